package matching

import (
	"math/rand/v2"
	"testing"
)

// proves fails the test unless the prices prove that the assignment is the cheapest.
func proves(t *testing.T, cost [][]price, a assignment) {
	t.Helper()
	for row := range cost {
		if used := a.columnOf[row]; used < 0 || a.rowOf[used] != row {
			t.Fatalf("row %d has column %d, which belongs to %d", row, used, a.rowOf[used])
		}
		for column, c := range cost[row] {
			slack := c - a.rows[row] - a.columns[column]
			if slack < 0 || a.columnOf[row] == column && slack != 0 {
				t.Fatalf("cell %d,%d has slack %d", row, column, slack)
			}
		}
	}
	for column, row := range a.rowOf {
		slack := -a.reserve - a.columns[column]
		if row == vacated || slack < 0 || row == nobody && slack != 0 {
			t.Fatalf("column %d of row %d has slack %d to the reserve", column, row, slack)
		}
	}
}

func TestAssignmentCarriesItsProof(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 5))
		rows, columns := 1+r.IntN(40), r.IntN(50)
		cost := make([][]price, rows)
		for i := range cost {
			cost[i] = make([]price, columns+rows)
			for j := range cost[i] {
				cost[i][j] = impossible
				if j < columns && r.IntN(3) > 0 {
					cost[i][j] = r.Int64N(50)
				}
			}
			cost[i][columns+i] = 10_000
		}
		a := assign(cost)
		proves(t, cost, a)
		for range 20 {
			row := r.IntN(rows)
			if a.columnOf[row] >= columns {
				continue
			}
			cost[row][a.columnOf[row]] = impossible
			a.move(cost, row)
			proves(t, cost, a)
		}
	}
}

func TestFourHundredPeopleCarryTheirProof(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(400, 6))
	p := newCohort(randomPeople(r, 400, "mentor", "mentee", "both"), randomRules(r)).newProblem()
	proves(t, p.cost, assign(p.cost))
}
