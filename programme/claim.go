package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// claim is what a mail shows of who wrote it and of what it answers.
type claim struct {
	known   []store.Person // who writes from its address
	verdict inbox.Verdict

	mail      *store.Mail // ours that it answers, and that still may be answered
	by        string      // "token" or "references"; why there is no mail
	enveloped bool        // the token stood in the envelope
	foreign   bool        // it came to a reply address that we did not sign
	lapsed    *store.Mail // ours that it answers when it is too late for that
	erased    string      // whose mail it answers, when they were erased
	crossed   bool        // it came to reply addresses of several people, and is from none of them
	moving    bool        // it comes from the new address that an ask was put to

	word     *store.Confirmation // its writer's own word, given at the address on file
	assigned string              // the person whose it is by a coordinator's word, or ""
}

// person returns who wrote, as far as that is known: whose mail it answers when the address is theirs.
func (c claim) person() (id string, known bool) {
	switch {
	case c.word != nil:
		return c.word.PersonID, true
	case c.assigned != "":
		return c.assigned, true
	case c.bound():
		return c.mail.PersonID, true
	case len(c.known) == 1:
		return c.known[0].ID, true
	}
	return "", false
}

// bound reports whether it comes from an address of the person that our mail was written to.
func (c claim) bound() bool {
	return c.mail != nil && (c.moving || slices.ContainsFunc(c.known, func(p store.Person) bool { return p.ID == c.mail.PersonID }))
}

// proof returns the rung that the evidence reaches.
func (c claim) proof() proof {
	reached := nobody
	authentic := c.verdict == inbox.Authentic
	switch {
	case c.word != nil:
		return confirmed
	case c.assigned != "":
		return addressed
	case c.bound() && c.by == byToken && c.enveloped && authentic:
		reached = certain
	case c.bound() && c.by == byToken:
		reached = addressed
	case c.bound():
		reached = referred
	case len(c.known) == 1 && authentic:
		reached = vouched
	case c.mail != nil, len(c.known) > 0:
		reached = halfShown
	}
	if c.verdict == inbox.Forged {
		return reached.forged()
	}
	return reached
}

// How a mail of ours is found.
const (
	byToken      = "token"
	byReferences = "references"
)

// claim gathers what a mail shows of who wrote it.
func (s step) claim(ctx context.Context, in *incoming) (c claim, err error) {
	authors, err := s.AuthorsOf(ctx, in.id, in.sender)
	if err != nil {
		return c, err
	}
	c.known, c.assigned = authors.Known, authors.Assigned
	if len(authors.Confirmed) > 0 {
		c.word = &authors.Confirmed[0]
	}
	c.verdict = s.Border.Verdict(in.message, in.sender)
	if err := s.correlate(ctx, in, &c); err != nil {
		return c, err
	}
	return c, s.fromNewAddress(ctx, in, &c)
}

// correlate finds the mail of ours that this one answers: by the token in the address it was sent to, else by our
// Message-ID in its references. Subject and text prove nothing.
func (s step) correlate(ctx context.Context, in *incoming, c *claim) error {
	c.by = "no reference"
	envelope, named := s.Border.Recipients(in.message)
	var answered []store.Mail
	for i, address := range append(envelope, named...) {
		token, ok := s.From.Reply.Match(string(address))
		if !ok {
			continue
		}
		mail, found, err := s.Mail(ctx, int64(token.Ref()))
		if err != nil {
			return err
		}
		if !s.Keys.Verify(token, boundTo(mail, token.Purpose())) || !found { // the same work whether there is a row or not
			c.foreign = true
			if c.erased, err = s.erasedReader(ctx, mail); err != nil {
				return err
			}
			continue
		}
		if lapsed, err := s.lapsed(ctx, mail, c); err != nil || lapsed {
			if err != nil {
				return err
			}
			continue
		}
		c.enveloped = c.enveloped || i < len(envelope)
		answered = append(answered, mail)
	}
	if len(answered) > 0 {
		c.choose(answered)
		return nil
	}
	mail, found, err := s.MailByMessageID(ctx, append(in.message.References, in.message.InReplyTo))
	if err != nil || !found {
		return err
	}
	if lapsed, err := s.lapsed(ctx, mail, c); err != nil || lapsed {
		return err
	}
	c.mail, c.by = &mail, byReferences
	return nil
}

// erasedReader returns whom a mail of ours went to, if they were erased since.
func (s step) erasedReader(ctx context.Context, mail store.Mail) (string, error) {
	if mail.PersonID == "" {
		return "", nil
	}
	erased, err := s.WasErased(ctx, mail.PersonID)
	if err != nil || !erased {
		return "", err
	}
	return mail.PersonID, nil
}

// lapsed reports whether a mail of ours can no longer be answered, because its time is over or its address was revoked.
func (s step) lapsed(ctx context.Context, mail store.Mail, c *claim) (bool, error) {
	revoked, err := s.Revoked(ctx, mail.ID)
	if err != nil || !revoked && s.now.Before(mail.ReplyUntil) {
		return false, err
	}
	c.lapsed = &mail
	c.erased, err = s.erasedReader(ctx, mail)
	return true, err
}

// choose takes, of the mails that one mail answers, the one that was written to its writer. Without such a one it must
// be plain whose they are.
func (c *claim) choose(answered []store.Mail) {
	c.by = byToken
	for _, mail := range answered {
		c.mail = &mail
		if c.bound() {
			return
		}
	}
	c.mail = &answered[0]
	c.crossed = slices.ContainsFunc(answered, func(m store.Mail) bool { return m.PersonID != c.mail.PersonID })
	if c.crossed {
		c.mail = nil
	}
}

// fromNewAddress finds out whether a mail comes from the address that somebody wants to be written to: the ask whether
// they can was put to that address, and it counts as theirs for this ask alone.
func (s step) fromNewAddress(ctx context.Context, in *incoming, c *claim) error {
	if c.mail == nil || c.mail.AskID == nil || c.by != byToken || in.sender == "" {
		return nil
	}
	address, err := s.MovingTo(ctx, *c.mail.AskID)
	c.moving = address != "" && address == in.sender && address == c.mail.Address
	return err
}

// isTheirOwn reports whether an address is the one on file of somebody, and not one that is merely known to be used.
func isTheirOwn(address mentoring.Address, persons []store.Person) bool {
	return len(persons) == 1 && persons[0].Email == address
}
