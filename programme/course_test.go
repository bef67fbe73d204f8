package programme_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// both asks both of a pair and lets each reply.
func (w *world) both(pair string, kind mentoring.Kind, mentor, mentee string) {
	w.t.Helper()
	for _, who := range []struct {
		to      mentoring.Party
		address string
		words   string
	}{{mentoring.TheMentor, "maria@north.test", mentor}, {mentoring.TheMentee, "ines@north.test", mentee}} {
		ask := mentoring.Ask{Kind: kind, To: who.to, Pair: pair}
		w.climb(ask)
		if who.words != "" {
			w.reply(w.latest(who.address, string(kind)), who.address, who.words)
		}
	}
}

// latest returns the last mail of a kind to somebody, whatever came after it.
func (w *world) latest(address, kind string) store.Mail {
	w.t.Helper()
	for _, m := range slices.Backward(w.mails(address)) {
		if m.Step == kind {
			return m
		}
	}
	w.t.Fatalf("%s has got no %s", address, kind)
	return store.Mail{}
}

// Row 56: a wide gap goes to the coordinator, once, without saying who said what, and never to either of the two.
func TestRow56GapGoesQuietlyToTheCoordinator(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		mentor, mentee string
		told           int
	}{
		"far apart":          {"5", "3, it is all right", 1},
		"one apart":          {"4", "3", 0},
		"one would leave":    {"1. 4\n2. fine\n3. yes", "1. 4\n2. fine\n3. no", 1},
		"both would go on":   {"1. 4\n2. fine\n3. yes", "1. 3\n2. fine\n3. yes", 0},
		"one is silent":      {"5", "", 0},
		"one wishes another": {"5", "3, and I would like another mentor", 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			ref := workflows.PairRef{Cohort: w.cohort, Pair: w.introduce()}
			w.both(ref.Pair, mentoring.CheckIn, tc.mentor, tc.mentee)
			for range 2 {
				if err := w.Compare(t.Context(), ref); err != nil {
					t.Fatal(err)
				}
			}
			if n := w.got("carla@north.test", "coordinator.gap"); n != tc.told {
				t.Fatalf("the coordinator is told %d times, want %d", n, tc.told)
			}
			if tc.told > 0 {
				body := w.latest("carla@north.test", "coordinator.gap").Body
				if strings.Contains(body, "all right") || strings.Contains(body, "Ines gave") {
					t.Errorf("the mail says who said what:\n%s", body)
				}
			}
			for _, address := range []string{"maria@north.test", "ines@north.test"} {
				if n := w.got(address, "coordinator.gap"); n > 0 {
					t.Errorf("%s got it", address)
				}
			}
		})
	}
}

// Row 58: only what both want changes anything.
func TestRow58BothMustAgree(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		mentor, mentee string
		sessions       int
		says           string // in the mail to both; "" when nothing comes
	}{
		"both, by the same":          {"two months longer", "two months longer", 8, "You both want to go on for longer"},
		"both, by different lengths": {"four months longer", "one month longer", 7, "I took the shorter of the two"},
		"one wants it":               {"two months longer", "all as it is", 6, "This is what holds"},
		"the other is silent":        {"two months longer", "", 6, "This is what holds"},
		"both are silent":            {"", "", 6, ""},
		"more than a year":           {"twenty months longer", "twenty months longer", 18, "You both want to go on for longer"},
		"both want another rhythm":   {"every three weeks", "every three weeks, please", 8, "every three weeks"},
		"one wants another rhythm":   {"every six weeks", "monthly", 6, "once a month"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			ref := workflows.PairRef{Cohort: w.cohort, Pair: w.introduce()}
			w.both(ref.Pair, mentoring.Recontract, tc.mentor, tc.mentee)
			for range 2 { // once more changes nothing
				plan, err := w.Recontract(t.Context(), ref)
				if err != nil || plan.Sessions != tc.sessions {
					t.Fatalf("%+v, %v; want %d sessions", plan, err, tc.sessions)
				}
			}
			for _, address := range []string{"maria@north.test", "ines@north.test"} {
				want := 1
				if tc.says == "" {
					want = 0
				}
				if n := w.got(address, "recontract.settled"); n != want {
					t.Fatalf("%s is told %d times, want %d", address, n, want)
				}
				if tc.says == "" {
					continue
				}
				body := strings.Join(strings.Fields(w.latest(address, "recontract.settled").Body), " ")
				if !strings.Contains(body, tc.says) {
					t.Errorf("%s reads:\n%s\nwithout %q", address, body, tc.says)
				}
				if strings.Contains(body, "four months") || strings.Contains(body, "Maria wants") {
					t.Errorf("the mail says who wanted what:\n%s", body)
				}
			}
		})
	}
}

