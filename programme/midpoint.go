package programme

import (
	"context"
	"maps"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// pauseForThought is how long after the check-in the two are asked what they want of the second half.
const pauseForThought = 7 // days

// wideGap is how far apart the marks of the two are when a coordinator hears of it.
const wideGap = 2

// lookOutForRecontract says whether the two may be asked what they want of the second half: a week after the check-in is
// over for the later of them.
func (s step) lookOutForRecontract(ctx context.Context, cohort store.Cohort, pair store.Pair) (mentoring.Outlook, error) {
	asks, err := s.AsksOfPair(ctx, pair.ID, mentoring.CheckIn)
	if err != nil || cohort.WindingAt != nil { // there is no second half to talk about
		return mentoring.Outlook{Come: true}, err
	}
	last := *pair.IntroducedAt
	for _, ask := range asks {
		if ask.SettledAt != nil && ask.SettledAt.After(last) {
			last = *ask.SettledAt
		}
	}
	return s.outlook(last.AddDate(0, 0, pauseForThought)), nil
}

// bothSaid returns what each of a pair answered to a question that was put to each alone; nil for who did not.
func (s step) bothSaid(ctx context.Context, pair store.Pair, kind mentoring.Kind) (mentor, mentee *mentoring.Answer, err error) {
	asks, err := s.AnswersOf(ctx, pair.ID, kind)
	for _, ask := range asks {
		if ask.Answer == nil || ask.Answer.Intent != mentoring.Answered {
			continue
		}
		if ask.Name.To == mentoring.TheMentor {
			mentor = ask.Answer
		} else {
			mentee = ask.Answer
		}
	}
	return mentor, mentee, err
}

// Compare tells the mentee's coordinator, once, where the two of a pair see it very differently. The mail says how far apart
// they are and not who said what; neither of the two hears of it.
func (p *Programme) Compare(ctx context.Context, in workflows.PairRef) error {
	return p.do(ctx, func(s step) error {
		pair, err := s.Pair(ctx, in.Pair)
		if err != nil || pair.Over() {
			return err
		}
		mentor, mentee, err := s.bothSaid(ctx, pair, mentoring.CheckIn)
		if err != nil || mentor == nil || mentee == nil {
			return err
		}
		gap := gapBetween(*mentor, *mentee)
		if !gap.Wide() {
			return nil
		}
		sc, err := s.sceneOfCoordinator(ctx, pair)
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, "coordinator.gap")
		if err != nil {
			return err
		}
		letter.Partner, letter.Gap = sc.partnerCard(sc.partner), gap
		return s.post(ctx, sc, parcel{letter: letter, class: essential, key: "gap|" + pair.ID})
	})
}

// gapBetween returns how differently two people see the same pairing.
func gapBetween(one, other mentoring.Answer) (gap templates.Gap) {
	low, high := min(one.Rating, other.Rating), max(one.Rating, other.Rating)
	if low > 0 && high-low >= wideGap {
		gap.Low, gap.High = low, high
	}
	gap.OneLeaves = wantsOn(one) != wantsOn(other)
	return gap
}

// wantsOn reports whether somebody wants to go on with their partner, as far as they said.
func wantsOn(a mentoring.Answer) bool {
	return (a.GoesOn == nil || *a.GoesOn) && (a.Rematch == nil || !*a.Rematch)
}

// sceneOfCoordinator gathers what is known around a pair for the coordinator who looks after its mentee, who drives.
func (s step) sceneOfCoordinator(ctx context.Context, pair store.Pair) (scene, error) {
	mentee, err := s.Participant(ctx, pair.MenteeID)
	if err != nil {
		return scene{}, err
	}
	coordinator, err := s.coordinatorOf(ctx, pair.CohortID, mentee.Organisation)
	if err != nil {
		return scene{}, err
	}
	return s.sceneFor(ctx, pair.CohortID, coordinator.ID, mentee.ID, pair.ID)
}

