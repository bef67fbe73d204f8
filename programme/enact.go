package programme

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// enact carries out what was decided, in the transaction that decides it, and says what became of it. It does what a command and a
// mail would do, by the same steps; what cannot be done by itself is a coordinator's to see to.
func (s step) enact(ctx context.Context, cohort store.Cohort, m mentoring.Motion) (effect string, err error) {
	switch m.Do {
	case mentoring.DoResolve:
		return store.EffectNothing, nil
	case mentoring.DoExtend, mentoring.DoResume, mentoring.DoWindDown:
	case mentoring.DoPause:
		if m.Until.IsZero() { // how long is for somebody to say
			return store.EffectToDo, nil
		}
	case mentoring.DoLetGo:
		return effectOf(s.Attempt(ctx, func() error {
			_, err := s.letGo(ctx, cohort, m.Organisation)
			return err
		}))
	case mentoring.DoApart, mentoring.DoTogether, mentoring.DoQuota:
		spec := agreed(cohort.Spec, m)
		return s.perform(ctx, cohort, Decision{Kind: ChangeIt, Spec: &spec})
	default: // who joins has to be named with its coordinators
		return store.EffectToDo, nil
	}
	return s.perform(ctx, cohort, Decision{Kind: DecisionKind(m.Do), Until: m.Until, Months: m.Months})
}

// perform carries out at once what a coordinator's decision would after its time to undo: the votes were that time.
func (s step) perform(ctx context.Context, cohort store.Cohort, d Decision) (string, error) {
	return effectOf(s.Attempt(ctx, func() error {
		if err := s.mayDecide(ctx, cohort, d); err != nil {
			return err
		}
		return performing[d.Kind](s, ctx, cohort.ID, d)
	}))
}

// effectOf says what became of an attempt to carry something out.
func effectOf(err error) (string, error) {
	if refuses(err) { // it does not fit how the cohort stands: a person has to look
		return store.EffectToDo, nil
	}
	return store.EffectDone, err
}

// refuses reports whether an error is our own no to what somebody wants, and not a failure that passes.
func refuses(err error) bool {
	told, ok := errors.AsType[*mentoring.Error](err)
	return ok && told.Fault != mentoring.FaultAway
}

// agreed returns what a cohort's file says once a rule between two organisations, or how many one brings, has been agreed.
func agreed(spec mentoring.Cohort, m mentoring.Motion) mentoring.Cohort {
	if m.Do == mentoring.DoQuota {
		spec.Allotments = maps.Clone(spec.Allotments)
		if spec.Allotments == nil {
			spec.Allotments = map[string]mentoring.Allotment{}
		}
		a := spec.Allotments[m.Organisation]
		if m.Mentors > 0 {
			a.Mentors = m.Mentors
		}
		if m.Mentees > 0 {
			a.Mentees = m.Mentees
		}
		spec.Allotments[m.Organisation] = a
		return spec
	}
	spec.Between = slices.DeleteFunc(slices.Clone(spec.Between), func(b mentoring.Between) bool {
		return b.Mentors == m.Organisation && b.Mentees == m.Other || b.Mentors == m.Other && b.Mentees == m.Organisation
	})
	if m.Do == mentoring.DoApart {
		spec.Between = append(spec.Between, mentoring.Between{Mentors: m.Organisation, Mentees: m.Other, Because: mentoring.Agreed})
	}
	return spec
}
