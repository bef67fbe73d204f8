package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// forSilentPartner does what one half of a pair wants done about the other, who was asked first and said nothing: remind them
// once more, have the coordinator speak with them, or part. It reports whether the answer was one of these. Who was silent
// never hears who wished for it.
func (s step) forSilentPartner(ctx context.Context, sc scene, ask *store.Ask, answer mentoring.Answer) (done bool, err error) {
	remind := answer.Intent == mentoring.Nudge
	call := answer.WantsHelp != nil && *answer.WantsHelp
	part := answer.Rematch != nil && *answer.Rematch
	if !remind && !call && !part || ask.Kind != mentoring.Session && ask.Kind != mentoring.FirstMeeting {
		return false, nil
	}
	if standsIn, err := s.standsIn(ctx, *ask); err != nil || !standsIn {
		return false, err
	}
	first, err := s.LockAsk(ctx, *ask.AboutID)
	if err != nil {
		return false, err
	}
	if part {
		return true, s.partToMatchAgain(ctx, *sc.pair)
	}
	if err := s.settle(ctx, ask, mentoring.Settled, &answer); err != nil || first.State != mentoring.Open {
		return true, err
	}
	there, err := s.sceneOf(ctx, first)
	if err != nil {
		return true, err
	}
	if call {
		if _, err := s.handOver(ctx, there, first, nil); err != nil {
			return true, err
		}
		return true, s.resumeBehind(ctx, there, &first, mentoring.Coordinator)
	}
	if err := s.resumeBehind(ctx, there, &first, mentoring.Remind); err != nil {
		return true, err
	}
	return true, s.put(ctx, there, &first, string(first.Kind)+".remind", first.Rung)
}

// resumeBehind lets the ladder of an ask go on as if it had just climbed a rung. A ladder without that rung goes on as it does.
func (s step) resumeBehind(ctx context.Context, sc scene, ask *store.Ask, rung mentoring.Rung) error {
	ladder := mentoring.LadderFor(ask.Kind)
	n := slices.IndexFunc(ladder, func(step mentoring.Step) bool { return step.Rung == rung })
	if n < 0 {
		return nil
	}
	since := s.now.Add(-ladder[n].After)
	if err := s.StartLadderAgain(ctx, ask.ID, since, n); err != nil {
		return err
	}
	ask.Since, ask.Rung = since, n
	ask.Lap++
	if err := s.note(ctx, sc, "resumed behind", string(rung), store.JournalEntry{AskID: &ask.ID}); err != nil {
		return err
	}
	return s.tell(ctx, ask.WorkflowID)
}
