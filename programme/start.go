package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Start keeps a new cohort with its people and those of them who must never be paired, and has its workflow started. It
// returns the cohort's id. Nothing has changed when it returns an error.
func (p *Programme) Start(ctx context.Context, spec mentoring.Cohort, people []mentoring.Person, never ...mentoring.Exclusion) (id string, err error) {
	err = p.do(ctx, func(s step) error {
		if id, err = s.startCohort(ctx, spec, people, never); err != nil {
			return err
		}
		return s.authorise(ctx, rights.CohortStart, id, "")
	})
	return id, err
}

func (s step) startCohort(ctx context.Context, spec mentoring.Cohort, people []mentoring.Person, never []mentoring.Exclusion) (string, error) {
	if err := heard(spec, people); err != nil {
		return "", err
	}
	cohort := store.Cohort{ID: store.NewID("c"), Name: spec.Name, Spec: spec, StartedAt: s.now}
	if first := firstDay(spec); first.After(s.now) {
		cohort.StartedAt = first
	}
	if err := s.AddCohort(ctx, cohort); err != nil {
		return "", err
	}
	participants := map[mentoring.Address]string{}
	for _, person := range people {
		id, err := s.addParticipant(ctx, cohort.ID, person)
		if err != nil {
			return "", err
		}
		participants[person.Email] = id
	}
	for _, n := range never {
		if err := s.AddExclusion(ctx, store.Exclusion{
			CohortID: cohort.ID, One: participants[n.One], Other: participants[n.Other], Reason: n.Reason, DecidedBy: n.DecidedBy, At: s.now,
		}); err != nil {
			return "", err
		}
	}
	// Whoever also takes part is known by now, with the language and the zone of the people list.
	if err := s.appoint(ctx, cohort); err != nil {
		return "", err
	}
	return cohort.ID, s.start(ctx, workflows.CohortWorkflow, workflows.CohortID(cohort.ID), workflows.CohortRef{Cohort: cohort.ID})
}

// addParticipant keeps somebody of a people list as a participant and returns the participant's id.
func (s step) addParticipant(ctx context.Context, cohort string, person mentoring.Person) (string, error) {
	kept, err := s.KeepPerson(ctx, store.Person{Email: person.Email, Name: person.Name, Language: person.Language, Zone: person.Zone, Country: person.HolidaysOf})
	if err != nil {
		return "", err
	}
	id := store.NewID("t")
	if s.ParticipantIDs != nil {
		id = s.ParticipantIDs()
	}
	return id, s.AddParticipant(ctx, store.Participant{
		ID: id, CohortID: cohort, PersonID: kept.ID, Organisation: person.Organisation, Role: person.Role,
		Function: person.Function, Title: person.Title, Manager: person.Manager, Capacity: max(person.Capacity, 1),
		Facts: person.Facts, NamedBy: person.Named.By, NamedFor: person.Named.For,
	})
}

// firstDay returns when a cohort's first day begins where the cohort is; the zero time when none is set.
func firstDay(spec mentoring.Cohort) time.Time {
	loc, err := time.LoadLocation(spec.Zone)
	if spec.Start.IsZero() || err != nil {
		return time.Time{}
	}
	return spec.Start.In(loc)
}

// appoint keeps the coordinators, the sponsors, the person for concerns and the members of the steering group.
func (s step) appoint(ctx context.Context, cohort store.Cohort) error {
	for _, organisation := range cohort.Spec.Organisations {
		for _, coordinator := range organisation.Coordinators {
			if err := s.appointOne(ctx, cohort, organisation.Name, "coordinator", coordinator); err != nil {
				return err
			}
		}
		for _, sponsor := range organisation.Sponsors {
			if err := s.appointOne(ctx, cohort, organisation.Name, "sponsor", sponsor); err != nil {
				return err
			}
		}
	}
	if err := s.appointOne(ctx, cohort, "", "concerns", cohort.Spec.Concerns); err != nil {
		return err
	}
	return s.seat(ctx, cohort)
}

func (s step) appointOne(ctx context.Context, cohort store.Cohort, organisation, office string, person mentoring.NamedPerson) error {
	if person.Email == "" {
		return nil
	}
	kept, err := s.KeepPerson(ctx, store.Person{Email: person.Email, Name: person.Name, Language: person.Language, Zone: cohort.Spec.Zone})
	if err != nil {
		return err
	}
	return s.AddOfficer(ctx, store.Officer{
		CohortID: cohort.ID, PersonID: kept.ID, Organisation: organisation, Office: office,
	})
}

// Enrol tells the coordinators that the cohort has begun and has an enrolment started for every participant.
func (p *Programme) Enrol(ctx context.Context, in workflows.CohortRef) error {
	defer failpoint.Reach(failpoint.EnrolCommitted)
	return p.do(ctx, func(s step) error {
		defer failpoint.Reach(failpoint.EnrolUncommitted)
		if err := s.announce(ctx, in); err != nil {
			return err
		}
		if err := s.planLearning(ctx, in.Cohort); err != nil {
			return err
		}
		if err := s.askForHopes(ctx, in.Cohort); err != nil {
			return err
		}
		if err := s.proposeCharter(ctx, in.Cohort); err != nil {
			return err
		}
		participants, err := s.Participants(ctx, in.Cohort)
		if err != nil {
			return err
		}
		for _, participant := range participants {
			if err := s.start(ctx, workflows.EnrolmentWorkflow, workflows.EnrolmentID(participant.ID),
				workflows.EnrolmentRef{Cohort: in.Cohort, Participant: participant.ID}); err != nil {
				return err
			}
		}
		return nil
	})
}

// announce tells the coordinators that the cohort has begun.
func (s step) announce(ctx context.Context, in workflows.CohortRef) error {
	coordinators, err := s.Officers(ctx, in.Cohort, "coordinator", "")
	if err != nil {
		return err
	}
	for _, officer := range coordinators {
		sc, err := s.sceneFor(ctx, in.Cohort, officer.PersonID, "", "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, "coordinator.started")
		if err != nil {
			return err
		}
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: "started|" + in.Cohort + "|" + officer.PersonID}); err != nil {
			return err
		}
	}
	return nil
}

// Close closes a cohort whose pairs are all over, and tells whoever found no partner.
func (p *Programme) Close(ctx context.Context, in workflows.CohortRef) error {
	return p.do(ctx, func(s step) error {
		cohort, err := s.Cohort(ctx, in.Cohort)
		if err != nil {
			return err
		}
		unmatched, err := s.Unmatched(ctx, in.Cohort)
		if err != nil {
			return err
		}
		for _, participant := range unmatched {
			if err := s.tellUnmatched(ctx, cohort, participant.ID); err != nil {
				return err
			}
		}
		defer failpoint.Reach(failpoint.CloseUncommitted)
		return s.CloseCohort(ctx, in.Cohort, s.now)
	})
}
