package programme_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/workflows"
)

// decide decides something for the cohort, and lets ten minutes pass.
func (w *world) decide(d programme.Decision) programme.Decided {
	w.t.Helper()
	decided, err := w.Decide(as(w.t, "amara"), w.cohort, d, false)
	if err != nil {
		w.t.Fatal(err)
	}
	w.clock.pass(10 * time.Minute)
	w.takeEffect(decided.Number)
	return decided
}

// takeEffect wakes the workflow of a decision.
func (w *world) takeEffect(number int) {
	w.t.Helper()
	if err := w.TakeEffect(w.t.Context(), workflows.UndertakingRef{Cohort: w.cohort, Number: number}); err != nil {
		w.t.Fatal(err)
	}
}

// as is the context of a command by an operator's account.
func as(t *testing.T, account string) context.Context {
	return programme.As(t.Context(), rights.Actor{Account: account, Operator: true})
}

// in returns the day so many days from now.
func (w *world) in(days int) mentoring.Day { return mentoring.DayOf(w.clock.Now().AddDate(0, 0, days)) }

// M5: a bulk action on the wrong programme. It is shown with its counts first, waits for ten minutes, and any coordinator's one word
// undoes it; then it never takes effect, whoever wakes up.
func TestM5ADecisionCanBeUndone(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	ctx, ben := as(t, "amara"), as(t, "ben")
	before := value[int](w, `select count(*)::int from mail`)
	dry, err := w.Decide(ctx, "Spring", programme.Decision{Kind: programme.WindItDown}, true)
	if err != nil || dry.Affected.People != 2 || dry.Affected.Running != 1 || dry.Number != 0 {
		t.Fatalf("%+v, %v", dry, err)
	}
	if n := value[int](w, `select count(*)::int from mail`); n != before {
		t.Error("a dry run wrote mail")
	}
	for _, no := range []string{"stop", "undo", "No!", "Nein", "please undo that"} {
		decided, err := w.Decide(ctx, "Spring", programme.Decision{Kind: programme.WindItDown}, false)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Decide(ben, "Spring", programme.Decision{Kind: programme.WindItDown}, false); err == nil || !strings.Contains(err.Error(), "amara has decided the same") {
			t.Errorf("twice: %v", err)
		}
		mail := w.last("carla@north.test", "cohort.decided")
		w.clock.pass(9 * time.Minute)
		w.takeEffect(decided.Number)
		w.reply(mail, "carla@north.test", no)
		if undone := w.last("carla@north.test", "cohort.undone"); undone.Class != "reply" || !strings.Contains(undone.Body, "Carla Coord has undone it") {
			t.Errorf("%q: %s %s", no, undone.Class, undone.Body)
		}
		w.clock.pass(time.Hour)
		w.takeEffect(decided.Number)
		if value[bool](w, `select winding_at is not null from cohort`) {
			t.Fatalf("%q did not undo it", no)
		}
	}
	if n := value[int](w, `select count(*)::int from mail where step = 'cohort.winding'`); n != 0 {
		t.Errorf("%d people were told of what did not happen", n)
	}
	if state := value[string](w, `select mail_state from person where email = 'carla@north.test'`); state != "open" {
		t.Errorf("the coordinator's “stop” was taken for their own leaving: %s", state)
	}
	if _, err := w.UndoDecision(ben, "Spring", false); err == nil {
		t.Error("there was something to undo")
	}
	if _, err := w.Decide(ctx, "Spring", programme.Decision{Kind: programme.ExtendIt, Months: 2}, false); err != nil {
		t.Fatal(err)
	}
	if undone, err := w.UndoDecision(ben, "Spring", false); err != nil || undone.Kind != programme.ExtendIt || undone.By != "amara" {
		t.Errorf("%+v, %v", undone, err)
	}
}

// M5: it takes effect once, in one transaction, however often and by however many at the same moment it is woken; too late is said.
func TestM5ADecisionTakesEffectOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	decided, err := w.Decide(as(t, "amara"), w.cohort, programme.Decision{Kind: programme.ExtendIt, Months: 3}, false)
	if err != nil {
		t.Fatal(err)
	}
	mail := w.last("carla@north.test", "cohort.decided")
	w.clock.pass(10 * time.Minute)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if err := w.TakeEffect(t.Context(), workflows.UndertakingRef{Cohort: w.cohort, Number: decided.Number}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if months := value[int](w, `select (spec->>'months')::int from cohort`); months != 9 {
		t.Errorf("it runs for %d months, want 9", months)
	}
	if n := value[int](w, `select count(*)::int from mail where step = 'cohort.extended'`); n != 2 {
		t.Errorf("%d mails tell of it, want 2", n)
	}
	w.reply(mail, "carla@north.test", "stop")
	if late := w.last("carla@north.test", "cohort.undone"); !strings.Contains(late.Body, "could not take it back") {
		t.Errorf("%s", late.Body)
	}
	if months := value[int](w, `select (spec->>'months')::int from cohort`); months != 9 {
		t.Errorf("it runs for %d months, want 9", months)
	}
}

