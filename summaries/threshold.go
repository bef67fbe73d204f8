package summaries

// fewest is the smallest group of people that a figure may be about. Surveys of staff use three to ten, mostly five.
const fewest = 5

// cell is how a group of people answered one question.
type cell struct{ asked, answered, yes int }

func (c cell) plus(other cell) cell {
	return cell{c.asked + other.asked, c.answered + other.answered, c.yes + other.yes}
}

// isSafe reports whether an exact count points at no group under five: neither those who said yes nor the others.
func (c cell) isSafe() bool { return c.yes >= fewest && c.answered-c.yes >= fewest }

// tell returns as much of a cell as points at nobody.
func (c cell) tell() (shape Shape, count, of int) {
	switch {
	case c.answered == 0:
		return Unknown, 0, 0
	case c.answered < 2*fewest:
		return Withheld, 0, 0
	case c.yes < fewest:
		return FewerThan, fewest, c.answered
	case c.answered-c.yes < fewest:
		return AtLeast, c.answered - fewest + 1, c.answered
	}
	return Exact, c.yes, c.answered
}

// tellOne returns as much of one organisation's cell as points at nobody, even to a reader who has the whole
// programme's figure and every other organisation's.
func tellOne(cells map[string]cell, organisation string) (shape Shape, count, of int) {
	own, alone, safe := cells[organisation], true, true
	for name, c := range cells {
		if c.answered > 0 {
			alone = alone && name == organisation
			safe = safe && c.isSafe()
		}
	}
	if own.answered > 0 && !alone && !safe {
		return Withheld, 0, 0
	}
	return own.tell()
}

// tooFew reports whether a number of people is a group that must not be pointed at. Nobody is no group.
func tooFew(people int) bool { return people > 0 && people < fewest }
