package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// A cohort that is wound down ends before its months are over, and kindly: nobody new is paired, and each pair has one more talk and
// closes with it as it would have at the planned end. When the last has closed the sponsors get the final summary.

// endsEarly are the questions that lead to new pairs. What a pair has been asked stays, and ends with it.
var endsEarly = map[mentoring.Kind]bool{
	mentoring.Invitation: true, mentoring.Survey: true, mentoring.Proposal: true, mentoring.Unmatched: true, mentoring.Naming: true,
}

// windDown has a cohort end early: invitations, surveys and proposals that are open are withdrawn, pairs that were being asked do not come
// about, and those that run close with their next talk. Whoever takes part is told what it means for them.
func (s step) windDown(ctx context.Context, id string) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil || cohort.WindingAt != nil {
		return err
	}
	if err := s.WindDown(ctx, id, s.now); err != nil {
		return err
	}
	if err := s.withdrawProposals(ctx, id); err != nil {
		return err
	}
	pairs, err := s.Pairs(ctx, id)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		switch pair.State {
		case "confirming":
			err = s.endPair(ctx, pair)
		case "running":
			err = s.closeNext(ctx, cohort, pair)
		}
		if err != nil {
			return err
		}
	}
	open, err := s.OpenAsksIn(ctx, id)
	if err != nil {
		return err
	}
	for i := range open {
		if !endsEarly[open[i].Kind] {
			continue
		}
		if err := s.settle(ctx, &open[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	if err := s.tellOfWindingDown(ctx, id); err != nil {
		return err
	}
	return s.tell(ctx, workflows.CohortID(id))
}

// withdrawProposals takes back the pairs that wait for a coordinator, or that one has approved and nobody has been asked about.
func (s step) withdrawProposals(ctx context.Context, id string) error {
	proposals, err := s.Proposals(ctx, id)
	if err != nil {
		return err
	}
	for _, p := range proposals {
		if err := s.LapseRound(ctx, id, p.Round); err != nil {
			return err
		}
	}
	return nil
}

// closeNext gives a pair that runs a plan whose last talk is its next one: the one that it is being asked about, else the one after
// those that it has had.
func (s step) closeNext(ctx context.Context, cohort store.Cohort, pair store.Pair) error {
	plan := planOf(cohort, &pair)
	last, err := s.nextSession(ctx, pair)
	if err != nil {
		return err
	}
	if last < plan.Sessions {
		plan.Sessions = last
		if err := s.SetPlan(ctx, pair.ID, plan); err != nil {
			return err
		}
	}
	return s.tell(ctx, workflows.PairID(pair.ID))
}

// nextSession returns the number of the talk that comes next for a pair: one that it is being asked about counts as still to come.
func (s step) nextSession(ctx context.Context, pair store.Pair) (int, error) {
	asks, err := s.AsksOfPair(ctx, pair.ID, mentoring.Session)
	if err != nil {
		return 0, err
	}
	had, open := 0, 0
	for _, ask := range asks {
		had = max(had, ask.Name.Occurrence)
		if ask.State == mentoring.Open {
			open = max(open, ask.Name.Occurrence)
		}
	}
	if open > 0 && open == had {
		return open, nil
	}
	return had + 1, nil
}

// tellOfWindingDown tells each of those who take part what the end means for them. Whoever has no partner hears nothing more at it.
func (s step) tellOfWindingDown(ctx context.Context, id string) error {
	readers, err := s.whoTakesPart(ctx, id)
	if err != nil {
		return err
	}
	for _, who := range readers {
		pairs, err := s.LivingPairsOf(ctx, who.ID)
		if err != nil {
			return err
		}
		if len(pairs) == 0 {
			pairs = []store.Pair{{}}
		}
		for _, pair := range pairs {
			sc, err := s.sceneFor(ctx, id, who.PersonID, who.ID, pair.ID)
			if err != nil {
				return err
			}
			letter, err := s.letter(ctx, sc, "cohort.winding")
			if err != nil {
				return err
			}
			key := "winding|" + pair.ID + "|" + who.ID
			if pair.ID == "" {
				key = unmatchedKey(who.ID) // whoever has read this is not told at the end that no partner was found
			} else {
				letter.Session = sessionOf(sc, sc.plan().Sessions)
			}
			letter.Decision.Kind = who.State
			if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: key}); err != nil {
				return err
			}
		}
	}
	return nil
}

// endIsAhead reports whether a notice that a pair's end is near is still true. A cohort that has been made longer since has more talks to
// come, and one that is wound down has told everybody.
func (s step) endIsAhead(ctx context.Context, n mentoring.Notice, sc scene) (bool, error) {
	if n.Mail != "closing.ahead" || sc.pair == nil {
		return true, nil
	}
	if sc.cohort.WindingAt != nil {
		return false, nil
	}
	prompted, err := s.promptedSessions(ctx, *sc.pair)
	return prompted >= sc.plan().AnnounceClosingAfter(), err
}
