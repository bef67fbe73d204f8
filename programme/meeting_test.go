package programme_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

const (
	ines  = "ines@north.test"
	maria = "maria@north.test"
)

// dated is a pair that is introduced, with the question when they first meet on its way to the mentee.
func dated(t *testing.T) (*world, string) {
	t.Helper()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.FirstMeeting, To: mentoring.TheMentee, Pair: pair})
	return w, pair
}

// times puts a round of the question about times to its reader.
func (w *world) times(pair string, to mentoring.Party, round int) mentoring.Standing {
	w.t.Helper()
	return w.climb(mentoring.Ask{Kind: mentoring.MeetingTimes, To: to, Pair: pair, Occurrence: 100 + round})
}

// entry returns the calendar entry that a mail brings.
func (w *world) entry(m store.Mail) *inbox.CalendarEvent {
	w.t.Helper()
	parsed, err := inbox.Parse(m.Raw)
	if err != nil {
		w.t.Fatal(err)
	}
	return parsed.Event
}

// click answers an entry as a calendar does.
func (w *world) click(m store.Mail, from, method, status, more string) int64 {
	w.t.Helper()
	e := w.entry(m)
	if e == nil {
		w.t.Fatalf("%s brings no entry", m.Step)
	}
	start := e.Start.UTC().Format("DTSTART:20060102T150405Z\r\n")
	if strings.Contains(more, "DTSTART") {
		start = ""
	}
	calendar := fmt.Sprintf("BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\nMETHOD:%s\r\nBEGIN:VEVENT\r\n%s"+
		"UID:%s\r\nSEQUENCE:%d\r\nORGANIZER:mailto:%s\r\nATTENDEE;PARTSTAT=%s;CN=x:mailto:%s\r\n%sEND:VEVENT\r\nEND:VCALENDAR\r\n",
		method, start, e.UID, e.Sequence, e.Organizer, status, from, more)
	return w.arrive(fmt.Sprintf("From: %s\r\nTo: %s\r\nSubject: Accepted: x\r\nMessage-ID: <cal%d@client.test>\r\nDate: %s\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"+
		"--b\r\nContent-Type: text/plain\r\n\r\nx has answered this invitation.\r\n--b\r\nContent-Type: text/calendar; charset=UTF-8; method=%s\r\n\r\n%s--b--\r\n",
		from, e.Organizer, w.uid, w.clock.Now().Format(time.RFC1123Z), method, calendar))
}

func (w *world) meetingState(pair string) string {
	w.t.Helper()
	return value[string](w, `select state || coalesce(to_char(starts_at at time zone 'UTC', ' MM-DD HH24:MI'), '') from meeting where pair_id = $1 order by id desc limit 1`, pair)
}

func TestRow45OneTimeGoesIntoBothCalendars(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "We meet on 10 March at 10.")
	noted := w.last(ines, "meeting.first.noted")
	hers := w.entry(noted)
	if hers == nil || hers.Method != "REQUEST" || !hers.Start.Equal(time.Date(2026, time.March, 10, 10, 0, 0, 0, time.UTC)) || len(hers.Attendees) != 2 {
		t.Fatalf("the entry of who named it: %+v", hers)
	}
	if !strings.Contains(noted.Body, "Tuesday 10 March at 10:00") {
		t.Errorf("the read-back does not say when:\n%s", noted.Body)
	}
	w.times(pair, mentoring.TheMentor, 1)
	asked := w.last(maria, "meeting.times")
	theirs := w.entry(asked)
	if theirs == nil || theirs.UID != hers.UID || theirs.Sequence != 0 || theirs.Organizer != hers.Organizer {
		t.Fatalf("the entry of the other half: %+v", theirs)
	}
	for _, part := range []string{"multipart/mixed", "multipart/alternative", "text/calendar; method=REQUEST; charset=UTF-8", `name="invite.ics"`} {
		if !strings.Contains(strings.ReplaceAll(string(asked.Raw), "\r\n ", " "), part) {
			t.Errorf("the mail has no %q:\n%s", part, asked.Raw)
		}
	}
	before := len(w.mails(maria)) + len(w.mails(ines))
	if state := w.meetingState(pair); state != "proposed 03-10 10:00" {
		t.Fatalf("meeting %s", state)
	}
	id := w.click(asked, maria, "REPLY", "ACCEPTED", "")
	if state := w.meetingState(pair); state != "agreed 03-10 10:00" || w.disposition(id) != "calendar" {
		t.Errorf("after accept: %s, %s", state, w.disposition(id))
	}
	if standing := w.times(pair, mentoring.TheMentor, 1); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
	if after := len(w.mails(maria)) + len(w.mails(ines)); after != before {
		t.Errorf("%d mails came of an accept", after-before)
	}
	if held := value[int](w, `select count(*) from session`); held != 0 {
		t.Error("a booked slot counts as a session")
	}
}

