package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/store"
)

// longestDeferral is how long a mail is tried before it is given up (RFC 5321, 4.5.4.1).
const longestDeferral = 4 * 24 * time.Hour

// deferrals are the pauses after the first times that a server said "later"; then it is an hour (RFC 5321, 4.5.4.1).
var deferrals = []time.Duration{5 * time.Minute, 15 * time.Minute, 30 * time.Minute}

// doubtPause is how long a mail in doubt waits for a sign that it arrived before it is sent once more. It is longer than
// a sender waits for the answer to the dot, so that one that was cut off from the database has come back by then.
const doubtPause = 15 * time.Minute

// Settle records what became of one attempt. One of six things comes of it: the mail is sent; it is tried later; its reader's
// address does not work; it is given up for itself; it waits for the channel; or, with no answer after the dot, it is in
// doubt.
func (o *Outbox) Settle(ctx context.Context, id int64, outcome mailer.Outcome) error {
	failpoint.Reach(failpoint.OutboxSettle)
	if outcome.State == mailer.Accepted { // whoever holds it by now
		_, err := o.entries.join(ctx, entry{id, &outcome})
		return err
	}
	return o.programme.do(ctx, func(s step) error {
		defer failpoint.Reach(failpoint.OutboxSettling)
		if err := o.learn(ctx, s, outcome); err != nil {
			return err
		}
		said := said(outcome)
		m, found, err := s.Mail(ctx, id)
		if err != nil || !found || m.ClaimedBy == nil || *m.ClaimedBy != o.sender { // settled before, or somebody else has it
			return err
		}
		if m.State != "handed_over" {
			if err := s.FreeSlot(ctx, id); err != nil {
				return err
			}
		}
		tried := m.NotBefore
		if m.TriedAt != nil {
			tried = *m.TriedAt
		}
		switch {
		case outcome.State == mailer.MixedUp:
			if err := s.MailEnded(ctx, id, "dropped", "seal broken"); err != nil {
				return err
			}
			return s.stopSending(ctx, "a mail was about to go to somebody it was not written for", m)
		case outcome.State == mailer.Ambiguous:
			return o.doubt(ctx, s, m)
		case outcome.State == mailer.Unsent:
			return s.MailAgain(ctx, id, store.Retry{NotBefore: m.NotBefore, Outcome: said}) // the sender itself waits for the channel
		case outcome.State == mailer.Refused && !outcome.ChannelFault, s.passed(tried) >= longestDeferral:
			if err := s.MailEnded(ctx, id, "refused", said); err != nil {
				return err
			}
			if outcome.AddressFault || outcome.State == mailer.Deferred && !outcome.ChannelFault {
				return s.undeliverable(ctx, m)
			}
			s.Log.WarnContext(ctx, "a mail was given up", "mail", id, "step", m.Step, "code", outcome.Code, "status", outcome.Enhanced)
			return s.Note(ctx, store.JournalEntry{
				At: s.now, CohortID: m.CohortID, PairID: m.PairID, AskID: m.AskID, MailID: &m.ID, What: "given up", Detail: said,
			})
		default:
			pause := time.Hour
			if m.Deferrals < len(deferrals) {
				pause = deferrals[m.Deferrals]
			}
			return s.MailAgain(ctx, id, store.Retry{NotBefore: s.now.Add(pause), Deferrals: 1, Outcome: said})
		}
	})
}

// said returns the numbers of a mail server's answer.
func said(o mailer.Outcome) string { return fmt.Sprintf("%d %s", o.Code, o.Enhanced) }

// passed returns how long ago a programme time was by the wall: where months pass in seconds nothing is ever late.
func (s step) passed(since time.Time) time.Duration {
	return s.Clock.Wall(s.now).Sub(s.Clock.Wall(since))
}

// learn records what an outcome tells of the mail server, for whoever asks how the service is and for other senders.
func (o *Outbox) learn(ctx context.Context, s step, outcome mailer.Outcome) error {
	trouble := outcome.Trouble()
	if trouble == mailer.NoTrouble && (outcome.Code == 0 || outcome.State == mailer.Unsent) { // the server was not asked
		return nil
	}
	o.mu.Lock()
	known := o.trouble
	o.trouble = trouble
	o.mu.Unlock()
	if trouble == known && trouble != mailer.Login {
		return nil
	}
	return s.Went(ctx, string(trouble), trouble == mailer.Login)
}

// doubt settles a mail whose final answer was lost: by evidence where there is some, else a nudge counts as sent, and what
// matters is sent once more, the same bytes with the same Message-ID, never a third time. What answers a person's own mail
// matters: they were promised an answer, and mail programs show two copies with one Message-ID as one.
func (o *Outbox) doubt(ctx context.Context, s step, m store.Mail) error {
	if o.evidence != nil {
		if o.evidence.Delivered(m.MessageID, string(m.Address)) {
			return s.MailSent(ctx, s.now, map[int64]string{m.ID: "found at the relay"})
		}
		return s.MailAgain(ctx, m.ID, store.Retry{NotBefore: m.NotBefore, Outcome: "not found at the relay"})
	}
	answered, err := s.Answered(ctx, m.ID)
	switch {
	case err != nil:
		return err
	case answered:
		return s.MailSent(ctx, s.now, map[int64]string{m.ID: "it was answered"})
	case m.Class != nudge && m.Doubts == 0:
		return s.MailAgain(ctx, m.ID, store.Retry{NotBefore: s.now.Add(doubtPause), Doubts: 1, Outcome: "no answer after the dot"})
	default:
		return s.MailEnded(ctx, m.ID, "ambiguous", "no answer after the dot")
	}
}

// Rescue takes over what senders held that are gone, and empties mail that was to be forgotten as soon as it had gone out.
func (o *Outbox) Rescue(ctx context.Context) error {
	failpoint.Reach(failpoint.OutboxRescue)
	return o.programme.do(ctx, func(s step) error {
		defer failpoint.Reach(failpoint.OutboxRescuing)
		abandoned, err := s.AbandonedMail(ctx)
		if err != nil {
			return err
		}
		for _, m := range abandoned {
			if m.State == "handed_over" {
				err = o.doubt(ctx, s, m)
			} else if err = s.FreeSlot(ctx, m.ID); err == nil {
				err = s.MailAgain(ctx, m.ID, store.Retry{NotBefore: m.NotBefore, Outcome: "its sender is gone"})
			}
			if err != nil {
				return err
			}
		}
		if err := s.ScrubMail(ctx); err != nil {
			return err
		}
		return s.ForgetSlots(ctx)
	})
}
