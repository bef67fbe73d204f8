package replies

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// BenchmarkReadDates understands a session report of five kilobytes with many dates and figures in it.
func BenchmarkReadDates(b *testing.B) {
	text := "Yes, we met on Thursday the 8th of May and I would give it a 4.\n\n" + strings.Repeat(
		"In March we began with the budget; two weeks ago it was the board, and the merger after that.\n"+
			"She didn't want to wait until Easter, so next Tuesday we'll look at her notes from 2024.\n\n", 27)
	m := Message{Text: text, Date: day(2025, time.May, 14)}
	Read(m, Ask{Kind: mentoring.Session, Language: "en"}) // compiles the lexicons
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Read(m, Ask{Kind: mentoring.Session, Language: "en"})
	}
}
