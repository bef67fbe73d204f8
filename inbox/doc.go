// Package inbox reads every mail of a mailbox once and says what it is.
//
// Reader brings raw bytes from an IMAP server (RFC 3501, 9051, 2177) to a Keeper, which commits them before anything
// else happens to them. Sorter takes kept bytes from a Shelf and brings each of them, read and classified, to a Receiver.
//
// In between there is no I/O:
//
//   - Scan finds the parts of a mail in one pass over its bytes and refuses what is beyond every honest mail, so that no
//     library meets a mail that was built to hurt it.
//   - Parse reads the parts that Scan found (RFC 5322, MIME in RFC 2045 to 2047 and 2231, delivery reports in RFC 3464).
//     It is made for mail as it is: broken encodings, lying charsets and missing headers cost a character, not the mail.
//   - Classify tells people from machines (RFC 3834, 3464, 5965, 8098, 2919).
//
// Invariants:
//
//   - What was read is a matter of (mailbox, uidvalidity, uid) and of content, never of the flag \Seen: people may read,
//     flag and move the same mail. Nothing is ever deleted.
//   - The subject and the body never decide whose mail it is.
//   - One bad mail stops no other: it ends in quarantine with its bytes unchanged. Mail is read in a Cell, a process that
//     has little to lose and nothing to tell, so that not even a mistake of ours lets a mail stop the service.
//   - The cursor of a mailbox is a hint. Once a day all that is there is compared with what was kept.
package inbox
