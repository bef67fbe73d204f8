package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestDutch reads Dutch phrasings, on Wednesday 14 May 2025.
func TestDutchPhrases(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		kind mentoring.Kind
		text string
		want mentoring.Intent
	}{
		{mentoring.Invitation, "Heel graag!", mentoring.Accept},
		{mentoring.Invitation, "Ik doe zeker mee", mentoring.Accept},
		{mentoring.Invitation, "Tel op mij", mentoring.Accept},
		{mentoring.Invitation, "Geen bezwaar", mentoring.Accept},
		{mentoring.Invitation, "Schrijf me maar in", mentoring.Accept},
		{mentoring.Invitation, "Daar zeg ik geen nee tegen", mentoring.Accept},
		{mentoring.Invitation, "Helemaal goed", mentoring.Accept},
		{mentoring.Invitation, "Nee, bedankt", mentoring.Decline},
		{mentoring.Invitation, "Niks voor mij", mentoring.Decline},
		{mentoring.Invitation, "Ik haak af", mentoring.Decline},
		{mentoring.Invitation, "Geen tijd", mentoring.Decline},
		{mentoring.Invitation, "Ik moet helaas bedanken", mentoring.Decline},
		{mentoring.Invitation, "Ik doe niet mee", mentoring.Decline},
		{mentoring.Invitation, "Nu even niet", mentoring.Later},
		{mentoring.Invitation, "Liever volgend jaar", mentoring.Later},
		{mentoring.Invitation, "Op dit moment lukt het niet", mentoring.Later},
		{mentoring.Invitation, "Ik weet het nog niet", mentoring.Unclear},
		{mentoring.Invitation, "Alleen als mijn baas het goedvindt", mentoring.Unclear},
		{mentoring.Session, "Gisteren gebeld, cijfer 4", mentoring.Answered},
		{mentoring.Session, "Het is er niet van gekomen", mentoring.Answered},
		{"", "Ik stap uit het programma", mentoring.Stop},
		{"", "Stuur me geen mails meer", mentoring.Stop},
		{"", "Haal me van de lijst", mentoring.Stop},
		{"", "Verwijder al mijn gegevens", mentoring.Forget},
		{"", "Zet me even op pauze", mentoring.Pause},
		{"", "Wie is mijn mentor?", mentoring.WhoIsPartner},
		{"", "Ik word lastiggevallen", mentoring.Concern},
	} {
		got := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, Ask{Kind: c.kind, Language: "nl"})
		if got.Answer.Intent != c.want {
			t.Errorf("%q is %s, want %s", c.text, got.Answer.Intent, c.want)
		}
	}
}
