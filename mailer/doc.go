// Package mailer brings one message to one SMTP server and tells exactly what became of it.
//
// Compose makes the bytes of a mail, once: RFC 5322 and MIME (RFC 2045 to 2047), marked as automatic (RFC 3834) and with
// a way out by mail (RFC 2369). Transport hands bytes to a server (RFC 5321) over one kept connection, with all commands
// of a mail at once where the server offers PIPELINING (RFC 2920). Sender takes parcels from a Queue, keeps the pace, and
// settles every parcel with an Outcome.
//
// Invariants:
//
//   - A transaction has one recipient, so one person's refusal is never another's.
//   - Before the final dot is written, Queue.HandOver has committed. Up to there an attempt may be repeated freely;
//     from there on only a reply of the server tells what happened, and no reply is Ambiguous, never a failure.
//   - A mail is checked against its seal, and its To against the envelope, just before its recipient is named to a server.
//   - Only what a server says of the address itself is an address's fault. Refusals of us, our sender or our standing are the
//     channel's, and then one connection at a time asks again.
//   - No header value with a control character leaves Compose, and no line is longer than 998 bytes.
//   - Nothing is said in the clear to a server that is not on this machine: STARTTLS is required, not tried.
package mailer
