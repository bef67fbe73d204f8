package mailer

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-message/mail"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func example() Message {
	return Message{
		MessageID: "k3v9.17@rapport.example", Date: time.Date(2025, 3, 12, 10, 30, 0, 0, time.UTC),
		FromName: "Bridgeway, mentoring", From: "rapport@rapport.example", ToName: "Zoë Ångström-Лебедева", To: "zoe@example.org",
		ReplyTo: "r-0123456789@reply.rapport.example", Unsubscribe: "r-9876@reply.rapport.example",
		Subject: "Did you meet Jürgen in March? Reply with a sentence, that is enough",
		Text:    "Hello Zoë,\n\n.did you meet?\n.\nFrom here on\n" + strings.Repeat("long ", 400) + "\n",
		HTML:    "<p>Hello Zoë,</p>\n<p>did you meet?</p>\n", InReplyTo: "k3v9.16@rapport.example",
		References: []string{"k3v9.15@rapport.example", "k3v9.16@rapport.example"}, Step: "session",
	}
}

// read takes a composed mail apart with a library that had no part in composing it.
func read(t *testing.T, raw []byte) (h mail.Header, text, html string, files map[string]string) {
	t.Helper()
	r, err := mail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("unreadable: %v\n%s", err, raw)
	}
	files = map[string]string{}
	for {
		part, err := r.NextPart()
		if err == io.EOF {
			return r.Header, text, html, files
		}
		if err != nil {
			t.Fatalf("unreadable part: %v\n%s", err, raw)
		}
		body, err := io.ReadAll(part.Body)
		if err != nil {
			t.Fatalf("unreadable body: %v\n%s", err, raw)
		}
		content := strings.ReplaceAll(string(body), "\r\n", "\n")
		switch ph := part.Header.(type) {
		case *mail.InlineHeader:
			switch kind, params, _ := ph.ContentType(); kind {
			case "text/html":
				html = content
			case "text/plain":
				text = content
			default:
				files[params["name"]] = content
			}
		case *mail.AttachmentHeader:
			name, err := ph.Filename()
			if err != nil {
				t.Fatal(err)
			}
			files[name] = string(body)
		}
	}
}

