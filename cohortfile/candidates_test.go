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

// TestASurveyIsNotReadAtTheStartOfACohort holds that its columns are still told of as not read there.
func TestASurveyIsNotReadAtTheStartOfACohort(t *testing.T) {
	t.Parallel()
	_, warnings, err := ReadPeople("people.csv", strings.NewReader(
		"name,email,organisation,role,goals\nAnna,a@northwind.example,Northwind,mentor,x\nBen,b@northwind.example,Northwind,mentee,y\n"), twoOrganisations())
	if err != nil || len(warnings) != 1 || !strings.Contains(warnings[0].String(), `the column "goals" is not read`) {
		t.Errorf("%v, %v", warnings, err)
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

func TestRulesFile(t *testing.T) {
	t.Parallel()
	got, err := ReadRules("rules.yaml", strings.NewReader(`
capabilities: [feedback, change]
crossing: must
departments: never
zone-hours: 0
mutual: yes
apart: [[A, B]]
never:
  - [anna@x.example, Ben Smith]
quotas:
  - {organisation: A, mentees: 5}
  - {organisation: B, places: 3}
weights: {values: 500}
`))
	if err != nil {
		t.Fatal(err)
	}
	weights := map[matching.Criterion]int{}
	for name, w := range matching.DefaultWeights {
		weights[name] = w
	}
	weights[matching.Values] = 500
	want := MatchingRules{
		Rules: matching.Rules{
			Crossing: mentoring.MustCross, Departments: mentoring.NeverCross, Capabilities: []string{"feedback", "change"}, Mutual: true,
			Apart: [][2]string{{"A", "B"}}, Quotas: map[string]matching.Quota{"A": {Mentees: 5}, "B": {Places: 3}}, Weights: weights,
		},
		Never: []NeverPair{{"rules.yaml", 9, [2]string{"anna@x.example", "Ben Smith"}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestMistakesInRules(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"crossing: perhaps":            `rules.yaml:1: crossing is "perhaps"`,
		"apart: [[A]]":                 `rules.yaml:1: name two organisations`,
		"apart: [[A, a]]":              `rules.yaml:1: name two organisations`,
		"never:\n  - [A, B, C]":        `rules.yaml:2: name two people`,
		"quotas:\n  - mentees: 5":      `the quota has no organisation`,
		"quotas:\n  - organisation: A": `the quota of A has no number`,
		"weights: {values: -1}":        `values is "-1"`,
		"weights: {capability: 0, values: 0, experience: 0, function: 0, organisation: 0, zone: 0}": `all weights are 0`,
		"wieghts: {values: 1}": `did you mean weights?`,
	} {
		_, err := ReadRules("rules.yaml", strings.NewReader(text))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestExclusionsMeanOnePersonEach(t *testing.T) {
	t.Parallel()
	people := []matching.Candidate{{ID: "1", Name: "Anna Berg", Email: "anna@x.example"}, {ID: "2", Name: "Ben"}, {ID: "3", Name: "Ben"}}
	read := func(text string) ([][2]string, error) {
		never, err := ReadExclusions("never.csv", strings.NewReader(text))
		if err != nil {
			return nil, err
		}
		return KeepApart(never, people)
	}
	got, err := read("person,other,reason,decided by\nANNA@x.example,3,a dispute,steering group\nanna berg,2,,\n")
	if want := [][2]string{{"1", "3"}, {"1", "2"}}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	for text, want := range map[string]string{
		"Anna Berg,Ben,,\n": `never.csv:1: 2 people are called "Ben"`,
		"Anna Berg,Zed,,\n": `never.csv:1: "Zed" is not among the people`,
		"Anna Berg,,,\n":    `never.csv:1: write two people`,
	} {
		if _, err := read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
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
