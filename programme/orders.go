package programme

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// A coordinator may write what they want at any time, in a new mail or in answer to any of theirs. What only asks is answered;
// what can be taken back is done and read back; what cannot is read back first, and done at a yes. It is done by the same
// steps as by command, and reaches their own people alone: those of other organisations are nobody whom their mail knows.

// actionOf is what an order needs the right to.
var actionOf = map[mentoring.OrderKind]rights.Action{
	mentoring.TellStatus: rights.CohortStatus, mentoring.TellStuck: rights.CohortStatus, mentoring.TellOf: rights.CohortStatus, mentoring.TellCommands: rights.Learn,
	mentoring.RemindOne: rights.CohortAskAgain, mentoring.PauseOne: rights.CohortAskAgain, mentoring.ResumeOne: rights.CohortAskAgain, mentoring.StopOne: rights.PairEnd,
	mentoring.EndOne: rights.PairEnd, mentoring.RematchOne: rights.PairEnd, mentoring.AddOne: rights.CohortAdd,
	mentoring.PauseCohort: rights.CohortDecide, mentoring.ResumeCohort: rights.CohortDecide, mentoring.HandOn: rights.CohortHandOn,
}

// office is where a coordinator's mail is written from.
type office struct {
	cohort store.Cohort
	own    []string // the organisations whose people are theirs; nil for all
	people []member
}

// officeOf returns the office of whoever writes a mail, when they coordinate what it is about and do not write as a participant.
func (s step) officeOf(ctx context.Context, in *incoming, sc scene) (office, bool, error) {
	if in.mail != nil && !sc.officer || sc.reader.ID == "" {
		return office{}, false, nil
	}
	offices, err := s.OfficesOf(ctx, sc.reader.ID)
	if err != nil {
		return office{}, false, err
	}
	offices = slices.DeleteFunc(offices, func(o store.Officer) bool { return o.Office != "coordinator" })
	if len(offices) == 0 {
		return office{}, false, nil
	}
	cohort := offices[len(offices)-1].CohortID // of several the one that began last
	if slices.ContainsFunc(offices, func(o store.Officer) bool { return o.CohortID == sc.cohort.ID }) {
		cohort = sc.cohort.ID
	}
	o := office{}
	if o.cohort, err = s.Cohort(ctx, cohort); err != nil {
		return o, false, err
	}
	there := scene{cohort: o.cohort, reader: sc.reader, officer: true}
	if o.own, err = s.organisationsOf(ctx, there); err != nil {
		return o, false, err
	}
	participants, err := s.Participants(ctx, cohort)
	if err != nil {
		return o, false, err
	}
	persons, err := s.PersonsIn(ctx, cohort)
	if err != nil {
		return o, false, err
	}
	for _, p := range participants {
		if o.own == nil || slices.Contains(o.own, p.Organisation) {
			o.people = append(o.people, member{p, persons[p.PersonID]})
		}
	}
	return o, true, nil
}

func (o office) names() (names []string) {
	for _, m := range o.people {
		names = append(names, m.person.Name)
	}
	return names
}

