package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 17: a season is a time to come back, in each language.
func TestRow17Seasons(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[time.Month][]string{
		"en": {time.March: {"Not now, ask me in the spring", "Please ask again in spring"}, time.September: {"Later, in autumn please", "Ask me in the fall"}},
		"de": {time.March: {"Fragen Sie im Frühjahr wieder"}, time.September: {"Später, im Herbst"}},
		"fr": {time.March: {"Plus tard, au printemps", "Redemandez-moi au printemps"}, time.September: {"Plus tard, en automne"}},
		"nl": {time.March: {"Later, in het voorjaar", "Vraag het me in de lente", "Nu even niet, vraag me in het voorjaar opnieuw."}, time.September: {"Liever in het najaar", "Vraag het in de herfst nog eens"}},
		"es": {time.March: {"Más adelante, en primavera", "Ahora no, pregúntame en primavera"}, time.September: {"Más adelante, en otoño"}},
	} {
		for month, list := range texts {
			for _, text := range list {
				got := Read(Message{Text: text, Date: day(2026, time.October, 28)}, Ask{Kind: mentoring.Invitation, Language: language})
				if got.Decision != mentoring.Act || got.Answer.Intent != mentoring.Later || got.Answer.When != (mentoring.Day{Year: 2027, Month: month}) {
					t.Errorf("%s %q: %s %s %v, want later, %d", language, text, got.Decision, got.Answer.Intent, got.Answer.When, month)
				}
			}
		}
	}
}
