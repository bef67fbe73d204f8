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
		if status.Waiting, err = s.Waiting(ctx, status.Cohort.ID); err != nil {
			return err
		}
		if status.Pairs, err = s.PairLines(ctx, status.Cohort.ID); err != nil {
			return err
		}
		return s.overall(ctx, func() error { // counts
			if status.Stages, err = s.Stages(ctx, status.Cohort.ID); err != nil {
				return err
			}
			status.Load, err = s.LoadOf(ctx, status.Cohort.ID, s.now.Add(-burdenSpan), burdenSpan, status.Cohort.Spec.MailsPerMonth)
			return err
		})
	})
	return status, err
}

// CohortLine is a cohort in a list of all.
type CohortLine struct {
	Cohort  store.Cohort
	People  int
	Running int // pairs
	Over    int
}

// Cohorts returns the cohorts in which whoever asks has an office, an operator all of them, with counts.
func (p *Programme) Cohorts(ctx context.Context) (lines []CohortLine, err error) {
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.CohortList, "", ""); err != nil {
			return err
		}
		cohorts, err := s.Tx.Cohorts(ctx)
		if err != nil {
			return err
		}
		lines = nil
		return s.overall(ctx, func() error {
			for _, c := range cohorts {
				line, err := s.lineOf(ctx, c)
				if err != nil {
					return err
				}
				lines = append(lines, line)
			}
			return nil
		})
	})
	return lines, err
}

func (s step) lineOf(ctx context.Context, cohort store.Cohort) (CohortLine, error) {
	line := CohortLine{Cohort: cohort}
	people, err := s.Participants(ctx, cohort.ID)
	if err != nil {
		return line, err
	}
	pairs, err := s.Pairs(ctx, cohort.ID)
	line.People = len(people)
	for _, pair := range pairs {
		switch pair.State {
		case "running":
			line.Running++
		case "closed", "ended":
			line.Over++
		}
	}
	return line, err
}

// Question returns an ask by its id, and the text of the mail that asked it last.
func (p *Programme) Question(ctx context.Context, id string) (ask store.Ask, sent string, err error) {
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.ReplyExplain, "", ""); err != nil {
			return err
		}
		if ask, err = s.LockAsk(ctx, id); err != nil {
			return err
		}
		sent, err = s.LastMailOn(ctx, id)
		return err
	})
	return ask, sent, err
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
