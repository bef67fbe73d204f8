package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// adopt has the words of an agreed charter hold from now on where they differ from the first draft: the purpose, what stays private
// and what is not done stand in many mails. Another length is carried out as a motion would be.
func (s step) adopt(ctx context.Context, cohort store.Cohort, c store.Charter) error {
	versions, err := s.Charters(ctx, cohort.ID)
	if err != nil {
		return err
	}
	spec, changed := cohort.Spec, false
	for _, part := range c.Words.Changed(versions[0].Words) {
		switch part {
		case mentoring.PartPurpose:
			spec.Purpose, changed = c.Words.Words[part], true
		case mentoring.PartPrivate:
			spec.Confidentiality, changed = c.Words.Words[part], true
		case mentoring.PartEthics:
			spec.Pledge, changed = c.Words.Words[part], true
		}
	}
	if changed {
		if err := s.SetSpec(ctx, cohort.ID, spec); err != nil {
			return err
		}
		cohort.Spec = spec
	}
	if c.Words.Months == spec.Months {
		return nil
	}
	motion := mentoring.Motion{Do: mentoring.DoExtend, Months: c.Words.Months - spec.Months}
	effect, err := s.enact(ctx, cohort, motion)
	if err != nil || effect != store.EffectToDo {
		return err
	}
	story := mentoring.Say("steering.length", mentoring.With{"Months": c.Words.Months, "Now": spec.Months})
	return s.tellLead(ctx, cohort, story, c.Words.Words[mentoring.PartLength], fmt.Sprintf("charter.length|%s|%d", cohort.ID, c.Version))
}

// awaitsCharter reports whether nobody is invited yet because the charter is not settled. It puts the charter to the members.
func (s step) awaitsCharter(ctx context.Context, cohort store.Cohort) (bool, error) {
	if !cohort.Spec.CharterFirst() {
		return false, nil
	}
	if err := s.proposeCharter(ctx, cohort.ID); err != nil {
		return false, err
	}
	versions, err := s.Charters(ctx, cohort.ID)
	return len(versions) > 0 && settledVersions(versions) == 0, err
}

// settledVersions counts the versions that were agreed, or that nobody agreed to.
func settledVersions(versions []store.Charter) (n int) {
	for _, c := range versions {
		if c.State == store.CharterAgreed || c.State == store.CharterDropped {
			n++
		}
	}
	return n
}

// beginBehindCharter lets a cohort begin that has waited for its charter: its first day is the day on which that was settled for the
// first time, unless the file names a later one.
func (s step) beginBehindCharter(ctx context.Context, cohort store.Cohort) error {
	if !cohort.Spec.CharterFirst() {
		return nil
	}
	versions, err := s.Charters(ctx, cohort.ID)
	if err != nil || settledVersions(versions) > 1 {
		return err
	}
	if err := s.BeginAt(ctx, cohort.ID, s.now); err != nil {
		return err
	}
	return s.tell(ctx, workflows.CohortID(cohort.ID))
}
