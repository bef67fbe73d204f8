package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// What came of an inbound mail. Every mail ends in exactly one.
const (
	applied       = "applied"        // it answered an ask, or did what may be said at any time
	askedBack     = "asked_back"     // one more question went out
	handedOver    = "handed_over"    // a coordinator has it
	closedAsk     = "closed"         // what it answers is over; one neutral answer went out
	held          = "held"           // from another address; the known one is asked
	duplicate     = "duplicate"      // the same mail by another way
	unknownSender = "unknown_sender" // a stranger; nothing is answered
	badToken      = "bad_token"      // it answers a mail that is not ours, as when two programmes share a mailbox
	quiet         = "too_many"       // a machine, or somebody in a loop: kept, not answered
)

// incoming is a mail from a person on its way to its effect.
type incoming struct {
	id       int64
	message  *inbox.Message
	sender   mentoring.Address
	mail     *store.Mail // ours that it answers
	astray   bool        // it answers a mail that was written to somebody else
	returned bool        // it came to the envelope sender that only that mail had
	reading  replies.Reading
	event    store.Event
}

// Receive applies one mail that came: its effect, the one mail that answers it and its event are committed together,
// once. It implements inbox.Receiver.
func (p *Programme) Receive(ctx context.Context, id int64, m *inbox.Message, class inbox.Class) error {
	return p.do(ctx, func(s step) error {
		in := &incoming{id: id, message: m, event: store.Event{
			RawID: id, Class: string(class), Disposition: string(class), MessageID: m.MessageID, AppliedAt: s.now,
		}}
		if len(m.From) == 1 {
			in.sender = m.From[0]
			in.event.Sender = string(in.sender)
		}
		fresh, err := s.AddEvent(ctx, in.event)
		if err != nil || !fresh {
			return err
		}
		if class != inbox.Human {
			return s.receiveAutomatic(ctx, in, class)
		}
		return s.receiveHuman(ctx, in)
	})
}

// receiveHuman finds out who writes and what they answer, and applies it.
func (s step) receiveHuman(ctx context.Context, in *incoming) error {
	earlier, err := s.SameMessage(ctx, in.message.MessageID, string(in.sender), in.id)
	if err != nil {
		return err
	}
	if earlier != 0 {
		return s.dispose(ctx, in, duplicate, "message id seen before")
	}
	person, known, err := s.PersonAt(ctx, in.sender)
	if err != nil {
		return err
	}
	how, err := s.correlate(ctx, in, person)
	switch {
	case err != nil:
		return err
	case in.mail == nil && how == foreignToken:
		s.Log.Warn("a reply carries a token that this reply key did not sign; does another programme use the mailbox, or is the key not the one it was?", "mail", in.id)
		return s.dispose(ctx, in, badToken, how)
	case in.mail == nil && !known:
		return s.dispose(ctx, in, unknownSender, how)
	case !known:
		return s.hold(ctx, in)
	case in.mail != nil && in.mail.PersonID != person.ID: // a copy that was answered, or a mail that was passed on
		in.mail, in.astray, how = nil, true, "answers a mail to somebody else"
	}
	if person.MailState == "bounced" { // they write, so their address works again
		if err := s.SetMailState(ctx, person.ID, "open"); err != nil {
			return err
		}
	}
	if n, err := s.RepliesSince(ctx, person.ID, s.now.Add(-24*time.Hour)); err != nil || n >= mostRepliesPerDay {
		if err != nil {
			return err
		}
		return s.dispose(ctx, in, quiet, "answered too often within a day")
	}
	in.event.PersonID = &person.ID
	return s.apply(ctx, in, person, how)
}

// mostRepliesPerDay is how many mails of one person are answered in a day: OTRS stops at forty, and nobody needs more.
const mostRepliesPerDay = 40

// foreignToken is why a mail answers none of ours although it came to a reply address.
const foreignToken = "token not ours"

