package inbox

import (
	"fmt"
	netmail "net/mail"
	"strings"
	"time"
)

// Parse reads a mail. It fails only for an *Unfit mail and for a mistake of our own: everything else that is wrong with
// a mail leaves a field empty or a character replaced. It never panics.
func Parse(raw []byte) (m *Message, err error) {
	shape, err := Scan(raw)
	if err != nil {
		return nil, err
	}
	return parse(shape)
}

// parse reads the parts that Scan found.
func parse(shape Shape) (m *Message, err error) {
	defer func() {
		if v := recover(); v != nil {
			m, err = nil, fmt.Errorf("parse a mail: %v", v)
		}
	}()
	m = &Message{Header: readHeader(shape.Parts[0].Header)}
	m.readFields()
	r := reading{Message: m}
	r.readParts(shape)
	r.finish()
	m.Delivery = deliveryReport(shape)
	m.Returned = returnedMessageID(shape)
	if m.Delivery == nil && looksLikeBounce(m) {
		m.Delivery = plainDeliveryReport(m, shape)
	}
	return m, nil
}

// within reports whether part i is inside of a part of such a type.
func (s Shape) within(i int, is func(mediaType string) bool) bool {
	for p := s.Parts[i].Parent; p >= 0; p = s.Parts[p].Parent {
		if is(s.Parts[p].Type) {
			return true
		}
	}
	return false
}

// hasParts reports whether part i has parts. Parts stand right before those within them.
func (s Shape) hasParts(i int) bool {
	return i+1 < len(s.Parts) && s.Parts[i+1].Parent == i
}

func (m *Message) readFields() {
	h := m.Header
	m.MessageID = messageID(h.Get("Message-Id"))
	m.InReplyTo = messageID(h.Get("In-Reply-To"))
	m.References = messageIDs(h.Get("References"))
	m.Subject = decodeWords(h.Get("Subject"))
	// RFC 5322 allows one From; of several none is a person's identity, so all are shown.
	var from []*netmail.Address
	for _, v := range h.Values("From") {
		from = append(from, addresses(v)...)
	}
	m.From = canonical(nil, from)
	if len(from) > 0 {
		m.FromName = decodeWords(from[0].Name)
	}
	if h.Has("Return-Path") {
		m.ReturnPath = "<>"
		if list := addresses(h.Get("Return-Path")); len(list) > 0 {
			m.ReturnPath = list[0].Address
		}
	}
	for _, key := range []string{"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"} {
		for _, v := range h.Values(key) {
			m.Recipients = canonical(m.Recipients, addresses(v))
		}
	}
	m.Date = date(h.Get("Date"))
}

// date reads a date by RFC 5322, or returns zero. Go's reader knows the obsolete forms, but no day names in other
// languages and no zone names after the offset without brackets.
func date(v string) time.Time {
	if t, err := netmail.ParseDate(v); err == nil {
		return t
	}
	if _, after, ok := strings.Cut(v, ","); ok {
		v = after
	}
	words := strings.Fields(v)
	if len(words) > 5 {
		words = words[:5]
	}
	t, err := netmail.ParseDate(strings.Join(words, " "))
	if err != nil {
		return time.Time{}
	}
	return t
}