func TestRow45CalendarDeclineAsksTheOther(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	id := w.click(w.last(maria, "meeting.times"), maria, "REPLY", "DECLINED", "COMMENT:I am in Oslo all week\\, sorry\r\n")
	if w.disposition(id) != "calendar" || w.meetingState(pair) != "declined 03-10 10:00" {
		t.Fatalf("%s, %s", w.disposition(id), w.meetingState(pair))
	}
	before := len(w.mails(maria))
	w.times(pair, mentoring.TheMentee, 2)
	asked := w.last(ines, "meeting.times")
	if !strings.Contains(asked.Body, "Maria cannot make") || !strings.Contains(asked.Body, "I am in Oslo all week, sorry") {
		t.Errorf("the question:\n%s", asked.Body)
	}
	if e := w.entry(asked); e == nil || e.Method != "CANCEL" || e.Sequence != 1 {
		t.Errorf("her calendar is not told: %+v", e)
	}
	if len(w.mails(maria)) != before {
		t.Error("an automatic mail was answered")
	}
	raw := w.came(id)
	w.receive(id, raw)
	if n := value[int](w, `select count(*) from ask where kind = 'meeting.times'`); n != 2 {
		t.Errorf("%d questions about times after the same click twice", n)
	}
	// She offers two others, Maria takes the second.
	w.reply(asked, ines, "Tuesday 17 March at 9 or Thursday 19 March at 15:00")
	if e := w.entry(w.last(ines, "meeting.times.noted")); e != nil {
		t.Errorf("an entry before anything is chosen: %+v", e)
	}
	w.times(pair, mentoring.TheMentor, 3)
	offered := w.last(maria, "meeting.times")
	if !strings.Contains(offered.Body, "2. Thursday 19 March at 15:00") {
		t.Errorf("the offer:\n%s", offered.Body)
	}
	w.reply(offered, maria, "2")
	if state := w.meetingState(pair); state != "agreed 03-19 15:00" {
		t.Errorf("after the choice: %s", state)
	}
	if e := w.entry(w.last(maria, "meeting.times.noted")); e == nil || e.Method != "REQUEST" {
		t.Errorf("no entry for who chose: %+v", e)
	}
	if e := w.entry(w.last(ines, "meeting.agreed")); e == nil || e.Method != "REQUEST" {
		t.Errorf("no entry for who offered: %+v", e)
	}
}

func TestRow45DeclineInWordsWithOtherTimes(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	w.reply(w.last(maria, "meeting.times"), maria, "I can't make that, sorry. Would Wednesday 11 March at 14:00 do?")
	w.last(maria, "meeting.times.noted")
	w.times(pair, mentoring.TheMentee, 2)
	asked := w.last(ines, "meeting.times")
	if !strings.Contains(asked.Subject, "Wednesday 11 March at 14:00") || !strings.Contains(asked.Body, "Would Wednesday 11 March at 14:00 do?") {
		t.Fatalf("%s\n%s", asked.Subject, asked.Body)
	}
	w.reply(asked, ines, "Yes, perfect")
	if state := w.meetingState(pair); state != "agreed 03-11 14:00" {
		t.Fatalf("meeting %s", state)
	}
	if e := w.entry(w.last(ines, "meeting.times.noted")); e == nil || e.Sequence != 1 || e.Method != "REQUEST" {
		t.Errorf("her entry does not move: %+v", e)
	}
	if n := value[int](w, `select count(*) from meeting`); n != 1 {
		t.Errorf("%d meetings", n)
	}
}

