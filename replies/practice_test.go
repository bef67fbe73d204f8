package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 40: what somebody would do in a practice case, by its number or in their own words.
func TestRow40PracticeCases(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[int][]string{
		"en": {
			1: {"1", "1.", "Number 1, I think"},
			2: {"2", "2, because it is not my place", "2. I would say no, kindly", "Two", "2\n\nWhen do we start?"},
			3: {"3", "3 - ask what they tried", "3!"},
			0: {
				"I would ask Kim what she has tried so far.", "Listen first, and then ask two or three questions.",
				"I'd ask: what do you want to happen? And then I would shut up and listen to the answer for a while.",
				"Either 1 or 2, it depends on the boss", "I would tell Kim to stop, take a breath, and write down three things to say to him.",
				"First I would do 1, then 3", "Wait 2 weeks and see", "Talk to Kim, not to the boss",
			},
		},
		"de": {1: {"1"}, 2: {"2, das ist nicht meine Aufgabe", "Zwei"}, 0: {"Ich würde erst einmal zuhören und dann fragen.", "Kommt auf den Chef an, eher 1 oder 3"}},
		"nl": {1: {"1"}, 3: {"3, dat werkt het best"}, 0: {"Ik zou eerst vragen wat Kim al heeft geprobeerd.", "Luisteren en doorvragen"}},
		"fr": {1: {"1"}, 2: {"2, ce n'est pas mon rôle"}, 0: {"Je demanderais d'abord ce que Kim a déjà essayé.", "Écouter, puis poser une question"}},
		"es": {1: {"1"}, 3: {"3, así aprende más"}, 0: {"Le preguntaría primero qué ha intentado.", "Escuchar y hacer una pregunta"}},
	} {
		for want, list := range texts {
			for _, text := range list {
				got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Practice, Language: language})
				if got.Decision != mentoring.Act || got.Answer.Intent != mentoring.Answered || got.Answer.Choice != want {
					t.Errorf("%s %q: %s %s %d, want %d (%v)", language, text, got.Decision, got.Answer.Intent, got.Answer.Choice, want, got.Because)
				}
			}
		}
	}
}

// Words that may be meant for us, and not for the case, are asked back; plain wishes are done.
func TestRow40PracticeIsNoTrap(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]mentoring.Intent{
		"stop": mentoring.Stop, "Please stop these mails": mentoring.Stop, "pause until 3 June": mentoring.Pause, "skip": mentoring.Skipped, "help": mentoring.Help,
		"Not now, later please": mentoring.Later,
	} {
		if got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Practice, Language: "en"}); got.Decision != mentoring.Act || got.Answer.Intent != want {
			t.Errorf("%q: %s %s, want %s (%v)", text, got.Decision, got.Answer.Intent, want, got.Because)
		}
	}
	for _, text := range []string{"Who reads this?", "Thanks!", "ok, thank you", "I would tell them to stop sending me mails about it every single day, really.", "When do I hear about my mentor?"} {
		if got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Practice, Language: "en"}); got.Decision == mentoring.Act && got.Answer.Intent != mentoring.Question {
			t.Errorf("%q is taken as %s (%v)", text, got.Answer.Intent, got.Because)
		}
	}
	got := Read(Message{Text: "2\n\nWhen do we start?", Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Practice, Language: "en"})
	if !got.Answer.HasQuery {
		t.Error("a question beside a ready answer is lost")
	}
}

// Row 8: what stays private is acknowledged in a word, or in words that are kept as they stand.
func TestRow8ConfidenceInTheirOwnWords(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[mentoring.Intent][]string{
		"en": {
			mentoring.Accept: {"I agree", "I agree.", "Yes", "Agreed!", "Yes, that is how I want it too", "ok", "I agree, what is said stays between us"},
			mentoring.Answered: {
				"What we say stays with us, unless somebody is in danger.", "I won't tell anyone, not even my husband.", "No names leave the room.",
				"I keep everything to myself unless the law says otherwise.", "Nothing goes further without asking my mentee first.",
				"My lips are sealed. If I were ever worried for somebody I would say so first.", "I'll never repeat what I hear",
			},
			mentoring.Decline:  {"No", "No, I can't promise that.", "I cannot agree to this", "I'm not comfortable with that", "I do not agree: my firm wants reports."},
			mentoring.Question: {"What if my boss asks me directly?", "Does that include HR?"},
			mentoring.Skipped:  {"skip"},
		},
		"de": {
			mentoring.Accept:   {"Einverstanden", "Ja", "Ja, einverstanden."},
			mentoring.Answered: {"Was wir besprechen, bleibt unter uns.", "Ich erzähle niemandem etwas weiter.", "Nichts verlässt den Raum, außer jemand ist in Gefahr."},
			mentoring.Decline:  {"Nein", "Das kann ich leider nicht versprechen.", "Damit bin ich nicht einverstanden."},
			mentoring.Question: {"Gilt das auch gegenüber meiner Chefin?"},
		},
		"nl": {
			mentoring.Accept:   {"Akkoord", "Ja", "Ja, akkoord"},
			mentoring.Answered: {"Wat we bespreken blijft tussen ons.", "Ik vertel niets door, tenzij iemand in gevaar is."},
			mentoring.Decline:  {"Nee", "Dat kan ik niet beloven", "Ik ben het er niet mee eens"},
			mentoring.Question: {"Geldt dat ook voor mijn baas?"},
		},
		"fr": {
			mentoring.Accept:   {"D'accord", "Oui", "Je suis d'accord"},
			mentoring.Answered: {"Ce que nous disons reste entre nous.", "Je ne répéterai rien à personne.", "Rien ne sort de nos échanges sauf danger."},
			mentoring.Decline:  {"Non", "Je ne peux pas promettre cela.", "Je ne suis pas d'accord"},
			mentoring.Question: {"Et si mon chef me le demande ?"},
		},
		"es": {
			mentoring.Accept:   {"De acuerdo", "Sí", "Estoy de acuerdo"},
			mentoring.Answered: {"Lo que hablemos queda entre nosotros.", "No contaré nada a nadie.", "Nada sale de aquí, salvo que alguien corra peligro."},
			mentoring.Decline:  {"No", "No puedo prometer eso.", "No estoy de acuerdo"},
			mentoring.Question: {"¿Y si mi jefa me pregunta?"},
		},
	} {
		for want, list := range texts {
			for _, text := range list {
				got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Confidence, Language: language})
				if got.Decision != mentoring.Act || got.Answer.Intent != want || got.Answer.Text != text {
					t.Errorf("%s %q: %s %s, want %s (%v)", language, text, got.Decision, got.Answer.Intent, want, got.Because)
				}
			}
		}
	}
	for _, text := range []string{"I am in danger at home", "Concern: he threatens me", "Somebody on my team is in danger."} {
		if got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Confidence, Language: "en"}); got.Answer.Intent != mentoring.Concern {
			t.Errorf("%q is %s and not a concern (%v)", text, got.Answer.Intent, got.Because)
		}
	}
	for _, text := range []string{"Hm", "I am not sure I can keep that", "Not sure about this one"} {
		if got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Confidence, Language: "en"}); got.Decision == mentoring.Act {
			t.Errorf("%q is taken as %s (%v)", text, got.Answer.Intent, got.Because)
		}
	}
}
