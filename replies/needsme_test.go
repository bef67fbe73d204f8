package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestRow73WhoNeedsMe(t *testing.T) {
	t.Parallel()
	for language, phrases := range map[string][]string{
		"en": {"who needs me?", "Who needs me", "Hi Rapport,\n\nWho needs my help now? Thanks!", "Where am I needed most?"},
		"de": {"wer braucht mich?", "Wo werde ich gebraucht?", "Wer braucht meine Hilfe? Danke!"},
		"fr": {"qui a besoin de moi\u00a0?", "Qui a besoin de mon aide ? Merci", "Où a-t-on besoin de moi ?"},
		"es": {"¿quién me necesita?", "quién necesita mi ayuda", "¿Dónde hago falta? Gracias"},
		"nl": {"wie heeft mij nodig?", "Wie heeft mijn hulp nu nodig?", "Waar ben ik nodig?"},
	} {
		for _, text := range phrases {
			if got := heardAs("", language, text, Ask{}); got.Answer.Intent != mentoring.WhoNeedsMe || got.Decision != mentoring.Act {
				t.Errorf("%s: %q is %s, %s", language, text, got.Answer.Intent, got.Decision)
			}
		}
	}
	for _, text := range []string{"Who needs me to sign the contract with the caterer?", "Nobody needs me", "I wonder who needs me, and whether Anna is well.", "yes"} {
		if got := heardAs("", "en", text, Ask{}); got.Answer.Intent == mentoring.WhoNeedsMe {
			t.Errorf("%q asks who needs them", text)
		}
	}
	if got := heardAs(mentoring.Reflection, "en", "Who needs me?", Ask{}); got.Answer.Intent == mentoring.WhoNeedsMe {
		t.Error("a question that a reflection asks is one of the sponsor's")
	}
}
