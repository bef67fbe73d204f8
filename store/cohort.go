package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Cohort is a cohort's row.
type Cohort struct {
	ID        string           `db:"id"`
	Name      string           `db:"name"`
	Spec      mentoring.Cohort `db:"spec"`
	State     string           `db:"state"`
	StartedAt time.Time        `db:"started_at"`
	ClosedAt  *time.Time       `db:"closed_at"`
	WindingAt *time.Time       `db:"winding_at"` // since when it ends early: no new pair begins, and those that there are close next

	PausedUntil *time.Time    `db:"paused_until"` // nil when it does not rest now
	Rested      time.Duration `db:"rested"`       // in all, up to the end of the pause that it is in
}

const cohortColumns = `id, name, spec, state, started_at, closed_at, winding_at,
	(select until from cohort_pause where cohort_id = cohort.id and not over) as paused_until,
	(select coalesce(extract(epoch from sum(until - since)) * 1000000000, 0)::bigint from cohort_pause where cohort_id = cohort.id) as rested`

// AddCohort keeps a new cohort. A second one of the same name is a FaultConflict.
func (tx Tx) AddCohort(ctx context.Context, c Cohort) error {
	n, err := tx.exec(ctx, `insert into cohort (id, name, spec, started_at) values ($1, $2, $3, $4) on conflict do nothing`,
		c.ID, c.Name, c.Spec, c.StartedAt)
	if err == nil && n == 0 {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "a cohort named “" + c.Name +
			"” has been started already; see it with “rapport cohort status”, or give this one another name"}
	}
	return err
}

// Cohort returns a cohort by its id.
func (tx Tx) Cohort(ctx context.Context, id string) (Cohort, error) {
	c, err := one[Cohort](ctx, tx, `select `+cohortColumns+` from cohort where id = $1`, id)
	return c, missing(err, "there is no cohort %s", id)
}

// CohortNamed returns a cohort by its name or id.
func (tx Tx) CohortNamed(ctx context.Context, name string) (Cohort, error) {
	c, err := one[Cohort](ctx, tx, `select `+cohortColumns+` from cohort where (lower(name) = lower($1) or id = $1) and not meeting`, name)
	return c, missing(err, "there is no cohort named “%s”; “rapport cohort list” shows them all", name)
}

// Cohorts returns all cohorts, the oldest first.
func (tx Tx) Cohorts(ctx context.Context) ([]Cohort, error) {
	return all[Cohort](ctx, tx, `select `+cohortColumns+` from cohort where not meeting order by started_at, id`)
}

// CohortRuns moves a cohort from recruiting to running.
func (tx Tx) CohortRuns(ctx context.Context, id string) error {
	return tx.later(ctx, `update cohort set state = 'running' where id = $1 and state = 'recruiting'`, id)
}

// CloseCohort closes a cohort.
func (tx Tx) CloseCohort(ctx context.Context, id string, at time.Time) error {
	return tx.later(ctx, `update cohort set state = 'closed', closed_at = $2 where id = $1 and state <> 'closed'`, id, at)
}

// Progress counts what a cohort waits for.
type Progress struct {
	Undecided  int `db:"undecided"`  // invited, or joined with the survey still open, at an address that works
	Confirming int `db:"confirming"` // pairs that are being confirmed
	Living     int `db:"living"`     // pairs proposed, confirming or running
	Mentees    int `db:"mentees"`    // mentees who were never introduced to anybody, or whose pair has ended early, and who have not said no
}

// LockCohort has whoever counts what is left of a cohort wait for each other until this transaction ends: of two that bring
// about the last of it at the same moment, the second has to see what the first did.
func (tx Tx) LockCohort(ctx context.Context, cohort string) error {
	return tx.later(ctx, `select from cohort where id = $1 for no key update`, cohort)
}

// Progress returns the counts of a cohort.
func (tx Tx) Progress(ctx context.Context, cohort string) (Progress, error) {
	return one[Progress](ctx, tx, `select
		(select count(*) from participant p join person h on h.id = p.person_id
			where p.cohort_id = $1 and p.state in ('invited', 'joined') and h.mail_state = 'open') as undecided,
		(select count(*) from pair where cohort_id = $1 and state = 'confirming') as confirming,
		(select count(*) from pair where cohort_id = $1 and state in ('proposed', 'confirming', 'running')) as living,
		(select count(*) from participant t where t.cohort_id = $1 and t.role <> 'mentor' and t.state in ('invited', 'later', 'joined', 'ready')
			and not exists (select from pair p where p.mentee_id = t.id and p.introduced_at is not null and p.state <> 'ended')) as mentees`, cohort)
}
