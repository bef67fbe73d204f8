package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Whoever may read it otherwise: no word of a reflection, and none that was said of a talk, reaches a sponsor in any summary. The
// test of the architecture shows that no code could carry it there; this one that none does.
func TestRow88NothingOfAReflectionReachesASponsor(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	for n, text := range []string{"Private. I fear the kangaroo.", "Partner: the flamingo taught me patience.", "Programme: the wombat is for everybody."} {
		ask := mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: n + 1}
		w.climb(ask)
		w.reply(w.last("ines@north.test", "reflection"), "ines@north.test", text)
	}
	if kept := value[int](w, `select count(*) from reflection`); kept != 3 {
		t.Fatalf("%d reflections are kept", kept)
	}
	for month := 1; month <= 6; month++ {
		w.clock.pass(31 * day)
		if err := w.Summarise(t.Context(), workflows.MonthRef{Cohort: w.cohort, Month: month, Final: month == 6}); err != nil {
			t.Fatal(err)
		}
	}
	mails := w.mails("sven@north.test")
	if len(mails) < 6 {
		t.Fatalf("the sponsor got %d mails", len(mails))
	}
	figures := value[string](w, `select string_agg(figures::text, ' ') from summary`)
	for _, word := range []string{"kangaroo", "flamingo", "wombat"} {
		for _, m := range mails {
			if strings.Contains(strings.ToLower(m.Subject+m.Body+string(m.Raw)), word) {
				t.Errorf("%q stands in %s", word, m.Step)
			}
		}
		if strings.Contains(figures, word) {
			t.Errorf("%q stands in the figures of a summary", word)
		}
	}
}
