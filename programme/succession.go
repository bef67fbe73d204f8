package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// Handed is what handing an office on to a successor does, or would do.
type Handed struct {
	Cohort        string   `json:"cohort"`
	From          string   `json:"from"`
	To            string   `json:"to"`
	Organisations []string `json:"organisations"` // whose people go along; "" is the whole cohort
	Matters       int      `json:"open_matters"`  // that the successor is asked in one mail
	Letters       int      `json:"asked_again"`   // questions that need a mail of their own, such as the proposed pairs
	Dropped       int      `json:"mails_dropped"` // to the predecessor, and not sent yet
}

// HandOn has somebody look after a coordinator's people in their place. From is an address; with dry set nothing is changed.
func (p *Programme) HandOn(ctx context.Context, cohort, from string, to mentoring.NamedPerson, dry bool) (handed Handed, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.CohortHandOn, found.ID, ""); err != nil {
			return err
		}
		coordinators, err := s.Coordinators(ctx, found.ID, "")
		if err != nil {
			return err
		}
		i := slices.IndexFunc(coordinators, func(c store.Coordinator) bool { return c.Email == mentoring.CanonicalAddress(from) })
		if i < 0 {
			return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("nobody coordinates %s from the address %s; “rapport cohort list” shows who does", found.Name, from)}
		}
		if handed, err = s.handOn(ctx, found.ID, coordinators[i].Person, to, dry); err != nil {
			return err
		}
		return dryOr(dry)
	})
	return handed, kept(err)
}

// handOn moves a coordinator's offices in a cohort, and all that is open with them, to a successor, who gets it in one mail. What
// was said in confidence, and concerns, do not go along.
func (s step) handOn(ctx context.Context, cohort string, from store.Person, to mentoring.NamedPerson, dry bool) (Handed, error) {
	row, err := s.Cohort(ctx, cohort)
	if err != nil {
		return Handed{}, err
	}
	to.Email = mentoring.CanonicalAddress(string(to.Email))
	handed := Handed{Cohort: row.Name, From: from.Name, To: to.Name, Organisations: []string{}}
	switch {
	case row.State == "closed":
		return handed, &mentoring.Error{Fault: mentoring.FaultConflict, Message: "this cohort is closed: nobody has to look after it any more"}
	case to.Name == "" || to.Email == "":
		return handed, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "name the successor with an address, as in --to \"Jana Weiss <jana@north.example>\""}
	case to.Email == from.Email:
		return handed, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the successor has the same address; name somebody else"}
	}
	successor, err := s.KeepPerson(ctx, store.Person{Email: to.Email, Name: to.Name, Language: to.Language, Zone: from.Zone, Country: from.Country})
	if err != nil {
		return handed, err
	}
	if successor.MailState != "open" {
		return handed, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("mail to %s does not go out (%s); they write to the programme once, and then it does", to.Email, successor.MailState)}
	}
	offices, err := s.Officers(ctx, cohort, "coordinator", "")
	if err != nil {
		return handed, err
	}
	for _, o := range offices {
		if o.PersonID != from.ID {
			continue
		}
		handed.Organisations = append(handed.Organisations, o.Organisation)
		if slices.ContainsFunc(offices, func(has store.Officer) bool {
			return has.PersonID == successor.ID && has.Organisation == o.Organisation
		}) {
			err = s.RemoveOfficer(ctx, o.ID)
		} else {
			err = s.MoveOffice(ctx, o.ID, successor.ID)
		}
		if err != nil {
			return handed, err
		}
	}
	if len(handed.Organisations) == 0 {
		return handed, &mentoring.Error{Fault: mentoring.FaultConflict, Message: from.Name + " looks after nobody in this cohort any more"}
	}
	if row.Spec, err = s.succeedInSpec(ctx, row, from.Email, to); err != nil {
		return handed, err
	}
	if handed.Dropped, err = s.DropMailOf(ctx, cohort, from.ID); err != nil {
		return handed, err
	}
	if err := s.closeMornings(ctx, cohort, from.ID); err != nil {
		return handed, err
	}
	if err := s.MoveMatters(ctx, cohort, from.ID, successor.ID); err != nil {
		return handed, err
	}
	moved, err := s.MoveQuestions(ctx, cohort, from.ID, successor.ID)
	if err != nil {
		return handed, err
	}
	for _, ask := range moved {
		if gathered, err := s.Gathered(ctx, ask.ID); err != nil {
			return handed, err
		} else if gathered || ask.Rung < 0 {
			continue
		}
		handed.Letters++
		if err := s.StartLadderAgain(ctx, ask.ID, s.now, -1); err != nil {
			return handed, err
		}
		if err := s.tell(ctx, ask.WorkflowID); err != nil {
			return handed, err
		}
	}
	if handed.Matters, err = s.welcome(ctx, row, successor, from); err != nil {
		return handed, err
	}
	if err := s.Note(ctx, store.JournalEntry{At: s.now, CohortID: &cohort, What: "handed on", Detail: fmt.Sprint(handed.Matters)}); err != nil {
		return handed, err
	}
	return handed, s.thank(ctx, row, from, successor, handed.Matters+handed.Letters)
}

