package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 90: a concern about the person for concerns goes to somebody else, and its answer says to whom.
func TestRow90AConcernAboutThePersonForConcerns(t *testing.T) {
	t.Parallel()
	const olive, carla = "olive@north.test", "carla@north.test"
	for _, c := range []struct{ text, reads, never string }{
		{"Concern: Olive shouted at me in the corridor.", carla, olive},
		{"Concern. I do not feel safe, and it is about Olive Care's behaviour.", carla, olive},
		{"Dear Olive,\r\n\r\nconcern: he shouted at me.", olive, carla},
		{"Concern: he shouted at me.", olive, carla},
	} {
		w := newWorld(t).start().join()
		w.introduce()
		w.write(ines, "mentoring@rapport.test", "Hello", c.text, "")
		told := w.last(c.reads, "coordinator.concern")
		if !strings.Contains(told.Body, "Ines Mentee") {
			t.Errorf("%q: they read\n%s", c.text, told.Body)
		}
		if n := w.got(c.never, "coordinator.concern"); n != 0 {
			t.Errorf("%q reaches %s", c.text, c.never)
		}
		name := map[string]string{carla: "Carla Coord", olive: "Olive Care"}[c.reads]
		if noted := w.last(ines, "anytime.concern"); !strings.Contains(noted.Body, "has gone to "+name) && !strings.Contains(strings.Join(strings.Fields(noted.Body), " "), "has gone to "+name) {
			t.Errorf("%q: the writer reads\n%s", c.text, noted.Body)
		}
	}
}

// Row 90: where the person for concerns is one's own partner, no word of theirs reaches them.
func TestRow90TheOtherHalfIsThePersonForConcerns(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	cohort := spec
	cohort.Concerns = mentoring.NamedPerson{Name: "Maria Mentor", Email: maria}
	id, err := w.Start(t.Context(), cohort, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	w.join().introduce()
	w.write(ines, "mentoring@rapport.test", "Hello", "Concern: I am afraid of the next talk.", "")
	w.last("carla@north.test", "coordinator.concern")
	if n := w.got(maria, "coordinator.concern"); n != 0 {
		t.Error("the other half of the pair reads it")
	}
}

func TestRow90AStartNeedsSomebodyForAConcernAboutEach(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	cohort := spec
	alone := mentoring.NamedPerson{Name: "Maria Mentor", Email: maria}
	cohort.Concerns = alone
	cohort.Organisations = []mentoring.Organisation{{Name: "North", Coordinators: []mentoring.NamedPerson{alone}}}
	if _, err := w.Start(t.Context(), cohort, people); err == nil || !strings.Contains(err.Error(), "Maria Mentor") {
		t.Errorf("started: %v", err)
	}
}
