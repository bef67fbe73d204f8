package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// askedOnce puts a question to somebody and returns the ask with its mail.
func (w *world) askedOnce(kind mentoring.Kind, to mentoring.Party, pair string, n int, address string) mentoring.Ask {
	w.t.Helper()
	ask := mentoring.Ask{Kind: kind, To: to, Pair: pair, Occurrence: n}
	w.climb(ask)
	w.last(address, string(kind))
	return ask
}

// An answer that replaced an earlier one gives way to it again, in ordinary words of every language, and is read back.
func TestAMistakeGoesBackToTheEarlierAnswer(t *testing.T) {
	t.Parallel()
	for _, words := range []string{
		"That was a mistake.", "Sorry, I didn't mean that", "keep the old one", "Please keep it as it was", "Das war ein Versehen", "Bitte die alte Antwort behalten",
		"c'était une erreur", "gardez l'ancienne", "fue un error", "déjalo como estaba", "dat was een vergissing", "laat het zoals het was",
	} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			pair := w.introduce()
			w.clock.pass(9 * day)
			w.askedOnce(mentoring.Session, mentoring.TheMentee, pair, 1, "ines@north.test")
			w.reply(w.last("ines@north.test", "session"), "ines@north.test", "yes, on 10 March, 4")
			w.reply(w.last("ines@north.test", "session.noted"), "ines@north.test", "yes, on 10 March, 2")
			if got := value[int](w, `select rating from session where number = 1`); got != 2 {
				t.Fatalf("the correction is noted as %d", got)
			}
			w.reply(w.last("ines@north.test", "session.noted"), "ines@north.test", words)
			if got := value[int](w, `select rating from session where number = 1`); got != 4 {
				t.Errorf("it is %d now, want 4 again", got)
			}
			last := w.mails("ines@north.test")
			if noted := last[len(last)-1]; noted.Step != "session.noted" || !strings.Contains(noted.Body, "4") {
				t.Errorf("the last mail is %s:\n%s", noted.Step, noted.Body)
			}
			if n := w.got("carla@north.test", "coordinator.question") + w.got("carla@north.test", "coordinator.late"); n > 0 {
				t.Error("a coordinator is troubled with it")
			}
		})
	}
}

// Where there is no earlier answer, they are asked what is right; until then nothing changes, and the next word counts.
func TestAMistakeWithoutAnEarlierAnswerIsAskedAbout(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	const ines = "ines@north.test"
	w.clock.pass(9 * day)
	w.askedOnce(mentoring.Session, mentoring.TheMentee, pair, 1, ines)
	w.reply(w.last(ines, "session"), ines, "yes, on 10 March, 4")
	w.reply(w.last(ines, "session.noted"), ines, "I didn't mean that")
	instead := w.last(ines, "anytime.instead")
	if state := value[string](w, `select state from session where number = 1`); state != "held" {
		t.Errorf("it is %s before they said what is right", state)
	}
	w.reply(instead, ines, "I meant 3")
	if got := value[int](w, `select rating from session where number = 1`); got != 3 {
		t.Errorf("it is %d, want 3", got)
	}
	w.reply(instead, ines, "keep it")
	has(t, w.last(ines, "session.noted"), "3 out of 5")
}

// An open question whose answer was a slip is asked again, kindly, and does not count as answered.
func TestAMistakeToAnOpenQuestionIsAskedBack(t *testing.T) {
	t.Parallel()
	for kind, words := range map[mentoring.Kind]string{
		mentoring.Agreement: "That was a mistake", mentoring.Goals: "Das war ein Versehen", mentoring.Session: "I didn't mean that",
	} {
		w := newWorld(t).start().join()
		pair := w.introduce()
		ask := w.askedOnce(kind, mentoring.TheMentee, pair, 1, "ines@north.test")
		w.reply(w.last("ines@north.test", string(kind)), "ines@north.test", words)
		w.last("ines@north.test", string(kind)+".clarify")
		if standing := w.climb(ask); standing.State != mentoring.Open {
			t.Errorf("%s: %q settles it: %+v", kind, words, standing)
		}
	}
}

// A pause and less mail end with the same words; what others were told is a coordinator's to put right, as the mail says.
func TestAMistakeEndsAPauseAndReachesAPersonAfterAnEnd(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	w := newWorld(t).start().join()
	w.introduce()
	w.reply(w.newest(ines), ines, "pause until 1 May")
	w.reply(w.last(ines, "anytime.paused"), ines, "That was a mistake, sorry")
	w.last(ines, "anytime.back")
	if away := value[bool](w, `select coalesce(away_until, now() - interval '100 years') > $1 from person where email = $2`, w.clock.Now(), ines); away {
		t.Error("she is still away")
	}
	w.reply(w.newest(ines), ines, "less mail")
	w.reply(w.last(ines, "anytime.less"), ines, "I didn't mean that")
	w.last(ines, "anytime.back")
	if value[bool](w, `select less_mail from person where email = $1`, ines) {
		t.Error("she still gets less")
	}
	w.reply(w.newest(ines), ines, "end")
	ended := w.last(ines, "anytime.ended")
	if !strings.Contains(ended.Body, "that was a mistake") {
		t.Fatalf("it is not offered:\n%s", ended.Body)
	}
	w.reply(ended, ines, "that was a mistake")
	w.last(ines, "anytime.question")
	if n := w.got("carla@north.test", "coordinator.question"); n != 1 {
		t.Errorf("the coordinator has it %d times", n)
	}
}

// Who would take back something and has told nothing is asked what they mean.
func TestAMistakeThatNobodyKnowsOf(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	w := newWorld(t).start().join()
	pair := w.introduce()
	if err := w.Notify(t.Context(), mentoring.Notice{Mail: "introduction", To: mentoring.TheMentee, Cohort: w.cohort, Pair: pair}); err != nil {
		t.Fatal(err)
	}
	w.reply(w.last(ines, "introduction"), ines, "I didn't mean that")
	w.last(ines, "anytime.undo")
}

// A new time that does not suit is declined in these words, and the other half reads them.
func TestKeepTheOldOneDeclinesANewTime(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	const ines, maria = "ines@north.test", "maria@north.test"
	w.askedOnce(mentoring.FirstMeeting, mentoring.TheMentee, pair, 0, ines)
	w.reply(w.last(ines, "meeting.first"), ines, "12 March at 10:00")
	w.times(pair, mentoring.TheMentor, 1)
	w.reply(w.last(maria, "meeting.times"), maria, "Please keep the old one")
	if state := w.meetingState(pair); !strings.Contains(state, "declined") {
		t.Errorf("the time is %s", state)
	}
}
