// Command peers measures how Rapport finds the new text of a mail side by side with npm packages that do the same: on
// the same mails, in one run, on one core.
//
//	go run ./bench/peers [-corpus FILE] [-also FILE] [-seconds S] [-turns N]
//
// What holds:
//
//   - Everybody is a process of its own that gets the mails as JSON lines, finds the text of each in a loop, and tells the
//     processor time of that loop alone: reading, parsing JSON, loading and warming up are not in it.
//   - Everybody is bound to the same processor, where taskset is there to bind them. They take turns, and the best turn of
//     each counts, so that a busy machine slows none of them more than the others.
//   - package-lock.json pins the packages. They are installed into a temporary folder, which is removed. Where that is
//     impossible, it is said, and Rapport alone is measured.
//
// docs/benchmarks.md says what came out.
package main
