package store_test

import (
	"testing"

	"github.com/rapport-mentoring/rapport/store"
)

// A long row of mails that nobody needs any more does not keep a sender from what stands behind it, and every one of them
// is dropped on the way.
func TestAClaimPassesWhatNobodyNeeds(t *testing.T) {
	t.Parallel()
	db := open(t)
	const unwanted, wanted, most = 250, 30, 20
	addMail(t, db, unwanted+wanted)
	in(t, db, func(tx store.Tx) error {
		stopped, err := tx.KeepPerson(t.Context(), store.Person{Email: "olaf@north.test", Name: "Olaf"})
		if err != nil {
			return err
		}
		return tx.SetMailState(t.Context(), stopped.ID, "stopped")
	})
	if _, err := db.Pool.Exec(t.Context(), `update mail set person_id = (select id from person where email = 'olaf@north.test')
		where id in (select id from mail order by id limit $1)`, unwanted); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{most, wanted - most, 0} {
		in(t, db, func(tx store.Tx) error {
			batch, err := tx.ClaimMail(t.Context(), 1, noon, most)
			if len(batch) != want {
				t.Errorf("%d mails are claimed, want %d", len(batch), want)
			}
			return err
		})
	}
	var dropped int
	if err := db.Pool.QueryRow(t.Context(), `select count(*) from mail where state = 'dropped'`).Scan(&dropped); err != nil {
		t.Fatal(err)
	}
	if dropped != unwanted {
		t.Errorf("%d mails are dropped, want %d", dropped, unwanted)
	}
}
