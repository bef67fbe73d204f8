package replies

import (
	"fmt"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func heardAs(kind mentoring.Kind, language, text string, ask Ask) Reading {
	ask.Kind, ask.Language = kind, language
	return Read(Message{Text: text, Date: day(2026, 5, 14)}, ask)
}

// Row 63: ask the cohort, from any mail and in five languages.
func TestRow63AskMany(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"Ask the mentors: how do you say no to your own boss?":                          "mentors how do you say no to your own boss?",
			"Could you ask all mentors how they keep time for thinking?":                    "mentors how they keep time for thinking?",
			"Hi,\n\nplease ask everyone: what did you stop doing when you began to lead?":   "all what did you stop doing when you began to lead?",
			"ask the mentees - what would you like your mentor to ask you more often?":      "mentees what would you like your mentor to ask you more often?",
			"Ask everybody:\n\nWhat is the best question that you were asked this spring?":  "all What is the best question that you were asked this spring?",
			"I would like to ask the other mentors: when do you stop helping and let go?":   "mentors when do you stop helping and let go?",
			"A question for all mentors: how do you end a talk that has gone on for hours?": "mentors how do you end a talk that has gone on for hours?",
			"Ask the mentors: what do I do when somebody wants to stop? Thanks":             "mentors what do I do when somebody wants to stop? Thanks",
		},
		"de": {
			"Frage an alle Mentoren: Wie sagen Sie Nein zu Ihrem Chef?":         "mentors Wie sagen Sie Nein zu Ihrem Chef?",
			"Bitte fragen Sie die Mentorinnen: Wann lassen Sie los?":            "mentors Wann lassen Sie los?",
			"Frag alle: Was war die beste Frage, die Ihnen gestellt wurde?":     "all Was war die beste Frage, die Ihnen gestellt wurde?",
			"Könnten Sie bitte fragen: Wann kommt die nächste Mail eigentlich?": "",
		},
		"nl": {
			"Vraag aan alle mentoren: hoe zeg je nee tegen je baas?": "mentors hoe zeg je nee tegen je baas?",
			"Vraag iedereen: wat heb je dit jaar losgelaten?":        "all wat heb je dit jaar losgelaten?",
		},
		"fr": {
			"Demandez à tous les mentors : comment dites-vous non à votre chef ?": "mentors comment dites-vous non à votre chef ?",
			"Question à tout le monde : qu'avez-vous cessé de faire ?":            "all qu'avez-vous cessé de faire ?",
		},
		"es": {
			"Pregunta a todos los mentores: ¿cómo decís que no a vuestro jefe?": "mentors ¿cómo decís que no a vuestro jefe?",
			"Por favor, pregunta a todos: ¿qué habéis dejado de hacer?":         "",
			"Pregunte a todos: ¿qué ha dejado usted de hacer?":                  "all ¿qué ha dejado usted de hacer?",
		},
	} {
		for text, want := range texts {
			for _, kind := range []mentoring.Kind{"", mentoring.Session, mentoring.Reflection} {
				got := heardAs(kind, language, text, Ask{})
				if want == "" {
					if got.Answer.Intent == mentoring.AskMany {
						t.Errorf("%q asks many", text)
					}
					continue
				}
				if put := fmt.Sprint(got.Answer.Audience, " ", got.Answer.Question); put != want || got.Decision != mentoring.Act {
					t.Errorf("%s %q: %s %s %q, want %q", kind, text, got.Decision, got.Answer.Intent, put, want)
				}
			}
		}
	}
	for _, text := range []string{
		"I will ask the mentors myself.", "Ask everyone.", "Ask the mentors: hello", "Everyone asked how it went.", "Did you ask the mentors?",
		"You could ask everyone else first, I am rather busy", "Ask the mentors. I do not mind.",
	} {
		if got := heardAs("", "en", text, Ask{}); got.Answer.Intent == mentoring.AskMany {
			t.Errorf("%q asks many: %q", text, got.Answer.Question)
		}
	}
	if got := heardAs("", "en", "Ask the mentors: my mentor is bullying me, what shall I do?", Ask{}); got.Answer.Intent != mentoring.Concern {
		t.Errorf("a concern is %s", got.Answer.Intent)
	}
}

