package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Introduce starts a pair whose both sides have said yes. It returns the pair's plan; a plan without sessions when the
// pair has ended meanwhile.
func (p *Programme) Introduce(ctx context.Context, in workflows.PairRef) (plan mentoring.Plan, err error) {
	err = p.do(ctx, func(s step) error {
		cohort, err := s.Cohort(ctx, in.Cohort)
		if err != nil {
			return err
		}
		pair, err := s.Pair(ctx, in.Pair)
		if err != nil {
			return err
		}
		if apart, err := s.apart(ctx, pair); err != nil || apart && pair.State == "confirming" {
			if err != nil {
				return err
			}
			return s.endPair(ctx, pair)
		}
		running, err := s.IntroducePair(ctx, in.Pair, s.now)
		if err != nil || !running {
			return err
		}
		plan = planOf(cohort, &pair)
		for _, participant := range []string{pair.MentorID, pair.MenteeID} { // whose guide waits for it
			if err := s.tell(ctx, workflows.EnrolmentID(participant)); err != nil {
				return err
			}
		}
		if err := s.CohortRuns(ctx, in.Cohort); err != nil {
			return err
		}
		if err := s.offerSelfCheck(ctx, pair); err != nil {
			return err
		}
		return s.tellCohortWhen(ctx, in.Cohort, everyPairSettled)
	})
	return plan, err
}

// Decline records that an introduction did not come about, and tells whoever waited for it, without saying why.
func (p *Programme) Decline(ctx context.Context, in workflows.PairRef) error {
	return p.do(ctx, func(s step) error {
		if _, err := s.EndPair(ctx, in.Pair, "declined", s.now); err != nil {
			return err
		}
		if err := s.tellFallen(ctx, in.Pair); err != nil {
			return err
		}
		return s.tellCohortWhen(ctx, in.Cohort, everyPairSettled)
	})
}

// Finish closes a pair at its planned end.
func (p *Programme) Finish(ctx context.Context, in workflows.PairRef) error {
	return p.do(ctx, func(s step) error {
		closed, err := s.EndPair(ctx, in.Pair, "closed", s.now)
		if err != nil {
			return err
		}
		if err := s.withdrawFromPair(ctx, in.Pair); err != nil {
			return err
		}
		if closed {
			if err := s.stayInTouch(ctx, in); err != nil {
				return err
			}
		}
		return s.tellCohortWhen(ctx, in.Cohort, everyPairOver)
	})
}

// What a cohort's workflow waits for.
func everybodyDecided(p store.Progress) bool { return p.Undecided == 0 }
func everyPairSettled(p store.Progress) bool { return p.Confirming == 0 }
func everyPairOver(p store.Progress) bool    { return p.Living == 0 }

// tellCohortWhen leaves word for the cohort's workflow when what it waits for has come about.
func (s step) tellCohortWhen(ctx context.Context, cohort string, come func(store.Progress) bool) error {
	if err := s.LockCohort(ctx, cohort); err != nil {
		return err
	}
	progress, err := s.Progress(ctx, cohort)
	if err != nil || !come(progress) {
		return err
	}
	return s.tell(ctx, workflows.CohortID(cohort))
}

// StartPairs has a workflow started for every approved pair of a round. A pair with somebody who has left meanwhile, or of
// two who are kept apart since, does not come about, and nobody is troubled with it.
func (p *Programme) StartPairs(ctx context.Context, in workflows.RoundRef) error {
	return p.do(ctx, func(s step) error {
		pairs, err := s.PairsOfRound(ctx, in.Cohort, in.Round)
		if err != nil {
			return err
		}
		for _, pair := range pairs {
			if pair.State != "confirming" {
				continue
			}
			left, err := s.oneHasLeft(ctx, pair)
			if err != nil {
				return err
			}
			apart, err := s.apart(ctx, pair)
			if err != nil {
				return err
			}
			if left || apart {
				if _, err := s.EndPair(ctx, pair.ID, "declined", s.now); err != nil {
					return err
				}
				continue
			}
			if err := s.regretNoMore(ctx, pair.MentorID, pair.MenteeID); err != nil {
				return err
			}
			if err := s.start(ctx, workflows.PairWorkflow, workflows.PairID(pair.ID), workflows.PairRef{Cohort: in.Cohort, Pair: pair.ID}); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s step) oneHasLeft(ctx context.Context, pair store.Pair) (bool, error) {
	for _, id := range []string{pair.MentorID, pair.MenteeID} {
		participant, err := s.Participant(ctx, id)
		if err != nil || participant.State == "stopped" || participant.State == "declined" {
			return true, err
		}
	}
	return false, nil
}
