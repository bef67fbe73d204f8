package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// Two organisations find out whether they fit before there is any cohort: one person of each answers six questions, and neither sees
// the other's answers before both have written. The relationship comes first and the contract later, if ever.

// keptAfterMeeting is how many months the answers are kept after both have them.
const keptAfterMeeting = 6

// Contact is one person who answers for an organisation.
type Contact struct {
	Organisation string                `json:"organisation"`
	Person       mentoring.NamedPerson `json:"person"`
}

// AskPartners asks one person of each of two organisations the six questions. Both are written to in the language that they are named
// with, else in the one given. It returns the meeting's name. A dry run asks nobody.
func (p *Programme) AskPartners(ctx context.Context, contacts [2]Contact, language, zone string, dry bool) (name string, err error) {
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.PartnerAsk, "", ""); err != nil {
			return err
		}
		if name, err = s.askPartners(ctx, contacts, language, zone); err != nil {
			return err
		}
		return dryOr(dry)
	})
	return name, kept(err)
}

func (s step) askPartners(ctx context.Context, contacts [2]Contact, language, zone string) (string, error) {
	one, other := contacts[0], contacts[1]
	if one.Person.Email == other.Person.Email || one.Organisation == other.Organisation {
		return "", &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "name two people of two organisations, such as “Northwind: Anna Berg <anna@northwind.example>”"}
	}
	spec := mentoring.Cohort{
		Name: one.Organisation + " & " + other.Organisation, Language: language, Zone: zone, Hours: mentoring.OfficeHours, MailsPerMonth: 8,
	}
	for _, c := range contacts {
		spec.Organisations = append(spec.Organisations, mentoring.Organisation{Name: c.Organisation, Coordinators: []mentoring.NamedPerson{c.Person}})
	}
	meeting := store.Cohort{ID: store.NewID("c"), Name: spec.Name, Spec: spec, StartedAt: s.now}
	if err := s.AddMeeting(ctx, meeting); err != nil {
		return "", err
	}
	for _, c := range contacts { // each answers for their own side and looks after it, and nobody else reads along
		for _, office := range []string{"sponsor", "coordinator"} {
			if err := s.appointOne(ctx, meeting, c.Organisation, office, c.Person); err != nil {
				return "", err
			}
		}
	}
	officers, err := s.Officers(ctx, meeting.ID, "sponsor", "")
	if err != nil {
		return "", err
	}
	for _, o := range officers {
		if _, err := s.errand(ctx, toSponsor(mentoring.PartnerFit, meeting.ID, o.PersonID, 0)); err != nil {
			return "", err
		}
	}
	return spec.Name, nil
}

// sidesOfMeeting returns who was asked, the scene's reader first, with their asks.
func (s step) sidesOfMeeting(ctx context.Context, cohort, reader string) (mine, theirs store.Ask, err error) {
	asks, err := s.AsksNumbered(ctx, cohort, mentoring.PartnerFit, 0)
	if err != nil {
		return mine, theirs, err
	}
	if len(asks) != 2 {
		return mine, theirs, fmt.Errorf("a meeting of organisations has %d asks", len(asks))
	}
	if asks[1].PersonID == reader {
		slices.Reverse(asks)
	}
	return asks[0], asks[1], nil
}

// otherOrganisation completes a letter with who is asked at the other organisation.
func (s step) otherOrganisation(ctx context.Context, sc scene, l *templates.Letter) error {
	officers, err := s.Officers(ctx, sc.cohort.ID, "coordinator", "")
	if err != nil {
		return err
	}
	for _, o := range officers {
		if o.PersonID == sc.reader.ID {
			l.ReaderOrganisation = o.Organisation
			continue
		}
		person, err := s.Person(ctx, o.PersonID)
		if err != nil {
			return err
		}
		l.Partner = templates.Partner{Name: nameOf(person), Organisation: o.Organisation, Email: string(person.Email)}
		l.Move.Organisation = o.Organisation
	}
	return nil
}

// comparePartners gives both sides both answers once both have written. Whoever cannot, or never answers, ends it: the other side
// gets a kind word and sees nothing, and what was written is erased.
func (s step) comparePartners(ctx context.Context, sc scene, ask store.Ask) error {
	mine, theirs, err := s.sidesOfMeeting(ctx, sc.cohort.ID, ask.PersonID)
	if err != nil {
		return err
	}
	switch {
	case !answeredFit(mine): // cannot, or silent
		if theirs.State == mentoring.Open {
			if err := s.settle(ctx, &theirs, mentoring.Withdrawn, nil); err != nil {
				return err
			}
		}
		return s.shareFit(ctx, sc.cohort.ID, theirs, mine, false)
	case theirs.State == mentoring.Open || !answeredFit(theirs):
		return nil
	}
	if err := s.shareFit(ctx, sc.cohort.ID, mine, theirs, true); err != nil {
		return err
	}
	return s.shareFit(ctx, sc.cohort.ID, theirs, mine, true)
}

// answeredFit reports whether one side's answers are there, all of them or what they left it at.
func answeredFit(a store.Ask) bool {
	return a.State != mentoring.Open && a.Answer != nil && a.Answer.Intent != mentoring.Decline && len(a.Answer.Lines) > 0
}

// shareFit mails one side both answers, or that nothing comes of it.
func (s step) shareFit(ctx context.Context, cohort string, to, from store.Ask, both bool) error {
	sc, err := s.sceneFor(ctx, cohort, to.PersonID, "", "")
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, "partner.fit.shared")
	if err != nil {
		return err
	}
	if err := s.otherOrganisation(ctx, sc, &letter); err != nil {
		return err
	}
	for n := 1; both && n <= questions[mentoring.PartnerFit]; n++ {
		topic, err := s.Letters.Say(letter.Language, mentoring.Say(fmt.Sprintf("topic.partner.%d", n), nil))
		if err != nil {
			return err
		}
		letter.Shared = append(letter.Shared, templates.Shared{Question: topic, Mine: to.Answer.Lines[n], Theirs: from.Answer.Lines[n]})
	}
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: fmt.Sprintf("partner.fit.shared|%s|%t", to.ID, both)})
}
