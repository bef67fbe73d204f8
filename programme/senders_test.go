package programme_test

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// S8: limits are counted in the database, at the moment of handing over: over restarts and several senders there are never
// more within any minute, nor within any 24 hours.
func TestLimitsHoldOverRestartsAndSenders(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	const perMinute, perDay, mails = 10, 40, 120
	w.mail("ines@north.test", "reply", mails, w.clock.Now())
	rates := programme.Rates{PerMinute: perMinute, PerDay: perDay}
	senders := []*programme.Outbox{programme.NewOutbox(w.Programme, rates, nil), programme.NewOutbox(w.Programme, rates, nil)}
	random := rand.New(rand.NewPCG(8, 8))
	var wall time.Duration
	var handed []time.Duration // by the wall of this test
	var held []mailer.Parcel   // claimed and not handed over yet
	by := map[int64]*programme.Outbox{}
	for len(handed) < mails && wall < 30*24*time.Hour {
		i := random.IntN(len(senders))
		if random.IntN(20) == 0 { // a sender is killed: what it holds is put back
			senders[i] = programme.NewOutbox(w.Programme, rates, nil)
			for _, p := range held {
				if by[p.ID] == senders[i] {
					t.Fatal("a new sender holds something")
				}
			}
			if err := senders[i].Rescue(t.Context()); err != nil { // nobody holds a lock in this test, so everything held is put back
				t.Fatal(err)
			}
			held = nil
		}
		for _, p := range w.claim(senders[i], 7) {
			held = append(held, p)
			by[p.ID] = senders[i]
		}
		for range random.IntN(4) {
			if len(held) == 0 {
				break
			}
			p := held[0]
			held = held[1:]
			w.settle(by[p.ID], p.ID, mailer.Outcome{State: mailer.Accepted, Code: 250})
			handed = append(handed, wall)
		}
		pass := time.Duration(random.IntN(15)) * time.Second
		if len(handed) > 0 && len(handed)%perDay == 0 {
			pass = time.Hour
		}
		wall += pass
		w.age(pass)
	}
	if len(handed) != mails {
		t.Fatalf("%d mails went out, want %d", len(handed), mails)
	}
	for i := range handed {
		if j := i + perMinute; j < len(handed) && handed[j]-handed[i] < time.Minute {
			t.Errorf("%d mails within %s", perMinute+1, handed[j]-handed[i])
		}
		if j := i + perDay; j < len(handed) && handed[j]-handed[i] < 24*time.Hour {
			t.Errorf("%d mails within %s", perDay+1, handed[j]-handed[i])
		}
	}
}

// S8: senders that claim at the same moment share one limit.
func TestSendersThatClaimTogetherShareALimit(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.mail("ines@north.test", "reply", 100, w.clock.Now())
	var mu sync.Mutex
	var all sync.WaitGroup
	claimed := 0
	for range 6 {
		all.Go(func() {
			parcels, err := programme.NewOutbox(w.Programme, programme.Rates{PerMinute: 10}, nil).Claim(t.Context(), 9)
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			claimed += len(parcels)
		})
	}
	all.Wait()
	if claimed != 10 {
		t.Errorf("%d mails were claimed, want the 10 of the limit", claimed)
	}
}

// S3, S4, S16, S18, S20: eight senders that are killed at any moment, mail that is committed late, people who stop and come
// back: every mail goes out once, or to nobody.
func TestManySendersAndKills(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	const batches, each, senders = 40, 10, 8
	config := w.DB.Pool.Config()
	config.MaxConns = 3 * senders // each holds one for its lock and one to listen
	pool, err := pgxpool.NewWithConfig(t.Context(), config)
	must(w, err)
	t.Cleanup(pool.Close)
	w.DB = &store.DB{Pool: pool}
	ctx, stop := context.WithTimeout(t.Context(), 5*time.Minute) // it ends by itself long before
	defer stop()
	var mu sync.Mutex
	sent := map[int64]int{}
	stopped := map[int64]bool{} // made for somebody who had stopped for good
	var all sync.WaitGroup
	open := func() int {
		return value[int](w, `select count(*) from mail where state in ('ready', 'claimed', 'handed_over')`)
	}
	noWait := func() { // for a sign that a mail in doubt arrived
		w.exec(`update mail set not_before = made_at where id in (select id from mail where state = 'ready' for update skip locked)`)
	}
	made := make(chan struct{})
	all.Go(func() {
		defer close(made)
		w.exec(`update person set mail_state = 'stopped' where email = 'maria@north.test'`)
		var writers sync.WaitGroup
		for range batches {
			writers.Go(func() { w.mail("ines@north.test", "essential", each, w.clock.Now()) })
		}
		for _, id := range w.mail("maria@north.test", "essential", 20, w.clock.Now()) {
			stopped[id] = true
		}
		writers.Wait()
	})
	for n := range senders {
		all.Go(func() {
			random := rand.New(rand.NewPCG(uint64(n), 4))
			for ctx.Err() == nil {
				life, kill := context.WithCancel(ctx)
				o := w.outbox()
				steps := random.IntN(30)
				_ = o.Run(life, func(ctx context.Context) error {
					defer kill()
					for {
						parcels, err := o.Claim(ctx, 3)
						if err != nil {
							return err
						}
						for _, p := range parcels {
							for _, step := range []func() error{
								func() error { return o.HandOver(ctx, p.ID) },
								func() error {
									mu.Lock()
									defer mu.Unlock()
									sent[p.ID]++ // with no doubt about the answer
									return o.Settle(context.WithoutCancel(ctx), p.ID, mailer.Outcome{State: mailer.Accepted, Code: 250})
								},
							} {
								if steps--; steps == 0 {
									return context.Canceled // killed here
								}
								if err := step(); err != nil {
									return err
								}
							}
						}
						select {
						case <-made:
							if len(parcels) > 0 {
								break
							}
							if open() == 0 {
								stop()
								return nil
							}
							noWait() // the last one may be in doubt, and then nobody dies any more
						default:
						}
					}
				})
				kill()
				noWait()
			}
		})
	}
	all.Wait()
	if n := open(); n != 0 {
		t.Fatalf("%d mails are left", n)
	}
	if unsettled := value[int](w, `select count(*) from mail where state = 'ambiguous'`); unsettled > 0 {
		t.Logf("%d mails were twice in doubt", unsettled)
	}
	for id, n := range sent {
		if n > 1 || stopped[id] {
			t.Errorf("mail %d went out %d times; stopped: %v", id, n, stopped[id])
		}
	}
	lost := value[int](w, `select count(*) from mail where class = 'essential' and state not in ('sent', 'ambiguous') and address = 'ines@north.test'`)
	if lost != 0 || len(sent)+value[int](w, `select count(*) from mail where state = 'ambiguous'`) < batches*each {
		t.Errorf("%d mails lost, %d sent of %d", lost, len(sent), batches*each)
	}
}
