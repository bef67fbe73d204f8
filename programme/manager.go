package programme

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// Where the cohort file asks for it, the line manager of whoever takes part gets one courteous mail: what the programme is, the time
// it takes, and what they will not be told. The person hears of it with the answer to their yes, and has a week to say no. A
// manager stays a stranger to the programme: what they write goes to a coordinator, and they get one line back.

// managerWaits is how long a person has to say no.
const managerWaits = 7 * 24 * time.Hour

// tellsManager reports whether a line about the scene's participant is to go to their manager. Who coordinates or pays for the
// programme knows it.
func (s step) tellsManager(sc scene) bool {
	spec := sc.cohort.Spec
	return spec.TellManagers && sc.self != nil && sc.self.Manager != "" && !sc.self.Untold && sc.self.Manager != sc.self.person.Email &&
		spec.OrganisationOf(sc.self.Manager) == ""
}

// tellManager keeps the mail to the manager, to go out in a week. Its key is the participant's, so that there is never a second.
func (s step) tellManager(ctx context.Context, sc scene) error {
	if !s.tellsManager(sc) {
		return nil
	}
	manager, err := s.KeepPerson(ctx, store.Person{Email: sc.self.Manager, Zone: sc.cohort.Spec.Zone})
	if err != nil || manager.MailState != "open" {
		return err
	}
	there, err := s.sceneFor(ctx, sc.cohort.ID, manager.ID, sc.self.ID, "")
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, store.ManagerTold)
	if err != nil {
		return err
	}
	return s.post(ctx, there, parcel{letter: letter, class: nudge, from: s.now.Add(managerWaits), key: store.ManagerTold + "|" + sc.self.ID})
}

// leaveManager does what somebody says who wants no mail to their manager. It reports whether there would be one.
func (s step) leaveManager(ctx context.Context, in *incoming, sc scene) (bool, error) {
	if sc.officer || !sc.cohort.Spec.TellManagers {
		return false, nil
	}
	if err := s.LeaveManagerUntold(ctx, sc.self.ID); err != nil {
		return false, err
	}
	at, err := s.ManagerToldAt(ctx, sc.self.ID)
	if err != nil {
		return false, err
	}
	if !at.IsZero() { // too late: they are told so
		in.reading.Answer.When = mentoring.DayOf(at.In(sc.zone()))
	}
	return true, s.answerWith(ctx, in, sc, nil, "anytime.manager")
}

// toManager reports whether a mail of ours is one to somebody's manager.
func toManager(m store.Mail) bool { return strings.HasPrefix(m.Step, "manager.") }

// managerWrote brings what a manager wrote to a coordinator, a concern to whoever reads those, and answers with one line. Nothing
// else that they write has an effect.
func (s step) managerWrote(ctx context.Context, in *incoming, person store.Person) error {
	sc, err := s.sceneFor(ctx, deref(in.mail.CohortID), person.ID, deref(in.mail.ParticipantID), "")
	if err != nil {
		return err
	}
	in.reading = s.plain(replies.Read(replies.Message{
		Text: in.message.Text, HTML: in.message.HTML, Subject: in.message.Subject, Sent: in.mail.Body, Date: s.now.In(sc.zone()),
	}, replies.Ask{Language: sc.language()}))
	in.event.Words, in.event.Reading = in.reading.Text, readingFacts(in.reading)
	if in.reading.Answer.Intent == mentoring.Concern {
		sc, err = s.bringConcern(ctx, in, sc)
	} else {
		err = s.forwardManager(ctx, in, sc)
	}
	if err != nil {
		return err
	}
	if err := s.answerWith(ctx, in, sc, nil, "manager.passed"); err != nil {
		return err
	}
	return s.dispose(ctx, in, handedOver, "of a manager")
}

func (s step) forwardManager(ctx context.Context, in *incoming, sc scene) error {
	return s.tellCoordinator(ctx, sc.self.Participant, "", "coordinator.manager", fmt.Sprintf("coordinator.manager|%d", in.id), func(letter *templates.Letter) (err error) {
		letter.Matter.About, letter.Partner.Email = nameOf(sc.self.person), string(sc.reader.Email)
		letter.Words, err = s.caution(in.claim.proof(), in.sender, letter.Language, in.reading.Text)
		return err
	})
}
