package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func (w *world) naming() mentoring.Standing {
	return w.climb(mentoring.Ask{Kind: mentoring.Naming, To: mentoring.TheParticipant, Participant: w.participant(ines),
		Occurrence: value[int](w, `select (name->>'occurrence')::int from ask where kind = 'nomination'`)})
}

// Row 15: a colleague is named by reply, with one thing that was seen; it goes to the coordinator, who alone invites, and nobody
// is written to because of it.
func TestRow15NominationByReply(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, first, then string
		told              bool
		seen              string
	}{
		{"asked for an example", "Nominate Jana Weiss", "tell them: She asked me three questions before she said a word", true, "She asked me three questions before she said a word"},
		{"between us", "Nominate Jana Weiss", "between us: In the March crisis she let the team decide", false, "In the March crisis she let the team decide"},
		{"nothing said of telling", "Nominate Jana Weiss", "In the March crisis she let the team decide", false, "In the March crisis she let the team decide"},
		{"all at once", "Nominate Jana Weiss: in the March crisis she let the team decide", "", false, "in the March crisis she let the team decide"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			w.reply(w.last(ines, "survey.noted"), ines, c.first)
			if c.then != "" {
				if asked := w.last(ines, "nomination"); !strings.Contains(asked.Body, "What have you seen Jana Weiss do") {
					t.Errorf("asked\n%s", asked.Body)
				}
				if standing := w.naming(); standing.Over() {
					t.Fatalf("over before the example: %+v", standing)
				}
				w.reply(w.last(ines, "nomination"), ines, c.then)
			}
			if standing := w.naming(); standing.Intent != mentoring.Answered {
				t.Errorf("standing %+v", standing)
			}
			body := strings.Join(strings.Fields(w.last(carla, "coordinator.nomination").Body), " ")
			if !strings.Contains(body, "Ines Mentee thinks that Jana Weiss would make a good mentor") || !strings.Contains(body, "| "+c.seen) {
				t.Errorf("the coordinator reads\n%s", body)
			}
			if told := strings.Contains(body, "It may be told"); told != c.told || !told && !strings.Contains(body, "please do not quote it") {
				t.Errorf("may be told: %v\n%s", told, body)
			}
			if noted := w.last(ines, "nomination.noted"); !strings.Contains(noted.Body, "Jana Weiss hears nothing from me") {
				t.Errorf("noted\n%s", noted.Body)
			}
			if n := value[int](w, `select count(*) from person where name ilike '%jana%'`); n != 0 {
				t.Error("somebody was kept who knows nothing of it")
			}
		})
	}
}

// Row 15: who would rather not passes nothing on, a coordinator is told how to invite, and a stranger names nobody.
func TestRow15NominationPassedOverAndByACoordinator(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.reply(w.last(ines, "survey.noted"), ines, "Nominate Jana Weiss")
	w.reply(w.last(ines, "nomination"), ines, "skip")
	w.last(ines, "nomination.noted")
	for _, m := range w.mails(carla) {
		if m.Step == "coordinator.nomination" {
			t.Error("a nomination that was passed over reached the coordinator")
		}
	}
	w.introduce()
	w.reply(w.last(carla, "match.proposal.noted"), carla, "Nominate Tom Birch")
	if own := w.last(carla, "coordinator.nomination"); !strings.Contains(own.Body, "You would like Tom Birch as a mentor") {
		t.Errorf("the coordinator reads\n%s", own.Body)
	}
	if n := value[int](w, `select count(*) from ask where kind = 'nomination'`); n != 1 {
		t.Errorf("%d asks", n)
	}
}
