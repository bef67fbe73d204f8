package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 52: after two months without a talk the coordinator gets the story in five lines at most, and three ready replies.
func TestRow52CoordinatorDecidesAfterTwoMissedMonths(t *testing.T) {
	t.Parallel()
	for choice, want := range map[string]struct {
		state string
		asked bool
	}{"1": {"running", true}, "2": {"running", false}, "3": {"ended", false}} {
		w := newWorld(t).start().join()
		pair := w.introduce()
		ask := mentoring.Ask{Kind: mentoring.Missed, To: mentoring.TheCoordinator, Pair: pair, Occurrence: 2}
		w.climb(ask)
		mail := w.last("carla@north.test", "missed")
		if lines := strings.Count(mail.Body, "\n- "); lines == 0 || lines > 5 {
			t.Errorf("the story has %d lines:\n%s", lines, mail.Body)
		}
		for _, part := range []string{"Ines", "Maria", "introduced on", "I know of no talk"} {
			if !strings.Contains(mail.Body, part) {
				t.Errorf("%q is missing in\n%s", part, mail.Body)
			}
		}
		w.reply(mail, "carla@north.test", choice)
		w.last("carla@north.test", "missed.noted")
		if standing := w.climb(ask); standing.State != mentoring.Settled {
			t.Errorf("%s: %+v", choice, standing)
		}
		if state := w.pairState(pair); state != want.state {
			t.Errorf("%s: the pair is %s, want %s", choice, state, want.state)
		}
		if asked := value[int](w, `select count(*)::int from ask where kind = 'dormancy'`); asked != map[bool]int{true: 2}[want.asked] {
			t.Errorf("%s: %d were asked whether to go on", choice, asked)
		}
	}
}
