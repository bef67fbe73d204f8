package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 37: is this the right pairing for you?
func TestFit(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[mentoring.Intent][]string{
		"en": {
			mentoring.Accept: {
				"yes", "Yes, very much.", "It's a great match!", "Yes, we got on well", "Happy with it", "👍", "definitely", "yes - thank you for choosing so well",
				"She's not my boss, which helps. Yes.",
			},
			mentoring.Decline: {
				"no", "No, sorry.", "Not really", "I'd like another mentor please", "I'm afraid we did not click", "It's not the right match for me",
				"No. He talks about himself all the time.", "Could I have somebody else?", "We are not a good fit",
			},
			mentoring.Answered: {
				"not sure", "I'm not sure yet", "Too early to say", "Maybe", "Hard to tell after one talk", "call me", "I don't know yet", "yes and no",
				"Could you call me? I'd like to talk it over",
			},
		},
		"de": {
			mentoring.Accept:   {"Ja", "Ja, es passt sehr gut", "Es passt gut"},
			mentoring.Decline:  {"Nein", "Nein, leider nicht", "Ich hätte gern einen anderen Mentor"},
			mentoring.Answered: {"Ich bin nicht sicher", "Zu früh, um das zu sagen"},
		},
		"nl": {
			mentoring.Accept: {"Ja", "Ja, het klikt goed"}, mentoring.Decline: {"Nee", "Nee, geen klik"}, mentoring.Answered: {"Weet ik nog niet", "te vroeg om te zeggen"},
		},
		"fr": {
			mentoring.Accept: {"Oui", "Oui, le courant passe"}, mentoring.Decline: {"Non", "Non, je voudrais un autre mentor"}, mentoring.Answered: {"Trop tôt pour le dire", "Je ne suis pas sûre"},
		},
		"es": {
			mentoring.Accept: {"Sí", "Sí, encajamos bien"}, mentoring.Decline: {"No", "Prefiero otro mentor"}, mentoring.Answered: {"No estoy segura", "Demasiado pronto"},
		},
	} {
		for want, list := range texts {
			for _, text := range list {
				got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Fit, Language: language})
				if got.Decision != mentoring.Act || got.Answer.Intent != want {
					t.Errorf("%q: %s %s, want act %s (%v)", text, got.Decision, got.Answer.Intent, want, got.Because)
				}
			}
		}
	}
}

// What is not plain is asked back: a pair is never ended by a guess.
func TestFitThatIsNotPlain(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"The weather was lovely.", "Yes. No.", "We met for an hour.", "No, well, yes"} {
		got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Fit, Language: "en"})
		if got.Decision == mentoring.Act && got.Answer.Intent == mentoring.Decline {
			t.Errorf("%q ends a pair", text)
		}
	}
}

// Row 36: shall we go on looking?
func TestUnmatched(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"keep looking": "accept", "Yes please": "accept", "yes, keep looking for me": "accept", "I'll wait, happy to": "accept", "Please leave me on the list": "accept",
		"later, in September": "later 2025-09", "Not now, ask me again in October": "later 2025-10",
		"no": "decline", "No thanks, I'd rather not": "decline", "stop": "stop", "How long will it take?": "question",
	} {
		got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Unmatched, Language: "en"})
		said := string(got.Answer.Intent)
		if !got.Answer.When.IsZero() {
			said += " " + got.Answer.When.String()
		}
		if said != want || got.Decision != mentoring.Act {
			t.Errorf("%q: %s %s, want act %s (%v)", text, got.Decision, said, want, got.Because)
		}
	}
}