// Row 58: a mentor with two mentees has a length of time with each, and the cohort waits for the longer.
func TestRow58TwoPairsOfTwoLengths(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ref := workflows.PairRef{Cohort: w.cohort, Pair: w.introduce()}
	w.both(ref.Pair, mentoring.Recontract, "two months longer", "two months longer")
	if _, err := w.Recontract(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	introduced := w.clock.Now()
	w.clock.pass(introduced.AddDate(0, 7, 5).Sub(introduced)) // when the others have closed
	outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.ClosingDue, Cohort: w.cohort, Pair: ref.Pair})
	if err != nil || outlook.Come || outlook.Over {
		t.Errorf("the closing of the longer pair: %+v, %v", outlook, err)
	}
	outlook, err = w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.NextRound, Cohort: w.cohort, Number: 9})
	if err != nil || outlook.Over {
		t.Errorf("the cohort does not wait for it: %+v, %v", outlook, err)
	}
}

// Row 58: "end" in answer to it ends the pair kindly, the same for both.
func TestRow58EndIsTheSameForBoth(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ref := workflows.PairRef{Cohort: w.cohort, Pair: w.introduce()}
	w.both(ref.Pair, mentoring.Recontract, "two months longer", "end")
	if plan, err := w.Recontract(t.Context(), ref); err != nil || plan.Sessions != 0 {
		t.Errorf("the pair goes on: %+v, %v", plan, err)
	}
	if state := value[string](w, `select state from pair`); state != "ended" {
		t.Errorf("the pair is %s", state)
	}
}

// Row 25: marks are kept by occasion; the first is not asked twice, and the last only where there is something to compare.
func TestRow25RatingsAreKept(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	rate := func(occasion int, words string) mentoring.Standing {
		ask := mentoring.Ask{Kind: mentoring.SelfRating, To: mentoring.TheMentee, Pair: pair, Occurrence: occasion}
		standing := w.climb(ask)
		if words == "" || standing.Over() {
			return standing
		}
		w.reply(w.latest("ines@north.test", "self.rating"), "ines@north.test", words)
		return w.climb(ask)
	}
	if last := rate(3, ""); last.State != mentoring.Silent {
		t.Errorf("the last is asked of somebody who never gave a mark: %+v", last)
	}
	if first := rate(1, "2 3"); first.State != mentoring.Settled {
		t.Errorf("the first: %+v", first)
	}
	if middle := rate(2, "feedback 4"); middle.State != mentoring.Settled {
		t.Errorf("the second: %+v", middle)
	}
	if n := value[int](w, `select count(*)::int from rating`); n != 3 {
		t.Errorf("%d marks are kept, want 3", n)
	}
}

