package disclosure

// grows says how the count of a statistic grows from one figure to the next.
type grows int

const (
	withPeople grows = iota // what was counted stays as it was, so only newcomers add to it
	withTime                // anybody who was counted may come to say yes
)

// known returns what a reader can work out from the figures of one statistic: between two of them, or between nothing and one,
// by how much the count grew, from least[i][j] to most[i][j]; 0 stands for nothing, i for the i-th figure. It reports whether
// the figures are possible at all.
//
// With S(0) = 0 and S(i) the true count of the i-th figure, all that is told are differences: S(i)-S(0) is between Least and
// Most, and S(i)-S(i-1) between 0 and the number of units that can have come to say yes. The shortest paths between all pairs
// are the exact bounds, for whole numbers as well (Cormen et al., Introduction to Algorithms, 22.4).
func known(figures []Release, how grows) (least, most [][]int, possible bool) {
	n := len(figures) + 1
	most = make([][]int, n) // most[i][j] bounds S(j)-S(i) from above
	for i := range most {
		most[i] = make([]int, n)
		for j := range most[i] {
			if i != j {
				most[i][j] = 1 << 30
			}
		}
	}
	atMost := func(i, j, bound int) { most[i][j] = min(most[i][j], bound) }
	before := 0
	for i, f := range figures {
		more := f.Of()
		if how == withPeople {
			more -= before
		}
		atMost(i, i+1, more)
		atMost(i+1, i, 0)
		atMost(0, i+1, f.Most)
		atMost(i+1, 0, -f.Least)
		before = f.Of()
	}
	for via := range n {
		for i := range n {
			for j := range n {
				atMost(i, j, most[i][via]+most[via][j])
			}
		}
	}
	least, possible = make([][]int, n), true
	for i := range n {
		least[i] = make([]int, n)
		for j := range n {
			least[i][j] = -most[j][i]
		}
		possible = possible && most[i][i] == 0
	}
	return least, most, possible
}

// pointsLow reports whether a number of units that is known to be between least and most is known to be small, more narrowly than as
// "fewer than five".
func pointsLow(least, most int) bool {
	return most < Fewest-1 || most == Fewest-1 && least > 0
}

// points reports whether a count of yeses among units, known to be between least and most, points at few of them: at those
// who said yes, or at the others.
func points(units, least, most int) bool {
	return pointsLow(least, most) || pointsLow(units-most, units-least)
}

// isSafe reports whether one more figure of a statistic, after those told before, leaves open what has to stay open.
func isSafe(figures []Release, how grows) bool {
	least, most, possible := known(figures, how)
	if !possible {
		return false
	}
	for j := 1; j <= len(figures); j++ {
		if points(figures[j-1].Of(), least[0][j], most[0][j]) {
			return false
		}
		for i := 1; i < j; i++ {
			newcomers := figures[j-1].Of() - figures[i-1].Of()
			if how == withPeople && newcomers > 0 && points(newcomers, least[i][j], most[i][j]) {
				return false
			}
			if how == withTime && pointsLow(least[i][j], most[i][j]) {
				return false
			}
		}
	}
	return true
}
