// Package standalone groups the parts that let one program run without any server around it:
//
//   - standalone/postgres: a private PostgreSQL in the data folder;
//   - standalone/temporal: a Temporal server inside the process;
//   - standalone/postoffice: a local post office with SMTP and IMAP, for trials and tests.
//
// Each is a package of its own, so that a test or a tool can use one without compiling the others. All of them listen on
// loopback addresses only.
package standalone
