package programme_test

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

const boss = "boss@north.test"

// managed starts a cohort that tells managers, in which Ines has one, and invites her.
func managed(t *testing.T, tell bool) (*world, store.Mail) {
	w := newWorld(t)
	told, list := spec, []mentoring.Person{people[0], people[1]}
	told.TellManagers, list[1].Manager = tell, boss
	id, err := w.Start(t.Context(), told, list)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	return w, w.last(ines, "invitation")
}

// toBoss returns what was written to the manager and has not been dropped.
func (w *world) toBoss() (mails []store.Mail) {
	for _, m := range w.mails(boss) {
		if m.State != "dropped" {
			mails = append(mails, m)
		}
	}
	return mails
}

// Row 19: the manager gets one mail, a week after the person was told; it says what they will not be told.
func TestRow19ManagerToldOnce(t *testing.T) {
	t.Parallel()
	w, invitation := managed(t, true)
	w.reply(invitation, ines, "Yes, count me in!")
	noted := w.last(ines, "invitation.noted")
	if !strings.Contains(noted.Body, "a line to your manager, at "+boss) || !strings.Contains(noted.Body, "not my manager") {
		t.Errorf("she was not told\n%s", noted.Body)
	}
	w.reply(noted, ines, "Yes indeed")
	mails := w.toBoss()
	if len(mails) != 1 {
		t.Fatalf("%d mails to the manager", len(mails))
	}
	body := strings.Join(strings.Fields(mails[0].Body), " ")
	for _, want := range []string{"Ines Mentee takes part in Spring", "an hour a month, for six months", "What the two talk about, how it goes, and whether they meet"} {
		if !strings.Contains(body, want) {
			t.Errorf("the mail lacks %q\n%s", want, mails[0].Body)
		}
	}
	if due := value[time.Time](w, `select not_before from mail where step = 'manager.told'`); due.Sub(w.clock.Now()) < 7*24*time.Hour {
		t.Errorf("it goes out at %v, before she could say no", due)
	}
	w.reply(mails[0], boss, "How is she doing so far?")
	if mail := w.last(carla, "coordinator.manager"); !strings.Contains(mail.Body, "How is she doing so far?") || !strings.Contains(mail.Body, "Please write to "+boss) {
		t.Errorf("the coordinator reads\n%s", mail.Body)
	}
	passed := w.last(boss, "manager.passed")
	w.reply(passed, boss, "stop")
	if got := value[string](w, `select state from participant where id = $1`, w.participant(ines)); got != "joined" {
		t.Errorf("a manager's word made her %s", got)
	}
	if raw := w.reply(mails[0], "someone@else.test", "Who is this?"); w.disposition(raw) != "unknown_sender" {
		t.Errorf("a stranger's answer is %s", w.disposition(raw))
	}
}

// Row 19: nothing goes out where the cohort file does not ask for it, or the person says no, leaves, or is forgotten.
func TestRow19ManagerLeftOut(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		tell        bool
		first, then string
		answer      string
	}{
		"not asked for":         {false, "Yes", "", ""},
		"no":                    {true, "Yes", "not my manager", "I do not write to your manager"},
		"yes, but":              {true, "Yes, but please don't tell my manager", "", ""},
		"takes the yes back":    {true, "Yes", "no", ""},
		"leaves":                {true, "Yes", "stop", ""},
		"declines":              {true, "No, thank you", "", ""},
		"in other words":        {true, "Yes", "Please leave my manager out of this", "I do not write to your manager"},
		"no, where nobody asks": {false, "Yes", "not my manager", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, invitation := managed(t, c.tell)
			w.reply(invitation, ines, c.first)
			if c.then != "" {
				w.reply(w.last(ines, "invitation.noted"), ines, c.then)
			}
			if mails := w.toBoss(); len(mails) != 0 {
				t.Errorf("the manager is written to: %s", mails[0].Body)
			}
			if c.answer != "" && !strings.Contains(w.last(ines, "anytime.manager").Body, c.answer) {
				t.Error("she was not told so")
			}
			if state := value[string](w, `select state from participant where id = $1`, w.participant(ines)); c.then == "not my manager" && state != "joined" {
				t.Errorf("she is %s", state)
			}
		})
	}
}

// Row 19: who is forgotten takes their manager's address along, unless it is somebody's own here.
func TestRow19ErasureCoversTheManager(t *testing.T) {
	t.Parallel()
	w, invitation := managed(t, true)
	w.reply(invitation, ines, "Yes")
	person := value[string](w, `select id from person where email = $1`, ines)
	if err := w.DB.InTx(t.Context(), func(tx store.Tx) error { return tx.Erase(t.Context(), person, "Ines Mentee", ines, w.clock.Now()) }); err != nil {
		t.Fatal(err)
	}
	if n := value[int](w, `select (select count(*) from person where email = $1) + (select count(*) from mail where address = $1 or position($1 in body) > 0 and state <> 'ready')
		+ (select count(*) from participant where manager = $1)`, boss); n != 0 {
		t.Errorf("%d rows still know the manager", n)
	}
}

// Row 19: a dry run shows the mail before anything is sent.
func TestRow19DryRunShowsTheMail(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	told, list := spec, []mentoring.Person{people[0], people[1]}
	told.TellManagers, list[1].Manager = true, boss
	planned, err := w.DryRun(t.Context(), told, list)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, p := range planned {
		if p.Kind == store.ManagerTold && string(p.Address) == boss {
			found++
		}
	}
	if found != 1 {
		t.Errorf("the mail is shown %d times", found)
	}
}
