package store_test

import (
	"errors"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// What an attempt wrote is gone when it fails, be it by a refusal or by PostgreSQL's; what was written before and after stays.
func TestAnAttemptLeavesNothing(t *testing.T) {
	t.Parallel()
	refusal := &mentoring.Error{Fault: mentoring.FaultConflict, Message: "not now"}
	for name, fails := range map[string]func(store.Tx) error{
		"refused":       func(store.Tx) error { return refusal },
		"by PostgreSQL": func(tx store.Tx) error { return tx.LockCohort(t.Context(), "\x00") },
	} {
		for _, shared := range []bool{false, true} {
			db := open(t)
			if shared {
				db = alone(t)
			}
			keep := func(tx store.Tx, name string) error {
				_, err := tx.KeepPerson(t.Context(), store.Person{Email: mentoring.Address(name + "@north.test"), Name: name, Zone: "UTC", Language: "en"})
				return err
			}
			known := func(tx store.Tx, name string) bool {
				id, err := tx.PersonBehind(t.Context(), mentoring.Address(name+"@north.test"))
				return err == nil && id != ""
			}
			err := db.InTx(t.Context(), func(tx store.Tx) error {
				if err := keep(tx, "before"); err != nil {
					return err
				}
				err := tx.Attempt(t.Context(), func() error { return errors.Join(keep(tx, "within"), fails(tx)) })
				if err == nil || name == "refused" && !errors.Is(err, refusal) {
					t.Errorf("%s, in one batch %v: the attempt says %v", name, shared, err)
				}
				if known(tx, "within") || !known(tx, "before") {
					t.Errorf("%s, in one batch %v: within %v, before %v", name, shared, known(tx, "within"), known(tx, "before"))
				}
				return errors.Join(keep(tx, "after"), tx.Attempt(t.Context(), func() error { return keep(tx, "well") }))
			})
			if err != nil {
				t.Fatalf("%s, in one batch %v: %v", name, shared, err)
			}
			err = db.InTx(t.Context(), func(tx store.Tx) error {
				for who, want := range map[string]bool{"before": true, "within": false, "after": true, "well": true} {
					if known(tx, who) != want {
						t.Errorf("%s, in one batch %v: %s is known: %v", name, shared, who, !want)
					}
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}
