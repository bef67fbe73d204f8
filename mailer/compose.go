package mailer

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	netmail "net/mail"
	"strings"
	"unicode/utf8"

	"github.com/wneessen/go-mail"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// maxLine is the longest line that RFC 5322, 2.1.1 allows, in bytes without CRLF.
const maxLine = 998

// Compose returns the bytes of m with CRLF line ends. Equal messages give equal bytes. A header value that could change the structure of the mail, for a careless reader too, is a *mentoring.Error.
func Compose(m Message) ([]byte, error) {
	if err := check(m); err != nil {
		return nil, err
	}
	msg := mail.NewMsg(mail.WithNoDefaultUserAgent())
	msg.SetMessageIDWithValue(m.MessageID)
	msg.SetDateWithValue(m.Date)
	msg.FromMailAddress(&netmail.Address{Name: phrase(m.FromName), Address: string(m.From)})
	msg.ToMailAddress(&netmail.Address{Name: phrase(m.ToName), Address: string(m.To)})
	if m.ReplyTo != "" {
		msg.ReplyToMailAddress(&netmail.Address{Address: m.ReplyTo})
	}
	msg.Subject(strings.Join(strings.Fields(m.Subject), " "))
	if m.InReplyTo != "" {
		msg.SetGenHeader(mail.HeaderInReplyTo, "<"+m.InReplyTo+">")
	}
	if len(m.References) > 0 {
		msg.SetGenHeader(mail.HeaderReferences, "<"+strings.Join(m.References, "> <")+">")
	}
	msg.SetGenHeader("Auto-Submitted", cmp.Or(m.Auto, "auto-generated"))
	msg.SetGenHeader(mail.HeaderXAutoResponseSuppress, "All")
	if m.Unsubscribe != "" {
		msg.SetGenHeader(mail.HeaderListUnsubscribe, "<mailto:"+m.Unsubscribe+"?subject=stop>")
	}
	if m.Step != "" {
		msg.SetGenHeader("Rapport-Step", m.Step)
	}
	msg.SetBodyString(mail.TypeTextPlain, body(m.Text))
	if m.HTML != "" {
		msg.AddAlternativeString(mail.TypeTextHTML, body(m.HTML))
	}
	if m.Calendar != nil {
		msg.AddAlternativeString(mail.ContentType("text/calendar; method="+m.Calendar.Method), body(string(m.Calendar.Content)))
		msg.AttachReadSeeker("invite.ics", bytes.NewReader(m.Calendar.Content), mail.WithFileContentType("application/ics"))
	}
	for _, a := range m.Attachments {
		if a.ID != "" {
			msg.EmbedReadSeeker(a.Name, bytes.NewReader(a.Content), mail.WithFileContentType(mail.ContentType(a.Type)), mail.WithFileContentID("<"+a.ID+">"))
			continue
		}
		msg.AttachReadSeeker(a.Name, bytes.NewReader(a.Content), mail.WithFileContentType(mail.ContentType(a.Type)))
	}
	var buffer bytes.Buffer
	if _, err := msg.WriteTo(&buffer); err != nil {
		return nil, fmt.Errorf("compose a mail: %w", err)
	}
	raw := bound(buffer.Bytes(), m)
	for line := range bytes.Lines(raw) {
		if len(line) > maxLine+len("\r\n") {
			return nil, refuse("a word in a header of the mail is too long to be sent; shorten it", nil)
		}
	}
	if !Sealed(string(m.To), raw) {
		return nil, refuse("the name or the address of the reader cannot be written as mail programs read it; correct it in the people list", nil)
	}
	return raw, nil
}

