package replies

import (
	"maps"
	"testing"
)

func TestQuestionsIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]map[int]Topic{
		"Bonjour,\n\n1. Que cherchez-vous ?\n2. Combien d'années d'expérience avez-vous ?\n3. Combien de personnes pourriez-vous accompagner ?": {1: WordsTopic, 2: YearsTopic, 3: CapacityTopic},
		"1. Seit wann führen Sie?\n2. Wie viele Personen würden Sie begleiten?\n3. Online oder vor Ort?":                                        {1: YearsTopic, 2: CapacityTopic, 3: ModeTopic},
		"1. Did you two meet?\n2. On what date?\n3. How would you rate it?":                                                                     {1: MetTopic, 2: DateTopic, 3: RatingTopic},
		"no numbers here": nil,
	} {
		if got := QuestionsIn(text); !maps.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
