package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// shared starts a cohort that two organisations share, each with a coordinator and a few people.
func shared(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	both := spec
	both.Organisations = append(both.Organisations[:1:1], mentoring.Organisation{
		Name: "South", Domains: []string{"south.test"}, Coordinators: []mentoring.NamedPerson{{Name: "Sam South", Email: "sam@south.test"}},
	})
	all := append(people[:2:2],
		mentoring.Person{Name: "Anna Berg", Email: "anna@north.test", Organisation: "North", Role: mentoring.Mentee, Capacity: 1},
		mentoring.Person{Name: "Anna Holm", Email: "anna.holm@north.test", Organisation: "North", Role: mentoring.Mentee, Capacity: 1},
		mentoring.Person{Name: "Waldo Lopez", Email: "waldo@south.test", Organisation: "South", Role: mentoring.Mentor, Capacity: 1},
	)
	id, err := w.Start(t.Context(), both, all)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	for _, address := range []string{"ines@north.test", "waldo@south.test"} { // each coordinator is told that it has begun
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "coordinator.started", To: mentoring.TheCoordinator, Cohort: id, Participant: w.participant(address)}); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// order has Carla write something in answer to the first mail that she got, and returns the answer to it.
func (w *world) order(words string) store.Mail {
	w.t.Helper()
	mails := w.mails("carla@north.test")
	if len(mails) == 0 {
		w.t.Fatal("nothing was written to Carla")
	}
	raw := w.reply(mails[0], "Carla Coord <carla@north.test>", words)
	if got := w.disposition(raw); got != "applied" {
		w.t.Errorf("%q: disposition %s", words, got)
	}
	mails = w.mails("carla@north.test")
	return mails[len(mails)-1]
}

// lacks returns the parts that a mail does not hold.
func lacks(mail store.Mail, parts ...string) (missing []string) {
	for _, part := range parts {
		if !strings.Contains(strings.Join(strings.Fields(mail.Subject+" "+mail.Body), " "), part) {
			missing = append(missing, part)
		}
	}
	return missing
}

// Row 83: how people stand and who is stuck, asked for by mail; the people of another organisation are counted and never named.
func TestRow83StatusByMail(t *testing.T) {
	t.Parallel()
	w := shared(t)
	for _, address := range []string{"ines@north.test", "anna@north.test", "waldo@south.test"} {
		w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)})
	}
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes, count me in!")
	w.clock.pass(15 * day)
	for words, parts := range map[string][]string{
		"status":            {"Take part: 1 of 4", "Have not answered the invitation: 3", "Anna Berg: the invitation, since", "In the other organisations I wait for one person"},
		"Who is stuck?":     {"I wait for one person", "Anna Berg: the invitation"},
		"status of Ines":    {"Ines Mentee: how it stands", "the five questions are still open", "last wrote on"},
		"what can I write?": {"What you can write to me", "pause Clara until 3 June"},
		"status of Anna":    {"I have changed nothing", "Anna Berg, Anna Holm", "Write the whole name"},
		"status of Waldo":   {"I know nobody called Waldo among your people"},
		"stop Waldo":        {"I know nobody called Waldo among your people"},
		"end pair 4":        {"I know no running pair 4 among your people"},
	} {
		mail := w.order(words)
		if missing := lacks(mail, parts...); len(missing) > 0 {
			t.Errorf("%q: %q is missing in\n%s", words, missing, mail.Body)
		}
		if strings.Contains(mail.Body, "Waldo Lopez") || strings.Contains(mail.Body, "waldo@south.test") {
			t.Errorf("%q names somebody of the other organisation:\n%s", words, mail.Body)
		}
	}
}