// Row 86: while a cohort rests nobody is mailed or reminded, and afterwards everything goes on where it stood.
func TestRow86APauseMovesEverything(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	o := w.outbox()
	invitation := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(invitation)
	w.claim(o, 10)
	w.clock.pass(2 * day)
	w.age(2 * day)
	month := func() time.Time {
		got, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.NextRound, Cohort: w.cohort, Number: 1})
		if err != nil {
			t.Fatal(err)
		}
		return got.LookAgain
	}
	due, ends := w.climb(invitation).LookAgain, month()
	w.decide(programme.Decision{Kind: programme.PauseIt, Until: w.in(30)})
	if told := w.last("ines@north.test", "cohort.paused"); !strings.Contains(strings.Join(strings.Fields(told.Body), " "), "Friday 3 April") {
		t.Errorf("%s", told.Body)
	}
	w.clock.pass(20 * day)
	if w.climb(invitation); len(w.mails("ines@north.test")) != 2 {
		t.Errorf("%v", steps(w.mails("ines@north.test")))
	}
	// It goes on sooner than was planned.
	w.decide(programme.Decision{Kind: programme.ResumeIt})
	w.last("ines@north.test", "cohort.resumed")
	rested := 20*day + 10*time.Minute
	if got := w.climb(invitation).LookAgain; got.Before(due.Add(rested-day)) || got.After(due.Add(rested+3*day)) {
		t.Errorf("the reminder is due at %v, want about %v later than %v", got, rested, due)
	}
	if got := month(); got.Sub(ends).Round(time.Hour) != rested.Round(time.Hour) {
		t.Errorf("the month ends at %v, want %v later than %v", got, rested, ends)
	}
	if value[bool](w, `select exists (select from undertaking where state = 'waiting')`) {
		t.Error("the planned end of the pause still waits")
	}
}

// Row 86: what cannot be decided is refused with what to do instead.
func TestRow86WhatCannotBeDecided(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	renamed := spec
	renamed.Name, renamed.Months = "Autumn", 9
	for want, d := range map[string]programme.Decision{
		"is not ahead":             {Kind: programme.PauseIt, Until: w.in(0)},
		"longer than 6 months":     {Kind: programme.PauseIt, Until: w.in(300)},
		"is not paused":            {Kind: programme.ResumeIt},
		"from 1 to 12 months":      {Kind: programme.ExtendIt, Months: 13},
		"commands and mails know":  {Kind: programme.ChangeIt, Spec: &renamed},
		"nothing is to be changed": {Kind: programme.ChangeIt, Spec: &spec},
	} {
		_, err := w.Decide(as(t, "amara"), w.cohort, d, true)
		if e, told := errors.AsType[*mentoring.Error](err); !told || !strings.Contains(e.Message, want) {
			t.Errorf("%+v: %v, want %q", d.Kind, err, want)
		}
	}
}

// Row 86: a cohort that is wound down asks nobody for more. Its pair closes with its next talk, and the last one out ends the cohort.
func TestRow86WindDown(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.clock.pass(11 * day)
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	goals := mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}
	w.climb(goals)
	w.decide(programme.Decision{Kind: programme.WindItDown})
	for _, address := range []string{"ines@north.test", "maria@north.test"} {
		if told := w.last(address, "cohort.winding"); !strings.Contains(told.Body, "one more talk") {
			t.Errorf("%s", told.Body)
		}
	}
	if standing := w.climb(goals); standing.State != mentoring.Open { // what a pair was asked stays, or its workflow would take the pair for over
		t.Errorf("the goals are %s", standing.State)
	}
	for number, want := range map[int]bool{1: true, 2: true} { // the second is beyond the end: it comes at once, and says so
		outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.SessionDue, Cohort: w.cohort, Pair: pair, Number: number})
		if err != nil || outlook.Come != want || number == 2 && outlook.Sessions != 1 {
			t.Errorf("session %d: %+v, %v", number, outlook, err)
		}
	}
	before := len(w.mails("ines@north.test"))
	for _, kind := range []mentoring.Kind{mentoring.CheckIn, mentoring.Recontract} {
		if standing := w.climb(mentoring.Ask{Kind: kind, To: mentoring.TheMentee, Pair: pair}); standing.State != mentoring.Silent {
			t.Errorf("%s is %s", kind, standing.State)
		}
	}
	if n := len(w.mails("ines@north.test")); n != before {
		t.Errorf("%v", steps(w.mails("ines@north.test")))
	}
	if proposed, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 20}); err != nil || proposed.Pairs != 0 {
		t.Errorf("%+v, %v", proposed, err)
	}
	if _, err := w.Add(as(t, "amara"), "Spring", []mentoring.Person{{Name: "Noor New", Email: "noor@north.test", Organisation: "North", Role: mentoring.Mentee}}, false); err == nil {
		t.Error("somebody joined a cohort that is wound down")
	}
	next := mentoring.Moment{Event: mentoring.NextRound, Cohort: w.cohort, Number: 1}
	if outlook, err := w.LookOut(t.Context(), next); err != nil || outlook.Over {
		t.Errorf("it is over before its pair is: %+v, %v", outlook, err)
	}
	if err := w.Finish(t.Context(), workflows.PairRef{Cohort: w.cohort, Pair: pair}); err != nil {
		t.Fatal(err)
	}
	if outlook, err := w.LookOut(t.Context(), next); err != nil || !outlook.Over {
		t.Errorf("it is not over: %+v, %v", outlook, err)
	}
}

