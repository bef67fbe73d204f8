// Package assignment gives rows a place in columns at the least total cost, exactly.
//
// A row is somebody who looks for one place, a column is somebody who offers places, and a cell says what it costs to
// place the row there; where there is no cell, the two cannot meet. A row may also be left alone, at a cost of its own.
// That is the assignment problem with capacities, on sparse input: memory grows with the cells and not with rows times
// columns.
//
// Solve settles one row after another along shortest augmenting paths, found by Dijkstra's method over reduced costs (Kuhn
// 1955; Tomizawa 1971; Jonker and Volgenant 1987), and mostly looks at the cheapest few of a row's cells only. All
// arithmetic is on whole numbers, and equal costs are settled by the order of rows and cells, so that the same problem has
// one answer.
//
// What holds at every moment, and is what the certificate of a Solution consists of: no cell costs less than the prices
// of its row and its column together, no row is priced above the cost of leaving it alone, the cells in use cost exactly
// their prices, and a column is priced at its marginal place. Prices that do so add up to the total cost of the cells in
// use, and no choice can cost less than prices add up to (linear programming duality). Problem.Check verifies it without
// Solve.
package assignment
