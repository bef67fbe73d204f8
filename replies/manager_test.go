package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 19: whoever wants no mail to their manager says so in ordinary words, in five languages, without taking anything back.
func TestRow19NotMyManager(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string][]string{
		"en": {"not my manager", "Not my manager, please.", "Please don't tell my manager.", "I'd rather you didn't write to my boss", "Please leave my manager out"},
		"nl": {"niet mijn leidinggevende", "Mijn manager liever niet", "Houd mijn leidinggevende erbuiten", "Schrijf mijn leidinggevende alsjeblieft niet"},
		"de": {"nicht meine Führungskraft", "Bitte nicht meine Vorgesetzte", "Meine Chefin bitte nicht informieren", "Schreiben Sie bitte meiner Führungskraft nicht"},
		"fr": {"pas mon responsable", "Pas ma cheffe, merci", "Ne prévenez pas mon responsable", "N’écrivez pas à mon manager"},
		"es": {"no a mi responsable", "A mi jefa no, por favor", "No le escribas a mi jefe", "No avises a mi responsable"},
	} {
		for _, text := range texts {
			for _, kind := range []mentoring.Kind{"", mentoring.Invitation, mentoring.Survey} {
				if got := heardAs(kind, language, text, Ask{}); got.Answer.Intent != mentoring.NotMyManager || got.Decision != mentoring.Act {
					t.Errorf("%s %q is %s, %s", kind, text, got.Answer.Intent, got.Decision)
				}
			}
		}
	}
	if got := heardAs(mentoring.Invitation, "en", "Yes, I am in! But please do not tell my manager.", Ask{}).Answer; got.Intent != mentoring.Accept || !got.ManagerOut {
		t.Errorf("a yes that keeps the manager out is %+v", got)
	}
	for _, text := range []string{
		"She is not my manager", "My manager says no", "I talked to my manager", "Yes", "I told my manager that I could not come", "Say no to my manager once a week",
		"Mijn manager is er niet", "Meine Chefin ist nicht da", "Mon responsable n’est pas là", "Mi jefe no viene",
	} {
		for _, kind := range []mentoring.Kind{"", mentoring.Session, mentoring.Goals} {
			if got := heardAs(kind, "en", text, Ask{}).Answer; got.Intent == mentoring.NotMyManager || got.ManagerOut {
				t.Errorf("%q keeps the manager out", text)
			}
		}
	}
	if got := heardAs(mentoring.Confirmation, "en", "not my manager", Ask{}).Answer; got.Intent == mentoring.NotMyManager {
		t.Error("words about a partner keep the manager out")
	}
}
