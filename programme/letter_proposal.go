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
		line := templates.ProposedPair{Number: p.Number, New: slices.Contains(t.proposal.Review.New, p.Number)}
		if line.Reasons, err = s.Letters.SayAll(l.Language, p.Reasons); err != nil {
			return err
		}
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
		cause, err := s.Letters.Say(l.Language, u.Cause)
		if err != nil {
			return err
		}
		l.Unmatched = append(l.Unmatched, templates.Unmatched{Who: who, Reason: cause})
	}
	review := t.proposal.Review
	l.Review = templates.Review{Before: review.Before, After: review.After}
	if l.Review.Said, err = s.Letters.SayAll(l.Language, review.Said); err != nil {
		return err
	}
	if l.Review.Refused, err = s.Letters.Say(l.Language, review.Refused); err != nil {
		return err
	}
	l.Review.Accounts, err = s.accounts(t, l.Answer.Why, l.Language)
	return err
}

// accounts takes pairs apart for a coordinator of a language.
func (s step) accounts(t onTable, numbers []int, language string) ([]templates.Account, error) {
	var all []templates.Account
	told := t.draft.Told()
	for i, p := range t.draft.Pairs {
		if !slices.Contains(numbers, p.Number) {
			continue
		}
		lines, err := s.Letters.SayAll(language, told[i].Account(t.draft.Name))
		if err != nil {
			return nil, err
		}
		all = append(all, templates.Account{Number: p.Number, Lines: lines})
	}
	return all, nil
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
