package programme_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

func TestInvitationClimbsItsLadder(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	for _, want := range []struct {
		rung mentoring.Rung
		mail string
	}{{mentoring.First, "invitation"}, {mentoring.Remind, "invitation.remind"}, {mentoring.Remind, "invitation.remind"}} {
		standing := w.climb(ask)
		if standing.State != mentoring.Open || standing.Rung != want.rung {
			t.Fatalf("standing %+v, want rung %s", standing, want.rung)
		}
		w.last("ines@north.test", want.mail)
		before := len(w.mails("ines@north.test"))
		w.climb(ask) // too early: nothing happens
		if after := len(w.mails("ines@north.test")); after != before {
			t.Fatalf("%d mails before the next rung was due, want %d", after, before)
		}
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	if standing := w.climb(ask); standing.Rung != mentoring.Coordinator {
		t.Fatalf("standing %+v, want a coordinator", standing)
	}
	w.clock.pass(30 * day)
	if standing := w.climb(ask); standing.State != mentoring.Silent {
		t.Fatalf("standing %+v, want silence", standing)
	}
}

func TestRow13ANoEndsContact(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "No thank you, not for me.")
	w.last("ines@north.test", "invitation.noted")
	if standing := w.climb(ask); standing.Intent != mentoring.Decline {
		t.Fatalf("standing %+v", standing)
	}
	if state := value[string](w, `select state from participant where id = $1`, ask.Participant); state != "declined" {
		t.Errorf("state %s, want declined", state)
	}
}

func TestLaterIsAPromiseKept(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Not now, please ask me again on 4 May 2026.")
	standing := w.climb(ask)
	if want := time.Date(2026, time.May, 4, 9, 0, 0, 0, time.UTC); !standing.LookAgain.Equal(want) {
		t.Fatalf("looks again %s, want %s", standing.LookAgain, want)
	}
	w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	w.climb(ask)
	w.last("ines@north.test", "invitation")
}

func TestUnclearIsAskedOnceThenHandedOver(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	id := w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Sounds interesting, I will have to think about it.")
	if got := w.disposition(id); got != "asked_back" {
		t.Fatalf("disposition %s", got)
	}
	id = w.reply(w.last("ines@north.test", "invitation.clarify"), "ines@north.test", "The weather has been lovely.")
	if got := w.disposition(id); got != "handed_over" {
		t.Fatalf("disposition %s", got)
	}
	w.last("ines@north.test", "anytime.passed")
	hand := mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Participant: ask.Participant, About: w.climb(ask).Ask}
	w.climb(hand)
	w.reply(w.last("carla@north.test", "handover"), "carla@north.test", "3")
	w.last("carla@north.test", "handover.noted")
	if standing := w.climb(ask); standing.State != mentoring.Silent {
		t.Fatalf("standing %+v, want silence at the coordinator's word", standing)
	}
}

func TestOneReplyHasOneEffect(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	id := w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes")
	raw := w.came(id)
	for range 3 {
		w.receive(id, raw)
	}
	if n := len(w.mails("ines@north.test")); n != 2 {
		t.Fatalf("%d mails to her, want the invitation and one read-back", n)
	}
	if again := w.arrive(string(raw) + "\r\n"); w.disposition(again) != "duplicate" {
		t.Errorf("the same message by another way is %s", w.disposition(again))
	}
}

func TestReplyFromAnotherAddressIsHeldThenLinked(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	id := w.reply(w.last("ines@north.test", "invitation"), "ines.private@home.test", "Yes, gladly")
	if got := w.disposition(id); got != "held" {
		t.Fatalf("disposition %s", got)
	}
	if mails := w.mails("ines.private@home.test"); len(mails) != 0 {
		t.Fatalf("a stranger was answered: %s", mails[0].Step)
	}
	w.climb(mentoring.Ask{
		Kind: mentoring.ConfirmAddress, To: mentoring.TheParticipant, Participant: ask.Participant, About: w.climb(ask).Ask, Occurrence: int(id),
	})
	w.reply(w.last("ines@north.test", "address.confirm"), "ines@north.test", "yes, that was me")
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Fatalf("the held yes was not applied: %+v", standing)
	}
}

func TestStrangersGetNoAnswer(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	id := w.arrive("From: somebody@else.test\r\nTo: mentoring@rapport.test\r\nSubject: hello\r\nMessage-ID: <x@else.test>\r\n\r\nHello there\r\n")
	if got := w.disposition(id); got != "unknown_sender" {
		t.Errorf("disposition %s", got)
	}
	if n := value[int](w, `select count(*) from mail`); n != 0 {
		t.Errorf("%d mails went out", n)
	}
}

func TestStopEndsThePairForBothAlike(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "session"), "ines@north.test", "stop")
	w.last("ines@north.test", "anytime.stopped")
	if standing := w.climb(ask); standing.State != mentoring.Withdrawn {
		t.Fatalf("standing %+v", standing)
	}
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "pair.ended", To: to, Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
	}
	w.last("maria@north.test", "pair.ended")
	w.last("carla@north.test", "coordinator.ended")
	outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.MonthPassed, Cohort: w.cohort, Number: 1})
	if err != nil || !outlook.Over {
		t.Errorf("outlook %+v, %v: want every pair over", outlook, err)
	}
}

