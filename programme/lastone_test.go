package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Two people decline at the same moment, each as the last but one: whoever commits second tells the cohort that everybody
// has decided.
func TestTheLastTwoDecideAtTheSameMoment(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	for _, person := range people {
		w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(string(person.Email))})
	}
	ctx := t.Context()
	maria, err := w.DB.Pool.Begin(ctx) // her mail is being applied by another sorter
	if err != nil {
		t.Fatal(err)
	}
	defer maria.Rollback(ctx)
	for _, sql := range []string{
		`update participant set state = 'declined' where id = $1`,
		`select from cohort where id = (select cohort_id from participant where id = $1) for no key update`,
	} {
		if _, err := maria.Exec(ctx, sql, w.participant("maria@north.test")); err != nil {
			t.Fatal(err)
		}
	}
	ines := make(chan struct{})
	go func() {
		defer close(ines)
		w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "No, thank you.")
	}()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		if value[int](w, `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%no key update%'`) > 0 {
			break
		}
		select {
		case <-ines:
			t.Fatal("she was applied without waiting for the other")
		default:
		}
		if time.Now().After(deadline) {
			t.Fatal("she neither waits nor is applied")
		}
	}
	if err := maria.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	<-ines
	if n := value[int](w, `select count(*) from news where workflow_id = $1 and start = ''`, workflows.CohortID(w.cohort)); n != 1 {
		t.Errorf("the cohort was told %d times that everybody has decided", n)
	}
}
