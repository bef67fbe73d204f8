package programme

import (
	"context"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// A goal that says what everybody would like, such as "be a better leader", gets one kind question back. After that it is
// accepted as it is: with what was answered, or with nothing more.

// heldGoals reports whether an open ask holds goals about which that question was asked.
func heldGoals(ask store.Ask) bool {
	return ask.Kind == mentoring.Goals && ask.State == mentoring.Open && ask.AskedBackAt != nil && ask.Answer != nil && len(ask.Answer.Lines) > 0
}

// goalsAsSaid returns the goals as they are to be noted, when merged is a fresh answer laid over what was known. What was answered
// to the question stands behind the goal that it was asked about; whoever has nothing to add, or would rather not, keeps it.
func goalsAsSaid(ask store.Ask, fresh, merged mentoring.Answer) mentoring.Answer {
	if heldGoals(ask) {
		merged.Intent = mentoring.Answered
		for n, goal := range ask.Answer.Lines {
			merged.Lines[n] = pictured(goal, fresh.Lines[n])
		}
	}
	if merged.Intent == mentoring.Answered && len(merged.Lines) == 0 { // "keep it", and there is none
		merged.Intent = mentoring.Skipped
	}
	return merged
}

// pictured returns a goal with what somebody would see themselves doing.
func pictured(goal, doing string) string {
	switch {
	case replies.AddsNothing(doing):
		return goal
	case strings.Contains(strings.ToLower(doing), strings.ToLower(strings.TrimRight(goal, ". "))):
		return doing
	}
	return strings.TrimRight(goal, ".!: ") + ": " + doing
}

// acceptGoals notes goals as they are when nothing came back to the question, and shares them.
func (s step) acceptGoals(ctx context.Context, sc scene, ask *store.Ask) error {
	answer := *ask.Answer
	if err := s.settle(ctx, ask, mentoring.Settled, &answer); err != nil {
		return err
	}
	_, err := s.effect(ctx, sc, ask, answer)
	return err
}
