package programme

import (
	"regexp"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
)

// withoutOurs takes our reply addresses and Message-IDs out of a person's words: whoever reads them next could write in
// the first one's name with them.
func (s step) withoutOurs(text string) string {
	text = replyaddress.Remove(text, removed)
	if !strings.Contains(strings.ToLower(text), "@"+s.From.Address.Domain()) {
		return text
	}
	ids := regexp.MustCompile(`(?i)<?\b[a-z2-7]{20}\.\d{1,19}@` + regexp.QuoteMeta(s.From.Address.Domain()) + `\b>?`)
	return ids.ReplaceAllString(text, removed)
}

// removed stands where one of our addresses stood.
const removed = "(…)"

// plain returns a reading whose words may be passed on.
func (s step) plain(r replies.Reading) replies.Reading {
	r.Text = s.withoutOurs(r.Text)
	r.Answer.Text = s.withoutOurs(r.Answer.Text)
	r.Answer.Lines = s.plainLines(r.Answer.Lines)
	return r
}

func (s step) plainLines(lines map[int]string) map[int]string {
	for n, line := range lines {
		lines[n] = s.withoutOurs(line)
	}
	return lines
}

// forOthers returns the words of an answer as somebody else may read them: with whom its writer does not want to be paired
// is for the matching alone.
func forOthers(ask *store.Ask, sc scene, words string) string {
	if ask == nil || ask.Kind != mentoring.Survey {
		return words
	}
	return replies.WithoutNotWith(words, sc.language(), removed)
}

// caution puts before words that are passed on, where it is not sure enough whose they are, that it is not.
func (s step) caution(p proof, sender mentoring.Address, language, words string) (string, error) {
	if p >= referred {
		return words, nil
	}
	caution, err := s.Letters.Say(language, mentoring.Say("proof.caution", mentoring.With{"Sender": string(sender)}))
	return caution + "\n\n" + words, err
}
