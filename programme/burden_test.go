package programme_test

import (
	"context"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// sendAll sends everything that is due, and returns how much that was.
func (w *world) sendAll() (sent int) {
	w.t.Helper()
	outbox := programme.NewOutbox(w.Programme, programme.Rates{}, nil)
	for {
		parcels, err := outbox.Claim(w.t.Context(), 100)
		if err != nil {
			w.t.Fatal(err)
		}
		if len(parcels) == 0 {
			return sent
		}
		for _, p := range parcels {
			if err := outbox.HandOver(w.t.Context(), p.ID); err != nil {
				w.t.Fatal(err)
			}
			if err := outbox.Settle(context.WithoutCancel(w.t.Context()), p.ID, mailer.Outcome{State: mailer.Accepted, Code: 250}); err != nil {
				w.t.Fatal(err)
			}
			sent++
		}
	}
}

// limited is a running pair whose cohort allows so many mails and questions, with everything sent that there was. A month has
// passed since.
func limited(t *testing.T, mails, questions int) (*world, string) {
	t.Helper()
	w := newWorld(t)
	mine := spec
	mine.MailsPerMonth, mine.QuestionsPerMonth = mails, questions
	id, err := w.Start(t.Context(), mine, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	pair := w.join().introduce()
	w.sendAll()
	w.clock.pass(35 * day) // a Monday again
	return w, pair
}

// fill sends so many mails that matter to the mentee.
func (w *world) fill(pair string, n int) {
	w.t.Helper()
	for i := range n {
		notice := mentoring.Notice{Mail: "introduction", To: mentoring.TheMentee, Cohort: w.cohort, Pair: pair, Occurrence: i + 1}
		if err := w.Notify(w.t.Context(), notice); err != nil {
			w.t.Fatal(err)
		}
	}
	w.sendAll()
}

// fate returns the state and outcome of the newest mail of a step.
func (w *world) fate(step string) string {
	w.t.Helper()
	return value[string](w, `select state || ': ' || outcome from mail where step = $1 order by id desc limit 1`, step)
}

func TestRow12AReminderBeyondTheBudgetIsLeftOutAndTheLadderGoesOn(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		before int // mails of the month
		want   string
	}{"within": {2, "sent: 250 "}, "beyond": {3, "dropped: over the budget"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, pair := limited(t, 4, 0)
			w.fill(pair, test.before)
			w.clock.pass(day) // the question gets a day of its own
			ask := mentoring.Ask{Kind: mentoring.FirstMeeting, To: mentoring.TheMentee, Pair: pair}
			standing := w.climb(ask)
			w.sendAll()
			w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
			standing = w.climb(ask) // the reminder
			w.sendAll()
			if got := w.fate("meeting.first.remind"); got != test.want {
				t.Errorf("the reminder is %q, want %q", got, test.want)
			}
			w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
			if standing = w.climb(ask); standing.Rung != mentoring.Partner {
				t.Errorf("the ladder stands on %s, want the partner", standing.Rung)
			}
			notes := value[int](w, `select count(*) from journal where what = 'left out' and detail = 'over the budget' and mail_id is not null`)
			if want := map[bool]int{true: 1}[name == "beyond"]; notes != want {
				t.Errorf("%d notes of it in the journal, want %d", notes, want)
			}
		})
	}
}

