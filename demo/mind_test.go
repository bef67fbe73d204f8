package demo

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var monday = time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)

// with returns grace with another temper.
func with(temper Temper, role mentoring.Role) Actor {
	a := grace
	a.Temper, a.Role = temper, role
	return a
}

// says reports whether words are a wording of one of the phrases without gaps, or begin like one with gaps.
func says(words string, what ...say) bool {
	for _, w := range what {
		for _, phrase := range phrasebook[w] {
			before, _, gap := strings.Cut(phrase, "{")
			if words == phrase || gap && before != "" && strings.HasPrefix(words, before) {
				return true
			}
		}
	}
	return false
}

func TestMindAnswersAndIgnores(t *testing.T) {
	t.Parallel()
	type mailed struct {
		step, subject string
		after         time.Duration // since the one before
		heard         bool          // it answers the last reply
		want          []say         // nil: no answer
	}
	const day = 24 * time.Hour
	tests := map[string]struct {
		actor Actor
		mails []mailed
	}{
		"prompt": {with(Prompt, mentoring.Mentee), []mailed{
			{"invitation", "", 0, false, []say{sayJoin}},
			{"invitation.noted", "", 0, true, nil},
			{"match.confirmation", "", day, false, []say{sayWelcome}},
			{"introduction", "", day, false, nil},
			{"session.partner", "", day, false, []say{sayMet}},
			{"address.confirm", "", day, false, []say{sayNotMe}},
		}},
		"a reminder that crossed the answer": {with(Prompt, mentoring.Mentee), []mailed{
			{"invitation", "", 0, false, []say{sayJoin}},
			{"invitation.remind", "", 4 * day, false, nil},
			{"invitation.noted", "", time.Hour, true, nil},
		}},
		"a question that comes again": {with(Prompt, mentoring.Mentee), []mailed{
			{"session", "Talk 1 of 6", 0, false, []say{sayMet, sayMoved, sayNotYet, saySkipMonth, sayOnDate, sayEither}},
			{"session.noted", "", 0, true, nil},
			{"session.remind", "", 9 * day, false, []say{sayMet}},
		}},
		"silent until the second reminder": {with(Silent, mentoring.Mentee), []mailed{
			{"invitation", "", 0, false, nil},
			{"invitation.remind", "", 4 * day, false, nil},
			{"invitation.remind", "", 5 * day, false, []say{sayJoin}},
			{"match.confirmation", "", day, false, nil},
			{"match.confirmation.remind", "", 3 * day, false, []say{sayWelcome}},
			{"session", "Talk 1 of 6", 0, false, nil},
			{"session.remind", "", 5 * day, false, []say{sayMet}},
			{"session", "Talk 2 of 6", 25 * day, false, nil},
			{"session.remind", "", 5 * day, false, nil},
			{"session", "Talk 3 of 6", 25 * day, false, nil},
			{"session.remind", "", 5 * day, false, []say{sayMet}},
		}},
		"declines the first match": {with(Picky, mentoring.Mentor), []mailed{
			{"match.confirmation", "", 0, false, []say{sayOtherMatch}},
			{"match.confirmation.noted", "", 0, true, nil},
			{"match.confirmation", "", 9 * day, false, []say{sayWelcome}},
		}},
		"vague, then clear": {with(Vague, mentoring.Mentor), []mailed{
			{"invitation", "", 0, false, []say{sayVague}},
			{"invitation.clarify", "", time.Hour, true, []say{sayJoin}},
			{"checkin", "", 90 * day, false, []say{sayVagueGoing}},
			{"checkin.clarify", "", time.Hour, true, []say{sayGoingNumber}},
		}},
		"stops half-way": {with(Leaver, mentoring.Mentee), []mailed{
			{"session", "Talk 2 of 6 with Martin", 0, false, []say{sayMet, sayMoved, sayNotYet, saySkipMonth, sayOnDate, sayEither}},
			{"session", "Talk 3 of 6 with Martin", 30 * day, false, []say{sayStop}},
			{"anytime.stopped", "", 0, true, nil},
		}},
		"declines the invitation": {with(Refuser, mentoring.Mentee), []mailed{
			{"invitation", "", 0, false, []say{sayNotJoin}},
		}},
		"later, then yes": {with(LaterOn, mentoring.Mentee), []mailed{
			{"invitation", "", 0, false, []say{sayAskLater}},
			{"invitation.noted", "", 0, true, nil},
			{"invitation", "", 21 * day, false, []say{sayJoin}},
		}},
		"later, asked again by a reminder": {with(LaterOn, mentoring.Mentee), []mailed{
			{"invitation", "", 0, false, []say{sayAskLater}},
			{"invitation.noted", "", 0, true, nil},
			{"invitation.remind", "", 21 * day, false, []say{sayJoin}},
		}},
		"a coordinator": {with(Coordinating, ""), []mailed{
			{"match.proposal", "", 0, false, []say{sayApprove}},
			{"handover", "", 0, false, []say{sayAsGuessed, sayGoOn}},
			{"handover", "", 0, false, []say{sayAsGuessed, sayGoOn}},
			{"coordinator.question", "", 0, false, nil},
		}},
		"nobody": {with(NeverAnswers, mentoring.Mentee), []mailed{
			{"invitation", "", 0, false, nil},
			{"invitation.remind", "", 9 * day, false, nil},
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(25) {
				m := newMind(test.actor, seed)
				date, last := monday, ""
				for i, mail := range test.mails {
					date = date.Add(mail.after)
					in := aLetter(fmt.Sprintf("m%d@rapport.test", i), mail.step, mail.subject, date)
					if mail.heard {
						in.inReplyTo = []string{last}
					}
					got := m.receive(in)
					if len(got) != min(len(mail.want), 1) {
						t.Fatalf("seed %d, mail %d (%s): %d answers, want %d", seed, i, mail.step, len(got), min(len(mail.want), 1))
					}
					if mail.want == nil {
						continue
					}
					last = got[0].id
					gaps := !slices.ContainsFunc(mail.want, func(w say) bool { return !strings.Contains(phrasebook[w][0], "{") })
					if !says(got[0].words, mail.want...) && !gaps {
						t.Errorf("seed %d, mail %d (%s): %q is none of %q", seed, i, mail.step, got[0].words, mail.want)
					}
					if got[0].due.Before(date) || got[0].due.After(date.Add(6*day)) {
						t.Errorf("seed %d, mail %d (%s): answered %v later", seed, i, mail.step, got[0].due.Sub(date))
					}
					if h := got[0].due.Hour(); h < 7 || h > 21 {
						t.Errorf("seed %d, mail %d (%s): answered at %v", seed, i, mail.step, got[0].due)
					}
				}
			}
		})
	}
}

