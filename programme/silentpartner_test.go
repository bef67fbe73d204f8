package programme_test

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// mentorIsAsked brings a pair to the day on which the mentor is asked about the first session, because the mentee is silent.
func (w *world) mentorIsAsked(pair string) mentoring.Ask {
	w.t.Helper()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	for range 4 {
		standing := w.climb(ask)
		if standing.Rung == mentoring.Partner {
			return ask
		}
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	w.t.Fatal("the mentor is never asked")
	return ask
}

// Row 51: the other half of a silent pair may have them reminded, once more and at once.
func TestRow51SilentPartnerIsReminded(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ask := w.mentorIsAsked(w.introduce())
	before := len(w.mails("ines@north.test"))
	w.reply(w.last("maria@north.test", "session.partner"), "maria@north.test", "Please remind her, she is very busy.")
	w.last("maria@north.test", "silence.noted")
	w.last("ines@north.test", "session.remind")
	if n := len(w.mails("ines@north.test")); n != before+1 {
		t.Errorf("%d mails to the mentee, want one more than %d", n, before)
	}
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("%+v, want it open", standing)
	}
	w.reply(w.last("ines@north.test", "session.remind"), "ines@north.test", "Yes, we met yesterday, 4")
	if standing := w.climb(ask); !standing.Met {
		t.Errorf("%+v, want that they met", standing)
	}
}

// Row 51, row 52: or have the coordinator speak with them, who gets the story and three ready replies.
func TestRow51CoordinatorIsCalled(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ask := w.mentorIsAsked(w.introduce())
	w.reply(w.last("maria@north.test", "session.partner"), "maria@north.test", "call")
	w.last("maria@north.test", "silence.noted")
	w.climb(mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Participant: w.participant("ines@north.test"), Pair: value[string](w, `select id from pair`),
		About: w.climb(ask).Ask})
	w.last("carla@north.test", "handover")
}

// Row 51: or go on with somebody else. Both hear the same, and nobody hears whose wish it was.
func TestRow51PartnerIsChanged(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.mentorIsAsked(pair)
	w.reply(w.last("maria@north.test", "session.partner"), "maria@north.test", "another mentee please")
	w.last("maria@north.test", "silence.noted")
	if state := value[string](w, `select state from pair where id = $1`, pair); state != "ended" {
		t.Errorf("the pair is %s, want ended", state)
	}
	if eager := value[int](w, `select count(*)::int from participant where eager`); eager != 2 {
		t.Errorf("%d are looked for again at once, want both", eager)
	}
}
