package replies

import "testing"

func TestRow48ActionsInTheirOwnWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"I talk too much. I will ask two people before I give my view.":                  "I will ask two people before I give my view",
		"Next: hand over the Monday meeting":                                             "Next: hand over the Monday meeting",
		"Good talk.\n- I'll call Ben\n- I’m going to say no once":                        "I'll call Ben\nI’m going to say no once",
		"Private. Ich werde am Montag mit meinem Team reden!":                            "Ich werde am Montag mit meinem Team reden",
		"Prochaine étape : parler à mon équipe. Je vais écouter d’abord.":                "Prochaine étape : parler à mon équipe\nJe vais écouter d’abord",
		"Voy a delegar la reunión":                                                       "Voy a delegar la reunión",
		"Ik ga maandag eerst luisteren. Fijn gesprek.":                                   "Ik ga maandag eerst luisteren",
		"We talked about what I will not miss. He said that I will be fine with it all.": "",
		"A calm hour.": "",
	} {
		if got := Actions(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
