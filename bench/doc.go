// Command bench measures Rapport against the machinery that it stands on, in one run on one private PostgreSQL with
// Temporal inside, and prints one table. docs/benchmarks.md says what is measured and what came out.
//
//	go run ./bench [--asks N] [--json] [--cpuprofile FILE]
//	go run ./bench --programme [--pairs N] [--months N] [--pace D] [--json]
//
// What holds:
//
//   - Both sides of the comparison use the same PostgreSQL, the same Temporal server and the same process, one after the
//     other.
//   - Nothing is timed by looking now and then. Mails are timed by the post office's ledger, commits by PostgreSQL's own
//     commit timestamps, workflows by Temporal's close times; all are wall times of one machine.
//   - What was settled is counted in the database.
package main
