package programme_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// Row 85: what a coordinator enters for somebody goes the way of their own reply; they are told what was entered, by whom, and how to
// have it otherwise.
func TestRow85EnteredForSomebody(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	ctx := as(t, "amara")
	const ines = "ines@north.test"
	told := func(parts ...string) {
		t.Helper()
		mail := w.last(ines, "entered")
		body := strings.Join(strings.Fields(mail.Body), " ")
		for _, part := range append(parts, "Carla Coord entered this for you") {
			if !strings.Contains(body, part) {
				t.Errorf("%q is not in\n%s", part, mail.Body)
			}
		}
	}

	changed, err := w.ChangePerson(ctx, "Spring", "Ines Mentee", mentoring.Person{Name: "Ines Vogel", Title: "Head of Care", Role: mentoring.Both, Capacity: 2}, false)
	if err != nil || len(changed.Changes) != 4 {
		t.Fatalf("%+v, %v", changed, err)
	}
	told("Your name: Ines Vogel", "Your title: Head of Care", "Your part: mentor and mentee")
	w.reply(w.last(ines, "entered"), ines, "That was a mistake, please put it right")
	w.last("carla@north.test", "coordinator.question")

	if _, err := w.ChangePerson(ctx, "Spring", ines, mentoring.Person{Role: mentoring.Mentor}, false); err == nil || !strings.Contains(err.Error(), "is the mentee of a pair now") {
		t.Errorf("a mentee in the middle of a pair became a mentor: %v", err)
	}
	until := w.in(30)
	rested, err := w.PausePerson(ctx, "Spring", ines, until, false)
	if err != nil || len(rested.Told) != 1 {
		t.Fatalf("%+v, %v", rested, err)
	}
	told("You rest until")
	w.last("maria@north.test", "pair.away")
	if value[bool](w, `select exists (select from pair_pause)`) != true {
		t.Error("the pair does not rest")
	}
	w.reply(w.last(ines, "entered"), ines, "I am back")
	w.last(ines, "anytime.back")

	before := value[int](w, `select count(*)::int from mail`)
	if stopped, err := w.StopPerson(ctx, "Spring", ines, false, true); err != nil || len(stopped.Ended) != 1 || stopped.Ended[0] != "Maria Mentor" {
		t.Errorf("%+v, %v", stopped, err)
	}
	if n := value[int](w, `select count(*)::int from mail`); n != before {
		t.Error("a dry run wrote mail")
	}
	if _, err := w.StopPerson(ctx, "Spring", ines, false, false); err != nil {
		t.Fatal(err)
	}
	told("You have left Spring", "a mistake")
	if state := value[string](w, `select state from pair`); state != "ended" {
		t.Errorf("the pair is %s", state)
	}
	w.clock.pass(day)
	w.claim(w.outbox(), 20)
	if state := value[string](w, `select state from mail where step = 'entered' order by id desc limit 1`); state != "claimed" {
		t.Errorf("who was taken out is not told: %s", state)
	}
}

// Row 85: of a new address the known one is asked first, and then the new one. Where mail does not arrive it holds at once.
func TestRow85AddressAsksTheKnownOne(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ctx := as(t, "amara")
	const ines, other = "ines@north.test", "ines@vogel.test"
	changed, err := w.ChangePerson(ctx, "Spring", ines, mentoring.Person{Email: other}, false)
	if err != nil || !changed.Asked {
		t.Fatalf("%+v, %v", changed, err)
	}
	email := func() string {
		return value[string](w, `select email from person h join participant t on t.person_id = h.id where t.role = 'mentee'`)
	}
	w.errands()
	w.reply(w.last(ines, "address.confirm"), ines, "Yes")
	w.sort()
	if email() != ines {
		t.Fatal("the new address was not asked")
	}
	w.errands()
	w.reply(w.last(other, "address.confirm"), other, "Yes")
	if email() != other {
		t.Errorf("the address is still %s", email())
	}
	if _, err := w.ChangePerson(ctx, "Spring", other, mentoring.Person{Email: "maria@north.test"}, false); err == nil || !strings.Contains(err.Error(), "somebody else's") {
		t.Errorf("%v", err)
	}
	if _, err := w.DB.Pool.Exec(t.Context(), `update person set mail_state = 'bounced' where email = $1`, other); err != nil {
		t.Fatal(err)
	}
	if changed, err = w.ChangePerson(ctx, "Spring", other, mentoring.Person{Email: ines}, false); err != nil || changed.Asked || email() != ines {
		t.Errorf("%+v, %v, %s", changed, err, email())
	}
	w.last(ines, "entered")
}

