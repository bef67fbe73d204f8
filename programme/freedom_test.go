package programme_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// introduceAll brings everybody on a list to running pairs, each mentee with the one mentor.
func introduceAll(t *testing.T, list []mentoring.Person) *world {
	t.Helper()
	w := newWorld(t)
	id, err := w.Start(t.Context(), spec, list)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	for _, person := range list {
		address := string(person.Email)
		ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
		w.climb(ask)
		w.reply(w.last(address, "invitation"), address, "Yes, count me in!")
		ask.Kind = mentoring.Survey
		w.climb(ask)
		w.reply(w.last(address, "survey"), address, "1. delegation and feedback\n2. 12 years\n3. honesty\n4. video, three mentees at most\n5. 3")
		w.climb(ask)
	}
	if _, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 10}); err != nil {
		t.Fatal(err)
	}
	w.climb(mentoring.Ask{Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Occurrence: 10})
	w.reply(w.last("carla@north.test", "match.proposal"), "carla@north.test", "approve")
	for _, pair := range w.pairs() {
		for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
			ask := mentoring.Ask{Kind: mentoring.Confirmation, To: to, Pair: pair}
			w.climb(ask)
			address := value[string](w, `select address from mail where step = 'match.confirmation' order by id desc limit 1`)
			w.reply(w.last(address, "match.confirmation"), address, "Yes please")
		}
		if _, err := w.Introduce(t.Context(), workflows.PairRef{Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

func (w *world) pairs() []string {
	w.t.Helper()
	return strings.Fields(value[string](w, `select coalesce(string_agg(id, ' ' order by id), '') from pair`))
}

// due returns when the prompt of a session is due.
func (w *world) due(pair string, session int) time.Time {
	w.t.Helper()
	outlook, err := w.LookOut(w.t.Context(), mentoring.Moment{Event: mentoring.SessionDue, Cohort: w.cohort, Pair: pair, Number: session})
	if err != nil {
		w.t.Fatal(err)
	}
	return outlook.LookAgain
}

var mentees = []mentoring.Person{
	{Name: "Maria Mentor", Email: "maria@north.test", Organisation: "North", Role: mentoring.Mentor, Function: "Finance", Capacity: 3},
	{Name: "Ines Mentee", Email: "ines@north.test", Organisation: "North", Role: mentoring.Mentee, Function: "Care", Capacity: 1},
	{Name: "Bruno Second", Email: "bruno@north.test", Organisation: "North", Role: mentoring.Mentee, Function: "Sales", Capacity: 1},
	{Name: "Cleo Third", Email: "cleo@north.test", Organisation: "North", Role: mentoring.Mentee, Function: "Legal", Capacity: 1},
}

func TestRow91AMentorOfThreeGoesAwayForAMonth(t *testing.T) {
	t.Parallel()
	w := introduceAll(t, mentees)
	pairs := w.pairs()
	if len(pairs) != 3 {
		t.Fatalf("%d pairs", len(pairs))
	}
	before := map[string]time.Time{}
	for _, pair := range pairs {
		before[pair] = w.due(pair, 2)
	}
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pairs[0], Occurrence: 1})
	asked := value[string](w, `select address from mail where step = 'session'`)
	since := value[time.Time](w, `select since from ask where kind = 'session'`)
	w.reply(w.last("maria@north.test", "match.confirmation.noted"), "maria@north.test", "Pause until 2 April please")
	until := time.Date(2026, time.April, 2, 0, 0, 0, 0, time.UTC)
	away := until.Sub(w.clock.Now())

	noted := w.last("maria@north.test", "anytime.paused")
	for _, mentee := range mentees[1:] {
		first, _, _ := strings.Cut(mentee.Name, " ")
		if !strings.Contains(noted.Body, first) {
			t.Errorf("the mentor is not told that %s knows:\n%s", first, noted.Body)
		}
		told := w.last(string(mentee.Email), "pair.away")
		if !strings.Contains(told.Subject, "Maria is away until") || strings.Contains(told.Body, "Bruno") && mentee.Name != "Bruno Second" {
			t.Errorf("%s reads %q\n%s", mentee.Name, told.Subject, told.Body)
		}
		if n := len(slices.DeleteFunc(steps(w.mails(string(mentee.Email))), func(s string) bool { return s != "pair.away" })); n != 1 {
			t.Errorf("%s is told %d times", mentee.Name, n)
		}
	}
	for _, pair := range pairs {
		if moved := w.due(pair, 2).Sub(before[pair]); moved != away {
			t.Errorf("the second prompt of %s moved by %s, want %s", pair, moved, away)
		}
	}
	if moved := value[time.Time](w, `select since from ask where kind = 'session'`).Sub(since); moved != away {
		t.Errorf("what %s was asked waits for %s, want %s", asked, moved, away)
	}
	if n := value[int](w, `select count(*) from session`); n != 0 {
		t.Errorf("%d sessions are counted", n)
	}

	// Back a week early: everybody goes on at once, and is told.
	w.clock.pass(until.Add(-7 * day).Sub(w.clock.Now()))
	w.reply(noted, "maria@north.test", "I am back")
	if back := w.last("maria@north.test", "anytime.back"); !strings.Contains(back.Body, "Ines Mentee") {
		t.Errorf("the mentor is not told who knows:\n%s", back.Body)
	}
	for _, pair := range pairs {
		if moved := w.due(pair, 2).Sub(before[pair]); moved != away-7*day {
			t.Errorf("the second prompt of %s moved by %s, want %s", pair, moved, away-7*day)
		}
	}
	if told := w.last("ines@north.test", "pair.away"); told.Subject != "Maria is back" {
		t.Errorf("the mentee reads %q", told.Subject)
	}
}

