// Package explain shows what Rapport makes of a message: to programs as JSON lines, to people as an Account of every step.
//
// Lines is a contract that other programs rely on; its fields and words are those of its own vocabulary (steps, intents
// and kinds) and stay as they are when the names inside of Rapport change.
//
// Invariants: one output line for each input line, in order; memory is bounded by one line; a line that cannot be read is
// answered by a line with "error", and reading goes on.
package explain
