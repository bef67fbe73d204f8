// Package interop holds the test that a cohort runs over mail servers that others wrote: Debian's Postfix and Dovecot, as
// a small organisation has them, with STARTTLS, with TLS from the first byte, and in the clear on one machine.
//
// The test starts both servers privately on loopback ports and the service as people start it, the built program with a
// private PostgreSQL and Temporal inside. It is skipped where the servers are not installed; in CI that is a failure.
package interop
