package replies

import "testing"

// Row 44: a goal that says what everybody would like is told from one that says what somebody will do, in five languages.
func TestRow44VagueGoals(t *testing.T) {
	t.Parallel()
	for _, goal := range []string{
		"Be a better leader", "grow", "I would like to become a better leader, I think. Thanks!", "Communication", "Improve my leadership skills", "I'd like to grow as a leader",
		"Een betere leider worden", "Groeien", "Ik wil me verder ontwikkelen als leidinggevende",
		"Eine bessere Führungskraft werden", "Mich weiterentwickeln", "Wachsen", "Ich möchte besser führen",
		"Être un meilleur manager", "Progresser", "Je voudrais devenir une meilleure responsable", "Développer mon leadership",
		"Ser mejor líder", "Crecer", "Me gustaría mejorar mi liderazgo",
	} {
		if !Vague(map[int]string{1: goal}) {
			t.Errorf("%q is vague", goal)
		}
	}
	for _, goal := range []string{
		"By June I hand over the Monday meeting", "Delegate the rota by June", "Say no once a week", "Be a better listener in meetings", "Become a better leader for the night shift",
		"Voor juni draag ik het rooster over", "Bis Juni gebe ich den Dienstplan ab", "Déléguer le planning d'ici juin", "Delegar los turnos antes de junio", "Lead the merger well",
		"Leren om nee te zeggen", "Konflikte früher ansprechen",
	} {
		if Vague(map[int]string{1: goal}) {
			t.Errorf("%q is a goal", goal)
		}
	}
	if Vague(nil) || Vague(map[int]string{1: "Grow", 2: "Hand over the rota by June"}) {
		t.Error("one goal that tells is enough, and none is not vague")
	}
	for words, nothing := range map[string]bool{
		"No idea": true, "I don't know yet": true, "Just that.": true, "weet ik niet": true, "Keine Ahnung": true, "je ne sais pas encore": true, "ni idea": true, "Be a better leader": true,
		"I would let others speak first": false, "ik laat anderen eerst praten": false, "ich frage zuerst": false, "je délègue plus": false, "delegar": false,
	} {
		if AddsNothing(words) != nothing {
			t.Errorf("%q adds nothing: %v", words, !nothing)
		}
	}
}
