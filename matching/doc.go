// Package matching turns the people of a cohort and its rules into the best pairs, each with its reasons.
//
// It is pure and deterministic: the same people and rules give the same pairs whatever the order they come in. It knows
// no clock, no chance and no database.
//
// What it keeps: a hard rule is never broken, whatever the score; first as many mentees as the rules allow find a
// mentor, then the total score is the greatest, then the mentees are spread over the mentors. That is an assignment
// problem and it is solved exactly, by shortest augmenting paths with dual prices (Kuhn 1955, Munkres 1957; Jonker and
// Volgenant 1987). Two people who are both mentor and mentee may not mentor each other; that rule is not part of the
// assignment problem and is kept by branch and bound, with a bound on the work. Result.Proven says whether the search
// was complete.
//
// Nothing that a person wrote in confidence comes out: no reason and no cause names a wish not to be paired, a value, a
// declined match or a word of a goal.
package matching
