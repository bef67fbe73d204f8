// Package workflows says what happens when: one workflow for a cohort, one for each participant's enrolment, one for
// each pair, and one for each errand to a coordinator. Read top to bottom, each tells the people in it what will happen
// to them.
//
// Workflows order time and do nothing else. They do no I/O and read no clock but Temporal's; what has to be done is
// named by the Steps and Works contracts, which package worker fulfils. They import mentoring and Temporal's workflow packages only.
//
// # Invariants
//
//   - Facts live in PostgreSQL. A workflow learns ids and enumerated outcomes: never a name, an address or a sentence.
//   - A wait is an alarm, not a fact: when it rings, the step that follows looks in PostgreSQL whether the time has
//     really come, so a person who is away, a paused clock or a changed calendar needs no change here.
//   - A signal says "look again" and carries nothing. It may be lost, doubled or late without harm.
//   - How a ladder is climbed is data of package mentoring and is decided step by step in PostgreSQL, so changing a
//     ladder never breaks the replay of a running workflow.
package workflows
