package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 18: who answers for somebody else says neither yes nor no for them.
func TestRow18NotThem(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ language, words string }{
		{"en", "Ines has left the company."},
		{"en", "Ines no longer works here."},
		{"en", "Please ask my assistant."},
		{"de", "Ines hat das Unternehmen verlassen."},
		{"de", "Frau Klein ist nicht mehr bei uns."},
		{"de", "Wenden Sie sich bitte an meine Assistentin."},
		{"nl", "Ines werkt hier niet meer."},
		{"nl", "Zij heeft het bedrijf verlaten."},
		{"nl", "Vraag het aan mijn assistente."},
		{"fr", "Elle a quitté l'entreprise."},
		{"fr", "Demandez à mon assistante."},
		{"es", "Ha dejado la empresa."},
		{"es", "Pregunte a mi asistente."},
	} {
		r := Read(Message{Text: tc.words, Date: time.Date(2027, 6, 7, 10, 0, 0, 0, time.UTC)}, Ask{Kind: mentoring.Invitation, Language: tc.language})
		if r.Answer.Intent != mentoring.WhoIs || r.Decision != mentoring.Act {
			t.Errorf("%s %q: %s (%s), want %s", tc.language, tc.words, r.Answer.Intent, r.Decision, mentoring.WhoIs)
		}
	}
}
