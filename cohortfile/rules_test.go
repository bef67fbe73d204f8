package cohortfile

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

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
		Never: []NeverPair{{File: "rules.yaml", Line: 9, People: [2]string{"anna@x.example", "Ben Smith"}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// mistakenRules are mistakes in a rules file, and in the matching section of a cohort file: the line, and the problem's words.
var mistakenRules = map[string]struct {
	line  int
	words string
}{
	"departments: perhaps":         {1, `departments is "perhaps": write should, must, may or never`},
	"zone-hours: 13":               {1, `zone-hours is "13": write a whole number from 0 to 12`},
	"mutual: sometimes":            {1, `mutual is "sometimes": write no or yes`},
	"apart: [[A]]":                 {1, `name two organisations`},
	"apart: [[A, a]]":              {1, `name two organisations`},
	"never:\n  - [A, B, C]":        {2, `name two people`},
	"quotas:\n  - mentees: 5":      {2, `the quota has no organisation`},
	"quotas:\n  - organisation: A": {2, `the quota of A has no number`},
	"weights: {values: -1}":        {1, `values is "-1"`},
	"weights: {capability: 0, values: 0, experience: 0, function: 0, organisation: 0, zone: 0}": {1, `all weights are 0`},
	"wieghts: {values: 1}": {1, `did you mean weights?`},
}

func TestMistakesInRules(t *testing.T) {
	t.Parallel()
	for text, want := range mistakenRules {
		_, err := ReadRules("rules.yaml", strings.NewReader(text))
		holds(t, text, err, fmt.Sprintf("rules.yaml:%d: ", want.line), want.words)
	}
	_, err := ReadRules("rules.yaml", strings.NewReader("crossing: perhaps\nsponsor-sees-pairs: yes"))
	holds(t, "others", err, `rules.yaml:1: crossing is "perhaps"`, `rules.yaml:2: there is no key "sponsor-sees-pairs"`)
}

// holds checks that an error says all of this.
func holds(t *testing.T, text string, err error, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("%q: got %v, want %s", text, err, part)
		}
	}
}

// inSection makes the text of a rules file the matching section of a cohort file.
func inSection(text string) string {
	return minimal + "matching:\n  " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n  ") + "\n"
}

func TestMatchingSection(t *testing.T) {
	t.Parallel()
	usual := mentoring.PairRules{Departments: mentoring.ShouldCross, MaxZoneHours: 6, Quotas: map[string]mentoring.Quota{}}
	for name, test := range map[string]struct {
		text    string
		want    mentoring.PairRules // beside the usual rules
		sponsor bool
		never   [][2]string
	}{
		"departments":         {text: "departments: must", want: mentoring.PairRules{Departments: mentoring.MustCross}},
		"no limit to hours":   {text: "zone-hours: 0", want: mentoring.PairRules{MaxZoneHours: 0}},
		"mutual":              {text: "mutual: yes", want: mentoring.PairRules{Mutual: true}},
		"apart":               {text: "apart: [[A, B], [B, C]]", want: mentoring.PairRules{Apart: [][2]string{{"A", "B"}, {"B", "C"}}}},
		"quotas":              {text: "quotas: [{organisation: A, mentees: 5, places: 3}]", want: mentoring.PairRules{Quotas: map[string]mentoring.Quota{"A": {Mentees: 5, Places: 3}}}},
		"sponsors see":        {text: "sponsor-sees-pairs: yes", sponsor: true},
		"never":               {text: "never:\n  - [anna@x.example, Ben]\n  - [Ben, Tom]", never: [][2]string{{"anna@x.example", "Ben"}, {"Ben", "Tom"}}},
		"weights, some given": {text: "weights: {values: 500, zone: 0}", want: mentoring.PairRules{Weights: map[string]int{matching.Values: 500, matching.Zone: 0}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, never, err := ReadCohort("cohort.yaml", strings.NewReader(inSection(test.text)))
			if err != nil {
				t.Fatal(err)
			}
			want := usual
			if test.want.Departments != "" {
				want.Departments = test.want.Departments
			}
			if strings.HasPrefix(test.text, "zone-hours") {
				want.MaxZoneHours = test.want.MaxZoneHours
			}
			if test.want.Quotas != nil {
				want.Quotas = test.want.Quotas
			}
			if test.want.Weights != nil {
				want.Weights = map[string]int{}
				for criterion, weight := range matching.DefaultWeights {
					want.Weights[criterion] = weight
				}
				for criterion, weight := range test.want.Weights {
					want.Weights[criterion] = weight
				}
			}
			want.Mutual, want.Apart = test.want.Mutual, test.want.Apart
			if !reflect.DeepEqual(c.PairRules(), want) || c.SponsorSeesPairs != test.sponsor {
				t.Errorf("got  %+v\nwant %+v", c.PairRules(), want)
			}
			var named [][2]string
			for _, n := range never {
				named = append(named, n.People)
				if n.File != "cohort.yaml" || n.Line <= strings.Count(minimal, "\n") {
					t.Errorf("%v is written on line %d of %s", n.People, n.Line, n.File)
				}
			}
			if !reflect.DeepEqual(named, test.never) {
				t.Errorf("never %v, want %v", named, test.never)
			}
		})
	}
	if c := readCohort(t, minimal); c.Pairing != nil || !reflect.DeepEqual(c.PairRules(), mentoring.PairRules{Departments: mentoring.ShouldCross, MaxZoneHours: 6}) {
		t.Errorf("without a section the rules are %+v", c.PairRules())
	}
}

func TestMistakesInTheMatchingSection(t *testing.T) {
	t.Parallel()
	read := func(text string) error {
		_, _, err := ReadCohort("cohort.yaml", strings.NewReader(inSection(text)))
		return err
	}
	before := strings.Count(minimal, "\n") + 1
	for text, want := range mistakenRules {
		holds(t, text, read(text), fmt.Sprintf("cohort.yaml:%d: ", before+want.line), want.words)
	}
	for text, want := range map[string]string{
		"sponsor-sees-pairs: perhaps": `sponsor-sees-pairs is "perhaps": write no or yes`,
		"crossing: must":              `there is no key "crossing"`,
		"may":                         `matching should have keys of its own, such as "departments: …"`,
	} {
		holds(t, text, read(text), want)
	}
}

// TestBothFilesMeanTheSame holds that a rule means the same in a cohort file and without a server.
func TestBothFilesMeanTheSame(t *testing.T) {
	t.Parallel()
	text := "departments: never\nzone-hours: 3\nmutual: yes\napart: [[A, B]]\nquotas: [{organisation: A, places: 2}]\nweights: {values: 500}\nnever: [[x, y]]\n"
	offline, err := ReadRules("rules.yaml", strings.NewReader("capabilities: feedback, delegating\n"+text))
	if err != nil {
		t.Fatal(err)
	}
	c, never, err := ReadCohort("cohort.yaml", strings.NewReader(inSection(text)))
	if err != nil {
		t.Fatal(err)
	}
	if got := matching.RulesOf(c); !reflect.DeepEqual(got, offline.Rules) || len(never) != 1 || len(offline.Never) != 1 {
		t.Errorf("got  %+v\nwant %+v", got, offline.Rules)
	}
}
