package templates

import (
	"strings"
	"testing"
)

// TestSyllables counts those of words of our mails. Counting by letters is never perfect; nineteen of twenty must be right.
func TestSyllables(t *testing.T) {
	t.Parallel()
	for language, lists := range map[string]map[int]string{
		"en": {
			1: "one yes you have here would like made names asked year more talk there please choose hours through these lead means",
			2: "mentor answer people question nothing able little wanted someone reply leader being written into pages quiet safely moment before saying sometimes",
			3: "mentoring together another beginning company industry agreement video several idea radio",
			4: "coordinator conversation experience community particular situation confidentially", 5: "organisation",
		},
		"de": {
			1: "ja nein wir Sie die heißt Zeit mich kurz gern",
			2: "Antwort Frage Mentor heute beide Leute Woche schreiben Termin Programm",
			3: "Gespräche antworten bedeutet Kollegin Sekunden verschieben",
			4: "Vertraulichkeit gemeinsame beantworten", 5: "Koordinator",
		},
		"nl": {
			1: "ja nee zijn tijd graag maar huis mooi nieuw goed wij",
			2: "antwoord vragen mentor samen bedrijf gesprek schrijven vrijdag",
			3: "antwoorden gesprekken programma collega", 4: "begeleiding samenwerking vertrouwelijk ideeën", 5: "coördinator organisatie",
		},
		"fr": {
			1: "oui non vous le monde autres temps peu très deux simple ligne",
			2: "réponse mentor personne moment bientôt merci encore équipe rencontre programme confiance",
			3: "décider rencontrer expliquer réunion",
			4: "réalité", 5: "organisation coordinateur coopération",
		},
		"es": {
			1: "sí no bien que muy más", 2: "mentor gracias cuando reunión nuestro puede vida hace siempre",
			3: "respuesta persona programa pregunta palabra",
			4: "reuniones responderle experiencia conversación todavía compañía", 5: "organización coordinador",
		},
	} {
		right, all := 0, 0
		for want, words := range lists {
			for word := range strings.FieldsSeq(words) {
				all++
				if got := syllables(language, word); got == want {
					right++
				} else {
					t.Logf("%s: %s has %d, want %d", language, word, got, want)
				}
			}
		}
		if 20*right < 19*all {
			t.Errorf("%s: %d of %d words are counted right", language, right, all)
		}
	}
}

// TestMailsAreReadWithEase measures what runs in every mail, in every language, on the scale of that language. A few words
// say little about how a text reads, so that short mails get some room.
func TestMailsAreReadWithEase(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for tag := range set.languages {
		if _, ok := scales[tag]; !ok {
			t.Errorf("there is no scale for %q", tag)
		}
		for _, kind := range set.Kinds() {
			for _, v := range Variants(kind) {
				v.Letter.Language = tag
				d, err := set.draft(v.Letter)
				if err != nil {
					t.Fatal(err)
				}
				least := easy
				r := reading(d.in.tag, d.blocks)
				if r.Words < 40 {
					least = bearable
				}
				if r.Ease < least {
					t.Errorf("%s/%s %s: an ease of %.0f, want %.0f: write shorter words and sentences", tag, kind, v.Name, r.Ease, least)
				}
			}
		}
	}
}

// TestHardTextsAreHard sees that the scales tell a letter from a contract.
func TestHardTextsAreHard(t *testing.T) {
	t.Parallel()
	for language, text := range map[string]string{
		"en": "Notwithstanding the aforementioned organisational considerations, participation necessitates unconditional acknowledgement of confidentiality obligations.",
		"de": "Unbeschadet der vorstehenden organisatorischen Erwägungen setzt die Teilnahme die vorbehaltlose Anerkennung der Verschwiegenheitsverpflichtungen voraus.",
		"fr": "Nonobstant les considérations organisationnelles susmentionnées, la participation nécessite l'acceptation inconditionnelle des obligations de confidentialité.",
		"es": "Sin perjuicio de las consideraciones organizativas anteriormente mencionadas, la participación requiere la aceptación incondicional de las obligaciones de confidencialidad.",
		"nl": "Onverminderd bovengenoemde organisatorische overwegingen vereist deelname onvoorwaardelijke aanvaarding van de geheimhoudingsverplichtingen.",
	} {
		if r := reading(language, parseMarkup(text)); r.Ease > 30 || r.Words < 10 {
			t.Errorf("%s: an ease of %.0f for %d words", language, r.Ease, r.Words)
		}
	}
}
