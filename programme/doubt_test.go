package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// propose starts a cohort of two mentors and two mentees and has their pairs proposed.
func (w *world) propose() mentoring.Ask {
	w.t.Helper()
	id, err := w.Start(w.t.Context(), spec, append([]mentoring.Person{
		{Name: "Mike Mentor", Email: "mike@north.test", Organisation: "North", Role: mentoring.Mentor, Capacity: 1},
		{Name: "Ida Mentee", Email: "ida@north.test", Organisation: "North", Role: mentoring.Mentee, Capacity: 1},
	}, people...))
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
	if _, err := w.DB.Pool.Exec(w.t.Context(), `update participant set state = 'ready'`); err != nil {
		w.t.Fatal(err)
	}
	proposed, err := w.Propose(w.t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 10})
	if err != nil || proposed.Pairs != 2 {
		w.t.Fatalf("proposed %d pairs, %v", proposed.Pairs, err)
	}
	ask := mentoring.Ask{Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Occurrence: 10}
	w.climb(ask)
	return ask
}

func (w *world) pairsIn(state string) int {
	w.t.Helper()
	return value[int](w, `select count(*) from pair where state = $1`, state)
}

func TestACoordinatorLeavesOutThePairsTheyName(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.propose()
	w.reply(w.last("carla@north.test", "match.proposal"), "carla@north.test", "Approve all but 2")
	w.last("carla@north.test", "match.proposal.noted")
	if state := value[string](w, `select state from pair where number = 2`); state != "rejected" {
		t.Errorf("pair 2 is %s", state)
	}
	if w.pairsIn("confirming") != 1 {
		t.Errorf("%d pairs are confirmed, want 1", w.pairsIn("confirming"))
	}
}

func TestLaterApprovesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ask := w.propose()
	w.reply(w.last("carla@north.test", "match.proposal"), "carla@north.test", "Not now, maybe later")
	w.reply(w.last("carla@north.test", "match.proposal.clarify"), "carla@north.test", "Not now, maybe later")
	w.last("carla@north.test", "match.proposal.clarify")
	if standing := w.climb(ask); standing.State != mentoring.Open || w.pairsIn("proposed") != 2 {
		t.Errorf("standing %+v with %d pairs proposed", standing, w.pairsIn("proposed"))
	}
}

func TestLaterGivesNobodyUp(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	standing := w.climb(ask)
	for standing.Rung != mentoring.Coordinator {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
		standing = w.climb(ask)
	}
	hand := mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Participant: ask.Participant, About: standing.Ask}
	w.climb(hand)
	w.reply(w.last("carla@north.test", "handover"), "carla@north.test", "later please")
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v: the invitation was given up", standing)
	}
	w.reply(w.last("carla@north.test", "handover.clarify"), "carla@north.test", "1")
	w.last("carla@north.test", "handover.noted")
	if n := value[int](w, `select count(*) from mail where step = 'handover.noted' and position('Ask Ines once more' in body) > 0`); n != 1 {
		t.Error("the read-back does not say what was guessed")
	}
}

func TestASurveyPutOffIsNotASurveyAnswered(t *testing.T) {
	t.Parallel()
	for say, mail := range map[string]string{"later, in April": "anytime.paused", "no, not for me": "survey.clarify"} {
		t.Run(mail, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			ask := mentoring.Ask{Kind: mentoring.Survey, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
			w.climb(ask)
			w.reply(w.last("ines@north.test", "survey"), "ines@north.test", say)
			w.last("ines@north.test", mail)
			if standing := w.climb(ask); standing.State != mentoring.Open {
				t.Errorf("standing %+v, want open", standing)
			}
		})
	}
}

func TestWhoIsThisIsNoNo(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Who is this?")
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v, want open", standing)
	}
}

