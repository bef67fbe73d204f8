package programme

import (
	"context"
	"fmt"
	"strings"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// A coordinator may enter what somebody would have written. It goes the way of their own reply, and one mail tells them what was
// noted, by whom, and how to have it otherwise.

// enteredMail is the kind of that mail. It goes out even to somebody who has just been taken out of a programme.
const enteredMail = "entered"

// tellEntered tells somebody what was entered for them.
func (s step) tellEntered(ctx context.Context, who member, noted templates.Entered) error {
	sc, err := s.sceneFor(ctx, who.CohortID, who.PersonID, who.ID, "")
	if err != nil {
		return err
	}
	if sc.cohort.StartedAt.After(s.now) { // they do not know of it yet
		return nil
	}
	letter, err := s.letter(ctx, sc, enteredMail)
	if err != nil {
		return err
	}
	noted.By = letter.Cohort.Coordinator
	for i, said := range noted.Said {
		if noted.Said[i].Label, err = s.Letters.Say(letter.Language, mentoring.Say("entered."+said.Label, nil)); err != nil {
			return err
		}
	}
	letter.Entered = noted
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: fmt.Sprintf("entered|%s|%s|%d", noted.Kind, who.ID, s.now.UnixNano())})
}

// pausePerson has somebody's mail rest until a day, as their own “pause” would.
func (s step) pausePerson(ctx context.Context, participant string, until mentoring.Day) ([]string, error) {
	who, sc, err := s.sceneOfParticipant(ctx, participant)
	if err != nil {
		return nil, err
	}
	// Told first: a mail that waits to be sent would rest with all others.
	if err := s.tellEntered(ctx, *who, templates.Entered{Kind: "paused", Until: until}); err != nil {
		return nil, err
	}
	in := &incoming{}
	in.reading.Answer.When = until
	err = s.pause(ctx, in, sc)
	return in.told, err
}

// resumePerson ends somebody's pause, as their own “I am back” would.
func (s step) resumePerson(ctx context.Context, participant string) ([]string, error) {
	who, sc, err := s.sceneOfParticipant(ctx, participant)
	if err != nil {
		return nil, err
	}
	in := &incoming{}
	if err := s.resume(ctx, in, sc); err != nil {
		return nil, err
	}
	return in.told, s.tellEntered(ctx, *who, templates.Entered{Kind: "back"})
}

// stopPerson takes somebody out of the programme that a participant is in, as their own “stop” would; with everything set out of all
// programmes. It returns the names of the programmes that they are still in.
func (s step) stopPerson(ctx context.Context, participant string, everything bool) ([]string, error) {
	who, sc, err := s.sceneOfParticipant(ctx, participant)
	if err != nil {
		return nil, err
	}
	others, err := s.leaveProgramme(ctx, sc, everything)
	if err != nil {
		return nil, err
	}
	return others, s.tellEntered(ctx, *who, templates.Entered{Kind: "stopped", Others: others})
}

// addPerson has one person join a cohort. It reports whether they were not in it yet.
func (s step) addPerson(ctx context.Context, cohort string, person mentoring.Person) (bool, error) {
	row, err := s.Cohort(ctx, cohort)
	if err != nil {
		return false, err
	}
	if err := s.takesPeople(row); err != nil {
		return false, err
	}
	return s.addOne(ctx, row, person, false)
}

// changeAddress gives somebody another address. Where mail reaches the one on file it is asked there first, and then at the new one, as
// if they had written that they want it; where it does not, the new one holds at once. It reports which of the two it is.
func (s step) changeAddress(ctx context.Context, participant string, to mentoring.Address) (asked bool, err error) {
	who, sc, err := s.sceneOfParticipant(ctx, participant)
	if err != nil {
		return false, err
	}
	if taken, err := s.IsSomebodys(ctx, to, who.PersonID); err != nil || taken {
		if err != nil {
			return false, err
		}
		return false, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("%s is somebody else's address already", to)}
	}
	if who.person.MailState == "bounced" || sc.cohort.StartedAt.After(s.now) {
		moved, err := s.SetEmail(ctx, who.PersonID, to)
		if err != nil || !moved {
			return false, err
		}
		if err := s.ForgetBounces(ctx, who.PersonID); err != nil {
			return false, err
		}
		if err := s.askAgain(ctx, who.PersonID); err != nil {
			return false, err
		}
		who, _, err = s.sceneOfParticipant(ctx, participant)
		if err != nil {
			return false, err
		}
		return false, s.tellEntered(ctx, *who, templates.Entered{Kind: "changed", Said: []templates.Said{{Label: "address", Value: string(to)}}})
	}
	coordinator, err := s.coordinatorFor(ctx, sc)
	if err != nil {
		return false, err
	}
	in, err := s.keepSaid(ctx, *who, nil, fmt.Sprintf("My new address is %s", to), coordinator)
	if err != nil {
		return false, err
	}
	if err := s.apply(ctx, in, who.person, onTelephone); err != nil {
		return false, err
	}
	if in.event.Disposition != held {
		return false, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("%s was not understood as an address", to)}
	}
	return true, nil
}

// sceneOfParticipant gathers what is known around a participant, with their living pair when they have one.
func (s step) sceneOfParticipant(ctx context.Context, participant string) (*member, scene, error) {
	who, err := s.member(ctx, participant)
	if err != nil {
		return nil, scene{}, err
	}
	pairs, err := s.LivingPairsOf(ctx, participant)
	if err != nil {
		return nil, scene{}, err
	}
	pair := ""
	if len(pairs) > 0 {
		pair = pairs[0].ID
	}
	sc, err := s.sceneFor(ctx, who.CohortID, who.PersonID, participant, pair)
	return who, sc, err
}

// keepSaid keeps words that somebody said to a coordinator as a mail of theirs, which is still to be applied.
func (s step) keepSaid(ctx context.Context, who member, answered *store.Mail, words string, by store.Person) (*incoming, error) {
	var ours store.Mail
	if answered != nil {
		ours = *answered
	}
	raw := s.asMail(who.person, ours, words)
	id, err := s.KeepSpoken(ctx, raw, sumOf(raw), s.now)
	if err != nil {
		return nil, err
	}
	message, err := inbox.Parse(raw)
	if err != nil {
		return nil, err
	}
	in := &incoming{
		id: id, message: message, sender: who.person.Email, claim: claim{known: []store.Person{who.person}, assigned: who.PersonID}, mail: answered, heard: by.Name,
		event: store.Event{RawID: id, Class: string(inbox.Human), Disposition: string(inbox.Human), PersonID: &who.PersonID, Sender: string(who.person.Email), AppliedAt: s.now},
	}
	_, err = s.AddEvent(ctx, in.event)
	return in, err
}

// noted lists what is said of somebody anew, by the part of it.
func noted(changes []PersonChange) (said []templates.Said) {
	for _, c := range changes {
		told := templates.Said{Label: c.Part, Value: c.After}
		switch c.Part {
		case "role":
			told.Role = mentoring.Role(c.After)
		case "language":
			told.Language = strings.ToLower(c.After)
		}
		said = append(said, told)
	}
	return said
}
