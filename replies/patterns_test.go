package replies

import (
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestPhrasesAreFoundInEveryForm reads each form of a phrase, written out, in a text of its own.
func TestPhrasesAreFoundInEveryForm(t *testing.T) {
	t.Parallel()
	sets := map[string]string{"really": "really|(very|so) much|", "us": "you|the (team|group)", "s": "s|"}
	for _, phrase := range []string{
		"I <really> (would|will) join <us>", "^ (yes|(of|in) course) (please|)", "team<s> (under|over)stand (it|this) $", "don't (want|(like|love) to)",
	} {
		l := &lexicon{phrases: phrasebook{yes: {phrase}}}
		l.found = func() *patterns { return compile(l.phrases, sets, nil) }
		l.words = l.index
		for _, form := range expand(phrase, sets) {
			text := strings.Trim(form, "^$ ")
			tokens := l.tokenise("Well, " + text + ".")
			want := hit{means: yes, from: 1, to: len(tokens), literal: len(tokens) - 1}
			if hits := l.find(tokens, l.heard(mentoring.Invitation)); !slices.Contains(hits, want) {
				t.Errorf("%q in %q: %v, want %v", phrase, text, hits, want)
			}
		}
	}
}

func TestLongerPhraseWins(t *testing.T) {
	t.Parallel()
	l := &lexicon{phrases: phrasebook{yes: {"join", "will .. join you"}, no: {"not join"}, later: {"join"}}}
	l.found = func() *patterns { return compile(l.phrases, nil, nil) }
	l.words = l.index
	for text, want := range map[string][]hit{
		"I join":                 {{later, 1, 2, 1}, {yes, 1, 2, 1}},
		"I will gladly join you": {{yes, 1, 5, 3}},
		"I do not join, they do": {{no, 2, 4, 2}},
		"I will. Now join you":   {{later, 3, 4, 1}, {yes, 3, 4, 1}},
	} {
		if got := l.find(l.tokenise(text), l.heard(mentoring.Invitation)); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// BenchmarkCompile compiles the largest lexicon.
func BenchmarkCompile(b *testing.B) {
	l := lexiconFor("en")
	b.ReportAllocs()
	for b.Loop() {
		compile(l.phrases, l.sets, l.respell)
	}
}
