package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestAbsences(t *testing.T) {
	t.Parallel()
	const seventeenth = `act {"intent":"pause","when":"2025-06-17"}`
	for _, c := range []said{
		{"", "en", "I am away from 3 to 17 June", seventeenth},
		{"", "en", "I'm on leave from 3 June until 17 June", seventeenth},
		{"", "en", "I am on holiday from Monday, back on 17 June", seventeenth},
		{"", "en", "please pause me from June to September", `act {"intent":"pause","when":"2025-09"}`},
		{"", "en", "pause from 1 June", `act {"intent":"pause"}`},
		{"", "de", "Ich bin vom 3. bis zum 17. Juni im Urlaub", seventeenth},
		{"", "de", "Bin ab 3. Juni im Urlaub, ab 17. Juni wieder da", seventeenth},
		{"", "fr", "Je suis en vacances à partir du 3 juin jusqu'au 17 juin", seventeenth},
		{"", "fr", "de retour le 17 juin, en vacances dès le 3 juin", seventeenth},
		{"", "es", "De vacaciones desde el 3 hasta el 17 de junio", seventeenth},
		{"", "es", "Estoy de vacaciones a partir del 3 de junio, vuelvo el 17", seventeenth},
		{"", "nl", "met vakantie van 3 juni t/m 17 juni", seventeenth},
		{"", "nl", "Vanaf 3 juni op vakantie, 17 juni terug", seventeenth},

		{mentoring.Invitation, "en", "Not now, I'm away from 1 June to 1 September", `act {"intent":"later","when":"2025-09-01"}`},
		{mentoring.Invitation, "en", "Later please, from September I have time", `act {"intent":"later","when":"2025-09"}`},
		{mentoring.Invitation, "de", "Jetzt nicht, vom 1. Juni bis 1. September bin ich in Elternzeit", `act {"intent":"later","when":"2025-09-01"}`},
		{mentoring.Invitation, "fr", "Pas maintenant, je suis en congé de juin à septembre", `act {"intent":"later","when":"2025-09"}`},
		{mentoring.Invitation, "es", "Ahora no, estoy fuera desde junio hasta septiembre", `act {"intent":"later","when":"2025-09"}`},
		{mentoring.Invitation, "nl", "Nu niet, ik ben van juni tot september op reis", `act {"intent":"later","when":"2025-09"}`},
		{mentoring.Session, "en", "We couldn't meet, I was on leave from 28 April until 12 May. We'll meet on 20 May", `act {"intent":"answered","met":false,"when":"2025-05-20"}`},
	} {
		c.check(t)
	}
}

// Row 49: an absence named to a session's question is until when this talk waits, in five languages; somebody else's is not one's own,
// and no absence is taken for a talk held a year ago.
func TestRow49AbsenceInAnswerToASession(t *testing.T) {
	t.Parallel()
	const june, easter = `act {"intent":"later","when":"2026-06-03"}`, `act {"intent":"later","when":"2026-04-07"}`
	for text, want := range map[string]string{
		"en away to 3 June": june, "en I'm on leave until 3 June": june, "en We did not meet, I am away until 3 June": june, "en postpone to after Easter": easter,
		"en I am away for a month": `act {"intent":"later","when":"2026-04-18"}`, "en We did not meet, she is on leave until 3 June": `act {"intent":"answered","met":false}`,
		"en moved to 12 May":      `act {"intent":"answered","met":false,"when":"2026-05-12"}`,
		"de abwesend bis 3. Juni": june, "de Bin bis 3. Juni im Urlaub": june, "de Bitte auf nach Ostern verschieben": easter,
		"fr en vacances jusqu'au 3 juin": june, "fr reporter après Pâques": easter,
		"es Estoy de vacaciones hasta el 3 de junio": june, "es aplazar hasta después de Pascua": easter,
		"nl op vakantie tot 3 juni": june, "nl uitstellen tot na Pasen": easter,
	} {
		r := Read(Message{Text: text[3:], Date: day(2026, time.March, 18)}, Ask{Kind: mentoring.Session, Language: text[:2]})
		if got := show(t, r); got != normal(t, want) {
			t.Errorf("%q: got %s, want %s, because %v", text, got, want, r.Because)
		}
	}
}
