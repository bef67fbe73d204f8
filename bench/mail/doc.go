// Command mail measures how fast mail comes in and goes out, side by side with programs that do nothing else, in one run
// on one machine. docs/benchmarks.md says what came out.
//
//	go run ./bench/mail [--mails N] [--rounds N] [--connections N] [--json]
//
// Mail in: a mailbox full of waiting mails is read by inbox.Reader and made safe by programme.Intake in PostgreSQL, and
// the same mailbox is copied by mbsync (Debian's package isync) to a Maildir. Mail out: a mail for each of as many people
// is rendered, recorded in PostgreSQL and handed over by programme.Outbox and mailer.Sender to a sink that takes
// everything, and Postfix's smtp-source hands over as many mails of the same size to the same sink.
//
// What holds:
//
//   - Everybody reads the same mailbox on the same server, Debian's Dovecot where it can be started and else the project's
//     own post office, and it has been read once before anything is measured. Rounds alternate, and the median counts.
//   - What is measured as safe is on the disk: PostgreSQL runs with fsync and synchronous_commit on, mbsync with FSync yes.
//     PostgreSQL does so once for a batch of mails and mbsync once for each, as either does in service.
//   - What came in is compared byte for byte, but for the ends of lines, with what was put into the mailbox, on both sides.
//     What went out is counted in the database.
//   - A program that is not installed is left out, and the report says so.
package main
