package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// AdmitOrganisation has an organisation join a cohort, by its name or id, at a command. A dry run changes and mails nothing.
func (p *Programme) AdmitOrganisation(ctx context.Context, cohort string, a Admission, dry bool) (admitted Admitted, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.PartnerMove, found.ID, ""); err != nil {
			return err
		}
		if err := s.leftToSteering(ctx, found, mentoring.DoAdmit, dry); err != nil {
			return err
		}
		if admitted, err = s.admitOrganisation(ctx, found, a); err != nil {
			return err
		}
		if err := s.steeringChanged(ctx, found.ID); err != nil {
			return err
		}
		return dryOr(dry)
	})
	return admitted, kept(err)
}

// LetOrganisationGo has an organisation leave a cohort, by its name or id, at a command. A dry run changes and mails nothing.
func (p *Programme) LetOrganisationGo(ctx context.Context, cohort, organisation string, dry bool) (leaving Leaving, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.PartnerMove, found.ID, ""); err != nil {
			return err
		}
		if err := s.leftToSteering(ctx, found, mentoring.DoLetGo, dry); err != nil {
			return err
		}
		if leaving, err = s.letGo(ctx, found, organisation); err != nil {
			return err
		}
		if err := s.steeringChanged(ctx, found.ID); err != nil {
			return err
		}
		return dryOr(dry)
	})
	return leaving, kept(err)
}

// LedgerView is what the organisations of a cohort gave and received, and with whom in all cohorts.
type LedgerView struct {
	Cohort  string          `json:"cohort"` // "" for all cohorts together
	Entries []store.Account `json:"entries"`
	Sums    []LedgerSum     `json:"sums"`
}

// LedgerSum is one organisation's mentoring across its borders.
type LedgerSum struct {
	Organisation  string `json:"organisation"`
	Given         int    `json:"pairs_given"`
	GivenTalks    int    `json:"talks_given"`
	Received      int    `json:"pairs_received"`
	ReceivedTalks int    `json:"talks_received"`
	Within        int    `json:"pairs_within"`
	Left          bool   `json:"left,omitempty"`
}

// Ledger returns the mentoring that organisations gave and received in a cohort, by its name or id, or with "" in all of them. Those
// that have left are in it.
func (p *Programme) Ledger(ctx context.Context, cohort string) (view LedgerView, err error) {
	err = p.do(ctx, func(s step) error {
		id, there := "", mentoring.Cohort{}
		if cohort != "" {
			found, err := s.CohortNamed(ctx, cohort)
			if err != nil {
				return err
			}
			view.Cohort, id, there = found.Name, found.ID, found.Spec
		}
		if err := s.authorise(ctx, rights.PartnerLedger, id, ""); err != nil {
			return err
		}
		if view.Entries, err = s.Accounts(ctx, id); err != nil {
			return err
		}
		view.Entries = append([]store.Account{}, view.Entries...)
		view.Sums = sumsOf(view.Entries)
		for i := range view.Sums {
			_, known := there.Organisation(view.Sums[i].Organisation)
			view.Sums[i].Left = id != "" && !known
		}
		return nil
	})
	return view, err
}

// sumsOf adds up the accounts of each organisation, in the order in which they come.
func sumsOf(accounts []store.Account) []LedgerSum {
	sums, at := []LedgerSum{}, map[string]int{}
	of := func(organisation string) *LedgerSum {
		i, known := at[organisation]
		if !known {
			i = len(sums)
			at[organisation], sums = i, append(sums, LedgerSum{Organisation: organisation})
		}
		return &sums[i]
	}
	for _, a := range accounts {
		if a.Giver == a.Taker {
			of(a.Giver).Within += a.Pairs
			continue
		}
		giver := of(a.Giver)
		giver.Given, giver.GivenTalks = giver.Given+a.Pairs, giver.GivenTalks+a.Talks
		taker := of(a.Taker)
		taker.Received, taker.ReceivedTalks = taker.Received+a.Pairs, taker.ReceivedTalks+a.Talks
	}
	return sums
}

// rulesOf says the rules between the organisations of a cohort in plain sentences.
func rulesOf(spec mentoring.Cohort) []string { return matching.RulesOf(spec).Stated() }
