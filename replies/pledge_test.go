package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 81: whether the pledge is kept, asked once more half-way.
func TestRow81IsThePledgeKept(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"yes": "kept", "Yes, as far as I know": "kept", "Always.": "kept", "no problems": "kept", "Nobody tried to recruit me": "kept", "absolutely": "kept", "It has been kept": "kept", "All good": "kept", "Nothing of the kind": "kept",
			"no": "not", "No, she offered me a job twice": "not", "He tried to sell me insurance": "not", "Yes, but one mentor keeps asking who of us wants to leave": "not",
			"Somebody from South asks everybody for their salaries": "not", "It was not kept": "not",
			"skip": "open", "I don't know": "open", "not sure": "open",
		},
		"de": {
			"ja": "kept", "Ja, soweit ich weiß": "kept", "keine Probleme": "kept", "Alles bestens": "kept", "Wurde eingehalten": "kept",
			"nein": "not", "Man wollte mich abwerben": "not", "Mir wurde eine Stelle angeboten": "not", "wurde nicht eingehalten": "not", "überspringen": "open", "weiß nicht": "open",
		},
		"nl": {
			"ja": "kept", "Ja, voor zover ik weet": "kept", "geen problemen": "kept", "nee": "not", "Hij heeft me een baan aangeboden": "not", "Niet nagekomen": "not", "overslaan": "open", "geen idee": "open",
		},
		"fr": {
			"oui": "kept", "Oui, à ma connaissance": "kept", "aucun problème": "kept", "non": "not", "On m'a proposé un poste": "not", "Elle a voulu me débaucher": "not", "je passe": "open", "je ne sais pas": "open",
		},
		"es": {
			"sí": "kept", "Sí, que yo sepa": "kept", "sin problemas": "kept", "no": "not", "Me ofreció un puesto": "not", "No se ha cumplido": "not", "saltar": "open", "no lo sé": "open",
		},
	} {
		for text, want := range texts {
			r := Read(Message{Text: "1. 4\n2. ok\n4. " + text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.CheckIn, Language: language, Partner: "Martin", Pledge: true})
			got := "open"
			if r.Answer.Kept != nil {
				got = map[bool]string{true: "kept", false: "not"}[*r.Answer.Kept]
			}
			if got != want || r.Answer.Rating != 4 || r.Decision != mentoring.Act || r.Besides != "1. 4\n2. ok" {
				t.Errorf("%s %q: %s, %d, %s %q %v; want %s", language, text, got, r.Answer.Rating, r.Decision, r.Besides, r.Because, want)
			}
		}
	}
}

// What is said of the pledge says nothing of the rest, and what is said of the rest nothing of the pledge.
func TestRow81ThePledgeStandsAlone(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct {
		rating   int
		on, kept *bool
		intent   mentoring.Intent
	}{
		"1. 4\n2. good talks\n3. yes\n4. No, please call me": {4, ptr(true), ptr(false), mentoring.Answered},
		"1) 2\n2) little\n3) no\n4) yes":                     {2, ptr(false), ptr(true), mentoring.Answered},
		"5\nThe questions\nyes\nyes":                         {5, ptr(true), ptr(true), mentoring.Answered},
		"4":                                                  {4, nil, nil, mentoring.Answered},
		"4, it helps me a lot":                               {4, nil, nil, mentoring.Answered},
		"4. Great, thank you":                                {4, nil, nil, mentoring.Answered},
		"4) no":                                              {0, nil, ptr(false), mentoring.Nothing},
		"It is fine, 4. But he tried to recruit me.":               {0, nil, nil, mentoring.Concern},
		"A 4. Nobody tried to sell me anything.":                   {4, nil, nil, mentoring.Answered},
		"1. 4\n2. He tried to poach me\n3. no\n4. no":              {0, nil, ptr(false), mentoring.Concern},
		"1. 4\n2. fine\n3. yes\n4. no, he harassed me at the fair": {4, nil, nil, mentoring.Concern},
	} {
		r := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.CheckIn, Language: "en", Partner: "Martin", Pledge: true})
		same := func(a, b *bool) bool { return (a == nil) == (b == nil) && (a == nil || *a == *b) }
		if r.Answer.Intent != want.intent || r.Answer.Rating != want.rating && want.intent != mentoring.Concern || !same(r.Answer.GoesOn, want.on) && want.intent == mentoring.Answered || !same(r.Answer.Kept, want.kept) {
			t.Errorf("%q: %+v (%v)", text, r.Answer, r.Because)
		}
	}
	r := Read(Message{Text: "1. 4\n2. fine\n3. yes\n4. no", Date: day(2025, 5, 14)}, Ask{Kind: mentoring.CheckIn, Language: "en", Partner: "Martin"})
	if r.Answer.Kept != nil || r.Besides != "" {
		t.Errorf("where it was not asked, it is read: %+v", r.Answer)
	}
}
