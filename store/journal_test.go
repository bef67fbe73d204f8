package store_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/store"
)

// M4: the journal is added to, and never changed; what is old goes by one function, and words never come in.
func TestM4TheJournalStays(t *testing.T) {
	t.Parallel()
	db := open(t)
	in(t, db, func(tx store.Tx) error {
		if err := tx.SetAccount(t.Context(), "Carla"); err != nil {
			return err
		}
		for _, at := range []time.Time{noon.AddDate(-1, 0, 0), noon} {
			if err := tx.Note(t.Context(), store.JournalEntry{At: at, What: "command", Detail: "pair.end"}); err != nil {
				return err
			}
		}
		return nil
	})
	for _, change := range []string{
		`update journal set detail = ''`, `update journal set account = ''`, `delete from journal`, `truncate journal`,
		`insert into journal (at, what, detail) values (now(), 'words read', 'Ines asked me to')`,
		`insert into journal (at, what, detail) values (now(), 'words read', 'ines@north.test')`,
		`insert into journal (at, what) values (now(), 'Carla looked')`,
	} {
		if _, err := db.Pool.Exec(t.Context(), change); err == nil {
			t.Errorf("the journal lets itself be changed: %s", change)
		}
	}
	in(t, db, func(tx store.Tx) error {
		if n, err := tx.RetireJournal(t.Context(), noon.AddDate(0, -6, 0)); err != nil || n != 1 {
			t.Errorf("%d entries were retired, %v", n, err)
		}
		return nil
	})
	if _, err := db.Pool.Exec(t.Context(), `delete from journal`); err == nil {
		t.Error("after retiring some, the rest can be deleted")
	}
	if got := entries(t, db); len(got) != 1 {
		t.Errorf("the journal has %v", got)
	}
}
