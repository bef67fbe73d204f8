// Package programme applies the rules of a mentoring programme to its facts: it climbs the ladder of an ask, applies
// what a reply meant, introduces and closes pairs, proposes matches and mails summaries.
//
// Every public method is one PostgreSQL transaction (or, where it computes for longer, ends in one) and may be repeated:
// the second time it finds that everything is done. Workflows call the methods of the contracts in package workflows;
// the inbox hands in what came; the command line reads and approves.
//
// # Invariants
//
//   - A mail is made under a key of what it is about, rendered once, and committed with its Message-ID before anybody
//     tries to send it.
//   - The event row of an inbound mail, the change it brings about, the one mail that answers it and the news for the
//     workflows are committed together, once.
//   - How far a mail has shown who wrote it (claim.go) and what would be lost if it were somebody else decide by one table
//     (proof.go) what is done with it. A concern reaches a person whatever they say.
//   - Every answer passes one gate (gate.go) before it is queued. Automatic mail is never answered and changes nothing,
//     except that an absence with a return date moves its person's clock, that what comes back counts against an address
//     (bounce.go), and that a report of spam stops its reader's mail.
//   - A reflection's words are read here for the writer and, if the writer said so, for the partner. Nothing else here
//     reads them.
package programme
