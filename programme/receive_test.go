package programme_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestACopyThatIsAnsweredSpeaksForNobodyElse(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.climb(ask)
	id := w.reply(w.last("ines@north.test", "session"), "maria@north.test", "Yes, on 5 March, 4")
	if got := w.disposition(id); got == "held" {
		t.Error("the mentee is asked whether the mentor's address is hers")
	}
	w.last("maria@north.test", "anytime.question")
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v: the mentor's words answered the mentee's mail", standing)
	}
	if n := value[int](w, `select count(*) from mail where step = 'address.confirm'`); n != 0 {
		t.Error("an address that is somebody's own was put to another")
	}
}

func TestAnAbsenceDoesNotShortenAPause(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	invitation := w.last("ines@north.test", "invitation")
	w.reply(invitation, "ines@north.test", "Please pause until 1 June 2026.")
	w.arrive(fmt.Sprintf("From: ines@north.test\r\nTo: mentoring@rapport.test\r\nSubject: Automatic reply: %s\r\nMessage-ID: <auto@north.test>\r\n"+
		"In-Reply-To: <%s>\r\nAuto-Submitted: auto-replied\r\nDate: Mon, 02 Mar 2026 11:00:00 +0000\r\n\r\nI am out of the office and back on 23 March 2026.\r\n",
		invitation.Subject, invitation.MessageID))
	standing := w.climb(ask)
	if want := time.Date(2026, time.June, 1, 9, 0, 0, 0, time.UTC); !standing.LookAgain.Equal(want) {
		t.Errorf("looks again %s, want %s", standing.LookAgain, want)
	}
}

func TestWhoeverWritesFromABouncedAddressIsAnswered(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	if _, err := w.DB.Pool.Exec(t.Context(), `update person set mail_state = 'bounced' where email = 'ines@north.test'`); err != nil {
		t.Fatal(err)
	}
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes")
	if state := value[string](w, `select mail_state from person where email = 'ines@north.test'`); state != "open" {
		t.Errorf("mail to her is %s", state)
	}
}

func TestAForgedBounceStopsNobody(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
	invitation := w.last("ines@north.test", "invitation")
	id := w.arrive(fmt.Sprintf("From: MAILER-DAEMON@else.test\r\nTo: mentoring@rapport.test\r\nSubject: Undelivered Mail\r\nMessage-ID: <b@else.test>\r\n"+
		"References: <%s>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"+
		"--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; else.test\r\n\r\n"+
		"Final-Recipient: rfc822; ines@north.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n", invitation.MessageID))
	if got := w.disposition(id); got != "bounce.hard" {
		t.Fatalf("disposition %s", got)
	}
	if state := value[string](w, `select mail_state from person where email = 'ines@north.test'`); state != "open" {
		t.Errorf("a report that anybody can write made mail to her %s", state)
	}
}

func TestAQuestionBesideAnAnswerReachesTheCoordinator(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes, count me in! How long does a talk take?")
	w.last("ines@north.test", "invitation.noted")
	w.last("carla@north.test", "coordinator.question")
}

func TestACoordinatorsStopLeavesTheProposalOpen(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ask := w.propose()
	w.reply(w.last("carla@north.test", "match.proposal"), "carla@north.test", "stop")
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v: the programme lost its proposal", standing)
	}
	if _, err := w.Approve(t.Context(), w.cohort, nil, false); err != nil {
		t.Errorf("approve by command: %v", err)
	}
}

func TestAReplyToAnotherProgrammeOnTheSameMailboxIsNotOurs(t *testing.T) {
	t.Parallel()
	ours, other := newWorld(t).start(), newWorld(t).start()
	invite := func(w *world) mentoring.Ask {
		return mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	}
	ours.climb(invite(ours))
	other.climb(invite(other))
	id := ours.reply(other.last("ines@north.test", "invitation"), "ines@north.test", "Yes")
	if got := ours.disposition(id); got != "bad_token" {
		t.Errorf("the reply is %s", got)
	}
	if standing := ours.climb(invite(ours)); standing.State != mentoring.Open {
		t.Errorf("standing %+v: a reply to another programme answered our question", standing)
	}
	ours.last("ines@north.test", "invitation") // nothing was answered
}
