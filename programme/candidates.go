package programme

import (
	"cmp"
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// mostZoneHours is how far apart two people's clocks may be: beyond it no hour of the working day is shared.
const mostZoneHours = 6

// candidates returns who is ready for a partner and still has room for one, and the rules of the cohort. Nobody is ever
// proposed the same partner twice.
func (s step) candidates(ctx context.Context, cohort store.Cohort) ([]matching.Candidate, matching.Rules, error) {
	rules := matching.Rules{Crossing: cohort.Spec.Crossing, Capabilities: cohort.Spec.Capabilities, MaxZoneHours: mostZoneHours}
	participants, err := s.Participants(ctx, cohort.ID)
	if err != nil {
		return nil, rules, err
	}
	pairs, err := s.Pairs(ctx, cohort.ID)
	if err != nil {
		return nil, rules, err
	}
	mentees, mentored := map[string]int{}, map[string]bool{}
	for _, p := range pairs {
		rules.Never = append(rules.Never, [2]string{p.MentorID, p.MenteeID})
		if !p.Over() {
			mentees[p.MentorID]++
		}
		mentored[p.MenteeID] = mentored[p.MenteeID] || !p.Over() || p.IntroducedAt != nil
	}
	var candidates []matching.Candidate
	for _, t := range participants {
		person, err := s.Person(ctx, t.PersonID)
		if err != nil {
			return nil, rules, err
		}
		if t.State != "ready" || person.MailState != "open" {
			continue
		}
		if c, ok := candidate(cohort, t, person, t.Capacity-mentees[t.ID], mentored[t.ID]); ok {
			candidates = append(candidates, c)
		}
	}
	slices.SortFunc(candidates, func(a, b matching.Candidate) int { return cmp.Compare(a.Email, b.Email) })
	return candidates, rules, nil
}

// candidate says what is known of a participant for matching. It reports false when they have no room for a partner.
func candidate(cohort store.Cohort, t store.Participant, person store.Person, room int, mentored bool) (matching.Candidate, bool) {
	mentor, mentee := t.Role.Plays(mentoring.Mentor) && room > 0, t.Role.Plays(mentoring.Mentee) && !mentored
	if !mentor && !mentee {
		return matching.Candidate{}, false
	}
	c := matching.Candidate{
		ID: t.ID, Name: person.Name, Role: mentoring.Mentee, Organisation: t.Organisation, Function: t.Function, Title: t.Title,
		Email: person.Email, Manager: t.Manager, Languages: []string{cohort.Spec.Language}, Zone: person.Zone,
	}
	if person.Language != "" {
		c.Languages = []string{person.Language}
	}
	if c.Zone == "" {
		c.Zone = cohort.Spec.Zone
	}
	switch {
	case mentor && mentee:
		c.Role = mentoring.Both
	case mentor:
		c.Role = mentoring.Mentor
	}
	if mentor {
		c.Capacity = room
	}
	if t.Survey != nil {
		said := t.Survey.Lines
		c.Values, c.Years = said[3], t.Survey.Years
		if said[1] != "" {
			c.Goals, c.Offers = []string{said[1]}, []string{said[1]}
		}
		if said[6] != "" {
			c.NotWith = []string{said[6]}
		}
	}
	return c, true
}
