package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestOtherLanguages reads replies in languages our mail is not written in, on Wednesday 14 May 2025. Our mail was
// English, or its language is not known.
func TestOtherLanguages(t *testing.T) {
	t.Parallel()
	const (
		invited = mentoring.Invitation
		session = mentoring.Session
		match   = mentoring.Confirmation
	)
	for _, c := range []struct {
		kind mentoring.Kind
		text string
		want string
	}{
		{invited, "Sì, partecipo con piacere", `act {"intent":"accept"}`},
		{invited, "Grazie, ma non posso aderire", `act {"intent":"decline"}`},
		{invited, "Non so, forse", `ask {"intent":"unclear"}`},
		{invited, "Non ora, riscrivetemi a ottobre", `act {"intent":"later","when":"2025-10"}`},
		{session, "Ci siamo sentiti lunedì, voto 5", `act {"intent":"answered","held_on":"2025-05-12","met":true,"rating":5}`},
		{session, "Purtroppo non ci siamo ancora incontrati", `act {"intent":"answered","met":false}`},

		{invited, "Aceito com prazer", `act {"intent":"accept"}`},
		{invited, "Não vou poder participar, obrigada", `act {"intent":"decline"}`},
		{invited, "Não sei, vou pensar", `ask {"intent":"unclear"}`},
		{invited, "Quanto tempo é preciso por mês?", `act {"intent":"question"}`},
		{session, "Ainda não nos reunimos", `act {"intent":"answered","met":false}`},
		{invited, "Quem é o meu mentor?", `act {"intent":"who.partner","has_question":true}`},

		{invited, "Oczywiście, chętnie wezmę udział", `act {"intent":"accept"}`},
		{invited, "Dziękuję, ale nie mam czasu", `act {"intent":"decline"}`},
		{invited, "Nie wiem, muszę się zastanowić", `ask {"intent":"unclear"}`},
		{invited, "Nie chcę już otrzymywać tych wiadomości", `act {"intent":"stop"}`},
		{session, "Rozmawialiśmy 3 maja, ocena 5", `act {"intent":"answered","held_on":"2025-05-03","met":true,"rating":5}`},
		{session, "Niestety jeszcze się nie spotkaliśmy", `act {"intent":"answered","met":false}`},

		{invited, "Jag ställer upp, det låter spännande", `act {"intent":"accept"}`},
		{invited, "Det vill jag inte", `act {"intent":"decline"}`},
		{invited, "Kanske, jag vet inte än", `ask {"intent":"unclear"}`},
		{invited, "Jag vill hoppa av", `act {"intent":"stop"}`},
		{session, "Vi träffades i måndags, betyg 3", `act {"intent":"answered","held_on":"2025-05-12","met":true,"rating":3}`},
		{session, "Vi har tyvärr inte setts", `act {"intent":"answered","met":false}`},

		{invited, "Jeg vil meget gerne deltage", `act {"intent":"accept"}`},
		{invited, "Det vil jeg ikke", `act {"intent":"decline"}`},
		{invited, "Det ved jeg ikke, måske", `ask {"intent":"unclear"}`},
		{session, "Vi mødtes den 5. maj, karakter 4", `act {"intent":"answered","held_on":"2025-05-05","met":true,"rating":4}`},
		{session, "Vi nåede det desværre ikke", `act {"intent":"answered","met":false}`},
		{invited, "Hvem er min mentor?", `act {"intent":"who.partner","has_question":true}`},

		{invited, "Jeg stiller gjerne opp", `act {"intent":"accept"}`},
		{invited, "Det vil jeg dessverre ikke", `act {"intent":"decline"}`},
		{invited, "Jeg vet ikke ennå", `ask {"intent":"unclear"}`},
		{session, "Vi snakket sammen i går, karakter 5", `act {"intent":"answered","held_on":"2025-05-13","met":true,"rating":5}`},
		{session, "Vi har ikke fått møttes", `act {"intent":"answered","met":false}`},
		{invited, "Jeg trenger hjelp", `act {"intent":"help"}`},

		{invited, "Totta kai, lähden mukaan", `act {"intent":"accept"}`},
		{invited, "En valitettavasti ehdi", `act {"intent":"decline"}`},
		{invited, "En tiedä vielä, pitää miettiä", `ask {"intent":"unclear"}`},
		{invited, "En halua enää viestejä", `act {"intent":"stop"}`},
		{session, "Juttelimme eilen, arvosana 4", `act {"intent":"answered","held_on":"2025-05-13","met":true,"rating":4}`},
		{session, "Emme ole vielä tavanneet", `act {"intent":"answered","met":false}`},

		{invited, "Samozřejmě, rád se zapojím", `act {"intent":"accept"}`},
		{invited, "Bohužel nemám čas", `act {"intent":"decline"}`},
		{invited, "Nevím, rozmyslím si to", `ask {"intent":"unclear"}`},
		{invited, "Nechci už dostávat vaše zprávy", `act {"intent":"stop"}`},
		{session, "Setkali jsme se 5. května, známka 4", `act {"intent":"answered","held_on":"2025-05-05","met":true,"rating":4}`},
		{session, "Bohužel jsme se ještě nesešli", `act {"intent":"answered","met":false}`},

		{invited, "Da, cu mare drag", `act {"intent":"accept"}`},
		{invited, "Igen, szívesen", `act {"intent":"accept"}`},
		{invited, "Hayır, maalesef", `act {"intent":"decline"}`},
		{invited, "Όχι, ευχαριστώ", `act {"intent":"decline"}`},
		{invited, "Gràcies, però ara no puc", `act {"intent":"later"}`},
		{invited, "Áno, súhlasím", `act {"intent":"accept"}`},
		{invited, "Hvala, rado bih sudjelovati", `act {"intent":"accept"}`},
		{invited, "Žal nimam časa", `act {"intent":"decline"}`},
		{invited, "Так, із задоволенням", `act {"intent":"accept"}`},
		{invited, "Нет, спасибо", `act {"intent":"decline"}`},
		{session, "Встретились вчера, 5", `act {"intent":"answered","held_on":"2025-05-13","met":true,"rating":5}`},

		{invited, "Nej", `act {"intent":"decline"}`},
		{invited, "Sì", `act {"intent":"accept"}`},
		{invited, "Da", `act {"intent":"accept"}`},
		{invited, "Tak", `ask {"intent":"unclear"}`}, // yes in Polish, thanks in Danish
		{invited, "Nu", `ask {"intent":"unclear"}`},  // no in Romanian, now in Swedish
	} {
		for _, asked := range []string{"en", ""} {
			r := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, Ask{Kind: c.kind, Language: asked})
			if got := show(t, r); got != normal(t, c.want) {
				t.Errorf("%q asked in %q:\ngot  %s\nwant %s\nbecause %v", c.text, asked, got, c.want, r.Because)
			}
		}
	}
}
