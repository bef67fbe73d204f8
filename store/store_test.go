package store_test

import (
	"context"
	"fmt"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

func TestMain(m *testing.M) { testenv.Main(m) }

func open(t *testing.T) *store.DB {
	t.Helper()
	return &store.DB{Pool: testenv.DB(t, store.Migrate)}
}

// in runs f in a transaction and fails the test on an error.
func in(t *testing.T, db *store.DB, f func(store.Tx) error) {
	t.Helper()
	if err := db.InTx(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

var noon = time.Date(2026, time.March, 2, 12, 0, 0, 0, time.UTC)

// addMail keeps n mails to one person that are due.
func addMail(t *testing.T, db *store.DB, n int) store.Person {
	t.Helper()
	var person store.Person
	in(t, db, func(tx store.Tx) (err error) {
		person, err = tx.KeepPerson(t.Context(), store.Person{Email: "ines@north.test", Name: "Ines"})
		for i := 0; i < n && err == nil; i++ {
			key := fmt.Sprint("mail ", i)
			draft, err := tx.DraftMail(t.Context(), key, person.ID, "", "")
			if err != nil {
				return err
			}
			err = tx.AddMail(t.Context(), store.Mail{
				ID: draft.ID, Key: key, PersonID: person.ID, Step: "invitation", Class: "essential", Address: person.Email,
				MessageID: fmt.Sprintf("%d@rapport.test", i), Envelope: "b@rapport.test", Subject: "s", Body: "b", Raw: []byte("raw"),
				Seal: []byte("seal"), MadeAt: noon, NotBefore: noon, ReplyUntil: noon,
			})
			if err != nil {
				return err
			}
		}
		return err
	})
	return person
}

func TestMigrateTwiceAtOnce(t *testing.T) {
	t.Parallel()
	pool := testenv.DB(t)
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if err := store.Migrate(t.Context(), pool); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
}

func TestANewerSchemaIsRefused(t *testing.T) {
	t.Parallel()
	pool := testenv.DB(t, store.Migrate, func(ctx context.Context, pool *pgxpool.Pool) error {
		_, err := pool.Exec(ctx, `update schema_version set version = version + 1`)
		return err
	})
	if err := store.Migrate(t.Context(), pool); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("migrate on a newer schema: %v", err)
	}
}

func TestOpenSaysWhenPostgreSQLIsAway(t *testing.T) {
	t.Parallel()
	_, err := store.Open(t.Context(), "postgres://nobody@127.0.0.1:1/nothing?connect_timeout=2")
	if mentoring.FaultOf(err) != mentoring.FaultAway {
		t.Errorf("open: %v", err)
	}
}

func TestOpenSaysWhenItIsNotLetIn(t *testing.T) {
	t.Parallel()
	right := testenv.DB(t).Config().ConnString()
	for name, change := range map[string]func(*url.URL){
		"no such role":     func(u *url.URL) { u.User = url.UserPassword("stranger", "x") },
		"no such database": func(u *url.URL) { u.Path = "/nowhere" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dsn, err := url.Parse(right)
			if err != nil {
				t.Fatal(err)
			}
			change(dsn)
			if _, err := store.Open(t.Context(), dsn.String()); mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Errorf("open: %v", err)
			}
		})
	}
}

func TestTheSameKeyMakesOneMail(t *testing.T) {
	t.Parallel()
	db := open(t)
	addMail(t, db, 3)
	addMail(t, db, 3)
	var n int
	if err := db.Pool.QueryRow(t.Context(), `select count(*) from mail`).Scan(&n); err != nil || n != 3 {
		t.Errorf("%d mails, %v; want 3", n, err)
	}
}

func TestEveryMailIsClaimedByOneSender(t *testing.T) {
	t.Parallel()
	db := open(t)
	const mails, senders = 200, 8
	addMail(t, db, mails)
	var (
		mu      sync.Mutex
		claimed = map[int64]int{}
		all     sync.WaitGroup
	)
	for sender := range int64(senders) {
		all.Go(func() {
			for {
				n := 0
				err := db.InTx(t.Context(), func(tx store.Tx) error {
					batch, err := tx.ClaimMail(t.Context(), sender, noon, 7)
					n = len(batch)
					mu.Lock()
					defer mu.Unlock()
					for _, m := range batch {
						claimed[m.ID]++
					}
					return err
				})
				if err != nil {
					t.Error(err)
				}
				if err != nil || n == 0 {
					return
				}
			}
		})
	}
	all.Wait()
	if len(claimed) != mails {
		t.Errorf("%d of %d mails were claimed", len(claimed), mails)
	}
	for id, times := range claimed {
		if times != 1 {
			t.Errorf("mail %d was claimed %d times", id, times)
		}
	}
}

