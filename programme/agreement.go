package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// whenQuiet is the question of the agreement what to do when one of the two goes quiet.
const whenQuiet = 4

// sides returns what each of the two answered on how they want to work together, seen from the scene's reader. The other's are
// there only once both have answered: each is told that then, and not before, the two sides are shown to both.
func (s step) sides(ctx context.Context, sc scene) (mine, theirs map[int]string, err error) {
	asks, err := s.AnswersOf(ctx, sc.pair.ID, mentoring.Agreement)
	if err != nil {
		return nil, nil, err
	}
	of := func(person string) *store.Ask {
		i := slices.IndexFunc(asks, func(a store.Ask) bool {
			return a.PersonID == person && a.State == mentoring.Settled && a.Answer != nil
		})
		if i < 0 {
			return nil
		}
		return &asks[i]
	}
	one, other := of(sc.self.PersonID), of(sc.partner.PersonID)
	if one != nil {
		mine = one.Answer.Lines
	}
	if one != nil && other != nil {
		theirs = other.Answer.Lines
	}
	return mine, theirs, nil
}

// sharedAgreement lays the two sides of an agreement beside each other, seen from the scene's reader.
func (s step) sharedAgreement(ctx context.Context, sc scene, l *templates.Letter) error {
	mine, theirs, err := s.sides(ctx, sc)
	if err != nil {
		return err
	}
	for n := 1; n <= questions[mentoring.Agreement]; n++ {
		topic, err := s.Letters.Say(l.Language, mentoring.Say(fmt.Sprintf("topic.agreement.%d", n), nil))
		if err != nil {
			return err
		}
		same := replies.Compare(n, mine[n], theirs[n])
		l.Shared = append(l.Shared, templates.Shared{
			Question: topic, Mine: mine[n], Theirs: theirs[n], Agree: same == replies.Alike, Differ: same == replies.Different,
		})
	}
	return nil
}

// rememberLapse puts into a nudge what the two themselves wrote about what to do when one of them goes quiet, word for word.
func (s step) rememberLapse(ctx context.Context, sc scene, l *templates.Letter) error {
	if sc.pair == nil || sc.officer {
		return nil
	}
	mine, theirs, err := s.sides(ctx, sc)
	if err != nil {
		return err
	}
	l.Lapse = templates.Lapse{
		Mine: mine[whenQuiet], Theirs: theirs[whenQuiet], Agree: replies.Compare(whenQuiet, mine[whenQuiet], theirs[whenQuiet]) == replies.Alike,
	}
	return nil
}
