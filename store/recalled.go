package store

import (
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
)

// recalled are rows from memory, which are read like those that come from PostgreSQL.
type recalled struct {
	*kept
	types *pgtype.Map
	next  int
	plans []pgtype.ScanPlan
}

var _ pgx.Rows = (*recalled)(nil)

// Next implements pgx.Rows.
func (r *recalled) Next() bool {
	if r.next < len(r.rows) {
		r.next++
		return true
	}
	return false
}

// Scan implements pgx.Rows.
func (r *recalled) Scan(into ...any) error {
	if len(into) == 1 {
		if whole, is := into[0].(pgx.RowScanner); is {
			return whole.ScanRow(r)
		}
	}
	if len(into) != len(r.fields) {
		return fmt.Errorf("%d values are scanned into %d", len(r.fields), len(into))
	}
	if r.plans == nil { // each row of a statement is scanned into the same types
		r.plans = make([]pgtype.ScanPlan, len(into))
		for i, f := range r.fields {
			r.plans[i] = r.types.PlanScan(f.DataTypeOID, f.Format, into[i])
		}
	}
	row := r.rows[r.next-1]
	for i, v := range into {
		if err := r.plans[i].Scan(row[i], v); err != nil {
			return pgx.ScanArgError{ColumnIndex: i, FieldName: r.fields[i].Name, Err: err}
		}
	}
	return nil
}

// Values implements pgx.Rows. Rows are always scanned.
func (r *recalled) Values() ([]any, error) { return nil, errors.ErrUnsupported }

// Close implements pgx.Rows.
func (r *recalled) Close() {}

// Err implements pgx.Rows.
func (r *recalled) Err() error { return nil }

// CommandTag implements pgx.Rows.
func (r *recalled) CommandTag() pgconn.CommandTag {
	return pgconn.NewCommandTag(fmt.Sprint("SELECT ", len(r.rows)))
}

// FieldDescriptions implements pgx.Rows.
func (r *recalled) FieldDescriptions() []pgconn.FieldDescription { return r.fields }

// RawValues implements pgx.Rows.
func (r *recalled) RawValues() [][]byte { return r.rows[r.next-1] }

// Conn implements pgx.Rows: these have none.
func (r *recalled) Conn() *pgx.Conn { return nil }

// TypeMap implements pgx.Rows.
func (r *recalled) TypeMap() *pgtype.Map { return r.types }
