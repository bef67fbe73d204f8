package programme

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// Whether mail goes out, besides store.SendingOpen.
const (
	SendingPaused  = "paused"  // by an operator
	SendingStopped = "stopped" // by a mail that was about to go astray
	SendingHeld    = "held"    // by the fence
)

// SendingStatus is whether mail goes out, and what waits.
type SendingStatus struct {
	State        string              `json:"state"` // open, paused, stopped or held
	Why          string              `json:"why,omitempty"`
	Since        *time.Time          `json:"since,omitempty"`   // of paused and stopped
	Trouble      mailer.Trouble      `json:"trouble,omitempty"` // with the mail server
	TroubleSince *time.Time          `json:"trouble_since,omitempty"`
	LastMinute   int                 `json:"sent_last_minute"`
	LastDay      int                 `json:"sent_last_24_hours"`
	Waiting      []store.WaitingMail `json:"waiting"` // what is due, and what was set aside

	lasting bool // the trouble is more than a hiccup
}

// Fault says what somebody has to do something about, "" when there is nothing.
func (st SendingStatus) Fault() string {
	switch {
	case st.State == SendingHeld || st.State == SendingStopped:
		return "no mail goes out: " + st.Why + "; see “rapport sending status”"
	case st.Trouble == mailer.Login:
		return "no mail goes out: the mail server refuses the log-in; “rapport config check” says what to do"
	case st.Trouble != mailer.NoTrouble && st.lasting:
		return "no mail goes out: " + troubles[st.Trouble] + "; see “rapport config check”"
	}
	return ""
}

// troubles are the words for what a mail server may have.
var troubles = map[mailer.Trouble]string{
	mailer.Away: "the mail server does not answer", mailer.Login: "the mail server refuses the log-in",
	mailer.Busy: "the mail server puts mail off", mailer.Policy: "the mail server refuses mail from this sender",
}

// TroubleWords says in words what the mail server has, "" when it takes mail.
func (st SendingStatus) TroubleWords() string { return troubles[st.Trouble] }

// SendingStatus returns whether mail goes out, and what waits.
func (p *Programme) SendingStatus(ctx context.Context) (st SendingStatus, err error) {
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.SendingStatus, "", ""); err != nil {
			return err
		}
		row, err := s.Sending(ctx)
		if err != nil {
			return err
		}
		st = SendingStatus{
			State: row.State, Why: row.Why, Since: row.Since, Trouble: mailer.Trouble(row.Trouble), TroubleSince: row.TroubleSince,
			lasting: row.TroubleLasted,
		}
		if breach := s.breach(row); breach != "" {
			st.State, st.Why, st.Since = SendingHeld, breach, nil
		}
		if st.LastMinute, err = s.SlotsSince(ctx, time.Minute); err != nil {
			return err
		}
		if st.LastDay, err = s.SlotsSince(ctx, 24*time.Hour); err != nil {
			return err
		}
		st.Waiting, err = s.WaitingMail(ctx, s.now)
		return err
	})
	return st, err
}

// breach says why this installation must not send, "" when it may.
func (s step) breach(row store.Sending) string {
	if s.Fence == nil {
		return ""
	}
	why, _ := s.Fence.breach(row)
	return why
}

// stopSending stops all mail until a person has looked.
func (s step) stopSending(ctx context.Context, why string, about store.Mail) error {
	if err := s.SetSending(ctx, SendingStopped, why, s.now); err != nil {
		return err
	}
	return s.Note(ctx, store.JournalEntry{At: s.now, CohortID: about.CohortID, MailID: &about.ID, What: "sending", Detail: SendingStopped})
}

// PauseSending holds all mail back until it is resumed. Mail that is on its way already arrives.
func (p *Programme) PauseSending(ctx context.Context) error {
	return p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.Sending, "", ""); err != nil {
			return err
		}
		if err := s.SetSending(ctx, SendingPaused, "an operator paused it", s.now); err != nil {
			return err
		}
		return s.Note(ctx, store.JournalEntry{At: s.now, What: "sending", Detail: SendingPaused})
	})
}

// Resume says how sending is to go on.
type Resume struct {
	SendWaiting bool // also send what matters of the mail that may have been sent before a restore, and what was set aside
	Join        bool // this data folder belongs to one more worker on a database that another one sends for
	DryRun      bool
}

// Resumed is what a resumption did.
type Resumed struct {
	Was      string     `json:"was"` // open, paused, stopped or held
	Why      string     `json:"why,omitempty"`
	TookOver bool       `json:"took_over"` // from now on this installation sends, and no other
	Joined   bool       `json:"joined"`    // this installation sends beside the others
	Left     []LeftMail `json:"left"`      // what may have been sent already, and what becomes of it
}

