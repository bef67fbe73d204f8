package programme

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// actorKey is where a context has its actor.
type actorKey struct{}

// As says for whom the programme works. Without it, it works for itself: workflows and mail that comes, which may do everything.
func As(ctx context.Context, actor rights.Actor) context.Context {
	return context.WithValue(ctx, actorKey{}, actor)
}

// actorOf returns for whom the programme works, and whether it is somebody else than itself.
func actorOf(ctx context.Context) (rights.Actor, bool) {
	actor, ok := ctx.Value(actorKey{}).(rights.Actor)
	return actor, ok
}

// accountOf returns the account that the programme works for, "an operator" when it is not known.
func accountOf(ctx context.Context) string {
	actor, _ := actorOf(ctx)
	return cmp.Or(actor.Account, "an operator")
}

// onlyLooking has what follows leave no trace in the journal, as nothing is changed.
func onlyLooking(ctx context.Context) context.Context {
	if actor, ok := actorOf(ctx); ok {
		actor.Dry = true
		return As(ctx, actor)
	}
	return ctx
}

// Acting reports whether a context says for whom the programme works.
func Acting(ctx context.Context) bool {
	_, ok := actorOf(ctx)
	return ok
}

// commanded is what the journal calls something that was done by command; the entry's detail is the action.
const commanded = "command"

// authorise checks that whoever the programme works for may do something to an organisation of a cohort, "" being all of it, and
// keeps in the journal that they did when it changes anything. Their offices are read anew each time, so that handing one over
// takes its rights along. The error is of FaultForbidden and says who could do it.
func (s step) authorise(ctx context.Context, action rights.Action, cohort, organisation string) error {
	return s.authoriseAny(ctx, action, store.JournalEntry{}, cohort, organisation)
}

// authoriseFor is authorise for what is done to a pair: whoever looks after one of the two may.
func (s step) authoriseFor(ctx context.Context, action rights.Action, pair store.Pair) error {
	if s.acting == nil {
		return nil
	}
	var organisations []string
	err := s.overall(ctx, func() error {
		for _, id := range []string{pair.MentorID, pair.MenteeID} {
			half, err := s.Participant(ctx, id)
			if err != nil {
				return err
			}
			organisations = append(organisations, half.Organisation)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return s.authoriseAny(ctx, action, store.JournalEntry{PairID: &pair.ID}, pair.CohortID, organisations...)
}

// authoriseAbout is authorise for what is done to a participant.
func (s step) authoriseAbout(ctx context.Context, action rights.Action, who store.Participant) error {
	return s.authoriseAny(ctx, action, store.JournalEntry{ParticipantID: &who.ID}, who.CohortID, who.Organisation)
}

// authoriseAny is authorise for what concerns several organisations at once: one of them is enough. The entry says what else it is
// about.
func (s step) authoriseAny(ctx context.Context, action rights.Action, about store.JournalEntry, cohort string, organisations ...string) error {
	if s.acting == nil {
		return nil
	}
	actor, err := s.acting.actor, error(nil)
	for _, organisation := range organisations {
		if err = rights.Allowed(actor, action, rights.Place{Cohort: cohort, Organisation: organisation}); err == nil {
			break
		}
	}
	if err != nil {
		return err
	}
	rule, _ := rights.Of(action)
	asked, _ := actorOf(ctx)
	if err := s.admit(ctx, rule, cohort); err != nil || !rule.Changes || asked.Dry {
		return err
	}
	about.At, about.What, about.Detail = s.now, commanded, string(action)
	if cohort != "" {
		about.CohortID = &cohort
	}
	return s.Note(ctx, about)
}

// withOffices fills in who an actor is to the programme now.
func (s step) withOffices(ctx context.Context, actor rights.Actor) (rights.Actor, error) {
	if actor.Person == "" && actor.Address != "" {
		var err error
		if actor.Person, err = s.PersonBehind(ctx, mentoring.Address(actor.Address)); err != nil {
			return actor, err
		}
	}
	if actor.Person == "" {
		return actor, nil
	}
	held, err := s.OfficesEver(ctx, actor.Person)
	actor.Offices = nil
	for _, o := range held {
		actor.Offices = append(actor.Offices, rights.Office{Role: rights.Role(o.Office), Cohort: o.CohortID, Organisation: o.Organisation, Lead: o.Lead})
	}
	return actor, err
}

// acting is for whom a transaction works, and how far it sees.
type acting struct {
	actor  rights.Actor
	narrow store.Reach // nil while it sees everything
}

// begin has a transaction work for whoever the context names: the journal keeps their account with every entry, and unless they
// are an operator the transaction sees the people of their own organisation only, until authorise finds that they may change something.
func (s *step) begin(ctx context.Context) error {
	actor, ok := actorOf(ctx)
	if !ok {
		return nil
	}
	actor, err := s.withOffices(ctx, actor)
	if err != nil {
		return err
	}
	s.acting = &acting{actor: actor}
	if actor.Account != "" {
		if err := s.SetAccount(ctx, actor.Account); err != nil {
			return err
		}
	}
	switch {
	case actor.Operator:
		return nil
	case len(actor.Offices) == 0:
		return &mentoring.Error{Fault: mentoring.FaultForbidden, Message: "the account " + actor.Account +
			" has no office in any programme here; an operator can give it an address under accounts in rapport.yaml"}
	}
	reach := store.Reach{}
	for _, o := range actor.Offices {
		reach[o.Cohort] = append(reach[o.Cohort], ownPeople(o)...)
	}
	s.acting.narrow = reach
	return s.Narrow(ctx, reach)
}

// ownPeople are the organisations whose people an office looks after.
func ownPeople(o rights.Office) []string {
	if o.Role != rights.Coordinator || o.Organisation == "" {
		return nil
	}
	return []string{o.Organisation}
}

// admit has the transaction see as far as an action goes that its actor may do: everything when it changes something, since that
// writes to others as well, and a whole cohort when it is to be seen as a whole.
func (s step) admit(ctx context.Context, rule rights.Rule, cohort string) error {
	switch {
	case s.acting.narrow == nil:
		return nil
	case rule.Changes, rule.Action == rights.CharterShow, rule.Action == rights.MotionShow: // officers' words to one another are for all of them
		s.acting.narrow = nil
		return s.Widen(ctx)
	case rule.Reach == rights.Whole:
		s.acting.narrow[cohort] = []string{store.Everybody}
		return errors.Join(s.Widen(ctx), s.Narrow(ctx, s.acting.narrow))
	default:
		return nil
	}
}

// holdsIn reports whether whoever the transaction works for has to do with a cohort.
func (s step) holdsIn(cohort string) bool {
	if s.acting == nil || s.acting.actor.Operator {
		return true
	}
	return slices.ContainsFunc(s.acting.actor.Offices, func(o rights.Office) bool { return o.Cohort == cohort })
}

// calledTo is what somebody is called to whoever the transaction works for: their name, or only their organisation when they are beyond
// them.
func (s step) calledTo(who member) string {
	if s.acting == nil || s.acting.actor.Operator {
		return who.person.Name
	}
	for _, o := range s.acting.actor.Offices {
		if o.Cohort == who.CohortID && slices.Contains(ownPeople(o), who.Organisation) {
			return who.person.Name
		}
	}
	return "somebody of " + who.Organisation
}

// overall runs f with a view of everything, for counts and for what names nobody.
func (s step) overall(ctx context.Context, f func() error) error {
	if s.acting == nil || s.acting.narrow == nil {
		return f()
	}
	if err := errors.Join(s.Widen(ctx), f()); err != nil {
		return err
	}
	return s.Narrow(ctx, s.acting.narrow)
}
