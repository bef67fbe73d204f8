package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 87: a successor gets everything that is open in one mail, answers it by one reply, and the predecessor's replies change nothing.
func TestRow87ASuccessorGetsEveryOpenMatterInOneMail(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.stuck("maria@north.test", "ines@north.test")
	before := w.morning("carla@north.test")
	jana := mentoring.NamedPerson{Name: "Jana Weiss", Email: "jana@north.test"}
	shown, err := w.HandOn(t.Context(), "Spring", "carla@north.test", jana, true)
	if err != nil || shown.Matters != 2 {
		t.Fatalf("%+v, %v", shown, err)
	}
	if n := len(w.mails("jana@north.test")); n != 0 {
		t.Fatalf("a dry run wrote %d mails", n)
	}
	handed, err := w.HandOn(t.Context(), "Spring", "carla@north.test", jana, false)
	if err != nil || handed.Matters != 2 || handed.To != "Jana Weiss" {
		t.Fatalf("%+v, %v", handed, err)
	}
	welcome := w.last("jana@north.test", "coordinator.welcome")
	if missing := lacks(welcome, "Carla Coord has handed Spring on to you", "1. Maria Mentor", "2. Ines Mentee", "- 1: Ask Maria once more"); len(missing) > 0 {
		t.Errorf("%q is missing in\n%s", missing, welcome.Body)
	}
	if missing := lacks(w.last("carla@north.test", "coordinator.thanks"), "Jana Weiss looks after your people", "Two open matters have gone"); len(missing) > 0 {
		t.Errorf("the predecessor is told without %q", missing)
	}
	w.reply(before, "carla@north.test", "all 3")
	if n := value[int](w, `select count(*)::int from ask where kind = 'handover' and state = 'open'`); n != 2 {
		t.Errorf("after a word of the predecessor %d are open", n)
	}
	w.reply(welcome, "jana@north.test", "1: yes, 2: I'll call her")
	if missing := lacks(w.last("jana@north.test", "morning.noted"), "I ask Maria Mentor once more", "You speak to Ines Mentee"); len(missing) > 0 {
		t.Errorf("read back without %q", missing)
	}
	if n := value[int](w, `select count(*)::int from officer o join person p on p.id = o.person_id where p.email = 'carla@north.test'`); n != 0 {
		t.Errorf("the predecessor holds %d offices", n)
	}
	if spec := value[string](w, `select spec->'organisations'->0->'coordinators'->0->>'name' from cohort`); spec != "Jana Weiss" {
		t.Errorf("the cohort's file names %s", spec)
	}
	if _, err := w.HandOn(t.Context(), "Spring", "carla@north.test", jana, false); err == nil {
		t.Error("an office was handed on twice")
	}
}

// Row 87: by mail the coordinator says yes to what is read back, and the successor says yes as well, before anything moves.
func TestRow87HandOverByMailWantsTwoYeses(t *testing.T) {
	t.Parallel()
	w := shared(t)
	check := w.order("hand over to Jana Weiss <jana@north.test>")
	if missing := lacks(check, "Jana Weiss (jana@north.test) coordinates in your place"); check.Step != "order" || len(missing) > 0 {
		t.Fatalf("%s without %q:\n%s", check.Step, missing, check.Body)
	}
	w.reply(check, "carla@north.test", "yes")
	name := value[mentoring.Ask](w, `select name from ask where kind = 'order' and name->>'to' = 'asker'`)
	if _, err := w.Climb(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	asked := w.last("jana@north.test", "order")
	if !strings.Contains(asked.Body, "Carla Coord asks whether you would look after Spring") {
		t.Fatalf("the successor reads\n%s", asked.Body)
	}
	if n := value[int](w, `select count(*)::int from officer o join person p on p.id = o.person_id where p.email = 'carla@north.test' and office = 'coordinator'`); n != 1 {
		t.Fatal("it moved before the successor's yes")
	}
	w.reply(asked, "jana@north.test", "Yes, gladly")
	if n := value[int](w, `select count(*)::int from officer o join person p on p.id = o.person_id where p.email = 'jana@north.test' and office = 'coordinator'`); n != 1 {
		t.Error("it did not move at the successor's yes")
	}
	if w.got("jana@north.test", "coordinator.welcome") != 1 || w.got("carla@north.test", "coordinator.thanks") != 1 {
		t.Error("the two were not written to")
	}
}