// succeedInSpec puts a successor in the place of a coordinator in a cohort's file.
func (s step) succeedInSpec(ctx context.Context, row store.Cohort, from mentoring.Address, to mentoring.NamedPerson) (mentoring.Cohort, error) {
	spec := row.Spec
	spec.Organisations = slices.Clone(spec.Organisations)
	for i, o := range spec.Organisations {
		coordinators := slices.Clone(o.Coordinators)
		known := slices.ContainsFunc(coordinators, func(c mentoring.NamedPerson) bool { return c.Email == to.Email })
		for j := range coordinators {
			if coordinators[j].Email == from {
				coordinators[j] = to
			}
		}
		if known {
			coordinators = slices.DeleteFunc(coordinators, func(c mentoring.NamedPerson) bool { return c == to })
		}
		spec.Organisations[i].Coordinators = coordinators
	}
	return spec, s.SetSpec(ctx, row.ID, spec)
}

// closeMornings ends the mornings and the orders of somebody who no longer coordinates a cohort: what was open in them has gone to
// another.
func (s step) closeMornings(ctx context.Context, cohort, person string) error {
	mornings, err := s.OpenMornings(ctx, person, cohort, "")
	if err != nil {
		return err
	}
	orders, err := s.OrdersWaiting(ctx, person, cohort)
	if err != nil {
		return err
	}
	for _, ask := range append(mornings, orders...) {
		if ask.Name.To != mentoring.TheCoordinator {
			continue
		}
		if err := s.settle(ctx, &ask, mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	return nil
}

// welcome writes everything that is open to a successor, each under its number. It returns how much that is.
func (s step) welcome(ctx context.Context, row store.Cohort, successor, from store.Person) (int, error) {
	sc, err := s.sceneFor(ctx, row.ID, successor.ID, "", "")
	if err != nil {
		return 0, err
	}
	matters, err := s.mattersNow(ctx, sc)
	if err != nil {
		return 0, err
	}
	matters = slices.DeleteFunc(matters, func(m store.Matter) bool { return m.AskID == nil && m.Step != bouncedMail })
	name := mentoring.Ask{Kind: mentoring.Morning, To: mentoring.TheCoordinator, Cohort: row.ID, Person: successor.ID, Occurrence: int(s.now.Unix())}
	name.Workflow = errandID(row.ID+"-"+successor.ID, name.Kind, name.Occurrence)
	ask, err := s.errand(ctx, name)
	if err != nil {
		return 0, err
	}
	if err := s.ClimbTo(ctx, ask.ID, 0); err != nil {
		return 0, err
	}
	for i, m := range matters {
		if err := s.NumberMatter(ctx, ask.ID, i+1, m.ID); err != nil {
			return 0, err
		}
		if err := s.MatterTold(ctx, m.ID, s.now); err != nil {
			return 0, err
		}
		if m.AskID != nil { // its reminder counts from here
			if err := s.MoveLadder(ctx, *m.AskID, s.now, 0); err != nil {
				return 0, err
			}
		}
	}
	letter, err := s.askLetter(ctx, sc, ask, "coordinator.welcome")
	if err != nil {
		return 0, err
	}
	letter.Ordered.By, letter.Morning.Elsewhere = from.Name, 0
	p := parcel{letter: letter, class: essential, key: "welcome|" + ask.ID, ask: &ask}
	if err := s.post(ctx, sc, p); err != nil || len(matters) > 0 {
		return len(matters), err
	}
	return 0, s.settle(ctx, &ask, mentoring.Withdrawn, nil)
}

// thank tells a predecessor what has become of what was theirs.
func (s step) thank(ctx context.Context, row store.Cohort, from, successor store.Person, open int) error {
	sc, err := s.sceneFor(ctx, row.ID, from.ID, "", "")
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, "coordinator.thanks")
	if err != nil {
		return err
	}
	letter.Ordered.By, letter.Ordered.Open = successor.Name, open
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: fmt.Sprintf("thanks|%s|%s|%s", row.ID, from.ID, successor.ID)})
}

// askSuccessor asks somebody whether they would coordinate in another's place. Nothing moves before their yes.
func (s step) askSuccessor(ctx context.Context, sc scene, order mentoring.Order) error {
	successor, err := s.KeepPerson(ctx, store.Person{Email: order.Email, Name: order.Who, Language: sc.reader.Language, Zone: sc.reader.Zone, Country: sc.reader.Country})
	if err != nil {
		return err
	}
	if successor.ID == sc.reader.ID {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "that is your own address"}
	}
	order.From = sc.reader.ID
	name := mentoring.Ask{Kind: mentoring.Instruction, To: mentoring.TheAsker, Cohort: sc.cohort.ID, Person: successor.ID, About: "", Occurrence: int(s.now.Unix())}
	name.Workflow = errandID(sc.cohort.ID+"-"+successor.ID, name.Kind, name.Occurrence)
	ask, err := s.errand(ctx, name)
	if err != nil {
		return err
	}
	return s.KeepPart(ctx, ask.ID, mentoring.Answer{Intent: mentoring.Ordered, Order: &order})
}