func TestComposedMailReadsBackTheSame(t *testing.T) {
	t.Parallel()
	m := example()
	raw, err := Compose(m)
	if err != nil {
		t.Fatal(err)
	}
	h, text, html, _ := read(t, raw)
	if text != m.Text || html != m.HTML {
		t.Errorf("text or HTML changed: %q, %q", text, html)
	}
	subject, _ := h.Subject()
	from, _ := h.AddressList("From")
	to, _ := h.AddressList("To")
	date, _ := h.Date()
	id, _ := h.MessageID()
	references, _ := h.MsgIDList("References")
	if subject != m.Subject || id != m.MessageID || !date.Equal(m.Date) || !slices.Equal(references, m.References) ||
		len(from) != 1 || from[0].Name != m.FromName || from[0].Address != string(m.From) ||
		len(to) != 1 || to[0].Name != m.ToName || to[0].Address != string(m.To) {
		t.Errorf("a header changed: %q %q %v %v %v %v", subject, id, date, references, from, to)
	}
	for key, want := range map[string]string{
		"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "Rapport-Step": "session",
		"List-Unsubscribe": "<mailto:r-9876@reply.rapport.example?subject=stop>",
		"Reply-To":         "<r-0123456789@reply.rapport.example>", "In-Reply-To": "<k3v9.16@rapport.example>",
		"Mime-Version": "1.0",
	} {
		if got := h.Get(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if h.Has("User-Agent") || h.Has("X-Mailer") {
		t.Error("the mail names its library")
	}
}

func TestComposedMailIsFitForTheWire(t *testing.T) {
	t.Parallel()
	raw, err := Compose(example())
	if err != nil {
		t.Fatal(err)
	}
	again, err := Compose(example())
	if err != nil || !bytes.Equal(raw, again) {
		t.Errorf("equal messages gave different bytes (%v)", err)
	}
	if bare := regexp.MustCompile(`[^\r]\n|\r[^\n]`).Find(raw); bare != nil {
		t.Errorf("a line ends in %q", bare)
	}
	if i := slices.IndexFunc(raw, func(b byte) bool { return b > '~' }); i >= 0 {
		t.Errorf("byte %d is not ASCII", i)
	}
}

func TestTextOnly(t *testing.T) {
	t.Parallel()
	m := example()
	m.HTML = ""
	raw, err := Compose(m)
	if err != nil {
		t.Fatal(err)
	}
	h, text, html, _ := read(t, raw)
	if kind, _, _ := h.ContentType(); kind != "text/plain" || text != m.Text || html != "" {
		t.Errorf("got %s with %q", kind, text)
	}
}

func TestAttachments(t *testing.T) {
	t.Parallel()
	m := example()
	m.Attachments = []Attachment{
		{Name: "gespräch.ics", Type: "text/calendar; method=PUBLISH", Content: []byte("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")},
		{Name: "figures.csv", Type: "text/csv", Content: []byte("a,b\n1,2\n")},
	}
	raw, err := Compose(m)
	if err != nil {
		t.Fatal(err)
	}
	_, text, html, files := read(t, raw)
	if text != m.Text || html != m.HTML {
		t.Error("the body changed")
	}
	for _, a := range m.Attachments {
		if files[a.Name] != string(a.Content) {
			t.Errorf("%s came back as %q", a.Name, files[a.Name])
		}
	}
}

// TestPicturesAreShownByTheMail sees that a logo is a part of the same related body as the HTML that names it (RFC 2387),
// beside whatever is attached, and that equal messages give equal bytes all the same.
func TestPicturesAreShownByTheMail(t *testing.T) {
	t.Parallel()
	m := example()
	m.HTML = `<p>Hello</p><img src="cid:logo@rapport">`
	m.Attachments = []Attachment{
		{Name: "logo.png", ID: "logo@rapport", Type: "image/png", Content: []byte("\x89PNG\x1a\n")},
		{Name: "year.csv", Type: "text/csv", Content: []byte("a,b\n")},
	}
	raw, err := Compose(m)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Compose(m)
	if err != nil || !bytes.Equal(raw, again) {
		t.Errorf("composed twice, it is another mail: %v", err)
	}
	_, text, html, files := read(t, raw)
	if text != m.Text || html != m.HTML || files["logo.png"] != string(m.Attachments[0].Content) || files["year.csv"] != "a,b\n" {
		t.Errorf("read back as %q, %q, %q", text, html, files)
	}
	var kinds []string
	for _, found := range regexp.MustCompile(`(?mi)^Content-Type: (multipart/[a-z]+|text/[a-z]+|image/[a-z]+)`).FindAllSubmatch(raw, -1) {
		kinds = append(kinds, string(found[1]))
	}
	want := []string{"multipart/mixed", "multipart/related", "multipart/alternative", "text/plain", "text/html", "image/png", "text/csv"}
	if !slices.Equal(kinds, want) || !bytes.Contains(raw, []byte("<logo@rapport>")) {
		t.Errorf("the parts are %v, want %v, in\n%s", kinds, want, raw)
	}
}

func TestHeadersCannotBeInjected(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*Message){
		"subject":         func(m *Message) { m.Subject = "hi\r\nBcc: eve@example.net" },
		"bare LF":         func(m *Message) { m.Subject = "hi\nBcc: eve@example.net" },
		"not UTF-8":       func(m *Message) { m.Subject = "\xb1" },
		"NUL":             func(m *Message) { m.FromName = "a\x00b" },
		"next line":       func(m *Message) { m.FromName = "a\u0085Bcc: eve@example.net" },
		"encoded":         func(m *Message) { m.ToName = "=?utf-8?q?a=0D=0ABcc=3A_eve=40example.net?=" },
		"encoded plainly": func(m *Message) { m.Subject = "=?utf-8?q?hello?=" },
		"step":            func(m *Message) { m.Step = "session\r\n\r\nbody" },
		"auto":            func(m *Message) { m.Auto = "no\r\nX: y" },
		"message id":      func(m *Message) { m.MessageID = "a@b>\r\nBcc: eve@example.net" },
		"reference":       func(m *Message) { m.References = []string{"a@b", "c d@e"} },
		"in reply to":     func(m *Message) { m.InReplyTo = "a@b>,<c@d" },
		"to":              func(m *Message) { m.To = "a@b.example,eve@example.net" },
		"to with a name":  func(m *Message) { m.To = "Eve <eve@example.net>" },
		"from":            func(m *Message) { m.From = "a@b\r\n.example" },
		"reply to":        func(m *Message) { m.ReplyTo = "a@b.example>, <eve@example.net" },
		"unsubscribe":     func(m *Message) { m.Unsubscribe = "a@b.example?bcc=eve@example.net" },
		"file name":       func(m *Message) { m.Attachments = []Attachment{{Name: "a\r\nb.txt", Type: "text/plain"}} },
		"file type":       func(m *Message) { m.Attachments = []Attachment{{Name: "a.txt", Type: "text/plain\r\nX: y"}} },
		"no id":           func(m *Message) { m.MessageID = "" },
		"no date":         func(m *Message) { m.Date = time.Time{} },
		"endless word":    func(m *Message) { m.Subject = strings.Repeat("a", 1000) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := example()
			spoil(&m)
			if raw, err := Compose(m); mentoring.FaultOf(err) != mentoring.FaultInvalid || err == nil {
				t.Errorf("got error %v and\n%s", err, raw)
			}
		})
	}
}

