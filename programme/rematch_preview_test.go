package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 86: a pair is ended for others only after one has seen who that would be, and when.
func TestRow86RematchIsPreviewed(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ctx := as(t, "amara")
	if _, err := w.Add(ctx, "Spring", []mentoring.Person{{Name: "Otto Other", Email: "otto@north.test", Organisation: "North", Role: mentoring.Mentor, Capacity: 1}}, false); err != nil {
		t.Fatal(err)
	}
	if _, err := w.DB.Pool.Exec(t.Context(), `update participant set state = 'ready' where role = 'mentor'`); err != nil {
		t.Fatal(err)
	}
	dry, err := w.Rematch(ctx, pair, true)
	if err != nil || len(dry.Next) != 2 || dry.Next[0].For != "Ines Mentee" || dry.Next[0].With != "Otto Other" || dry.Next[1].With != "" || !strings.Contains(dry.When, "at once") {
		t.Fatalf("%+v, %v", dry, err)
	}
	if state := value[string](w, `select state from pair`); state != "running" {
		t.Fatalf("looking ended the pair: %s", state)
	}
	if _, err := w.Rematch(ctx, pair, false); err != nil {
		t.Fatal(err)
	}
	if state := value[string](w, `select state from pair`); state != "ended" {
		t.Errorf("the pair is %s", state)
	}
	lines, err := w.PairsOf(ctx, "Spring")
	if err != nil || len(lines) != 1 || lines[0].State != "ended" {
		t.Errorf("%+v, %v", lines, err)
	}
}
