package matching

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Beside returns what is left to be matched when some pairs stand: the people without the parts that they play there, and the
// quotas less what the pairs take. Nobody comes to mentor their own mentor. Somebody whose every part is taken stays among the
// people, as others may report to them, with no place.
func Beside(standing []Choice, people []Candidate, rules Rules) ([]Candidate, Rules) {
	mentored, taken := map[string]bool{}, map[string]int{}
	organisation := map[string]string{}
	for _, c := range people {
		organisation[c.ID] = plain(c.Organisation)
	}
	got, given := map[string]int{}, map[string]int{}
	rules.Never = slices.Clone(rules.Never)
	for _, c := range standing {
		mentored[c.Mentee] = true
		taken[c.Mentor]++
		got[organisation[c.Mentee]]++
		given[organisation[c.Mentor]]++
		if !rules.Mutual {
			rules.Never = append(rules.Never, [2]string{c.Mentor, c.Mentee})
		}
	}
	quotas := map[string]Quota{}
	for name, q := range rules.Quotas {
		of := plain(name)
		quotas[name] = Quota{Mentees: less(q.Mentees, got[of]), Places: less(q.Places, given[of])}
	}
	rules.Quotas = quotas
	var balance map[string]Balance
	if len(rules.Balance) > 0 {
		balance = map[string]Balance{}
	}
	for name, b := range rules.Balance {
		more := got[plain(name)] - given[plain(name)]
		balance[name] = Balance{Received: max(b.Received-more, 0), Given: max(b.Given+more, 0)}
	}
	rules.Balance = balance
	free := slices.Clone(people)
	for i := range free {
		p := &free[i]
		asMentee := p.Role.Plays(mentoring.Mentee) && !mentored[p.ID]
		p.Capacity = max(p.Capacity-taken[p.ID], 0)
		asMentor := p.Role.Plays(mentoring.Mentor) && p.Capacity > 0
		switch {
		case asMentee && asMentor:
			p.Role = mentoring.Both
		case asMentee:
			p.Role = mentoring.Mentee
		case asMentor:
			p.Role = mentoring.Mentor
		default:
			p.Role, p.Capacity = mentoring.Mentor, 0
		}
	}
	return free, rules
}

// less is what is left of a limit.
func less(limit, taken int) int {
	switch {
	case limit <= 0:
		return limit
	case taken >= limit:
		return mentoring.Full
	default:
		return limit - taken
	}
}