// closeThePair brings a pair to its close: the mentee rated herself, wrote for herself, and both wrote their closing words.
func (w *world) closeThePair(mentor, mentee string) workflows.PairRef {
	w.t.Helper()
	ref := workflows.PairRef{Cohort: w.cohort, Pair: w.introduce()}
	say := func(kind mentoring.Kind, n int, words string) {
		w.climb(mentoring.Ask{Kind: kind, To: mentoring.TheMentee, Pair: ref.Pair, Occurrence: n})
		w.reply(w.latest("ines@north.test", string(kind)), "ines@north.test", words)
	}
	say(mentoring.Goals, 0, "1. Lead without a script")
	say(mentoring.SelfRating, 1, "2 3")
	say(mentoring.Session, 1, "yes, today, 4 of 5")
	say(mentoring.Reflection, 1, "only me: I was afraid, and it went well.")
	w.both(ref.Pair, mentoring.Closing, mentor, mentee)
	if err := w.Finish(w.t.Context(), ref); err != nil {
		w.t.Fatal(err)
	}
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
		if err := w.Notify(w.t.Context(), mentoring.Notice{Mail: "closed", To: to, Cohort: w.cohort, Pair: ref.Pair}); err != nil {
			w.t.Fatal(err)
		}
	}
	return ref
}

// Row 65: thanks are exchanged at the close, word for word, and one's own year comes back, private words too, to oneself alone.
func TestRow65ThanksAndOnesOwnYear(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ref := w.closeThePair("1. 4\n2. 9\n3. To listen\n4. no\n5. Thank you, Ines, for your courage.", "1. 4\n2. 10\n3. I ask first now\n4. yes\n5. no")
	mentee := strings.Join(strings.Fields(w.latest("ines@north.test", "closed").Body), " ")
	for _, want := range []string{"Thank you, Ines, for your courage.", "Lead without a script", "I was afraid, and it went well.", "Delegation 2 at the start", "First talk", "I ask first now"} {
		if !strings.Contains(mentee, want) {
			t.Errorf("the mentee's year lacks %q:\n%s", want, mentee)
		}
	}
	mentor := w.latest("maria@north.test", "closed").Body
	for _, secret := range []string{"afraid", "I ask first now", "at the start", "wrote this for you"} {
		if strings.Contains(mentor, secret) {
			t.Errorf("the mentor reads %q:\n%s", secret, mentor)
		}
	}
	// What comes late still comes, once.
	for _, words := range []string{"thanks: you believed in me", "thanks: you really believed in me"} {
		w.reply(w.latest("ines@north.test", "closing"), "ines@north.test", words)
	}
	if n := w.got("maria@north.test", "thanks"); n != 1 || !strings.Contains(w.latest("maria@north.test", "thanks").Body, "you believed in me") {
		t.Errorf("%d mails of thanks", n)
	}
	if ended := value[string](w, `select state from pair where id = $1`, ref.Pair); ended != "closed" {
		t.Errorf("the pair is %s", ended)
	}
}

// Row 64: whoever wants to end on the day of closing closes it as planned.
func TestRow64EndOnTheDayOfClosing(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Closing, To: mentoring.TheMentee, Pair: pair}
	w.climb(ask)
	w.reply(w.latest("ines@north.test", "closing"), "ines@north.test", "end")
	if state := value[string](w, `select state from pair`); state != "running" {
		t.Errorf("the pair is %s: it did not end before its time", state)
	}
	if standing := w.climb(ask); standing.State != mentoring.Settled || standing.Intent != mentoring.Skipped {
		t.Errorf("%+v", standing)
	}
}

