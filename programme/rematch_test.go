package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// running has a mentor and a mentee introduced while another mentor is free.
func running(t *testing.T) (*world, found) {
	t.Helper()
	w := gather(t, aMentor("Maria", 1), aMentor("Nora", 1), aMentee("Ines"))
	f := w.round(10)[0]
	w.approve(10)
	w.together(f)
	return w, f
}

// ended has the pair's workflow tell both.
func (w *world) ended(pair string) {
	w.t.Helper()
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
		if err := w.Notify(w.t.Context(), mentoring.Notice{Mail: "pair.ended", To: to, Cohort: w.cohort, Pair: pair}); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) outlook(event mentoring.Event, month int) mentoring.Outlook {
	w.t.Helper()
	outlook, err := w.LookOut(w.t.Context(), mentoring.Moment{Event: event, Cohort: w.cohort, Number: month})
	if err != nil {
		w.t.Fatal(err)
	}
	return outlook
}

func fitAsk(pair string, to mentoring.Party) mentoring.Ask {
	return mentoring.Ask{Kind: mentoring.Fit, To: to, Pair: pair}
}

// Row 37: one no, whoever's, ends the pair the same for both, and both are matched again at once, never with each other.
func TestANoToTheFitEndsThePairAlikeAndMatchesAgain(t *testing.T) {
	t.Parallel()
	for name, no := range map[string]mentoring.Party{"the mentor's": mentoring.TheMentor, "the mentee's": mentoring.TheMentee} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, f := running(t)
			writer, other, otherParty := f.mentor, f.mentee, mentoring.TheMentee
			if no == mentoring.TheMentee {
				writer, other, otherParty = f.mentee, f.mentor, mentoring.TheMentor
			}
			for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
				w.climb(fitAsk(f.id, to))
			}
			w.reply(w.last(other, "fit"), other, "Yes, a good match.")
			const words = "No. It is all about golf."
			w.reply(w.last(writer, "fit"), writer, words)
			if noted := w.last(writer, "fit.noted").Body; !strings.Contains(noted, "I look for somebody else for you") {
				t.Errorf("read back:\n%s", noted)
			}
			if state := w.stateOf(f.id); state != "ended" {
				t.Fatalf("the pair is %s", state)
			}
			if standing := w.climb(fitAsk(f.id, otherParty)); !standing.Over() {
				t.Errorf("the other is still asked: %+v", standing)
			}
			w.ended(f.id)
			mine, theirs := w.last(writer, "pair.ended").Body, w.last(other, "pair.ended").Body
			if plain(mine) != plain(theirs) {
				t.Errorf("not the same words:\n%s\n%s", mine, theirs)
			}
			if n := value[int](w, `select count(*) from mail where position('golf' in body) > 0`); n > 0 {
				t.Errorf("%d mails show the reason", n)
			}
			if ended := w.last("carla@north.test", "coordinator.ended").Body; !strings.Contains(ended, "next round") {
				t.Errorf("the coordinator reads:\n%s", ended)
			}

			if outlook := w.outlook(mentoring.NextRound, 1); !outlook.Come || !outlook.Early {
				t.Errorf("no round is held at once: %+v", outlook)
			}
			next := w.round(11)
			if len(next) != 1 || next[0].mentee != f.mentee || next[0].mentor == f.mentor {
				t.Fatalf("next %+v after %+v", next, f)
			}
			if outlook := w.outlook(mentoring.NextRound, 1); outlook.Come {
				t.Errorf("one more round: %+v", outlook)
			}
		})
	}
}

// plain leaves the greeting out of a mail.
func plain(body string) string {
	_, rest, _ := strings.Cut(body, "\n")
	return rest
}

func TestADoubtAboutTheFitIsForTheCoordinatorAlone(t *testing.T) {
	t.Parallel()
	w, f := running(t)
	ask := fitAsk(f.id, mentoring.TheMentee)
	w.climb(ask)
	before := len(w.mails(f.mentor))
	w.reply(w.last(f.mentee, "fit"), f.mentee, "Not sure, we spoke about golf only")
	told := w.last("carla@north.test", "coordinator.checkin").Body
	if !strings.Contains(told, "not sure that it is the right pairing") || !strings.Contains(told, "golf") || !strings.Contains(told, "after the first talk") {
		t.Errorf("the coordinator reads:\n%s", told)
	}
	if after := len(w.mails(f.mentor)); after != before {
		t.Error("the other was written to")
	}
	if state := w.stateOf(f.id); state != "running" {
		t.Errorf("the pair is %s", state)
	}
}

// Words that come late, or change what was said, still count as long as the pair is at work.
func TestTheFitCanBeAnsweredLater(t *testing.T) {
	t.Parallel()
	for name, first := range map[string]string{"after a yes": "yes", "after a doubt": "not sure", "after silence": ""} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, f := running(t)
			ask := fitAsk(f.id, mentoring.TheMentee)
			w.climb(ask)
			question := w.last(f.mentee, "fit")
			if first != "" {
				w.reply(question, f.mentee, first)
			}
			for standing := w.climb(ask); !standing.Over(); standing = w.climb(ask) {
				w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
			}
			if state := w.stateOf(f.id); state != "running" {
				t.Fatalf("the pair is %s before the no", state)
			}
			w.reply(question, f.mentee, "No, I would like another mentor")
			w.last(f.mentee, "fit.noted")
			if state := w.stateOf(f.id); state != "ended" {
				t.Errorf("the pair is %s after the no", state)
			}
		})
	}
}

