package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestGermanPhrases(t *testing.T) {
	t.Parallel()
	readPhrasings(t, "de", []phrasing{
		{mentoring.Invitation, "Sehr gerne!", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Auf mich können Sie zählen", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Spricht nichts dagegen", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Moechte gerne teilnehmen", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Tragen Sie mich bitte ein", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Nehmen Sie mich bitte in die Liste der Mentoren auf", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Das lasse ich mir nicht entgehen", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Muss leider absagen", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Heuer geht sich das bei mir nicht aus", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Tolles Programm, aber nichts für mich", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Ich nehme nicht teil", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Ich sage nicht zu", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Das wird mir zu viel", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Momentan nicht, fragen Sie im Herbst nochmal", mentoring.Later, mentoring.Act},
		{mentoring.Invitation, "Nach der Elternzeit sehr gerne", mentoring.Later, mentoring.Act},
		{mentoring.Invitation, "Können wir das auf den Herbst verschieben?", mentoring.Later, mentoring.Act},
		{mentoring.Confirmation, "Bitte jemand anderen", mentoring.Decline, mentoring.Act},
		{mentoring.Session, "Wir haben uns vorgestern getroffen, Note 4", mentoring.Answered, mentoring.Act},
		{mentoring.Session, "Das Treffen ist ausgefallen", mentoring.Answered, mentoring.Act},
		{"", "Ich steige aus dem Programm aus", mentoring.Stop, mentoring.Act},
		{"", "Keine weiteren Mails bitte", mentoring.Stop, mentoring.Act},
		{"", "Bitte löschen Sie alle meine Daten", mentoring.Forget, mentoring.Act},
		{"", "Ich brauche eine Auszeit bis Oktober", mentoring.Pause, mentoring.Act},
		{"", "Bitte im August keine Mails, ich mache Pause", mentoring.Pause, mentoring.Act},
		{"", "Wer ist eigentlich mein Mentor?", mentoring.WhoIsPartner, mentoring.Act},
		{"", "Er hat mich belästigt", mentoring.Concern, mentoring.ToHand},

		// courtesy, hedges and conditions are no answer
		{mentoring.Invitation, "Super Initiative", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Schön von Ihnen zu hören", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Gerne höre ich von Ihnen", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Ja, ich habe Ihre Mail bekommen", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Für Rückfragen stehe ich Ihnen gerne zur Verfügung", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Ich kann noch nicht zusagen", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Wenn mein Vorgesetzter zustimmt, bin ich dabei", mentoring.Accept, mentoring.AskOne},
		{mentoring.Invitation, "Mein Kollege macht gerne mit", mentoring.Unclear, mentoring.AskOne},
		// a word of leaving that leaves nothing
		{"", "Er will aus der Firma aussteigen", mentoring.Unclear, mentoring.AskOne},
		{"", "Ich möchte nicht, dass Sie mich abmelden", mentoring.Unclear, mentoring.AskOne},
		{"", "Ich habe die Daten gelöscht, die Sie mir geschickt haben", mentoring.Unclear, mentoring.AskOne},
		{"", "Ich brauche keine Pause", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Session, "Wir brauchen keine Hilfe, das Treffen war gut", mentoring.Answered, mentoring.Act},
	})
}

func TestGermanSessions(t *testing.T) {
	t.Parallel()
	readSessions(t, "de", map[string]bool{
		"Wir haben uns noch nicht gesehen":            false,
		"Wir haben uns leider nie gesehen":            false,
		"Wir sehen uns am 20. Mai":                    false,
		"Am Dienstagabend telefoniert":                true,
		"Wir waren gestern gemeinsam Mittagessen":     true,
		"Wir haben uns schon zweimal gesehen, Note 5": true,
	})
}
