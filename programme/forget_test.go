package programme_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// told is what somebody has told the programme about themselves, each with a word that stands nowhere else.
func (w *world) told(pair string) {
	w.t.Helper()
	for _, said := range []struct {
		ask  mentoring.Ask
		text string
	}{
		{mentoring.Ask{Kind: mentoring.Goals}, "1. Learn to play the xylophone by June"},
		{mentoring.Ask{Kind: mentoring.Agreement}, "1. monthly\n2. in the orangery\n3. all of it\n4. call me\n5. good questions"},
		{mentoring.Ask{Kind: mentoring.Session, Occurrence: 1}, "We met today, 4. We spoke of my marmalade."},
		{mentoring.Ask{Kind: mentoring.Reflection, Occurrence: 1}, "Private. I fear the kangaroo in the room. I will ask the walrus before I decide."},
		{mentoring.Ask{Kind: mentoring.FirstMeeting}, "10 March at 10 or 11 March at 15:00"},
		{mentoring.Ask{Kind: mentoring.Reflection, Occurrence: 2}, "Partner: my flamingo taught me patience."},
	} {
		said.ask.To, said.ask.Pair = mentoring.TheMentee, pair
		w.climb(said.ask)
		w.reply(w.last("ines@north.test", string(said.ask.Kind)), "ines@north.test", said.text)
	}
	w.times(pair, mentoring.TheMentor, 1) // the dates are passed on, and back with words
	w.reply(w.latest("maria@north.test", "meeting.times"), "maria@north.test", "Neither, sorry. Would 12 March at 9 do?")
	w.times(pair, mentoring.TheMentee, 2)
	w.reply(w.latest("ines@north.test", "meeting.times"), "ines@north.test", "I can't, I am at the pangolin fair. Would 13 March at 9 do?")
	w.write("ines@north.test", "mentoring@rapport.test", "Wombat", "Question: may I bring my wombat?", "")
	w.sendAll()
	w.clock.pass(day) // nobody writes so much at once
}

var canaries = []string{"ines mentee", "ines@", "xylophone", "orangery", "marmalade", "kangaroo", "flamingo", "wombat", "walrus", "pangolin"}

func TestRow89WhatDoYouHoldOnMe(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.told(pair)
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentor, Pair: pair, Occurrence: 1})
	w.reply(w.last("maria@north.test", "reflection"), "maria@north.test", "Private. I doubt that the armadillo helps her.")

	w.reply(w.newest("ines@north.test"), "ines@north.test", "What do you hold on me?")
	if slices.Contains(steps(w.mails("ines@north.test")), "anytime.record") {
		t.Fatal("everything is sent before anybody has said that it was them")
	}
	w.check("asks me what I hold about you", "yes")
	record := strings.Join(strings.Fields(w.newest("ines@north.test").Body), " ")
	for _, want := range append(canaries[2:], "Ines Mentee", "North", "Maria Mentor", "delegation and feedback", "for you alone", "for your partner") {
		if !strings.Contains(record, want) {
			t.Errorf("the record lacks %q:\n%s", want, record)
		}
	}
	if strings.Contains(record, "armadillo") {
		t.Error("the record holds what the partner kept for herself")
	}
}

// newest returns the newest mail to an address.
func (w *world) newest(address string) store.Mail {
	w.t.Helper()
	mails := w.mails(address)
	return mails[len(mails)-1]
}

// check climbs the question whether they wrote it, and answers it from the address on file.
func (w *world) check(about, answer string) {
	w.t.Helper()
	name := value[[]byte](w, `select name from ask where kind = 'address.confirm' order by since desc, id desc limit 1`)
	var ask mentoring.Ask
	if err := json.Unmarshal(name, &ask); err != nil {
		w.t.Fatal(err)
	}
	if _, err := w.Climb(w.t.Context(), ask); err != nil {
		w.t.Fatal(err)
	}
	mail := w.last("ines@north.test", "address.confirm")
	if body := strings.Join(strings.Fields(mail.Body), " "); !strings.Contains(body, about) {
		w.t.Fatalf("the question is\n%s", body)
	}
	w.reply(mail, "ines@north.test", answer)
	w.sort()
	w.erase()
}

// climbNamed climbs an ask by its name, as it is kept.
func (w *world) climbNamed(name []byte) {
	w.t.Helper()
	var ask mentoring.Ask
	if err := json.Unmarshal(name, &ask); err != nil {
		w.t.Fatal(err)
	}
	if _, err := w.Climb(w.t.Context(), ask); err != nil {
		w.t.Fatal(err)
	}
}

