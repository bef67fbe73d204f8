package summaries

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// wants are the figures that a sponsor can do something about, the most pressing first: below how many of a hundred they want help.
var wants = []struct {
	key   Key
	below int
}{{Sessions, 80}, {Joined, 80}, {PairsGoingOn, 80}}

// mostNeeds is how much is asked of a sponsor at once.
const mostNeeds = 2

// Needs says what a sponsor could do now, from the lines of a summary of theirs and from nothing else. A figure that is told as a
// range wants help only when all of the range does.
func Needs(lines []Line) (said []mentoring.Sentence) {
	for _, want := range wants {
		i := slices.IndexFunc(lines, func(l Line) bool {
			_, most := l.Bounds()
			return l.Key == want.key && tells(l.Shape) && 100*most < want.below*l.Of
		})
		if i >= 0 && len(said) < mostNeeds {
			said = append(said, mentoring.Say("need."+string(want.key), mentoring.With{"Value": lines[i].value()}))
		}
	}
	if len(said) == 0 {
		said = append(said, mentoring.Say("need.nothing", nil))
	}
	return said
}
