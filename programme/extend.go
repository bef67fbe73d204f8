package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// A cohort that is made longer takes its pairs with it, but for those that chose their own end half-way, and those whose last talk has
// come. Either half of a pair can say that the two would rather close as planned.

// extendCohort has a cohort run so many months longer, and tells each pair what that means for it.
func (s step) extendCohort(ctx context.Context, id string, months int) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil || cohort.WindingAt != nil {
		return err
	}
	before := cohort.Spec.Months
	cohort.Spec.Months += months
	if err := s.SetSpec(ctx, id, cohort.Spec); err != nil {
		return err
	}
	pairs, err := s.Pairs(ctx, id)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		if pair.State != "running" {
			continue
		}
		keeps, err := s.keepsItsEnd(ctx, pair, before)
		if err != nil {
			return err
		}
		switch {
		case keeps && pair.Plan == nil:
			err = s.SetPlan(ctx, pair.ID, mentoring.PlanFor(before))
		case !keeps && pair.Plan != nil: // which says what the cohort said
			err = s.SetPlan(ctx, pair.ID, mentoring.PlanFor(cohort.Spec.Months))
		}
		if err != nil {
			return err
		}
		if err := s.tell(ctx, workflows.PairID(pair.ID)); err != nil {
			return err
		}
		if err := s.tellOfExtension(ctx, pair, months, keeps, fmt.Sprintf("extended|%d", cohort.Spec.Months)); err != nil {
			return err
		}
	}
	return s.tell(ctx, workflows.CohortID(id))
}

// keepsItsEnd reports whether a pair closes when it was to, though its cohort runs longer than the months that it had: the two chose
// their own rhythm or length half-way, or their last talk has come.
func (s step) keepsItsEnd(ctx context.Context, pair store.Pair, months int) (bool, error) {
	usual := mentoring.PlanFor(months)
	if pair.Plan != nil && *pair.Plan != usual {
		return true, nil
	}
	mentor, mentee, err := s.bothSaid(ctx, pair, mentoring.Recontract)
	if err != nil {
		return false, err
	}
	if chose := func(a *mentoring.Answer) bool { return a != nil && a.Contract != nil && a.Contract.Months != nil }; chose(mentor) && chose(mentee) {
		return true, nil
	}
	prompted, err := s.promptedSessions(ctx, pair)
	return prompted >= usual.Sessions, err
}

// tellOfExtension tells both of a pair that their cohort runs longer, and when they close.
func (s step) tellOfExtension(ctx context.Context, pair store.Pair, months int, kept bool, key string) error {
	for _, id := range []string{pair.MentorID, pair.MenteeID} {
		member, err := s.member(ctx, id)
		if err != nil {
			return err
		}
		sc, err := s.sceneFor(ctx, pair.CohortID, member.PersonID, id, pair.ID)
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, "cohort.extended")
		if err != nil {
			return err
		}
		if letter.Course, err = s.courseOf(ctx, sc); err != nil {
			return err
		}
		letter.Decision.Months, letter.Decision.Kept = months, kept
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: key + "|" + pair.ID + "|" + id}); err != nil {
			return err
		}
	}
	return nil
}

// keepOwnEnd does what one of a pair says who was told that their cohort runs longer, and would rather close as planned. It reports
// whether the mail said that.
func (s step) keepOwnEnd(ctx context.Context, in *incoming, sc scene) (bool, error) {
	if in.mail == nil || in.mail.Step != "cohort.extended" || in.astray || sc.officer || sc.pair == nil || sc.pair.Over() || !saysNo(in.reading) ||
		in.reading.Answer.Intent == mentoring.Stop || in.reading.Answer.Intent == mentoring.EndPair {
		return false, nil
	}
	longer, found, err := s.LastExtension(ctx, sc.cohort.ID)
	if err != nil || !found {
		return false, err
	}
	plan := sc.plan()
	prompted, err := s.promptedSessions(ctx, *sc.pair)
	if err != nil {
		return true, err
	}
	if usual := mentoring.PlanFor(sc.cohort.Spec.Months); plan == usual {
		plan.Sessions = max(plan.Sessions-longer, prompted, 1)
		if err := s.SetPlan(ctx, sc.pair.ID, plan); err != nil {
			return true, err
		}
		if err := s.tell(ctx, workflows.PairID(sc.pair.ID)); err != nil {
			return true, err
		}
	}
	sc.pair.Plan = &plan
	there, err := s.sceneFor(ctx, sc.cohort.ID, sc.partner.PersonID, sc.partner.ID, sc.pair.ID)
	if err != nil {
		return true, err
	}
	there.pair.Plan = &plan
	for _, to := range []scene{sc, there} {
		letter, err := s.letter(ctx, to, "cohort.extended")
		if err != nil {
			return true, err
		}
		if letter.Course, err = s.courseOf(ctx, to); err != nil {
			return true, err
		}
		letter.Decision.Months, letter.Decision.Kept = longer, true
		p := parcel{letter: letter, class: essential, key: "kept|" + sc.pair.ID + "|" + to.self.ID}
		if to.reader.ID == sc.reader.ID {
			p.class, p.answers, p.key = reply, in.message, fmt.Sprintf("reply|%d", in.id)
		}
		if err := s.post(ctx, to, p); err != nil {
			return true, err
		}
	}
	return true, nil
}