// correlate finds the mail of ours that this one answers: by the token in the address it was sent to, else by our
// Message-ID in its references. It returns which of the two, or neither, it was. Subject and text prove nothing.
func (s step) correlate(ctx context.Context, in *incoming, person store.Person) (how string, err error) {
	how = "no reference"
	for _, address := range in.message.Recipients {
		token, ok := s.From.Reply.Match(string(address))
		if !ok {
			continue
		}
		mail, found, err := s.Mail(ctx, int64(token.Ref()))
		if err != nil {
			return how, err
		}
		if !found || !s.Keys.Verify(token, boundTo(mail, token.Purpose())) {
			how = foreignToken
			continue
		}
		if in.mail == nil || mail.PersonID == person.ID { // of two tokens the one bound to the sender counts
			in.mail, how = &mail, "token"
		}
	}
	if in.mail != nil {
		return how, nil
	}
	references := append(in.message.References, in.message.InReplyTo)
	mail, found, err := s.MailByMessageID(ctx, references)
	if err != nil || !found {
		return how, err
	}
	in.mail = &mail
	return "references", nil
}

// dispose records what came of a mail.
func (s step) dispose(ctx context.Context, in *incoming, disposition, why string) error {
	in.event.Disposition, in.event.Why = disposition, why
	if in.mail != nil {
		in.event.MailID = &in.mail.ID
	}
	if err := s.FinishEvent(ctx, in.event); err != nil {
		return err
	}
	return s.Note(ctx, store.JournalEntry{
		At: s.now, RawID: &in.id, AskID: in.event.AskID, What: "received", Detail: disposition, CohortID: s.cohortOf(in),
		PairID: s.pairOf(in),
	})
}

func (s step) cohortOf(in *incoming) *string {
	if in.mail == nil {
		return nil
	}
	return in.mail.CohortID
}

func (s step) pairOf(in *incoming) *string {
	if in.mail == nil {
		return nil
	}
	return in.mail.PairID
}

// hold keeps a mail that answers one of ours from an address that nobody is known by, and asks at the reader's whether it
// was them. Nothing else happens until the answer, except that a concern is never held.
func (s step) hold(ctx context.Context, in *incoming) error {
	about, err := s.askOf(ctx, in.mail)
	if err != nil {
		return err
	}
	if about == nil {
		return s.dispose(ctx, in, unknownSender, "another address, and no question to answer")
	}
	name := mentoring.Ask{
		Kind: mentoring.ConfirmAddress, To: about.Name.To, Cohort: about.CohortID, Participant: deref(about.ParticipantID),
		Pair: deref(about.PairID), About: about.ID, Occurrence: int(in.id),
	}
	name.Workflow = errandID(about.ID, name.Kind, name.Occurrence)
	confirm, err := s.errand(ctx, name)
	if err != nil {
		return err
	}
	sc, err := s.sceneOf(ctx, *about)
	if err != nil {
		return err
	}
	reading, err := s.read(ctx, in, about, sc)
	if err != nil {
		return err
	}
	if reading.Answer.Intent == mentoring.Concern {
		words := fmt.Sprintf("(From %s, which is not yet confirmed as theirs.)\n\n%s", in.sender, reading.Text)
		if err := s.bringConcern(ctx, in, sc, words); err != nil {
			return err
		}
	}
	in.event.AskID, in.event.PersonID = &confirm.ID, &about.PersonID
	return s.dispose(ctx, in, held, "sender is not the reader")
}

// askOf returns the ask that a mail of ours belongs to, nil when it is a notice.
func (s step) askOf(ctx context.Context, mail *store.Mail) (*store.Ask, error) {
	if mail == nil || mail.AskID == nil {
		return nil, nil
	}
	ask, err := s.LockAsk(ctx, *mail.AskID)
	return &ask, err
}

// heldSender returns the address that a confirmation asks about.
func (s step) heldSender(ctx context.Context, confirm store.Ask) (string, error) {
	return s.SenderHeldFor(ctx, confirm.ID)
}

// confirmAddress links another address, or forgets what came from it.
func (s step) confirmAddress(ctx context.Context, confirm store.Ask, yes bool) error {
	sender, err := s.heldSender(ctx, confirm)
	if err != nil {
		return err
	}
	waiting, err := s.HeldFor(ctx, confirm.ID)
	if err != nil {
		return err
	}
	if yes {
		if err := s.AddAlias(ctx, mentoring.CanonicalAddress(sender), confirm.PersonID); err != nil {
			return err
		}
	}
	for _, raw := range waiting {
		if yes {
			err = s.Release(ctx, raw.ID)
		} else {
			err = s.SetDisposition(ctx, raw.ID, unknownSender, "not confirmed")
		}
		if err != nil {
			return err
		}
	}
	return nil
}
