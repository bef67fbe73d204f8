package matching

import (
	"cmp"
	"slices"
)

// exchange counts what organisations give and get across their borders.
func (c *cohort) exchange(choice []edge) []Exchange {
	index := map[string]int{}
	var all []Exchange
	for i := range c.people {
		p := &c.people[i]
		if _, known := index[p.organisation]; !known && p.organisation != "" {
			index[p.organisation] = len(all)
			all = append(all, Exchange{Organisation: p.Organisation})
		}
	}
	if len(all) < 2 {
		return nil
	}
	for _, e := range choice {
		mentor, mentee := &c.people[e.mentor], &c.people[e.mentee]
		if differ(mentor.organisation, mentee.organisation) {
			all[index[mentor.organisation]].Given++
			all[index[mentee.organisation]].Received++
		}
	}
	slices.SortFunc(all, func(a, b Exchange) int { return cmp.Compare(a.Organisation, b.Organisation) })
	return all
}
