package replies

import (
	"fmt"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestZZ(t *testing.T) {
	now := time.Date(2026, time.April, 14, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct{ kind, lang, text string }{
		{"", "nl", "zorg: hij dringt zich op"}, {"session", "nl", "bezorgd: ik voel me niet prettig bij haar"}, {"", "nl", "melding: hij schreeuwt"}, {"session", "nl", "vertrouwelijk: ik wil iets melden"}, {"", "nl", "klacht: zo gaat het niet"}, {"session", "nl", "vraag hoe lang duurt het?"},
		{"match.proposal", "nl", "houd 2 uit elkaar"}, {"match.proposal", "nl", "houd 2 gescheiden"}, {"match.proposal", "nl", "keur goed"}, {"match.proposal", "nl", "goedgekeurd"}, {"match.proposal", "nl", "alle duo's zijn akkoord"}, {"match.proposal", "nl", "akkoord, behalve duo 2"},
		{"session", "de", "Sorge: er wird laut"}, {"session", "de", "Anliegen: ich fühle mich unwohl"}, {"", "de", "Bedenken: so geht es nicht"}, {"match.proposal", "de", "freigegeben"}, {"match.proposal", "de", "2 trennen"}, {"match.proposal", "de", "trenne 2"}, {"reflection", "de", "1 privat"}, {"checkin", "de", "bitte anrufen"},
		{"match.proposal", "fr", "j'approuve"}, {"checkin", "fr", "autre mentor"}, {"checkin", "fr", "un autre mentee"}, {"match.proposal", "fr", "séparer 2"}, {"match.proposal", "fr", "séparez 2"},
		{"session", "es", "inquietud: me grita"}, {"", "es", "preocupación: no me siento a gusto"}, {"session", "es", "olvídame"}, {"match.proposal", "es", "aprobar"}, {"match.proposal", "es", "aprobado"}, {"match.proposal", "es", "separar 2"}, {"match.proposal", "es", "separa 2"}, {"closing", "es", "9, no me cites"},
		{"match.confirmation", "es", "tenemos el mismo jefe"}, {"match.confirmation", "es", "Sí, nadie depende de la otra persona"}, {"match.confirmation", "es", "sí, nadie depende de nadie"}, {"match.confirmation", "es", "trabajo para ella"}, {"match.confirmation", "es", "es mi jefa"},
		{"", "en", "that was a mistake"}, {"", "en", "keep the old one"}, {"", "en", "keep it"}, {"", "nl", "houd het oude adres"}, {"", "nl", "dat was een vergissing"}, {"", "nl", "toch bewaren"}, {"", "de", "das war ein Versehen"}, {"", "de", "die alte behalten"}, {"", "fr", "c'était une erreur"}, {"", "fr", "gardez l'ancienne"}, {"", "es", "fue un error"}, {"", "es", "deja la de antes"},
	} {
		r := Read(Message{Text: c.text, Date: now}, Ask{Kind: mentoring.Kind(c.kind), Language: c.lang, Pairs: 5})
		fmt.Printf("%-20s %s %-50q %s %s tie=%v ex=%v ch=%v help=%v rem=%v share=%v vis=%v rating=%d\n", c.kind, c.lang, c.text, r.Answer.Intent, r.Decision, r.Answer.Tie, r.Answer.Except, r.Answer.Changes, r.Answer.WantsHelp != nil, r.Answer.Rematch != nil, r.Answer.Share != nil, r.Answer.Visibility, r.Answer.Rating)
	}
}