// Row 86: whoever is not in a pair is told that no partner is looked for any more, once, and what they were asked is withdrawn.
func TestRow86WindDownOfWhoWaits(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	invitation := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(invitation)
	w.decide(programme.Decision{Kind: programme.WindItDown})
	if told := w.last("ines@north.test", "cohort.winding"); !strings.Contains(told.Body, "need not answer") {
		t.Errorf("%s", told.Body)
	}
	if standing := w.climb(invitation); standing.State != mentoring.Withdrawn {
		t.Errorf("the invitation is %s", standing.State)
	}
	if outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.Recruited, Cohort: w.cohort}); err != nil || !outlook.Come {
		t.Errorf("%+v, %v", outlook, err)
	}
	if err := w.Close(t.Context(), workflows.CohortRef{Cohort: w.cohort}); err != nil {
		t.Fatal(err)
	}
	w.last("ines@north.test", "cohort.winding")
}

// Row 86: a cohort that is made longer takes its pair along; a “no” from either keeps the end that there was.
func TestRow86ExtendAndKeepTheEnd(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	sessions := func() int {
		outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.SessionDue, Cohort: w.cohort, Pair: pair, Number: 1})
		if err != nil {
			t.Fatal(err)
		}
		return outlook.Sessions
	}
	if n := sessions(); n != 6 {
		t.Fatalf("%d talks", n)
	}
	w.decide(programme.Decision{Kind: programme.ExtendIt, Months: 3})
	if n := sessions(); n != 9 {
		t.Errorf("%d talks, want 9", n)
	}
	w.reply(w.last("maria@north.test", "cohort.extended"), "maria@north.test", "No, thank you")
	if n := sessions(); n != 6 {
		t.Errorf("%d talks after a no, want 6", n)
	}
	for _, address := range []string{"ines@north.test", "maria@north.test"} {
		if told := w.last(address, "cohort.extended"); !strings.Contains(strings.Join(strings.Fields(told.Body), " "), "you close as planned") {
			t.Errorf("%s", told.Body)
		}
	}
	if state := value[string](w, `select state from pair`); state != "running" {
		t.Errorf("the no ended the pair: %s", state)
	}
}

// Row 86: a pair that chose its own rhythm half-way keeps it, and one whose last talk has come closes when it was to.
func TestRow86ExtendLeavesOwnEnds(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	if _, err := w.DB.Pool.Exec(t.Context(), `update pair set plan = '{"Sessions": 7, "After": 3, "Weeks": 6}'`); err != nil {
		t.Fatal(err)
	}
	decided := w.decide(programme.Decision{Kind: programme.ExtendIt, Months: 2})
	if decided.Keep != 1 {
		t.Errorf("%+v", decided)
	}
	if plan := value[mentoring.Plan](w, `select plan from pair`); plan.Sessions != 7 || plan.Weeks != 6 {
		t.Errorf("%+v", plan)
	}
	if told := w.last("ines@north.test", "cohort.extended"); !strings.Contains(told.Body, "nothing changes") {
		t.Errorf("%s", told.Body)
	}
	_ = pair
}