func TestRow91AShortPauseConcernsNobodyElse(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	before := w.due(pair, 1)
	w.reply(w.latest("maria@north.test", "match.confirmation.noted"), "maria@north.test", "I am on holiday until 9 March")
	if body := w.last("maria@north.test", "anytime.paused").Body; !strings.Contains(body, "a line to Ines") {
		t.Errorf("the read-back is\n%s", body)
	}
	if slices.Contains(steps(w.mails("ines@north.test")), "pair.away") {
		t.Error("the mentee is told of a week's holiday")
	}
	if after := w.due(pair, 1); !after.Equal(before) {
		t.Errorf("the prompt moved from %s to %s", before, after)
	}
}

func TestRow91PausesThatOverlapCountOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	before := w.due(pair, 3)
	w.reply(w.latest("maria@north.test", "match.confirmation.noted"), "maria@north.test", "Pause until 30 March")
	w.clock.pass(7 * day)
	w.reply(w.last("ines@north.test", "pair.away"), "ines@north.test", "Please pause me until 13 April")
	want := time.Date(2026, time.April, 13, 0, 0, 0, 0, time.UTC).Sub(time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC))
	if moved := w.due(pair, 3).Sub(before); moved != want {
		t.Errorf("the third prompt moved by %s, want %s", moved, want)
	}
	w.reply(w.last("ines@north.test", "anytime.paused"), "ines@north.test", "pause until 20 April") // a longer one replaces the shorter
	if moved := w.due(pair, 3).Sub(before); moved != want+7*day {
		t.Errorf("the third prompt moved by %s, want %s", moved, want+7*day)
	}
}

func TestRow91LessMailAndMoreAgain(t *testing.T) {
	t.Parallel()
	w, pair := limited(t, 0, 0)
	ask := mentoring.Ask{Kind: mentoring.FirstMeeting, To: mentoring.TheMentee, Pair: pair}
	standing := w.climb(ask)
	w.sendAll()
	w.reply(w.last("ines@north.test", "meeting.first"), "ines@north.test", "Less mail please")
	w.last("ines@north.test", "anytime.less")
	w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	standing = w.climb(ask)
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	w.sendAll()
	for _, step := range []string{"meeting.first.remind", "reflection"} {
		if got := w.fate(step); got != "dropped: less mail wanted" {
			t.Errorf("%s is %q", step, got)
		}
	}
	w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	if standing = w.climb(ask); standing.Rung != mentoring.Partner {
		t.Errorf("the ladder stands on %s", standing.Rung)
	}
	w.climb(mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair})
	w.sendAll()
	if got := w.fate("goals"); got != "sent: 250 " {
		t.Errorf("what matters is %q", got)
	}
	w.reply(w.last("ines@north.test", "goals"), "ines@north.test", "more mail again")
	w.last("ines@north.test", "anytime.back")
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 2})
	w.sendAll()
	if got := w.fate("reflection"); got != "sent: 250 " {
		t.Errorf("after the wish for more a reflection is %q", got)
	}
}

