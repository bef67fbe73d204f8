package matching

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 29: what people wish moves the points of two criteria, and nothing else.
func TestWishesMovePoints(t *testing.T) {
	t.Parallel()
	const law, sales, no = "Law", "Sales", mentoring.Likeness("")
	for name, test := range map[string]struct {
		mentor, mentee             string
		mentorWishes, menteeWishes mentoring.Likeness
		want                       bool
	}{
		"no wish, different":            {law, sales, no, no, true},
		"no wish, alike":                {law, law, no, no, false},
		"wished alike":                  {law, " law ", no, mentoring.Same, true},
		"wished alike, and different":   {law, sales, no, mentoring.Same, false},
		"wished other":                  {law, sales, mentoring.Other, no, true},
		"wished other, and alike":       {law, law, mentoring.Other, no, false},
		"both wish the same":            {law, law, mentoring.Same, mentoring.Same, true},
		"they wish for opposite things": {law, law, mentoring.Same, mentoring.Other, false},
		"not known":                     {law, "", no, mentoring.Other, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			people := []Candidate{
				{ID: "1", Role: mentoring.Mentor, Capacity: 1, Function: test.mentor, WishFunction: test.mentorWishes, Organisation: test.mentor, WishOrganisation: test.mentorWishes},
				{ID: "2", Role: mentoring.Mentee, Function: test.mentee, WishFunction: test.menteeWishes, Organisation: test.mentee, WishOrganisation: test.menteeWishes},
			}
			got := Match(people, Rules{Crossing: mentoring.ShouldCross})
			want := when(test.want, DefaultWeights[Function]+DefaultWeights[Organisation])
			if len(got.Pairs) != 1 || got.Total != want {
				t.Errorf("%d points of %d pairs, want %d", got.Total, len(got.Pairs), want)
			}
		})
	}
	crossing := []Candidate{{ID: "1", Role: mentoring.Mentor, Capacity: 1, Organisation: law}, {ID: "2", Role: mentoring.Mentee, Organisation: law, WishOrganisation: mentoring.Same}}
	if got := Match(crossing, Rules{Crossing: mentoring.MustCross}); len(got.Pairs) > 0 {
		t.Errorf("a wish broke a rule: %+v", got.Pairs)
	}
}
