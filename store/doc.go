// Package store keeps the facts and words of programmes in PostgreSQL, through pgx.
//
// It turns rows into mentoring's types and back and decides nothing. Whoever changes more than one row does so in one
// transaction through DB.InTx, whose statements go to PostgreSQL in as few trips as their results allow (tx.go). The
// migrations say what must hold in the tables whatever the code does.
//
// # Invariants
//
//   - A mail's bytes and Message-ID are committed before the first attempt to send it, under a key made of what the mail
//     is about; the same key never makes a second mail.
//   - A raw mail is committed before it is understood; its one event row is committed together with its effect.
//   - Migrations only go forward. A schema that is newer than the program is refused.
package store
