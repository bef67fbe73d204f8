package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// proposalLetter puts the pairs of a round, and those without one, into a coordinator's letter; with what was changed last, and
// why two were matched when that was asked.
func (s step) proposalLetter(ctx context.Context, ask store.Ask, l *templates.Letter) error {
	t, err := s.onTable(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil {
		return err
	}
	pairs := t.pairs
	if t.proposal.ApprovedAt != nil { // nothing is on the table any more: what became of the list
		if pairs, err = s.PairsOfRound(ctx, ask.CohortID, ask.Name.Occurrence); err != nil {
			return err
		}
	}
	for _, p := range pairs {
		if p.State == "rejected" {
			continue
		}
		line := templates.ProposedPair{Number: p.Number, Reasons: p.Reasons, New: slices.Contains(t.proposal.Review.New, p.Number)}
		if line.Mentor, err = s.card(ctx, p.MentorID, mentoring.Mentor); err != nil {
			return err
		}
		if line.Mentee, err = s.card(ctx, p.MenteeID, mentoring.Mentee); err != nil {
			return err
		}
		l.Pairs = append(l.Pairs, line)
	}
	for _, u := range t.proposal.Unmatched {
		who, err := s.card(ctx, u.Participant, "")
		if err != nil {
			return err
		}
		l.Unmatched = append(l.Unmatched, templates.Unmatched{Who: who, Reason: u.Cause})
	}
	review := t.proposal.Review
	l.Review = templates.Review{Said: review.Said, Refused: review.Refused, Before: review.Before, After: review.After}
	l.Review.Accounts = t.accounts(l.Answer.Why)
	return nil
}

// accounts takes pairs apart for a coordinator.
func (t onTable) accounts(numbers []int) []templates.Account {
	var all []templates.Account
	told := t.draft.Told()
	for i, p := range t.draft.Pairs {
		if slices.Contains(numbers, p.Number) {
			all = append(all, templates.Account{Number: p.Number, Lines: told[i].Account(t.draft.Name)})
		}
	}
	return all
}

// namesToMatch returns the names of everybody who may be put into a pair of a round.
func (s step) namesToMatch(ctx context.Context, cohort store.Cohort, round int) ([]string, error) {
	people, _, err := s.candidatesFor(ctx, cohort, round)
	var names []string
	for _, c := range people {
		names = append(names, c.Name)
	}
	return names, err
}
