package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestGerman reads German phrasings, on Wednesday 14 May 2025.
func TestGermanPhrases(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		kind mentoring.Kind
		text string
		want mentoring.Intent
	}{
		{mentoring.Invitation, "Sehr gerne!", mentoring.Accept},
		{mentoring.Invitation, "Da bin ich dabei", mentoring.Accept},
		{mentoring.Invitation, "Spricht nichts dagegen", mentoring.Accept},
		{mentoring.Invitation, "Moechte gerne teilnehmen", mentoring.Accept},
		{mentoring.Invitation, "Tragen Sie mich bitte ein", mentoring.Accept},
		{mentoring.Invitation, "Ich mache gerne mit", mentoring.Accept},
		{mentoring.Invitation, "Nein danke, keine Kapazitäten", mentoring.Decline},
		{mentoring.Invitation, "Muss leider absagen", mentoring.Decline},
		{mentoring.Invitation, "Kein Interesse", mentoring.Decline},
		{mentoring.Invitation, "Ich lehne ab", mentoring.Decline},
		{mentoring.Invitation, "Das schaffe ich zeitlich nicht", mentoring.Decline},
		{mentoring.Invitation, "Ohne mich", mentoring.Decline},
		{mentoring.Invitation, "Ich nehme nicht teil", mentoring.Decline},
		{mentoring.Invitation, "Momentan nicht, fragen Sie im Herbst nochmal", mentoring.Later},
		{mentoring.Invitation, "Jetzt nicht", mentoring.Later},
		{mentoring.Invitation, "Nächstes Jahr gerne", mentoring.Later},
		{mentoring.Invitation, "Weiß noch nicht", mentoring.Unclear},
		{mentoring.Invitation, "Nur wenn mein Chef zustimmt", mentoring.Unclear},
		{mentoring.Session, "Wir haben uns vorgestern getroffen, Note 4", mentoring.Answered},
		{mentoring.Session, "Das Treffen ist ausgefallen", mentoring.Answered},
		{"", "Ich steige aus dem Programm aus", mentoring.Stop},
		{"", "Melden Sie mich bitte ab", mentoring.Stop},
		{"", "Keine weiteren Mails bitte", mentoring.Stop},
		{"", "Bitte löschen Sie alle meine Daten", mentoring.Forget},
		{"", "Ich brauche eine Auszeit bis Oktober", mentoring.Pause},
		{"", "Wer ist eigentlich mein Mentor?", mentoring.WhoIsPartner},
		{"", "Er hat mich belästigt", mentoring.Concern},
	} {
		got := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, Ask{Kind: c.kind, Language: "de"})
		if got.Answer.Intent != c.want {
			t.Errorf("%q is %s, want %s", c.text, got.Answer.Intent, c.want)
		}
	}
}