// Whatever the values are, either the mail is refused or it has the same fields as any other, and says the same.
func FuzzCompose(f *testing.F) {
	f.Add("Zoë", "Hello", "text", "<p>html</p>", "zoe@example.org")
	f.Add("a\r\nb", "a  b =?", ".\r\n.\r\n", "", "zoe@example.org")
	f.Add("=?utf-8?b?DQo=?=", "2+2=?", "\r\r\n\n\x00\xff", "\x1b", "a@b,c@d")
	f.Add(`"quoted" \ (comment)`, strings.Repeat("Ü ", 300), "From me", "=0D", "x@[127.0.0.1]")
	wanted := []string{
		"Auto-Submitted", "Content-Type", "Date", "From", "In-Reply-To", "List-Unsubscribe", "Message-Id", "Mime-Version",
		"Rapport-Step", "References", "Reply-To", "Subject", "To", "X-Auto-Response-Suppress",
	}
	f.Fuzz(func(t *testing.T, name, subject, text, html, to string) {
		m := example()
		m.ToName, m.Subject, m.Text, m.HTML, m.To = name, subject, text, "<p></p>"+html, mentoring.Address(to)
		raw, err := Compose(m)
		if err != nil {
			return
		}
		h, gotText, _, _ := read(t, raw)
		var keys []string
		for fields := h.Fields(); fields.Next(); {
			keys = append(keys, fields.Key())
		}
		slices.Sort(keys)
		if !slices.Equal(keys, wanted) {
			t.Fatalf("fields %q\n%s", keys, raw)
		}
		lines := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(text, "\uFFFD"))
		if gotText != lines {
			t.Errorf("text %q came back as %q", lines, gotText)
		}
		if got, _ := h.Subject(); got != strings.Join(strings.Fields(subject), " ") {
			t.Errorf("subject %q came back as %q", subject, got)
		}
		if got, err := h.AddressList("To"); err != nil || len(got) != 1 || got[0].Address != to {
			t.Errorf("recipient %q came back as %v (%v)", to, got, err)
		}
	})
}
