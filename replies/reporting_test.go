package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 28 of the catalogue: a yes means that neither reports to the other; a no because of what is between the two says so.
func TestReportingTies(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		language, text string
		want           mentoring.Intent
		tie            bool
	}{
		{"en", "He is my boss.", mentoring.Decline, true},
		{"en", "She's my manager's manager", mentoring.Decline, true},
		{"en", "We share a manager.", mentoring.Decline, true},
		{"en", "No, she reports to me", mentoring.Decline, true},
		{"en", "I report to him, so no.", mentoring.Decline, true},
		{"en", "That would be a conflict of interest", mentoring.Decline, true},
		{"en", "I know him well", mentoring.Decline, true},
		{"en", "No thanks, we know each other too well", mentoring.Decline, true},
		{"en", "Sorry, she is my line manager", mentoring.Decline, true},
		{"en", "We have the same boss, unfortunately", mentoring.Decline, true},
		{"en", "No, thanks", mentoring.Decline, false},
		{"en", "Not this one please, somebody from another field would be better", mentoring.Decline, false},
		{"en", "Yes. Neither of us reports to the other.", mentoring.Accept, false},
		{"en", "Neither of us reports to the other", mentoring.Accept, false},
		{"en", "Yes please, he is not my boss", mentoring.Accept, false},
		{"en", "Yes, I know her well and would be glad", mentoring.Accept, false},
		{"en", "Yes", mentoring.Accept, false},
		{"de", "Er ist mein Chef", mentoring.Decline, true},
		{"de", "Nein, sie ist meine direkte Vorgesetzte", mentoring.Decline, true},
		{"de", "Wir haben dieselbe Führungskraft", mentoring.Decline, true},
		{"de", "Nein danke", mentoring.Decline, false},
		{"de", "Ja, gerne", mentoring.Accept, false},
		{"nl", "Hij is mijn leidinggevende", mentoring.Decline, true},
		{"nl", "Nee, zij is de baas van mijn baas", mentoring.Decline, true},
		{"nl", "Nee, liever niet", mentoring.Decline, false},
		{"fr", "C'est mon chef", mentoring.Decline, true},
		{"fr", "Non, il y a un conflit d'intérêts", mentoring.Decline, true},
		{"fr", "Non merci", mentoring.Decline, false},
		{"es", "Es mi jefe", mentoring.Decline, true},
		{"es", "No, tenemos el mismo jefe", mentoring.Decline, true},
		{"es", "No, gracias", mentoring.Decline, false},
	} {
		got := Read(Message{Text: c.text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Confirmation, Language: c.language})
		if got.Decision != mentoring.Act || got.Answer.Intent != c.want || got.Answer.Tie != c.tie {
			t.Errorf("%q: %s %s, tie %v; want act %s, tie %v (%v)", c.text, got.Decision, got.Answer.Intent, got.Answer.Tie, c.want, c.tie, got.Because)
		}
	}
}

// What is between two people is heard where they are proposed to each other, and nowhere else.
func TestTiesAreHeardOfAMatchAlone(t *testing.T) {
	t.Parallel()
	for _, kind := range mentoring.Kinds {
		got := Read(Message{Text: "No, she is my boss", Date: day(2025, 5, 14)}, Ask{Kind: kind, Language: "en"})
		if got.Answer.Tie != (kind == mentoring.Confirmation) {
			t.Errorf("%s: tie %v", kind, got.Answer.Tie)
		}
	}
}
