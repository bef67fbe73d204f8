package programme

import (
	"context"
	"errors"
	"fmt"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// PairsOf lists the pairs of a cohort, by name or id, with the talks that they held. Whoever looks after one organisation sees those of
// its people.
func (p *Programme) PairsOf(ctx context.Context, cohort string) (lines []store.PairLine, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.PairShow, found.ID, ""); err != nil {
			return err
		}
		lines, err = s.PairLines(ctx, found.ID)
		return err
	})
	return lines, err
}

// Rematch is what ending a pair and looking for other partners would come to, or came to.
type Rematch struct {
	Parting
	Next []NextPartner `json:"next"`
	When string        `json:"when"` // when they are proposed
}

// NextPartner is whom somebody would be proposed to next, as everybody is now. A coordinator still decides, and both still say yes or no.
type NextPartner struct {
	For          string   `json:"for"`
	With         string   `json:"with,omitempty"` // "" when nobody fits
	Organisation string   `json:"organisation,omitempty"`
	Fit          int      `json:"fit,omitempty"` // of 1000
	Reasons      []string `json:"reasons"`
}

// Rematch ends a pair, by id, and has other partners looked for at once. It says first who that would be as everybody is now. With dry
// set nothing is changed.
func (p *Programme) Rematch(ctx context.Context, pair string, dry bool) (out Rematch, err error) {
	if out.Parting, err = p.Part(onlyLooking(ctx), pair, true, true); err != nil {
		return out, err
	}
	if err := p.foreseeRematch(onlyLooking(ctx), pair, &out); err != nil || dry {
		return out, err
	}
	out.Parting, err = p.Part(ctx, pair, true, false)
	return out, err
}

// foreseeRematch plays the end of a pair and the round that follows in a transaction that is taken back.
func (p *Programme) foreseeRematch(ctx context.Context, pair string, out *Rematch) error {
	err := p.do(ctx, func(s step) error {
		found, err := s.Pair(ctx, pair)
		if err != nil {
			return err
		}
		if err := s.authoriseFor(ctx, rights.PairEnd, found); err != nil {
			return err
		}
		cohort, err := s.Cohort(ctx, found.CohortID)
		if err != nil {
			return err
		}
		out.When = s.whenProposed(cohort, out.Round)
		out.Next = []NextPartner{}
		if !out.Round {
			return errDryRun
		}
		if err := s.partToMatchAgain(ctx, found); err != nil {
			return err
		}
		people, rules, err := s.candidates(ctx, cohort)
		if err != nil {
			return err
		}
		result := matching.Match(people, rules)
		named := s.authorise(ctx, rights.MatchShow, cohort.ID, "") == nil
		for _, id := range []string{found.MenteeID, found.MentorID} {
			next, err := s.nextFor(ctx, id, result.Pairs)
			if err != nil {
				return err
			}
			if !named && next.With != "" { // whoever may not see proposals hears of another organisation's people when they are proposed
				next.With, next.Reasons = "somebody", []string{}
			}
			out.Next = append(out.Next, next)
		}
		return errDryRun
	})
	if errors.Is(err, errDryRun) {
		return nil
	}
	return err
}

// whenProposed says when a coordinator gets to see whom somebody would be proposed to.
func (s step) whenProposed(cohort store.Cohort, round bool) string {
	switch {
	case cohort.WindingAt != nil:
		return "never: this cohort is being wound down"
	case !round:
		return fmt.Sprintf("never: the last round of matching was in month %d of %d", lastRound(cohort.Spec.Months), cohort.Spec.Months)
	case cohort.PausedUntil != nil:
		return "when the cohort goes on, on " + mentoring.DayOf(*cohort.PausedUntil).String()
	}
	return fmt.Sprintf("at once, in month %d, unless this month has had its %d rounds: then in the next", s.monthOf(cohort), roundsAMonth)
}

// nextFor returns with whom a round would pair somebody.
func (s step) nextFor(ctx context.Context, participant string, pairs []matching.Pair) (NextPartner, error) {
	self, err := s.member(ctx, participant)
	if err != nil {
		return NextPartner{}, err
	}
	next := NextPartner{For: self.person.Name, Reasons: []string{}}
	for _, p := range pairs {
		other := p.MentorID
		if other == participant {
			other = p.MenteeID
		} else if p.MenteeID != participant {
			continue
		}
		who, err := s.member(ctx, other)
		if err != nil {
			return next, err
		}
		next.With, next.Organisation, next.Fit = who.person.Name, who.Organisation, p.Score
		if next.Reasons, err = s.Letters.SayAll("en", p.Reasons); err != nil {
			return next, err
		}
	}
	return next, nil
}
