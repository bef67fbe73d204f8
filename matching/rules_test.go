package matching

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// only is the set of one rule, or the empty one.
func only(r rule) broken {
	if r == none {
		return 0
	}
	return 1 << r
}

func TestBars(t *testing.T) {
	t.Parallel()
	const boss = "boss@example.org"
	for name, test := range map[string]struct {
		mentor, mentee, other Candidate
		rules                 Rules
		want                  rule
	}{
		"nothing known":                {},
		"line manager":                 {mentor: Candidate{Email: "m@x.org"}, mentee: Candidate{Manager: " M@X.org"}, want: reportingLine},
		"the mentee manages":           {mentor: Candidate{Manager: "m@x.org"}, mentee: Candidate{Email: "m@x.org"}, want: reportingLine},
		"manager's manager":            {mentor: Candidate{Email: "top@x.org"}, mentee: Candidate{Manager: boss}, other: Candidate{Email: boss, Manager: "top@x.org"}, want: reportingLine},
		"same manager":                 {mentor: Candidate{Manager: boss}, mentee: Candidate{Manager: "BOSS@example.org"}, want: reportingLine},
		"two unknown managers":         {mentor: Candidate{Email: "a@x.org"}, mentee: Candidate{Email: "b@x.org"}},
		"must cross, same":             {mentor: Candidate{Organisation: "A"}, mentee: Candidate{Organisation: "a "}, rules: Rules{Crossing: mentoring.MustCross}, want: organisations},
		"must cross, other":            {mentor: Candidate{Organisation: "A"}, mentee: Candidate{Organisation: "B"}, rules: Rules{Crossing: mentoring.MustCross}},
		"must cross, not known":        {mentor: Candidate{Organisation: "A"}, rules: Rules{Crossing: mentoring.MustCross}, want: organisations},
		"never cross, other":           {mentor: Candidate{Organisation: "A"}, mentee: Candidate{Organisation: "B"}, rules: Rules{Crossing: mentoring.NeverCross}, want: organisations},
		"should cross, same":           {mentor: Candidate{Organisation: "A"}, mentee: Candidate{Organisation: "A"}, rules: Rules{Crossing: mentoring.ShouldCross}},
		"no language in common":        {mentor: Candidate{Languages: []string{"en-GB"}}, mentee: Candidate{Languages: []string{"de"}}, want: language},
		"variants of one language":     {mentor: Candidate{Languages: []string{"EN_gb"}}, mentee: Candidate{Languages: []string{"de", "en-US"}}},
		"a language not known":         {mentor: Candidate{Languages: []string{"en"}}},
		"zones too far":                {mentor: Candidate{Zone: "Europe/London"}, mentee: Candidate{Zone: "America/New_York"}, rules: Rules{MaxZoneHours: 4}, want: timeZones},
		"zones near enough":            {mentor: Candidate{Zone: "Europe/London"}, mentee: Candidate{Zone: "America/New_York"}, rules: Rules{MaxZoneHours: 5}},
		"no limit on zones":            {mentor: Candidate{Zone: "Europe/London"}, mentee: Candidate{Zone: "Asia/Tokyo"}},
		"a zone that does not exist":   {mentor: Candidate{Zone: "Europe/Atlantis"}, mentee: Candidate{Zone: "Asia/Tokyo"}, rules: Rules{MaxZoneHours: 1}},
		"the worse season counts":      {mentor: Candidate{Zone: "Australia/Sydney"}, mentee: Candidate{Zone: "Asia/Tokyo"}, rules: Rules{MaxZoneHours: 1}, want: timeZones},
		"over the date line":           {mentor: Candidate{Zone: "Pacific/Auckland"}, mentee: Candidate{Zone: "Pacific/Honolulu"}, rules: Rules{MaxZoneHours: 3}},
		"never, in the other order":    {rules: Rules{Never: [][2]string{{"mentor", "mentee"}}}, want: unnamed},
		"never, of people not present": {rules: Rules{Never: [][2]string{{"mentor", "gone"}}}},
		"kept apart":                   {mentor: Candidate{Organisation: "A"}, mentee: Candidate{Organisation: "b "}, rules: Rules{Apart: [][2]string{{"B", "a"}}}, want: keptApart},
		"others kept apart":            {mentor: Candidate{Organisation: "A"}, mentee: Candidate{Organisation: "C"}, rules: Rules{Apart: [][2]string{{"B", "a"}}}},
		"another department, same":     {mentor: Candidate{Function: "Sales"}, mentee: Candidate{Function: "sales"}, rules: Rules{Departments: mentoring.MustCross}, want: departments},
		"another department, other":    {mentor: Candidate{Function: "Sales"}, mentee: Candidate{Function: "Law"}, rules: Rules{Departments: mentoring.MustCross}},
		"one department, other":        {mentor: Candidate{Function: "Sales"}, mentee: Candidate{Function: "Law"}, rules: Rules{Departments: mentoring.NeverCross}, want: departments},
		"one department, not known":    {mentor: Candidate{Function: "Sales"}, rules: Rules{Departments: mentoring.NeverCross}, want: departments},
		"the mentor's wish":            {mentor: Candidate{NotWith: []string{"Ben Smith"}}, mentee: Candidate{Name: "Ben Smith"}, want: unnamed},
		"the mentee's wish":            {mentor: Candidate{Email: "m@x.org"}, mentee: Candidate{NotWith: []string{"not with M@x.org."}}, want: unnamed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test.mentor.ID, test.mentee.ID, test.other.ID = "mentor", "mentee", "other"
			c := newCohort([]Candidate{test.mentor, test.mentee, test.other}, test.rules)
			mentee, mentor := &c.people[0], &c.people[1]
			if got := c.bars(mentor, mentee); got != only(test.want) {
				t.Errorf("mentor and mentee: got rule %d, want %d", got, test.want)
			}
			if got := c.bars(mentee, mentor); got != only(test.want) {
				t.Errorf("the other way round: got rule %d, want %d", got, test.want)
			}
		})
	}
}
