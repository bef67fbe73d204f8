package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 49: who is away, or puts a talk off, in answer to a session's question moves this pair's clock and no other. Nothing is asked
// till then, the day is read back, and the other half is told once.
func TestRow49AwayMovesThisPairsClockOnly(t *testing.T) {
	t.Parallel()
	const maria = "maria@north.test"
	for words, until := range map[string]time.Time{
		"Away to 3 June":               time.Date(2026, time.June, 3, 0, 0, 0, 0, time.UTC),
		"I'm on leave until 3 June":    time.Date(2026, time.June, 3, 0, 0, 0, 0, time.UTC),
		"postpone to after Easter":     time.Date(2026, time.April, 7, 0, 0, 0, 0, time.UTC),
		"Ich bin bis 3. Juni verreist": time.Date(2026, time.June, 3, 0, 0, 0, 0, time.UTC),
	} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			w := introduceAll(t, mentees)
			pairs := w.pairs()
			before := map[string]time.Time{}
			for _, pair := range pairs {
				before[pair] = w.due(pair, 2)
			}
			ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pairs[0], Occurrence: 1}
			w.climb(ask)
			mentee := value[string](w, `select address from mail where step = 'session'`)
			w.reply(w.last(mentee, "session"), mentee, words)
			rests := w.last(mentee, "session.rests")
			has(t, rests, until.Format("2 January"))
			for i, pair := range pairs {
				want := time.Duration(0)
				if i == 0 {
					want = until.Sub(w.clock.Now())
				}
				if moved := w.due(pair, 2).Sub(before[pair]); moved != want {
					t.Errorf("the second prompt of pair %d moved by %s, want %s", i, moved, want)
				}
			}
			if n := w.got(maria, "pair.away"); n != 1 {
				t.Errorf("the mentor is told %d times", n)
			}
			has(t, w.last(maria, "pair.away"), until.Format("2 January"))
			if standing := w.climb(ask); standing.State != mentoring.Open || standing.LookAgain.Before(until) {
				t.Errorf("it is looked at again before: %+v", standing)
			}
			if n := w.got(mentee, "session"); n != 1 {
				t.Errorf("asked %d times before the day", n)
			}
			if value[bool](w, `select coalesce(away_until > $1, false) from person where email = $2`, w.clock.Now(), mentee) {
				t.Error("all their mail rests")
			}
			w.clock.pass(until.Add(34 * time.Hour).Sub(w.clock.Now()))
			w.climb(ask)
			w.last(mentee, "session")
		})
	}
}

// Row 49: the mentor, asked in the mentee's place, may say so as well; a date in both calendars is taken out of them by the same mails.
func TestRow49TheMentorIsAwayAndTheDateIsTakenOut(t *testing.T) {
	t.Parallel()
	const ines, maria = "ines@north.test", "maria@north.test"
	w := newWorld(t).start().join()
	pair := w.introduce()
	first := mentoring.Ask{Kind: mentoring.FirstMeeting, To: mentoring.TheMentee, Pair: pair}
	w.climb(first)
	w.reply(w.last(ines, "meeting.first"), ines, "Thursday 26 March at 10:00")
	w.times(pair, mentoring.TheMentor, 1)
	session := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.clock.pass(9 * day)
	w.climb(session)
	w.reply(w.latest(ines, "session.prepare"), ines, "I am on leave until 20 April")
	w.last(ines, "session.rests")
	told := w.last(maria, "pair.away")
	if entry := w.entry(told); entry == nil || entry.Method != "CANCEL" {
		t.Errorf("the entry is %+v, want it cancelled", entry)
	}
	if n := w.got(maria, "meeting.cancelled"); n > 0 {
		t.Error("the mentor hears of it twice")
	}
}

// Row 49, a bad case: a mentor of three who is away for a month, and says so outside any pair, rests all three. Each mentee hears once.
func TestRow49AMonthAwayOutsideAPairRestsAllThree(t *testing.T) {
	t.Parallel()
	w := introduceAll(t, mentees)
	before := map[string]time.Time{}
	for _, pair := range w.pairs() {
		before[pair] = w.due(pair, 2)
	}
	w.reply(w.last("maria@north.test", "match.confirmation.noted"), "maria@north.test", "I am away for a month")
	has(t, w.last("maria@north.test", "anytime.paused"), "2 April", "Ines", "Bruno", "Cleo")
	for _, mentee := range mentees[1:] {
		if n := w.got(string(mentee.Email), "pair.away"); n != 1 {
			t.Errorf("%s is told %d times", mentee.Name, n)
		}
	}
	want := time.Date(2026, time.April, 2, 0, 0, 0, 0, time.UTC).Sub(w.clock.Now())
	for _, pair := range w.pairs() {
		if moved := w.due(pair, 2).Sub(before[pair]); moved != want {
			t.Errorf("the second prompt moved by %s, want %s", moved, want)
		}
	}
}
