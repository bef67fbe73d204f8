package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// Row 83: how the cohorts stand at a glance, and who is stuck and why.
func TestRow83StatusAtAGlance(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	w.exec(`insert into session (pair_id, number, state, held_on, reported_by) values
		($1, 7, 'held', '2026-03-02', $2), ($1, 8, 'missed', null, $2)`, pair, w.participant("ines@north.test"))

	glance := w.overview("")
	if len(glance.Cohorts) != 1 || len(glance.Stuck) != 0 {
		t.Fatalf("the overview is %+v", glance)
	}
	got := glance.Cohorts[0]
	if got.Cohort != "Spring" || got.People != 2 || got.Invited != 0 || got.Pairs != 1 || got.Held != 1 || got.Reported != 2 || got.Open != 1 || got.Waiting == 0 {
		t.Errorf("the cohort stands as %+v", got)
	}

	w.clock.now = w.clock.now.Add(15 * 24 * time.Hour)
	if stuck := w.overview("spring").Stuck; len(stuck) != 1 || stuck[0].Person != "Ines Mentee" || stuck[0].Organisation != "North" || stuck[0].Why != store.StuckSilent {
		t.Errorf("after two weeks %+v are stuck", stuck)
	}
	w.exec(`update person set mail_state = 'bounced' where email = 'ines@north.test'`)
	if stuck := w.overview("spring").Stuck; len(stuck) != 1 || stuck[0].Why != store.StuckBounced {
		t.Errorf("once her mail bounces %+v are stuck", stuck)
	}
	w.exec(`update cohort set state = 'closed', closed_at = started_at`)
	if glance := w.overview(""); len(glance.Cohorts) != 0 || len(glance.Stuck) != 0 {
		t.Errorf("a closed cohort is told among those that run: %+v", glance)
	}
}

func (w *world) overview(cohort string) programme.Overview {
	w.t.Helper()
	overview, err := w.Overview(w.t.Context(), cohort)
	if err != nil {
		w.t.Fatal(err)
	}
	return overview
}