// LeftMail is a mail of which nobody knows whether it was sent before a restore.
type LeftMail struct {
	ID      int64     `json:"id"`
	Reader  string    `json:"reader"`
	Kind    string    `json:"mail"`
	Subject string    `json:"subject"`
	Made    time.Time `json:"made"`
	Becomes string    `json:"becomes"` // dropped, aside or sent
}

// What becomes of mail that was left by a restore.
const (
	leftDropped = "dropped"
	leftAside   = "aside"
	leftSent    = "sent"
)

// ResumeSending lets mail go out again. Where the fence held it back this installation takes over: whatever waits from
// before the restore may have been sent already, so reminders are dropped, and what matters is set aside unless it is to
// be sent. Mail made since goes out.
func (p *Programme) ResumeSending(ctx context.Context, how Resume) (done Resumed, err error) {
	var instance string
	var mark int64
	err = p.do(ctx, func(s step) error {
		done = Resumed{Left: []LeftMail{}}
		if err := s.authorise(ctx, rights.Sending, "", ""); err != nil {
			return err
		}
		row, err := s.LockSending(ctx)
		if err != nil {
			return err
		}
		breach := s.breach(row)
		done.Was, done.Why, instance, mark = row.State, row.Why, row.Instance, row.Mark
		if breach != "" {
			done.Was, done.Why = SendingHeld, breach
		}
		switch {
		case how.Join:
			if err := s.mayJoin(row, breach); err != nil {
				return err
			}
			done.Joined = true
		case breach != "":
			done.TookOver = true
			instance, mark = store.NewID("i"), row.Mark+1
			err = errors.Join(s.TakeFence(ctx, instance, mark), s.settleLeft(ctx, row, how, &done))
		case how.SendWaiting:
			err = s.settleLeft(ctx, store.Sending{SeenAt: &time.Time{}}, how, &done)
		}
		if err != nil {
			return err
		}
		if !how.Join {
			if err := errors.Join(s.SetSending(ctx, store.SendingOpen, "", s.now), s.Seen(ctx, s.now, &s.now)); err != nil {
				return err
			}
		}
		if err := s.Note(ctx, store.JournalEntry{At: s.now, What: "sending", Detail: done.words()}); err != nil {
			return err
		}
		if how.DryRun {
			return errDryRun
		}
		return nil
	})
	if errors.Is(err, errDryRun) {
		return done, nil
	}
	if err == nil && (done.TookOver || done.Joined) { // the file follows the database, so that it is never ahead of it
		err = p.Fence.raise(instance, mark)
	}
	return done, err
}

// mayJoin refuses to join what is no other worker's database.
func (s step) mayJoin(row store.Sending, breach string) error {
	message := ""
	switch {
	case s.Fence == nil || row.Instance == "" || breach == "":
		message = "this installation may send already; leave --join out"
	case s.Fence.ahead(row):
		message = breach + ": it cannot be joined; leave --join out to take over"
	default:
		return nil
	}
	return &mentoring.Error{Fault: mentoring.FaultConflict, Message: message}
}

// restoreSlack is how long after the last look of a sender a mail may have been made that the same sender still sent.
const restoreSlack = time.Minute

// settleLeft decides on each mail that may have been sent before a restore, and on those that were set aside earlier.
func (s step) settleLeft(ctx context.Context, row store.Sending, how Resume, done *Resumed) error {
	before := s.now
	if row.SeenAt != nil {
		before = row.SeenAt.Add(restoreSlack)
	}
	left, err := s.LeftMail(ctx, before)
	if err != nil {
		return err
	}
	for _, m := range left {
		becomes := leftAside
		switch {
		case m.Class == nudge:
			becomes = leftDropped
			err = s.MailEnded(ctx, m.ID, leftDropped, "left by a restore")
		case how.SendWaiting:
			becomes = leftSent
			err = s.MailAgain(ctx, m.ID, store.Retry{NotBefore: later(m.NotBefore, s.now), Outcome: "sent after a restore"})
		default:
			err = s.MailEnded(ctx, m.ID, leftAside, "left by a restore")
		}
		if err == nil {
			err = s.FreeSlot(ctx, m.ID)
		}
		if err != nil {
			return err
		}
		reader, err := s.Person(ctx, m.PersonID)
		if err != nil {
			return err
		}
		done.Left = append(done.Left, LeftMail{ID: m.ID, Reader: reader.Name, Kind: m.Step, Subject: m.Subject, Made: m.MadeAt, Becomes: becomes})
	}
	return nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// Count returns how many of the mails that were left become something.
func (r Resumed) Count(becomes string) (n int) {
	for _, m := range r.Left {
		if m.Becomes == becomes {
			n++
		}
	}
	return n
}

// words say for the journal what was done.
func (r Resumed) words() string {
	how := "resumed"
	switch {
	case r.TookOver:
		how = "taken over"
	case r.Joined:
		return "joined"
	}
	return fmt.Sprintf("%s: %d dropped, %d set aside, %d sent", how, r.Count(leftDropped), r.Count(leftAside), r.Count(leftSent))
}
