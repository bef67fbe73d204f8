// Package disclosure decides which figures about people may be told, so that nothing about fewer than five of them can be
// worked out: statistical disclosure control for counts that are told again and again, to readers who talk to each other.
//
// A figure is a count of units (answers, sessions, pairs) that say yes. Before one is told it is held against every figure
// that has been told before, to whomever: the Ledger. It is told exactly, or as a band ("at least 16 of 20"), or again as
// it was told before.
//
// # What is assumed of a reader
//
// They know who takes part, in which organisation and pair; they have every figure that any sponsor ever got; they know of
// each figure whose answers it counts, and this package's rules. They do not know what people said, but for their own
// answer and that of a colleague.
//
// # Invariants
//
//   - The populations of one statistic grow: each contains the one before it, and a later one has at least five people more
//     or the same ones. So whatever is added or subtracted, people of one increment stay together: a vector in the space that
//     the populations span is constant on every increment.
//   - What is known of any increment, and of any run of them, leaves open a small number of yeses and of noes: a count under
//     five is never told, nor its complement, nor a narrower band than "fewer than five". The range that is known is computed
//     exactly: populations that grow give difference constraints, whose shortest paths are the ranges (audit.go).
//   - What was counted stays counted as it was: a unit that changes or is erased later changes no figure.
//   - Of those who were asked, nobody or at least five people are left uncounted, so that silence points at nobody.
//   - Between two readings of something that changes by itself (who has joined, which pairs ended), at least five units change,
//     or it is open whether any did.
//   - Categories of one answer are told so that those that are not told are five people together.
//
// # Limits
//
// Two statistics are two facts: who believes that people who recommend the programme also rate themselves higher may guess.
// A guess is no figure. Nor is anybody protected from five colleagues who lay their own answers together.
//
// The package is pure: what was told comes in, what may be told goes out.
package disclosure
