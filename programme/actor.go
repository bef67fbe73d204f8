package programme

import (
	"cmp"
	"context"

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
	if _, ok := actorOf(ctx); !ok {
		return nil
	}
	mentor, err := s.Participant(ctx, pair.MentorID)
	if err != nil {
		return err
	}
	mentee, err := s.Participant(ctx, pair.MenteeID)
	if err != nil {
		return err
	}
	return s.authoriseAny(ctx, action, store.JournalEntry{PairID: &pair.ID}, pair.CohortID, mentor.Organisation, mentee.Organisation)
}

// authoriseAbout is authorise for what is done to a participant.
func (s step) authoriseAbout(ctx context.Context, action rights.Action, who store.Participant) error {
	return s.authoriseAny(ctx, action, store.JournalEntry{ParticipantID: &who.ID}, who.CohortID, who.Organisation)
}

// authoriseAny is authorise for what concerns several organisations at once: one of them is enough. The entry says what else it is
// about.
func (s step) authoriseAny(ctx context.Context, action rights.Action, about store.JournalEntry, cohort string, organisations ...string) error {
	actor, ok := actorOf(ctx)
	if !ok {
		return nil
	}
	actor, err := s.withOffices(ctx, actor)
	if err != nil {
		return err
	}
	for _, organisation := range organisations {
		if err = rights.Allowed(actor, action, rights.Place{Cohort: cohort, Organisation: organisation}); err == nil {
			break
		}
	}
	if err != nil {
		return err
	}
	if rule, _ := rights.Of(action); !rule.Changes || actor.Dry {
		return nil
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

// underAccount has every entry that the journal gets in this transaction carry the account of whoever the programme works for.
func (s step) underAccount(ctx context.Context) error {
	actor, ok := actorOf(ctx)
	if !ok || actor.Account == "" {
		return nil
	}
	return s.SetAccount(ctx, actor.Account)
}
