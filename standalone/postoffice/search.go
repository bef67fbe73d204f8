package postoffice

import (
	"bufio"
	"bytes"
	"mime"
	"net/mail"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-message/textproto"
)

// Search finds messages. Text is looked for in the message as it stands, without decoding it.
func (s *session) Search(kind imapserver.NumKind, criteria *imap.SearchCriteria, options *imap.SearchOptions) (*imap.SearchData, error) {
	all := s.pick(imap.UIDSet{{Start: 1, Stop: 0}})
	s.office.mu.RLock()
	s.fix(criteria)
	s.office.mu.RUnlock()

	data := &imap.SearchData{}
	var numbers imap.SeqSet
	var uids imap.UIDSet
	for _, m := range all {
		if !m.matches(criteria) {
			continue
		}
		uids.AddNum(m.uid)
		number := uint32(m.uid)
		if kind == imapserver.NumKindSeq {
			if m.number == 0 {
				continue
			}
			numbers.AddNum(m.number)
			number = m.number
		}
		if data.Min == 0 {
			data.Min = number
		}
		data.Max = number
		data.Count++
	}
	data.All = uids
	if kind == imapserver.NumKindSeq {
		data.All = numbers
	}
	if options.ReturnSave {
		s.found = uids
	}
	return data, nil
}

// fix makes the sets of criteria fixed ones. Office.mu must be held.
func (s *session) fix(c *imap.SearchCriteria) {
	var numbers []imap.SeqSet
	for _, set := range c.SeqNum {
		numbers = append(numbers, s.fixed(set).(imap.SeqSet))
	}
	c.SeqNum = numbers
	for i, set := range c.UID {
		c.UID[i] = s.fixed(set).(imap.UIDSet)
	}
	for i := range c.Not {
		s.fix(&c.Not[i])
	}
	for i := range c.Or {
		s.fix(&c.Or[i][0])
		s.fix(&c.Or[i][1])
	}
}

func (m *listed) matches(c *imap.SearchCriteria) bool {
	size := int64(len(m.body))
	return all(c.SeqNum, func(set imap.SeqSet) bool { return m.number != 0 && set.Contains(m.number) }) &&
		all(c.UID, func(set imap.UIDSet) bool { return set.Contains(m.uid) }) &&
		all(c.Flag, m.has) &&
		!slices.ContainsFunc(c.NotFlag, m.has) &&
		isBetween(m.at, c.Since, c.Before) &&
		(c.Larger == 0 || size > c.Larger) &&
		(c.Smaller == 0 || size < c.Smaller) &&
		m.matchesHeader(c) &&
		all(c.Text, func(text string) bool { return contains(m.body, text) }) &&
		all(c.Body, func(text string) bool {
			_, body, _ := bytes.Cut(m.body, []byte("\r\n\r\n"))
			return contains(body, text)
		}) &&
		!slices.ContainsFunc(c.Not, func(not imap.SearchCriteria) bool { return m.matches(&not) }) &&
		all(c.Or, func(or [2]imap.SearchCriteria) bool { return m.matches(&or[0]) || m.matches(&or[1]) })
}

// matchesHeader is about the criteria that need the header; it is read only when there are some.
func (m *listed) matchesHeader(c *imap.SearchCriteria) bool {
	if len(c.Header) == 0 && c.SentSince.IsZero() && c.SentBefore.IsZero() {
		return true
	}
	header, err := textproto.ReadHeader(bufio.NewReader(bytes.NewReader(m.body)))
	if err != nil {
		return false
	}
	if !all(c.Header, func(want imap.SearchCriteriaHeaderField) bool { return hasField(header, want.Key, want.Value) }) {
		return false
	}
	if c.SentSince.IsZero() && c.SentBefore.IsZero() {
		return true
	}
	sent, err := mail.ParseDate(header.Get("Date"))
	return err == nil && isBetween(sent, c.SentSince, c.SentBefore)
}

// hasField tells whether a header has a field whose value, decoded, contains a text.
func hasField(header textproto.Header, key, text string) bool {
	var decoder mime.WordDecoder
	for fields := header.FieldsByKey(key); fields.Next(); {
		value := fields.Value()
		if decoded, err := decoder.DecodeHeader(value); err == nil {
			value = decoded
		}
		if contains([]byte(value), text) {
			return true
		}
	}
	return false
}

func contains(b []byte, text string) bool {
	return bytes.Contains(bytes.ToLower(b), []byte(strings.ToLower(text)))
}

// isBetween compares days without regard to time zones, as RFC 9051 6.4.4 has it. A zero bound is none.
func isBetween(t, since, before time.Time) bool {
	day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	return (since.IsZero() || !day.Before(since)) && (before.IsZero() || day.Before(before))
}

func all[T any](list []T, ok func(T) bool) bool {
	return !slices.ContainsFunc(list, func(t T) bool { return !ok(t) })
}
