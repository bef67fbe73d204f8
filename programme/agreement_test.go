package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// agree has both of a pair answered how they want to work together; "" is silence.
func (w *world) agree(pair, mentor, mentee string) {
	w.t.Helper()
	for to, said := range map[mentoring.Party][2]string{mentoring.TheMentor: {"maria@north.test", mentor}, mentoring.TheMentee: {"ines@north.test", mentee}} {
		ask := mentoring.Ask{Kind: mentoring.Agreement, To: to, Pair: pair}
		w.climb(ask)
		if said[1] == "" {
			continue
		}
		w.reply(w.last(said[0], "agreement"), said[0], said[1])
		if standing := w.climb(ask); standing.State != mentoring.Settled {
			w.t.Fatalf("agreement of %s: %+v", said[0], standing)
		}
	}
}

const (
	mentorsSide = "1. Once a month, an hour\n2. By video\n3. Everything\n4. Just ring me, day or night\n5. Honest questions"
	menteesSide = "1. Monthly, 60 minutes\n2. By video!\n3. All of it\n4. Send me two dates\n5. A calmer head"
)

// Row 41: both see agreements and differences, and no agreement is claimed that is not sure.
func TestRow41BothSeeWhereTheyAgree(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.agree(pair, mentorsSide, menteesSide)
	for to, address := range map[mentoring.Party]string{mentoring.TheMentor: "maria@north.test", mentoring.TheMentee: "ines@north.test"} {
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "agreement.shared", To: to, Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
		body := flowing(w.last(address, "agreement.shared").Body)
		if n := strings.Count(body, "You both say much the same"); n != 2 { // how often, in other words; and by video
			t.Errorf("to %s %d agreements are claimed, want 2:\n%s", address, n, body)
		}
		for _, words := range []string{"Once a month, an hour", "Monthly, 60 minutes", "Just ring me, day or night", "Send me two dates", "If the law asks"} {
			if !strings.Contains(body, words) {
				t.Errorf("to %s %q is missing:\n%s", address, words, body)
			}
		}
	}
}

// Row 41: what the two wrote for the day when one goes quiet stands in the nudges, word for word.
func TestRow41TheirOwnRuleForSilence(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		mentor, mentee     string
		toMentee, toMentor []string // what the nudges say
	}{
		"both wrote one":   {mentorsSide, menteesSide, []string{"Maria wrote: Just ring me, day or night", "And you: Send me two dates"}, []string{"Ines wrote: Send me two dates", "And you: Just ring me, day or night"}},
		"the same":         {strings.Replace(mentorsSide, "Just ring me, day or night", "Send me two dates.", 1), menteesSide, []string{"You two agreed", "Send me two dates"}, []string{"You two agreed", "Send me two dates."}},
		"the mentee alone": {"", menteesSide, []string{"You wrote at the start", "Send me two dates"}, nil},
		"the mentor alone": {mentorsSide, "", nil, []string{"You wrote at the start", "Just ring me"}},
		"nobody":           {"", "", nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			pair := w.introduce()
			w.agree(pair, tc.mentor, tc.mentee)
			ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
			w.clock.pass(8 * day)
			w.climb(ask)
			if body := flowing(w.last("ines@north.test", "session").Body); strings.Contains(body, "two dates") {
				t.Errorf("the prompt itself speaks of silence:\n%s", body)
			}
			w.clock.pass(6 * day)
			w.climb(ask)
			toMentee := flowing(w.last("ines@north.test", "session.remind").Body)
			w.clock.pass(4 * day)
			w.climb(ask)
			toMentor := flowing(w.last("maria@north.test", "session.partner").Body)
			for body, wanted := range map[string][]string{toMentee: tc.toMentee, toMentor: tc.toMentor} {
				for _, words := range wanted {
					if !strings.Contains(body, words) {
						t.Errorf("%q is missing:\n%s", words, body)
					}
				}
				if len(wanted) == 0 && (strings.Contains(body, "at the start") || strings.Contains(body, "Send me two dates") || strings.Contains(body, "Just ring me")) {
					t.Errorf("it shows what was not shared:\n%s", body)
				}
			}
		})
	}
}
