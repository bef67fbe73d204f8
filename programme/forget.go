package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// Both of these are done only after a yes from the address on file (see conducts), and answered there.

// forget erases the scene's reader, as far as one transaction can; see EraseOn for the rest. They leave every programme, their pairs end the same for both, nothing more is mailed but the
// answer, and what says who they are or what they wrote is taken out of the database. It reports false when somebody has to do it
// who knows what else depends on it: the reader holds an office.
func (s step) forget(ctx context.Context, in *incoming, sc scene) (bool, error) {
	office, err := s.HoldsAnyOffice(ctx, sc.reader.ID)
	if err != nil || office || sc.officer {
		return false, err
	}
	var ended []store.Pair
	if err := s.withPartners(ctx, sc.reader, func(pair store.Pair, _, theirs string) error {
		member, err := s.member(ctx, theirs)
		if err == nil {
			ended, in.told = append(ended, pair), append(in.told, member.person.Name)
		}
		return err
	}); err != nil {
		return true, err
	}
	if err := s.leave(ctx, sc.reader); err != nil {
		return true, err
	}
	for _, pair := range ended {
		if err := s.tellEnded(ctx, pair, sc.reader); err != nil {
			return true, err
		}
	}
	if err := s.Erase(ctx, sc.reader.ID, sc.reader.Name, string(sc.reader.Email), s.now); err != nil {
		return true, err
	}
	in.event.Words, in.event.Reading, in.event.Sender, in.event.MessageID = "", nil, "", ""
	in.reading.Text, in.reading.Answer = "", mentoring.Answer{Intent: mentoring.Forget}
	quiet := *in.message
	quiet.Subject = "" // the last mail to them is kept until it has gone out
	in.message = &quiet
	if err := s.answerWith(ctx, in, sc, nil, "anytime.forgotten"); err != nil {
		return true, err
	}
	if err := s.ForgetMailTo(ctx, sc.reader.ID); err != nil {
		return true, err
	}
	if err := s.ExpungeRaw(ctx, in.id, sc.reader.ID); err != nil {
		return true, err
	}
	return true, s.beginErasure(ctx, sc.reader, "asked", replyTo(in))
}

// tellEnded tells the other half of a pair that it has ended, now, while both still have a name. The pair's workflow finds it done.
func (s step) tellEnded(ctx context.Context, pair store.Pair, who store.Person) error {
	other := pair.MentorID
	mentor, err := s.Participant(ctx, pair.MentorID)
	if err == nil && mentor.PersonID == who.ID {
		other = pair.MenteeID
	}
	if err != nil {
		return err
	}
	return s.sayEnded(ctx, pair, other)
}

// sayEnded tells one half of a pair that it has ended. The pair's workflow finds it done.
func (s step) sayEnded(ctx context.Context, pair store.Pair, participant string) error {
	notice := mentoring.Notice{Mail: "pair.ended", To: mentoring.TheMentor, Cohort: pair.CohortID, Pair: pair.ID}
	if participant == pair.MenteeID {
		notice.To = mentoring.TheMentee
	}
	member, err := s.member(ctx, participant)
	if err != nil {
		return err
	}
	there, err := s.sceneFor(ctx, pair.CohortID, member.PersonID, member.ID, pair.ID)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, notice.Mail)
	if err != nil {
		return err
	}
	again := s.looksAgain(there.cohort, member.Participant)
	letter.Answer.Rematch = &again
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: noticeKey(notice)})
}

// held gathers everything that is known of the scene's reader, as they may see it: all of their own, and nothing that others said
// in confidence.
func (s step) held(ctx context.Context, sc scene) (*templates.Held, error) {
	h := &templates.Held{
		Email: string(sc.reader.Email), Name: sc.reader.Name, Language: sc.reader.Language, Zone: sc.reader.Zone, Holidays: sc.reader.Country,
		Organisation: sc.self.Organisation, Title: sc.self.Title, Function: sc.self.Function, Manager: string(sc.self.Manager), Role: sc.self.Role,
	}
	participations, err := s.ParticipationsOf(ctx, sc.reader.ID)
	if err != nil {
		return nil, err
	}
	for _, participant := range participations {
		cohort, err := s.Cohort(ctx, participant.CohortID)
		if err != nil {
			return nil, err
		}
		h.Programmes = append(h.Programmes, cohort.Name)
	}
	if err := s.withPartners(ctx, sc.reader, func(_ store.Pair, _, theirs string) error {
		member, err := s.member(ctx, theirs)
		if err == nil {
			h.Partners = append(h.Partners, member.person.Name)
		}
		return err
	}); err != nil {
		return nil, err
	}
	words, err := s.WordsOf(ctx, sc.reader.ID)
	if err != nil {
		return nil, err
	}
	for _, w := range words {
		h.Words = append(h.Words, templates.HeldWords{On: w.On.In(sc.zone()), Words: w.Words, Visibility: mentoring.Visibility(w.Visibility)})
	}
	h.Ours, h.Theirs, err = s.MailsWith(ctx, sc.reader.ID)
	return h, err
}
