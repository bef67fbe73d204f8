package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// byMail says what a coordinator's answer to an ask does, where it is more than to decide about somebody of theirs.
var byMail = map[mentoring.Kind]rights.Action{
	mentoring.Proposal:    rights.MatchApprove,
	mentoring.ForumDigest: rights.Release,
}

// entitled reports whether an ask is a person's to answer now, and not only when they were asked: an office may have been handed
// over since, or somebody may have moved to another organisation.
func (s step) entitled(ctx context.Context, ask store.Ask, person store.Person) (bool, error) {
	switch {
	case ask.PersonID != person.ID:
		return false, nil
	case ask.Kind == mentoring.ConfirmAddress:
		return true, nil
	case ask.Name.To == mentoring.TheSponsor:
		return s.HoldsOffice(ctx, person.ID, ask.CohortID, string(rights.Sponsor))
	case ask.Name.To == mentoring.TheMember:
		cohort, err := s.Cohort(ctx, ask.CohortID)
		if err != nil {
			return false, err
		}
		members, err := s.steeringGroup(ctx, cohort)
		_, sits := isMember(members, person.ID)
		return sits, err
	case ask.Name.To != mentoring.TheCoordinator:
		return true, nil
	}
	action, wider := byMail[ask.Kind]
	if !wider {
		action = rights.Decide
	}
	organisations, err := s.concerned(ctx, ask)
	if err != nil {
		return false, err
	}
	return s.may(ctx, person.ID, action, ask.CohortID, organisations...)
}

// concerned returns whose people an ask is about, "" for the whole cohort's.
func (s step) concerned(ctx context.Context, ask store.Ask) ([]string, error) {
	var about []string
	if ask.ParticipantID != nil {
		about = append(about, *ask.ParticipantID)
	} else if ask.PairID != nil {
		pair, err := s.Pair(ctx, *ask.PairID)
		if err != nil {
			return nil, err
		}
		about = append(about, pair.MentorID, pair.MenteeID)
	}
	if len(about) == 0 {
		return []string{""}, nil
	}
	var organisations []string
	for _, id := range about {
		who, err := s.Participant(ctx, id)
		if err != nil {
			return nil, err
		}
		organisations = append(organisations, who.Organisation)
	}
	return organisations, nil
}

// may reports whether somebody who writes may do something to one of the organisations of a cohort, "" being all of it: by an office
// that they hold now, or because they are the coordinator to whom the programme itself would turn about it, as where an organisation
// has none of its own.
func (s step) may(ctx context.Context, person string, action rights.Action, cohort string, organisations ...string) (bool, error) {
	writer, err := s.withOffices(ctx, rights.Actor{Person: person})
	if err != nil {
		return false, err
	}
	rule, _ := rights.Of(action)
	for _, organisation := range organisations {
		if rights.Allowed(writer, action, rights.Place{Cohort: cohort, Organisation: organisation}) == nil {
			return true, nil
		}
		if !rule.For(rights.Coordinator) {
			continue
		}
		if turned, err := s.coordinatorOf(ctx, cohort, organisation); err != nil || turned.ID == person {
			return err == nil, err
		}
	}
	return false, nil
}
