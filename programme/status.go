package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// Status is how a cohort stands.
type Status struct {
	Cohort  store.Cohort
	Stages  []store.StageCount
	Waiting []store.Waiting // whose answers are waited for, the longest silence first
	Pairs   []store.PairLine
	Load    store.Load // what its mail costs those who get it, within the last 30 days
}

// Status returns how a cohort, by name or id, stands.
func (p *Programme) Status(ctx context.Context, cohort string) (status Status, err error) {
	err = p.do(ctx, func(s step) error {
		if status.Cohort, err = s.CohortNamed(ctx, cohort); err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.CohortStatus, status.Cohort.ID, ""); err != nil {
			return err
		}
		if status.Stages, err = s.Stages(ctx, status.Cohort.ID); err != nil {
			return err
		}
		if status.Waiting, err = s.Waiting(ctx, status.Cohort.ID); err != nil {
			return err
		}
		if status.Pairs, err = s.PairLines(ctx, status.Cohort.ID); err != nil {
			return err
		}
		status.Load, err = s.LoadOf(ctx, status.Cohort.ID, s.now.Add(-burdenSpan), burdenSpan, status.Cohort.Spec.MailsPerMonth)
		return err
	})
	return status, err
}

// Tally returns the counts of the whole database.
func (p *Programme) Tally(ctx context.Context) (tally store.Tally, err error) {
	err = p.DB.InTx(ctx, func(tx store.Tx) error {
		tally, err = tx.Tally(ctx)
		return err
	})
	return tally, err
}

// Timeline returns everything that happened to a pair, oldest first.
func (p *Programme) Timeline(ctx context.Context, pair string) (entries []store.TimelineEntry, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.Pair(ctx, pair)
		if err != nil {
			return err
		}
		if err := s.authoriseFor(ctx, rights.PairShow, found); err != nil {
			return err
		}
		entries, err = s.Tx.Timeline(ctx, pair)
		return err
	})
	return entries, err
}
