// Command peers measures how Rapport finds the new text of a mail side by side with npm packages that do the same: on
// the same mails, in one run, on one core. docs/benchmarks.md says what came out.
//
//	go run ./bench/peers [-corpus FILE] [-also FILE] [-seconds S]
//
// Everybody is a process of its own that gets the mails as JSON lines, finds the text of each in a loop, and tells the
// processor time of that loop alone. They take turns, and the best turn of each counts, so that a busy machine favours
// nobody. The packages are installed into a temporary folder; where that is impossible, Rapport alone is measured.
package main
