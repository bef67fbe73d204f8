package matching

import (
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// lackApart looks for organisations whose people the rules between organisations leave too few mentors for, and reports whether there
// are any.
func (c *cohort) lackApart(lack func(about, subject string, mentees, mentors func(*person) bool) bool) bool {
	found, seen := false, map[string]bool{"": true}
	for i := range c.people {
		name, own := c.people[i].Organisation, c.people[i].organisation
		if seen[own] {
			continue
		}
		seen[own] = true
		suits := func(p *person) bool {
			return c.apart[[2]string{p.organisation, own}] == 0 && mayCross(c.crossing, own, p.organisation)
		}
		if !slices.ContainsFunc(c.people, func(p person) bool { return c.apart[[2]string{p.organisation, own}] != 0 }) {
			continue
		}
		found = lack("between", name, func(p *person) bool { return p.organisation == own }, suits) || found
	}
	return found
}

// sortOfPartner says what the mentors of a partner organisation should be like for what is missing.
func (c *cohort) sortOfPartner(lacks []Lack) string {
	var languages, capabilities, outside, rivals []string
	for _, l := range lacks {
		switch l.About {
		case "language":
			languages = append(languages, l.Subject)
		case "capability":
			capabilities = append(capabilities, "“"+l.Subject+"”")
		case "department":
			if c.rules.Departments == mentoring.MustCross {
				outside = append(outside, l.Subject)
			}
		case "between":
			rivals = append(rivals, l.Subject)
		}
	}
	var wanted []string
	want := func(format string, of []string) {
		if len(of) > 0 {
			slices.Sort(of)
			wanted = append(wanted, fmt.Sprintf(format, list(slices.Compact(of))))
		}
	}
	want("speak %s", languages)
	want("offer help with %s", capabilities)
	want("work outside of %s", outside)
	said := ""
	if len(wanted) > 0 {
		said = " Look for one whose mentors " + list(wanted) + "."
	}
	if len(rivals) > 0 {
		slices.Sort(rivals)
		said += " It should be no competitor, customer or supplier of " + list(slices.Compact(rivals)) + "."
	}
	return said
}
