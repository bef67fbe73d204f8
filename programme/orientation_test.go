package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// guide climbs to a mail of the guide, which has to be due, and returns the ask.
func (w *world) guide(address string, kind mentoring.Kind, number, mail int) mentoring.Ask {
	w.t.Helper()
	id := w.participant(address)
	outlook, err := w.LookOut(w.t.Context(), mentoring.Moment{Event: mentoring.GuideDue, Cohort: w.cohort, Participant: id, Number: mail})
	if err != nil || !outlook.Come {
		w.t.Fatalf("mail %d of the guide for %s: %+v, %v", mail, address, outlook, err)
	}
	ask := mentoring.Ask{Kind: kind, To: mentoring.TheParticipant, Participant: id, Occurrence: number}
	w.climb(ask)
	return ask
}

// Rows 7 and 40: three lines and a case to each role, and a thought back that fits what was answered.
func TestRow7MentorIsNotCoachIsNotManager(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	w.clock.pass(2 * day)
	for address, tc := range map[string]struct{ shown, thought string }{
		"maria@north.test": {"a quiet word", "Shall we practise what you will say"},
		"ines@north.test":  {"do this, do that", "please ask me things"},
	} {
		ask := w.guide(address, mentoring.Practice, 1, 1)
		mail := w.last(address, "practice")
		if said := flowing(mail.Body); !strings.Contains(said, "A manager sets the work") || !strings.Contains(said, "A coach trains") || !strings.Contains(said, tc.shown) {
			t.Errorf("to %s:\n%s", address, mail.Body)
		}
		w.reply(mail, address, "2, I think. It is not my part.")
		noted := w.last(address, "practice.noted")
		if said := flowing(noted.Body); !strings.Contains(said, "number 2") || !strings.Contains(said, tc.thought) {
			t.Errorf("the thought back to %s:\n%s", address, noted.Body)
		}
		if standing := w.climb(ask); standing.State != mentoring.Settled {
			t.Errorf("%s: %+v", address, standing)
		}
		w.reply(noted, address, "3")
		if said := flowing(w.last(address, "practice.noted").Body); !strings.Contains(said, "number 3") || strings.Contains(said, tc.thought) {
			t.Errorf("the thought back on another number:\n%s", said)
		}
	}
}

// Row 40: their own words get a thought that fits whatever they wrote, and go to nobody, however unclear they are.
func TestRow40OwnWordsAreShownToNobody(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	w.clock.pass(14 * day)
	before := len(w.mails("carla@north.test"))
	ask := w.guide("maria@north.test", mentoring.Practice, 2, 3)
	asked := w.last("maria@north.test", "practice")
	w.reply(asked, "maria@north.test", "I would tell Kim to stop sending me mails about it every single day, really.")
	w.last("maria@north.test", "practice.clarify")
	w.reply(asked, "maria@north.test", "I mean that I would say to Kim: stop sending me mails about it every day, please.")
	noted := w.last("maria@north.test", "practice.noted")
	if said := flowing(noted.Body); !strings.Contains(said, "your own words") || !strings.Contains(said, "Who has the wheel?") || strings.Contains(said, "number") && !strings.Contains(said, "another number") {
		t.Errorf("the thought back:\n%s", noted.Body)
	}
	if standing := w.climb(ask); standing.State != mentoring.Settled {
		t.Errorf("%+v", standing)
	}
	if n := len(w.mails("carla@north.test")); n != before {
		t.Errorf("the coordinator got %d mails about it", n-before)
	}
	if state := value[string](w, `select mail_state from person where email = 'maria@north.test'`); state != "open" {
		t.Errorf("her mail is %s", state)
	}
}

