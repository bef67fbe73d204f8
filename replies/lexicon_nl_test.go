package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestDutchPhrases(t *testing.T) {
	t.Parallel()
	readPhrasings(t, "nl", []phrasing{
		{mentoring.Invitation, "Heel graag!", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Ik doe zeker mee", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Op mij kunnen jullie rekenen", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Geen bezwaar", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Schrijf me maar in", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Daar zeg ik geen nee tegen", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Vanzelfsprekend neem ik deel", mentoring.Accept, mentoring.Act},
		{mentoring.Invitation, "Niks voor mij", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Ik haak af", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Ik moet helaas bedanken", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Ik doe niet mee", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Daar begin ik niet aan", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Ik zou wel willen, maar het gaat niet", mentoring.Decline, mentoring.Act},
		{mentoring.Invitation, "Nu even niet", mentoring.Later, mentoring.Act},
		{mentoring.Invitation, "Liever op een later tijdstip", mentoring.Later, mentoring.Act},
		{mentoring.Invitation, "Op dit moment lukt het niet", mentoring.Later, mentoring.Act},
		{mentoring.Invitation, "De volgende lichting doe ik graag mee", mentoring.Later, mentoring.Act},
		{mentoring.Confirmation, "Graag een ander", mentoring.Decline, mentoring.Act},
		{mentoring.Session, "Gisteren gebeld, cijfer 4", mentoring.Answered, mentoring.Act},
		{mentoring.Session, "Het is er niet van gekomen", mentoring.Answered, mentoring.Act},
		{"", "Ik stap uit het programma", mentoring.Stop, mentoring.Act},
		{"", "Stuur me geen mails meer", mentoring.Stop, mentoring.Act},
		{"", "Ik breek het programma af", mentoring.Stop, mentoring.Act},
		{"", "Verwijder al mijn gegevens", mentoring.Forget, mentoring.Act},
		{"", "Zet me even op pauze", mentoring.Pause, mentoring.Act},
		{"", "We lassen twee maanden pauze in", mentoring.Pause, mentoring.Act},
		{"", "Wie is mijn mentor?", mentoring.WhoIsPartner, mentoring.Act},
		{"", "Ik word lastiggevallen", mentoring.Concern, mentoring.ToHand},

		// courtesy, hedges and conditions are no answer
		{mentoring.Invitation, "Wat een geweldig programma", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Leuk dat jullie aan me denken", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Ik hoor graag van u", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Ja, ik heb uw mail ontvangen", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Voor vragen ben ik graag bereikbaar", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Invitation, "Als mijn leidinggevende akkoord gaat, doe ik mee", mentoring.Accept, mentoring.AskOne},
		{mentoring.Invitation, "Mijn collega doet graag mee", mentoring.Unclear, mentoring.AskOne},
		// a word of leaving that leaves nothing
		{"", "Hij wil stoppen met zijn baan", mentoring.Unclear, mentoring.AskOne},
		{"", "Meld me niet af", mentoring.Unclear, mentoring.AskOne},
		{"", "Ik heb de gegevens gewist die jullie stuurden", mentoring.Unclear, mentoring.AskOne},
		{"", "Ik stop de brief morgen in de bus", mentoring.Unclear, mentoring.AskOne},
		{mentoring.Session, "We hebben geen hulp nodig, het gesprek was goed", mentoring.Answered, mentoring.Act},
	})
}

func TestDutchSessions(t *testing.T) {
	t.Parallel()
	readSessions(t, "nl", map[string]bool{
		"We hebben elkaar nog niet gezien": false,
		"De afspraak moest verzet worden":  false,
		"We zien elkaar op 20 mei":         false,
		"Dinsdagavond gebeld":              true,
		"Eergisteren samen gewandeld, 4":   true,
	})
}
