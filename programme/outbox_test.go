package programme_test

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// mail keeps n mails of a class to a person that are due at a time, and returns their ids.
func (w *world) mail(address, class string, n int, due time.Time) (ids []int64) {
	w.t.Helper()
	person := value[string](w, `select id from person where email = $1`, address)
	err := w.DB.InTx(w.t.Context(), func(tx store.Tx) error {
		ids = nil
		for range n {
			draft, err := tx.DraftMail(w.t.Context(), "", person, w.cohort, "")
			if err != nil {
				return err
			}
			id := draft.ID
			raw := []byte(fmt.Sprintf("To: %s\r\nSubject: %d\r\n\r\nhello\r\n", address, id))
			if err := tx.AddMail(w.t.Context(), store.Mail{
				ID: id, Key: fmt.Sprint("test ", id), CohortID: &w.cohort, PersonID: person, Step: "test", Class: class, Address: mentoring.Address(address),
				MessageID: fmt.Sprintf("%d@rapport.test", id), Envelope: fmt.Sprintf("b%d@rapport.test", id), Raw: raw, Seal: mailer.Seal(mentoring.Address(address), raw),
				MadeAt: due, NotBefore: due, ReplyUntil: due,
			}); err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return ids
}

// state returns where a mail stands.
func (w *world) state(id int64) string {
	w.t.Helper()
	return value[string](w, `select state from mail where id = $1`, id)
}

// age lets wall time pass for everything that is counted by it.
func (w *world) age(d time.Duration) {
	w.t.Helper()
	secs := d.Seconds()
	w.exec(`update sending_slot set wall = wall - make_interval(secs => $1) where wall < 'infinity'`, secs)
	w.exec(`update sending set seen_wall = seen_wall - make_interval(secs => $1), next_login_wall = next_login_wall - make_interval(secs => $1),
		trouble_since_wall = trouble_since_wall - make_interval(secs => $1)`, secs)
}

// A mail that was claimed and never handed over costs nothing.
func TestWhatWasNotHandedOverIsNotCounted(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	id := w.mail("ines@north.test", "reply", 1, w.clock.Now())[0]
	o := programme.NewOutbox(w.Programme, programme.Rates{PerMinute: 1}, nil)
	for range 3 {
		if len(w.claim(o, 5)) != 1 {
			t.Fatal("the mail is not claimed")
		}
		if len(w.claim(o, 5)) != 0 {
			t.Fatal("more than the limit is claimed")
		}
		w.settle(o, id, mailer.Outcome{State: mailer.Unsent, ChannelFault: true})
	}
}

// S14, S23: after two days away everybody gets what is due, late and once: one mail in the first hour, what matters first,
// in their working hours, and no reminder that is overtaken or too old.
func TestAfterAGapNobodyIsFlooded(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	o := w.outbox()
	w.claim(o, 1) // somebody looks for mail, and then nobody does for two days
	due := w.clock.Now()
	old := w.mail("ines@north.test", "nudge", 1, due.Add(-25*time.Hour))
	nudges := w.mail("ines@north.test", "nudge", 2, due.Add(time.Hour))
	matters := w.mail("ines@north.test", "essential", 2, due.Add(2*time.Hour))
	answer := w.mail("ines@north.test", "reply", 1, due.Add(3*time.Hour))
	other := w.mail("maria@north.test", "nudge", 1, due.Add(time.Hour))
	w.clock.pass(48 * time.Hour)
	w.age(48 * time.Hour)
	fresh := w.mail("maria@north.test", "essential", 1, w.clock.Now()) // timers are all due at once
	type sent struct {
		id int64
		at time.Duration
	}
	var went []sent
	began := w.clock.Now()
	for w.clock.Now().Sub(began) < 24*time.Hour {
		for _, p := range w.claim(o, 50) {
			w.settle(o, p.ID, mailer.Outcome{State: mailer.Accepted})
			went = append(went, sent{p.ID, w.clock.Now().Sub(began)})
		}
		w.clock.pass(10 * time.Minute)
		w.age(10 * time.Minute)
	}
	unasked := map[string][]time.Duration{}
	var order []int64
	for _, s := range went {
		who := value[string](w, `select address from mail where id = $1`, s.id)
		if s.id != answer[0] {
			unasked[who] = append(unasked[who], s.at)
		}
		if who == "ines@north.test" {
			order = append(order, s.id)
		}
		if at := began.Add(s.at); s.id != answer[0] && (at.Hour() < 9 || at.Hour() >= 17) {
			t.Errorf("mail %d goes out at %s", s.id, at.Format("15:04"))
		}
	}
	for who, times := range unasked {
		for i := 1; i < len(times); i++ {
			if times[i]-times[i-1] < time.Hour {
				t.Errorf("%s gets mails %s apart: %v", who, times[i]-times[i-1], times)
			}
		}
	}
	want := []int64{answer[0], matters[0], matters[1], nudges[0], nudges[1]}
	if slices.Sort(order); !slices.Equal(order, sorted(want)) {
		t.Errorf("Ines gets %v, want each of %v once", order, want)
	}
	if len(unasked["maria@north.test"]) != 2 || w.state(other[0]) != "sent" || w.state(fresh[0]) != "sent" {
		t.Errorf("Maria gets %v", unasked["maria@north.test"])
	}
	if got := w.state(old[0]); got != "dropped" {
		t.Errorf("a reminder of three days ago is %s", got)
	}
	if went[0].at != 0 {
		t.Errorf("the first mail goes out %s after the gap", went[0].at)
	}
	at := func(id int64) time.Duration {
		return went[slices.IndexFunc(went, func(s sent) bool { return s.id == id })].at
	}
	if at(matters[0]) > at(nudges[0]) || at(matters[1]) > at(nudges[1]) || at(answer[0]) != 0 {
		t.Errorf("the order is %v", went)
	}
}

func sorted(ids []int64) []int64 { slices.Sort(ids); return ids }

// S14: where a question and its reminders wait, the question alone goes out.
func TestAQuestionOvertakesItsReminders(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	for standing := w.climb(ask); standing.Rung != mentoring.Coordinator; standing = w.climb(ask) {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	var steps []string
	o := w.outbox()
	for _, p := range w.claim(o, 10) {
		if p.To == "ines@north.test" {
			steps = append(steps, value[string](w, `select step from mail where id = $1`, p.ID))
		}
	}
	if !slices.Equal(steps, []string{"invitation"}) {
		t.Errorf("%q go out", steps)
	}
}

// S5, S6, S7: the six things that come of an attempt.
func TestSettling(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		outcome   mailer.Outcome
		state     string
		pause     time.Duration // until it is tried again
		mailState string        // of the person
		sending   string
		trouble   mailer.Trouble
	}{
		"sent":        {mailer.Outcome{State: mailer.Accepted, Code: 250}, "sent", 0, "open", "open", ""},
		"greylisted":  {mailer.Outcome{State: mailer.Deferred, Code: 450, Enhanced: "4.7.1"}, "ready", 5 * time.Minute, "open", "open", ""},
		"no person":   {mailer.Outcome{State: mailer.Refused, Code: 550, Enhanced: "5.1.1", AddressFault: true}, "refused", 0, "bounced", "open", ""},
		"too large":   {mailer.Outcome{State: mailer.Refused, Code: 552, Enhanced: "5.3.4"}, "refused", 0, "open", "open", ""},
		"policy":      {mailer.Outcome{State: mailer.Refused, Code: 550, Enhanced: "5.7.1", ChannelFault: true}, "ready", 5 * time.Minute, "open", "open", mailer.Policy},
		"closing":     {mailer.Outcome{State: mailer.Deferred, Code: 421, ChannelFault: true}, "ready", 5 * time.Minute, "open", "open", mailer.Busy},
		"away":        {mailer.Outcome{State: mailer.Unsent, ChannelFault: true}, "ready", 0, "open", "open", mailer.Away},
		"login":       {mailer.Outcome{State: mailer.Unsent, Code: 535, ChannelFault: true}, "ready", 0, "open", "open", mailer.Login},
		"no answer":   {mailer.Outcome{State: mailer.Ambiguous, ChannelFault: true}, "ready", 15 * time.Minute, "open", "open", mailer.Away},
		"not theirs":  {mailer.Outcome{State: mailer.MixedUp}, "dropped", 0, "open", programme.SendingStopped, ""},
		"not reached": {mailer.Outcome{State: mailer.Unsent}, "ready", 0, "open", "open", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			due := w.clock.Now()
			id := w.mail("ines@north.test", "essential", 1, due)[0]
			o := w.outbox()
			if len(w.claim(o, 5)) != 1 {
				t.Fatal("nothing is claimed")
			}
			w.settle(o, id, tc.outcome)
			if got := w.state(id); got != tc.state {
				t.Errorf("the mail is %s, want %s", got, tc.state)
			}
			if got := value[string](w, `select mail_state from person where email = 'ines@north.test'`); got != tc.mailState {
				t.Errorf("mail to the person is %s, want %s", got, tc.mailState)
			}
			if got := value[time.Time](w, `select not_before from mail where id = $1`, id); !got.Equal(due.Add(tc.pause)) {
				t.Errorf("it is tried again after %s, want %s", got.Sub(due), tc.pause)
			}
			if got := w.sending(); got.State != tc.sending || got.Trouble != tc.trouble {
				t.Errorf("sending is %+v", got)
			}
			if tc.sending == programme.SendingStopped { // S17: nothing more goes out until somebody has looked
				w.mail("maria@north.test", "reply", 1, due)
				if len(w.claim(o, 5)) != 0 || w.sending().Fault() == "" {
					t.Error("mail goes out after a mix-up")
				}
				if w.resume(programme.Resume{}); len(w.claim(o, 5)) != 1 {
					t.Error("sending cannot be resumed")
				}
			}
		})
	}
}

// S5: the pauses are 5, 15, 30 and 60 minutes and then an hour, for four days; a person is nobody's concern before.
func TestDeferralsGrowAndEnd(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	id := w.mail("ines@north.test", "reply", 1, w.clock.Now())[0]
	w.exec(`update mail set made_at = made_at - interval '60 days'`) // it waited through a long absence, which is nobody's fault
	o := w.outbox()
	began := w.clock.Now()
	var pauses []time.Duration
	for w.state(id) == "ready" {
		if len(w.claim(o, 5)) != 1 {
			t.Fatalf("nothing is claimed after %v", pauses)
		}
		w.settle(o, id, mailer.Outcome{State: mailer.Deferred, Code: 450, Enhanced: "4.2.0"})
		next := value[time.Time](w, `select not_before from mail where id = $1`, id)
		if w.state(id) == "ready" {
			pauses = append(pauses, next.Sub(w.clock.Now()))
			w.clock.pass(next.Sub(w.clock.Now()))
		}
	}
	want := []time.Duration{5 * time.Minute, 15 * time.Minute, 30 * time.Minute, time.Hour, time.Hour}
	if len(pauses) < 90 || !slices.Equal(pauses[:5], want) || pauses[len(pauses)-1] != time.Hour {
		t.Errorf("pauses %v", pauses)
	}
	if lasted := w.clock.Now().Sub(began); lasted < 96*time.Hour || lasted > 97*time.Hour {
		t.Errorf("given up after %s", lasted)
	}
	w.last("carla@north.test", "coordinator.bounce")
}

// S9: a refused login is tried once a minute over all senders and restarts, and whoever asks is told.
func TestARefusedLoginIsTriedOnceAMinuteByAll(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.mail("ines@north.test", "reply", 20, w.clock.Now())
	refused := mailer.Outcome{State: mailer.Unsent, Code: 535, Enhanced: "5.7.8", ChannelFault: true}
	first := w.outbox()
	for _, p := range w.claim(first, 5) {
		w.settle(first, p.ID, refused)
	}
	for minute := range 5 {
		tries := 0
		for range 10 {
			o := w.outbox() // restarted
			for _, p := range w.claim(o, 5) {
				tries++
				w.settle(o, p.ID, refused)
			}
			w.age(6 * time.Second)
		}
		if tries > 1 || minute > 0 && tries == 0 {
			t.Errorf("minute %d: %d logins", minute, tries)
		}
		if status := w.sending(); status.Fault() == "" || status.Trouble != mailer.Login {
			t.Errorf("nobody is told: %+v", status)
		}
	}
	w.age(time.Minute)
	for _, p := range w.claim(first, 5) {
		w.settle(first, p.ID, mailer.Outcome{State: mailer.Accepted, Code: 250})
	}
	if status := w.sending(); status.Fault() != "" || len(w.claim(first, 5)) != 5 {
		t.Errorf("after a login that works: %+v", status)
	}
}

// S1: a mail in doubt goes out once more or not, by its class and by what came back; never a third time.
func TestAMailInDoubt(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		class    string
		answered bool
		copies   int
		ends     string
	}{
		"a reminder counts as sent":        {"nudge", false, 1, "ambiguous"},
		"a question goes out once more":    {"essential", false, 2, "ambiguous"},
		"an answer goes out once more":     {"reply", false, 2, "ambiguous"},
		"a question that was answered not": {"essential", true, 1, "sent"},
		"an answer that was answered not":  {"reply", true, 1, "sent"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			id := w.mail("ines@north.test", tc.class, 1, w.clock.Now())[0]
			copies := map[[32]byte]int{}
			for range 6 {
				o := w.outbox() // restarted: S3
				for _, p := range w.claim(o, 5) {
					copies[sha256.Sum256(p.Raw)]++
					w.settle(o, p.ID, mailer.Outcome{State: mailer.Ambiguous, ChannelFault: true})
					if err := o.Settle(t.Context(), p.ID, mailer.Outcome{State: mailer.Ambiguous}); err != nil { // the commit's own answer was lost
						t.Fatal(err)
					}
				}
				if tc.answered && w.state(id) == "ready" {
					w.exec(`insert into raw_mail (mailbox, uidvalidity, uid, sha256, size, internal_date, raw) values ('INBOX', 1, 77, '', 0, now(), '') on conflict do nothing`)
					w.exec(`insert into event (raw_id, class, disposition, mail_id, applied_at) select min(id), 'out_of_office', 'out_of_office', $1, now() from raw_mail`, id)
				}
				w.clock.pass(16 * time.Minute)
			}
			total := 0
			for _, n := range copies {
				total += n
			}
			if total != tc.copies || len(copies) != 1 || w.state(id) != tc.ends {
				t.Errorf("%d copies of %d kinds, %s; want %d, %s", total, len(copies), w.state(id), tc.copies, tc.ends)
			}
		})
	}
}

// S15, S18: what is no longer wanted is not handed over, whatever happened since it was claimed.
func TestTheGateIsCheckedBeforeTheDot(t *testing.T) {
	t.Parallel()
	for name, happen := range map[string]func(w *world){
		"answered": func(w *world) {
			w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes, count me in!")
		},
		"left":    func(w *world) { w.exec(`update person set mail_state = 'stopped'`) },
		"bounced": func(w *world) { w.exec(`update person set mail_state = 'bounced'`) },
		"paused":  func(w *world) { must(w, w.PauseSending(w.t.Context())) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
			o := w.outbox()
			parcels := w.claim(o, 5)
			if len(parcels) != 1 {
				t.Fatalf("%d mails", len(parcels))
			}
			happen(w)
			if err := o.HandOver(t.Context(), parcels[0].ID); err == nil {
				t.Error("it was handed over")
			}
			w.settle(o, parcels[0].ID, mailer.Outcome{State: mailer.Unsent})
			for _, p := range w.claim(o, 5) {
				if p.ID == parcels[0].ID {
					t.Error("it is claimed again")
				}
			}
		})
	}
}

func must(w *world, err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}