// What is not plain never ends a pair: it is asked back.
func TestAnUnclearWordOnTheFitIsAskedBack(t *testing.T) {
	t.Parallel()
	w, f := running(t)
	w.climb(fitAsk(f.id, mentoring.TheMentor))
	if got := w.disposition(w.reply(w.last(f.mentor, "fit"), f.mentor, "We met at the station.")); got != "asked_back" {
		t.Errorf("disposition %s", got)
	}
	w.last(f.mentor, "fit.clarify")
	if state := w.stateOf(f.id); state != "running" {
		t.Errorf("the pair is %s", state)
	}
}

// One word ends a pair at any time; whoever is left is in the next month's round, and not before it.
func TestWhoeverIsLeftIsMatchedAgain(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		says  string
		again int // pairs in the next round
	}{
		"the mentor ends the pairing": {"I want to end this pairing please", 1},
		"the mentor leaves":           {"stop", 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, f := running(t)
			ask := mentoring.Ask{Kind: mentoring.Agreement, To: mentoring.TheMentor, Pair: f.id}
			w.climb(ask)
			w.reply(w.last(f.mentor, "agreement"), f.mentor, tc.says)
			if state := w.stateOf(f.id); state != "ended" {
				t.Fatalf("the pair is %s", state)
			}
			w.ended(f.id)
			if body := w.last(f.mentee, "pair.ended").Body; !strings.Contains(body, "I look for somebody else for you") {
				t.Errorf("she reads:\n%s", body)
			}
			if outlook := w.outlook(mentoring.NextRound, 1); outlook.Early {
				t.Errorf("nobody wished for it at once: %+v", outlook)
			}
			if outlook := w.outlook(mentoring.NextRound, 2); outlook.Over {
				t.Error("the cohort would be over, and she has nobody")
			}
			next := w.round(20)
			if len(next) != tc.again || next[0].mentor == f.mentor || next[0].mentee != f.mentee {
				t.Errorf("next %+v after %+v", next, f)
			}
		})
	}
}

// After half of the programme nobody is looked for any more, and nobody is told otherwise.
func TestNobodyIsPromisedARoundThatIsNotHeld(t *testing.T) {
	t.Parallel()
	w, f := running(t)
	w.clock.pass(130 * day)
	parting, err := w.Part(t.Context(), f.id, true, false)
	if err != nil || parting.Round {
		t.Fatalf("%+v, %v", parting, err)
	}
	w.ended(f.id)
	if body := w.last(f.mentee, "pair.ended").Body; strings.Contains(body, "I look for somebody else") {
		t.Errorf("she reads:\n%s", body)
	}
	if next := w.round(40); len(next) > 0 {
		t.Errorf("a round after half-way: %+v", next)
	}
}

func TestPartAtACommand(t *testing.T) {
	t.Parallel()
	w, f := running(t)
	parting, err := w.Part(t.Context(), f.id, true, true)
	if err != nil || !parting.Round || !parting.Rematch || parting.State != "running" || parting.Mentee != "Ines Mentee" {
		t.Errorf("a dry run: %+v, %v", parting, err)
	}
	if state := w.stateOf(f.id); state != "running" || w.outlook(mentoring.NextRound, 1).Early {
		t.Errorf("a dry run changed something: %s", state)
	}
	if _, err := w.Part(t.Context(), f.id, false, false); err != nil {
		t.Fatal(err)
	}
	if state := w.stateOf(f.id); state != "ended" || w.outlook(mentoring.NextRound, 1).Early {
		t.Errorf("state %s", state)
	}
	if _, err := w.Part(t.Context(), f.id, false, false); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("ended twice: %v", err)
	}
	if _, err := w.Part(t.Context(), "p0", false, false); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("a pair that is not there: %v", err)
	}
}

// A month has so many rounds and no more.
func TestNextCandidatesAreBounded(t *testing.T) {
	t.Parallel()
	w := gather(t, aMentor("Maria", 1), aMentor("Nora", 1), aMentor("Olga", 1), aMentor("Petra", 1), aMentee("Ines"))
	seen := map[string]bool{}
	for _, round := range []int{10, 11, 12} {
		f := w.round(round)
		if len(f) != 1 || seen[f[0].mentor] {
			t.Fatalf("round %d: %+v", round, f)
		}
		seen[f[0].mentor] = true
		w.approve(round)
		w.confirm(f[0].id, mentoring.TheMentee, f[0].mentee, "no thank you")
		if err := w.Decline(t.Context(), workflows.PairRef{Cohort: w.cohort, Pair: f[0].id}); err != nil {
			t.Fatal(err)
		}
	}
	if f := w.round(13); len(f) > 0 {
		t.Errorf("a fourth round: %+v", f)
	}
	if f := w.round(20); len(f) != 1 || seen[f[0].mentor] {
		t.Errorf("next month: %+v", f)
	}
}

// While other pairs go on the cohort's workflow has to hear of a wish, as it waits for the end of the month.
func TestTheCohortHearsOfAWishWhileOtherPairsGoOn(t *testing.T) {
	t.Parallel()
	for name, again := range map[string]bool{"with a wish": true, "without one": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := gather(t, aMentor("Maria", 1), aMentor("Nora", 1), aMentee("Ines"), aMentee("Jana"))
			pairs := w.round(10)
			w.approve(10)
			for _, f := range pairs {
				w.together(f)
			}
			w.exec(`delete from news`)
			if _, err := w.Part(t.Context(), pairs[0].id, again, false); err != nil {
				t.Fatal(err)
			}
			if n := value[int](w, `select count(*) from news where workflow_id = $1`, workflows.CohortID(w.cohort)); (n == 1) != again {
				t.Errorf("it is told %d times", n)
			}
			if state := w.stateOf(pairs[1].id); state != "running" {
				t.Errorf("the other pair is %s", state)
			}
		})
	}
}
