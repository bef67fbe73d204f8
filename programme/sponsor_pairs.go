package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// showSponsors lets the sponsors see a proposal beside the coordinator, where the cohort says so. What they answer goes to the
// coordinator, who decides.
func (s step) showSponsors(ctx context.Context, cohort store.Cohort, round int) error {
	if !cohort.Spec.SponsorSeesPairs {
		return nil
	}
	sponsors, err := s.Officers(ctx, cohort.ID, "sponsor", "")
	if err != nil {
		return err
	}
	for _, sponsor := range sponsors {
		sc, err := s.sceneFor(ctx, cohort.ID, sponsor.PersonID, "", "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, "sponsor.pairs")
		if err != nil {
			return err
		}
		ask := store.Ask{Kind: mentoring.Proposal, CohortID: cohort.ID, Name: mentoring.Ask{Occurrence: round}}
		if err := s.proposalLetter(ctx, ask, &letter); err != nil {
			return err
		}
		key := fmt.Sprintf("pairs|%s|%d|%s", cohort.ID, round, sponsor.PersonID)
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: key}); err != nil {
			return err
		}
	}
	return nil
}
