package matching

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestReasons(t *testing.T) {
	t.Parallel()
	people := []Candidate{
		{
			ID: "1", Name: "Dr Anna Müller", Role: mentoring.Mentor, Organisation: "Northwind", Function: "Finance", Capacity: 1,
			Languages: []string{"en"}, Zone: "Europe/Berlin", Offers: []string{"delegation", "Giving feedback"},
		},
		{
			ID: "2", Name: "Ben Smith", Role: mentoring.Mentee, Organisation: "Contoso", Function: "Sales",
			Languages: []string{"en-GB"}, Zone: "Europe/London", Goals: []string{"giving feedback kindly"},
		},
	}
	got := Match(people, Rules{Capabilities: testCapabilities}).Pairs[0].Reasons
	want := strings.Join([]string{
		"Ben wants to grow in “Giving feedback”, and Anna offers to help with that.",
		"Different organisations and functions: Finance at Northwind, and Sales at Contoso.",
		"A language in common, and working days that overlap.",
	}, "\n")
	if english(t, got...) != want {
		t.Errorf("got %q", english(t, got...))
	}
}

// TestNothingPrivateComesOut puts a word that occurs nowhere else into each private field and looks for it everywhere.
func TestNothingPrivateComesOut(t *testing.T) {
	t.Parallel()
	person := func(id string, role mentoring.Role) Candidate {
		return Candidate{
			ID: id, Name: "Name " + id, Role: role, Capacity: 1, Values: "canary honesty", Years: 7777,
			Goals: []string{"canary goal"}, Offers: []string{"canary goal"}, Email: mentoring.Address("canary" + id + "@example.org"),
			Manager: mentoring.Address("canary-boss" + id + "@example.org"), NotWith: []string{"canary person"},
		}
	}
	people := []Candidate{person("1", mentoring.Mentor), person("2", mentoring.Mentee), person("3", mentoring.Mentee)}
	wish := person("4", mentoring.Mentor)
	wish.NotWith = []string{"Name 2", "Name 3"}
	people = append(people, wish)
	got := Match(people, Rules{Capabilities: testCapabilities})
	if len(got.Pairs) != 1 || len(got.Unmatched) != 2 {
		t.Fatalf("got %+v", got)
	}
	for _, secret := range []string{"canary", "7777", "wish", "private", "not with"} {
		if strings.Contains(fmt.Sprintf("%+v", got), secret) {
			t.Errorf("%q is in %+v", secret, got)
		}
	}
}

func TestChanges(t *testing.T) {
	t.Parallel()
	mentor := Candidate{ID: "1", Role: mentoring.Mentor, Capacity: 1, Organisation: "A", Function: "Law", Languages: []string{"en"}, Zone: "Europe/London"}
	mentee := func(change func(*Candidate)) Candidate {
		c := Candidate{ID: "2", Role: mentoring.Mentee, Organisation: "B", Function: "Operations", Languages: []string{"en"}, Zone: "Europe/London"}
		change(&c)
		return c
	}
	same := func(*Candidate) {}
	for name, test := range map[string]struct {
		mentee Candidate
		rules  Rules
		want   string
	}{
		"language":     {mentee(func(c *Candidate) { c.Languages = []string{"nl"} }), Rules{}, "That they can speak English as well, or else: one more mentor who speaks Dutch would do."},
		"time zone":    {mentee(func(c *Candidate) { c.Zone = "America/New_York" }), Rules{MaxZoneHours: 3}, "To allow 5 hours between time zones, in place of 3, or else: one more mentor within 3 hours of America/New_York would do."},
		"department":   {mentee(same), Rules{Departments: mentoring.NeverCross}, "To prefer the rule on departments in place of requiring it, or else: one more mentor in Operations would do."},
		"organisation": {mentee(same), Rules{Crossing: mentoring.NeverCross}, "To let pairs cross organisations, or else: one more mentor from B would do."},
		"kept apart":   {mentee(same), Rules{Apart: [][2]string{{"A", "B"}}}, "One more mentor would do."},
		"a private no": {mentee(same), Rules{Never: [][2]string{{"1", "2"}}}, "One more mentor would do."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := Match([]Candidate{mentor, test.mentee}, test.rules)
			if len(got.Unmatched) != 2 || english(t, got.Unmatched[1].Change) != test.want {
				t.Errorf("got %+v", got.Unmatched)
			}
		})
	}
	full := Match([]Candidate{mentor, mentee(same), {ID: "3", Role: mentoring.Mentee, Organisation: "B", Function: "Operations"}}, Rules{Crossing: mentoring.MustCross, Departments: mentoring.MustCross})
	if want := "One more place with a mentor who fits, one more mentor outside of Operations from another organisation than B, or a partner organisation would do."; english(t, full.Unmatched[0].Change) != want {
		t.Errorf("got %+v", full.Unmatched)
	}
}

func TestCauses(t *testing.T) {
	t.Parallel()
	mentor := Candidate{ID: "1", Role: mentoring.Mentor, Capacity: 1, Languages: []string{"en"}}
	mentee := func(id, language string) Candidate {
		return Candidate{ID: id, Role: mentoring.Mentee, Languages: []string{language}}
	}
	full := mentor
	full.Capacity = 0
	for name, test := range map[string]struct {
		people []Candidate
		want   map[string]string
	}{
		"shortage":       {[]Candidate{mentor, mentee("2", "en"), mentee("3", "en")}, map[string]string{"3": "One mentor fits, but has no place left."}},
		"language":       {[]Candidate{mentor, mentee("2", "de")}, map[string]string{"1": "The rules of this programme leave no mentee for them. They are about a language in common.", "2": "The rules of this programme leave no mentor for them. They are about a language in common."}},
		"no mentees":     {[]Candidate{mentor}, map[string]string{"1": "There are no mentees."}},
		"no mentors":     {[]Candidate{mentee("2", "en")}, map[string]string{"2": "No mentor has a place."}},
		"without a room": {[]Candidate{full, mentee("2", "en")}, map[string]string{"1": "They have no place for a mentee.", "2": "No mentor has a place."}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := map[string]string{}
			for _, u := range Match(test.people, Rules{}).Unmatched {
				got[u.ID] = english(t, u.Cause)
			}
			if fmt.Sprint(got) != fmt.Sprint(test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
