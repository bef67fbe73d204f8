package main

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
)

const questions = "Will you join?\n\nA word is enough."

func asked(t *testing.T) *inbox.Message {
	t.Helper()
	raw, err := mailer.Compose(mailer.Message{
		MessageID: "asked@rapport.test", Date: newWorkday().Now(), FromName: "Mentoring", From: serviceMailbox, ToName: "Robin Berg",
		To: "robin@northwind.test", ReplyTo: "r-token@" + replyDomain, Subject: "An invitation", Text: questions, Step: "invitation",
	})
	if err != nil {
		t.Fatal(err)
	}
	m, err := inbox.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestRepliesAreUnderstood holds what people write against the code that reads it in service.
func TestRepliesAreUnderstood(t *testing.T) {
	t.Parallel()
	for kind, want := range map[mentoring.Kind]mentoring.Intent{mentoring.Invitation: mentoring.Accept, mentoring.Survey: mentoring.Answered} {
		now := newWorkday().Now()
		reply, err := write(asked(t), "robin@northwind.test", wordsFor[string(kind)], now)
		if err != nil {
			t.Fatal(err)
		}
		if reply.to != "r-token@"+replyDomain {
			t.Errorf("%s: to %s", kind, reply.to)
		}
		m, err := inbox.Parse(reply.raw)
		if err != nil {
			t.Fatal(err)
		}
		if class := inbox.Classify(m, inbox.Own{Addresses: []mentoring.Address{serviceMailbox}}); class != inbox.Human {
			t.Errorf("%s: class %s", kind, class)
		}
		if !strings.Contains(m.Text, "> "+strings.ReplaceAll(questions, "\n", "\n> ")) || m.InReplyTo != "asked@rapport.test" {
			t.Errorf("%s: answers %q with\n%s", kind, m.InReplyTo, m.Text)
		}
		reading := replies.Read(
			replies.Message{Text: m.Text, Subject: m.Subject, Date: now, Sent: questions}, replies.Ask{Kind: kind, Language: "en"})
		if reading.Decision != mentoring.Act || reading.Answer.Intent != want {
			t.Errorf("%s: %s %s", kind, reading.Decision, reading.Answer.Intent)
		}
		if kind == mentoring.Survey && len(reading.Answer.Lines) != 5 {
			t.Errorf("lines %v", reading.Answer.Lines)
		}
	}
}

func TestNobodyWaitsOnAWorkday(t *testing.T) {
	t.Parallel()
	clock := newWorkday()
	calendar := mentoring.Calendar{Location: time.UTC, Hours: mentoring.OfficeHours}
	for _, later := range []time.Duration{0, 6 * time.Hour} {
		if now := clock.Now().Add(later); !calendar.Next(now).Equal(now) {
			t.Errorf("%v is no time to be mailed", now)
		}
	}
	if ahead := time.Until(clock.Wall(clock.Now().Add(time.Hour))); ahead < 59*time.Minute || ahead > time.Hour {
		t.Errorf("an hour of the programme is %v away", ahead)
	}
}
