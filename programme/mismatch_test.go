package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func (w *world) sessionState(number int) string {
	w.t.Helper()
	return value[string](w, `select coalesce((select state from session where number = $1), 'none')`, number)
}

// troubled counts what coordinators were told about the two.
func (w *world) troubled() int {
	w.t.Helper()
	w.climbMornings("carla@north.test")
	return value[int](w, `select count(*)::int from mail where address = 'carla@north.test' and step like 'coordinator.%' or step in ('handover', 'missed')`)
}

// Row 46: whoever of the two answers later and says otherwise is asked once, kindly; nobody is flagged. When both keep to their
// word the session counts as not known, and the figures hold neither.
func TestRow46ContradictionIsAskedNotFlagged(t *testing.T) {
	t.Parallel()
	const ines, maria = "ines@north.test", "maria@north.test"
	for name, tc := range map[string]struct {
		first, second       string // who answers when
		says, other, insist string
		before, after       string
	}{
		"the mentor has met, the mentee has not": {maria, ines, "yes, on 9 March, 4", "not yet", "not yet, sorry", "held", "unknown"},
		"the mentee has met, the mentor has not": {ines, maria, "yes, on 9 March, 4", "no, not yet", "No, we have not met", "held", "unknown"},
		"the mentor skipped, the mentee has met": {maria, ines, "skip", "yes, we met on 9 March", "yes, on 9 March", "skipped", "unknown"},
		"it was a mix-up":                        {maria, ines, "yes, on 9 March, 4", "not yet", "yes, on 9 March", "held", "held"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			pair := w.introduce()
			w.mentorIsAsked(pair)
			asked := map[string]string{maria: "session.partner", ines: "session.remind"}
			w.reply(w.latest(tc.first, asked[tc.first]), tc.first, tc.says)
			w.last(tc.first, "session.noted")
			w.reply(w.latest(tc.second, asked[tc.second]), tc.second, tc.other)
			differ := w.last(tc.second, "session.differ")
			if got := w.sessionState(1); got != tc.before {
				t.Errorf("before they are asked again it is %s, want %s", got, tc.before)
			}
			w.reply(differ, tc.second, tc.insist)
			if got := w.sessionState(1); got != tc.after {
				t.Errorf("in the end it is %s, want %s", got, tc.after)
			}
			want := "session.unsettled"
			if tc.after != "unknown" {
				want = "session.noted"
			}
			w.last(tc.second, want)
			if n := w.troubled(); n > 0 {
				t.Errorf("coordinators hear of it %d times", n)
			}
			if n := w.got(tc.first, "session.differ") + w.got(tc.first, "session.unsettled"); n > 0 {
				t.Error("the other half hears of it")
			}
		})
	}
}

// Row 46: who comes round later ends it, and one's own correction contradicts nobody.
func TestRow46OneComesRound(t *testing.T) {
	t.Parallel()
	const ines, maria = "ines@north.test", "maria@north.test"
	w := newWorld(t).start().join()
	w.mentorIsAsked(w.introduce())
	w.reply(w.last(maria, "session.partner"), maria, "yes, on 9 March, 4")
	w.reply(w.last(maria, "session.noted"), maria, "yes, on 10 March, 4")
	w.last(maria, "session.noted")
	w.reply(w.latest(ines, "session.remind"), ines, "not yet")
	w.reply(w.last(ines, "session.differ"), ines, "not yet")
	if got := w.sessionState(1); got != "unknown" {
		t.Fatalf("it is %s", got)
	}
	w.reply(w.last(maria, "session.noted"), maria, "not yet, you are right")
	if got := w.sessionState(1); got != "missed" {
		t.Errorf("it is %s, want missed", got)
	}
	has(t, w.last(maria, "session.noted"), "did not take place")
}

// A reply to month 2's mail in month 4 lands at month 2, and month 4's question stays open.
func TestALateReplyLandsAtItsOwnMonth(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	w := newWorld(t).start().join()
	pair := w.introduce()
	second := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 2}
	w.clock.pass(42 * day)
	w.climb(second)
	mail := w.latest(ines, "session")
	if standing := w.fallSilent(second); standing.State != mentoring.Silent {
		t.Fatalf("%+v", standing)
	}
	if got := w.sessionState(2); got != "unknown" {
		t.Fatalf("silence is noted as %s", got)
	}
	w.clock.pass(45 * day)
	fourth := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 4}
	w.climb(fourth)
	w.reply(mail, ines, "Yes, we met on 20 April, 5. Next on 29 June at 10:00.")
	noted := w.last(ines, "session.noted")
	if !strings.Contains(noted.Body, "20 April") {
		t.Errorf("read back:\n%s", noted.Body)
	}
	if two, four := w.sessionState(2), w.sessionState(4); two != "held" || four != "none" {
		t.Errorf("month 2 is %s and month 4 %s", two, four)
	}
	if standing := w.climb(fourth); standing.State != mentoring.Open {
		t.Errorf("month 4's question is %+v", standing)
	}
	w.reply(mail, ines, "Sorry, no, we did not meet")
	if got := w.sessionState(2); got != "missed" {
		t.Errorf("the correction is noted as %s", got)
	}
	has(t, w.last(ines, "session.noted"), "second talk", "did not take place")
	if n := value[int](w, `select count(*)::int from meeting`); n > 0 {
		t.Error("a time is set for a month that is behind them")
	}
	if n := w.got("carla@north.test", "coordinator.late"); n > 0 {
		t.Error("a coordinator is troubled with it")
	}
}

// Who said that the talk was still to come is reminded of that, and not told that nothing was heard of them.
func TestARemindAfterNotYetKnowsOfIt(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	w := newWorld(t).start().join()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: w.introduce(), Occurrence: 1}
	w.climb(ask)
	w.reply(w.last(ines, "session"), ines, "not yet")
	standing := w.climb(ask)
	for range 3 {
		if w.clock.pass(standing.LookAgain.Sub(w.clock.Now())); standing.Rung == mentoring.Remind {
			break
		}
		standing = w.climb(ask)
	}
	body := w.latest(ines, "session.remind")
	has(t, body, "you told me that your first talk was still to come")
	if strings.Contains(body.Body, "I have not heard") {
		t.Errorf("it says that nothing was heard:\n%s", body.Body)
	}
}
