package programme_test

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

func TestAYesCanBeTakenBackUntilSomethingCameOfIt(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes")
	survey := ask
	survey.Kind = mentoring.Survey
	w.climb(survey)
	id := w.reply(w.mails("ines@north.test")[1], "ines@north.test", "no")
	if got := w.disposition(id); got != "applied" {
		t.Errorf("disposition %s", got)
	}
	w.last("ines@north.test", "invitation.noted")
	if state := value[string](w, `select state from participant where id = $1`, ask.Participant); state != "declined" {
		t.Errorf("state %s", state)
	}
	if standing := w.climb(survey); standing.State != mentoring.Withdrawn {
		t.Errorf("the five questions are %s", standing.State)
	}
}

func TestALateYesOfThePartnerIsNotedAndNotBlamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	for standing := w.climb(ask); standing.Rung != mentoring.Partner; standing = w.climb(ask) {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	toMentor := w.last("maria@north.test", "session.partner")
	w.reply(w.last("ines@north.test", "session.remind"), "ines@north.test", "Yes, on 5 March, 4")
	id := w.reply(toMentor, "maria@north.test", "Yes, we met on 5 March")
	if got := w.disposition(id); got != "applied" {
		t.Errorf("disposition %s", got)
	}
	w.last("maria@north.test", "session.noted")
}

func TestADeclinedProposalIsFollowedByNextMonthsRound(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	if _, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 10}); err != nil {
		t.Fatal(err)
	}
	w.climb(mentoring.Ask{Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Occurrence: 10})
	w.reply(w.last("carla@north.test", "match.proposal"), "carla@north.test", "no")
	for month, over := range map[int]bool{1: false, 2: false, 3: true} {
		outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.MonthPassed, Cohort: w.cohort, Number: month})
		if err != nil || outlook.Over != over {
			t.Errorf("month %d: %+v, %v; want over %v", month, outlook, err, over)
		}
	}
}
