package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// S14: a reminder that waits far behind its own question is dropped when the question goes out, and not sent right after it.
func TestAReminderBehindItsQuestionIsDroppedHoweverFarBehind(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
	question := w.last("ines@north.test", "invitation")
	due := w.clock.Now()
	w.mail("maria@north.test", "essential", 150, due.Add(time.Second))
	reminder := w.mail("ines@north.test", "nudge", 1, due.Add(2*time.Second))[0]
	another := w.mail("ines@north.test", "nudge", 1, due.Add(2*time.Second))[0]
	w.exec(`update mail set ask_id = (select ask_id from mail where id = $1) where id = $2`, question.ID, reminder)
	w.clock.pass(time.Minute)
	if parcels := w.claim(w.outbox(), 1); len(parcels) != 1 || parcels[0].ID != question.ID {
		t.Fatalf("%d mails are claimed, want the question", len(parcels))
	}
	if got := w.state(reminder); got != "dropped" {
		t.Errorf("the reminder of the question is %s", got)
	}
	if got := w.state(another); got != "ready" {
		t.Errorf("a reminder of nothing is %s", got)
	}
}
