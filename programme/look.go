package programme

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// Breaking the glass: somebody at the machine opens what a person wrote in confidence. They say why, it is kept, and both the person
// and whoever looks after them are told. Nothing else in the programme shows anybody's words to somebody at the machine.

// opened is what is looked at: one mail that came, or everything held on a person.
type opened struct {
	person string    // whose words; "" where it is not known
	raw    int64     // the mail; 0 for everything
	came   time.Time // when the mail did
}

// look keeps that somebody opens a person's words, and tells whom it concerns. It returns who was told, by name.
func (s step) look(ctx context.Context, what opened, because string) (told []string, err error) {
	because = strings.Join(strings.Fields(because), " ")
	if because == "" {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "say why their words have to be read, as in --because \"she asked me to\"; the reason is kept, and they are told"}
	}
	actor, _ := actorOf(ctx)
	l := store.Look{At: s.now, Account: actor.Account, Because: because}
	entry := store.JournalEntry{At: s.now, What: "words read"}
	if what.person != "" {
		l.Person = &what.person
	}
	if what.raw != 0 {
		l.RawID, entry.RawID = &what.raw, &what.raw
	}
	if err := s.KeepLook(ctx, l); err != nil {
		return nil, err
	}
	if what.person == "" {
		return nil, s.Note(ctx, entry)
	}
	participations, err := s.ParticipationsOf(ctx, what.person)
	if err != nil {
		return nil, err
	}
	if len(participations) > 0 {
		entry.CohortID, entry.ParticipantID = &participations[0].CohortID, &participations[0].ID
	}
	if err := s.Note(ctx, entry); err != nil || len(participations) == 0 {
		return nil, err
	}
	return s.tellOfLook(ctx, participations[0], what, l)
}

// tellOfLook tells the person, and whoever looks after them. Who has left gets no more mail, not even this.
func (s step) tellOfLook(ctx context.Context, self store.Participant, what opened, l store.Look) (told []string, err error) {
	write := func(letter *templates.Letter) error {
		letter.Look, letter.Words = templates.Look{Account: l.Account, Came: what.came}, l.Because
		return nil
	}
	key := fmt.Sprintf("%s|%d|%s", what.person, what.raw, mentoring.DayOf(s.now)) // once a day for the same words
	there, err := s.sceneFor(ctx, self.CohortID, self.PersonID, self.ID, "")
	if err != nil {
		return nil, err
	}
	if there.reader.MailState != "stopped" {
		letter, err := s.letter(ctx, there, "words.read")
		if err := errors.Join(err, write(&letter)); err != nil {
			return nil, err
		}
		if err := s.post(ctx, there, parcel{letter: letter, class: essential, key: "words.read|" + key}); err != nil {
			return nil, err
		}
		told = append(told, there.reader.Name)
	}
	coordinator, err := s.coordinatorOf(ctx, self.CohortID, self.Organisation)
	if err != nil {
		return told, err
	}
	return append(told, coordinator.Name), s.tellCoordinator(ctx, self, "", "coordinator.looked", "coordinator.looked|"+key, write)
}
