package postoffice

import (
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// The folders that every mailbox has.
const (
	inbox     = "INBOX"
	junk      = "Junk"
	processed = "Processed"
)

// state is what replaying the journal gives. Only apply changes it, and the same events in the same order always give the
// same state, UIDs included. It is guarded by Office.mu.
type state struct {
	uidValidity uint32
	mailboxes   map[mentoring.Address]*mailbox
	ledger      []ledgerLine
}

type ledgerLine struct {
	Entry
	body []byte
}

type mailbox struct {
	folders map[string]*folder
}

// folder is one folder of one mailbox.
type folder struct {
	name     string
	messages []*message // by rising UID
	uidNext  imap.UID
	tracker  *imapserver.MailboxTracker
	watchers map[*session]struct{} // those that have it selected
}

// message is one mail in one folder. Its flags are replaced, never changed in place, so that a reader can keep them.
type message struct {
	uid   imap.UID
	at    time.Time
	body  []byte
	flags []imap.Flag
}

// outcome is what an event led to: the UIDs it touched and, for mail that came into a folder, the ones given there.
type outcome struct {
	source, dest []imap.UID
}

func newState() *state {
	return &state{mailboxes: map[mentoring.Address]*mailbox{}}
}

// mailbox returns the mailbox of an address, which is made when it is first asked for.
func (s *state) mailbox(a mentoring.Address) *mailbox {
	m := s.mailboxes[a]
	if m == nil {
		m = &mailbox{folders: map[string]*folder{}}
		for _, name := range []string{inbox, junk, processed} {
			m.create(name)
		}
		s.mailboxes[a] = m
	}
	return m
}

func (m *mailbox) create(name string) {
	m.folders[name] = &folder{
		name:     name,
		uidNext:  1,
		tracker:  imapserver.NewMailboxTracker(0),
		watchers: map[*session]struct{}{},
	}
}

// apply makes an event happen. An event about folders or messages that are gone by now does nothing to them.
func (s *state) apply(e event) outcome {
	switch e.Kind {
	case opened:
		s.uidValidity = e.UIDValidity
		return outcome{}
	case delivered:
		return s.deliver(e)
	}
	box := s.mailbox(e.Mailbox)
	if e.Kind == created {
		if box.folders[e.Folder] == nil {
			box.create(e.Folder)
		}
		return outcome{}
	}
	from := box.folders[e.Folder]
	if from == nil {
		return outcome{}
	}
	switch e.Kind {
	case appended:
		return outcome{dest: []imap.UID{from.add(e.body, e.At, e.Flags)}}
	case flagged:
		return from.flag(e.UIDs, e.FlagOp, e.Flags)
	case expunged:
		return from.remove(e.UIDs)
	case copied, moved:
		to := box.folders[e.To]
		if to == nil || to == from {
			return outcome{}
		}
		out := from.copyTo(to, e.UIDs)
		if e.Kind == moved {
			from.remove(e.UIDs)
		}
		return out
	}
	return outcome{}
}

func (s *state) deliver(e event) outcome {
	s.ledger = append(s.ledger, ledgerLine{
		Entry: Entry{
			Seq:          int64(len(s.ledger) + 1),
			At:           e.At,
			EnvelopeFrom: e.EnvelopeFrom,
			Recipient:    e.Recipient,
			MessageID:    e.MessageID,
			SHA256:       e.SHA256,
			Size:         e.Size,
			Mailbox:      string(e.Mailbox),
		},
		body: e.body,
	})
	if e.Mailbox == "" {
		return outcome{}
	}
	return outcome{dest: []imap.UID{s.mailbox(e.Mailbox).folders[inbox].add(e.body, e.At, nil)}}
}

// add puts a mail at the end of the folder.
func (f *folder) add(body []byte, at time.Time, flags []imap.Flag) imap.UID {
	m := &message{uid: f.uidNext, at: at, body: body, flags: withFlags(nil, imap.StoreFlagsAdd, flags)}
	f.uidNext++
	f.messages = append(f.messages, m)
	f.tracker.QueueNumMessages(uint32(len(f.messages)))
	f.wakeWatchers()
	return m.uid
}

func (f *folder) copyTo(to *folder, uids []imap.UID) outcome {
	var out outcome
	for _, uid := range uids {
		if _, m := f.find(uid); m != nil {
			out.source = append(out.source, uid)
			out.dest = append(out.dest, to.add(m.body, m.at, m.flags))
		}
	}
	return out
}

func (f *folder) remove(uids []imap.UID) outcome {
	var out outcome
	for _, uid := range uids {
		i, m := f.find(uid)
		if m == nil {
			continue
		}
		f.messages = slices.Delete(f.messages, i, i+1)
		f.tracker.QueueExpunge(uint32(i + 1))
		out.source = append(out.source, uid)
	}
	f.wakeWatchers()
	return out
}

func (f *folder) flag(uids []imap.UID, op imap.StoreFlagsOp, flags []imap.Flag) outcome {
	var out outcome
	for _, uid := range uids {
		if i, m := f.find(uid); m != nil {
			m.flags = withFlags(m.flags, op, flags)
			f.tracker.QueueMessageFlags(uint32(i+1), uid, m.flags, nil)
			out.source = append(out.source, uid)
		}
	}
	f.wakeWatchers()
	return out
}

// find returns a message and where it is, or nil.
func (f *folder) find(uid imap.UID) (int, *message) {
	i, found := slices.BinarySearchFunc(f.messages, uid, func(m *message, uid imap.UID) int { return int(m.uid) - int(uid) })
	if !found {
		return i, nil
	}
	return i, f.messages[i]
}

// wakeWatchers tells idle sessions that there is something to tell their clients.
func (f *folder) wakeWatchers() {
	for s := range f.watchers {
		select {
		case s.wake <- struct{}{}:
		default: // it is awake already
		}
	}
}

// withFlags returns a new list of flags.
func withFlags(old []imap.Flag, op imap.StoreFlagsOp, flags []imap.Flag) []imap.Flag {
	result := []imap.Flag{}
	if op != imap.StoreFlagsSet {
		result = append(result, old...)
	}
	for _, flag := range flags {
		result = slices.DeleteFunc(result, func(f imap.Flag) bool { return sameFlag(f, flag) })
		if op != imap.StoreFlagsDel {
			result = append(result, flag)
		}
	}
	return result
}

func (m *message) has(flag imap.Flag) bool {
	return slices.ContainsFunc(m.flags, func(f imap.Flag) bool { return sameFlag(f, flag) })
}

// sameFlag compares flags as RFC 9051 does: without regard to case.
func sameFlag(a, b imap.Flag) bool { return strings.EqualFold(string(a), string(b)) }
