package programme

import (
	"context"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// silentFor is how long a question may be open before whoever was asked counts as stuck.
const silentFor = 14 * 24 * time.Hour

// Overview is how the cohorts stand that are not closed, and who is stuck in them.
type Overview struct {
	Cohorts []store.Overview `json:"cohorts"`
	Stuck   []store.Stuck    `json:"stuck"` // the longest first
}

// Overview returns how a cohort, by name or id, stands; "" is every one that is not closed.
func (p *Programme) Overview(ctx context.Context, cohort string) (o Overview, err error) {
	err = p.do(ctx, func(s step) error {
		id := ""
		if cohort != "" {
			row, err := s.CohortNamed(ctx, cohort)
			if err != nil {
				return err
			}
			id = row.ID
		}
		if err := s.authorise(ctx, rights.CohortStatus, id, ""); err != nil {
			return err
		}
		if o.Stuck, err = s.Stuck(ctx, id, s.now.Add(-silentFor)); err != nil {
			return err
		}
		return s.overall(ctx, func() error { // counts
			o.Cohorts, err = s.Overviews(ctx, id)
			o.Cohorts = slices.DeleteFunc(o.Cohorts, func(c store.Overview) bool { return !s.holdsIn(c.ID) })
			return err
		})
	})
	return o, err
}
