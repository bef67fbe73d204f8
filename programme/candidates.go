package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// noRound is the number of no round of matching.
const noRound = 0

// candidates returns who is ready for a partner and still has room for one, and the rules that hold between them.
func (s step) candidates(ctx context.Context, cohort store.Cohort) ([]matching.Candidate, matching.Rules, error) {
	return s.candidatesFor(ctx, cohort, noRound)
}

// candidatesFor is candidates as if the pairs that a round proposes had not been proposed yet: by them changes to that
// proposal are judged.
func (s step) candidatesFor(ctx context.Context, cohort store.Cohort, round int) ([]matching.Candidate, matching.Rules, error) {
	r, err := s.rosterOf(ctx, cohort)
	if err != nil {
		return nil, matching.Rules{}, err
	}
	free, rules := r.free(round, s.ready)
	return free, rules, nil
}

// ready reports whether somebody can be matched now, and wishes for it.
func (s step) ready(t store.Participant, person store.Person) bool {
	return t.State == "ready" && !t.Guest && person.MailState == "open" && (t.WaitsUntil == nil || !t.WaitsUntil.After(s.now)) && s.hasTime(t)
}

// hasTime reports whether somebody who said from when they have time has it before the next round of matching, which is a
// month away.
func (s step) hasTime(t store.Participant) bool {
	if t.Survey == nil || t.Survey.Wishes == nil {
		return true
	}
	return t.Survey.Wishes.From.IsZero() || t.Survey.Wishes.From.In(time.UTC).Before(mentoring.AddMonths(s.now, 1))
}

// roster is everybody of a cohort as the matching knows them, whether they can be matched now or not: those who cannot
// still manage others, and what their pairs take is taken. The first three run in parallel.
type roster struct {
	known        []matching.Candidate
	participants []store.Participant
	persons      []store.Person
	pairs        []store.Pair
	rules        matching.Rules // those of the cohort, and who must not be paired by decision
}

func (s step) rosterOf(ctx context.Context, cohort store.Cohort) (r roster, err error) {
	if r.participants, err = s.Participants(ctx, cohort.ID); err != nil {
		return r, err
	}
	persons, err := s.PersonsIn(ctx, cohort.ID)
	if err != nil {
		return r, err
	}
	for _, t := range r.participants {
		person := persons[t.PersonID]
		r.persons = append(r.persons, person)
		r.known = append(r.known, known(cohort.Spec, t, person))
	}
	if err := s.reportingLines(ctx, cohort.ID, r.known); err != nil {
		return r, err
	}
	if r.pairs, err = s.Pairs(ctx, cohort.ID); err != nil {
		return r, err
	}
	excluded, err := s.Exclusions(ctx, cohort.ID)
	if err != nil {
		return r, err
	}
	r.rules = matching.RulesOf(cohort.Spec)
	for _, e := range excluded {
		r.rules.Never = append(r.rules.Never, [2]string{e.One, e.Other})
	}
	return r, nil
}

// free returns those of the right people who have room for a partner beside the pairs that are not over, and the rules with
// what is left of the quotas. Nobody is proposed the same partner twice, and a mentee who was introduced to somebody is not
// matched again, unless that pair ended before its time. Pairs that the round only proposes so far are left out of account.
func (r roster) free(round int, right func(store.Participant, store.Person) bool) ([]matching.Candidate, matching.Rules) {
	rules := r.rules
	rules.Never = append([][2]string{}, rules.Never...)
	var standing []matching.Choice
	introduced := map[string]bool{}
	for _, p := range r.pairs {
		if p.Round == round && p.State == "proposed" {
			continue
		}
		rules.Never = append(rules.Never, [2]string{p.MentorID, p.MenteeID})
		if !p.Over() {
			standing = append(standing, matching.Choice{Mentor: p.MentorID, Mentee: p.MenteeID})
		}
		introduced[p.MenteeID] = introduced[p.MenteeID] || p.IntroducedAt != nil && p.State != "ended"
	}
	beside, rules := matching.Beside(standing, r.known, rules)
	mayJoin := map[string]bool{}
	for i, t := range r.participants {
		mayJoin[t.ID] = right(t, r.persons[i])
	}
	var free []matching.Candidate
	for _, c := range beside {
		mentee := c.Role.Plays(mentoring.Mentee) && !introduced[c.ID]
		mentor := c.Role.Plays(mentoring.Mentor) && c.Capacity > 0
		switch {
		case !mayJoin[c.ID] || !mentor && !mentee:
			continue
		case mentor && mentee:
			c.Role = mentoring.Both
		case mentor:
			c.Role = mentoring.Mentor
		default:
			c.Role = mentoring.Mentee
		}
		free = append(free, c)
	}
	return free, rules
}
