package programme_test

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// The words that our own mails offer do not become goals, which the partner would read.
func TestOfferedWordsDoNotBecomeGoals(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}
	w.climb(ask)
	asked := w.last("ines@north.test", "goals")
	w.reply(asked, "ines@north.test", "help")
	w.last("ines@north.test", "anytime.help")
	if standing := w.climb(ask); standing.Over() {
		t.Errorf("a call for help answered the question: %+v", standing)
	}
	w.reply(asked, "ines@north.test", "1. Hand over the rota by June, so that I notice nobody asks me")
	noted := w.last("ines@north.test", "goals.noted")
	for word, mail := range map[string]string{"help": "anytime.help", "keep it": "goals.noted"} {
		w.reply(noted, "ines@north.test", word)
		w.last("ines@north.test", mail)
	}
	if goals := value[string](w, `select answer->'lines'->>'1' from ask where kind = 'goals'`); goals != "Hand over the rota by June, so that I notice nobody asks me" {
		t.Errorf("the goal is %q", goals)
	}
}
