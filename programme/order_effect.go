package programme

import (
	"context"
	"errors"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// readBackOrder asks before something that cannot be taken back. What was read back before and not said yes to is let go.
func (s step) readBackOrder(ctx context.Context, in *incoming, there scene, order mentoring.Order, about concerned) error {
	waiting, err := s.OrdersWaiting(ctx, there.reader.ID, there.cohort.ID)
	if err != nil {
		return err
	}
	for i := range waiting {
		if err := s.settle(ctx, &waiting[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	name := mentoring.Ask{Kind: mentoring.Instruction, To: mentoring.TheCoordinator, Cohort: there.cohort.ID, Person: there.reader.ID, Occurrence: int(in.id)}
	if about.who != nil {
		name.Participant = about.who.ID
	}
	if about.pair != nil {
		name.Pair = about.pair.ID
	}
	name.Workflow = errandID(there.cohort.ID+"-"+there.reader.ID, name.Kind, name.Occurrence)
	ask, err := s.errand(ctx, name)
	if err != nil {
		return err
	}
	wanted := mentoring.Answer{Intent: mentoring.Ordered, Order: &order}
	ask.Answer = &wanted
	if err := s.KeepPart(ctx, ask.ID, wanted); err != nil {
		return err
	}
	if err := s.ClimbTo(ctx, ask.ID, 0); err != nil { // the answer to their mail is the first mail of the ask
		return err
	}
	ask.Rung = 0
	sc, err := s.sceneOf(ctx, ask)
	if err != nil {
		return err
	}
	return s.answerWith(ctx, in, sc, &ask, string(mentoring.Instruction))
}

// orderLetter says what an order would do, or did.
func (s step) orderLetter(ctx context.Context, sc scene, ask store.Ask, l *templates.Letter) error {
	if ask.Answer == nil || ask.Answer.Order == nil {
		return nil
	}
	order := *ask.Answer.Order
	if order.From != "" { // the successor reads it
		from, err := s.Person(ctx, order.From)
		if err != nil {
			return err
		}
		l.Ordered.By = from.Name
	}
	with := s.wordsFor(sc, order)
	sentences := []mentoring.Sentence{mentoring.Say("order."+string(order.Do), with)}
	if order.Do == mentoring.EndOne || order.Do == mentoring.RematchOne || order.Do == mentoring.StopOne {
		sentences = append(sentences, mentoring.Say("order."+string(order.Do)+".more", with))
	}
	said, err := s.Letters.SayAll(l.Language, sentences)
	if err != nil {
		return err
	}
	l.Ordered.Said, l.Ordered.Lines = said[0], said[1:]
	return nil
}

// wordsFor are the names in what is said of an order. The half of a pair who is somebody else's is not named.
func (s step) wordsFor(sc scene, order mentoring.Order) mentoring.With {
	with := mentoring.With{"Who": order.Who, "Address": string(order.Email), "Function": order.Function, "Other": "", "Role": string(order.Role), "Until": order.Until, "Today": s.now.In(sc.zone())}
	if sc.self != nil {
		with["Who"] = sc.self.person.Name
	}
	if sc.partner != nil {
		with["Other"] = sc.partner.person.Name
		if sc.partner.Organisation != sc.self.Organisation {
			with["Other"] = sc.partner.Organisation
		}
	}
	return with
}

// decideOrder does what a coordinator has said yes to, and lets go what they have said no to.
func (s step) decideOrder(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent != mentoring.Accept || answer.Order == nil {
		return nil
	}
	_, err := s.carryOut(ctx, sc, *answer.Order, concerned{who: sc.self, pair: sc.pair})
	return err
}

// carryOut does what a coordinator wants by the steps that commands take, and says what was done.
func (s step) carryOut(ctx context.Context, sc scene, order mentoring.Order, about concerned) (mentoring.Sentence, error) {
	ctx = As(ctx, rights.Actor{Person: sc.reader.ID})
	with := mentoring.With{"Who": order.Who, "Until": order.Until, "Today": s.now.In(sc.zone())}
	if about.who != nil {
		with["Who"] = about.who.person.Name
	}
	switch order.Do {
	case mentoring.RemindOne:
		asked, err := s.remindOne(ctx, sc.cohort.ID, about.who.PersonID)
		if err != nil || asked == 0 {
			return mentoring.Say("did.remind.none", with), err
		}
		with["Questions"] = asked
		return mentoring.Say("did.remind", with), nil
	case mentoring.PauseOne, mentoring.ResumeOne:
		there, err := s.sceneFor(ctx, sc.cohort.ID, about.who.PersonID, about.who.ID, "")
		if err != nil {
			return mentoring.Sentence{}, err
		}
		if order.Do == mentoring.ResumeOne {
			return mentoring.Say("did.resume", with), s.wakeOne(ctx, there)
		}
		if order.Until.IsZero() {
			order.Until = mentoring.DayOf(s.now.In(there.zone()).Add(pauseWithoutDate))
			with["Until"] = order.Until
		}
		if _, err := s.restPairs(ctx, there.reader, order.Until.In(there.zone())); err != nil {
			return mentoring.Sentence{}, err
		}
		return mentoring.Say("did.pause", with), s.rests(ctx, there, order.Until.In(there.zone()))
	case mentoring.PauseCohort, mentoring.ResumeCohort:
		d := Decision{Kind: PauseIt, Until: order.Until}
		if order.Do == mentoring.ResumeCohort {
			d = Decision{Kind: ResumeIt}
		}
		_, err := s.decideFor(ctx, sc.cohort.ID, d, sc.reader.Name, false)
		return mentoring.Say("did."+string(order.Do), with), err
	case mentoring.StopOne:
		return mentoring.Say("did.stop", with), s.leaveCohort(ctx, about.who.Participant)
	case mentoring.EndOne:
		return mentoring.Say("did.end", with), s.endPair(ctx, *about.pair)
	case mentoring.RematchOne:
		return mentoring.Say("did.rematch", with), s.partToMatchAgain(ctx, *about.pair)
	case mentoring.HandOn:
		if order.From == "" {
			return mentoring.Say("did.hand.on", with), s.askSuccessor(ctx, sc, order)
		}
		from, err := s.Person(ctx, order.From)
		if err != nil {
			return mentoring.Sentence{}, err
		}
		_, err = s.handOn(ctx, sc.cohort.ID, from, mentoring.NamedPerson{Name: order.Who, Email: order.Email}, false)
		return mentoring.Say("did.hand.on", with), err
	case mentoring.AddOne:
		return mentoring.Say("did.add", with), s.addByMail(ctx, sc, order)
	}
	return mentoring.Sentence{}, errors.New("no such order: " + string(order.Do))
}

// addByMail has one person join, of the organisation that their address or their coordinator belongs to.
func (s step) addByMail(ctx context.Context, sc scene, order mentoring.Order) error {
	organisation := sc.cohort.Spec.OrganisationOf(order.Email)
	own, err := s.organisationsOf(ctx, scene{cohort: sc.cohort, reader: sc.reader, officer: true})
	if err != nil {
		return err
	}
	if organisation == "" && len(own) > 0 {
		organisation = own[0]
	}
	_, err = s.addOne(ctx, sc.cohort, mentoring.Person{
		Name: order.Who, Email: order.Email, Organisation: organisation, Role: order.Role, Function: order.Function, Capacity: 1,
	}, false)
	return err
}

// remindOne asks somebody once more what they were asked in a cohort and have not answered. A hand-over about it is decided with it.
func (s step) remindOne(ctx context.Context, cohort, person string) (asked int, err error) {
	open, err := s.QuestionsTo(ctx, person, cohort)
	if err != nil {
		return 0, err
	}
	for _, ask := range open {
		others, err := s.OpenAsksAbout(ctx, ask.ID)
		if err != nil {
			return asked, err
		}
		for i := range others {
			if others[i].Kind == mentoring.HandOver {
				if err := s.settle(ctx, &others[i], mentoring.Withdrawn, nil); err != nil {
					return asked, err
				}
			}
		}
		if err := s.StartLadderAgain(ctx, ask.ID, s.now, -1); err != nil {
			return asked, err
		}
		if err := s.tell(ctx, ask.WorkflowID); err != nil {
			return asked, err
		}
		asked++
	}
	return asked, nil
}

// wakeOne ends the pause of somebody, and leaves what else they wished for.
func (s step) wakeOne(ctx context.Context, there scene) error {
	if err := s.SetAway(ctx, there.reader.ID, s.now, s.now); err != nil {
		return err
	}
	if _, err := s.wakePairs(ctx, there.reader); err != nil {
		return err
	}
	open, err := s.OpenAsksOf(ctx, there.reader.ID)
	if err != nil {
		return err
	}
	for _, ask := range open {
		if err := s.tell(ctx, ask.WorkflowID); err != nil {
			return err
		}
	}
	return nil
}

// undoOf is the order that takes another one back, "" when none does.
func (s step) undoOf(order mentoring.Order, about concerned) templates.Undoing {
	switch {
	case order.Do == mentoring.PauseOne:
		return templates.Undoing{Resume: about.who.person.Name}
	case order.Do == mentoring.ResumeOne:
		return templates.Undoing{Pause: about.who.person.Name}
	}
	return templates.Undoing{}
}