func TestRow6SessionIsAskedOfTheMentorWhenTheMenteeIsSilent(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	for standing := w.climb(ask); standing.Rung != mentoring.Partner; standing = w.climb(ask) {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	w.reply(w.last("maria@north.test", "session.partner"), "maria@north.test", "Yes, we met on 5 March, 4")
	standing := w.climb(ask)
	if standing.State != mentoring.Settled || !standing.Met {
		t.Fatalf("standing %+v, want met", standing)
	}
	if state := value[string](w, `select state from session`); state != "held" {
		t.Errorf("session %s", state)
	}
}

func TestPostponedSessionIsAskedAboutAfterItsDay(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "session"), "ines@north.test", "Not yet, we moved it to 25 March")
	w.last("ines@north.test", "session.noted")
	standing := w.climb(ask)
	if want := time.Date(2026, time.March, 26, 9, 0, 0, 0, time.UTC); !standing.LookAgain.Equal(want) {
		t.Fatalf("looks again %s, want %s", standing.LookAgain, want)
	}
	w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	w.climb(ask)
	w.last("ines@north.test", "session.remind")
}

func TestRow47AReflectionGoesWhereItsWriterSaid(t *testing.T) {
	t.Parallel()
	const words = "I learned to let go of the small decisions"
	for say, want := range map[string]struct {
		visibility string
		partner    bool
	}{
		words:                 {"only.me", false},
		"partner\n" + words:   {"partner", true},
		"private: " + words:   {"only.me", false},
		"programme: " + words: {"programme", false},
	} {
		t.Run(want.visibility, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			pair := w.introduce()
			w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
			w.reply(w.last("ines@north.test", "reflection"), "ines@north.test", say)
			if got := value[string](w, `select visibility from reflection`); got != want.visibility {
				t.Errorf("visibility %s, want %s", got, want.visibility)
			}
			if err := w.Summarise(t.Context(), workflows.MonthRef{Cohort: w.cohort, Month: 1}); err != nil {
				t.Fatal(err)
			}
			seen := fmt.Sprint(value[int](w, `select count(*) from mail where position('let go of the small' in body) > 0 and address <> 'ines@north.test'`))
			if (seen == "1") != want.partner {
				t.Errorf("%s mails to others show the words", seen)
			}
		})
	}
}

func TestOutOfOfficeMovesTheClockAndNothingElse(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	invitation := w.last("ines@north.test", "invitation")
	id := w.arrive(fmt.Sprintf("From: ines@north.test\r\nTo: mentoring@rapport.test\r\nSubject: Automatic reply: %s\r\nMessage-ID: <auto@north.test>\r\n"+
		"In-Reply-To: <%s>\r\nAuto-Submitted: auto-replied\r\nDate: Mon, 02 Mar 2026 11:00:00 +0000\r\n\r\nI am out of the office and back on 23 March 2026.\r\n",
		invitation.Subject, invitation.MessageID))
	if got := w.disposition(id); got != "outofoffice" {
		t.Fatalf("disposition %s", got)
	}
	if n := len(w.mails("ines@north.test")); n != 1 {
		t.Errorf("%d mails, want no answer to a machine", n)
	}
	standing := w.climb(ask)
	if want := time.Date(2026, time.March, 23, 9, 0, 0, 0, time.UTC); standing.State != mentoring.Open || !standing.LookAgain.Equal(want) {
		t.Errorf("standing %+v, want open and quiet until %s", standing, want)
	}
}

func TestRow90AConcernReachesTheNamedPersonAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	before := len(w.mails("maria@north.test"))
	w.reply(w.last("ines@north.test", "session"), "ines@north.test", "I want to raise a concern: I was harassed in our last meeting.")
	w.last("olive@north.test", "coordinator.concern")
	w.last("ines@north.test", "anytime.concern")
	if after := len(w.mails("maria@north.test")); after != before {
		t.Error("the partner was written to")
	}
}

func TestStatusTellsWhoIsWaitedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	status, err := w.Status(t.Context(), "spring")
	if err != nil {
		t.Fatal(err)
	}
	if len(status.Waiting) != 1 || status.Waiting[0].Person != "Ines Mentee" || status.Waiting[0].Kind != mentoring.Session {
		t.Errorf("waiting for %+v", status.Waiting)
	}
	if len(status.Pairs) != 1 || status.Pairs[0].State != "running" {
		t.Errorf("pairs %+v", status.Pairs)
	}
	timeline, err := w.Timeline(t.Context(), pair)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(timeline, func(e store.TimelineEntry) bool {
		return e.What == "mail" && e.Who == "Ines Mentee" && e.Why == "mail session (ready)"
	}) {
		t.Errorf("the pair's timeline does not show the prompt: %+v", timeline)
	}
	tally, err := w.Tally(t.Context())
	if err != nil || tally.Pairs != 1 || tally.RepliesApplied != 7 || tally.Unsorted != 0 {
		t.Errorf("tally %+v, %v", tally, err)
	}
}

func TestACoordinatorRepliesWithAnAddressThatWorks(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	invitation := w.last("ines@north.test", "invitation")
	envelope := value[string](w, `select envelope from mail where message_id = $1`, invitation.MessageID)
	w.arrive("Return-Path: <>\r\nFrom: MAILER-DAEMON@north.test\r\nTo: " + envelope + "\r\nSubject: Undelivered\r\nMessage-ID: <d@north.test>\r\nMIME-Version: 1.0\r\n" +
		"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n" +
		"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; north.test\r\n\r\nFinal-Recipient: rfc822; ines@north.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n")
	w.reply(w.last("carla@north.test", "coordinator.bounce"), "carla@north.test", "The new address is ines.mentee@north.test")
	w.last("carla@north.test", "coordinator.moved")
	w.climb(ask)
	w.reply(w.last("ines.mentee@north.test", "invitation"), "ines.mentee@north.test", "Yes please")
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
}
