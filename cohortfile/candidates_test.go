package cohortfile

import (
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestCandidatesWithTheirAnswers(t *testing.T) {
	t.Parallel()
	got, err := ReadCandidates("people.csv", strings.NewReader(
		"Name,E-mail,Company,Role,Team,Manager,Language,Time zone,Max mentees,Goals,Can help with,Values,Years,Not with,Keep private\n"+
			"Anna Berg,anna@x.example,Northwind,mentor,Law,,en;nl,Europe/Paris,2,,feedback; change,honesty,7,Ben|Tom,\"department, goals\"\n"+
			"Ben Smith,,,mentee,,Anna Berg,,,,feedback,,,,,\n"+
			"Cleo Long,cleo@x.example,Contoso,mentor,,,,,0,,,,,,\n"))
	if err != nil || len(got.Warnings) > 0 {
		t.Fatal(err, got.Warnings)
	}
	want := []matching.Candidate{
		{
			ID: "anna@x.example", Name: "Anna Berg", Email: "anna@x.example", Organisation: "Northwind", Role: mentoring.Mentor, Function: "Law",
			Languages: []string{"en", "nl"}, Zone: "Europe/Paris", Capacity: 2, Offers: []string{"feedback", "change"}, Values: "honesty", Years: 7,
			NotWith: []string{"Ben", "Tom"}, Unshared: []matching.Criterion{matching.Function, matching.Capability},
		},
		{ID: "Ben Smith", Name: "Ben Smith", Email: "line-3@people.invalid", Manager: "anna@x.example", Role: mentoring.Mentee, Goals: []string{"feedback"}},
		{ID: "cleo@x.example", Name: "Cleo Long", Email: "cleo@x.example", Organisation: "Contoso", Role: mentoring.Mentor},
	}
	if !reflect.DeepEqual(got.People, want) {
		t.Errorf("got  %+v\nwant %+v", got.People, want)
	}
}

func TestMistakesInCandidates(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ text, want string }{
		"years":            {"name,role,years\nA,mentor,many\nB,mentee,\n", `people.csv:2: "many" are not years`},
		"language":         {"name,role,language\nA,mentor,en;klingonish\nB,mentee,\n", `people.csv:2: "klingonish" is not a language`},
		"private":          {"name,role,keep private\nA,mentor,shoe size\nB,mentee,\n", `people.csv:2: "shoe size" cannot be kept private`},
		"two of one name":  {"name,role\nA,mentor\nA,mentee\n", `people.csv:3: "A" is on line 2 already`},
		"two of one id":    {"id,name,role\n7,A,mentor\n7,B,mentee\n", `people.csv:3: "7" is on line 2 already`},
		"no role":          {"name\nA\n", `people.csv:1: there is no column for the role`},
		"no mentees":       {"name,role\nA,mentor\nB,mentor\n", `nobody on the list is a mentee`},
		"a spreadsheet":    {"PK\x03\x04", `this is a spreadsheet's own file`},
		"capacity of half": {"name,role,capacity\nA,mentor,half\nB,mentee,\n", `people.csv:2: the capacity is "half"`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := ReadCandidates("people.csv", strings.NewReader(test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func FuzzReadCandidates(f *testing.F) {
	f.Add("name,role,goals\nA,mentor,x;y\nB,mentee,\n", "crossing: must\napart: [[A, B]]\n")
	f.Add("id;name;role;keep private\n1;A;both;goals\n", "weights: {values: 0}\nquotas: [{organisation: A, places: 1}]\n")
	f.Fuzz(func(t *testing.T, people, rules string) {
		read, err := ReadCandidates("people.csv", strings.NewReader(people))
		if err != nil {
			return
		}
		ids := map[string]bool{}
		for _, c := range read.People {
			if c.ID == "" || ids[c.ID] {
				t.Fatalf("the id %q is empty or taken", c.ID)
			}
			ids[c.ID] = true
		}
		if r, err := ReadRules("rules.yaml", strings.NewReader(rules)); err == nil && len(read.People) < 30 {
			matching.Match(read.People, r.Rules)
		}
	})
}
