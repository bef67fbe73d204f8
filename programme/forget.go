package programme

import (
	"cmp"
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// forgottenMail is the last mail to whoever was erased.
const forgottenMail = "anytime.forgotten"

// Both of these are done only after a yes from the address on file (see conducts), and answered there.

// forget erases the scene's reader, as far as one transaction can; see EraseOn for the rest. They leave every programme, their pairs end the same for both, nothing more is mailed but the
// answer, and what says who they are or what they wrote is taken out of the database. It reports false when somebody has to do it
// who knows what else depends on it: the reader holds an office.
func (s step) forget(ctx context.Context, in *incoming, sc scene) (bool, error) {
	office, err := s.HoldsAnyOffice(ctx, sc.reader.ID)
	if err != nil || office || sc.officer {
		return false, err
	}
	if in.told, err = s.eraseOne(ctx, sc.reader); err != nil {
		return true, err
	}
	in.event.Words, in.event.Reading, in.event.Sender, in.event.MessageID = "", nil, "", ""
	in.reading.Text, in.reading.Answer = "", mentoring.Answer{Intent: mentoring.Forget}
	quiet := *in.message
	quiet.Subject = "" // the last mail to them is kept until it has gone out
	in.message = &quiet
	if err := s.answerWith(ctx, in, sc, nil, forgottenMail); err != nil {
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

// eraseOne has somebody leave everything, tells their partners, and empties their rows. It returns the partners' names.
func (s step) eraseOne(ctx context.Context, who store.Person) (partners []string, err error) {
	var ended []store.Pair
	if err := s.withPartners(ctx, who, func(pair store.Pair, _, theirs string) error {
		member, err := s.member(ctx, theirs)
		if err == nil {
			ended, partners = append(ended, pair), append(partners, member.person.Name)
		}
		return err
	}); err != nil {
		return nil, err
	}
	if err := s.leave(ctx, who); err != nil {
		return nil, err
	}
	for _, pair := range ended {
		if err := s.tellEnded(ctx, pair, who); err != nil {
			return nil, err
		}
	}
	return partners, s.Erase(ctx, who.ID, who.Name, string(who.Email), s.now)
}

// Forgotten is what comes of erasing somebody.
type Forgotten struct {
	Person     string   `json:"person"`
	ID         string   `json:"person_id"` // by which the erasure is known
	Programmes []string `json:"programmes"`
	Ended      []string `json:"pairs_ended_with"`
	Ours       int      `json:"mails_to_them"`
	Theirs     int      `json:"mails_from_them"`
	Told       bool     `json:"told"` // they get a last mail once it is done
}

// ForgetPerson erases somebody who asked a coordinator for it, as their own “forget me” would. With dry set nothing is changed.
func (p *Programme) ForgetPerson(ctx context.Context, cohort, name string, dry bool) (out Forgotten, err error) {
	err = p.aboutPerson(ctx, rights.PeopleForget, cohort, name, dry, func(s step, ctx context.Context, who member) error {
		out = Forgotten{Person: who.person.Name, ID: who.PersonID, Programmes: []string{}, Ended: []string{}}
		if office, err := s.HoldsAnyOffice(ctx, who.PersonID); err != nil || office {
			return cmp.Or(err, error(&mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
				"%s holds an office, which others depend on: hand it over first with “rapport handover”", who.person.Name)}))
		}
		participations, err := s.ParticipationsOf(ctx, who.PersonID)
		if err != nil {
			return err
		}
		for _, t := range participations { // they are erased from all of them
			if err := s.authoriseAbout(ctx, rights.PeopleForget, t); err != nil {
				return err
			}
			in, err := s.Cohort(ctx, t.CohortID)
			if err != nil {
				return err
			}
			partners, err := s.partnersOf(ctx, t.ID)
			if err != nil {
				return err
			}
			out.Programmes, out.Ended = append(out.Programmes, in.Name), append(out.Ended, partners...)
		}
		if out.Ours, out.Theirs, err = s.MailsWith(ctx, who.PersonID); err != nil {
			return err
		}
		out.Told, err = s.forgetEntered(ctx, who)
		return err
	})
	return out, err
}

// forgetEntered erases somebody for whom it was entered. It reports whether a last mail will tell them: not where none arrives, and
// not before they know of the programme.
func (s step) forgetEntered(ctx context.Context, who member) (told bool, err error) {
	sc, err := s.sceneFor(ctx, who.CohortID, who.PersonID, who.ID, "")
	if err != nil {
		return false, err
	}
	partners, err := s.eraseOne(ctx, who.person)
	if err != nil {
		return false, err
	}
	key := "forgotten|" + who.PersonID
	if told = who.person.MailState != "bounced" && !sc.cohort.StartedAt.After(s.now); told {
		letter, err := s.letter(ctx, sc, forgottenMail)
		if err != nil {
			return false, err
		}
		letter.Told, letter.Entered.By = partners, letter.Cohort.Coordinator
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, urgent: true, key: key}); err != nil {
			return false, err
		}
		if err := s.ForgetMailTo(ctx, who.PersonID); err != nil {
			return false, err
		}
	}
	return told, s.beginErasure(ctx, who.person, "entered", key)
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
