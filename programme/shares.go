package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/rights"
)

// Shares counts who of a cohort, by name or id, has a partner and how well they fit, by groups of at least five people:
// everybody who has joined, and pairs that are proposed, under way, or came to their planned end.
func (p *Programme) Shares(ctx context.Context, cohort string) (shares []matching.Share, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.MatchFairness, found.ID, ""); err != nil {
			return err
		}
		r, err := s.rosterOf(ctx, found)
		if err != nil {
			return err
		}
		paired := map[string]bool{}
		var pairs []matching.Pair
		for _, pair := range r.pairs {
			if !pair.Over() || pair.State == "closed" {
				pairs = append(pairs, matching.Pair{MentorID: pair.MentorID, MenteeID: pair.MenteeID, Score: pair.Score})
				paired[pair.MentorID], paired[pair.MenteeID] = true, true
			}
		}
		var people []matching.Candidate
		for i, t := range r.participants {
			if t.State == "joined" || t.State == "ready" || paired[t.ID] {
				people = append(people, r.known[i])
			}
		}
		shares = matching.Shares(people, pairs)
		return nil
	})
	return shares, err
}
