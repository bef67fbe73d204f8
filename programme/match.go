package programme

import (
	"cmp"
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// mostZoneHours is how far apart two people's clocks may be: beyond it no hour of the working day is shared.
const mostZoneHours = 6

// Propose matches everybody who waits for a partner and keeps the result for a coordinator to approve. Past half of the
// programme nobody new is matched: too little time would be left.
func (p *Programme) Propose(ctx context.Context, in workflows.RoundRef) (proposed workflows.Proposed, err error) {
	err = p.do(ctx, func(s step) error {
		if known, err := s.PairsOfRound(ctx, in.Cohort, in.Round); err != nil || len(known) > 0 {
			proposed.Pairs = len(known)
			return err
		}
		cohort, err := s.Cohort(ctx, in.Cohort)
		if err != nil || in.Round/10 > lastRound(cohort.Spec.Months) {
			return err
		}
		candidates, rules, err := s.candidates(ctx, cohort)
		if err != nil {
			return err
		}
		result := matching.Match(candidates, rules)
		if len(result.Pairs) == 0 {
			return nil
		}
		proposed.Pairs = len(result.Pairs)
		_, err = s.AddProposal(ctx, proposal(in, result, s), rows(result))
		failpoint.Reach(failpoint.ProposeUncommitted)
		return err
	})
	return proposed, err
}

func proposal(in workflows.RoundRef, result matching.Result, s step) store.Proposal {
	p := store.Proposal{CohortID: in.Cohort, Round: in.Round, MadeAt: s.now, Unmatched: []store.Unmatched{}}
	for _, u := range result.Unmatched {
		p.Unmatched = append(p.Unmatched, store.Unmatched{Participant: u.ID, Cause: u.Cause})
	}
	return p
}

func rows(result matching.Result) []store.Pair {
	var pairs []store.Pair
	for i, p := range result.Pairs {
		reasons := p.Reasons
		if reasons == nil {
			reasons = []string{}
		}
		pairs = append(pairs, store.Pair{
			ID: store.NewID("p"), Number: i + 1, MentorID: p.MentorID, MenteeID: p.MenteeID, Score: p.Score, Reasons: reasons,
		})
	}
	return pairs
}

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

// approve does what a coordinator said of a proposal: pairs that are left out are never proposed again.
func (s step) approve(ctx context.Context, cohort string, round int, answer mentoring.Answer) error {
	except := answer.Except
	if answer.Intent == mentoring.Decline {
		pairs, err := s.PairsOfRound(ctx, cohort, round)
		if err != nil {
			return err
		}
		for _, p := range pairs {
			except = append(except, p.Number)
		}
	}
	return s.ApproveRound(ctx, cohort, round, except, s.now)
}

// Approve approves the open proposal of a cohort at a coordinator's command, except the pairs with the numbers given.
func (p *Programme) Approve(ctx context.Context, cohort string, except []int) (round int, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		open, err := s.OpenProposal(ctx, found.ID)
		if err != nil {
			return err
		}
		round = open.Round
		ask, err := s.keepAsk(ctx, mentoring.Ask{
			Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Cohort: found.ID, Occurrence: round, Workflow: workflows.CohortID(found.ID),
		})
		if err != nil {
			return err
		}
		if ask.State != mentoring.Open {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "the newest proposal was set aside without a decision; the next round proposes anew"}
		}
		sc, err := s.sceneOf(ctx, ask)
		if err != nil {
			return err
		}
		_, err = s.answer(ctx, sc, &ask, mentoring.Answer{Intent: mentoring.Accept, Except: except})
		return err
	})
	return round, err
}
