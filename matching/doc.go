// Package matching turns the people of a cohort and its rules into the best pairs, each with its reasons.
//
// It is pure and deterministic: the same people and rules give the same pairs whatever the order they come in. It knows
// no clock, no chance and no database.
//
// What it keeps: a hard rule is never broken, whatever the score; first as many mentees as the rules allow find a
// mentor, then the total score is the greatest; among equals the worst pair is as good as it can be, then the second
// worst, and so on; and then the mentees are spread over the mentors. That is an assignment problem with capacities, and
// package assignment solves it exactly and proves it with prices. Quotas become part of that problem.
//
// Two people who are both mentor and mentee may not mentor each other, unless the rules say so. That is not part of the
// assignment problem and is kept by branch and bound, with a bound on the work; Result.Proven says whether the search was
// complete. Where it had to choose, number and total are still the best there are, and fairness is the best that was
// found.
//
// Nothing that a person wrote in confidence comes out: no reason and no cause names a wish not to be paired, a value, a
// declined match or a word of a goal, and no reason rests on a fact that one of the two did not agree to share.
package matching
