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
	full := map[string]Quota{} // 1 where nothing is left
	for name, q := range rules.Quotas {
		of, left, none := plain(name), q, Quota{}
		if q.Mentees > 0 {
			left.Mentees = max(q.Mentees-got[of], 0)
			none.Mentees = when(left.Mentees == 0, 1)
		}
		if q.Places > 0 {
			left.Places = max(q.Places-given[of], 0)
			none.Places = when(left.Places == 0, 1)
		}
		quotas[name], full[of] = left, none
	}
	rules.Quotas = quotas
	free := slices.Clone(people)
	for i := range free {
		p := &free[i]
		asMentee := p.Role.Plays(mentoring.Mentee) && !mentored[p.ID] && full[organisation[p.ID]].Mentees == 0
		p.Capacity = max(p.Capacity-taken[p.ID], 0)
		if full[organisation[p.ID]].Places > 0 {
			p.Capacity = 0
		}
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
