package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// What came of an inbound mail. Every mail ends in exactly one; mail that no person wrote ends in its class.
const (
	applied       = "applied"        // it answered an ask, or did what may be said at any time
	askedBack     = "asked_back"     // one more question went out
	handedOver    = "handed_over"    // a coordinator has it
	closedAsk     = "closed"         // what it answers is over; one neutral answer went out
	held          = "held"           // it is not sure enough who wrote it; the address on file is asked
	duplicate     = "duplicate"      // the same mail by another way
	unknownSender = "unknown_sender" // a stranger; nothing is answered
	badToken      = "bad_token"      // it answers a mail that is not ours, as when two programmes share a mailbox
	expiredToken  = "expired_token"  // it answers a mail of ours whose time is over
	unread        = "unread_letter"  // encrypted, or sealed in a way that nobody here can open
	forReview     = "review"         // it says two things about who wrote it, or nothing that holds: a person has to look
	gone          = "erased"         // it cannot be opened any more: whose it was has been erased
	quiet         = "too_many"       // a machine, or somebody in a loop: kept, not answered
)

// incoming is a mail from a person on its way to its effect.
type incoming struct {
	id        int64
	message   *inbox.Message
	sender    mentoring.Address
	doubt     string // why it says no address that could be anybody's
	claim     claim
	mail      *store.Mail // ours that it answers
	astray    bool        // it answers a mail that was written to somebody else, or too late
	returned  bool        // it came to the envelope sender that only that mail had
	open      int         // asks that wait for its writer, when it answers none
	reading   replies.Reading
	tongue    []string // what their answer says of another language that they are written to in from now on
	event     store.Event
	told      []string             // who was told what it says, for its answer
	needs     []mentoring.Sentence // what a sponsor could do now
	others    []string             // the programmes that its writer is still in, after they left one
	newer     bool                 // what it answers has moved on: it is put against the newest
	onPledge  bool                 // what is a concern in it answers whether the pledge is kept
	listeners []string             // who was brought what is a concern in it
	heard     string               // the coordinator who was told it on the telephone, "" for what was written
}

// Receive applies one mail that came: its effect, the one mail that answers it and its event are committed together,
// once. It implements inbox.Receiver.
func (p *Programme) Receive(ctx context.Context, id int64, m *inbox.Message, class inbox.Class) error {
	return p.do(ctx, func(s step) error {
		in := &incoming{id: id, message: m, event: store.Event{
			RawID: id, Class: string(class), Disposition: string(class), MessageID: m.MessageID, AppliedAt: s.now,
		}}
		in.sender, in.doubt = m.Author()
		in.event.Sender = string(in.sender)
		var err error
		if in.event.SemanticKey, err = p.semanticKey(m); err != nil {
			return err
		}
		fresh, err := s.AddEvent(ctx, in.event)
		if err != nil || !fresh {
			return err
		}
		failpoint.Reach(failpoint.ReceiveEvent)
		defer failpoint.Reach(failpoint.ReceiveUncommitted)
		if twin, err := s.twin(ctx, in, class); err != nil || twin {
			return err
		}
		if class != inbox.Human {
			if old, err := s.isOld(ctx, in); err != nil || old {
				return s.passOver(ctx, in, err)
			}
			return s.receiveAutomatic(ctx, in, class)
		}
		return s.receiveHuman(ctx, in)
	})
}

// receiveHuman finds out who writes and what they answer, and applies it.
func (s step) receiveHuman(ctx context.Context, in *incoming) error {
	var err error
	if in.claim, err = s.claim(ctx, in); err != nil {
		return err
	}
	failpoint.Reach(failpoint.ReceiveCorrelated)
	if old, err := s.isOld(ctx, in); err != nil || old {
		return s.passOver(ctx, in, err)
	}
	if s.toConcern(in.message) {
		return s.concernAddressed(ctx, in)
	}
	c := in.claim
	writer, known := c.person()
	switch {
	case c.word != nil, c.assigned != "": // whoever it is said so, or a coordinator did
	case in.doubt != "":
		return s.setAside(ctx, in, in.doubt)
	case c.crossed:
		return s.setAside(ctx, in, "tokens of several people")
	case c.mail == nil && c.erased != "" && len(c.known) == 0: // they were told that nobody will know them
		if err := s.ExpungeRaw(ctx, in.id, c.erased); err != nil {
			return err
		}
		return s.dispose(ctx, in, gone, "it answers a mail to somebody who was erased")
	case c.mail == nil && c.lapsed == nil && c.foreign:
		return s.guessed(ctx, in)
	case c.mail == nil && len(c.known) == 0:
		return s.stranger(ctx, in)
	case c.mail == nil && !known:
		return s.whoWrites(ctx, in)
	case c.mail != nil && toManager(*c.mail) && !c.bound(): // they were told that no other mail comes
		return s.stranger(ctx, in)
	case c.mail != nil && !c.bound() && !isTheirOwn(in.sender, c.known):
		return s.hold(ctx, in)
	}
	person, err := s.Person(ctx, writer)
	if err != nil {
		return err
	}
	how := c.by
	switch {
	case c.mail != nil && c.mail.PersonID == person.ID:
		in.mail = c.mail
	case c.mail != nil: // a copy that was answered, or a mail that was passed on
		in.astray, how = true, "answers a mail to somebody else"
	case c.lapsed != nil:
		in.astray, how = true, "answers a mail whose time is over"
	}
	if person.MailState == "bounced" && c.proof() >= vouched { // they write, so their address works again
		if err := s.ForgetBounces(ctx, person.ID); err != nil {
			return err
		}
		person.MailState = "open"
	}
	in.event.PersonID = &person.ID
	if in.mail != nil && toManager(*in.mail) {
		return s.managerWrote(ctx, in, person)
	}
	return s.apply(ctx, in, person, how)
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
	if err := s.KeepEvidence(ctx, in.id, int(in.claim.proof()), in.mark()); err != nil {
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

// askOf returns the ask that a mail of ours belongs to, nil when it is a notice.
func (s step) askOf(ctx context.Context, mail *store.Mail) (*store.Ask, error) {
	if mail == nil || mail.AskID == nil {
		return nil, nil
	}
	ask, err := s.LockAsk(ctx, *mail.AskID)
	return &ask, err
}
