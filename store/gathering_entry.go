package store

import (
	"context"
	"time"
)

// SeatEntry is what a guest's calendar has of a gathering.
type SeatEntry struct {
	CohortID      string    `db:"cohort_id"`
	Number        int       `db:"number"`
	ParticipantID string    `db:"participant_id"`
	UID           string    `db:"uid"`
	Sequence      int       `db:"sequence"`  // of the version that was mailed last
	Held          bool      `db:"held"`      // their calendar shows it
	StartsAt      time.Time `db:"starts_at"` // as that version says
	Answer        string    `db:"answer"`    // accepted, tentative, declined or ""
}

const seatEntryColumns = `cohort_id, number, participant_id, uid, sequence, held, starts_at, answer`

// SeatEntry returns what a guest's calendar has of a gathering.
func (tx Tx) SeatEntry(ctx context.Context, cohort string, number int, participant string) (SeatEntry, bool, error) {
	return first[SeatEntry](ctx, tx, `select `+seatEntryColumns+` from seat_entry where cohort_id = $1 and number = $2 and participant_id = $3`,
		cohort, number, participant)
}

// SeatEntryOf returns what a guest's calendar knows by that UID, locked until the transaction ends.
func (tx Tx) SeatEntryOf(ctx context.Context, uid string) (SeatEntry, bool, error) {
	return first[SeatEntry](ctx, tx, `select `+seatEntryColumns+` from seat_entry where uid = $1 for update`, uid)
}

// KeepSeatEntry records what a guest's calendar has of a gathering.
func (tx Tx) KeepSeatEntry(ctx context.Context, e SeatEntry) error {
	_, err := tx.exec(ctx, `insert into seat_entry (`+seatEntryColumns+`) values ($1, $2, $3, $4, $5, $6, $7, $8)
		on conflict (cohort_id, number, participant_id) do update set sequence = excluded.sequence, held = excluded.held,
			starts_at = excluded.starts_at, answer = excluded.answer`,
		e.CohortID, e.Number, e.ParticipantID, e.UID, e.Sequence, e.Held, e.StartsAt, e.Answer)
	return err
}

// UntoldSeat returns the first gathering to come of which a guest's calendar shows something else than is so: it does not show one
// that they come to, or shows it at another time, or shows one that they do not come to or that was called off. Number 0
// means any.
func (tx Tx) UntoldSeat(ctx context.Context, participant string, number int, now time.Time) (Gathering, bool, error) {
	return first[Gathering](ctx, tx, `select g.cohort_id, g.number, g.spec, g.host_id, g.starts_at, g.state, g.held, g.notes
		from gathering g join seat s on s.cohort_id = g.cohort_id and s.number = g.number and s.participant_id = $1
		left join seat_entry e on e.cohort_id = g.cohort_id and e.number = g.number and e.participant_id = $1
		where ($2 = 0 or g.number = $2) and greatest(g.starts_at, e.starts_at) > $3
			and case when s.answer = 'yes' and g.state <> 'cancelled' then e.held is not true or e.starts_at <> g.starts_at else e.held end
		order by g.starts_at, g.number limit 1`, participant, number, now)
}