// Rows 68 and 72: afterwards, with the cohort closed: an answer counts, the coordinator hears of a yes, and stop ends it.
func TestRow72AnswersToAClosedCohort(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ref := w.closeThePair("skip", "1. 4\n2. 10\n3. I ask first now\n4. yes")
	if err := w.Close(t.Context(), workflows.CohortRef{Cohort: w.cohort}); err != nil {
		t.Fatal(err)
	}
	if n := value[int](w, `select count(*)::int from news where start = $1`, workflows.AfterwardsWorkflow); n != 2 {
		t.Fatalf("%d were started", n)
	}
	ines := w.participant("ines@north.test")
	moment := mentoring.Moment{Event: mentoring.AfterwardsDue, Cohort: w.cohort, Pair: ref.Pair, Participant: ines, Number: 3}
	if outlook, err := w.LookOut(t.Context(), moment); err != nil || outlook.Come || outlook.Over {
		t.Fatalf("too early: %+v, %v", outlook, err)
	}
	w.clock.pass(93 * day)
	if outlook, err := w.LookOut(t.Context(), moment); err != nil || !outlook.Come {
		t.Fatalf("a season later: %+v, %v", outlook, err)
	}
	turn := mentoring.Ask{Kind: mentoring.InTurn, To: mentoring.TheParticipant, Participant: ines, Occurrence: 3}
	w.climb(turn)
	if body := w.latest("ines@north.test", "mentor.in.turn").Body; !strings.Contains(body, "I ask first now") {
		t.Errorf("without her own closing words:\n%s", body)
	}
	w.reply(w.latest("ines@north.test", "mentor.in.turn"), "ines@north.test", "Yes, gladly")
	standing := w.climb(turn)
	w.last("carla@north.test", "coordinator.in.turn")
	if standing.Intent != mentoring.Accept || w.got("carla@north.test", "coordinator.in.turn") != 1 {
		t.Errorf("%+v, the coordinator is told %d times", standing, w.got("carla@north.test", "coordinator.in.turn"))
	}
	w.clock.pass(90 * day)
	back := mentoring.Ask{Kind: mentoring.LookingBack, To: mentoring.TheParticipant, Participant: ines, Occurrence: 6}
	w.climb(back)
	w.reply(w.latest("ines@north.test", "looking.back"), "ines@north.test", "partly. I ask more than I tell, and I have moved on to another company")
	if standing := w.climb(back); standing.State != mentoring.Settled {
		t.Errorf("%+v", standing)
	}
	err := w.DB.InTx(t.Context(), func(tx store.Tx) error {
		counts, err := tx.LookedBack(t.Context(), w.cohort)
		if err != nil || len(counts) != 1 || counts[0].Partly != 1 || counts[0].Left != 1 {
			t.Errorf("%+v, %v", counts, err)
		}
		turns, err := tx.InTurn(t.Context(), w.cohort)
		if err != nil || turns.Asked != 1 || turns.Yes != 1 {
			t.Errorf("%+v, %v", turns, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	w.reply(w.latest("ines@north.test", "looking.back.noted"), "ines@north.test", "stop")
	w.clock.pass(200 * day)
	moment.Number = 12
	if outlook, err := w.LookOut(t.Context(), moment); err != nil || !outlook.Over {
		t.Errorf("after a stop: %+v, %v", outlook, err)
	}
}

// Row 64: the last steps of a pair may be done once more, and then find it over. What both hear is how it ended, and only that.
func TestRow64BothHearHowItEndedHoweverOften(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name  string
		end   func(w *world) string
		hears string
	}{
		{"closed", func(w *world) string {
			return w.closeThePair("1. 4\n2. 9\n3. To listen\n4. no", "1. 4\n2. 10\n3. I ask first now\n4. yes").Pair
		}, "closed"},
		{"ended early", func(w *world) string {
			pair := w.introduce()
			w.climb(mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair})
			w.reply(w.last("ines@north.test", "goals"), "ines@north.test", "Please end our pairing.")
			return pair
		}, "pair.ended"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			pair := tc.end(w)
			for _, mail := range []string{"pair.ended", "closed", "pair.ended"} {
				for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
					if err := w.Notify(t.Context(), mentoring.Notice{Mail: mail, To: to, Cohort: w.cohort, Pair: pair}); err != nil {
						t.Fatal(err)
					}
				}
			}
			for _, address := range []string{"maria@north.test", "ines@north.test"} {
				closed, ended := w.got(address, "closed"), w.got(address, "pair.ended")
				if closed+ended != 1 || w.got(address, tc.hears) != 1 {
					t.Errorf("%s hears %d times that it closed and %d times that it ended", address, closed, ended)
				}
			}
		})
	}
}
