// Package mentoring is the vocabulary of a mentoring programme and the rules that need nothing but the vocabulary:
// cohorts, participants, pairs, asks and their answers, the ladders of reminders, and the one calendar that every wait
// comes from.
//
// It imports the standard library only, does no I/O and reads no clock: a time is always handed in. Everything else in
// the project depends on this package and it depends on nothing.
package mentoring
