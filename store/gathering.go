package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Gathering is one meeting of many.
type Gathering struct {
	CohortID string              `db:"cohort_id"`
	Number   int                 `db:"number"` // within the cohort, from 1
	Spec     mentoring.Gathering `db:"spec"`
	HostID   *string             `db:"host_id"` // nil: a coordinator
	StartsAt time.Time           `db:"starts_at"`
	State    string              `db:"state"`
	Held     *bool               `db:"held"` // as its host said
	Notes    string              `db:"notes" seal:"gathering.notes CohortID Number"`
}

// Where a gathering stands.
const (
	GatheringPlanned   = "planned"
	GatheringInvited   = "invited"
	GatheringCancelled = "cancelled"
)

// Seat is what somebody said of coming to a gathering, and whether they came.
type Seat struct {
	ParticipantID string    `db:"participant_id"`
	Name          string    `db:"name"`
	Answer        string    `db:"answer"` // yes, waiting, maybe or no
	Topic         int       `db:"topic"`  // that they voted for, 0 for none
	SaidAt        time.Time `db:"said_at"`
	Came          *bool     `db:"came"`
}

const gatheringColumns = `cohort_id, number, spec, host_id, starts_at, state, held, notes`

// AddGathering keeps a gathering that a cohort's file plans.
func (tx Tx) AddGathering(ctx context.Context, g Gathering) error {
	return tx.later(ctx, `insert into gathering (cohort_id, number, spec, host_id, starts_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
		g.CohortID, g.Number, g.Spec, g.HostID, g.StartsAt)
}

// Gathering returns a gathering, locked until the transaction ends.
func (tx Tx) Gathering(ctx context.Context, cohort string, number int) (Gathering, error) {
	g, err := one[Gathering](ctx, tx, `select `+gatheringColumns+` from gathering where cohort_id = $1 and number = $2 for update`, cohort, number)
	return g, missing(err, "there is no gathering number %d in this cohort; “rapport gathering list” shows them all", number)
}

// Gatherings returns the gatherings of a cohort in their order.
func (tx Tx) Gatherings(ctx context.Context, cohort string) ([]Gathering, error) {
	return all[Gathering](ctx, tx, `select `+gatheringColumns+` from gathering where cohort_id = $1 order by number`, cohort)
}

// SetGathering changes when a gathering takes place, where it stands, and what is known of it.
func (tx Tx) SetGathering(ctx context.Context, g Gathering) error {
	var host []string
	if g.HostID != nil {
		host = []string{*g.HostID}
	}
	notes, err := tx.seal(ctx, g.Notes, "gathering", "notes", []any{g.CohortID, g.Number}, host...)
	if err != nil {
		return err
	}
	return tx.later(ctx, `update gathering set state = $3, held = $4, notes = $5, spec = $6, starts_at = $7 where cohort_id = $1 and number = $2`,
		g.CohortID, g.Number, g.State, g.Held, notes, g.Spec, g.StartsAt)
}

// Seats returns who said what of coming, whoever said so first before the others.
func (tx Tx) Seats(ctx context.Context, cohort string, number int) ([]Seat, error) {
	return all[Seat](ctx, tx, `select s.participant_id, p.name, s.answer, s.topic, s.said_at, s.came from seat s
		join participant t on t.id = s.participant_id join person p on p.id = t.person_id
		where s.cohort_id = $1 and s.number = $2 order by s.said_at, s.participant_id`, cohort, number)
}

// KeepSeat keeps what somebody said of coming. Whoever says the same again keeps their place in the line.
func (tx Tx) KeepSeat(ctx context.Context, g Gathering, seat Seat) error {
	return tx.later(ctx, `insert into seat (cohort_id, number, participant_id, answer, topic, said_at) values ($1, $2, $3, $4, $5, $6)
		on conflict (cohort_id, number, participant_id) do update set answer = excluded.answer,
			topic = case when excluded.topic > 0 then excluded.topic else seat.topic end,
			said_at = case when excluded.answer = seat.answer then seat.said_at else excluded.said_at end`,
		g.CohortID, g.Number, seat.ParticipantID, seat.Answer, seat.Topic, seat.SaidAt)
}

// SetCame keeps whether somebody who had a seat came.
func (tx Tx) SetCame(ctx context.Context, g Gathering, participant string, came bool) error {
	return tx.later(ctx, `update seat set came = $4 where cohort_id = $1 and number = $2 and participant_id = $3`, g.CohortID, g.Number, participant, came)
}
