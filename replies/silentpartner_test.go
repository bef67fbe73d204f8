package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 51: the other half of a silent pair says in ordinary words what is to be done.
func TestRow51SilentPartnerIsReadInOrdinaryWords(t *testing.T) {
	t.Parallel()
	const wait, meet, remind, call, change = "wait", "meet", "remind", "call", "change"
	what := func(a mentoring.Answer) string {
		switch {
		case a.Intent == mentoring.Nudge:
			return remind
		case a.WantsHelp != nil && *a.WantsHelp:
			return call
		case a.Rematch != nil && *a.Rematch:
			return change
		case a.Met != nil && *a.Met:
			return meet
		case a.Met != nil:
			return wait
		}
		return string(a.Intent)
	}
	for _, tc := range []struct{ language, words, want string }{
		{"en", "not yet", wait},
		{"en", "Yes, we met on 3 June, 4", meet},
		{"en", "remind", remind},
		{"en", "Please remind her, she is very busy.", remind},
		{"en", "Nudge him once more, please.", remind},
		{"en", "call", call},
		{"en", "Please talk to her, I have heard nothing for weeks.", call},
		{"en", "another mentee please", change},
		{"en", "I would like a different mentee.", change},
		{"en", "We met on 3 June and I reminded her to write to you. 4", meet},
		{"de", "erinnern", remind},
		{"de", "Erinnern Sie ihn bitte noch einmal.", remind},
		{"de", "noch nicht", wait},
		{"de", "anrufen", call},
		{"de", "neue Mentee bitte", change},
		{"nl", "herinneren", remind},
		{"nl", "Stuur haar nog een herinnering.", remind},
		{"nl", "nog niet", wait},
		{"nl", "bellen", call},
		{"nl", "andere mentee graag", change},
		{"fr", "relancer", remind},
		{"fr", "Relancez-la, s'il vous plaît.", remind},
		{"fr", "pas encore", wait},
		{"fr", "appeler", call},
		{"fr", "une autre personne", change},
		{"es", "recordar", remind},
		{"es", "Escríbele otra vez, por favor.", remind},
		{"es", "todavía no", wait},
		{"es", "llamar", call},
		{"es", "otra persona, por favor", change},
	} {
		r := Read(Message{Text: tc.words, Date: time.Date(2027, 6, 7, 10, 0, 0, 0, time.UTC)},
			Ask{Kind: mentoring.Session, Language: tc.language, InPlace: true})
		if got := what(r.Answer); got != tc.want || r.Decision != mentoring.Act {
			t.Errorf("%s %q: %s (%s), want %s", tc.language, tc.words, got, r.Decision, tc.want)
		}
	}
}

// Nobody is reminded, called or left by words that merely sound like it, and never by who was asked first.
func TestRow51OrdinaryReportsAreNoWishes(t *testing.T) {
	t.Parallel()
	for words, inPlace := range map[string]bool{
		"remind me next week":                true,
		"He reminded me of my first boss.":   true,
		"please remind her":                  false,
		"We talked about another partner.":   true,
		"call me old-fashioned, but not yet": true,
	} {
		r := Read(Message{Text: words, Date: time.Date(2027, 6, 7, 10, 0, 0, 0, time.UTC)},
			Ask{Kind: mentoring.Session, Language: "en", InPlace: inPlace})
		if r.Decision == mentoring.Act && (r.Answer.Intent == mentoring.Nudge || r.Answer.Rematch != nil) {
			t.Errorf("%q: %+v", words, r.Answer)
		}
	}
}
