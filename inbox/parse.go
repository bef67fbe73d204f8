package inbox

import (
	"cmp"
	"fmt"
	netmail "net/mail"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-message"
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
	for i, part := range shape.Parts {
		m.Types = append(m.Types, part.Type)
		if shape.within(i, isMail) {
			continue
		}
		if strings.HasPrefix(part.Type, "multipart/") && !shape.hasParts(i) {
			part.Type = "text/plain" // its boundary never comes, so its text is all that there is
		}
		m.readPart(part, readHeader(part.Header))
	}
	m.Encrypted = isEncrypted(m)
	m.Delivery = deliveryReport(shape)
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

// readPart takes what is readable in a part that is not within an attached mail.
func (m *Message) readPart(part Part, h message.Header) {
	name := fileName(h)
	disposition, _, _ := strings.Cut(h.Get("Content-Disposition"), ";")
	attached := strings.EqualFold(strings.TrimSpace(disposition), "attachment")
	switch {
	case strings.HasPrefix(part.Type, "multipart/"):
	case part.Type == "text/calendar" && m.Calendar == "":
		m.Calendar = decodePart(part, h)
	case part.Parent >= 0 && (attached || name != "" && !strings.HasPrefix(part.Type, "text/")) || isMail(part.Type):
		m.Attachments = append(m.Attachments, cmp.Or(name, part.Type))
	case part.Type == "text/html":
		m.HTML = join(m.HTML, decodePart(part, h))
	case part.Type == "text/plain" || part.Parent < 0 && strings.HasPrefix(part.Type, "text/"):
		m.Text = join(m.Text, decodePart(part, h))
	case name != "":
		m.Attachments = append(m.Attachments, name)
	case !strings.Contains(part.Type, "/delivery-status") && !strings.HasPrefix(part.Type, "text/"):
		m.Attachments = append(m.Attachments, part.Type)
	}
}

// decodePart returns the beginning of a part as text.
func decodePart(part Part, h message.Header) string {
	body := part.Body[:min(len(part.Body), maxEncoded)]
	body = decodeTransfer(body, h.Get("Content-Transfer-Encoding"))
	return beginning(toText(body, parameter(h.Get("Content-Type"), "charset")), maxText)
}

// join puts the texts of two parts one after the other: some programs cut a text around every picture.
func join(a, b string) string {
	if a == "" || b == "" {
		return beginning(a+b, maxText)
	}
	return beginning(strings.TrimRight(a, "\n")+"\n\n"+b, maxText)
}

// isEncrypted tells a mail whose words need a key: PGP/MIME (RFC 3156), S/MIME (RFC 8551) and PGP in the text.
func isEncrypted(m *Message) bool {
	if strings.TrimSpace(m.HTML) == "" && strings.HasPrefix(strings.TrimSpace(m.Text), "-----BEGIN PGP MESSAGE-----") {
		return true
	}
	if strings.TrimSpace(m.Text+m.HTML) != "" {
		return false
	}
	return slices.ContainsFunc(m.Types, func(kind string) bool {
		return kind == "multipart/encrypted" || kind == "application/pkcs7-mime" || kind == "application/x-pkcs7-mime"
	})
}