func TestGates(t *testing.T) {
	t.Parallel()
	for state, want := range map[string]int{"open": 1, "stopped": 0, "bounced": 0} {
		t.Run(state, func(t *testing.T) {
			t.Parallel()
			db := open(t)
			person := addMail(t, db, 1)
			in(t, db, func(tx store.Tx) error {
				if err := tx.SetMailState(t.Context(), person.ID, state); err != nil {
					return err
				}
				batch, err := tx.ClaimMail(t.Context(), 1, noon, 10)
				if len(batch) != want {
					t.Errorf("%d mails may go out, want %d", len(batch), want)
				}
				return err
			})
		})
	}
}

func TestMailOfADeadSenderIsAbandoned(t *testing.T) {
	t.Parallel()
	db := open(t)
	addMail(t, db, 1)
	const sender = 4711<<32 | 17
	abandoned := func() (n int) {
		in(t, db, func(tx store.Tx) error {
			mails, err := tx.AbandonedMail(t.Context())
			n = len(mails)
			return err
		})
		return n
	}
	err := db.WithLock(t.Context(), sender, func() { t.Error("the lock is busy") }, func(ctx context.Context) error {
		in(t, db, func(tx store.Tx) error {
			_, err := tx.ClaimMail(ctx, sender, noon, 1)
			return err
		})
		if n := abandoned(); n != 0 {
			t.Errorf("%d mails of a living sender are abandoned", n)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	deadline := time.Now().Add(10 * time.Second) // PostgreSQL notices the end of a connection a moment later
	for abandoned() != 1 {
		if time.Now().After(deadline) {
			t.Fatal("the mail of a dead sender is not abandoned")
		}
	}
}

func TestWithLockEndsWhenItsConnectionBreaks(t *testing.T) {
	t.Parallel()
	db := open(t)
	const number = 815
	err := db.WithLock(t.Context(), number, func() {}, func(ctx context.Context) error {
		if _, err := db.Pool.Exec(t.Context(), `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = $1`, number); err != nil {
			t.Error(err)
		}
		<-ctx.Done()
		return ctx.Err()
	})
	if mentoring.FaultOf(err) != mentoring.FaultAway { // so that the service waits for the server
		t.Errorf("a broken lock ended with %v", err)
	}
}

func TestOneEventPerRawMail(t *testing.T) {
	t.Parallel()
	db := open(t)
	in(t, db, func(tx store.Tx) error {
		return tx.KeepRaw(t.Context(), []store.RawMail{
			{Mailbox: "INBOX", UIDValidity: 1, UID: 1, SHA256: []byte("one"), InternalDate: noon, Raw: []byte("one")},
			{Mailbox: "INBOX", UIDValidity: 1, UID: 1, SHA256: []byte("one"), InternalDate: noon, Raw: []byte("one")},
			{Mailbox: "INBOX", UIDValidity: 2, UID: 9, SHA256: []byte("one"), InternalDate: noon, Raw: []byte("one")},
		}, noon)
	})
	in(t, db, func(tx store.Tx) error {
		waiting, err := tx.TakeUnsorted(t.Context(), 10)
		if err != nil {
			return err
		}
		if len(waiting) != 1 {
			t.Fatalf("%d mails wait to be sorted, want the one whose copy is known", len(waiting))
		}
		for i, want := range []bool{true, false} {
			fresh, err := tx.AddEvent(t.Context(), store.Event{RawID: waiting[0].ID, Class: "human", Disposition: "applied", AppliedAt: noon})
			if err != nil {
				return err
			}
			if fresh != want {
				t.Errorf("event %d is new: %v", i+1, fresh)
			}
		}
		return nil
	})
}

func TestInTxTriesADeadlockAgain(t *testing.T) {
	t.Parallel()
	db := open(t)
	addMail(t, db, 2)
	var both sync.WaitGroup
	meet := make(chan struct{}, 2)
	met := sync.OnceFunc(func() { <-meet; <-meet; close(meet) })
	for _, order := range [][2]int{{1, 2}, {2, 1}} {
		both.Go(func() {
			first := true
			err := db.InTx(t.Context(), func(tx store.Tx) error {
				if err := tx.MailEnded(t.Context(), int64(order[0]), "dropped", "first"); err != nil {
					return err
				}
				if first {
					first = false
					meet <- struct{}{}
					met()
				}
				return tx.MailEnded(t.Context(), int64(order[1]), "dropped", "second")
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
}
