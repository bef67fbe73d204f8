package cohortfile

import (
	"maps"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// pairing warns of rules on pairs that name organisations which there are not, and of those that these people cannot keep.
func pairing(warn func(string, ...any), c mentoring.Cohort, people []mentoring.Person) {
	var names []string
	for _, o := range c.Organisations {
		names = append(names, o.Name)
	}
	unknown := func(key, name string) bool {
		if slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) }) {
			return false
		}
		warn("%s under matching names %q, which is not an organisation of this cohort%s", key, clip(name), hintOr(name, names, ": write "+strings.Join(names, " or ")))
		return true
	}
	rules := matching.RulesOf(c)
	var apart [][2]string
	for _, two := range rules.Apart {
		one, other := unknown("apart", two[0]), unknown("apart", two[1])
		if !one && !other {
			apart = append(apart, two)
		}
	}
	quotas := maps.Clone(rules.Quotas)
	for _, name := range slices.Sorted(maps.Keys(rules.Quotas)) {
		if unknown("quotas", name) {
			delete(quotas, name)
		}
	}
	if len(people) == 0 {
		return
	}
	rules.Apart, rules.Quotas = apart, quotas
	candidates := make([]matching.Candidate, len(people))
	for i, p := range people {
		candidates[i] = matching.CandidateOf(p, c)
	}
	for _, sentence := range matching.Contradictions(candidates, rules) {
		warn("%s", sentence)
	}
}
