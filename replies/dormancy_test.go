package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 53: one word from either keeps a pair open, and only plain words close it.
func TestRow53DormancyIsReadInOrdinaryWords(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		language, words string
		want            mentoring.Intent
	}{
		{"en", "keep", mentoring.Accept},
		{"en", "Keep it open please.", mentoring.Accept},
		{"en", "Yes please", mentoring.Accept},
		{"en", "We are still meeting, just bad at telling you!", mentoring.Accept},
		{"en", "Oh dear. We met last Tuesday, all fine.", mentoring.Accept},
		{"en", "Please do not close it, we carry on.", mentoring.Accept},
		{"en", "close", mentoring.Decline},
		{"en", "I think it has run its course. You can close it.", mentoring.Decline},
		{"en", "call", mentoring.Answered},
		{"de", "behalten", mentoring.Accept},
		{"de", "Bitte offen lassen, wir treffen uns weiter.", mentoring.Accept},
		{"de", "schließen", mentoring.Decline},
		{"de", "anrufen", mentoring.Answered},
		{"nl", "openhouden", mentoring.Accept},
		{"nl", "Ja, graag openhouden.", mentoring.Accept},
		{"nl", "afsluiten", mentoring.Decline},
		{"nl", "bellen", mentoring.Answered},
		{"fr", "garder", mentoring.Accept},
		{"fr", "Gardez-le ouvert, nous continuons.", mentoring.Accept},
		{"fr", "clore", mentoring.Decline},
		{"fr", "appeler", mentoring.Answered},
		{"es", "mantener", mentoring.Accept},
		{"es", "Seguimos viéndonos, no lo cierre.", mentoring.Accept},
		{"es", "cerrar", mentoring.Decline},
		{"es", "llamar", mentoring.Answered},
	} {
		r := Read(Message{Text: tc.words, Date: time.Date(2027, 6, 7, 10, 0, 0, 0, time.UTC)}, Ask{Kind: mentoring.Dormancy, Language: tc.language})
		if r.Answer.Intent != tc.want || r.Decision != mentoring.Act {
			t.Errorf("%s %q: %s (%s), want %s", tc.language, tc.words, r.Answer.Intent, r.Decision, tc.want)
		}
	}
}
