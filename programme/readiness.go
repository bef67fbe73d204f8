package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// Readiness is what a cohort would come to if everybody were matched who has not said no.
type Readiness struct {
	matching.Readiness
	Undecided      int      `json:"undecided"`      // people who are counted although they have not said yes yet
	Contradictions []string `json:"contradictions"` // rules that cannot all be kept, in plain sentences
}

// Readiness says what a cohort, by name or id, lacks for everybody to be matched well. Who has a partner already, or is
// proposed to one, is not counted.
func (p *Programme) Readiness(ctx context.Context, cohort string) (ready Readiness, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.MatchReadiness, found.ID, ""); err != nil {
			return err
		}
		r, err := s.rosterOf(ctx, found)
		if err != nil {
			return err
		}
		free, rules := r.free(noRound, mayBeMatched)
		ready.Readiness = matching.Ready(free, rules)
		var all []matching.Candidate
		for i, t := range r.participants {
			if mayBeMatched(t, r.persons[i]) {
				all = append(all, r.known[i])
				if t.State == "invited" {
					ready.Undecided++
				}
			}
		}
		ready.Contradictions = append([]string{}, matching.Contradictions(all, r.rules)...)
		return nil
	})
	return ready, err
}

// mayBeMatched reports whether somebody can be matched now, or when they have answered.
func mayBeMatched(t store.Participant, person store.Person) bool {
	return person.MailState == "open" && !t.Guest && (t.State == "invited" || t.State == "joined" || t.State == "ready")
}