// body makes valid UTF-8 with LF line ends, which the encoder makes CRLF. It would drop an LF that comes some way behind a
// bare CR (mime/quotedprintable of Go 1.26).
func body(text string) string { return lineEnds.Replace(strings.ToValidUTF8(text, "\uFFFD")) }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// phrase is a name as it stands before an address. A backslash would quote what follows it, also where the name is encoded.
func phrase(name string) string { return strings.ReplaceAll(name, `\`, "") }

// bound gives the multiparts of a mail boundaries of their own in place of the random ones, which differ every time. They
// are random to whoever writes the content, since the message id is. Nothing but a header can look like one to this: an
// equals sign is encoded in a text, and stands at the end alone in a file.
func bound(raw []byte, m Message) []byte {
	h := sha256.New()
	for _, s := range []string{m.MessageID, m.Text, m.HTML} {
		fmt.Fprintf(h, "%d:%s", len(s), s)
	}
	name := "rapport-" + hex.EncodeToString(h.Sum(nil)[:16])
	for i, found := range randomBoundaries(raw) {
		raw = bytes.ReplaceAll(raw, found, fmt.Appendf(nil, "%s-%d", name, i))
	}
	return raw
}

// randomBoundaries returns what stands alone on a line behind the word, in sixty hexadecimal digits. An expression would take
// longer over a mail than everything else that composes it.
func randomBoundaries(raw []byte) (found [][]byte) {
	const digits = 60
	for {
		_, rest, more := bytes.Cut(raw, []byte("\n boundary="))
		if !more {
			return found
		}
		raw = rest
		if value, _, ends := bytes.Cut(rest, []byte("\r\n")); ends && len(value) == digits && len(bytes.Trim(value, "0123456789abcdef")) == 0 {
			found = append(found, value)
		}
	}
}

func check(m Message) error {
	if m.MessageID == "" || m.Date.IsZero() {
		return refuse("a mail needs a message id and a date that stay the same at every attempt", nil)
	}
	if m.Calendar != nil && m.Calendar.Method != "REQUEST" && m.Calendar.Method != "CANCEL" {
		return refuse("an entry for a calendar either asks for something or takes it back", nil)
	}
	for _, v := range []string{m.FromName, m.ToName, m.Subject, m.Step, m.Auto} {
		if err := checkText(v); err != nil {
			return err
		}
	}
	for _, a := range m.Attachments {
		if err := errors.Join(checkText(a.Name), checkText(a.Type), checkID(a.ID)); err != nil {
			return err
		}
	}
	for _, id := range append([]string{m.MessageID, m.InReplyTo}, m.References...) {
		if err := checkID(id); err != nil {
			return err
		}
	}
	for _, a := range []string{string(m.From), string(m.To)} {
		if err := checkAddress(a); err != nil {
			return err
		}
	}
	for _, a := range []string{m.ReplyTo, m.Unsubscribe} {
		if a == "" {
			continue
		}
		if err := checkAddress(a); err != nil {
			return err
		}
	}
	return nil
}

// checkText refuses control characters, and words that a reader would decode into other words: those may hold control
// characters again.
func checkText(v string) error {
	if !utf8.ValidString(v) || strings.ContainsFunc(v, isControl) {
		return refuse("a name, a subject or a title holds a line break or another control character; remove it", nil)
	}
	if decoded, err := new(mime.WordDecoder).DecodeHeader(v); err != nil || decoded != v {
		return refuse("a name, a subject or a title is written in the code of mail headers (=?…?=); write it plainly", nil)
	}
	return nil
}

// Only C0, DEL and C1: everything else is encoded before it reaches a header.
func isControl(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }

func checkID(id string) error {
	if strings.ContainsFunc(id, func(r rune) bool { return r <= ' ' || r > '~' || r == '<' || r == '>' }) {
		return refuse("a message id may hold visible ASCII only, without < and >", nil)
	}
	return nil
}

func checkAddress(addr string) error {
	parsed, err := netmail.ParseAddress(addr)
	if err != nil || parsed.Address != addr || strings.ContainsAny(addr, "\"<>?&%, ") || strings.ContainsFunc(addr, isControl) {
		return refuse("an address is not of the form name@domain; correct it in the people list", err)
	}
	return nil
}

func refuse(message string, err error) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: message, Err: err}
}