func TestRow45CounterProposal(t *testing.T) {
	t.Parallel()
	for _, zone := range []string{"Europe/Berlin", `"W. Europe Standard Time"`} { // as Google and as Outlook name it
		w, pair := dated(t)
		w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at 10")
		w.times(pair, mentoring.TheMentor, 1)
		w.click(w.last(maria, "meeting.times"), maria, "COUNTER", "TENTATIVE", "DTSTART;TZID="+zone+":20260311T150000\r\n")
		w.times(pair, mentoring.TheMentee, 2)
		if asked := w.last(ines, "meeting.times"); !strings.Contains(asked.Subject, "Wednesday 11 March at 14:00") {
			t.Errorf("%s: asked %q", zone, asked.Subject)
		}
	}
}

func TestRow45ClicksThatDoNotCount(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	first := w.last(maria, "meeting.times")
	w.click(first, "stranger@elsewhere.test", "REPLY", "DECLINED", "")
	w.click(first, "carla@north.test", "REPLY", "DECLINED", "") // known, and not one of the two
	if state := w.meetingState(pair); state != "proposed 03-10 10:00" {
		t.Fatalf("somebody else's click counted: %s", state)
	}
	w.reply(w.last(ines, "meeting.first.noted"), ines, "Moved to 12 March at 11")
	if state := w.meetingState(pair); state != "proposed 03-12 11:00" {
		t.Fatalf("moved: %s", state)
	}
	w.click(first, maria, "REPLY", "DECLINED", "") // the old time
	if state := w.meetingState(pair); state != "proposed 03-12 11:00" {
		t.Errorf("a click on an old version counted: %s", state)
	}
	if n := value[int](w, `select count(*) from mail where address = 'stranger@elsewhere.test'`); n != 0 {
		t.Errorf("%d mails to a stranger", n)
	}
}

// Both copies of an entry name one organiser, so that whose calendar answers is known by the sender.
func TestRow45WhoProposedMayDeclineInTheirCalendar(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	w.reply(w.last(maria, "meeting.times"), maria, "Yes, that suits me")
	w.click(w.last(ines, "meeting.first.noted"), ines, "REPLY", "DECLINED", "")
	if state := w.meetingState(pair); state != "declined 03-10 10:00" {
		t.Fatalf("meeting %s", state)
	}
	w.times(pair, mentoring.TheMentor, 2)
	if asked := w.last(maria, "meeting.times"); !strings.Contains(asked.Body, "Ines cannot make") {
		t.Errorf("the other half reads\n%s", asked.Body)
	}
}

func TestRow45MovedByEitherHalf(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	w.reply(w.last(maria, "meeting.times"), maria, "Yes, that suits me")
	w.reply(w.last(maria, "meeting.times.noted"), maria, "We have moved it to 12 March at 11.")
	noted := w.last(maria, "meeting.times.noted")
	if e := w.entry(noted); e == nil || e.Sequence != 1 || e.Start.Day() != 12 {
		t.Fatalf("hers: %+v\n%s", e, noted.Body)
	}
	w.times(pair, mentoring.TheMentee, 2)
	if e := w.entry(w.last(ines, "meeting.times")); e == nil || e.Sequence != 1 || e.Start.Day() != 12 {
		t.Errorf("the other's: %+v", e)
	}
}

func TestRow45ADayWithoutATimeIsNotGuessed(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 10 March")
	noted := w.last(ines, "meeting.first.noted")
	if w.entry(noted) != nil || !strings.Contains(noted.Body, "Reply with a time") {
		t.Fatalf("a day alone:\n%s", noted.Body)
	}
	w.reply(noted, ines, "At 10 March, 15:00")
	if state := w.meetingState(pair); state != "proposed 03-10 15:00" {
		t.Errorf("meeting %s", state)
	}
}

