package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// readerRole is what a transaction works as that is to see the people of some organisations only; see 029_rows.sql.
const readerRole = "rapport_reader"

// Everybody stands for all organisations of a cohort in a Reach.
const Everybody = "*"

// Reach is whose people a transaction sees: the organisations by the id of their cohort. A cohort without any shows itself, and none
// of its people.
type Reach map[string][]string

// Narrow has the rest of the transaction see the rows of people within a reach, and change none.
func (tx Tx) Narrow(ctx context.Context, reach Reach) error {
	for cohort, organisations := range reach {
		reach[cohort] = append([]string{}, organisations...) // null is no list
	}
	encoded, err := json.Marshal(reach)
	if err != nil {
		return fmt.Errorf("encode a reach: %w", err)
	}
	if err := tx.later(ctx, `select set_config('rapport.reach', $1, true)`, string(encoded)); err != nil {
		return err
	}
	_, err = tx.exec(ctx, `set local role `+readerRole)
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && (pg.Code == "22023" || pg.Code == "42501") { // no such role, or not ours to take on
		return &mentoring.Error{Fault: mentoring.FaultConflict, Err: err,
			Message: "PostgreSQL has no role " + readerRole + " that this program may take on, so commands work for operators only; “rapport doctor” says how to make it"}
	}
	return err
}

// Widen has the rest of the transaction see and change everything again.
func (tx Tx) Widen(ctx context.Context) error { return tx.later(ctx, `set local role none`) }
