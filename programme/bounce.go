package programme

import (
	"context"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/store"
)

// What mail that comes back counts, after Mailman: a day counts once, and at three within two weeks an address is taken
// not to work. An address that certainly does not exist is given up at once.
const (
	hardScore  = 1.0
	softScore  = 0.5
	mostScore  = 3.0
	bounceSpan = 14 * 24 * time.Hour
)

// longestWait is how long a pair waits for the address of one of them. Nothing blocks the end: then its ladders go on.
const longestWait = 30 * 24 * time.Hour

// policy is what came of a report that blames our mail and not its reader.
const policy = "bounce.policy"

// bounced counts a mail that came back, and returns what came of the report. Only one that came to the mail's own
// envelope sender, and names no other mail, is believed: others can be forged by anybody who knows an address.
func (s step) bounced(ctx context.Context, in *incoming, class inbox.Class) (disposition string, err error) {
	report := in.message.Delivery
	if !in.returned || report == nil || report.MessageID != "" && report.MessageID != in.mail.MessageID {
		return string(class), nil
	}
	if class == inbox.BounceSoft && strings.HasPrefix(report.Status, "5.7.") { // a filter judges us, and nobody can mend that at the reader's
		s.Log.Warn("a mail was refused for who sent it, not for whom it was to; look at the domain's SPF, DKIM and DMARC", "mail", in.mail.ID, "status", report.Status)
		return policy, nil
	}
	score := softScore
	if class == inbox.BounceHard {
		score = hardScore
	}
	if err := s.ScoreBounce(ctx, in.mail.PersonID, s.now, score); err != nil {
		return "", err
	}
	sum, err := s.BounceScore(ctx, in.mail.PersonID, s.now.Add(-bounceSpan))
	if err != nil {
		return "", err
	}
	if sum >= mostScore || class == inbox.BounceHard && report.Clear() {
		return string(class), s.undeliverable(ctx, *in.mail)
	}
	return string(class), nil
}

// undeliverable marks a reader's address as one that does not work and tells somebody who can find a better one.
func (s step) undeliverable(ctx context.Context, mail store.Mail) error {
	person, err := s.Person(ctx, mail.PersonID)
	if err != nil || person.MailState != "open" || person.Email != mail.Address { // a mail to an earlier address says nothing of this one
		return err
	}
	if err := s.MarkBounced(ctx, person.ID, s.now); err != nil {
		return err
	}
	participations, err := s.ParticipationsOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for _, participant := range participations {
		if err := s.tellOfAddress(ctx, participant, "coordinator.bounce", "bounce|"+string(person.Email)); err != nil {
			return err
		}
		if err := s.tellCohortWhen(ctx, participant.CohortID, everybodyDecided); err != nil {
			return err
		}
	}
	return s.officerUnreachable(ctx, person)
}

// officerUnreachable tells another coordinator of a cohort that mail to one of its officers does not arrive. When there
// is nobody left whom mail reaches, whoever runs the service is told.
func (s step) officerUnreachable(ctx context.Context, person store.Person) error {
	offices, err := s.OfficesOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for _, office := range offices {
		other, err := s.coordinatorOf(ctx, office.CohortID, office.Organisation)
		if err != nil {
			return err
		}
		if other.ID == person.ID || other.MailState != "open" {
			s.Log.Error("mail to an officer does not arrive, and no other coordinator can be reached; correct the address", "cohort", office.CohortID, "officer", office.ID)
			continue
		}
		sc, err := s.sceneFor(ctx, office.CohortID, other.ID, "", "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, "coordinator.unreachable")
		if err != nil {
			return err
		}
		letter.Matter.About, letter.Partner.Email = nameOf(person), string(person.Email)
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: "unreachable|" + office.CohortID + "|" + string(person.Email)}); err != nil {
			return err
		}
	}
	return nil
}

// waitsForAddress reports until when an ask waits because mail to one of its two does not arrive: somebody has been asked
// for a better address. The zero time means that it does not wait.
func (s step) waitsForAddress(sc scene) (until time.Time) {
	if sc.officer {
		return until
	}
	two := []store.Person{sc.reader}
	if sc.partner != nil {
		two = append(two, sc.partner.person)
	}
	for _, one := range two {
		if one.MailState == "bounced" && one.BouncedAt != nil {
			until = later(until, one.BouncedAt.Add(longestWait))
		}
	}
	if !s.now.Before(until) {
		return time.Time{}
	}
	return until
}

// complained stops mail to somebody whose mail program reported ours as spam, and tells a coordinator. The report counts
// when it gives our mail back: nobody else has its Message-ID.
func (s step) complained(ctx context.Context, in *incoming) error {
	if in.mail == nil {
		return nil
	}
	person, err := s.Person(ctx, in.mail.PersonID)
	if err != nil || person.MailState == "stopped" {
		return err
	}
	if err := s.SetMailState(ctx, person.ID, "stopped"); err != nil {
		return err
	}
	return s.tellCoordinators(ctx, person, "coordinator.complaint")
}

// filtered tells a coordinator that a filter, or a list, stands between us and a participant: nobody has read our mail.
func (s step) filtered(ctx context.Context, in *incoming) error {
	if in.mail == nil {
		return nil
	}
	person, err := s.Person(ctx, in.mail.PersonID)
	if err != nil {
		return err
	}
	return s.tellCoordinators(ctx, person, "coordinator.filtered")
}

// tellCoordinators tells, once for each address, the coordinators of everything that a person takes part in.
func (s step) tellCoordinators(ctx context.Context, person store.Person, kind string) error {
	participations, err := s.ParticipationsOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for _, participant := range participations {
		if err := s.tellOfAddress(ctx, participant, kind, string(person.Email)); err != nil {
			return err
		}
	}
	return nil
}

// tellOfAddress tells the coordinator who looks after a participant that mail does not reach them; not when it is themselves.
func (s step) tellOfAddress(ctx context.Context, participant store.Participant, kind, key string) error {
	coordinator, err := s.coordinatorOf(ctx, participant.CohortID, participant.Organisation)
	if err != nil || coordinator.ID == participant.PersonID {
		return err
	}
	return s.tellCoordinator(ctx, participant, "", kind, kind+"|"+participant.ID+"|"+key, nil)
}
