package programme_test

import (
	"testing"
	"time"
)

// 3.6: an address that does not work is tried once more after a week, with what its reader was asked. When that comes back as
// well it is given up; when nothing comes back, the programme goes on.
func TestAnAddressIsTriedOnceMore(t *testing.T) {
	t.Parallel()
	for name, works := range map[string]bool{"it works again": true, "it still does not": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			bounce := func() {
				w.arrive(w.report(w.last("ines@north.test", "invitation"), "failed", "5.1.1", "550 5.1.1 no such user", false))
			}
			try := func(want int) {
				t.Helper()
				for n := range 3 { // more than once does no more
					if tried, err := w.TryAddresses(t.Context()); err != nil || tried != map[bool]int{true: want}[n == 0] {
						t.Fatalf("%d addresses are tried, %v", tried, err)
					}
				}
			}
			try(0)
			bounce()
			w.clock.pass(7*day - time.Hour)
			try(0)
			w.climb(ask)
			if mails := w.mails("ines@north.test"); len(mails) != 1 || w.mailState("ines@north.test") != "bounced" {
				t.Fatalf("before a week is over she has %d mails", len(mails))
			}
			w.clock.pass(2 * time.Hour)
			try(1)
			w.climb(ask)
			again := w.last("ines@north.test", "invitation")
			if again.ID == invitation.ID || w.mailState("ines@north.test") != "open" {
				t.Fatalf("after a week nothing is tried; her mail is %s", w.mailState("ines@north.test"))
			}
			if works {
				w.clock.pass(8 * day)
				try(0)
				w.climb(ask)
				w.last("ines@north.test", "invitation.remind")
				return
			}
			bounce()
			for range 5 {
				w.clock.pass(8 * day)
				try(0)
				w.climb(ask)
			}
			w.climbMornings("carla@north.test")
			told := 0
			for _, mail := range w.mails("carla@north.test") {
				if mail.Step == "coordinator.bounce" {
					told++
				}
			}
			if w.mailState("ines@north.test") != "bounced" || told != 1 {
				t.Errorf("her mail is %s, and the coordinator was told %d times", w.mailState("ines@north.test"), told)
			}
		})
	}
}

// 3.6: another address is tried for itself, and one that has worked for long is tried anew.
func TestEachAddressIsTried(t *testing.T) {
	t.Parallel()
	w, _, _ := invited(t)
	for _, row := range []struct {
		change string
		tried  int
	}{
		{`update person set mail_state = 'bounced', bounced_at = $1::timestamptz - interval '8 days' where email = 'ines@north.test'`, 1},
		{`update person set mail_state = 'bounced', bounced_at = $1::timestamptz - interval '8 days' where email = 'ines@north.test'`, 0},
		{`update person set email = 'ines@home.test', bounced_at = $1::timestamptz - interval '8 days' where email = 'ines@north.test'`, 1},
		{`update person set mail_state = 'bounced', bounced_at = $1::timestamptz - interval '8 days', tried_at = $1::timestamptz - interval '40 days' where email = 'ines@home.test'`, 1},
		{`update person set mail_state = 'stopped', bounced_at = $1::timestamptz - interval '8 days', tried_address = '' where email = 'ines@home.test'`, 0},
	} {
		w.exec(row.change, w.clock.Now())
		if tried, err := w.TryAddresses(t.Context()); err != nil || tried != row.tried {
			t.Errorf("after %s: %d are tried, %v", row.change, tried, err)
		}
	}
}
