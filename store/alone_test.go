package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/store"
)

func alone(t *testing.T) *store.DB {
	t.Helper()
	db, err := store.Alone(t.Context(), testenv.DB(t, store.Migrate))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db
}

// What is remembered is never older than what was written, in the same transaction or in an earlier one.
func TestAloneSeesEveryWrite(t *testing.T) {
	t.Parallel()
	db := alone(t)
	person := addMail(t, db, 1)
	language := func(tx store.Tx) string {
		p, err := tx.Person(t.Context(), person.ID)
		if err != nil {
			t.Fatal(err)
		}
		return p.Language
	}
	for _, want := range []string{"de", "fr", "es", "nl"} {
		in(t, db, func(tx store.Tx) error {
			before := language(tx)
			if again := language(tx); again != before || again == want {
				t.Errorf("first %s, then %s, before %s was written", before, again, want)
			}
			if err := tx.SetLanguage(t.Context(), person.ID, want, false); err != nil {
				return err
			}
			if got := language(tx); got != want {
				t.Errorf("the language is %s, want %s", got, want)
			}
			return nil
		})
		in(t, db, func(tx store.Tx) error {
			if got := language(tx); got != want {
				t.Errorf("in the next transaction the language is %s, want %s", got, want)
			}
			return nil
		})
	}
}

// More than go to PostgreSQL as one transaction are all kept, and what is handed out once is not handed out again.
func TestAloneTakesNewsOnce(t *testing.T) {
	t.Parallel()
	db := alone(t)
	const many = 100
	for range many {
		in(t, db, func(tx store.Tx) error { return tx.AddNews(t.Context(), store.News{WorkflowID: "w"}) })
	}
	taken := map[int64]bool{}
	for range 3 {
		in(t, db, func(tx store.Tx) error {
			news, _, err := tx.Due(t.Context(), many/2)
			for _, n := range news {
				taken[n.ID] = true
				if err := tx.NewsDelivered(t.Context(), n.ID, "done"); err != nil {
					return err
				}
			}
			return err
		})
	}
	if len(taken) != many {
		t.Errorf("%d of %d news were taken", len(taken), many)
	}
	in(t, db, func(tx store.Tx) error {
		if news, _, err := tx.Due(t.Context(), many); err != nil || len(news) != 0 {
			t.Errorf("%d are there once more, %v", len(news), err)
		}
		return nil
	})
}

func TestAloneEndsWithTheFirstError(t *testing.T) {
	t.Parallel()
	db := alone(t)
	wrong := errors.New("wrong")
	if err := db.InTx(t.Context(), func(store.Tx) error { return wrong }); !errors.Is(err, wrong) {
		t.Errorf("the error is %v", err)
	}
	err := db.InTx(context.WithoutCancel(t.Context()), func(store.Tx) error {
		t.Error("a transaction was begun after an error")
		return nil
	})
	if !errors.Is(err, wrong) {
		t.Errorf("then it is %v", err)
	}
}
