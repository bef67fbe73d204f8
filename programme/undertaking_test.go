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
