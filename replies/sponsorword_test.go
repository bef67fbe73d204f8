package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 73: what a sponsor says to a summary, as people write it.
func TestRow73WhatASponsorSaysToASummary(t *testing.T) {
	t.Parallel()
	for intent, phrases := range map[mentoring.Intent]map[string][]string{
		mentoring.Approve: {
			"en": {"approve", "Approved!", "Hi Rapport,\n\nI approve. Thank you!", "OK, approved", "I approve of them\n\nBest regards\nHelen", "Yes, you have my approval.", "We approve all the pairs"},
			"de": {"einverstanden", "Bin mit allem einverstanden, danke!", "Genehmigt.", "Ich gebe die Tandems frei", "Guten Tag,\n\ngenehmigt.\n\nMit freundlichen Grüßen\nHelen Marsh"},
			"fr": {"approuvé", "J’approuve, merci", "Bonjour,\n\nC'est validé.\n\nCordialement", "Je valide tous les binômes"},
			"es": {"apruebo", "Aprobado, gracias", "Las apruebo", "Hola:\n\nTienes mi visto bueno.\n\nUn saludo"},
			"nl": {"akkoord", "Goedgekeurd!", "Ik ga akkoord met de duo's", "Beste Rapport,\n\nIk keur alles goed.\n\nMet vriendelijke groet"},
		},
		mentoring.SendNote: {
			"en": {"send my note", "Please send my note now.", "Send the draft"}, "de": {"Schicken Sie meine Nachricht", "Bitte meine Zeilen verschicken"},
			"fr": {"envoyez mon mot", "Envoyez mon message, merci"}, "es": {"envía mi nota", "Manda mi mensaje, por favor"}, "nl": {"stuur mijn bericht", "Verstuur mijn berichtje maar"},
		},
		mentoring.NameUs: {
			"en": {"name us", "Yes, name us", "Yes, you may name us."}, "de": {"nennen Sie uns", "Ja, Sie dürfen uns nennen"}, "fr": {"nommez-nous", "Oui, vous pouvez nous nommer"}, "es": {"nómbranos", "Sí, puedes nombrarnos"}, "nl": {"noem ons", "Ja, noem ons maar"},
		},
		mentoring.HideUs: {
			"en": {"do not name us", "Please don’t name us any more"}, "de": {"nennen Sie uns nicht", "Bitte nennen Sie uns nicht mehr."}, "fr": {"ne nous nommez pas", "Ne nous nommez plus, merci"}, "es": {"no nos nombres", "Ya no nos nombres"}, "nl": {"noem ons niet", "Noem ons niet meer"},
		},
	} {
		for language, texts := range phrases {
			for _, text := range texts {
				if got := heardAs("", language, text, Ask{}); got.Answer.Intent != intent || got.Decision != mentoring.Act {
					t.Errorf("%s: %q is %s, %s; want %s", language, text, got.Answer.Intent, got.Decision, intent)
				}
			}
		}
	}
	for _, text := range []string{"I do not approve", "I would approve if I knew who they are", "Who has to approve the budget?", "Send my note to Anna only", "Approve what?", "My boss approves of mentoring", "Name us one reason to go on"} {
		got := heardAs("", "en", text, Ask{})
		if i := got.Answer.Intent; i == mentoring.Approve || i == mentoring.SendNote || i == mentoring.NameUs || i == mentoring.HideUs {
			t.Errorf("%q is %s", text, i)
		}
	}
	for _, kind := range []mentoring.Kind{mentoring.Proposal, mentoring.SponsorNote} { // a question's own answers come first
		if got := heardAs(kind, "en", "approve", Ask{Pairs: 3, Complete: true}); got.Answer.Intent != mentoring.Accept {
			t.Errorf("approve to %s is %s", kind, got.Answer.Intent)
		}
	}
}