func TestRow45AnUnsureTimeIsAsked(t *testing.T) {
	t.Parallel()
	w, _ := dated(t)
	id := w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at half ten")
	if w.disposition(id) != "asked_back" {
		t.Errorf("disposition %s", w.disposition(id))
	}
	w.last(ines, "meeting.first.clarify")
	if n := value[int](w, `select count(*) from meeting`); n != 0 {
		t.Errorf("%d meetings", n)
	}
}

// Bad case: somebody stops while dates are on offer, or stand in both calendars.
func TestRow45StopWhileDatesAreOut(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "10 March at 10 or 11 March at 15:00")
	w.times(pair, mentoring.TheMentor, 1)
	offer := w.last(maria, "meeting.times")
	w.reply(w.last(ines, "meeting.first.noted"), ines, "stop")
	w.last(ines, "anytime.stopped")
	if standing := w.times(pair, mentoring.TheMentor, 1); standing.State != mentoring.Withdrawn {
		t.Errorf("the question about times is %s", standing.State)
	}
	w.reply(offer, maria, "1")
	if state := w.meetingState(pair); !strings.HasPrefix(state, "cancelled") {
		t.Errorf("a choice after the end: %s", state)
	}
}

func TestRow45ClosingAPairTakesTheEntriesOut(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 10 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	w.reply(w.last(ines, "meeting.first.noted"), ines, "Stop")
	if e := w.entry(w.last(ines, "anytime.stopped")); e == nil || e.Method != "CANCEL" || e.Sequence != 1 {
		t.Errorf("who left keeps the entry: %+v", e)
	}
	if err := w.Notify(t.Context(), mentoring.Notice{Mail: "pair.ended", To: mentoring.TheMentor, Cohort: w.cohort, Pair: pair}); err != nil {
		t.Fatal(err)
	}
	if e := w.entry(w.last(maria, "pair.ended")); e == nil || e.Method != "CANCEL" || e.Sequence != 1 {
		t.Errorf("the other keeps the entry: %+v", e)
	}
}

func TestRow45SkippedMonthTakesTheEntriesOut(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.climb(ask)
	w.reply(w.last(ines, "session"), ines, "Tuesday 10 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	w.reply(w.last(ines, "session.noted"), ines, "skip")
	if e := w.entry(w.last(ines, "session.noted")); e == nil || e.Method != "CANCEL" {
		t.Errorf("hers: %+v", e)
	}
	if e := w.entry(w.last(maria, "meeting.cancelled")); e == nil || e.Method != "CANCEL" {
		t.Errorf("the other's: %+v", e)
	}
	if standing := w.climb(ask); standing.Intent != mentoring.Skipped {
		t.Errorf("standing %+v", standing)
	}
}

// TestRow48PreparationAndTheQuestionAfterwards plays a month whose date is known: note two days before, question the working day
// after.
func TestRow48PreparationAndTheQuestionAfterwards(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 12 March at 10") // a Thursday
	outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.SessionDue, Cohort: w.cohort, Pair: pair, Number: 1})
	if want := time.Date(2026, time.March, 10, 10, 0, 0, 0, time.UTC); err != nil || !outlook.LookAgain.Equal(want) {
		t.Fatalf("the note is due %v, %v; want %v", outlook.LookAgain, err, want)
	}
	w.clock.pass(outlook.LookAgain.Sub(w.clock.Now()))
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	standing := w.climb(ask)
	w.last(ines, "session.prepare")
	w.last(maria, "session.prepare")
	if want := time.Date(2026, time.March, 13, 9, 0, 0, 0, time.UTC); !standing.LookAgain.Equal(want) {
		t.Fatalf("the question is due %v, want %v", standing.LookAgain, want)
	}
	w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	standing = w.climb(ask)
	if asked := w.last(ines, "session.remind"); !strings.Contains(asked.Body, "stood in both calendars for Thursday 12 March") {
		t.Errorf("asked\n%s", asked.Body)
	}
	if want := time.Date(2026, time.March, 17, 9, 0, 0, 0, time.UTC); !standing.LookAgain.Equal(want) {
		t.Errorf("the mentor is asked %v, want %v", standing.LookAgain, want)
	}
	w.reply(w.last(ines, "session.remind"), ines, "Yes, we did. 4")
	if standing := w.climb(ask); !standing.Met {
		t.Errorf("standing %+v", standing)
	}
	if n := len(w.mails(ines)); n > 12 {
		t.Errorf("%d mails", n)
	}
}

