package programme

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// An organisation joins a cohort half-way, or leaves it. What the cohort file says, the offices and the people change in one
// transaction; everybody whom it concerns gets one mail.

// Admission is an organisation that joins a cohort, with what was agreed with it.
type Admission struct {
	Organisation mentoring.Organisation
	Between      []mentoring.Between            // rules that it brings
	Allotments   map[string]mentoring.Allotment // quotas that it brings
	People       []mentoring.Person
}

// Admitted is what an organisation's joining would do, or did.
type Admitted struct {
	Cohort       string   `json:"cohort"`
	Organisation string   `json:"organisation"`
	Coordinators []string `json:"coordinators"`
	Sponsors     []string `json:"sponsors"`
	Rules        []string `json:"rules"` // between organisations, as they hold then
	Joined
}

// admitOrganisation has an organisation and its people join a cohort. Its coordinators are told how it goes, its sponsors are asked
// what should come of it, and everybody who holds an office elsewhere is told that it joins.
func (s step) admitOrganisation(ctx context.Context, cohort store.Cohort, a Admission) (admitted Admitted, err error) {
	if err := s.LockCohort(ctx, cohort.ID); err != nil {
		return admitted, err
	}
	if err := s.takesPartners(cohort, a.Organisation); err != nil {
		return admitted, err
	}
	others, err := s.officersOf(ctx, cohort.ID, "coordinator", "sponsor")
	if err != nil {
		return admitted, err
	}
	spec := cohort.Spec
	spec.Organisations = append(slices.Clone(spec.Organisations), a.Organisation)
	spec.Between = slices.Concat(spec.Between, a.Between)
	spec.Allotments = merged(spec.Allotments, a.Allotments)
	cohort.Spec = spec
	if err := s.SetSpec(ctx, cohort.ID, spec); err != nil {
		return admitted, err
	}
	if err := s.appointOf(ctx, cohort, a.Organisation); err != nil {
		return admitted, err
	}
	admitted = Admitted{
		Cohort: cohort.Name, Organisation: a.Organisation.Name, Coordinators: namesOf(a.Organisation.Coordinators), Sponsors: namesOf(a.Organisation.Sponsors),
		Rules:  rulesOf(spec),
		Joined: Joined{Cohort: cohort.Name, Added: []mentoring.Address{}, Known: []mentoring.Address{}, Invited: !cohort.StartedAt.After(s.now)},
	}
	for _, person := range a.People {
		added, err := s.addOne(ctx, cohort, person, false)
		if err != nil {
			return admitted, err
		}
		if added {
			admitted.Added = append(admitted.Added, person.Email)
		} else {
			admitted.Known = append(admitted.Known, person.Email)
		}
	}
	if cohort.StartedAt.After(s.now) { // everybody hears on the first day
		return admitted, nil
	}
	if err := s.welcomeOfficers(ctx, cohort, a.Organisation.Name); err != nil {
		return admitted, err
	}
	return admitted, s.tellOfficers(ctx, cohort.ID, others, templates.Move{Organisation: a.Organisation.Name, Joins: true})
}

// takesPartners says why an organisation cannot join a cohort now; nil when it can.
func (s step) takesPartners(cohort store.Cohort, o mentoring.Organisation) error {
	refuse := func(format string, args ...any) error {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(format, args...)}
	}
	for _, there := range cohort.Spec.Organisations {
		if strings.EqualFold(there.Name, o.Name) {
			return refuse("%s is in this cohort already; add its people with “rapport cohort add”", there.Name)
		}
		for _, domain := range o.Domains {
			if slices.Contains(there.Domains, domain) {
				return refuse("the domain %s is of %s; each domain belongs to one organisation", domain, there.Name)
			}
		}
	}
	last := lastRound(cohort.Spec.Months)
	switch {
	case cohort.State == "closed":
		return refuse("this cohort is closed; start another one")
	case cohort.WindingAt != nil:
		return refuse("this cohort is being wound down: no new pair begins; start another one")
	case s.monthOf(cohort) >= last:
		return refuse("this cohort has had its last round of matching (month %d of %d): too little of it is left; start another one", last, cohort.Spec.Months)
	}
	return nil
}

// appointOf keeps the coordinators and sponsors of one organisation.
func (s step) appointOf(ctx context.Context, cohort store.Cohort, o mentoring.Organisation) error {
	for office, people := range map[string][]mentoring.NamedPerson{"coordinator": o.Coordinators, "sponsor": o.Sponsors} {
		for _, person := range people {
			if err := s.appointOne(ctx, cohort, o.Name, office, person); err != nil {
				return err
			}
		}
	}
	return nil
}

// welcomeOfficers tells the coordinators of an organisation how it goes on, and asks its sponsors what should come of it.
func (s step) welcomeOfficers(ctx context.Context, cohort store.Cohort, organisation string) error {
	officers, err := s.officersOf(ctx, cohort.ID, "coordinator", "sponsor")
	if err != nil {
		return err
	}
	for _, o := range officers {
		switch {
		case o.Organisation != organisation:
		case o.Office == "sponsor":
			if _, err := s.errand(ctx, toSponsor(mentoring.Hopes, cohort.ID, o.PersonID, 0)); err != nil {
				return err
			}
		default:
			sc, err := s.sceneFor(ctx, cohort.ID, o.PersonID, "", "")
			if err != nil {
				return err
			}
			letter, err := s.letter(ctx, sc, "coordinator.started")
			if err != nil {
				return err
			}
			if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: "started|" + cohort.ID + "|" + o.PersonID}); err != nil {
				return err
			}
		}
	}
	return nil
}

// officersOf returns who holds some offices in a cohort, each person once.
func (s step) officersOf(ctx context.Context, cohort string, offices ...string) (found []store.Officer, err error) {
	for _, office := range offices {
		officers, err := s.Officers(ctx, cohort, office, "")
		if err != nil {
			return nil, err
		}
		for _, o := range officers {
			if !slices.ContainsFunc(found, func(f store.Officer) bool { return f.PersonID == o.PersonID }) {
				found = append(found, o)
			}
		}
	}
	return found, nil
}

// tellOfficers tells people who hold an office that another organisation joins or leaves.
func (s step) tellOfficers(ctx context.Context, cohort string, officers []store.Officer, move templates.Move) error {
	for _, o := range officers {
		sc, err := s.sceneFor(ctx, cohort, o.PersonID, "", "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, "partner.news")
		if err != nil {
			return err
		}
		letter.Move = move
		key := fmt.Sprintf("partner.news|%s|%s|%t|%s", cohort, move.Organisation, move.Joins, o.PersonID)
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: key}); err != nil {
			return err
		}
	}
	return nil
}

// merged returns the entries of two maps; those of the second stand before those of the first.
func merged(one, other map[string]mentoring.Allotment) map[string]mentoring.Allotment {
	all := map[string]mentoring.Allotment{}
	for _, m := range []map[string]mentoring.Allotment{one, other} {
		for name, a := range m {
			all[name] = a
		}
	}
	return all
}

func namesOf(people []mentoring.NamedPerson) []string {
	names := []string{}
	for _, p := range people {
		names = append(names, p.Name)
	}
	return names
}
