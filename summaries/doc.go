// Package summaries makes the monthly and final figures that are mailed to sponsors.
//
// It is pure: facts in, lines out. A line says what was counted, out of how many, and how many answered of those who
// were asked; what is not known is said to be not known, never taken for a no.
//
// There are two sorts of figures. What people did (joined, were matched, met) is known to those who run the programme;
// it is counted exactly when it is about five people or more. What people said (a rating, a recommendation, a goal) is
// told so that no group under five can be made out:
//
//   - a count is exact only when at least five people are on either side of it; otherwise the line says "fewer than 5 of
//     14" or "at least 10 of 14", and ten, twelve and all fourteen look the same. Under ten answers there are not two
//     groups of five, and nothing is shown;
//   - one organisation is given such a figure only when it could be given to every organisation, or else the others
//     could be worked out from the whole;
//   - of several capabilities, as many are withheld as it takes for the hidden ones to be five people together;
//   - a figure that was sent before is sent again unchanged, with its month, until five more people have answered, so that two
//     summaries do not tell what the newcomer said.
//
// Limits: two summaries of one viewer are compared by the number of people who answered, not by who they were, and
// people are told apart by id alone.
//
// An Input has no field that could carry a sentence that a person wrote; a test reads the type to prove it.
package summaries
