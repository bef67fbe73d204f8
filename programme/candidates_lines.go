package programme

import (
	"cmp"
	"context"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// reportingLines names everybody's manager by the address that the manager takes part with, which may be another one than
// the people list has, and the manager's own manager. It has to be done while everybody is there: a manager who is not
// matched now is a manager all the same.
func (s step) reportingLines(ctx context.Context, cohort string, everybody []matching.Candidate) error {
	aliases, err := s.AliasesIn(ctx, cohort)
	if err != nil {
		return err
	}
	managerOf := map[mentoring.Address]mentoring.Address{}
	for i := range everybody {
		c := &everybody[i]
		c.Manager = cmp.Or(aliases[c.Manager], c.Manager)
		managerOf[c.Email] = c.Manager
	}
	for i := range everybody {
		everybody[i].Manager2 = managerOf[everybody[i].Manager]
	}
	return nil
}
