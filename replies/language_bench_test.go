package replies

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// BenchmarkLanguage understands a reply of five kilobytes, guesses its language alone, and that of a word in another.
func BenchmarkLanguage(b *testing.B) {
	text := "Yes, we met on Tuesday and I would give it a 4.\n\n" + strings.Repeat(
		"We talked about the budget round, about two people who want to leave, and how to say no.\nHe listens well; I would go on.\n\n", 41)
	m := Message{Text: text, Date: day(2025, time.May, 14)}
	lexicons()
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			Read(m, Ask{Kind: mentoring.Session, Language: "en"})
		}
	})
	b.Run("language", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			guessLanguage(tokenise(text), text, "en")
		}
	})
	b.Run("short, unknown", func(b *testing.B) {
		for b.Loop() {
			guessLanguage(tokenise("nej"), "nej", "en")
		}
	})
}
