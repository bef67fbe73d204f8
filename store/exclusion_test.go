package store_test

import (
	"slices"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// Row 28: two people are kept apart once, whichever of them is named first, and only in their cohort.
func TestExclusions(t *testing.T) {
	t.Parallel()
	db, ctx := open(t), t.Context()
	in(t, db, func(tx store.Tx) error {
		for _, id := range []string{"c1", "c2"} {
			if err := tx.AddCohort(ctx, store.Cohort{ID: id, Name: id, StartedAt: noon}); err != nil {
				return err
			}
		}
		for _, name := range []string{"ana", "ben", "cleo"} {
			person, err := tx.KeepPerson(ctx, store.Person{Email: mentoring.Address(name + "@north.test"), Name: name})
			if err != nil {
				return err
			}
			if err := tx.AddParticipant(ctx, store.Participant{ID: "t" + name, CohortID: "c1", PersonID: person.ID, Role: mentoring.Both, Capacity: 1}); err != nil {
				return err
			}
		}
		for _, e := range []store.Exclusion{
			{CohortID: "c1", One: "tben", Other: "tana", Reason: "a dispute", DecidedBy: "steering group", At: noon},
			{CohortID: "c1", One: "tana", Other: "tben", Reason: "another", At: noon.AddDate(0, 0, 1)},
			{CohortID: "c1", One: "tben", Other: "tcleo", At: noon},
		} {
			if err := tx.AddExclusion(ctx, e); err != nil {
				return err
			}
		}
		return nil
	})
	in(t, db, func(tx store.Tx) error {
		got, err := tx.Exclusions(ctx, "c1")
		for i := range got {
			got[i].At = got[i].At.UTC()
		}
		want := []store.Exclusion{
			{CohortID: "c1", One: "tana", Other: "tben", Reason: "a dispute", DecidedBy: "steering group", At: noon},
			{CohortID: "c1", One: "tben", Other: "tcleo", At: noon},
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %+v", got)
		}
		if elsewhere, err := tx.Exclusions(ctx, "c2"); err != nil || len(elsewhere) > 0 {
			t.Errorf("in the other cohort %v, %v", elsewhere, err)
		}
		return err
	})
	err := db.InTx(ctx, func(tx store.Tx) error {
		return tx.AddExclusion(ctx, store.Exclusion{CohortID: "c1", One: "tana", Other: "tana", At: noon})
	})
	if err == nil {
		t.Error("somebody is kept apart from themselves")
	}
}

// What a list says of a participant comes back as it was.
func TestFactsOfAParticipant(t *testing.T) {
	t.Parallel()
	db, ctx := open(t), t.Context()
	facts := mentoring.Facts{
		Goals: []string{"feedback"}, Offers: []string{"change"}, Values: "honesty", Years: 7, Languages: []string{"nl", "en"},
		NotWith: []string{"Ben"}, Unshared: []string{"capability"},
	}
	in(t, db, func(tx store.Tx) error {
		person, err := tx.KeepPerson(ctx, store.Person{Email: "ana@north.test", Name: "Ana"})
		if err != nil {
			return err
		}
		if err := tx.AddCohort(ctx, store.Cohort{ID: "c1", Name: "c1", StartedAt: noon}); err != nil {
			return err
		}
		if err := tx.AddParticipant(ctx, store.Participant{ID: "t1", CohortID: "c1", PersonID: person.ID, Role: mentoring.Both, Capacity: 1, Facts: facts}); err != nil {
			return err
		}
		got, err := tx.Participant(ctx, "t1")
		f := got.Facts
		if !slices.Equal(f.Goals, facts.Goals) || !slices.Equal(f.Offers, facts.Offers) || f.Values != facts.Values || f.Years != 7 ||
			!slices.Equal(f.Languages, facts.Languages) || !slices.Equal(f.NotWith, facts.NotWith) || !slices.Equal(f.Unshared, facts.Unshared) {
			t.Errorf("got %+v", f)
		}
		return err
	})
}
