// Command matching measures how fast Rapport finds the best pairs, side by side with exact peers on the same problems in
// one run: SciPy's linear_sum_assignment on the problem with every place as a column of its own, and the network simplex
// and cost scaling methods of LEMON. docs/benchmarks.md says what came out.
//
//	go run ./bench/matching [-size N] [-json]
//
// Everybody is a process of its own, bound to one processor, that reads a problem from a file, solves it, and tells the
// processor time of solving alone, with what came out. They take three turns each, one after another, and the best turn
// counts. Whoever comes to another number of people matched, or another total, than Rapport is an error, and the exit
// status says so. Where Python with SciPy, or a C++ compiler with LEMON, is missing, the others are measured.
package main
