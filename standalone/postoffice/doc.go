// Package postoffice is a whole post office on loopback, for trials, demos and tests: SMTP (RFC 5321) takes mail in, IMAP
// (RFC 9051, and RFC 3501 for older clients) gives it out, and a ledger lists what was accepted. It relays nothing: every
// address of every domain lives here, in a mailbox that is made at its first mail or its first login, and one password
// opens all of them.
//
// What holds:
//
//   - A message that is answered 250 is on disk, when there is a Dir, before the answer is. All of a message's recipients
//     are accepted, or none is.
//   - What happened is one journal, and the state is what replaying it gives. UIDs and UIDVALIDITY are therefore the same
//     after a restart, moved and flagged mail stays where it was, and a torn last record, which was never acknowledged, is
//     set aside. Deliveries are synced to the disk; moves and flags survive a killed process but may be forgotten in a
//     power cut, after which mail is back in its INBOX with the UID it had there.
//   - One process at a time uses a Dir. All mail is also kept in memory: this is no mail store for years.
//
// # Which mailbox
//
// With CatchAll[domain] set, mail to r-…@domain, b-…@domain and name+tag@domain goes to the mailbox it names. Elsewhere,
// name+tag@domain goes to name@domain. The address that was written to is in Delivered-To, which the office puts on top of
// each message with Return-Path and Received, as a real server does.
//
// # Addresses that fail on purpose
//
//	…temperror@       refused with 451 4.3.0
//	…permerror@       refused with 550 5.1.1
//	…-452@, …-550@    refused with that code; any 4xx or 5xx works
//	…timeout@         the answer to RCPT is held back, then 451 4.4.2
//	…slow@            accepted; the answer to the message takes a while
//	…bounce@          accepted, then returned to its envelope sender as a delivery status notification (RFC 3464)
package postoffice