// Row 8: what stays private, and where that ends, is acknowledged by reply, and the words are kept as they are.
func TestRow8WordsOnConfidenceAreKeptWordForWord(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	w.clock.pass(7 * day)
	ask := w.guide("maria@north.test", mentoring.Confidence, 0, 2)
	mail := w.last("maria@north.test", "confidence")
	for _, line := range []string{"What is said stays between the two of you.", "If somebody is in danger", "If the law asks"} {
		if !strings.Contains(flowing(mail.Body), line) {
			t.Errorf("the mail does not say %q:\n%s", line, mail.Body)
		}
	}
	const words = "Nothing leaves the room — not even to my husband,\nunless somebody is in danger."
	w.reply(mail, "maria@north.test", words)
	noted := w.last("maria@north.test", "confidence.noted")
	if !strings.Contains(flowing(noted.Body), "not even to my husband,") {
		t.Errorf("the read-back:\n%s", noted.Body)
	}
	kept := value[string](w, `select answer->>'text' from ask where kind = 'confidence' and settled_at is not null`)
	if kept != words {
		t.Errorf("kept %q, want %q", kept, words)
	}
	if standing := w.climb(ask); standing.State != mentoring.Settled || standing.Intent != mentoring.Answered {
		t.Errorf("%+v", standing)
	}
}

// A question goes to the coordinator and leaves the ask open; a no goes to the coordinator, and stops nothing.
func TestRow8QuestionsAndRefusalsGoToTheCoordinator(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	w.clock.pass(7 * day)
	ask := w.guide("ines@north.test", mentoring.Confidence, 0, 2)
	mail := w.last("ines@north.test", "confidence")
	w.reply(mail, "ines@north.test", "What if my boss asks me straight out?")
	w.last("carla@north.test", "coordinator.question")
	if standing := w.climb(ask); standing.Over() {
		t.Errorf("a question ended it: %+v", standing)
	}
	w.reply(mail, "ines@north.test", "No, I can't promise that.")
	if noted := w.last("ines@north.test", "confidence.noted"); !strings.Contains(noted.Subject, "rather not promise") {
		t.Errorf("the read-back is %q", noted.Subject)
	}
	if told := w.last("carla@north.test", "coordinator.confidence"); !strings.Contains(told.Body, "can't promise that") {
		t.Errorf("the coordinator reads:\n%s", told.Body)
	}
	if state := value[string](w, `select state from participant where id = $1`, w.participant("ines@north.test")); state != "ready" {
		t.Errorf("she is %s", state)
	}
}

// Row 39: the guide is not for who has left, nor for who has no partner yet.
func TestRow39NoGuideForWhoHasLeft(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	look := func() mentoring.Outlook {
		outlook, err := w.LookOut(t.Context(), mentoring.Moment{
			Event: mentoring.GuideDue, Cohort: w.cohort, Participant: w.participant("ines@north.test"), Number: 1,
		})
		if err != nil {
			t.Fatal(err)
		}
		return outlook
	}
	if !look().Over {
		t.Error("a guide for somebody who has not joined")
	}
	w.join()
	if outlook := look(); outlook.Over || outlook.Come || outlook.LookAgain.Before(w.clock.Now().Add(7*day)) {
		t.Errorf("before there is a partner: %+v", outlook)
	}
	w.clock.pass(60 * day) // and however long that takes
	if look().Come {
		t.Error("a guide for somebody who has no partner")
	}
	w.introduce()
	if outlook := look(); outlook.Over || outlook.Come || outlook.LookAgain.Sub(w.clock.Now()) != day {
		t.Errorf("right after the introduction: %+v", outlook)
	}
	if n := value[int](w, `select count(*)::int from news where workflow_id = $1`, workflows.EnrolmentID(w.participant("ines@north.test"))); n == 0 {
		t.Error("nobody looks at once")
	}
	w.clock.pass(day)
	if !look().Come {
		t.Error("it is not due on the second day")
	}
	w.reply(w.newest("ines@north.test"), "ines@north.test", "stop")
	if !look().Over {
		t.Error("a guide for somebody who has left")
	}
}

// flowing puts a mail's text on one line.
func flowing(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "|", " ")), " ")
}
