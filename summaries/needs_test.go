package summaries

import (
	"strings"
	"testing"
)

// Row 73: what a sponsor could do now follows from the figures that they were told; a range is no reason unless all of it is.
func TestRow73NeedsFollowFromFigures(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		lines []Line
		want  []string
	}{
		"all is well":         {[]Line{{Key: Sessions, Shape: Exact, Count: 40, Of: 48}, {Key: Joined, Shape: AtLeast, Count: 5, Of: 40}}, []string{"need.nothing"}},
		"nothing is told":     {[]Line{{Key: Sessions, Shape: Withheld}, {Key: Joined, Shape: Unknown}}, []string{"need.nothing"}},
		"sessions are few":    {[]Line{{Key: Joined, Shape: Exact, Count: 39, Of: 40}, {Key: Sessions, Shape: FewerThan, Count: 5, Of: 14}}, []string{"need.sessions"}},
		"the two most urgent": {[]Line{{Key: Joined, Shape: Exact, Count: 10, Of: 40}, {Key: PairsGoingOn, Shape: Exact, Count: 5, Of: 10}, {Key: Sessions, Shape: Exact, Count: 7, Of: 14}}, []string{"need.sessions", "need.joined"}},
	} {
		said := Needs(c.lines)
		var got []string
		for _, s := range said {
			got = append(got, s.Name)
		}
		if strings.Join(got, " ") != strings.Join(c.want, " ") {
			t.Errorf("%s: %q", name, got)
		}
		if words := english(t, said...); strings.Contains(words, "{{") || words == "" {
			t.Errorf("%s: %s", name, words)
		}
	}
	if words := english(t, Needs([]Line{{Key: Sessions, Shape: FewerThan, Count: 5, Of: 14}})...); !strings.Contains(words, "Fewer than 5 of 14") {
		t.Errorf("it does not say why: %s", words)
	}
}
