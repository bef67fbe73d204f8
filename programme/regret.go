package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Regret writes to everybody for whom the rounds of a month found nobody, once in a programme, and asks whether to go on
// looking. After the last month with a round it tells them that there is none to come.
func (p *Programme) Regret(ctx context.Context, in workflows.MonthRef) error {
	return p.do(ctx, func(s step) error {
		cohort, err := s.Cohort(ctx, in.Cohort)
		last := lastRound(cohort.Spec.Months)
		if err != nil || cohort.State == "closed" || cohort.WindingAt != nil || in.Month > last {
			return err
		}
		free, _, err := s.candidates(ctx, cohort)
		if err != nil {
			return err
		}
		for _, c := range free {
			pairs, err := s.LivingPairsOf(ctx, c.ID)
			if err != nil {
				return err
			}
			if len(pairs) > 0 { // a mentor with room for one more
				continue
			}
			if in.Month == last {
				if err := s.tellUnmatched(ctx, cohort, c.ID); err != nil {
					return err
				}
				continue
			}
			name := mentoring.Ask{Kind: mentoring.Unmatched, To: mentoring.TheParticipant, Cohort: in.Cohort, Participant: c.ID}
			name.Workflow = errandID(c.ID, name.Kind, name.Occurrence)
			if _, err := s.errand(ctx, name); err != nil {
				return err
			}
		}
		return nil
	})
}

// tellUnmatched tells a participant, once, that no partner was found and none will be looked for any more.
func (s step) tellUnmatched(ctx context.Context, cohort store.Cohort, participant string) error {
	self, err := s.Participant(ctx, participant)
	if err != nil {
		return err
	}
	sc, err := s.sceneFor(ctx, cohort.ID, self.PersonID, participant, "")
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, "closed.unmatched")
	if err != nil {
		return err
	}
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: unmatchedKey(participant)})
}

// unmatchedKey is the key of the one mail that tells a participant that no partner is looked for any more.
func unmatchedKey(participant string) string { return "unmatched|" + participant }

// Why nobody was found, as far as it can be told to whom it happened: no rule is named, since a rule may be somebody's wish.
const (
	shortage = "shortage" // nobody of the other part has room
	noFit    = "no fit"   // somebody has, and does not fit
)

// whyUnmatched returns why there is nobody for the scene's reader.
func (s step) whyUnmatched(ctx context.Context, sc scene) (string, error) {
	free, rules, err := s.candidates(ctx, sc.cohort)
	if err != nil {
		return "", err
	}
	alone := func(u matching.Unmatched) bool { return u.ID == sc.self.ID }
	if !slices.ContainsFunc(matching.Match(free, rules).Unmatched, alone) { // the next round will do
		return "", nil
	}
	wanted := mentoring.Mentor
	if sc.self.Role == mentoring.Mentor {
		wanted = mentoring.Mentee
	}
	if slices.ContainsFunc(free, func(c matching.Candidate) bool { return c.ID != sc.self.ID && c.Role.Plays(wanted) }) {
		return noFit, nil
	}
	return shortage, nil
}

// keepLooking does what somebody without a partner chose.
func (s step) keepLooking(ctx context.Context, sc scene, answer mentoring.Answer) error {
	state := "ready"
	if answer.Intent == mentoring.Decline {
		state = "declined"
	}
	if err := s.SetParticipantState(ctx, sc.self.ID, state); err != nil || answer.Intent != mentoring.Later {
		if err != nil {
			return err
		}
		return s.WaitUntil(ctx, sc.self.ID, nil)
	}
	until := s.now.Add(laterWithoutDate)
	if !answer.When.IsZero() {
		until = answer.When.In(sc.zone())
	}
	return s.WaitUntil(ctx, sc.self.ID, &until)
}

// regretNoMore withdraws the question whether to go on looking from whoever has a partner in sight.
func (s step) regretNoMore(ctx context.Context, participants ...string) error {
	for _, id := range participants {
		participant, err := s.Participant(ctx, id)
		if err != nil {
			return err
		}
		open, err := s.OpenAsksOf(ctx, participant.PersonID)
		if err != nil {
			return err
		}
		for i := range open {
			if open[i].Kind == mentoring.Unmatched && deref(open[i].ParticipantID) == id {
				if err := s.settle(ctx, &open[i], mentoring.Withdrawn, nil); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
