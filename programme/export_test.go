package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/matching"
)

// CandidatesFor shows tests who is left to be matched when the pairs of a round are not proposed yet.
func (p *Programme) CandidatesFor(ctx context.Context, cohort string, round int) (people []matching.Candidate, rules matching.Rules, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.Cohort(ctx, cohort)
		if err != nil {
			return err
		}
		people, rules, err = s.candidatesFor(ctx, found, round)
		return err
	})
	return people, rules, err
}
