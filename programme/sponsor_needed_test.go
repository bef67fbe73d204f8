package programme_test

import (
	"strings"
	"testing"
)

// Row 73: a sponsor who asks who needs them is told what they could do, from the figures they have had and without a name; anybody
// else's question goes to the coordinator, and so does one before the first summary.
func TestRow73WhoNeedsMe(t *testing.T) {
	t.Parallel()
	for language, c := range map[string]struct{ asks, want string }{
		"en": {"Who needs me?", "14 of 24 of those invited have joined"},
		"de": {"Wer braucht mich?", "Von den Eingeladenen haben 14 von 24 zugesagt"},
		"fr": {"Qui a besoin de moi ?", "14 sur 24 personnes invitées ont dit oui"},
		"es": {"¿Quién me necesita?", "14 de 24 de las personas invitadas han dicho que sí"},
		"nl": {"Wie heeft mij nodig?", "14 van 24 mensen die zijn uitgenodigd doen mee"},
	} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).twoOrganisations()
			w.exec(`update person set language = $1 where email = 'sven@north.test'`, language)
			w.joined(14)
			w.summarise(1)
			w.joined(24) // nobody has been told yet
			w.reply(w.last("sven@north.test", "summary"), "sven@north.test", c.asks)
			got := w.last("sven@north.test", "anytime.needed")
			body := strings.Join(strings.Fields(got.Body), " ")
			if !strings.Contains(body, c.want) {
				t.Errorf("the answer lacks %q:\n%s", c.want, got.Body)
			}
			if strings.Contains(body, "Person") || strings.Contains(string(got.Raw), "text/csv") {
				t.Errorf("the answer names somebody, or brings a table:\n%s", got.Body)
			}
		})
	}
}
