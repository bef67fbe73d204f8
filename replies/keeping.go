package replies

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// keptAsItIs are whole replies that leave goals as they were noted.
var keptAsItIs = []string{
	"keep it", "keep them", "keep it so", "keep it as it is", "keep them as they are", "leave it", "leave them", "leave it as it is",
	"leave them as they are", "fine as it is", "fine as it stands", "it is fine as it is", "they are fine as they are",
	"houd het zo", "hou het zo", "zo laten", "laat het zo", "prima zo",
	"so lassen", "so belassen", "dabei bleiben", "passt so",
	"laissez ainsi", "laisser ainsi", "gardez le ainsi", "c est bien ainsi",
	"dejalo asi", "dejarlo asi", "asi esta bien",
}

// beside are words that may stand beside them.
var beside = setOf("please thanks thank you alstublieft graag dank bitte danke merci gracias")

// kept reads a reply that leaves the goals as they were noted. It adds no line to them.
func (s *speech) kept(kind mentoring.Kind) (Reading, bool) {
	if kind != mentoring.Goals || len(s.tokens) == 0 || len(s.tokens) > 8 {
		return Reading{}, false
	}
	var words []string
	for _, t := range s.tokens {
		if !beside[t.word] {
			words = append(words, t.word)
		}
	}
	if !slices.Contains(keptAsItIs, strings.Join(words, " ")) && !s.whole(asBefore) {
		return Reading{}, false
	}
	return reading(mentoring.Answered, plain, Reason{Rule: "fine as it stands", Words: s.words(0, len(s.tokens))}), true
}