// Row 86: mail that is due while a cohort rests waits, and goes out when it goes on; an answer goes out at once.
func TestRow86MailWaitsWhileACohortRests(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	o := w.outbox()
	invitation := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(invitation)
	w.decide(programme.Decision{Kind: programme.PauseIt, Until: w.in(14)})
	w.claim(o, 20)
	state := func(step string) string {
		return value[string](w, `select state from mail where step = $1 and address = 'ines@north.test' order by id desc limit 1`, step)
	}
	if got := state("invitation"); got != "ready" {
		t.Errorf("the invitation is %s while the cohort rests", got)
	}
	if got := state("cohort.paused"); got != "claimed" {
		t.Errorf("the word about the pause is %s", got)
	}
	w.reply(w.last("ines@north.test", "cohort.paused"), "ines@north.test", "What is this programme about?")
	w.last("ines@north.test", "anytime.question")
	w.claim(o, 20)
	if got := state("anytime.question"); got != "claimed" {
		t.Errorf("the answer is %s", got)
	}
	w.clock.pass(14 * day)
	w.takeEffect(2) // the planned end
	if value[bool](w, `select exists (select from cohort_pause where not over)`) {
		t.Fatal("it still rests")
	}
	w.claim(o, 20)
	if got := state("invitation"); got != "claimed" {
		t.Errorf("the invitation is %s after the pause: %s", got, value[string](w, `select outcome || ' ' || not_before from mail where step = 'invitation' and address = 'ines@north.test'`))
	}
	if n := value[int](w, `select count(*)::int from mail where step = 'cohort.resumed'`); n != 0 {
		t.Errorf("%d people were told what they knew", n)
	}
}

// Row 86: a changed file is compared in words; whoever is new in an office takes over what their predecessor was asked.
func TestRow86ChangedFile(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	if _, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 10}); err != nil {
		t.Fatal(err)
	}
	proposal := mentoring.Ask{Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Occurrence: 10}
	w.climb(proposal)
	w.last("carla@north.test", "match.proposal")
	changed := spec
	changed.Purpose, changed.Hours.From = "New managers stand on their own feet.", 8*60
	north := spec.Organisations[0]
	north.Coordinators = []mentoring.NamedPerson{{Name: "Nora Next", Email: "nora@north.test"}}
	changed.Organisations = []mentoring.Organisation{north}
	decided := w.decide(programme.Decision{Kind: programme.ChangeIt, Spec: &changed})
	parts := map[string]bool{}
	for _, c := range decided.Changes {
		parts[c.Part] = true
	}
	if len(parts) != 3 || !parts["purpose"] || !parts["hours"] || !parts["coordinators"] {
		t.Errorf("%+v", decided.Changes)
	}
	w.climb(proposal)
	w.last("nora@north.test", "match.proposal")
	if !strings.Contains(strings.Join(steps(w.mails("nora@north.test")), " "), "coordinator.started") {
		t.Errorf("%v", steps(w.mails("nora@north.test")))
	}
	w.reply(w.last("nora@north.test", "match.proposal"), "nora@north.test", "approve")
	if standing := w.climb(proposal); standing.Intent != mentoring.Accept {
		t.Errorf("%+v", standing)
	}
	if n := value[int](w, `select count(*)::int from officer where office = 'coordinator'`); n != 1 {
		t.Errorf("%d coordinators", n)
	}
}

// M5: a changed file that waits does not undo what was changed between: it comes to nothing as a whole, and its coordinators are told.
func TestM5AChangeOvertakenByAnotherComesToNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	changed := spec
	changed.Purpose = "Something else altogether"
	decided, err := w.Decide(as(t, "amara"), w.cohort, programme.Decision{Kind: programme.ChangeIt, Spec: &changed}, false)
	if err != nil {
		t.Fatal(err)
	}
	jana := mentoring.NamedPerson{Name: "Jana Weiss", Email: "jana@north.test"}
	if _, err := w.HandOn(as(t, "amara"), w.cohort, "carla@north.test", jana, false); err != nil {
		t.Fatal(err)
	}
	w.clock.pass(10 * time.Minute)
	w.takeEffect(decided.Number)
	w.takeEffect(decided.Number)
	if kept := value[string](w, `select spec->>'purpose' from cohort`); kept == changed.Purpose {
		t.Error("the older file took effect")
	}
	if coordinates := value[string](w, `select spec->'organisations'->0->'coordinators'->0->>'email' from cohort`); coordinates != string(jana.Email) {
		t.Errorf("%s coordinates", coordinates)
	}
	if state := value[string](w, `select state from undertaking where kind = 'change'`); state != "moot" {
		t.Errorf("the decision is %s", state)
	}
	if told := w.last("jana@north.test", "cohort.undone"); !strings.Contains(told.Body, "decide it once more") {
		t.Errorf("%s", told.Body)
	}
	if n := value[int](w, `select count(*)::int from mail where step = 'cohort.undone'`); n != 1 {
		t.Errorf("%d mails tell of it", n)
	}
}
