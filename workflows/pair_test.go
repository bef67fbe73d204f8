package workflows_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// willing are a mentor and a mentee who answer everything within two days and meet every month.
var willing = []reply{
	{to: mentoring.TheMentor, kind: mentoring.Confirmation, after: day, say: mentoring.Accept},
	{to: mentoring.TheMentee, kind: mentoring.Confirmation, after: day, say: mentoring.Accept},
	{to: mentoring.TheMentor, kind: mentoring.Agreement, after: 2 * day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.Agreement, after: 2 * day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.FirstMeeting, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.Goals, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.Session, after: 2 * day, say: mentoring.Answered, met: true},
	{to: mentoring.TheMentee, kind: mentoring.Reflection, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentor, kind: mentoring.Fit, after: day, say: mentoring.Accept},
	{to: mentoring.TheMentee, kind: mentoring.Fit, after: day, say: mentoring.Accept},
	{to: mentoring.TheMentor, kind: mentoring.CheckIn, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.CheckIn, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.SelfRating, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentor, kind: mentoring.Recontract, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.Recontract, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentor, kind: mentoring.Closing, after: day, say: mentoring.Answered},
	{to: mentoring.TheMentee, kind: mentoring.Closing, after: day, say: mentoring.Answered},
}

// agreed are two who say yes to one another and then nothing more.
var agreed = willing[:2]

// otherwise returns what willing people answer, but for these replies.
func otherwise(replies ...reply) []reply { return append(replies, willing...) }

// sessions are replies of the mentee to the session prompts, in order: whether they met.
func sessions(met ...bool) []reply {
	var replies []reply
	for i, m := range met {
		replies = append(replies, reply{
			to: mentoring.TheMentee, kind: mentoring.Session, number: i + 1, after: day, say: mentoring.Answered, met: m,
		})
	}
	return replies
}

func TestPairFromConfirmationToClosing(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, willing...)
	p.runPair()
	p.expectStory(`
		day 0: match.confirmation → mentee, mentor
		day 1: introduction → mentee, mentor
		day 1: meeting.first → mentee
		day 4: agreement → mentee, mentor
		day 6: agreement.shared → mentee, mentor
		day 7: goals → mentee
		day 9: self.rating 1 → mentee
		day 11: session 1 → mentee
		day 14: reflection 1 → mentee
		day 15: fit → mentee, mentor
		day 42: session 2 → mentee
		day 44: reflection 2 → mentee
		day 72: session 3 → mentee
		day 74: reflection 3 → mentee
		day 77: checkin → mentee, mentor
		day 78: compared
		day 78: self.rating 2 → mentee
		day 85: recontract → mentee, mentor
		day 86: recontracted
		day 105: session 4 → mentee
		day 107: reflection 4 → mentee
		day 133: session 5 → mentee
		day 135: reflection 5 → mentee
		day 136: closing.ahead → mentee, mentor
		day 164: session 6 → mentee
		day 168: reflection 6 → mentee
		day 182: self.rating 3 → mentee
		day 189: closing → mentee, mentor
		day 190: finished
		day 190: closed → mentee, mentor`)
}

// Nobody answers anything after having agreed: the pair closes two weeks after the planned day, and the coordinator is
// told of missed months once.
func TestRow53PairSilentEverywhereIsLetGo(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, agreed...)
	p.runPair()
	p.expectStory(`
		day 0: match.confirmation → mentee, mentor
		day 1: introduction → mentee, mentor
		day 1: meeting.first → mentee
		day 4: agreement → mentee, mentor
		day 7: meeting.first again → mentee
		day 7: goals → mentee
		day 8: agreement again → mentee, mentor
		day 8: meeting.first instead → mentor
		day 11: goals again → mentee
		day 11: meeting.first given up → mentee
		day 11: session 1 → mentee
		day 14: agreement given up → mentee, mentor
		day 14: goals given up → mentee
		day 16: session 1 again → mentee
		day 21: session 1 instead → mentor
		day 25: session 1 handed over → coordinator
		day 29: session 1 given up → mentee
		day 42: session 2 → mentee
		day 49: session 2 again → mentee
		day 51: session 2 instead → mentor
		day 56: session 2 handed over → coordinator
		day 60: session 2 given up → mentee
		day 60: missed 2 → coordinator
		day 66: missed 2 again → coordinator
		day 72: session 3 → mentee
		day 77: dormancy 1 → mentee, mentor
		day 77: session 3 again → mentee
		day 81: session 3 instead → mentor
		day 81: missed 2 given up → coordinator
		day 84: dormancy 1 given up → mentee, mentor
		day 84: lapsed
		day 84: pair.ended → mentee, mentor`)
}

