package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// ended is a pair that one of its halves has ended with a word; both have had the note.
func ended(t *testing.T) *world {
	t.Helper()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "I would like to end this pairing, please")
	w.last(ines, "anytime.ended")
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "pair.ended", To: to, Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// Row 66: one word ends a pair, from either half, and both hear the same neutral text.
func TestRow66BothHearTheSame(t *testing.T) {
	t.Parallel()
	w := ended(t)
	hers, theirs := w.latest(ines, "pair.ended"), w.latest(maria, "pair.ended")
	same := strings.NewReplacer("Ines", "X", "Maria", "X", "Mentee", "Y", "Mentor", "Y").Replace
	if same(hers.Body) != same(theirs.Body) || hers.Subject != theirs.Subject {
		t.Errorf("one reads\n%s\nthe other\n%s", hers.Body, theirs.Body)
	}
	if state := value[string](w, `select state from pair`); state != "ended" {
		t.Errorf("the pair is %s", state)
	}
	if n := value[int](w, `select count(*) from ask where state = 'open' and pair_id is not null`); n != 0 {
		t.Errorf("%d questions are open: the reason is asked once, and nobody waits for it", n)
	}
}

// Row 66: a reason is kept for its writer alone; they get it back and can have it erased.
func TestRow66AReasonIsKeptForItsWriter(t *testing.T) {
	t.Parallel()
	w := ended(t)
	before := len(w.mails("carla@north.test")) + len(w.mails(maria))
	id := w.reply(w.latest(ines, "anytime.ended"), ines, "He only spoke of his pelicans. I stopped looking forward to it.")
	kept := w.last(ines, "ended.kept")
	if w.disposition(id) != "applied" || !strings.Contains(kept.Body, "pelicans") {
		t.Errorf("%s\n%s", w.disposition(id), kept.Body)
	}
	if after := len(w.mails("carla@north.test")) + len(w.mails(maria)); after != before {
		t.Errorf("%d others are told", after-before)
	}
	if n := value[int](w, `select count(*) from event where words like '%pelicans%'`); n != 1 {
		t.Errorf("it is kept %d times", n)
	}

	// The coordinator reads it when they say so, and nobody else does.
	w.reply(kept, ines, "Tell Carla")
	w.last(ines, "ended.told")
	if told := w.last("carla@north.test", "coordinator.reason"); !strings.Contains(told.Body, "pelicans") || !strings.Contains(told.Subject, "Ines") {
		t.Errorf("the coordinator reads\n%s\n%s", told.Subject, told.Body)
	}
	for _, m := range append(w.mails(maria), w.mails("sven@north.test")...) {
		if strings.Contains(m.Body+m.Subject, "pelicans") {
			t.Errorf("%s brings it to somebody else", m.Step)
		}
	}
}

// Row 66: words that are meant for the coordinator reach them at once; a mistake is a person's to put right.
func TestRow66AReasonForTheCoordinator(t *testing.T) {
	t.Parallel()
	w := ended(t)
	w.reply(w.latest(ines, "anytime.ended"), ines, "Tell Carla: she cancelled four times, and I would rather have somebody closer by.")
	if told := w.last("carla@north.test", "coordinator.reason"); !strings.Contains(strings.Join(strings.Fields(told.Body), " "), "somebody closer by") {
		t.Errorf("the coordinator reads\n%s", told.Body)
	}
	w.last(ines, "ended.told")
	w.reply(w.latest(ines, "anytime.ended"), ines, "That was a mistake")
	w.last("carla@north.test", "coordinator.question")
}
