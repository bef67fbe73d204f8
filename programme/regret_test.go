package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

func unmatchedAsk(w *world, address string) mentoring.Ask {
	return mentoring.Ask{Kind: mentoring.Unmatched, To: mentoring.TheParticipant, Participant: w.participant(address)}
}

// leftOver holds the first month's round, in which one of two mentees finds nobody, and returns her address.
func leftOver(t *testing.T) (*world, string) {
	t.Helper()
	w := gather(t, aMentor("Maria", 1), aMentee("Ines"), aMentee("Jana"))
	f := w.round(10)[0]
	w.approve(10)
	w.together(f)
	w.regret(1)
	alone := "ines@north.test"
	if f.mentee == alone {
		alone = "jana@north.test"
	}
	return w, alone
}

func (w *world) regret(month int) {
	w.t.Helper()
	if err := w.Regret(w.t.Context(), workflows.MonthRef{Cohort: w.cohort, Month: month}); err != nil {
		w.t.Fatal(err)
	}
}

// Row 36: an honest letter at once, with a choice; nobody who has a partner gets one.
func TestUnmatchedPeopleGetAnHonestLetter(t *testing.T) {
	t.Parallel()
	for words, tc := range map[string]struct {
		state string
		noted string
		found map[int]int // pairs in the rounds of a month, once a mentor has come
	}{
		"keep looking":      {"ready", "I may keep looking", map[int]int{20: 1}},
		"":                  {"ready", "", map[int]int{20: 1}},
		"later, in May":     {"ready", "until May", map[int]int{20: 0, 30: 1}},
		"no, thank you":     {"declined", "need not look any further", map[int]int{20: 0, 30: 0}},
		"stop":              {"stopped", "", map[int]int{20: 0, 30: 0}},
		"How long, really?": {"ready", "", map[int]int{20: 1}},
	} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			w, alone := leftOver(t)
			w.climb(unmatchedAsk(w, alone))
			letter := w.last(alone, "unmatched")
			if !strings.Contains(letter.Body, "no mentor has room at the moment") {
				t.Errorf("the reason is missing:\n%s", letter.Body)
			}
			if n := value[int](w, `select count(*) from ask where kind = 'unmatched'`); n != 1 {
				t.Errorf("%d are written to", n)
			}
			if words != "" {
				w.reply(letter, alone, words)
			}
			if tc.noted != "" {
				if body := w.last(alone, "unmatched.noted").Body; !strings.Contains(strings.Join(strings.Fields(body), " "), tc.noted) {
					t.Errorf("read back:\n%s", body)
				}
			}
			if state := value[string](w, `select state from participant where id = $1`, w.participant(alone)); state != tc.state {
				t.Errorf("she is %s, want %s", state, tc.state)
			}
			if _, err := w.Add(t.Context(), w.cohort, []mentoring.Person{aMentor("Nora", 1)}, false); err != nil {
				t.Fatal(err)
			}
			w.exec(`update participant set state = 'ready' where state = 'invited'`)
			for _, round := range []int{20, 30} {
				if want, listed := tc.found[round]; listed {
					if round == 30 {
						w.clock.pass(62 * day)
					}
					if got := w.round(round); len(got) != want {
						t.Errorf("round %d found %+v, want %d", round, got, want)
					}
				}
			}
		})
	}
}

func TestTheHonestLetterComesOnce(t *testing.T) {
	t.Parallel()
	w, alone := leftOver(t)
	ask := unmatchedAsk(w, alone)
	for range 3 {
		w.regret(1)
		w.climb(ask)
	}
	w.regret(2)
	w.climb(ask)
	if n := w.got(alone, "unmatched"); n != 1 {
		t.Errorf("she got it %d times", n)
	}
	w.regret(3) // the last month with a round
	w.regret(3)
	if err := w.Close(t.Context(), workflows.CohortRef{Cohort: w.cohort}); err != nil {
		t.Fatal(err)
	}
	if n := w.got(alone, "closed.unmatched"); n != 1 {
		t.Errorf("she was told of the end %d times", n)
	}
}

// The reason names no rule: a rule may be somebody's private wish.
func TestTheHonestLetterBetraysNobody(t *testing.T) {
	t.Parallel()
	maria := aMentor("Maria", 1)
	maria.Facts.NotWith = []string{"Ines Mentee"}
	w := gather(t, maria, aMentee("Ines"))
	if f := w.round(10); len(f) > 0 {
		t.Fatalf("they are proposed: %+v", f)
	}
	w.regret(1)
	for _, address := range []string{"ines@north.test", "maria@north.test"} {
		w.climb(unmatchedAsk(w, address))
		body := strings.Join(strings.Fields(plain(w.last(address, "unmatched").Body)), " ")
		for _, secret := range []string{"Maria", "Ines Mentee", "private", "not with", "paired"} {
			if strings.Contains(body, secret) {
				t.Errorf("%s reads %q:\n%s", address, secret, body)
			}
		}
		if !strings.Contains(body, "the rules of this programme") {
			t.Errorf("%s reads no reason:\n%s", address, body)
		}
	}
}

// Whoever has a partner in sight is asked no longer whether to go on looking.
func TestTheQuestionEndsWithAPartnerInSight(t *testing.T) {
	t.Parallel()
	w, alone := leftOver(t)
	ask := unmatchedAsk(w, alone)
	w.climb(ask)
	if _, err := w.Add(t.Context(), w.cohort, []mentoring.Person{aMentor("Nora", 1)}, false); err != nil {
		t.Fatal(err)
	}
	w.exec(`update participant set state = 'ready' where state = 'invited'`)
	w.round(20)
	w.approve(20)
	if standing := w.climb(ask); standing.State != mentoring.Withdrawn {
		t.Errorf("standing %+v", standing)
	}
}

// Whoever is left over and said no may think better of it.
func TestANoToTheHonestLetterCanBeTakenBack(t *testing.T) {
	t.Parallel()
	w, alone := leftOver(t)
	w.climb(unmatchedAsk(w, alone))
	letter := w.last(alone, "unmatched")
	w.reply(letter, alone, "no")
	if w.ready(alone) {
		t.Fatal("she is still looked for")
	}
	w.reply(letter, alone, "Yes please, keep looking after all")
	if !w.ready(alone) {
		t.Error("she is not looked for again")
	}
}
