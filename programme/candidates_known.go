package programme

import (
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// known says what is known of a participant for matching: what the people list says, and over it what they said themselves.
func known(cohort mentoring.Cohort, t store.Participant, person store.Person) matching.Candidate {
	c := matching.CandidateOf(mentoring.Person{
		Name: person.Name, Email: person.Email, Organisation: t.Organisation, Role: t.Role, Function: t.Function, Title: t.Title,
		Manager: t.Manager, Language: person.Language, Zone: person.Zone, Capacity: t.Capacity, Facts: t.Facts,
	}, cohort)
	c.ID = t.ID
	if t.Survey != nil {
		surveyed(&c, *t.Survey)
	}
	return c
}
