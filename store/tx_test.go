package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/store"
)

// entries returns what the journal says, oldest first.
func entries(t *testing.T, db *store.DB) []string {
	t.Helper()
	rows, err := db.Pool.Query(t.Context(), `select what from journal order by id`)
	if err != nil {
		t.Fatal(err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestWhatWaitsIsKeptInItsOrder(t *testing.T) {
	t.Parallel()
	db := open(t)
	var want []string
	in(t, db, func(tx store.Tx) error {
		want = nil
		for i := range 250 { // more than wait at once
			want = append(want, fmt.Sprint("step ", i))
			if err := tx.Note(t.Context(), store.JournalEntry{At: noon, What: want[i]}); err != nil {
				return err
			}
		}
		return nil
	})
	if got := entries(t, db); !slices.Equal(got, want) {
		t.Errorf("%d entries, want %d in order: %v", len(got), len(want), got)
	}
}

func TestAReadSeesWhatWaitedBeforeIt(t *testing.T) {
	t.Parallel()
	db := open(t)
	person := addMail(t, db, 1)
	in(t, db, func(tx store.Tx) error {
		for i := range 3 {
			key := fmt.Sprint("more ", i)
			draft, err := tx.DraftMail(t.Context(), key, person.ID, "", "")
			if err != nil {
				return err
			}
			if err := tx.AddMail(t.Context(), store.Mail{
				ID: draft.ID, Key: key, PersonID: person.ID, Step: "test", Class: "reply", Address: person.Email, MessageID: key,
				Seal: []byte{1}, Raw: []byte{1}, MadeAt: noon, NotBefore: noon, ReplyUntil: noon,
			}); err != nil {
				return err
			}
			if again, err := tx.DraftMail(t.Context(), key, person.ID, "", ""); err != nil || draft.Known || !again.Known || again.ID <= draft.ID {
				t.Errorf("the draft was %+v, and then %+v, %v", draft, again, err)
			}
		}
		return nil
	})
}

// An error of what waits is not lost, and neither is the connection that it came on.
func TestAnErrorOfWhatWaitsUndoesAll(t *testing.T) {
	t.Parallel()
	nobody := "nobody"
	bad := store.JournalEntry{At: noon, CohortID: &nobody, What: "bad"}
	good := store.JournalEntry{At: noon, What: "good"}
	cut, cancel := context.WithCancel(t.Context())
	cancel()
	for name, tc := range map[string]struct {
		ctx  context.Context
		step func(context.Context, store.Tx) error
		want error // nil: any
	}{
		"it comes with the commit": {t.Context(), func(ctx context.Context, tx store.Tx) error {
			return errors.Join(tx.Note(ctx, good), tx.Note(ctx, bad))
		}, nil},
		"it comes with a read": {t.Context(), func(ctx context.Context, tx store.Tx) error {
			if err := errors.Join(tx.Note(ctx, good), tx.Note(ctx, bad)); err != nil {
				return err
			}
			_, err := tx.Sending(ctx)
			return err
		}, nil},
		"it is passed over": {t.Context(), func(ctx context.Context, tx store.Tx) error {
			if err := errors.Join(tx.Note(ctx, good), tx.Note(ctx, bad)); err != nil {
				return err
			}
			_, _ = tx.Sending(ctx)
			return nil
		}, pgx.ErrTxCommitRollback},
		"it is the step's own": {t.Context(), func(ctx context.Context, tx store.Tx) error {
			return errors.Join(tx.Note(ctx, good), context.DeadlineExceeded)
		}, context.DeadlineExceeded},
		"the time is up": {cut, func(ctx context.Context, tx store.Tx) error { return tx.Note(ctx, good) }, context.Canceled},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := open(t)
			err := db.InTx(tc.ctx, func(tx store.Tx) error { return tc.step(tc.ctx, tx) })
			if err == nil || tc.want != nil && !errors.Is(err, tc.want) {
				t.Errorf("it ended with %v, want %v", err, tc.want)
			}
			if got := entries(t, db); len(got) > 0 {
				t.Errorf("it left %v behind", got)
			}
			in(t, db, func(tx store.Tx) error { return tx.Note(t.Context(), good) })
			if n := db.Pool.Stat().AcquiredConns(); n != 0 {
				t.Errorf("%d connections were not given back", n)
			}
		})
	}
}

// A mail hangs from the first and from the latest one to the same person about the same.
func TestAMailHangsFromItsThread(t *testing.T) {
	t.Parallel()
	db := open(t)
	person := addMail(t, db, 4)
	if _, err := db.Pool.Exec(t.Context(), `insert into cohort (id, name, spec, started_at) values ('c', 'Spring', '{}', now())`); err != nil {
		t.Fatal(err)
	}
	for ours, want := range [][]string{nil, {"0@rapport.test"}, {"0@rapport.test", "1@rapport.test"}, {"0@rapport.test", "2@rapport.test"}} {
		if _, err := db.Pool.Exec(t.Context(), `update mail set cohort_id = case when id <= $1 then 'c' end`, ours); err != nil {
			t.Fatal(err)
		}
		in(t, db, func(tx store.Tx) error {
			draft, err := tx.DraftMail(t.Context(), "new", person.ID, "c", "")
			if err == nil && !slices.Equal(draft.Thread, want) {
				t.Errorf("of %d mails it hangs from %q, want %q", ours, draft.Thread, want)
			}
			return err
		})
	}
}
