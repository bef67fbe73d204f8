package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// missedLetter tells a coordinator the story of a pair that has missed two months, in five lines at most.
func (s step) missedLetter(ctx context.Context, sc scene, l *templates.Letter) error {
	l.Partner = sc.partnerCard(sc.partner)
	pair := *sc.pair
	held, err := s.HeldBy(ctx, pair.ID)
	if err != nil {
		return err
	}
	on := func(name string, with mentoring.With) mentoring.Sentence {
		with["Today"] = l.Date
		return mentoring.Say(name, with)
	}
	lines := []mentoring.Sentence{on("story.introduced", mentoring.With{"On": pair.IntroducedAt.In(sc.zone())})}
	if len(held) == 0 {
		lines = append(lines, mentoring.Say("story.held.none", nil))
	} else {
		lines = append(lines, mentoring.Say("story.held", mentoring.With{"Talks": len(held)}))
	}
	for _, id := range []string{pair.MenteeID, pair.MentorID} {
		who, err := s.member(ctx, id)
		if err != nil {
			return err
		}
		name := nameOf(who.person)
		wrote, err := s.LastWordOfOne(ctx, pair.ID, who.PersonID)
		switch {
		case err != nil:
			return err
		case who.person.AwayUntil != nil && who.person.AwayUntil.After(s.now):
			lines = append(lines, on("story.away", mentoring.With{"First": name.First, "Who": name.Full, "On": who.person.AwayUntil.In(sc.zone())}))
		case wrote.IsZero():
			lines = append(lines, mentoring.Say("story.wordless", mentoring.With{"First": name.First, "Who": name.Full}))
		default:
			lines = append(lines, on("story.last.word", mentoring.With{"First": name.First, "Who": name.Full, "On": wrote.In(sc.zone())}))
		}
	}
	l.Matter.Lines, err = s.Letters.SayAll(l.Language, lines)
	return err
}

// What a coordinator chooses for a pair that has missed two months. The second, to speak with them, is theirs to do.
const (
	askBothAgain = 1
	endKindly    = 3
)

// settleMissed does what a coordinator chose for a pair that has missed two months.
func (s step) settleMissed(ctx context.Context, sc scene, ask store.Ask, choice int) error {
	pair, err := s.Pair(ctx, *ask.PairID)
	if err != nil || pair.Over() {
		return err
	}
	switch choice {
	case askBothAgain:
		asks, err := s.AsksOfPair(ctx, pair.ID, mentoring.Dormancy)
		if err != nil || slices.ContainsFunc(asks, func(a store.Ask) bool { return a.State == mentoring.Open }) {
			return err // they are asked already
		}
		for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
			name := mentoring.Ask{Kind: mentoring.Dormancy, To: to, Cohort: pair.CohortID, Pair: pair.ID, About: ask.ID}
			name.Workflow = errandID(ask.ID+"-"+string(to), name.Kind, 0)
			if _, err := s.errand(ctx, name); err != nil {
				return err
			}
		}
	case endKindly:
		return s.endPair(ctx, pair)
	}
	return nil
}