func TestRow89ForgetMe(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.told(pair)
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 3})
	w.reply(w.last("ines@north.test", "reflection"), "ines@north.test", "Partner: the flamingo sleeps on one leg.") // waits to be sent on
	if _, err := w.DB.Pool.Exec(t.Context(), `update participant set named_by = 'Ines Mentee', named_for = 'asks well' where person_id = (select id from person where email = $1)`, maria); err != nil {
		t.Fatal(err) // she named the other, whose invitation said so
	}
	waiting := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 2}
	w.climb(waiting) // mail that waits to be sent

	w.reply(w.newest("ines@north.test"), "ines@north.test", "Please forget me")
	if name := value[string](w, `select name from person where email = 'ines@north.test'`); name != "Ines Mentee" {
		t.Fatal("erased before anybody has said that it was them")
	}
	w.check("asks me to erase everything about you", "yes")

	farewell := w.last("ines@north.test", "anytime.forgotten")
	if !strings.Contains(farewell.Body, "Maria Mentor") {
		t.Errorf("the last mail is\n%s", farewell.Body)
	}
	if ended := w.last("maria@north.test", "pair.ended"); strings.Contains(ended.Body, "forg") || strings.Contains(ended.Body, "eras") {
		t.Errorf("the partner reads\n%s", ended.Body)
	}
	if state := value[string](w, `select state from pair where id = $1`, pair); state != "ended" {
		t.Errorf("the pair is %s", state)
	}
	if standing := w.climb(waiting); !standing.Over() {
		t.Errorf("what they were asked is %+v", standing)
	}
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} { // as the pair's workflow does it
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "pair.ended", To: to, Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
	}
	w.sendAll()
	if state := w.fate("anytime.forgotten"); state != "sent: 250 " {
		t.Errorf("the last mail is %s", state)
	}
	if err := w.DB.InTx(t.Context(), func(tx store.Tx) error { return tx.ScrubMail(t.Context()) }); err != nil {
		t.Fatal(err)
	}
	for _, where := range w.find(canaries...) {
		t.Errorf("still there: %s", where)
	}
	if n := value[int](w, `select count(*) from mail where state = 'ready'`); n != 0 {
		t.Errorf("%d mails still wait", n)
	}
	if n := value[int](w, `select count(*) from session where state = 'held'`); n != 1 {
		t.Errorf("%d talks are counted, want the one", n)
	}

	// They are a stranger from now on.
	before := value[int](w, `select count(*) from mail`)
	w.write("ines@north.test", "mentoring@rapport.test", "Hello", "Are you still there?", "")
	if after := value[int](w, `select count(*) from mail`); after != before {
		t.Errorf("%d mails go to somebody who was forgotten", after-before)
	}
}

func TestRow89ANoKeepsEverything(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	w.reply(w.newest("ines@north.test"), "ines@north.test", "Please forget me")
	w.check("asks me to erase everything about you", "No, that was not me")
	if name := value[string](w, `select name from person where email = 'ines@north.test'`); name != "Ines Mentee" {
		t.Errorf("the name is %q", name)
	}
	w.last("ines@north.test", "address.confirm.noted")
}

// find returns where in the whole database any of some words stands, in whatever letters.
func (w *world) find(words ...string) (found []string) {
	w.t.Helper()
	rows, err := w.DB.Pool.Query(w.t.Context(), `select table_name || '.' || column_name || '.' || data_type from information_schema.columns
		where table_schema = current_schema() and data_type in ('text', 'jsonb', 'bytea', 'ARRAY') order by 1`)
	if err != nil {
		w.t.Fatal(err)
	}
	columns, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(columns) < 50 {
		w.t.Fatalf("%d columns, %v", len(columns), err)
	}
	for _, column := range columns {
		part := strings.Split(column, ".")
		text := part[1] + "::text"
		if part[2] == "bytea" {
			text = "encode(" + part[1] + ", 'escape')"
		}
		for _, word := range words {
			n := value[int](w, fmt.Sprintf(`select count(*) from %q where %s ilike '%%' || $1 || '%%'`, part[0], text), word)
			if n > 0 {
				found = append(found, fmt.Sprintf("%q in %d rows of %s.%s", word, n, part[0], part[1]))
			}
		}
	}
	return found
}
