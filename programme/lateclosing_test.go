package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Row 64: closing words that come after the last day count as well: they are noted, thanked for, and answered is answered.
func TestRow64LateClosingWordsCount(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ref := workflows.PairRef{Cohort: w.cohort, Pair: w.introduce()}
	ask := mentoring.Ask{Kind: mentoring.Closing, To: mentoring.TheMentee, Pair: ref.Pair}
	for standing := w.climb(ask); standing.State == mentoring.Open; standing = w.climb(ask) {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	if err := w.Finish(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	id := w.reply(w.latest("ines@north.test", "closing"), "ines@north.test", "1. 4\n2. 9\n3. To listen\n4. yes\n5. Thank you, Maria")
	if noted := w.last("ines@north.test", "closing.noted"); w.disposition(id) != "applied" || !strings.Contains(noted.Body, "Thank you") {
		t.Errorf("%s:\n%s", w.disposition(id), noted.Body)
	}
	if state := value[string](w, `select state from ask where kind = 'closing'`); state != "answered" {
		t.Errorf("it counts as %s", state)
	}
}
