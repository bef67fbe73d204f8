package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// phrasing is what somebody wrote, with how it is to be taken.
type phrasing struct {
	kind     mentoring.Kind
	text     string
	want     mentoring.Intent
	decision mentoring.Decision
}

// readPhrasings reads phrasings in a language, on Wednesday 14 May 2025.
func readPhrasings(t *testing.T, language string, phrasings []phrasing) {
	t.Helper()
	for _, c := range phrasings {
		got := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, Ask{Kind: c.kind, Language: language})
		if got.Answer.Intent != c.want || got.Decision != c.decision {
			t.Errorf("%q: %s %s, want %s %s", c.text, got.Decision, got.Answer.Intent, c.decision, c.want)
		}
	}
}

// readSessions reads whether two people met, as somebody tells it on Wednesday 14 May 2025.
func readSessions(t *testing.T, language string, reports map[string]bool) {
	t.Helper()
	for text, met := range reports {
		got := Read(Message{Text: text, Date: day(2025, time.May, 14)}, Ask{Kind: mentoring.Session, Language: language})
		if got.Answer.Met == nil || *got.Answer.Met != met {
			t.Errorf("%q: met %v, want %v", text, got.Answer.Met, met)
		}
	}
}

// readDays reads the day of a meeting, as somebody tells it on Wednesday 18 March 2026.
func readDays(t *testing.T, language string, reports map[string]string) {
	t.Helper()
	for words, want := range reports {
		got := Read(Message{Text: words, Date: time.Date(2026, time.March, 18, 12, 0, 0, 0, time.UTC)}, Ask{Kind: mentoring.Session, Language: language})
		if held := got.Answer.HeldOn.String(); held != want {
			t.Errorf("%q: held on %s, want %s", words, held, want)
		}
	}
}
