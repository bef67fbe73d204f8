package demo

import (
	"bytes"
	"io"
	"net/mail"
	"slices"
	"strings"
	"testing"
	"time"

	gomail "github.com/emersion/go-message/mail"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
)

var grace = Actor{
	Name: "Zoë Okafor", Email: "zoe.okafor@northwind.test", Role: mentoring.Mentee, Title: "Team Lead, Care", Company: "Northwind Care",
	Zone: "Europe/London", Temper: Prompt, Program: Webmail,
}

// aLetter is a mail of the programme to grace.
func aLetter(id, step, subject string, date time.Time) incoming {
	return incoming{
		id: id, step: step, subject: subject, date: date, envelope: "b-123@rapport.test", references: []string{"first@rapport.test"},
		from:    gomail.Address{Name: "Rapport", Address: "programme@rapport.test"},
		replyTo: gomail.Address{Address: "r-123@rapport.test"},
		to:      gomail.Address{Name: grace.Name, Address: string(grace.Email)},
		text:    "Hello Zoë,\n\nHave the two of you met?\n\nReply in your own words, or with one of these:\n\n  yes, on …   with the day\n\nWarm wishes,\nRapport\n",
	}
}

func TestEveryProgramWritesAProperReply(t *testing.T) {
	t.Parallel()
	loc := time.UTC
	due := time.Date(2026, 3, 18, 15, 4, 5, 0, loc)
	const words = "We met on Tuesday 17 March.\n4 out of 5, naïvely."
	for _, program := range slices.Compact(slices.Sorted(slices.Values(programs))) {
		t.Run(string(program), func(t *testing.T) {
			t.Parallel()
			actor := grace
			actor.Program = program
			to := aLetter("m1@rapport.test", "session", "Talk 2 of 6", due.Add(-time.Hour))
			r := reply{entryKey: entryKey{to.id, 1}, due: due, to: to, words: words}
			r.id = messageID(actor.Email, r.entryKey)
			e, err := write(actor, loc, r)
			if err != nil {
				t.Fatal(err)
			}
			again, err := write(actor, loc, r)
			if err != nil || !bytes.Equal(again.Raw, e.Raw) {
				t.Errorf("the same reply is written in two ways (%v)", err)
			}
			if e.From != string(actor.Email) || e.To != "r-123@rapport.test" {
				t.Errorf("the envelope is from %q to %q", e.From, e.To)
			}
			checkHeaders(t, e.Raw, map[string]string{
				"Message-Id": "<" + r.id + ">", "In-Reply-To": "<m1@rapport.test>", "Subject": "Re: Talk 2 of 6",
				"References": "<first@rapport.test> <m1@rapport.test>", "Date": "Wed, 18 Mar 2026 15:04:05 +0000", "Auto-Submitted": "",
			})
			got, err := readLetter(e.Raw)
			if err != nil {
				t.Fatal(err)
			}
			if (got.text == "") != (program == HTMLOnly) || got.from.Name != actor.Name {
				t.Errorf("from %q, text %q", got.from.Name, got.text)
			}
			own := replies.NewText(replies.Message{Text: got.text, HTML: got.html, Subject: got.subject, Date: due, Sent: to.text})
			if strings.TrimSpace(own) != words {
				t.Errorf("the new text is read as %q\nof\n%s", own, got.text+got.html)
			}
		})
	}
}

func TestAutomaticReply(t *testing.T) {
	t.Parallel()
	due := time.Date(2026, 3, 18, 15, 4, 5, 0, time.UTC)
	to := aLetter("m1@rapport.test", "session", "Talk 2 of 6", due.Add(-time.Hour))
	e, err := write(grace, time.UTC, reply{entryKey: entryKey{to.id, 0}, id: "x@northwind.test", due: due, to: to, words: "Away.", auto: true})
	if err != nil {
		t.Fatal(err)
	}
	if e.From != "" || e.To != "b-123@rapport.test" {
		t.Errorf("the envelope is from %q to %q", e.From, e.To)
	}
	checkHeaders(t, e.Raw, map[string]string{
		"Auto-Submitted": "auto-replied", "Subject": "Automatic reply: Talk 2 of 6", "In-Reply-To": "<m1@rapport.test>",
	})
}

func TestPrivateAddress(t *testing.T) {
	t.Parallel()
	due := time.Date(2026, 3, 18, 15, 4, 5, 0, time.UTC)
	to := aLetter("m1@rapport.test", "session", "Re: Talk 2 of 6", due)
	e, err := write(grace, time.UTC, reply{entryKey: entryKey{to.id, 1}, id: "x@northwind.test", due: due, to: to, words: "Yes", private: true})
	if err != nil {
		t.Fatal(err)
	}
	if e.From != "zoe.okafor@homemail.test" || e.To != "r-123@rapport.test" {
		t.Errorf("the envelope is from %q to %q", e.From, e.To)
	}
	checkHeaders(t, e.Raw, map[string]string{"From": "=?utf-8?q?Zo=C3=AB_Okafor?= <zoe.okafor@homemail.test>", "Subject": "Re: Talk 2 of 6"})
}

func checkHeaders(t *testing.T, raw []byte, want map[string]string) {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, m.Body); err != nil {
		t.Fatal(err)
	}
	for name, value := range want {
		if got := m.Header.Get(name); got != value {
			t.Errorf("%s is %q, want %q", name, got, value)
		}
	}
}

func FuzzReadLetter(f *testing.F) {
	f.Add([]byte("From: a@b.test\r\nMessage-ID: <x@y>\r\nRapport-Step: session\r\n\r\nHello\r\n"))
	f.Add([]byte("From: a@b.test\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n\r\nA\r\n--x\r\nContent-Type: text/html\r\n\r\nB\r\n--x--\r\n"))
	f.Add([]byte("From: \r\n\r\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		in, err := readLetter(raw)
		if err != nil {
			return
		}
		newMind(grace, 1).receive(in)
		readQuestions(in.text)
	})
}
