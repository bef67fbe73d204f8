package demo

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"io"
	"net/mail"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/templates"
)

// letters makes up a short correspondence of mails as they are sent.
func letters(t *testing.T) []Letter {
	t.Helper()
	set, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 3, 2, 10, 4, 0, 0, time.UTC)
	const grace, martin, ours = `"Grace Okafor" <grace.okafor@northwind.test>`, `"Martin Keller" <martin.keller@harbourfoods.test>`, `"Rapport" <programme@rapport.test>`
	var out []Letter
	add := func(kind, who, answer, why, wait string) {
		m, err := set.Render(templates.Sample(kind))
		if err != nil {
			t.Fatal(err)
		}
		d, err := time.ParseDuration(wait)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, Letter{
			At: at, From: ours, To: who, Subject: m.Subject, Text: m.Text, HTML: m.HTML, Why: why, Ours: true,
			Raw: []byte("From: " + ours + "\r\nSubject: " + m.Subject + "\r\n\r\nFrom now on\r\n>From then on\r\n"),
		})
		if answer != "" {
			out = append(out, Letter{
				At: at.Add(d), From: who, To: ours, Subject: "Re: " + m.Subject, Words: answer,
				Text: answer + "\n\nGrace\n\nOn Mon, 2 Mar 2026, Rapport wrote:\n> Hello", Why: "understood as an answer: " + kind,
				Raw: []byte("From: " + who + "\r\nSubject: Re\r\n\r\n" + answer),
			})
		}
		at = at.Add(d + 26*time.Hour)
	}
	add("invitation", grace, "Yes, gladly.", "the first mail of an invitation", "3h")
	add("survey", grace, "1. delegating\n2. 2\n3. patience\n4. nobody\n5. Somebody who listens", "joined", "20h")
	add("match.confirmation", martin, "Happy with that. Please go ahead.", "round 1, pair 4", "50h")
	add("introduction", grace, "", "both said yes", "1h")
	add("session", grace, "We met on Tuesday 14 April, 4 out of 5.", "session 3 is due", "720h")
	add("session.noted", grace, "", "read back what was noted", "1h")
	add("reflection", grace, "Partner: your question about what I would stop doing has stayed with me. <script>alert(1)</script>", "they met", "5h")
	return out
}

func TestWriteStory(t *testing.T) {
	t.Parallel()
	want := letters(t)
	shuffled := append([]Letter{want[len(want)-1]}, want[:len(want)-1]...)
	page, mbox, err := WriteStory(t.TempDir()+"/story", Story{Title: "Grace & Martin", Lead: "Six talks in six months.", Letters: shuffled})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	got := string(raw)
	for _, part := range []string{
		"<h1>Grace &amp; Martin</h1>", "March 2026", "April 2026", "Monday 2 March", "7 mails out, 5 replies", "2 March 2026 to ",
		"Happy with that. Please go ahead.", "the first mail of an invitation", "&lt;script&gt;alert(1)",
	} {
		if !strings.Contains(got, part) {
			t.Errorf("the story does not hold %q", part)
		}
	}
	if strings.Contains(got, "alert(1)</script>") {
		t.Error("the words of a person are markup in the story")
	}
	if remote := regexp.MustCompile(`(src|href)="?https?:`).FindString(got); remote != "" {
		t.Errorf("the story fetches something: %s", remote)
	}
	frames := regexp.MustCompile(`srcdoc="([^"]*)"`).FindAllStringSubmatch(got, -1)
	if len(frames) != 7 || html.UnescapeString(frames[0][1]) != want[0].HTML {
		t.Errorf("%d mails are shown as they looked, want 7, the first to the letter", len(frames))
	}
	if strings.Index(got, "Yes, gladly.") > strings.Index(got, "Happy with that") {
		t.Error("the story is out of order")
	}
	stored, err := os.ReadFile(mbox)
	if err != nil {
		t.Fatal(err)
	}
	readMbox(t, stored, want)
}

// readMbox takes an mbox apart by the rule of mboxrd and compares the mails.
func readMbox(t *testing.T, stored []byte, want []Letter) {
	t.Helper()
	parts := regexp.MustCompile(`(?m)^From .*\n`).Split(string(stored), -1)[1:]
	if len(parts) != len(want) {
		t.Fatalf("the mbox holds %d mails, want %d", len(parts), len(want))
	}
	for i, part := range parts {
		part = regexp.MustCompile(`(?m)^>(>*From )`).ReplaceAllString(part, "$1")
		original := strings.TrimRight(strings.ReplaceAll(string(want[i].Raw), "\r\n", "\n"), "\n")
		if got := strings.TrimRight(part, "\n"); got != original {
			t.Errorf("mail %d of the mbox is %q, want %q", i, got, original)
		}
		m, err := mail.ReadMessage(strings.NewReader(part))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, m.Body); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.HasPrefix(stored, []byte("From programme@rapport.test Mon Mar  2 10:04:00 2026\n")) {
		t.Errorf("the mbox begins with %.60q", stored)
	}
}

func TestStoryOfNothing(t *testing.T) {
	t.Parallel()
	if _, _, err := WriteStory(t.TempDir(), Story{Title: "Nobody"}); err != nil {
		t.Error(err)
	}
}

// TestStoryPolicy keeps the content security policy of the page in step with its one script.
func TestStoryPolicy(t *testing.T) {
	t.Parallel()
	path, _, err := WriteStory(t.TempDir(), Story{Title: "Grace and Martin", Letters: letters(t)})
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllSubmatch(page, -1)
	if len(scripts) != 1 {
		t.Fatalf("the page has %d scripts", len(scripts))
	}
	sum := sha256.Sum256(scripts[0][1])
	if want := "script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(string(page), want) {
		t.Errorf("the policy of story.html must say %s", want)
	}
}
