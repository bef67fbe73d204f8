package matching

import (
	"fmt"
	"slices"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestReadiness(t *testing.T) {
	t.Parallel()
	mentor := func(id, organisation, department, language, offer string) Candidate {
		return Candidate{
			ID: id, Role: mentoring.Mentor, Capacity: 1, Organisation: organisation, Function: department, Languages: []string{language}, Offers: []string{offer},
		}
	}
	mentee := func(id, organisation, department, language, goal string) Candidate {
		c := mentor(id, organisation, department, language, "")
		c.Role, c.Goals = mentoring.Mentee, []string{goal}
		return c
	}
	people := []Candidate{
		mentor("1", "A", "Law", "en", "Delegation"), mentor("2", "A", "Sales", "en", "Delegation"), mentor("3", "B", "Law", "en", "Delegation"),
		mentee("4", "A", "Sales", "en", "Delegation"), mentee("5", "A", "Law", "nl", "Giving feedback"),
	}
	got := Ready(people, Rules{Crossing: mentoring.MustCross, Departments: mentoring.NeverCross, Capabilities: testCapabilities})
	var said []string
	for _, l := range got.Lacks {
		said = append(said, l.String())
	}
	want := []string{
		"For the people of A the rule on organisations leaves 1 place for 2 mentees.",
		"Mentors who speak Dutch have 0 places for 1 mentee with no other language.",
		"Mentors who offer help with “Giving feedback” have 0 places for 1 mentee hoping to grow in it.",
	}
	if !slices.Equal(said, want) || got.Mentees != 2 || got.Places != 3 || got.Matched != 0 || got.Partner == "" {
		t.Errorf("got %q, %+v", said, got)
	}
	enough := Ready(people[:4], Rules{Capabilities: testCapabilities})
	if len(enough.Lacks) > 0 || enough.Partner != "" || enough.Matched != 1 {
		t.Errorf("got %+v", enough)
	}
	if short := Ready(people[3:], Rules{}); fmt.Sprint(short.Lacks[0]) != "Mentors have 0 places for 2 mentees in all." || short.Partner == "" {
		t.Errorf("got %+v", short)
	}
}