func TestMindOnHoliday(t *testing.T) {
	t.Parallel()
	m := newMind(with(Away, mentoring.Mentee), 4)
	m.receive(aLetter("m0@rapport.test", "session", "Talk 1 of 6", monday))
	left := monday.AddDate(0, 1, 0)
	got := m.receive(aLetter("m1@rapport.test", "session", "Talk 2 of 6", left))
	if len(got) != 2 || !got[0].auto || got[1].auto {
		t.Fatalf("want an automatic reply and a real one, got %+v", got)
	}
	if got[0].due.Sub(left) > time.Hour || !strings.Contains(got[0].words, m.away.Format("Monday 2 January 2006")) {
		t.Errorf("the automatic reply goes out at %v and says %q", got[0].due, got[0].words)
	}
	if back := m.away.Sub(left); back < 7*24*time.Hour || !got[1].due.After(m.away) {
		t.Errorf("back after %v, the answer at %v", back, got[1].due)
	}
	if got[0].id == got[1].id {
		t.Error("two mails have the same Message-ID")
	}
	during := m.receive(aLetter("m2@rapport.test", "checkin", "", left.AddDate(0, 0, 2)))
	if len(during) != 1 || during[0].auto || !during[0].due.After(m.away) {
		t.Errorf("a second mail within the holiday is answered with %+v", during)
	}
}

func TestMindWritesFromElsewhereOnce(t *testing.T) {
	t.Parallel()
	m := newMind(with(TwoAddresses, mentoring.Mentee), 4)
	private := 0
	for n := 1; n <= 6; n++ {
		for _, r := range m.receive(aLetter(fmt.Sprint(n), "session", fmt.Sprintf("Talk %d of 6", n), monday.AddDate(0, n, 0))) {
			if r.private {
				private++
			}
		}
	}
	if private != 1 {
		t.Errorf("%d replies come from another address, want 1", private)
	}
	got := m.receive(aLetter("c", "address.confirm", "", monday.AddDate(0, 2, 3)))
	if len(got) != 1 || !says(got[0].words, sayItWasMe) || got[0].private {
		t.Errorf("asked about it, the answer is %+v", got)
	}
}

func TestMindComesToTheSameDecisions(t *testing.T) {
	t.Parallel()
	steps := []string{"invitation", "survey", "survey.remind", "match.confirmation", "agreement", "goals", "meeting.first", "session",
		"session.remind", "reflection", "checkin", "closing", "handover", "invitation.noted"}
	for _, temper := range []Temper{Prompt, Steady, Slow, Silent, Picky, Away, Vague, Leaver, LaterOn, TwoAddresses, Coordinating} {
		one, other := newMind(with(temper, mentoring.Mentor), 9), newMind(with(temper, mentoring.Mentor), 9)
		for i, step := range steps {
			in := aLetter(fmt.Sprint(i), step, "Talk 3 of 6", monday.AddDate(0, 0, 3*i))
			if a, b := one.receive(in), other.receive(in); !reflect.DeepEqual(a, b) {
				t.Errorf("%s: %s is answered with %+v and with %+v", temper, step, a, b)
			}
		}
	}
}

func TestSessionDatesAreInThePast(t *testing.T) {
	t.Parallel()
	for seed := range uint64(200) {
		m := newMind(with(Steady, mentoring.Mentee), seed)
		in := aLetter("1", "session", "Talk 1 of 6", monday.AddDate(0, 0, int(seed)%28))
		got := m.receive(in)[0]
		if !says(got.words, sayMet) {
			continue
		}
		if found := talkNumber.MatchString(got.words); found {
			t.Errorf("%q could be taken for the number of a talk", got.words)
		}
		if got.due.Before(in.date.Add(12 * time.Hour)) {
			t.Errorf("%q is said %v after the prompt", got.words, got.due.Sub(in.date))
		}
	}
}