// Row 61: words to a forum are shared unless they are marked.
func TestRow61Contribution(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"I stopped answering mail before nine.":                    "answered programme",
		"Private: I was close to giving up.":                       "answered only.me",
		"I was close to giving up.\n\nprivate":                     "answered only.me",
		"Everyone should take a walk. I do.":                       "answered programme",
		"I ask one question: what would you do if you were alone?": "answered programme",
		"skip": "skipped",
		"Listening. It is harder than I thought, to be honest, and takes a whole morning of peace.": "answered programme",
	} {
		got := heardAs(mentoring.Forum, "en", text, Ask{})
		if is := fmt.Sprint(got.Answer.Intent, " ", got.Answer.Visibility); is != want && is != want+" " || got.Decision != mentoring.Act {
			t.Errorf("%q: %s %s, want act %s", text, got.Decision, is, want)
		}
	}
	for language, text := range map[string]string{
		"de": "Privat: Ich war kurz davor aufzugeben.", "nl": "Privé: ik had het bijna opgegeven.", "fr": "Privé : j'ai failli renoncer.", "es": "Privado: estuve a punto de rendirme.",
	} {
		if got := heardAs(mentoring.Forum, language, text, Ask{}); got.Answer.Visibility != mentoring.OnlyMe {
			t.Errorf("%s %q: %s %q", language, text, got.Answer.Intent, got.Answer.Visibility)
		}
	}
}

// Rows 59, 61 and 63: what a coordinator releases, and what its asker lets go.
func TestRow61DigestAndCheck(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"approve": "accept []", "Approve all but 3": "accept [3]", "leave out 3": "accept [3]", "leave out 2 and 5": "accept [2 5]", "send it": "accept []",
			"yes": "accept []", "all but 1 and 4 please": "accept [1 4]", "no": "decline []", "No, none of it": "decline []",
		},
		"de": {"freigeben": "accept []", "alle außer 3": "accept [3]", "ohne 3": "accept [3]", "nein": "decline []"},
		"nl": {"akkoord": "accept []", "alles behalve 3": "accept [3]", "nee": "decline []", "zonder 3": "accept [3]"},
		"fr": {"d'accord": "accept []", "tous sauf 3": "accept [3]", "non": "decline []", "sans 3": "accept [3]"},
		"es": {"apruebo": "accept []", "todos menos 3": "accept [3]", "no": "decline []", "sin 3": "accept [3]"},
	} {
		for text, want := range texts {
			got := heardAs(mentoring.ForumDigest, language, text, Ask{Pairs: 6})
			if is := fmt.Sprint(got.Answer.Intent, " ", got.Answer.Except); is != want || got.Decision != mentoring.Act {
				t.Errorf("digest, %s %q: %s %s, want act %s (%v)", language, text, got.Decision, is, want, got.Because)
			}
		}
	}
	for language, texts := range map[string][2][]string{
		"en": {{"yes", "send it", "Yes, send it please", "go ahead", "ok"}, {"no", "No, leave it", "no thanks"}},
		"de": {{"ja", "senden", "Ja, bitte"}, {"nein", "Nein danke"}},
		"nl": {{"ja", "verstuur het", "ja graag"}, {"nee"}},
		"fr": {{"oui", "envoyez", "Oui, allez-y"}, {"non"}},
		"es": {{"sí", "envíalo", "Sí, adelante"}, {"no"}},
	} {
		for i, want := range []mentoring.Intent{mentoring.Accept, mentoring.Decline} {
			for _, text := range texts[i] {
				if got := heardAs(mentoring.ForumCheck, language, text, Ask{}); got.Answer.Intent != want || got.Decision != mentoring.Act {
					t.Errorf("check, %s %q: %s %s, want act %s (%v)", language, text, got.Decision, got.Answer.Intent, want, got.Because)
				}
			}
		}
	}
}

