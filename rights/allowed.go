package rights

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Place is where something is done.
type Place struct {
	Cohort       string // its id; "" for all cohorts
	Organisation string // "" for all of them
}

// Allowed reports by an error whether an actor may do something in a place. What only looks may be asked for a whole cohort by
// whoever holds an office in one of its organisations, and then shows them their own people and counts of the rest; what
// changes something there is for its lead. The error is a *mentoring.Error of FaultForbidden that says who could do it.
func Allowed(actor Actor, action Action, place Place) error {
	rule, known := Of(action)
	switch {
	case !known:
		return &mentoring.Error{Fault: mentoring.FaultInternal, Message: fmt.Sprintf("%q is no action; add it to package rights", action)}
	case rule.Reach == Free || actor.Operator:
		return nil
	}
	for _, office := range actor.Offices {
		if office.enough(rule, place) {
			return nil
		}
	}
	return &mentoring.Error{Fault: mentoring.FaultForbidden, Message: refusal(actor, rule, place)}
}

// enough reports whether an office is what a rule wants in a place.
func (o Office) enough(rule Rule, place Place) bool {
	if place.Cohort != "" && o.Cohort != place.Cohort || !rule.For(o.Role) {
		return false
	}
	switch {
	case rule.Reach == Machine:
		return false
	case o.Organisation == "", rule.Reach == Joint: // an office of the whole cohort, or what any office is enough for
		return true
	case rule.Reach == Own && place.Organisation != "":
		return o.Organisation == place.Organisation
	case rule.Reach == Own && !rule.Changes:
		return true
	default:
		return o.Lead
	}
}

// For reports whether a rule is for a role, besides operators.
func (r Rule) For(role Role) bool { return slices.Contains(r.Who, role) }

// refusal says what was refused to whom, and who could do it.
func refusal(actor Actor, rule Rule, place Place) string {
	who := "whoever wrote"
	if actor.Account != "" {
		who = "the account " + actor.Account
	}
	return fmt.Sprintf("%s may not %s; that is for %s", who, rule.Does, entitled(rule, place))
}

// entitled says who may do something in a place.
func entitled(rule Rule, place Place) string {
	var whose string
	switch {
	case rule.Reach == Machine || len(rule.Who) == 0:
		return "an operator (see accounts in rapport.yaml)"
	case rule.Reach == Own && place.Organisation != "":
		whose = " of " + place.Organisation
	case rule.Reach == Joint, rule.Reach == Own && !rule.Changes:
		whose = " in this programme"
	default:
		whose = " of the organisation that leads the cohort"
	}
	var roles []string
	for _, r := range rule.Who {
		roles = append(roles, "a "+Called[r])
	}
	return strings.Join(roles, " or ") + whose + ", or an operator"
}

// Called is what each role is called, for people.
var Called = map[Role]string{
	Operator: "operator", Coordinator: "coordinator", Sponsor: "sponsor", Steering: "member of the steering group",
	Listener: "person for concerns", Participant: "participant", Stranger: "stranger",
}