// Row 53: one word from either keeps it open, and then nothing that stays unanswered blocks the end.
func TestRow53OneWordKeepsAPairToItsClosing(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, append(slices.Clone(agreed),
		reply{to: mentoring.TheMentor, kind: mentoring.Dormancy, after: 2 * day, say: mentoring.Accept})...)
	p.runPair()
	if p.count("dormancy 1") != 2 || p.count("dormancy 2") == 0 {
		t.Errorf("asked of %d at first and %d later, want both each time that it falls silent", p.count("dormancy 1"), p.count("dormancy 2"))
	}
	if p.count("lapsed") != 0 || p.count("finished") != 1 || p.count("closed") != 2 {
		t.Errorf("it lapsed %d times and was finished %d times", p.count("lapsed"), p.count("finished"))
	}
}

func TestPairThatDoesNotComeAbout(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		replies []reply
		want    string
	}{
		"the mentor says no": {otherwise(reply{to: mentoring.TheMentor, kind: mentoring.Confirmation, after: 2 * day, say: mentoring.Decline}), `
			day 0: match.confirmation → mentee, mentor
			day 2: declined`},
		"the mentee says no": {otherwise(reply{to: mentoring.TheMentee, kind: mentoring.Confirmation, after: 2 * day, say: mentoring.Decline}), `
			day 0: match.confirmation → mentee, mentor
			day 2: declined`},
		"one is silent": {willing[:1], `
			day 0: match.confirmation → mentee, mentor
			day 3: match.confirmation again → mentee
			day 7: match.confirmation given up → mentee
			day 7: declined`},
		"both are silent": {nil, `
			day 0: match.confirmation → mentee, mentor
			day 3: match.confirmation again → mentee, mentor
			day 7: match.confirmation given up → mentee, mentor
			day 7: declined`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pairPlay(t, tc.replies...)
			p.runPair()
			p.expectStory(tc.want)
		})
	}
}

// One of them leaves, at every kind of step: what comes before is as ever, both are told the same at once, and nothing
// comes after.
func TestPairEndsTheMomentOneLeaves(t *testing.T) {
	t.Parallel()
	undisturbed := pairPlay(t, willing...)
	undisturbed.runPair()

	for name, tc := range map[string]struct {
		step  string        // what was done last before they leave
		later time.Duration // how long after it
	}{
		"while the agreement is open":          {"agreement", time.Hour},
		"while the first meeting is open":      {"meeting.first", time.Hour},
		"while the goals are open":             {"goals", time.Hour},
		"while session 1 is awaited":           {"goals", 3 * day},
		"while session 1 is open":              {"session 1", time.Hour},
		"with the answer to session 1":         {"session 1", 2 * day},
		"while reflection 1 is open":           {"reflection 1", time.Hour},
		"while the fit is asked":               {"fit", time.Hour},
		"while session 2 is awaited":           {"reflection 1", 9 * day},
		"while session 3 is open":              {"session 3", time.Hour},
		"while reflection 3 is open":           {"reflection 3", time.Hour},
		"while the check-in is open":           {"checkin", time.Hour},
		"while session 4 is awaited":           {"checkin", 9 * day},
		"while reflection 5 is open":           {"reflection 5", time.Hour},
		"after the end was announced":          {"closing.ahead", 9 * day},
		"while the last session is open":       {"session 6", time.Hour},
		"while the closing is awaited":         {"reflection 6", 9 * day},
		"while the closing is open":            {"closing", time.Hour},
		"with the answers to the closing mail": {"closing", day},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			at := undisturbed.span(tc.step) + tc.later
			p := pairPlay(t, willing...)
			p.stage.After(at, func() { p.stop("p1") })
			p.runPair()

			before := slices.DeleteFunc(slices.Clone(undisturbed.lines()), func(line string) bool {
				return !slices.Contains(p.lines(), line)
			})
			if want := p.lines()[:len(p.lines())-1]; !slices.Equal(before, want) {
				t.Errorf("what was done before they left is %q, want %q", want, before)
			}
			told := p.times("pair.ended")
			if len(told) != 2 {
				t.Fatalf("%d were told that the pair has ended, want both", len(told))
			}
			for _, when := range told {
				if late := when.Sub(p.began.Add(at)); late < 0 || late > time.Minute {
					t.Errorf("told %v after one of them had left, want at once", late)
				}
			}
			if p.count("finished") != 0 {
				t.Error("a pair that ended early was closed as if it had come to its planned end")
			}
		})
	}
}

