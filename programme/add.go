package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Joined is who would join, or has joined, a cohort that has begun.
type Joined struct {
	Cohort  string              `json:"cohort"`
	Added   []mentoring.Address `json:"added"`
	Known   []mentoring.Address `json:"known"`   // who are in it already; nothing changes for them
	Invited bool                `json:"invited"` // they are invited now; else with everybody, on the cohort's first day
}

// Spec returns a cohort, by its name or id, as its file described it.
func (p *Programme) Spec(ctx context.Context, cohort string) (spec mentoring.Cohort, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		spec = found.Spec
		return s.authorise(ctx, rights.CohortList, found.ID, "")
	})
	return spec, err
}

// Add has more people join a cohort, which may have begun: they are invited and asked the questions, and matched in the next
// round. Pairs that there are go on undisturbed. With dry set nothing is changed.
func (p *Programme) Add(ctx context.Context, cohort string, people []mentoring.Person, dry bool) (joined Joined, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.takesPeople(found); err != nil {
			return err
		}
		joined = Joined{Cohort: found.Name, Added: []mentoring.Address{}, Known: []mentoring.Address{}, Invited: !found.StartedAt.After(s.now)}
		for _, organisation := range organisationsOf(people) {
			if err := s.authorise(ctx, rights.CohortAdd, found.ID, organisation); err != nil {
				return err
			}
		}
		for _, person := range people {
			added, err := s.addOne(ctx, found, person, dry)
			if err != nil {
				return err
			}
			if added {
				joined.Added = append(joined.Added, person.Email)
			} else {
				joined.Known = append(joined.Known, person.Email)
			}
		}
		return nil
	})
	return joined, err
}

// takesPeople says why nobody can join a cohort any more.
func (s step) takesPeople(cohort store.Cohort) error {
	switch last := lastRound(cohort.Spec.Months); {
	case cohort.State == "closed":
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "this cohort is closed; start another one"}
	case cohort.WindingAt != nil:
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "this cohort is being wound down: nobody joins it any more; start another one"}
	case s.monthOf(cohort) >= last:
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
			"this cohort has had its last round of matching (month %d of %d): too little of it is left; start another one", last, cohort.Spec.Months)}
	}
	return nil
}

// organisationsOf returns the organisations of people, each once.
func organisationsOf(people []mentoring.Person) []string {
	var names []string
	for _, person := range people {
		if !slices.Contains(names, person.Organisation) {
			names = append(names, person.Organisation)
		}
	}
	return names
}

// addOne has one person join. It reports whether they were not in the cohort yet.
func (s step) addOne(ctx context.Context, cohort store.Cohort, person mentoring.Person, dry bool) (bool, error) {
	known, err := s.PersonsAt(ctx, person.Email)
	if err != nil {
		return false, err
	}
	for _, k := range known {
		if _, there, err := s.ParticipationIn(ctx, k.ID, cohort.ID); err != nil || there {
			return false, err
		}
	}
	if dry {
		return true, nil
	}
	id, err := s.addParticipant(ctx, cohort.ID, person)
	if err != nil || cohort.StartedAt.After(s.now) { // everybody is enrolled on the first day
		return true, err
	}
	return true, s.start(ctx, workflows.EnrolmentWorkflow, workflows.EnrolmentID(id), workflows.EnrolmentRef{Cohort: cohort.ID, Participant: id})
}