func TestRow91NoMoreOfOneThing(t *testing.T) {
	t.Parallel()
	w, pair := limited(t, 0, 0)
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	w.sendAll()
	w.reply(w.last("ines@north.test", "reflection"), "ines@north.test", "no more reflections please")
	if n := value[int](w, `select count(*) from reflection`); n != 0 {
		t.Errorf("%d reflections are kept", n)
	}
	w.last("ines@north.test", "anytime.less")
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 2})
	ask := mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}
	standing := w.climb(ask)
	w.sendAll()
	w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	w.climb(ask)
	w.sendAll()
	if got := w.fate("reflection"); got != "dropped: less mail wanted" {
		t.Errorf("the next reflection is %q", got)
	}
	if got := w.fate("goals.remind"); got != "sent: 250 " {
		t.Errorf("a reminder of something else is %q", got)
	}
}

func TestRow91StopLeavesOneProgrammeOrAll(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"stop": "joined open", "Please stop everything": "stopped stopped"} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			other := spec
			other.Name = "Autumn"
			second, err := w.Start(t.Context(), other, people)
			if err != nil {
				t.Fatal(err)
			}
			for _, cohort := range []string{second, w.cohort} {
				participant := value[string](w, `select t.id from participant t join person p on p.id = t.person_id where p.email = 'ines@north.test' and t.cohort_id = $1`, cohort)
				if _, err := w.Climb(t.Context(), mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Cohort: cohort, Participant: participant, Workflow: "workflow"}); err != nil {
					t.Fatal(err)
				}
				w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes, count me in!")
			}
			w.reply(w.last("ines@north.test", "invitation.noted"), "ines@north.test", text) // to a mail of the first
			noted := w.last("ines@north.test", "anytime.stopped")
			if got := strings.Contains(noted.Body, "You are still in Autumn"); got != (text == "stop") {
				t.Errorf("the read-back is\n%s", noted.Body)
			}
			got := value[string](w, `select t.state || ' ' || p.mail_state from participant t join person p on p.id = t.person_id where p.email = 'ines@north.test' and t.cohort_id = $1`, second)
			if got != want {
				t.Errorf("in the other programme they are %s, want %s", got, want)
			}
			if state := value[string](w, `select t.state from participant t join person p on p.id = t.person_id where p.email = 'ines@north.test' and t.cohort_id = $1`, w.cohort); state != "stopped" {
				t.Errorf("in this one they are %s", state)
			}
		})
	}
}

// Whoever leaves takes every open question of the pair with them, whoever it was put to, and both hear the same.
func TestRow91WhoLeavesEndsEverythingOfThePair(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	for _, ask := range []mentoring.Ask{
		{Kind: mentoring.FirstMeeting, To: mentoring.TheMentee}, {Kind: mentoring.Goals, To: mentoring.TheMentee},
		{Kind: mentoring.Agreement, To: mentoring.TheMentor}, {Kind: mentoring.Agreement, To: mentoring.TheMentee},
		{Kind: mentoring.Session, To: mentoring.TheMentee, Occurrence: 1},
	} {
		ask.Pair = pair
		w.climb(ask)
	}
	w.reply(w.last("maria@north.test", "agreement"), "maria@north.test", "stop")
	if open := value[int](w, `select count(*) from ask where pair_id = $1 and state = 'open'`, pair); open != 0 {
		t.Errorf("%d asks of the pair are open", open)
	}
	if state := value[string](w, `select state from pair where id = $1`, pair); state != "ended" {
		t.Errorf("the pair is %s", state)
	}
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "pair.ended", To: to, Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
	}
	w.last("maria@north.test", "anytime.stopped")
	if told := w.last("ines@north.test", "pair.ended"); strings.Contains(told.Body, "Maria") {
		t.Errorf("the partner reads who ended it:\n%s", told.Body)
	}
}

// steps returns the steps of mails.
func steps(mails []store.Mail) []string {
	all := make([]string, len(mails))
	for i, m := range mails {
		all[i] = m.Step
	}
	return all
}
