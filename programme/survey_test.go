package programme_test

import (
	"bytes"
	"log/slog"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// surveyed asks the survey of somebody who has joined, and returns the ask and its mail.
func (w *world) surveyed(address string) (mentoring.Ask, store.Mail) {
	w.t.Helper()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
	w.climb(ask)
	w.reply(w.last(address, "invitation"), address, "Yes, count me in!")
	w.climb(ask)
	ask.Kind = mentoring.Survey
	w.climb(ask)
	return ask, w.last(address, "survey")
}

// kept returns what is kept of somebody's answers.
func (w *world) kept(address string) mentoring.Answer {
	w.t.Helper()
	return value[mentoring.Answer](w, `select survey from participant where id = $1`, w.participant(address))
}

func holds(t *testing.T, mail store.Mail, wanted, unwanted []string) {
	t.Helper()
	text := strings.Join(strings.Fields(mail.Body), " ")
	for _, words := range wanted {
		if !strings.Contains(text, words) {
			t.Errorf("%s does not say %q:\n%s", mail.Step, words, mail.Body)
		}
	}
	for _, words := range unwanted {
		if strings.Contains(text, words) {
			t.Errorf("%s says %q:\n%s", mail.Step, words, mail.Body)
		}
	}
}

// S20, S21: what is partly answered is kept, only the gap is asked for, and the read-back shows all of it; a correction of
// one answer leaves the others as they are.
func TestSurveyInParts(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	w := newWorld(t).start()
	ask, survey := w.surveyed(ines)

	w.reply(survey, ines, "I want to get better at delegating, and patience matters most to me.")
	gap := w.last(ines, "survey.clarify")
	holds(t, gap, []string{"2. For how many years", "4. What sort of mentor", "5. How sure of yourself"}, []string{"1. What would", "3. What matters"})
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Fatalf("with a gap it stands %+v", standing)
	}

	w.reply(gap, ines, "8 years, someone who listens, and I'd say a 3. English or Dutch, mornings.")
	noted := w.last(ines, "survey.noted")
	holds(t, noted, []string{"1. I want to get better at delegating", "2. 8 years", "3. patience matters most to me", "4. someone who listens", "eight years", "English or Dutch, mornings"}, nil)
	if standing := w.climb(ask); !standing.Over() {
		t.Fatalf("complete, it stands %+v", standing)
	}

	w.reply(noted, ines, "2. nine years, sorry")
	holds(t, w.last(ines, "survey.noted"), []string{"1. I want to get better at delegating", "2. nine years", "nine years", "4. someone who listens", "mornings"}, []string{"eight years"})
	if kept := w.kept(ines); kept.Years != 9 || kept.Rating != 3 || kept.Wishes == nil || !slices.Equal(kept.Wishes.Languages, []string{"en", "nl"}) {
		t.Errorf("kept %+v", kept)
	}

	mails := len(w.mails(ines))
	w.reply(w.last(ines, "survey.noted"), ines, "Honesty matters most to me, in fact.")
	holds(t, w.last(ines, "survey.noted"), []string{"3. Honesty matters most to me", "2. nine years"}, []string{"patience"})
	if more := len(w.mails(ines)) - mails; more != 1 {
		t.Errorf("a correction was answered by %d mails", more)
	}
}

// S20: the gap is asked for once. Whoever will not fill it is taken on with what there is.
func TestSurveyGoesOnWithWhatThereIs(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	for name, second := range map[string]string{"skipped": "skip", "another part": "5. 4"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			ask, survey := w.surveyed(ines)
			w.reply(survey, ines, "1. delegating\n3. patience")
			w.reply(w.last(ines, "survey.clarify"), ines, second)
			holds(t, w.last(ines, "survey.noted"), []string{"1. delegating", "3. patience"}, nil)
			if standing := w.climb(ask); !standing.Over() {
				t.Errorf("it stands %+v", standing)
			}
			if state := value[string](w, `select state from participant where id = $1`, w.participant(ines)); state != "ready" {
				t.Errorf("she is %s", state)
			}
		})
	}
}

// S20: answers that come after the survey was given up still count, on top of the part that was there.
func TestSurveyAnsweredLate(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	w := newWorld(t).start()
	ask, survey := w.surveyed(ines)
	w.reply(survey, ines, "1. delegating\n3. patience")
	gap := w.last(ines, "survey.clarify")
	for days := 0; w.climb(ask).State == mentoring.Open; days++ {
		if days > 60 {
			t.Fatal("the survey is never given up")
		}
		w.clock.pass(day)
	}
	w.reply(gap, ines, "2. 8 years\n4. a listener\n5. 3")
	holds(t, w.last(ines, "survey.noted"), []string{"1. delegating", "2. 8 years", "3. patience", "4. a listener"}, nil)
	if kept := w.kept(ines); kept.Years != 8 || len(kept.Lines) != 5 {
		t.Errorf("kept %+v", kept)
	}
}

