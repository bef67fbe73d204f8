package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestYesBeforeAQuestion reads a yes or a no that opens a sentence which goes on to ask.
func TestYesBeforeAQuestion(t *testing.T) {
	t.Parallel()
	const accept, question, terms = `act {"intent":"accept","has_question":true}`, `act {"intent":"question"}`, `ask {"intent":"accept","has_question":true}`
	for _, c := range []said{
		{mentoring.Invitation, "en", "Sure, when do we start?", accept},
		{mentoring.Invitation, "de", "Gern, wann geht's los?", accept},
		{mentoring.Invitation, "fr", "Oui, quand est-ce que ça commence ?", accept},
		{mentoring.Invitation, "es", "Sí, ¿cuándo empezamos?", accept},
		{mentoring.Invitation, "nl", "Graag, wanneer beginnen we?", accept},
		{mentoring.Confirmation, "de", "Passt, wann treffen wir uns?", accept},
		{mentoring.Invitation, "en", "No, is there another programme next year?", `act {"intent":"decline","has_question":true}`},

		{mentoring.Invitation, "en", "Sure, but what would it involve?", question},
		{mentoring.Invitation, "fr", "Oui, mais quand est-ce que ça commence ?", question},
		{mentoring.Invitation, "nl", "Ja, maar hoeveel tijd kost het?", question},
		{mentoring.Invitation, "en", "Ok, what is this about?", question},
		{mentoring.Invitation, "en", "Sure, what would it involve?", terms},
		{mentoring.Invitation, "en", "Pencil me in. No, ink me in!", `ask {"intent":"accept"}`},
		{mentoring.Invitation, "en", "Yes, who are you?", `act {"intent":"whois","has_question":true}`},
	} {
		c.check(t)
	}
}

// TestDenialsWithin reads phrases whose gaps hold a denial.
func TestDenialsWithin(t *testing.T) {
	t.Parallel()
	for _, c := range []said{
		{"", "de", "Ich möchte mich nicht abmelden", `ask {"intent":"unclear"}`},
		{"", "es", "Quiero no darme de baja", `ask {"intent":"unclear"}`},
		{"", "nl", "Schrijf mij alsjeblieft niet uit", `ask {"intent":"unclear"}`},
		{mentoring.Closing, "de", "4, 8, Sie dürfen mich bitte nicht zitieren", `act {"intent":"answered","rating":4,"recommend":8,"share":false}`},
		{mentoring.Invitation, "de", "ich möchte nicht mehr mitmachen", `act {"intent":"stop"}`},
	} {
		c.check(t)
	}
}

func TestSteppingOut(t *testing.T) {
	t.Parallel()
	const decline, stop, asksHow = `act {"intent":"decline"}`, `act {"intent":"stop"}`, `ask {"intent":"stop","has_question":true}`
	for _, c := range []said{
		{mentoring.Invitation, "en", "I must bow out", decline},
		{mentoring.Invitation, "de", "Ich ziehe mich zurück", decline},
		{mentoring.Invitation, "fr", "Je me désiste", decline},
		{mentoring.Invitation, "es", "Prefiero retirarme", decline},
		{mentoring.Invitation, "nl", "Ik trek me terug", decline},
		{mentoring.Invitation, "de", "Ich steige aus dem Verteiler aus", stop},
		{mentoring.Invitation, "fr", "Je me retire de la liste", stop},

		{"", "en", "How do I leave the programme?", asksHow},
		{"", "de", "Wie kann ich mich abmelden?", asksHow},
		{"", "fr", "Comment puis-je me désinscrire ?", asksHow},
		{"", "es", "¿Cómo puedo darme de baja?", asksHow},
		{"", "nl", "Hoe kan ik me afmelden?", asksHow},
		{"", "de", "Können Sie mich bitte abmelden?", `act {"intent":"stop","has_question":true}`},
		{"", "en", "How do I get off this list? I've clicked everything there is to click.", `act {"intent":"stop","has_question":true}`},
	} {
		c.check(t)
	}
}
