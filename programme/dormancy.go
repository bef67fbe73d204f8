package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// dormancy says when a pair counts as dormant. It looks again when that day may have moved.
func (s step) dormancy(ctx context.Context, pair store.Pair, plan mentoring.Plan) (mentoring.Outlook, error) {
	heard, err := s.LastWordOf(ctx, pair.ID)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	at := plan.DormantAt(*pair.IntroducedAt, heard)
	if at.IsZero() { // its closing comes first; an extension may change that
		return mentoring.Outlook{LookAgain: s.Clock.Wall(mentoring.AddMonths(s.now, 1))}, nil
	}
	at, err = s.afterPauses(ctx, pair.ID, heard, at)
	return s.outlook(at), err
}

// lapse ends a pair that both have let rest, the same for both, once the second of them has been silent too. A word from
// either since they were asked keeps it.
func (s step) lapse(ctx context.Context, sc scene, ask store.Ask) error {
	asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.Dormancy)
	if err != nil {
		return err
	}
	for _, other := range asks {
		if other.Name.Occurrence == ask.Name.Occurrence && other.Name.About == ask.Name.About && other.ID != ask.ID && other.State != mentoring.Silent {
			return nil
		}
	}
	heard, err := s.LastWordOf(ctx, sc.pair.ID)
	if err != nil || heard.After(ask.Since) {
		return err
	}
	return s.endPairs(ctx, sc)
}

// keepOpen does what one of a dormant pair said of it. Either word is enough, and the other need not answer any more.
func (s step) keepOpen(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent == mentoring.Decline {
		return s.endPairs(ctx, sc)
	}
	asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.Dormancy)
	if err != nil {
		return err
	}
	for i := range asks {
		if asks[i].ID == ask.ID || asks[i].State != mentoring.Open {
			continue
		}
		if err := s.settle(ctx, &asks[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	return nil
}