// Leaving before the introduction is a no like any other.
func TestPairEndsWhileItIsConfirmed(t *testing.T) {
	t.Parallel()
	p := pairPlay(t)
	p.stage.After(time.Hour, func() { p.stop("p1") })
	p.runPair()
	p.expectStory(`
		day 0: match.confirmation → mentee, mentor
		day 0: declined`)
}

// One of them leaves in the instant in which both have said yes.
func TestPairEndsBeforeItIsIntroduced(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, willing...)
	p.afterClimb = func(a mentoring.Ask) {
		p.mu.Lock()
		open := slices.ContainsFunc([]mentoring.Party{mentoring.TheMentor, mentoring.TheMentee}, func(to mentoring.Party) bool {
			a.To = to
			return p.asks[a] == nil || p.asks[a].State == mentoring.Open
		})
		p.mu.Unlock()
		if !open {
			p.stop("p1")
		}
	}
	p.runPair()
	p.expectStory(`
		day 0: match.confirmation → mentee, mentor
		day 1: pair.ended → mentee, mentor`)
}

// One of them leaves while the pair looks whether a session is due: after what it saw, and before it waits for weeks.
func TestPairEndsWhileItLooksOut(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, willing...)
	p.afterLookOut = func(m mentoring.Moment) {
		if m.Number == 2 {
			p.stop("p1")
		}
	}
	p.runPair()
	last := p.lines()[len(p.lines())-2:]
	if want := []string{"day 15: fit → mentee, mentor", "day 16: pair.ended → mentee, mentor"}; !slices.Equal(last, want) {
		t.Errorf("ends with %q, want %q", last, want)
	}
}

func TestPairMissedMonths(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		met  []bool
		told []string // the session after which the coordinator is told
	}{
		"one":                        {[]bool{true, false, true, true, true, true}, nil},
		"two, but not running":       {[]bool{false, true, false, true, true, true}, nil},
		"two running":                {[]bool{true, false, false, true, true, true}, []string{"session 3"}},
		"all of them":                {[]bool{false, false, false, false, false, false}, []string{"session 2"}},
		"two running, and two again": {[]bool{false, false, true, false, false, true}, []string{"session 2", "session 5"}},
		"the last two":               {[]bool{true, true, true, true, false, false}, []string{"session 6"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pairPlay(t, otherwise(sessions(tc.met...)...)...)
			p.runPair()
			var told []string
			for _, e := range p.story {
				var number int
				if n, _ := fmt.Sscanf(e.what, "missed %d", &number); n == 1 && e.what == fmt.Sprint("missed ", number) {
					told = append(told, fmt.Sprint("session ", number))
				}
			}
			if !slices.Equal(told, tc.told) {
				t.Errorf("the coordinator is told after %q, want %q", told, tc.told)
			}
			reflections := 0
			for _, met := range tc.met {
				if met {
					reflections++
				}
			}
			for _, e := range p.story {
				if len(e.what) > 10 && e.what[:10] == "reflection" {
					reflections--
				}
			}
			if reflections != 0 {
				t.Errorf("%d reflections too few for those who met", reflections)
			}
		})
	}
}