// Row 18: an invitation that has come to somebody else is held and put to a coordinator, and is nobody's no.
func TestRow18NotThemIsForTheCoordinator(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Ines no longer works here.")
	w.last("ines@north.test", "anytime.passed")
	standing := w.climb(ask)
	if standing.State != mentoring.Open {
		t.Fatalf("standing %+v, want open", standing)
	}
	before := len(w.mails("ines@north.test"))
	w.clock.pass(6 * day)
	w.climb(ask)
	if n := len(w.mails("ines@north.test")); n != before {
		t.Errorf("%d mails more to an address that is not hers", n-before)
	}
	w.climb(mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Participant: ask.Participant, About: standing.Ask})
	w.reply(w.last("carla@north.test", "handover"), "carla@north.test", "1")
	if state := value[string](w, `select state from participant where id = $1`, ask.Participant); state != "declined" {
		t.Errorf("state %s after the coordinator's word, want declined", state)
	}
}

func TestABookedSlotIsNoHeldSession(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: w.introduce(), Occurrence: 1}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "session"), "ines@north.test", "Yes, on 25 March")
	w.last("ines@north.test", "session.noted")
	if n := value[int](w, `select count(*) from session`); n != 0 {
		t.Error("a session of the future counts as held")
	}
}

func TestLateRungsAreNoPostponements(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.clock.pass(5 * day) // a Saturday: every rung from here falls on a weekend or behind one
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	for standing := w.climb(ask); standing.Rung != mentoring.Partner; standing = w.climb(ask) {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()) + day) // and the service is a day late
	}
	if lap := value[int](w, `select lap from ask where kind = 'session' and about_id is null`); lap != 0 {
		t.Errorf("the ladder counts %d postponements, and nobody postponed", lap)
	}
}

func TestAProposalThatIsSetAsideComesAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ask := w.propose()
	standing := w.climb(ask)
	for standing.Rung != mentoring.Coordinator {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
		standing = w.climb(ask)
	}
	w.climb(mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, About: standing.Ask})
	w.reply(w.last("carla@north.test", "handover"), "carla@north.test", "3")
	if standing := w.climb(ask); standing.State != mentoring.Silent {
		t.Fatalf("standing %+v", standing)
	}
	if _, err := w.Approve(t.Context(), w.cohort, nil, false); err == nil {
		t.Error("a proposal that was set aside is approved, and nobody would start its pairs")
	}
	outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.MonthPassed, Cohort: w.cohort, Number: 1})
	if err != nil || outlook.Over {
		t.Errorf("outlook %+v, %v", outlook, err)
	}
	proposed, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 20})
	if err != nil || proposed.Pairs != 2 {
		t.Errorf("the next round proposes %d pairs, %v", proposed.Pairs, err)
	}
}

func TestAClosedCohortInvitesNobody(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Not now, please ask me again on 4 May 2026.")
	if err := w.Close(t.Context(), workflows.CohortRef{Cohort: w.cohort}); err != nil {
		t.Fatal(err)
	}
	w.clock.pass(100 * day)
	if standing := w.climb(ask); standing.State != mentoring.Withdrawn {
		t.Errorf("standing %+v: somebody is invited to a programme that is over", standing)
	}
	w.last("ines@north.test", "invitation.noted")
}

func TestAPauseHoldsMailThatWaitsAlready(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
	w.clock.pass(5 * day) // a Saturday: what is not an answer waits until Monday
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "How much time does it take?")
	waiting := w.last("carla@north.test", "coordinator.question")
	before := value[time.Time](w, `select not_before from mail where id = $1`, waiting.ID)
	id := w.reply(waiting, "carla@north.test", "Please pause until 1 June 2026.")
	if got := w.disposition(id); got != "applied" {
		t.Fatalf("disposition %s", got)
	}
	after := value[time.Time](w, `select not_before from mail where id = $1`, waiting.ID)
	if want := time.Date(2026, time.June, 1, 9, 0, 0, 0, time.UTC); !after.Equal(want) {
		t.Errorf("the mail goes out on %s (before: %s), want %s", after, before, want)
	}
}
