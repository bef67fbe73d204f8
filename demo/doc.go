// Package demo is what makes a trial of Rapport a show: a clock by which months pass in seconds, a cast of made-up people,
// players who read and answer real mail as those people would, one seat at the terminal for whoever watches, a live view,
// a ledger, and the story of one pair to read afterwards.
//
// The players know the programme as any participant does: by what arrives in their mailbox. They log in to the post
// office by IMAP (RFC 9051, 2177), answer by SMTP (RFC 5321) with In-Reply-To and References (RFC 5322, 3.6.4), and say
// that they are away as RFC 3834 wants it. Nothing here reaches into the service or its database.
//
// # Invariants
//
//   - Chance comes from the seed, the person and the step of a mail, never from global state: the same seed gives the same
//     people, habits and words.
//   - A reply is in its writer's journal before it is handed to the post office. After a kill it is sent again byte for
//     byte, under the same Message-ID, so that whoever gets both can tell that they are one.
//   - What a player does next follows from the mailbox and the journal alone, so that a player can be stopped at any
//     moment and carry on.
//   - The ledger compares two accounts that were kept apart, the post office's and the database's. It asks neither of them
//     for the result.
package demo
