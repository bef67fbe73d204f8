package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// HasSummary reports whether the summaries of a month were made.
func (tx Tx) HasSummary(ctx context.Context, cohort string, month int) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from summary where cohort_id = $1 and month = $2)`, cohort, month)
}

// KeepSummary records the figures of a month as they were mailed. The first ones stay: a released figure is frozen.
func (tx Tx) KeepSummary(ctx context.Context, cohort, organisation string, month int, figures any, at time.Time) error {
	return tx.later(ctx, `insert into summary (cohort_id, organisation, month, figures, made_at) values ($1, $2, $3, $4, $5)
		on conflict do nothing`, cohort, organisation, month, figures, at)
}

// LastSummary returns the figures of the latest summary of an organisation as they were kept, and nil before the first.
func (tx Tx) LastSummary(ctx context.Context, cohort, organisation string) ([]byte, error) {
	return value[[]byte](ctx, tx, `select (select figures from summary where cohort_id = $1 and organisation = $2 order by made_at desc, month limit 1)::text::bytea`, cohort, organisation)
}

// ReleasedFigures returns everything that any sponsor of a cohort was told, oldest first.
func (tx Tx) ReleasedFigures(ctx context.Context, cohort string) ([]disclosure.Release, error) {
	return all[disclosure.Release](ctx, tx, `select statistic, category, viewer, month, units, people, asked, counted, least, most
		from released_figure where cohort_id = $1 order by id`, cohort)
}

// KeepReleased adds figures that are told. What stands there stays.
func (tx Tx) KeepReleased(ctx context.Context, cohort string, figures []disclosure.Release, at time.Time) error {
	for _, f := range figures {
		if err := tx.later(ctx, `insert into released_figure (cohort_id, statistic, category, viewer, month, units, people, asked, counted, least, most, made_at)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
			cohort, f.Statistic, f.Category, f.Viewer, f.Month, f.Units, f.People, f.Asked, f.Counted, f.Least, f.Most, at); err != nil {
			return err
		}
	}
	return nil
}

// Recognisable returns which organisations of a cohort said that the others may recognise them in figures, or that they may not.
func (tx Tx) Recognisable(ctx context.Context, cohort string) (map[string]bool, error) {
	type word struct {
		Organisation string
		May          bool
	}
	words, err := all[word](ctx, tx, `select distinct on (organisation) organisation, may from recognisable where cohort_id = $1 order by organisation, id desc`, cohort)
	said := map[string]bool{}
	for _, w := range words {
		said[w.Organisation] = w.May
	}
	return said, err
}

// SetRecognisable records what a sponsor said about their organisation.
func (tx Tx) SetRecognisable(ctx context.Context, cohort, organisation, person string, may bool, at time.Time) error {
	return tx.later(ctx, `insert into recognisable (cohort_id, organisation, may, person_id, said_at) values ($1, $2, $3, $4, $5)`, cohort, organisation, may, person, at)
}
