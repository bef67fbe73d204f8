package demo

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// incoming is a mail in a person's mailbox, as their mail program shows it.
type incoming struct {
	id         string // Message-ID, without angle brackets
	inReplyTo  []string
	references []string
	from       mail.Address
	replyTo    mail.Address // where a reply goes
	envelope   string       // the envelope's sender as the last server noted it, "" when it did not
	to         mail.Address
	subject    string
	date       time.Time
	step       string // the letter's kind
	text       string // lines ended by \n
	calendar   string // the entry that it brings, "" without one
	html       string
}

// maxBody is how much of a mail's text is read.
const maxBody = 1 << 20

// readLetter parses a mail of the service. What it cannot read it leaves empty; a mail without a sender is an error.
func readLetter(raw []byte) (incoming, error) {
	r, err := mail.CreateReader(bytes.NewReader(raw))
	if err != nil && !message.IsUnknownCharset(err) {
		return incoming{}, fmt.Errorf("read a mail: %w", err)
	}
	in, err := readHeader(r.Header)
	if err != nil {
		return incoming{}, err
	}
	for {
		part, err := r.NextPart()
		switch {
		case errors.Is(err, io.EOF):
			return in, nil
		case err != nil && !message.IsUnknownCharset(err):
			return incoming{}, fmt.Errorf("read the parts of a mail: %w", err)
		}
		if err := in.addPart(part); err != nil {
			return incoming{}, err
		}
	}
}

func readHeader(h mail.Header) (in incoming, err error) {
	from, err := h.AddressList("From")
	if err == nil && len(from) == 0 {
		err = errors.New("there is none")
	}
	if err != nil {
		return in, fmt.Errorf("read the sender of a mail: %w", err)
	}
	in.from, in.replyTo = *from[0], *from[0]
	if list, err := h.AddressList("Reply-To"); err == nil && len(list) > 0 {
		in.replyTo = *list[0]
	}
	if list, err := h.AddressList("To"); err == nil && len(list) > 0 {
		in.to = *list[0]
	}
	// A header that cannot be read is one that the mail does not have.
	in.id, _ = h.MessageID()
	in.inReplyTo, _ = h.MsgIDList("In-Reply-To")
	in.references, _ = h.MsgIDList("References")
	in.subject, _ = h.Subject()
	in.date, _ = h.Date()
	in.step = h.Get("Rapport-Step")
	in.envelope = strings.Trim(h.Get("Return-Path"), "<> ")
	return in, nil
}

func (in *incoming) addPart(part *mail.Part) error {
	inline, ok := part.Header.(*mail.InlineHeader)
	if !ok {
		return nil
	}
	kind, _, err := inline.ContentType()
	if err != nil {
		return nil
	}
	body, err := io.ReadAll(io.LimitReader(part.Body, maxBody))
	if err != nil {
		return fmt.Errorf("read a part of a mail: %w", err)
	}
	text := strings.ReplaceAll(string(body), "\r\n", "\n")
	switch {
	case kind == "text/plain" && in.text == "":
		in.text = text
	case kind == "text/html" && in.html == "":
		in.html = text
	case kind == "text/calendar" && in.calendar == "":
		in.calendar = string(body)
	}
	return nil
}

// form is what a mail of an ask is: the question itself, or what follows when there is no answer or an unclear one.
type form string

const (
	asked   form = ""
	remind  form = "remind"
	clarify form = "clarify"

	// A coordinator's list of pairs after they had it changed.
	changed   form = "changed"
	refused   form = "refused"
	overtaken form = "overtaken"
	check     form = "check"   // what somebody wrote is read back before it goes to many
	partner   form = "partner" // put to the other half of the pair
)

// asking are the forms of mails that wait for an answer, besides the question itself.
var asking = []form{remind, clarify, partner, changed, refused, overtaken, check}

// question returns which ask a mail belongs to and in which form it puts it. It reports false for a mail that asks
// nothing: a read-back, a notice.
func (in incoming) question() (mentoring.Kind, form, bool) {
	var of mentoring.Kind // the longest that fits: "forum.check" is an ask of its own, and no form of "forum"
	for _, kind := range mentoring.Kinds {
		if in.step == string(kind) {
			return kind, asked, true
		}
		if strings.HasPrefix(in.step, string(kind)+".") && len(kind) > len(of) {
			of = kind
		}
	}
	if of == "" {
		return "", "", false
	}
	f := form(in.step[len(of)+1:])
	return of, f, slices.Contains(asking, f)
}