// Recontract applies what both of a pair want of their second half, and tells both in the same mail what holds now. Only
// what both want changes anything: of two lengths the shorter, and another rhythm when both name the same.
func (p *Programme) Recontract(ctx context.Context, in workflows.PairRef) (plan mentoring.Plan, err error) {
	err = p.do(ctx, func(s step) error {
		plan = mentoring.Plan{}
		pair, err := s.Pair(ctx, in.Pair)
		if err != nil || pair.Over() {
			return err
		}
		cohort, err := s.Cohort(ctx, pair.CohortID)
		if err != nil {
			return err
		}
		if plan = planOf(cohort, &pair); pair.Plan != nil { // done before
			return nil
		}
		mentor, mentee, err := s.bothSaid(ctx, pair, mentoring.Recontract)
		if err != nil {
			return err
		}
		agreed := agreedOn(mentor, mentee)
		if agreed.Months > 0 || agreed.Weeks > 0 {
			prompted, err := s.promptedSessions(ctx, pair)
			if err != nil {
				return err
			}
			plan = plan.Extended(prompted, agreed.Weeks, agreed.Months)
		}
		if err := s.SetPlan(ctx, pair.ID, plan); err != nil {
			return err
		}
		if mentee != nil && mentee.Contract != nil && mentee.Contract.Goals != "" {
			if err := s.replaceGoals(ctx, pair, mentee.Contract.Goals); err != nil {
				return err
			}
		}
		if err := s.tell(ctx, workflows.PairID(pair.ID)); err != nil { // a session may be due earlier now
			return err
		}
		if mentor == nil && mentee == nil {
			return nil
		}
		for _, id := range []string{pair.MentorID, pair.MenteeID} {
			if err := s.tellCourse(ctx, pair, id, agreed.Shorter); err != nil {
				return err
			}
		}
		return nil
	})
	return plan, err
}

// agreement is what two people want alike.
type agreement struct {
	Weeks   int  // between talks, where both want the same other rhythm
	Months  int  // longer, where both want it
	Shorter bool // both want longer, by different lengths
}

// agreedOn returns what both want. Whoever did not answer wants what was planned.
func agreedOn(mentor, mentee *mentoring.Answer) (a agreement) {
	if mentor == nil || mentee == nil || mentor.Contract == nil || mentee.Contract == nil {
		return a
	}
	one, other := mentor.Contract, mentee.Contract
	if one.Weeks == other.Weeks && one.Weeks != mentoring.OnceAMonth {
		a.Weeks = one.Weeks
	}
	if one.Months != nil && other.Months != nil {
		a.Months = min(*one.Months, *other.Months, mentoring.MostMoreMonths)
		a.Shorter = a.Months > 0 && *one.Months != *other.Months
	}
	return a
}

// promptedSessions is how many sessions of a pair have been prompted: they stay as they were.
func (s step) promptedSessions(ctx context.Context, pair store.Pair) (n int, err error) {
	asks, err := s.AsksOfPair(ctx, pair.ID, mentoring.Session)
	for _, ask := range asks {
		n = max(n, ask.Name.Occurrence)
	}
	return n, err
}

// replaceGoals puts the goals of the second half in the place of the first ones.
func (s step) replaceGoals(ctx context.Context, pair store.Pair, words string) error {
	asks, err := s.AsksOfPair(ctx, pair.ID, mentoring.Goals)
	if err != nil || len(asks) == 0 {
		return err
	}
	return s.Correct(ctx, asks[0].ID, mentoring.Answer{Intent: mentoring.Answered, Lines: map[int]string{1: words}, Text: words})
}

// goalsOf returns the goals of a pair's mentee in their own words, none while there are none.
func (s step) goalsOf(ctx context.Context, pair store.Pair) ([]string, error) {
	asks, err := s.AsksOfPair(ctx, pair.ID, mentoring.Goals)
	if err != nil || len(asks) == 0 || asks[0].Answer == nil || asks[0].Answer.Intent != mentoring.Answered {
		return nil, err
	}
	var goals []string
	lines := asks[0].Answer.Lines
	for _, n := range slices.Sorted(maps.Keys(lines)) {
		goals = append(goals, lines[n])
	}
	return goals, nil
}

// tellCourse tells one of a pair what holds for their second half.
func (s step) tellCourse(ctx context.Context, pair store.Pair, participant string, shorter bool) error {
	member, err := s.member(ctx, participant)
	if err != nil {
		return err
	}
	sc, err := s.sceneFor(ctx, pair.CohortID, member.PersonID, participant, pair.ID)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, "recontract.settled")
	if err != nil {
		return err
	}
	if letter.Course, err = s.courseOf(ctx, sc); err != nil {
		return err
	}
	letter.Course.Shorter = shorter
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: "course|" + pair.ID + "|" + participant})
}

// courseOf returns what holds for the rest of the scene's pair.
func (s step) courseOf(ctx context.Context, sc scene) (templates.Course, error) {
	plan, usual := sc.plan(), mentoring.PlanFor(sc.cohort.Spec.Months)
	introduced := sc.pair.IntroducedAt.In(sc.zone())
	prompted, err := s.promptedSessions(ctx, *sc.pair)
	if err != nil {
		return templates.Course{}, err
	}
	goals, err := s.goalsOf(ctx, *sc.pair)
	return templates.Course{
		Left: max(plan.Sessions-prompted, 0), Weeks: plan.Weeks, Goals: goals,
		Until:  mentoring.DayOf(plan.ClosingDue(introduced)),
		Longer: plan.ClosingDue(introduced).After(usual.ClosingDue(introduced).AddDate(0, 0, 14)),
	}, err
}
