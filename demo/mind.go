package demo

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// mind decides what a person answers and when. It is fed the mails of one mailbox in the order in which they came, and
// comes to the same decisions each time it is fed the same.
type mind struct {
	actor   Actor
	seed    uint64
	loc     *time.Location
	asks    map[mentoring.Kind]*thread
	away    time.Time // not back before; zero before the holiday
	private bool      // has written from the other address
	moved   int       // how many of the actor's moves were made
}

// thread is the conversation about one kind of ask, as its latest occurrence stands.
type thread struct {
	times     int  // how often the question itself has come
	session   int  // of sessions, its number
	sessions  int  // and the number of the last
	reminders int  // since the question came
	answered  bool // an answer is on its way or sent
	heard     bool // and was answered in turn
	again     bool // the question comes once more after an answer: no more evasion
	last      string
}

// reply is an answer that a person will give.
type reply struct {
	entryKey
	id      string // Message-ID
	due     time.Time
	to      incoming
	words   string
	auto    bool
	click   string // what their calendar answers instead of their words: ACCEPTED or DECLINED; "" when they write
	private bool   // from the other address
}

func newMind(actor Actor, seed uint64) *mind {
	loc, err := time.LoadLocation(actor.Zone)
	if err != nil {
		loc = time.UTC
	}
	return &mind{actor: actor, seed: seed, loc: loc, asks: map[mentoring.Kind]*thread{}}
}

// receive takes note of the next mail and returns what the person will write: nothing, one mail, or an automatic one and
// the real one; and now and then something besides that nobody asked for.
func (m *mind) receive(in incoming) []reply { return append(m.asked(in), m.move(in)...) }

// move returns what the person writes of their own accord now that this mail has come, if anything: one thing at a time.
func (m *mind) move(in incoming) []reply {
	if m.moved == len(m.actor.Moves) || in.id == "" || in.date.Before(m.actor.Moves[m.moved].From) {
		return nil
	}
	words := m.actor.Moves[m.moved].Words
	m.moved++
	key := entryKey{in.id, 2}
	chance := chanceOf(m.seed, m.actor.Email, "move", m.moved)
	return []reply{{entryKey: key, id: messageID(m.actor.Email, key), due: m.awake(in.date.Add(between(chance, time.Hour, 5*time.Hour))), to: in, words: words}}
}

// asked returns what the person answers to a mail that asks something.
func (m *mind) asked(in incoming) []reply {
	for _, t := range m.asks {
		if t.last != "" && slices.Contains(in.inReplyTo, t.last) {
			t.heard = true
		}
	}
	kind, form, ok := in.question()
	if !ok || in.id == "" || !m.actor.Reads() {
		return nil
	}
	t := m.note(kind, form, in)
	if form != clarify && t.answered && !t.heard {
		return nil // it crossed the answer
	}
	t.again = t.again || t.answered && form != clarify
	if m.ignores(kind, form, t) {
		return nil
	}
	chance := chanceOf(m.seed, m.actor.Email, kind, form, t.times, t.session, t.reminders, t.again)

	var out []reply
	due := m.due(chance, kind, form, in.date)
	if m.leaves(kind, form, t) {
		m.away = m.back(in.date)
		auto := reply{entryKey: entryKey{in.id, 0}, due: in.date.Add(time.Minute), to: in, auto: true}
		auto.words = m.speak(chance, sayAway, saying{back: m.away})
		out = append(out, auto)
	}
	if due.Before(m.away) {
		due = m.awake(m.away.Add(between(chance, 30*time.Minute, 5*time.Hour)))
	}
	answer := reply{entryKey: entryKey{in.id, 1}, due: due, to: in}
	answer.words = m.answer(chance, kind, form, t, in, due)
	if kind == mentoring.MeetingTimes && form == asked && in.invites() {
		answer.click = clicked(chance)
	}
	if m.actor.Temper == TwoAddresses && kind == mentoring.Session && t.session == 2 && !m.private {
		m.private, answer.private = true, true
	}
	out = append(out, answer)
	for i := range out {
		out[i].id = messageID(m.actor.Email, out[i].entryKey)
	}
	t.answered, t.heard, t.last = true, false, out[len(out)-1].id
	return out
}

var talkNumber = regexp.MustCompile(`\b(\d{1,2}) (?:of|von|van|de|sur) (\d{1,2})\b`)

// note finds the thread that a mail belongs to.
func (m *mind) note(kind mentoring.Kind, form form, in incoming) *thread {
	t := m.asks[kind]
	switch {
	case t == nil, form == asked:
		next := &thread{times: 1}
		if t != nil {
			next.times = t.times + 1
		}
		if found := talkNumber.FindStringSubmatch(in.subject); kind == mentoring.Session && found != nil {
			next.session, _ = strconv.Atoi(found[1])
			next.sessions, _ = strconv.Atoi(found[2])
			next.again = t != nil && t.session == next.session
		}
		m.asks[kind] = next
		return next
	case form == remind:
		t.reminders++
	}
	return t
}

// ignores reports whether the person lets this mail lie.
func (m *mind) ignores(kind mentoring.Kind, form form, t *thread) bool {
	if m.actor.Temper != Silent || form == clarify || form == partner || t.answered {
		return false
	}
	if kind == mentoring.Session && t.session == 2 {
		return true
	}
	wanted := 0
	for _, step := range mentoring.LadderFor(kind) {
		if step.Rung == mentoring.Remind {
			wanted++
		}
	}
	return t.reminders < min(wanted, 2)
}

// leaves reports whether the person is on holiday when this mail comes.
func (m *mind) leaves(kind mentoring.Kind, form form, t *thread) bool {
	return m.actor.Temper == Away && m.away.IsZero() && kind == mentoring.Session && form == asked && t.session >= min(2, t.sessions)
}

// back returns the morning of the Monday or later on which a holiday that began at t ends: ten days at least.
func (m *mind) back(t time.Time) time.Time {
	y, mo, d := t.In(m.loc).AddDate(0, 0, 10).Date()
	day := time.Date(y, mo, d, 8, 0, 0, 0, m.loc)
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// due returns when the person answers a mail of that date.
func (m *mind) due(chance *rand.Rand, kind mentoring.Kind, form form, date time.Time) time.Time {
	const hour = time.Hour
	var delay time.Duration
	switch m.actor.Temper {
	case Steady, Picky, Vague:
		delay = between(chance, 3*hour, 30*hour)
	case Slow:
		delay = between(chance, 48*hour, 66*hour)
	case Coordinating, Approving:
		delay = between(chance, 30*time.Minute, 5*hour)
	default:
		delay = between(chance, 15*time.Minute, 7*hour)
	}
	if kind == mentoring.Session && form == asked && m.actor.Temper != Slow {
		delay += between(chance, 12*hour, 84*hour) // the talk itself comes first
	}
	return m.awake(date.Add(delay))
}

// awake returns t, or the next morning when t is at night.
func (m *mind) awake(t time.Time) time.Time {
	local := t.In(m.loc)
	y, mo, d := local.Date()
	switch h := local.Hour(); {
	case h < 7:
		return time.Date(y, mo, d, 7, local.Minute(), local.Second(), 0, m.loc)
	case h > 21:
		return time.Date(y, mo, d+1, 7, local.Minute(), local.Second(), 0, m.loc)
	}
	return local.Truncate(time.Second)
}

// between draws a time from the half-open range.
func between(chance *rand.Rand, from, to time.Duration) time.Duration {
	return from + time.Duration(chance.Int64N(int64(to-from)))
}
