package matching

import "testing"

func TestAnswers(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		goal, offer string
		least, most int
	}{
		{"Giving feedback", "Giving feedback", 1000, 1000},
		{"I would like to get better at giving feedback to seniors", "feedback", 1000, 1000},
		{"delegating without losing control", "Delegation", 1000, 1000},
		{"speaking to a board", "boards and how they listen", 1, 999},
		{"Delegation", "Strategic thinking", 0, 0},
		{"to be better with people", "I am good with people", 0, 0},
		{"schwierige Gespräche führen", "Gespräche", 1000, 1000},
	} {
		t.Run(test.goal, func(t *testing.T) {
			t.Parallel()
			got := goalsAnswered(topics([]string{test.goal}, testCapabilities), topics([]string{test.offer}, testCapabilities))
			if got < test.least || got > test.most {
				t.Errorf("%q answers %q by %d, want %d to %d", test.offer, test.goal, got, test.least, test.most)
			}
		})
	}
}

func TestNothingSaidEarnsNothing(t *testing.T) {
	t.Parallel()
	if got := goalsAnswered(topics([]string{"", " – "}, nil), topics([]string{"calm"}, nil)); got != 0 {
		t.Errorf("got %d", got)
	}
	if got := likeness(words(""), words("")); got != 0 {
		t.Errorf("two silences are alike by %d", got)
	}
}
