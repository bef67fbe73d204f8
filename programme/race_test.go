package programme_test

import (
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// racesVar is how many races are run in place of fifty.
const racesVar = "RAPPORT_RACES"

// S15: a reply and a reminder cross. Whatever the moment, no reminder is handed over after the reply was committed.
func TestRow50AReplyAndAReminderCross(t *testing.T) {
	t.Parallel()
	races := 50
	if n, err := strconv.Atoi(os.Getenv(racesVar)); err == nil {
		races = n
	}
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	o := w.outbox()
	for _, p := range w.claim(o, 5) {
		w.settle(o, p.ID, mailer.Outcome{State: mailer.Accepted})
	}
	id := value[string](w, `select id from ask where person_id = (select id from person where email = 'ines@north.test')`)
	crossed, spared := 0, 0
	for race := range races {
		w.exec(`update ask set state = 'open', settled_at = null where id = $1`, id)
		mail := w.mail("ines@north.test", "nudge", 1, w.clock.Now())[0]
		w.exec(`update mail set ask_id = $2, guard = true where id = $1`, mail, id)
		var applied, asked time.Time // when the reply was committed, and when it was asked whether the reminder may go
		var handed bool
		var both sync.WaitGroup
		claimed := w.claim(o, 5)
		begin := make(chan struct{})
		pause := time.Duration(race%10) * 300 * time.Microsecond
		both.Go(func() {
			<-begin
			if race%20 < 10 {
				<-time.After(pause)
			}
			w.exec(`update ask set state = 'answered', settled_at = now() where id = $1`, id)
			applied = time.Now()
		})
		both.Go(func() {
			<-begin
			if race%20 >= 10 {
				<-time.After(pause)
			}
			for _, p := range claimed {
				asked = time.Now()
				handed = o.HandOver(t.Context(), p.ID) == nil
				outcome := mailer.Outcome{State: mailer.Unsent}
				if handed {
					outcome.State = mailer.Accepted
				}
				if err := o.Settle(t.Context(), p.ID, outcome); err != nil {
					t.Error(err)
				}
			}
		})
		close(begin)
		both.Wait()
		if handed && asked.After(applied) {
			t.Fatalf("race %d: a reminder went out %s after the reply", race, asked.Sub(applied))
		}
		if handed {
			crossed++
		} else {
			spared++
			if len(w.claim(o, 5)) > 0 || w.state(mail) != "dropped" {
				t.Fatalf("race %d: the reminder is %s", race, w.state(mail))
			}
		}
	}
	t.Logf("%d reminders went out before the reply, %d were dropped", crossed, spared)
	if spared == 0 || crossed == 0 {
		t.Error("it was no race: always the same was first")
	}
}

// S20: the mail server is away for three days. Nothing is lost or sent twice, replies have their effect meanwhile, and
// whoever answered gets no more of what they were asked.
func TestTheMailServerIsAwayForThreeDays(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.invite()
	o := w.outbox()
	for _, p := range w.claim(o, 5) {
		w.settle(o, p.ID, mailer.Outcome{State: mailer.Accepted})
	}
	invitation := w.last("maria@north.test", "invitation")
	w.mail("ines@north.test", "essential", 3, w.clock.Now())
	tries := 0
	for hour := range 36 { // of two hours each
		for _, p := range w.claim(o, 100) {
			tries++
			if err := o.Settle(t.Context(), p.ID, mailer.Outcome{State: mailer.Deferred, ChannelFault: true, Reason: "away"}); err != nil {
				t.Fatal(err)
			}
		}
		if hour == 20 {
			if got := w.disposition(w.reply(invitation, "maria@north.test", "Yes, count me in!")); got != "applied" {
				t.Errorf("a reply meanwhile is %s", got)
			}
		}
		w.clock.pass(2 * time.Hour)
		w.age(2 * time.Hour)
		w.invite()
	}
	if tries == 0 {
		t.Error("nothing was ever tried")
	}
	if n := value[int](w, `select count(*) from mail where step = 'test' and state <> 'ready'`); n != 0 {
		t.Errorf("%d of three mails are not waiting", n)
	}
	sent := map[int64]int{}
	for range 2 * 24 {
		for _, p := range w.claim(o, 100) {
			sent[p.ID]++
			w.settle(o, p.ID, mailer.Outcome{State: mailer.Accepted})
		}
		w.clock.pass(time.Hour)
		w.age(time.Hour)
	}
	for id, n := range sent {
		if n != 1 {
			t.Errorf("mail %d was sent %d times", id, n)
		}
	}
	if n := value[int](w, `select count(*) from mail where step = 'test' and state = 'sent'`); n != 3 {
		t.Errorf("%d of three mails are sent", n)
	}
	if n := value[int](w, `select count(*) from mail where address = 'maria@north.test' and step like 'invitation%' and state = 'sent' and class <> 'reply'`); n != 1 {
		t.Errorf("she was asked %d times, and had answered", n)
	}
}
