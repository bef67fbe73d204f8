package replies

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// wished writes the wishes of a reading in one line.
func wished(r Reading) string {
	var out []string
	for _, w := range r.Answer.Amend {
		words := fmt.Sprintf("%s: %s", w.Part, w.Words)
		if w.Months > 0 {
			words = fmt.Sprintf("%s: %d", w.Part, w.Months)
		}
		if w.Add {
			words = "+" + words
		}
		out = append(out, words)
	}
	return strings.Join(out, " | ")
}

// Row 77: “agree / change / cannot”, in ordinary words and five languages.
func TestRow77CharterReplies(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"agree":              "accept",
			"Agreed, thank you.": "accept",
			"I agree.":           "accept",
			"Yes":                "accept",
			"Looks good to me, we agree. Best, Helen": "accept",
			"Happy with it all.":                      "accept",
			"No objections from our side.":            "accept",
			"ok":                                      "accept",
			"cannot":                                  "decline",
			"We cannot agree to this.":                "decline",
			"I cannot. Our works council has not seen it.":      "decline",
			"I'm unable to agree before the budget is out.":     "decline",
			"We don't accept the part on privacy":               "decline",
			"We cannot. Our works council has not seen it yet.": "decline",
			"no":                            "decline",
			"Change the length to 8 months": "length: 8",
			"change the length to eight months please":                                                        "length: 8",
			"I agree, but change the length to 8 months.":                                                     "length: 8",
			"Can we make it 8 months?":                                                                        "length: 8",
			"I would rather have nine months":                                                                 "length: 9",
			"In “Who may join” say: leaders of any age":                                                       "who: leaders of any age",
			"In 'who may join' say leaders in their first five years. Thanks!":                                "who: leaders in their first five years",
			"Please change what stays private to: everything, names included":                                 "private: everything, names included",
			"What is not done: no poaching for two years":                                                     "ethics: no poaching for two years",
			"Add to the pledge: nobody takes pictures":                                                        "+ethics: nobody takes pictures",
			"Change the length to 8 months.\nIn \"how much time it takes\" say two hours a month.":            "length: 8 | time: two hours a month.",
			"The purpose should be to keep good people":                                                       "purpose: to keep good people",
			"Fine by me if Anna agrees":                                                                       "ask",
			"I'd agree if the length were shorter":                                                            "ask",
			"Not sure yet, let me think about it":                                                             "ask",
			"A small change please":                                                                           "ask",
			"Probably fine, but I need to check with legal":                                                   "ask",
			"Who wrote this?":                                                                                 "question",
			"Dear all,\n\nthank you for this, it reads well. We agree to all of it.\n\nKind regards\nHelen":   "accept",
			"Hello Rapport, what a lovely spring. Could you change the length to 7 months? The rest is fine.": "length: 7",
			"I do not agree": "decline",
			"Disagree.":      "decline",
			"Yes. No.":       "ask",
			"Agreed - subject to approval by our board": "ask",
		},
		"de": {
			"einverstanden": "accept", "Ja, passt so.": "accept", "Ich stimme zu.": "accept", "Keine Einwände": "accept",
			"Wir können dem leider nicht zustimmen": "decline", "Nicht einverstanden.": "decline", "kann nicht": "decline", "nein": "decline",
			"Ändern Sie die Dauer auf 8 Monate":  "length: 8",
			"Bitte Dauer auf acht Monate ändern": "length: 8",
			"Lieber 9 Monate":                    "length: 9",
			"Unter „Wer mitmachen kann“ schreiben: Führungskräfte aller Stufen": "who: Führungskräfte aller Stufen",
			"Was nicht geschieht: kein Abwerben, zwei Jahre lang":               "ethics: kein Abwerben, zwei Jahre lang",
			"Einverstanden, wenn Anna zustimmt":                                 "ask",
			"Bin noch unsicher":                                                 "ask",
		},
		"nl": {
			"akkoord": "accept", "Helemaal mee eens.": "accept", "Ja": "accept", "Ik ga akkoord": "accept",
			"Ik kan hier niet mee akkoord gaan": "decline", "nee": "decline", "Niet akkoord": "decline",
			"Wijzig de duur naar 8 maanden":                        "length: 8",
			"Liever acht maanden":                                  "length: 8",
			"Bij 'wie mee kan doen' schrijf: alle leidinggevenden": "who: alle leidinggevenden",
			"Voeg aan de belofte toe: niemand maakt foto's":        "+ethics: niemand maakt foto's",
			"Akkoord als Anna ook akkoord gaat":                    "ask",
		},
		"fr": {
			"d'accord": "accept", "Je suis d’accord.": "accept", "oui": "accept", "Aucune objection": "accept",
			"Je ne peux pas accepter": "decline", "pas d'accord": "decline", "non": "decline",
			"Changez la durée à 8 mois": "length: 8",
			"Plutôt huit mois":          "length: 8",
			"Sous « Qui peut participer » écrivez : tous les managers":  "who: tous les managers",
			"Ce qui ne se fait pas : aucun débauchage pendant deux ans": "ethics: aucun débauchage pendant deux ans",
			"D'accord si Anna est d'accord":                             "ask",
		},
		"es": {
			"de acuerdo": "accept", "Estoy de acuerdo.": "accept", "sí": "accept", "Acepto": "accept",
			"No puedo aceptarlo": "decline", "no estoy de acuerdo": "decline", "no": "decline",
			"Cambia la duración a 8 meses":                           "length: 8",
			"Mejor ocho meses":                                       "length: 8",
			"En «quién puede participar» pon: cualquier responsable": "who: cualquier responsable",
			"Lo que no se hace: nadie hace fotos":                    "ethics: nadie hace fotos",
			"De acuerdo si Anna acepta":                              "ask",
		},
	} {
		for text, want := range texts {
			got := heardAs(mentoring.CharterAsk, language, text, Ask{})
			is := string(got.Answer.Intent)
			switch {
			case got.Answer.Intent == mentoring.Question:
			case got.Decision != mentoring.Act:
				is = "ask"
			case len(got.Answer.Amend) > 0:
				is = wished(got)
			}
			if is != want && !(want == "question" && is == "ask") {
				t.Errorf("%s %q: %s (%s %v), want %s", language, text, is, got.Answer.Intent, got.Because, want)
			}
		}
	}
}
