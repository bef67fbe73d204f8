package programme

import (
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// planOf returns the plan of a pair: its own, where the two agreed on one, else the cohort's.
func planOf(cohort store.Cohort, pair *store.Pair) mentoring.Plan {
	if pair != nil && pair.Plan != nil {
		return *pair.Plan
	}
	return mentoring.PlanFor(cohort.Spec.Months)
}

// plan returns the plan of the scene's pair.
func (sc scene) plan() mentoring.Plan { return planOf(sc.cohort, sc.pair) }
