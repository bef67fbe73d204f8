package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// Fate is what becomes of the pair of somebody who moves.
type Fate string

// What may become of a pair.
const (
	FateOpen Fate = ""     // it stays, unless the rules of the cohort do not allow it any more; then whoever moves them has to say
	FateKeep Fate = "keep" // it stays
	FateEnd  Fate = "end"  // it ends, the same for both
)

// PersonMoved is what comes of moving somebody.
type PersonMoved struct {
	Person string   `json:"person"`
	From   string   `json:"from"`
	To     string   `json:"to"`
	Kept   []string `json:"pairs_kept_with"`
	Ended  []string `json:"pairs_ended_with"`
	Breaks []string `json:"against_the_rules_with"` // pairs that the rule on crossing organisations would not allow now
}

// MoveWithin moves somebody to another organisation of their cohort.
func (p *Programme) MoveWithin(ctx context.Context, cohort, name, organisation string, fate Fate, dry bool) (out PersonMoved, err error) {
	err = p.aboutPerson(ctx, rights.PeopleChange, cohort, name, dry, func(s step, ctx context.Context, who member) error {
		if err := s.authorise(ctx, rights.PeopleChange, who.CohortID, organisation); err != nil { // who takes them up
			return err
		}
		out, err = s.moveWithin(ctx, who, organisation, fate)
		if len(out.Breaks) > 0 && fate == FateOpen && dry {
			return nil // it is shown, and has to be chosen
		}
		return err
	})
	return out, err
}

// moveWithin is MoveWithin for a participant.
func (s step) moveWithin(ctx context.Context, who member, organisation string, fate Fate) (out PersonMoved, err error) {
	cohort, err := s.Cohort(ctx, who.CohortID)
	if err != nil {
		return out, err
	}
	out = PersonMoved{Person: who.person.Name, From: who.Organisation, To: organisation}
	if _, there := cohort.Spec.Organisation(organisation); !there {
		return out, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("%s is no organisation of this cohort", organisation)}
	}
	if organisation == who.Organisation {
		return out, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("%s is at %s already", who.person.Name, organisation)}
	}
	pairs, err := s.LivingPairsOf(ctx, who.ID)
	if err != nil {
		return out, err
	}
	for _, pair := range pairs {
		partner, err := s.otherOf(ctx, pair, who.ID)
		if err != nil {
			return out, err
		}
		breaks := crosses(cohort.Spec.Crossing, organisation, partner.Organisation)
		if breaks {
			out.Breaks = append(out.Breaks, partner.person.Name)
		}
		if fate != FateEnd {
			out.Kept = append(out.Kept, partner.person.Name)
			continue
		}
		out.Ended = append(out.Ended, partner.person.Name)
		if err := s.endPair(ctx, pair); err != nil {
			return out, err
		}
	}
	if len(out.Breaks) > 0 && fate == FateOpen {
		return out, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
			"the cohort's rule on crossing organisations does not allow the pair with %s any more, and nothing was changed: say with --pair keep or --pair end what becomes of it", out.Breaks[0])}
	}
	listed := asListed(who)
	listed.Organisation = organisation
	return out, s.changePerson(ctx, who.ID, listed, []PersonChange{{"organisation", who.Organisation, organisation}})
}

// crosses reports whether two organisations are against a rule on crossing them.
func crosses(rule mentoring.Crossing, one, other string) bool {
	return rule == mentoring.MustCross && one == other || rule == mentoring.NeverCross && one != other
}

// otherOf returns the other half of a pair.
func (s step) otherOf(ctx context.Context, pair store.Pair, participant string) (*member, error) {
	other := pair.MentorID
	if other == participant {
		other = pair.MenteeID
	}
	return s.member(ctx, other)
}

// MoveAcross moves somebody to another cohort: they leave theirs, so that their pairs end, the same for both, and are invited there.
func (p *Programme) MoveAcross(ctx context.Context, cohort, name, to, organisation string, dry bool) (out PersonMoved, err error) {
	err = p.aboutPerson(ctx, rights.PeopleChange, cohort, name, dry, func(s step, ctx context.Context, who member) error {
		there, err := s.CohortNamed(ctx, to)
		if err != nil {
			return err
		}
		listed := asListed(who)
		if organisation != "" {
			listed.Organisation = organisation
		}
		if _, known := there.Spec.Organisation(listed.Organisation); !known {
			return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf(
				"%s has no organisation %s; name one of its own with --organisation", there.Name, listed.Organisation)}
		}
		if err := s.authorise(ctx, rights.PeopleChange, there.ID, listed.Organisation); err != nil {
			return err
		}
		out, err = s.moveAcross(ctx, who, there, listed)
		return err
	})
	return out, err
}

// moveAcross is MoveAcross for a participant. Their mail stays open: they leave one programme for another.
func (s step) moveAcross(ctx context.Context, who member, there store.Cohort, listed mentoring.Person) (out PersonMoved, err error) {
	here, err := s.Cohort(ctx, who.CohortID)
	if err != nil {
		return out, err
	}
	out = PersonMoved{Person: who.person.Name, From: here.Name, To: there.Name}
	if here.ID == there.ID {
		return out, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("%s is in %s already; another organisation in it is named with --organisation alone", who.person.Name, there.Name)}
	}
	if out.Ended, err = s.partnersOf(ctx, who.ID); err != nil {
		return out, err
	}
	listed.Facts = who.Facts
	added, err := s.addPerson(ctx, there.ID, listed)
	if err != nil {
		return out, err
	}
	if !added {
		return out, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("%s is in %s already", who.person.Name, there.Name)}
	}
	if err := s.leaveCohort(ctx, who.Participant); err != nil {
		return out, err
	}
	if err := s.withdrawAll(ctx, who.PersonID, here.ID); err != nil {
		return out, err
	}
	return out, s.tellEntered(ctx, who, templates.Entered{Kind: "moved", To: there.Name})
}