// Rows 60 and 62: who comes, who came, and what everybody takes away.
func TestRow60Gathering(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"yes": "accept 0", "Yes, 2": "accept 2", "I'll be there, number 1 please": "accept 1", "Count me in!": "accept 0", "See you there": "accept 0",
			"no": "decline 0", "Sorry, I can't make it": "decline 0", "I'm on leave then, so no": "decline 0", "maybe": "answered 0", "Maybe, and 3": "answered 3",
			"not sure yet": "answered 0", "I'll try": "answered 0", "Yes please, topic 3": "accept 3", "yes, 7": "accept 0",
		},
		"de": {"Ja, 2": "accept 2", "Ich komme gern": "accept 0", "Leider verhindert": "decline 0", "vielleicht": "answered 0", "Ich kann leider nicht kommen": "decline 0"},
		"nl": {"Ja, 2": "accept 2", "Ik ben erbij": "accept 0", "Ik kan helaas niet": "decline 0", "misschien": "answered 0"},
		"fr": {"Oui, 2": "accept 2", "Je viendrai": "accept 0", "Je ne peux pas venir": "decline 0", "peut-être": "answered 0"},
		"es": {"Sí, 2": "accept 2", "Allí estaré": "accept 0", "No puedo ir": "decline 0", "quizás": "answered 0"},
	} {
		for text, want := range texts {
			got := heardAs(mentoring.Invite, language, text, Ask{Pairs: 3})
			if is := fmt.Sprint(got.Answer.Intent, " ", got.Answer.Vote); is != want || got.Decision != mentoring.Act {
				t.Errorf("%s %q: %s %s, want act %s (%v)", language, text, got.Decision, is, want, got.Because)
			}
			if (got.Answer.Intent == mentoring.Answered) != got.Answer.Maybe {
				t.Errorf("%q: maybe is %v", text, got.Answer.Maybe)
			}
		}
	}
	for language, texts := range map[string]map[string]string{
		"en": {
			"all": "accept []", "All of them came": "accept []", "all but 2": "accept [2]", "everyone except 1 and 3": "accept [1 3]", "1, 2 and 4": "accept [3]",
			"nobody": "decline []", "It did not take place": "decline []", "only 2": "accept [1 3 4]",
		},
		"de": {"alle": "accept []", "alle außer 2": "accept [2]", "niemand": "decline []", "1, 2 und 4": "accept [3]"},
		"nl": {"allemaal": "accept []", "allen behalve 2": "accept [2]", "niemand": "decline []"},
		"fr": {"tous": "accept []", "tous sauf 2": "accept [2]", "personne": "decline []"},
		"es": {"todos": "accept []", "todos menos 2": "accept [2]", "nadie": "decline []"},
	} {
		for text, want := range texts {
			got := heardAs(mentoring.Came, language, text, Ask{Pairs: 4})
			if is := fmt.Sprint(got.Answer.Intent, " ", got.Answer.Except); is != want || got.Decision != mentoring.Act {
				t.Errorf("came, %s %q: %s %s, want act %s (%v)", language, text, got.Decision, is, want, got.Because)
			}
		}
	}
	words := "We talked about letting go. Three things to try: say it once, wait, and thank."
	for text, want := range map[string]mentoring.Intent{words: mentoring.Answered, "skip": mentoring.Skipped} {
		if got := heardAs(mentoring.Notes, "en", text, Ask{}); got.Answer.Intent != want || got.Decision != mentoring.Act {
			t.Errorf("notes %q: %s %s", text, got.Decision, got.Answer.Intent)
		}
	}
	for text, want := range map[string]mentoring.Intent{"send": mentoring.Accept, "Yes, send it": mentoring.Accept, "no": mentoring.Decline, words: mentoring.Answered} {
		if got := heardAs(mentoring.Notes, "en", text, Ask{Complete: true}); got.Answer.Intent != want || got.Decision != mentoring.Act {
			t.Errorf("notes that were read back, %q: %s %s", text, got.Decision, got.Answer.Intent)
		}
	}
}
