package programme_test

import (
	"strings"
	"testing"
	"time"

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

// Row 44: a vague goal gets one kind question back, and is then accepted as it is, whatever comes, or when nothing does.
func TestRow44VagueGoalGetsOneQuestionBack(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, first, then, want string
	}{
		{"answered", "Be a better leader", "I would let the others speak first", "Be a better leader: I would let the others speak first"},
		{"kept", "1. Grow", "keep it", "Grow"},
		{"shrugged", "Communication", "No idea, to be honest", "Communication"},
		{"vague again", "Be a better leader", "Become a good leader", "Be a better leader"},
		{"skipped", "Improve my leadership skills", "skip", "Improve my leadership skills"},
		{"said anew", "Be a better leader.", "Be a better leader who asks before telling", "Be a better leader who asks before telling"},
		{"silent", "Be a better leader", "", "Be a better leader"},
		{"clear at once", "Hand over the rota by June", "-", "Hand over the rota by June"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			pair := w.introduce()
			ask := mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}
			w.climb(ask)
			w.reply(w.last(ines, "goals"), ines, c.first)
			switch c.then {
			case "-":
			case "":
				back := w.last(ines, "goals.clarify")
				if !strings.Contains(back.Body, "What would you see yourself doing differently by the end?") || !strings.Contains(back.Body, c.first) {
					t.Errorf("asked back\n%s", back.Body)
				}
				w.clock.pass(5 * 24 * time.Hour)
				w.climb(ask)
			default:
				w.reply(w.last(ines, "goals.clarify"), ines, c.then)
				w.last(ines, "goals.noted")
			}
			if standing := w.climb(ask); standing.Intent != mentoring.Answered {
				t.Fatalf("standing %+v", standing)
			}
			if got := value[string](w, `select answer->'lines'->>'1' from ask where kind = 'goals'`); got != c.want {
				t.Errorf("the goal is %q, want %q", got, c.want)
			}
			if shared := w.last(maria, "goals.shared"); !strings.Contains(strings.Join(strings.Fields(shared.Body), " "), c.want) {
				t.Errorf("shared\n%s", shared.Body)
			}
			for _, m := range w.mails(ines) {
				if m.Step == "goals.remind" {
					t.Error("reminded of a goal that was there")
				}
			}
		})
	}
}

// Row 43: the questions for a talk go by the month and by the goal; a goal that tells nothing has those of the month.
func TestRow43TalkByMonthAndGoal(t *testing.T) {
	t.Parallel()
	for goal, want := range map[string][3]string{
		"Hand over the rota by June, and say no once a week": {
			"What am I doing this week that somebody else could do?", "What did I take back these weeks, and why?", "What does it give you to do this yourself?"},
		"Résoudre le conflit entre deux collègues": {
			"Which talk do I keep putting off, and what does that cost?", "What do I know about the other side, and what do I only suppose?", "What do you think it looks like from the other side?"},
		"Run the ward as calmly as Aoife does": {
			"What would you like to do differently at work in six months?", "What stands in my way, and which part of that is me?", "What would you like to be different, and what have you tried?"},
	} {
		t.Run(goal, func(t *testing.T) {
			t.Parallel()
			w, pair := dated(t)
			goals := mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}
			w.climb(goals)
			w.reply(w.last(ines, "goals"), ines, "1. "+goal)
			for n := 1; n <= 2; n++ {
				w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: n})
				body := strings.Join(strings.Fields(w.last(ines, "session").Body), " ")
				if !strings.Contains(body, "- "+want[n-1]) {
					t.Errorf("talk %d lacks %q:\n%s", n, want[n-1], body)
				}
				if got := strings.Count(body, " - "); got != 3 {
					t.Errorf("talk %d has %d questions", n, got)
				}
			}
			w.reply(w.last(ines, "session"), ines, "On 26 March at 10")
			w.clock.pass(22 * 24 * time.Hour)
			w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 2})
			if body := strings.Join(strings.Fields(w.last(maria, "session.prepare").Body), " "); !strings.Contains(body, "- "+want[2]) {
				t.Errorf("the mentor's note lacks %q:\n%s", want[2], body)
			}
		})
	}
}
