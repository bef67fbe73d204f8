package rights_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

func TestEveryRuleIsWhole(t *testing.T) {
	t.Parallel()
	seen := map[rights.Action]bool{}
	for _, r := range rights.Rules {
		if seen[r.Action] || r.Does == "" || strings.HasSuffix(r.Does, ".") {
			t.Errorf("%s: twice, or does not say what it does: %q", r.Action, r.Does)
		}
		seen[r.Action] = true
		if (r.Reach == rights.Free || r.Reach == rights.Machine) && len(r.Who) > 0 {
			t.Errorf("%s: its reach %s has no offices", r.Action, r.Reach)
		}
		for _, role := range r.Who {
			if rights.Called[role] == "" {
				t.Errorf("%s: nobody is called %q", r.Action, role)
			}
		}
	}
	for _, role := range rights.Roles {
		if rights.Called[role] == "" {
			t.Errorf("%q has no name", role)
		}
	}
}

// Row 79: one or two coordinators, each with their own people.
func TestRow79WhoMayDoWhat(t *testing.T) {
	t.Parallel()
	office := func(role rights.Role, organisation string, lead bool) rights.Actor {
		return rights.Actor{Account: "anna", Person: "h1", Offices: []rights.Office{{Role: role, Cohort: "c1", Organisation: organisation, Lead: lead}}}
	}
	operator := rights.Actor{Account: "root", Operator: true}
	a, b := office(rights.Coordinator, "A", true), office(rights.Coordinator, "B", false)
	sponsor, stranger, participant := office(rights.Sponsor, "B", false), rights.Actor{Account: "mallory"}, rights.Actor{Person: "h2"}
	for _, test := range []struct {
		who    rights.Actor
		action rights.Action
		place  rights.Place
		may    bool
	}{
		{operator, rights.Serve, rights.Place{}, true},
		{operator, rights.PairEnd, rights.Place{Cohort: "c1", Organisation: "B"}, true},
		{a, rights.Serve, rights.Place{}, false},
		{a, rights.PairEnd, rights.Place{Cohort: "c1", Organisation: "A"}, true},
		{a, rights.PairEnd, rights.Place{Cohort: "c1", Organisation: "B"}, false}, // the lead has no say over others' people
		{b, rights.PairEnd, rights.Place{Cohort: "c1", Organisation: "B"}, true},
		{b, rights.PairEnd, rights.Place{Cohort: "c2", Organisation: "B"}, false}, // another cohort
		{b, rights.PairEnd, rights.Place{Cohort: "c1"}, false},                    // everybody's
		{b, rights.CohortStatus, rights.Place{Cohort: "c1"}, true},                // and sees the own people, and counts
		{b, rights.CohortStatus, rights.Place{Cohort: "c1", Organisation: "A"}, false},
		{a, rights.MatchApprove, rights.Place{Cohort: "c1"}, true},
		{b, rights.MatchApprove, rights.Place{Cohort: "c1"}, false},
		{sponsor, rights.CohortList, rights.Place{}, true},
		{sponsor, rights.CohortStatus, rights.Place{Cohort: "c1"}, false},
		{sponsor, rights.SponsorNote, rights.Place{Cohort: "c1", Organisation: "B"}, true},
		{sponsor, rights.SponsorNote, rights.Place{Cohort: "c1", Organisation: "A"}, false},
		{participant, rights.CohortList, rights.Place{}, false},
		{stranger, rights.CohortList, rights.Place{}, false},
		{stranger, rights.TryOut, rights.Place{}, true},
	} {
		err := rights.Allowed(test.who, test.action, test.place)
		if (err == nil) != test.may || err != nil && mentoring.FaultOf(err) != mentoring.FaultForbidden {
			t.Errorf("%v, %s in %v: %v", test.who, test.action, test.place, err)
		}
	}
	err := rights.Allowed(stranger, rights.PairEnd, rights.Place{Cohort: "c1", Organisation: "A"})
	if want := "the account mallory may not end a pair; that is for a coordinator of A, or an operator"; err == nil || err.Error() != want {
		t.Errorf("the refusal reads %q, want %q", err, want)
	}
	if err := rights.Allowed(operator, "no.such.action", rights.Place{}); mentoring.FaultOf(err) != mentoring.FaultInternal {
		t.Errorf("an unknown action is %v", err)
	}
}
