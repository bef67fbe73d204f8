// Package ledger compares what a campaign itself saw go in and out with what the database says, and names every
// difference. It asks nobody but what it is handed, so that it can be checked by figures alone.
//
// What went in is what is in the service's mailbox on the disk of the mail server, and what an SMTP server took from the
// people. What went out is what the relay answered 250 to, seen on the wire. Neither is told by the service.
package ledger
