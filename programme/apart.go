package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// saidByOne is why two participants are kept apart when one of them said what is between them. Which of the two it was is
// kept nowhere but in their own answer.
const saidByOne = "one of the two said that they should not be a pair"

// keepApart keeps two participants apart from now on. A pair of theirs that is not introduced yet does not come about, as
// if one had said no; one that is goes on.
func (s step) keepApart(ctx context.Context, e store.Exclusion) error {
	if err := s.AddExclusion(ctx, e); err != nil {
		return err
	}
	pairs, err := s.LivingPairsOf(ctx, e.One)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		if pair.State == "confirming" && (pair.MentorID == e.Other || pair.MenteeID == e.Other) {
			if err := s.endPair(ctx, pair); err != nil {
				return err
			}
		}
	}
	return nil
}

// apart reports whether the two of a pair are kept apart.
func (s step) apart(ctx context.Context, pair store.Pair) (bool, error) {
	exclusions, err := s.Exclusions(ctx, pair.CohortID)
	return slices.ContainsFunc(exclusions, func(e store.Exclusion) bool {
		return e.One == pair.MentorID && e.Other == pair.MenteeID || e.One == pair.MenteeID && e.Other == pair.MentorID
	}), err
}

// notAPair keeps the two of a pair apart at the word of one of them. The pair itself falls as by any other no, so that
// nothing shows the other why.
func (s step) notAPair(ctx context.Context, pair store.Pair) error {
	return s.AddExclusion(ctx, store.Exclusion{
		CohortID: pair.CohortID, One: pair.MentorID, Other: pair.MenteeID, Reason: saidByOne, DecidedBy: "themselves", At: s.now,
	})
}

// tellFallen tells, once and in the same words, whoever waited for an introduction that it did not come about: who had said
// yes, and who was still asked. Who said no, or nothing, or has left hears no more of it.
func (s step) tellFallen(ctx context.Context, pair string) error {
	asks, err := s.AsksOfPair(ctx, pair, mentoring.Confirmation)
	if err != nil {
		return err
	}
	for _, ask := range asks {
		agreed := ask.State == mentoring.Settled && ask.Answer != nil && ask.Answer.Intent == mentoring.Accept
		if !agreed && (ask.State != mentoring.Withdrawn || ask.Rung < 0) {
			continue
		}
		sc, err := s.sceneOf(ctx, ask)
		if err != nil {
			return err
		}
		if sc.self.State == "stopped" || sc.self.State == "declined" {
			continue
		}
		letter, err := s.letter(ctx, sc, "match.fallen")
		if err != nil {
			return err
		}
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: fmt.Sprintf("fallen|%s", ask.ID)}); err != nil {
			return err
		}
	}
	return nil
}