// Row 86: what can be taken back is done at once and read back with how to take it back.
func TestRow86PauseAndRemindByMail(t *testing.T) {
	t.Parallel()
	w := shared(t)
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	done := w.order("pause Ines until 3 June, please")
	if missing := lacks(done, "Ines Mentee gets no mail from me before Wednesday 3 June", "resume Ines Mentee"); len(missing) > 0 {
		t.Errorf("%q is missing in\n%s", missing, done.Body)
	}
	if until := value[string](w, `select coalesce(away_until::date::text, '') from person where email = 'ines@north.test'`); until != "2026-06-03" {
		t.Errorf("she is away until %q", until)
	}
	w.reply(done, "carla@north.test", "resume Ines Mentee")
	if missing := lacks(w.last("carla@north.test", "coordinator.done"), "I write to Ines Mentee again"); len(missing) > 0 {
		t.Errorf("the pause does not end: %q", missing)
	}
	if away := value[bool](w, `select away_until > $1 from person where email = 'ines@north.test'`, w.clock.Now()); away {
		t.Error("she is still away")
	}
	w.clock.pass(day)
	w.order("remind Ines")
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("%+v", standing)
	}
	if n := w.got("ines@north.test", "invitation"); n != 2 {
		t.Errorf("she was asked %d times", n)
	}
	if mail := w.order("remind Maria"); len(lacks(mail, "no open question to Maria")) > 0 {
		t.Errorf("read back as\n%s", mail.Body)
	}
}

// Row 86: what cannot be taken back is read back first, and done at a yes only.
func TestRow86StopAndEndWaitForAYes(t *testing.T) {
	t.Parallel()
	w := shared(t)
	check := w.order("Please stop Anna Holm")
	if missing := lacks(check, "Shall I do this?", "Anna Holm leaves the programme", "yes", "no"); check.Step != "order" || len(missing) > 0 {
		t.Fatalf("%s, without %q:\n%s", check.Step, missing, check.Body)
	}
	state := func(address string) string {
		return value[string](w, `select t.state from participant t join person p on p.id = t.person_id where p.email = $1`, address)
	}
	if got := state("anna.holm@north.test"); got != "invited" {
		t.Fatalf("she is %s before the yes", got)
	}
	w.reply(check, "carla@north.test", "No, thank you.")
	if missing := lacks(w.last("carla@north.test", "order.noted"), "I leave everything as it is"); len(missing) > 0 || state("anna.holm@north.test") != "invited" {
		t.Errorf("after a no she is %s, %q", state("anna.holm@north.test"), missing)
	}
	check = w.order("stop Anna Holm")
	w.reply(check, "carla@north.test", "Yes please.")
	if missing := lacks(w.last("carla@north.test", "order.noted"), "It is done: anna holm leaves"); len(missing) == 0 {
		t.Error("a name lost its capital")
	}
	if got := state("anna.holm@north.test"); got != "stopped" {
		t.Errorf("after the yes she is %s", got)
	}
	added := w.order("add: Jana Weiss, jana@north.test, mentor, Finance")
	if missing := lacks(added, "Jana Weiss (jana@north.test) joins as a mentor"); len(missing) > 0 {
		t.Errorf("%q is missing in\n%s", missing, added.Body)
	}
	w.reply(added, "carla@north.test", "yes")
	if got := value[string](w, `select t.organisation || ' ' || t.role || ' ' || t.function from participant t join person p on p.id = t.person_id where p.email = 'jana@north.test'`); got != "North mentor Finance" {
		t.Errorf("she joined as %s", got)
	}
	if carla := value[string](w, `select mail_state from person where email = 'carla@north.test'`); carla != "open" {
		t.Errorf("the coordinator's own mail is %s", carla)
	}
}

// Row 86: a pair is ended by its number, and neither half of it hears of the coordinator's words.
func TestRow86EndPairByMail(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	check := w.order("end pair 1")
	if missing := lacks(check, "The pairing of", "ends today", "no reason"); check.Step != "order" || len(missing) > 0 {
		t.Fatalf("%s, without %q:\n%s", check.Step, missing, check.Body)
	}
	if got := w.pairState(pair); got != "running" {
		t.Fatalf("it is %s before the yes", got)
	}
	w.reply(check, "carla@north.test", "yes")
	if got := w.pairState(pair); got != "ended" {
		t.Errorf("it is %s", got)
	}
}
