package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Propose matches everybody who waits for a partner and keeps the result for a coordinator to approve. Past half of the
// programme nobody new is matched: too little time would be left. Whoever wished for a partner at once has had their round.
func (p *Programme) Propose(ctx context.Context, in workflows.RoundRef) (proposed workflows.Proposed, err error) {
	err = p.do(ctx, func(s step) error {
		if known, err := s.PairsOfRound(ctx, in.Cohort, in.Round); err != nil || len(known) > 0 {
			proposed.Pairs = len(known)
			return err
		}
		cohort, err := s.Cohort(ctx, in.Cohort)
		if err != nil {
			return err
		}
		if err := s.WishesMet(ctx, in.Cohort); err != nil || !takesPlace(in.Round, cohort.Spec.Months) || cohort.WindingAt != nil {
			return err
		}
		candidates, rules, err := s.candidates(ctx, cohort)
		if err != nil {
			return err
		}
		result := matching.Match(candidates, rules)
		if len(result.Pairs) == 0 {
			return nil
		}
		proposed.Pairs = len(result.Pairs)
		if _, err = s.AddProposal(ctx, proposal(in, result, s), rows(result)); err != nil {
			return err
		}
		err = s.showSponsors(ctx, cohort, in.Round)
		failpoint.Reach(failpoint.ProposeUncommitted)
		return err
	})
	return proposed, err
}

func proposal(in workflows.RoundRef, result matching.Result, s step) store.Proposal {
	p := store.Proposal{CohortID: in.Cohort, Round: in.Round, MadeAt: s.now, Unmatched: []store.Unmatched{}}
	for _, u := range result.Unmatched {
		p.Unmatched = append(p.Unmatched, store.Unmatched{Participant: u.ID, Cause: u.Cause})
	}
	return p
}

func rows(result matching.Result) []store.Pair {
	var pairs []store.Pair
	for i, p := range result.Pairs {
		pairs = append(pairs, pairOf(p, i+1))
	}
	return pairs
}

// pairOf is a proposed pair under its number in the list.
func pairOf(p matching.Pair, number int) store.Pair {
	return store.Pair{
		ID: store.NewID("p"), Number: number, MentorID: p.MentorID, MenteeID: p.MenteeID, Score: p.Score, Reasons: slices.Concat([]mentoring.Sentence{}, p.Reasons),
	}
}

// approve does what a coordinator said of a proposal: pairs that are left out are never proposed again. A pair that a rule has
// come to forbid since it was proposed is left out as well, and nobody is told: the rule may be a wish of one of the two.
func (s step) approve(ctx context.Context, cohort string, round int, answer mentoring.Answer) error {
	t, err := s.onTable(ctx, cohort, round)
	if err != nil {
		return err
	}
	except := slices.Concat(answer.Except, t.draft.Barred)
	if answer.Intent == mentoring.Decline {
		for _, p := range t.pairs {
			except = append(except, p.Number)
		}
	}
	return s.ApproveRound(ctx, cohort, round, except, s.now)
}

// Approve approves the open proposal of a cohort at a coordinator's command, except the pairs with the numbers given. It returns how
// many pairs are asked now. A dry run approves nothing.
func (p *Programme) Approve(ctx context.Context, cohort string, except []int, dry bool) (asked int, err error) {
	err = p.do(ctx, func(s step) error {
		t, err := s.openTable(ctx, rights.MatchApprove, cohort)
		if err != nil {
			return err
		}
		for _, n := range except {
			if !slices.ContainsFunc(t.pairs, func(p store.Pair) bool { return p.Number == n }) {
				return noSuchPair(n)
			}
		}
		asked = len(t.pairs) - len(except)
		ask, err := s.proposalAsk(ctx, t)
		if err != nil {
			return err
		}
		if ask.State != mentoring.Open {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "the newest proposal was set aside without a decision; the next round proposes anew"}
		}
		sc, err := s.sceneOf(ctx, ask)
		if err != nil {
			return err
		}
		if _, err = s.answer(ctx, sc, &ask, mentoring.Answer{Intent: mentoring.Accept, Except: except}); err != nil {
			return err
		}
		return dryOr(dry)
	})
	return asked, kept(err)
}
