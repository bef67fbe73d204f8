// Package replyaddress makes and checks the addresses that a programme's mails are answered to and bounce to.
//
// Each outgoing mail carries addresses of its own: a reply address "r-…" and an envelope sender "b-…". The forty
// characters after the prefix are 25 bytes in lower-case Crockford base 32: a version (4 bits) with the number of a key
// (4 bits), the row of the outgoing mail (64 bits), and a message authentication code (128 bits of HMAC-SHA256) over
// everything that the row binds: purpose, row, step, person, expiry and the address that the mail went to. So a token
// names one mail to one person, says nothing to who reads it, cannot be guessed, and is revoked by its row.
//
// Invariants: extraction is tolerant of what mail systems do to a local part, the check is strict and takes the same
// time whatever is wrong; 42 octets leave room for a prefix in the 64 of RFC 5321, section 4.5.3.1.1; two keys are live
// at most, and the newest one mints. A token is evidence about an address, never the whole of an authorisation: who
// wrote is judged elsewhere.
package replyaddress