func TestRow12SecondRemindersAreTheFirstToFall(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	mine := spec
	mine.MailsPerMonth = 4
	id, err := w.Start(t.Context(), mine, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	for range 3 { // the question and two reminders: three mails, fewer than four
		standing := w.climb(ask)
		w.sendAll()
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	sent := value[int](w, `select count(*) from mail where step = 'invitation.remind' and state = 'sent'`)
	if left := w.fate("invitation.remind"); sent != 1 || left != "dropped: over the budget" {
		t.Errorf("%d reminders went out, the last is %q", sent, left)
	}
}

func TestRow12WhatMattersGoesAndIsAnOverrun(t *testing.T) {
	t.Parallel()
	w, pair := limited(t, 4, 0)
	load := func() store.Load {
		status, err := w.Status(t.Context(), w.cohort)
		if err != nil {
			t.Fatal(err)
		}
		return status.Load
	}
	before := load()
	w.fill(pair, 6)
	if sent := value[int](w, `select count(*) from mail where step = 'introduction' and state = 'sent'`); sent != 6 {
		t.Errorf("%d of 6 mails went out", sent)
	}
	want := store.Load{People: 2, Most: 6, Mean: 3, Overruns: before.Overruns + 2, OverrunPeople: 1, LeftOut: before.LeftOut}
	if got := load(); got != want {
		t.Errorf("the load is %+v, want %+v", got, want)
	}
}

func TestRow12WhatSomebodySharedWaitsForRoom(t *testing.T) {
	t.Parallel()
	w, pair := limited(t, 4, 0)
	w.fill(pair, 4)
	began := w.clock.Now()
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentor, Pair: pair, Occurrence: 1})
	w.sendAll()
	w.reply(w.last("maria@north.test", "reflection"), "maria@north.test", "I learned to listen longer. My partner may read it.")
	w.last("ines@north.test", "reflection.shared")
	w.sendAll()
	if got := w.fate("reflection.shared"); got != "ready: over the budget" {
		t.Fatalf("what was shared is %q", got)
	}
	due := value[time.Time](w, `select not_before from mail where step = 'reflection.shared'`)
	if want := began.Add(30 * day); !due.Equal(want) {
		t.Errorf("it waits until %s, want %s", due, want)
	}
	w.clock.pass(due.Sub(w.clock.Now()))
	w.sendAll()
	if got := w.fate("reflection.shared"); got != "sent: 250 " {
		t.Errorf("what was shared is %q a month later", got)
	}
}

func TestRow12QuestionsThatAPairDoesWithoutAreLeftOut(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		questions int
		want      string
	}{"room": {3, "sent: 250 "}, "none": {2, "dropped: over the budget"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, pair := limited(t, 20, test.questions)
			for _, kind := range []mentoring.Kind{mentoring.FirstMeeting, mentoring.Goals} {
				w.climb(mentoring.Ask{Kind: kind, To: mentoring.TheMentee, Pair: pair})
			}
			w.sendAll()
			ask := mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
			standing := w.climb(ask)
			w.sendAll()
			if got := w.fate("reflection"); got != test.want {
				t.Errorf("the reflection is %q, want %q", got, test.want)
			}
			w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
			if standing = w.climb(ask); !standing.Over() {
				t.Errorf("the pair still waits: %+v", standing)
			}
		})
	}
}

// Of two reminders that are due at once one goes, when there is room for one.
func TestRow12OneThatIsLeftOutCostsTheNextNothing(t *testing.T) {
	t.Parallel()
	w, pair := limited(t, 5, 0)
	w.fill(pair, 2)
	asks := []mentoring.Ask{{Kind: mentoring.FirstMeeting, To: mentoring.TheMentee, Pair: pair}, {Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}}
	var standing mentoring.Standing
	for _, ask := range asks {
		standing = w.climb(ask)
	}
	w.sendAll()
	w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	for _, ask := range asks {
		w.climb(ask)
	}
	w.sendAll()
	if sent := value[int](w, `select count(*) from mail where step like '%.remind' and state = 'sent'`); sent != 1 {
		t.Errorf("%d of two reminders went out, want one", sent)
	}
}

func TestRow12AnOfficeHasNoBudget(t *testing.T) {
	t.Parallel()
	w, pair := limited(t, 4, 0)
	for n := range 6 {
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "coordinator.missed", To: mentoring.TheCoordinator, Cohort: w.cohort, Pair: pair, Occurrence: n + 1}); err != nil {
			t.Fatal(err)
		}
	}
	w.sendAll()
	if sent := value[int](w, `select count(*) from mail where step = 'coordinator.missed' and state = 'sent'`); sent != 6 {
		t.Errorf("%d of 6 mails went to the coordinator", sent)
	}
}