// S23: with whom somebody does not want to be paired reaches the matching, and stands in no mail to anybody and in no log.
func TestNotWithStaysUnsaid(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	for name, replies := range map[string][]string{
		"behind the numbers":       {"1. delegating\n2. 8\n3. patience\n4. a listener\n5. 3\nNot with Tom Berger"},
		"in the middle of prose":   {"I want to get better at delegating. Please not with Tom Berger. 8 years, patience matters to me, someone who listens, and I'd rate myself a 3."},
		"by itself, then the rest": {"Not with Tom Berger, please.", "1. delegating\n2. 8\n3. patience\n4. a listener\n5. 3"},
		"beside a question":        {"1. delegating\n2. 8\n3. patience\n4. a listener\n5. 3\nNot with Tom Berger.\n\nHow long does the programme take?"},
		"in half an answer":        {"1. delegating\nNot with Tom Berger"}, // and then silence, which a coordinator hears of
		"in a correction":          {"1. delegating\n2. 8\n3. patience\n4. a listener\n5. 3", "Please not with Tom Berger."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			w := newWorld(t)
			w.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
			w.start()
			ask, last := w.surveyed(ines)
			for _, words := range replies {
				w.reply(last, ines, words)
				mails := w.mails(ines)
				last = mails[len(mails)-1]
			}
			forAPerson := name == "in half an answer"
			if forAPerson {
				w.climb(mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Participant: ask.Participant, About: w.climb(ask).Ask})
				holds(t, w.last("carla@north.test", "handover"), []string{"1. delegating", "(…)"}, nil)
			}
			for _, address := range []string{ines, "maria@north.test", "carla@north.test", "sven@north.test", "olive@north.test"} {
				for _, mail := range w.mails(address) {
					m, err := inbox.Parse(mail.Raw)
					if err != nil {
						t.Fatal(err)
					}
					if strings.Contains(mail.Body+m.Text+m.HTML+mail.Subject, "Berger") {
						t.Errorf("%s to %s says it:\n%s", mail.Step, address, mail.Body)
					}
				}
			}
			if strings.Contains(log.String(), "Berger") {
				t.Errorf("a log says it: %s", log.String())
			}
			if forAPerson {
				return
			}
			if kept := w.kept(ines); len(kept.NotWith) != 1 || !strings.HasPrefix(kept.NotWith[0], "Tom Berger") || kept.Lines[1] == "" {
				t.Errorf("kept %+v", kept)
			}
			holds(t, w.last(ines, "survey.noted"), []string{"I noted whom not to pair you with"}, nil)
		})
	}
}

// S24: whoever has time only from a month on is matched from then on.
func TestSurveyedFromAMonthOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	for address, words := range map[string]string{
		"ines@north.test":  "1. delegation\n2. 2\n3. honesty\n4. a listener\n5. 3",
		"maria@north.test": "1. delegation\n2. 12\n3. honesty\n4. one mentee, after May\n5. 4",
	} {
		_, survey := w.surveyed(address)
		w.reply(survey, address, words)
		w.last(address, "survey.noted")
	}
	holds(t, w.last("maria@north.test", "survey.noted"), []string{"You have time from June"}, nil)
	pairs := func(round int) int {
		proposed, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: round})
		if err != nil {
			t.Fatal(err)
		}
		return proposed.Pairs
	}
	w.clock.pass(89 * day) // to 30 May
	if n := pairs(10); n != 0 {
		t.Errorf("%d pairs in May", n)
	}
	w.clock.pass(3 * day)
	if n := pairs(11); n != 1 {
		t.Errorf("%d pairs in June", n)
	}
}

// Surveys that were answered before the private wish had a field of its own keep it.
func TestSurveyOfEarlierDays(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.surveyed("ines@north.test")
	const earlier = `{"intent": "answered", "lines": {"1": "delegating", "6": "Tom Berger"}}`
	step, err := os.ReadFile("../store/migrations/010_survey.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{
		`update participant set survey = '` + earlier + `' where id = '` + w.participant("ines@north.test") + `'`,
		`update ask set answer = '` + earlier + `' where kind = 'survey'`, string(step),
	} {
		if _, err := w.DB.Pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	for _, now := range []mentoring.Answer{w.kept("ines@north.test"), value[mentoring.Answer](w, `select answer from ask where kind = 'survey'`)} {
		if !slices.Equal(now.NotWith, []string{"Tom Berger"}) || len(now.Lines) != 1 || now.Lines[1] != "delegating" {
			t.Errorf("now %+v", now)
		}
	}
}
