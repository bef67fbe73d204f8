package programme

import (
	"context"
	"maps"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// The occasions of the self-rating, as workflows count them.
const (
	firstRating = 1
	lastRating  = 3
)

// needless reports whether an ask that is about to be put would tell nothing new: the first self-rating of a mentee who
// gave it with an earlier partner, and the last of one who never gave any, so that no change could show.
func (s step) needless(ctx context.Context, ask store.Ask, sc scene) (bool, error) {
	switch ask.Kind {
	case mentoring.CheckIn, mentoring.Recontract: // there is no second half
		return sc.cohort.WindingAt != nil, nil
	case mentoring.Session:
		return sc.pair != nil && ask.Name.Occurrence > sc.plan().Sessions, nil
	}
	if ask.Kind != mentoring.SelfRating || ask.Name.Occurrence != firstRating && ask.Name.Occurrence != lastRating {
		return false, nil
	}
	marks, err := s.RatingsOf(ctx, deref(ask.ParticipantID))
	before := slices.ContainsFunc(marks, func(r store.Rating) bool { return r.Occasion < lastRating })
	return before == (ask.Name.Occurrence == firstRating), err
}

// keepRating keeps where somebody sees themselves.
func (s step) keepRating(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	for _, capability := range slices.Sorted(maps.Keys(answer.Marks)) {
		if err := s.KeepRating(ctx, store.Rating{
			ParticipantID: sc.self.ID, Occasion: ask.Name.Occurrence, Capability: capability, Mark: answer.Marks[capability], At: s.now,
		}); err != nil {
			return err
		}
	}
	return nil
}

// marksOf returns where a participant saw themselves in each capability of the cohort, none when they never said.
func (s step) marksOf(ctx context.Context, sc scene) ([]templates.OwnMarks, error) {
	ratings, err := s.RatingsOf(ctx, sc.self.ID)
	if err != nil || len(ratings) == 0 {
		return nil, err
	}
	var marks []templates.OwnMarks
	for i, capability := range sc.cohort.Spec.Capabilities {
		own := templates.OwnMarks{Capability: capability}
		for _, r := range ratings {
			if r.Capability != i+1 {
				continue
			}
			switch r.Occasion {
			case firstRating:
				own.Start = r.Mark
			case lastRating:
				own.End = r.Mark
			default:
				own.Middle = r.Mark
			}
		}
		if own.Start+own.Middle+own.End > 0 {
			marks = append(marks, own)
		}
	}
	return marks, nil
}