// TestRow48OwnActionsComeBack keeps what the mentee means to do, and brings it back word for word, to her alone.
func TestRow48OwnActionsComeBack(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	ask := mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.climb(ask)
	w.reply(w.last(ines, "reflection"), ines, "Private. I talk too much. I will ask two people before I give my own view.")
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 2})
	if prompt := w.last(ines, "session"); !strings.Contains(strings.Join(strings.Fields(prompt.Body), " "), "I will ask two people before I give my own view") {
		t.Errorf("the prompt does not bring it back:\n%s", prompt.Body)
	}
	for _, m := range w.mails(maria) {
		if strings.Contains(m.Body, "two people") {
			t.Errorf("%s shows it to the mentor", m.Step)
		}
	}
}

// Row 49: while one of the two is away the clock of a talk in the calendars stands still, and so does that of a silent pair.
func TestRow49APauseStopsTheClocksOfTheTalks(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	w.reply(w.last(ines, "meeting.first"), ines, "On 12 March at 10")
	w.times(pair, mentoring.TheMentor, 1)
	since := value[time.Time](w, `select since from ask where kind = 'meeting.times'`)
	dormant := func() time.Time {
		outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.Dormant, Cohort: w.cohort, Pair: pair})
		if err != nil {
			t.Fatal(err)
		}
		return outlook.LookAgain
	}
	silent := dormant()
	w.reply(w.latest(ines, "meeting.first.noted"), ines, "Pause until 2 April please")
	back := time.Date(2026, time.April, 2, 0, 0, 0, 0, time.UTC)
	if due := w.due(pair, 1); !due.Equal(back) {
		t.Errorf("the note for the talk is due %s, want when she is back", due)
	}
	if moved := value[time.Time](w, `select since from ask where kind = 'meeting.times'`).Sub(since); moved != back.Sub(w.clock.Now()) {
		t.Errorf("what the other half was asked about times waits for %s", moved)
	}
	if after := dormant(); after.Sub(silent) < back.Sub(w.clock.Now())-day {
		t.Errorf("the pair counts as dormant on %s, before on %s", after, silent)
	}
}

// Both may name the first time at the same instant. Whoever is second finds the other's meeting, and moves it.
func TestRow45TwoFirstTimesAtOnce(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	ctx := t.Context()
	other, err := w.DB.Pool.Begin(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Rollback(ctx) // which does nothing once it is committed
	if _, err := other.Exec(ctx, `insert into meeting (pair_id, session, state, starts_at, uid, proposed_by, ask_id, made_at)
		select $1, 1, 'proposed', $2, 'first@rapport.test', p.mentor_id, a.id, $3 from pair p join ask a on a.participant_id = p.mentor_id and a.kind = 'invitation' where p.id = $1`,
		pair, time.Date(2026, time.March, 20, 10, 0, 0, 0, time.UTC), w.clock.Now()); err != nil {
		t.Fatal(err)
	}
	var second sync.WaitGroup
	second.Go(func() { w.reply(w.last(ines, "meeting.first"), ines, "On 23 March at 14:00") })
	for !value[bool](w, `select exists (select from pg_locks where not granted and $1 = any(pg_blocking_pids(pid)))`, int32(other.Conn().PgConn().PID())) { // until it waits for the other transaction
	}
	if err := other.Commit(ctx); err != nil {
		t.Fatal(err)
	}
	second.Wait()
	if n := value[int](w, `select count(*) from meeting`); n != 1 || w.meetingState(pair) != "proposed 03-23 14:00" {
		t.Errorf("%d meetings, the last %s", n, w.meetingState(pair))
	}
	if e := w.entry(w.last(ines, "meeting.first.noted")); e == nil || e.UID != "first@rapport.test" || e.Sequence != 1 {
		t.Errorf("her entry is %+v", e)
	}
}