// errands climbs every open question whether an address is somebody's, as its errand would.
func (w *world) errands() {
	w.t.Helper()
	for range value[int](w, `select count(*)::int from ask where kind = 'address.confirm' and state = 'open' and rung < 0`) {
		name := value[mentoring.Ask](w, `select name from ask where kind = 'address.confirm' and state = 'open' and rung < 0 limit 1`)
		if _, err := w.Climb(w.t.Context(), name); err != nil {
			w.t.Fatal(err)
		}
	}
}

// Row 85: a list is compared with who is there: new, changed, unchanged, alike; all of it is done, or nothing is.
func TestRow85ImportIsPreviewed(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ctx := as(t, "amara")
	list := []mentoring.Person{
		{Name: "Maria Mentor", Email: "maria@north.test", Organisation: "North", Role: mentoring.Mentor, Function: "Legal", Capacity: 1},
		{Name: "Ines Mentee", Email: "ines@north.test", Organisation: "North", Role: mentoring.Mentee, Capacity: 1},
		{Name: "Noor New", Email: "noor@north.test", Organisation: "North", Role: mentoring.Mentee, Capacity: 1},
		{Name: "Maria Mentоr", Email: "maria.mentor@north.test", Organisation: "North", Role: mentoring.Mentor, Capacity: 1}, // with a Cyrillic о
	}
	dry, err := w.Import(ctx, "Spring", list, false, true)
	if err != nil || len(dry.New) != 2 || len(dry.Changed) != 1 || dry.Changed[0].Changes[0].After != "Legal" || len(dry.Unchanged) != 1 {
		t.Fatalf("%+v, %v", dry, err)
	}
	if len(dry.Alike) != 1 || dry.Alike[0].Like != "Maria Mentor" {
		t.Errorf("%+v", dry.Alike)
	}
	_, err = w.Import(ctx, "Spring", list, false, false)
	if e, told := errors.AsType[*mentoring.Error](err); !told || !strings.Contains(e.Message, "look like somebody") {
		t.Errorf("%v", err)
	}
	if n := value[int](w, `select count(*)::int from participant`); n != 2 {
		t.Errorf("%d take part after a refusal, want 2", n)
	}
	if _, err := w.Import(ctx, "Spring", list, true, false); err != nil {
		t.Fatal(err)
	}
	if n := value[int](w, `select count(*)::int from participant`); n != 4 {
		t.Errorf("%d take part, want 4", n)
	}
	w.last("maria@north.test", "entered")
	lines, err := w.PeopleOf(ctx, "Spring")
	if err != nil || len(lines) != 4 {
		t.Errorf("%+v, %v", lines, err)
	}
}

// Row 85: whoever moves to another organisation takes their pair along, unless the rules do not allow it; whoever moves to another
// cohort leaves theirs.
func TestRow85Moves(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	two := spec
	two.Crossing = mentoring.NeverCross
	south := spec.Organisations[0]
	south.Name, south.Coordinators = "South", []mentoring.NamedPerson{{Name: "Clara South", Email: "clara@south.test"}}
	two.Organisations = append([]mentoring.Organisation{}, spec.Organisations[0], south)
	id, err := w.Start(t.Context(), two, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	w.join().introduce()
	ctx := as(t, "amara")
	_, err = w.MoveWithin(ctx, "Spring", "ines@north.test", "South", programme.FateOpen, false)
	if err == nil || !strings.Contains(err.Error(), "--pair keep or --pair end") {
		t.Errorf("%v", err)
	}
	if dry, err := w.MoveWithin(ctx, "Spring", "ines@north.test", "South", programme.FateOpen, true); err != nil || len(dry.Breaks) != 1 {
		t.Errorf("%+v, %v", dry, err)
	}
	if moved, err := w.MoveWithin(ctx, "Spring", "ines@north.test", "South", programme.FateKeep, false); err != nil || len(moved.Kept) != 1 {
		t.Errorf("%+v, %v", moved, err)
	}
	if mail := w.last("ines@north.test", "entered"); !strings.Contains(mail.Body, "South") {
		t.Errorf("%s", mail.Body)
	}
	autumn := two
	autumn.Name = "Autumn"
	if _, err := w.Start(t.Context(), autumn, nil); err != nil {
		t.Fatal(err)
	}
	moved, err := w.MoveAcross(ctx, "Spring", "ines@north.test", "Autumn", "", false)
	if err != nil || len(moved.Ended) != 1 {
		t.Fatalf("%+v, %v", moved, err)
	}
	if states := value[string](w, `select string_agg(c.name || ' ' || t.state, ', ' order by c.name) from participant t join cohort c on c.id = t.cohort_id
		join person h on h.id = t.person_id where h.email = 'ines@north.test'`); states != "Autumn invited, Spring stopped" {
		t.Error(states)
	}
	if state := value[string](w, `select mail_state from person where email = 'ines@north.test'`); state != "open" {
		t.Errorf("their mail is %s", state)
	}
}
