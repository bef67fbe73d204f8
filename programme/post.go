package programme

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"crypto/rand"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// What a mail is worth when it is not certain that it arrived: a nudge counts as sent, what is essential is sent once
// more, and so is what answers a person's own mail.
const (
	nudge     = "nudge"
	essential = "essential"
	reply     = "reply"
)

// replyLife is how long a mail may be answered to: the longest ladder and the time that people take after it.
const replyLife = 120 * 24 * time.Hour

// parcel is a letter with what the post has to know of it.
type parcel struct {
	letter  templates.Letter
	key     string     // what the mail is about: the same key never makes a second mail
	class   string     // nudge, essential or reply
	ask     *store.Ask // the ask that a reply answers
	guard   bool       // only while the ask is open
	urgent  bool       // at once, whatever the hour
	from    time.Time  // not before
	answers *inbox.Message
	files   []mailer.Attachment // that go with it
	of      []string            // the persons besides those of the scene whose words it brings
}

// post renders a letter to the scene's reader and keeps it to be sent. Whatever the reader did not write for goes out in
// their working hours; an answer to their own mail goes at once, and so does what is urgent.
func (s step) post(ctx context.Context, sc scene, p parcel) error {
	draft, err := s.DraftMail(ctx, p.key, sc.reader.ID, sc.cohort.ID, sc.pairID())
	if err != nil || draft.Known {
		return err
	}
	if p.class == reply {
		why, err := s.withhold(ctx, sc, p)
		if err != nil {
			return err
		}
		if why != "" {
			return s.note(ctx, sc, "answer withheld", why, store.JournalEntry{})
		}
	}
	row := store.Mail{
		ID: draft.ID, Key: p.key, CohortID: &sc.cohort.ID, PersonID: sc.reader.ID, Step: p.letter.Kind, Class: p.class, Guard: p.guard,
		Address: sc.reader.Email, MessageID: fmt.Sprintf("%s.%d@%s", strings.ToLower(rand.Text()[:20]), draft.ID, s.From.Address.Domain()),
		MadeAt: s.now, NotBefore: s.now, ReplyUntil: replyaddress.Expiry(s.now, s.now.Add(replyLife)),
	}
	row.PairID, row.Of = ref(sc.pairID()), append(sc.persons(), p.of...)
	if sc.self != nil {
		row.ParticipantID = &sc.self.ID
	}
	if p.ask != nil {
		row.AskID = &p.ask.ID
	}
	if p.class != reply && !p.urgent {
		if row.NotBefore, err = s.spaced(ctx, sc, p); err != nil {
			return err
		}
	}
	entry, err := s.untoldTo(ctx, sc, p)
	if err != nil {
		return err
	}
	if err := s.compose(sc, p, entry, draft.Thread, &row); err != nil {
		return err
	}
	if entry != nil {
		if err := entry.keep(ctx); err != nil {
			return err
		}
	}
	failpoint.Reach(failpoint.PostRendered)
	if err := s.AddMail(ctx, row); err != nil {
		return err
	}
	failpoint.Reach(failpoint.PostKept)
	return s.note(ctx, sc, "mail", row.Step, store.JournalEntry{AskID: row.AskID, MailID: &row.ID})
}

// compose fixes the bytes of a mail. A letter that was written for another reader than the scene's is a mistake of ours,
// found before it is a mail.
func (s step) compose(sc scene, p parcel, entry *untold, thread []string, row *store.Mail) error {
	if p.letter.Reader != nameOf(sc.reader) {
		return fmt.Errorf("the letter %s was written for another reader", row.Step)
	}
	replyTo := s.From.Reply.Address(s.Keys.Mint(boundTo(*row, replyaddress.Reply)))
	row.Envelope = string(s.From.Bounce.Address(s.Keys.Mint(boundTo(*row, replyaddress.Bounce))))
	p.letter.ReplyTo = string(replyTo)
	message, err := s.Letters.Render(p.letter)
	if err != nil {
		return err
	}
	row.Subject, row.Body = message.Subject, message.Text
	out := mailer.Message{
		MessageID: row.MessageID, Date: row.NotBefore.In(sc.zone()), FromName: cmp.Or(message.Sender, s.From.Name), From: s.From.Address,
		ToName: sc.reader.Name, To: sc.reader.Email, ReplyTo: string(replyTo), Unsubscribe: string(replyTo),
		Subject: message.Subject, Text: message.Text, HTML: message.HTML, References: thread, Step: row.Step,
	}
	if len(thread) > 0 {
		out.InReplyTo = thread[len(thread)-1]
	}
	if p.answers != nil {
		out.Auto = "auto-replied"
		if p.answers.MessageID != "" {
			out.InReplyTo = p.answers.MessageID
			out.References = append(out.References, p.answers.MessageID)
		}
		if p.answers.Subject != "" {
			out.Subject = replySubject(p.answers.Subject)
		}
	}
	out.Attachments = slices.Clone(p.files)
	for _, picture := range message.Pictures() {
		out.Attachments = append(out.Attachments, mailer.Attachment{Name: picture.Name, ID: picture.ID, Type: picture.Type, Content: picture.Content})
	}
	if p.letter.Year.Certificate {
		page, err := s.certificate(sc, p.letter, message)
		if err != nil {
			return err
		}
		out.Attachments = append(out.Attachments, page)
	}
	if p.letter.Figures != nil {
		table, err := s.figuresTable(p.letter)
		if err != nil {
			return err
		}
		out.Attachments = append(out.Attachments, table)
	}
	if entry != nil {
		if out.Calendar, err = calendarOf(entry.entry); err != nil {
			return fmt.Errorf("write the entry of %s: %w", row.Step, err)
		}
	}
	row.Raw, err = mailer.Compose(out)
	if err != nil {
		return fmt.Errorf("compose %s: %w", row.Step, err)
	}
	if s.DKIM != nil {
		if row.Raw, err = s.DKIM.Sign(row.Raw); err != nil {
			return err
		}
	}
	row.Seal = mailer.Seal(row.Address, row.Raw)
	return nil
}

// boundTo says what the tokens of a mail stand for.
func boundTo(m store.Mail, purpose replyaddress.Purpose) replyaddress.Bound {
	return replyaddress.Bound{
		Purpose: purpose, Ref: uint64(m.ID), Step: m.Step, Person: m.PersonID, Address: m.Address, Expires: m.ReplyUntil,
	}
}

// replySubject answers under the subject the person used, so that their mail program keeps one conversation.
func replySubject(subject string) string {
	subject = strings.Join(strings.FieldsFunc(subject, func(r rune) bool { return r < ' ' }), " ")
	if len(subject) >= 3 && strings.EqualFold(subject[:3], "re:") {
		return subject
	}
	return "Re: " + subject
}