// The mentee is silent and the mentor says that they met: that counts, and no coordinator is troubled.
func TestPairMentorAnswersForTheMentee(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, append(slices.Clone(agreed),
		reply{to: mentoring.TheMentor, kind: mentoring.Session, after: day, say: mentoring.Answered, met: true})...)
	p.runPair()
	if n := p.count("session 1 handed over"); n != 0 {
		t.Errorf("session 1 was handed over %d times", n)
	}
	if n := p.count("missed 2"); n != 0 {
		t.Errorf("the coordinator was told %d times of missed months", n)
	}
	if n := p.count("reflection 1"); n != 1 {
		t.Errorf("reflection 1 was asked for %d times", n)
	}
}

// How they want to work together is shown when both have said it, and not before.
func TestPairAgreementOfOneAloneIsNotShown(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, append(slices.Clone(willing[:3]),
		reply{to: mentoring.TheMentor, kind: mentoring.Dormancy, after: day, say: mentoring.Accept})...)
	p.runPair()
	if n := p.count("agreement.shared"); n != 0 {
		t.Errorf("the agreement was shown to %d of them", n)
	}
	if n := p.count("closed"); n != 2 {
		t.Errorf("%d of them were told of the closing", n)
	}
}

// However long the programme, there is one session a month, one check-in and one announcement.
func TestPairLength(t *testing.T) {
	t.Parallel()
	for months := 1; months <= 9; months++ {
		p := pairPlay(t, willing...)
		p.months = months
		p.runPair()
		n := 0
		for _, e := range p.story {
			if len(e.what) > 7 && e.what[:7] == "session" {
				n++
			}
		}
		if n != months || p.count("checkin") != 2 || p.count("closing.ahead") != 2 || p.count("closed") != 2 {
			t.Errorf("%d months: %d sessions, check-in to %d, closing announced to %d, closed for %d",
				months, n, p.count("checkin"), p.count("closing.ahead"), p.count("closed"))
		}
	}
}

// fits are what the mentor and the mentee answer to whether it is the right pairing.
func fits(mentor, mentee mentoring.Intent) []reply {
	return otherwise(
		reply{to: mentoring.TheMentor, kind: mentoring.Fit, after: day, say: mentor},
		reply{to: mentoring.TheMentee, kind: mentoring.Fit, after: 2 * day, say: mentee})
}

// Row 37: the fit question, once, after the first session that was held, and the same for both.
func TestPairFit(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		replies []reply
		asked   string
		goesOn  bool
	}{
		"both say yes":                     {willing, "day 15: fit → mentee, mentor", true},
		"the mentor says no":               {fits(mentoring.Decline, mentoring.Accept), "day 15: fit → mentee, mentor", false},
		"the mentee says no":               {fits(mentoring.Accept, mentoring.Decline), "day 15: fit → mentee, mentor", false},
		"both say no":                      {fits(mentoring.Decline, mentoring.Decline), "day 15: fit → mentee, mentor", false},
		"one is not sure":                  {fits(mentoring.Answered, mentoring.Accept), "day 15: fit → mentee, mentor", true},
		"the first session was not held":   {append(sessions(false, true), willing...), "day 44: fit → mentee, mentor", true},
		"the first and the second was not": {append(sessions(false, false, true), willing...), "day 74: fit → mentee, mentor", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pairPlay(t, tc.replies...)
			p.runPair()
			if n := p.count("fit"); n != 2 || !slices.Contains(p.lines(), tc.asked) {
				t.Errorf("asked %d times, want each of the two once, %q; done:\n%s", n, tc.asked, strings.Join(p.lines(), "\n"))
			}
			if goesOn := p.count("session 6") == 1 && p.count("closed") == 2; goesOn != tc.goesOn {
				t.Errorf("goes on: %v, want %v", goesOn, tc.goesOn)
			}
			if told := p.count("pair.ended") == 2; told == tc.goesOn {
				t.Errorf("both are told that it ended: %v", told)
			}
		})
	}
}

// Silence is no no: both are reminded once, and it goes on.
func TestPairFitInSilence(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, slices.DeleteFunc(slices.Clone(willing), func(r reply) bool { return r.kind == mentoring.Fit })...)
	p.runPair()
	if p.count("fit again") != 2 || p.count("fit given up") != 2 || p.count("closed") != 2 {
		t.Errorf("done:\n%s", strings.Join(p.lines(), "\n"))
	}
}