// named returns who of a coordinator's people is meant: by address, by whole name, or by first name.
func (o office) named(who string) (found []member) {
	who = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(who), "'s"), "'")
	for _, same := range []func(member) bool{
		func(m member) bool {
			return m.person.Email == mentoring.CanonicalAddress(who) || strings.EqualFold(m.person.Name, who)
		},
		func(m member) bool { return strings.EqualFold(mentoring.FirstName(m.person.Name), who) },
	} {
		for _, m := range o.people {
			if same(m) {
				found = append(found, m)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// ordered does what a coordinator wants, or reads it back first, and answers it.
func (s step) ordered(ctx context.Context, in *incoming, sc scene) error {
	o, ok, err := s.officeOf(ctx, in, sc)
	if err != nil {
		return err
	}
	order := *in.reading.Answer.Order
	there, err := s.sceneFor(ctx, o.cohort.ID, sc.reader.ID, "", "")
	if err != nil || !ok {
		return err
	}
	about, refused, err := s.aboutWhom(ctx, o, order)
	if err != nil {
		return err
	}
	if refused.Name == "" {
		refused, err = s.forbidden(ctx, there, o, order)
		if err != nil {
			return err
		}
	}
	switch {
	case refused.Name != "":
		return s.answerOrder(ctx, in, there, "coordinator.done", func(l *templates.Letter) (err error) {
			l.Ordered.Refused, err = s.Letters.Say(l.Language, refused)
			return err
		})
	case order.Do == mentoring.TellCommands:
		return s.answerOrder(ctx, in, there, "coordinator.commands", nil)
	case order.Do == mentoring.TellStatus, order.Do == mentoring.TellStuck:
		return s.answerOrder(ctx, in, there, "coordinator.status", func(l *templates.Letter) error {
			l.Standing.Stuck = order.Do == mentoring.TellStuck
			return s.howTheyStand(ctx, there, o, l)
		})
	case order.Do == mentoring.TellOf:
		return s.answerOrder(ctx, in, there, "coordinator.person", func(l *templates.Letter) error {
			return s.howOneStands(ctx, o, *about.who, l)
		})
	case order.Grave():
		return s.readBackOrder(ctx, in, there, order, about)
	}
	said, err := s.carryOut(ctx, there, order, about)
	if err != nil {
		return s.refuseOrder(ctx, in, there, err)
	}
	return s.answerOrder(ctx, in, there, "coordinator.done", func(l *templates.Letter) (err error) {
		l.Ordered.Undo = s.undoOf(order, about)
		l.Ordered.Said, err = s.Letters.Say(l.Language, said)
		return err
	})
}

// concerned is whom an order is about.
type concerned struct {
	who  *member
	pair *store.Pair
}

// aboutWhom finds whom an order is about among a coordinator's own people. The sentence says why nobody can be found, and is the
// same for people of others as for nobody at all.
func (s step) aboutWhom(ctx context.Context, o office, order mentoring.Order) (about concerned, refused mentoring.Sentence, err error) {
	switch {
	case order.Do == mentoring.AddOne || order.Do == mentoring.HandOn:
		return about, refused, nil
	case order.Pair > 0:
		id, err := s.pairNamed(ctx, o.cohort.ID, strconv.Itoa(order.Pair))
		if err == nil {
			var pair store.Pair
			if pair, err = s.Pair(ctx, id); err == nil && !pair.Over() && slices.ContainsFunc(o.people, func(m member) bool { return m.ID == pair.MentorID || m.ID == pair.MenteeID }) {
				return concerned{pair: &pair}, refused, nil
			}
		}
		if _, told := errors.AsType[*mentoring.Error](err); err != nil && !told {
			return about, refused, err
		}
		return about, mentoring.Say("order.no.pair", mentoring.With{"Pair": order.Pair}), nil
	case order.Who == "":
		return about, refused, nil
	}
	found := o.named(order.Who)
	switch len(found) {
	case 0:
		return about, mentoring.Say("order.nobody", mentoring.With{"Who": order.Who}), nil
	case 1:
		about.who = &found[0]
	default:
		var names []string
		for _, m := range found {
			names = append(names, m.person.Name)
		}
		slices.Sort(names)
		return about, mentoring.Say("order.several", mentoring.With{"Who": order.Who, "Names": strings.Join(names, ", ")}), nil
	}
	if order.Do == mentoring.EndOne || order.Do == mentoring.RematchOne {
		pairs, err := s.LivingPairsOf(ctx, about.who.ID)
		if err != nil {
			return about, refused, err
		}
		if len(pairs) != 1 {
			return about, mentoring.Say("order.which.pair", mentoring.With{"Who": about.who.person.Name, "Pairs": len(pairs)}), nil
		}
		about.pair = &pairs[0]
	}
	return about, refused, nil
}

// forbidden says why a coordinator may not do what they want; the sentence is empty when they may.
func (s step) forbidden(ctx context.Context, there scene, o office, order mentoring.Order) (mentoring.Sentence, error) {
	organisation := ""
	if len(o.own) > 0 {
		organisation = o.own[0]
	}
	if order.Do == mentoring.PauseCohort || order.Do == mentoring.ResumeCohort {
		organisation = ""
	}
	err := s.authorise(As(ctx, rights.Actor{Person: there.reader.ID}), actionOf[order.Do], there.cohort.ID, organisation)
	if told, ok := errors.AsType[*mentoring.Error](err); ok && told.Fault == mentoring.FaultForbidden {
		return mentoring.Say("order.forbidden", nil), nil
	}
	return mentoring.Sentence{}, err
}

// answerOrder answers an order with a mail that more completes.
func (s step) answerOrder(ctx context.Context, in *incoming, there scene, kind string, more func(*templates.Letter) error) error {
	return s.answerWithMore(ctx, in, there, nil, kind, more)
}

// refuseOrder says why something could not be done, when it is for people to read.
func (s step) refuseOrder(ctx context.Context, in *incoming, there scene, cause error) error {
	told, ok := errors.AsType[*mentoring.Error](cause)
	if !ok {
		return cause
	}
	return s.answerOrder(ctx, in, there, "coordinator.done", func(l *templates.Letter) (err error) {
		l.Ordered.Refused, err = s.Letters.Say(l.Language, mentoring.Say("order.refused", mentoring.With{"Why": told.Message}))
		return err
	})
}
