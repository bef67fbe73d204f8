package matching

import (
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Readiness is what a cohort would come to if it started now.
type Readiness struct {
	Mentees int    `json:"mentees"`
	Matched int    `json:"matched"` // of them, who would get a mentor
	Places  int    `json:"places"`  // with mentors
	Lacks   []Lack `json:"lacks"`
	// Partner says that more people from outside are the answer, why, and what sort of partner would bring them; "" when they are not.
	Partner string   `json:"partner"`
	Rules   []string `json:"rules"` // between organisations, as they hold now
}

// Lack is a group of mentees for whom there are too few places.
type Lack struct {
	About   string `json:"about"`   // places, organisation, department, language or capability
	Subject string `json:"subject"` // which one
	Mentees int    `json:"mentees"`
	Places  int    `json:"places"` // with mentors who suit them
}

// String says it in a plain sentence.
func (l Lack) String() string {
	have := fmt.Sprintf("%s for %s", count(l.Places, "place"), count(l.Mentees, "mentee"))
	switch l.About {
	case "organisation":
		return fmt.Sprintf("For the people of %s the rule on organisations leaves %s.", l.Subject, have)
	case "between":
		return fmt.Sprintf("For the people of %s the rules between organisations leave %s.", l.Subject, have)
	case "department":
		return fmt.Sprintf("For the people of %s the rule on departments leaves %s.", l.Subject, have)
	case "language":
		return fmt.Sprintf("Mentors who speak %s have %s with no other language.", l.Subject, have)
	case "capability":
		return fmt.Sprintf("Mentors who offer help with “%s” have %s hoping to grow in it.", l.Subject, have)
	}
	return "Mentors have " + have + " in all."
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Ready says what is missing before a cohort starts.
func Ready(people []Candidate, rules Rules) Readiness {
	c := newCohort(people, rules)
	result := Match(people, rules)
	r := Readiness{Matched: len(result.Pairs), Lacks: []Lack{}, Rules: rules.Stated()}
	anybody := func(*person) bool { return true }
	r.Mentees, r.Places = c.sides(anybody, anybody)
	lack := func(about, subject string, mentees, mentors func(*person) bool) bool {
		l := Lack{About: about, Subject: subject}
		l.Mentees, l.Places = c.sides(mentees, mentors)
		if l.Mentees > l.Places {
			r.Lacks = append(r.Lacks, l)
		}
		return l.Mentees > l.Places
	}
	tooFew := lack("places", "", anybody, anybody)
	organisation := func(p *person) (string, string) { return p.Organisation, p.organisation }
	function := func(p *person) (string, string) { return p.Function, p.function }
	beyond := c.lackAcross("organisation", c.crossing, organisation, lack)
	apart := c.lackApart(lack)
	c.lackAcross("department", c.rules.Departments, function, lack)
	c.lackInLanguages(lack)
	for i, capability := range c.rules.Capabilities {
		lack("capability", capability,
			func(p *person) bool { return namesCapability(p.goals, i) },
			func(p *person) bool { return namesCapability(p.offers, i) })
	}
	switch {
	case c.crossing == mentoring.NeverCross:
	case beyond:
		r.Partner = "Pairs have to cross organisations and there are too few mentors beyond some: a partner organisation would bring them."
	case apart:
		r.Partner = "Rules between organisations leave too few mentors for some: a partner organisation that none of them is kept apart from would bring them."
	case tooFew:
		r.Partner = "There are too few mentors in all: ask for more, or find a partner organisation that has some."
	case r.Matched < r.Mentees && len(r.Lacks) > 0:
		r.Partner = "There are mentors enough, but not for everybody: a partner organisation could bring those who are missing."
	}
	if r.Partner != "" {
		r.Partner += c.sortOfPartner(r.Lacks)
	}
	return r
}

// sides counts the mentees of a kind and the places of mentors of a kind.
func (c *cohort) sides(mentees, mentors func(*person) bool) (count, places int) {
	for i := range c.people {
		p := &c.people[i]
		if p.isMentee() && mentees(p) {
			count++
		}
		if mentors(p) {
			places += p.places()
		}
	}
	return count, places
}

// lackAcross looks for lacks that a strict rule on crossing brings, group by group, and reports whether pairs have to
// cross and cannot.
func (c *cohort) lackAcross(about string, rule mentoring.Crossing, group func(*person) (name, plain string), lack func(about, subject string, mentees, mentors func(*person) bool) bool) bool {
	if rule != mentoring.MustCross && rule != mentoring.NeverCross {
		return false
	}
	found, seen := false, map[string]bool{"": true}
	for i := range c.people {
		name, own := group(&c.people[i])
		if seen[own] {
			continue
		}
		seen[own] = true
		of := func(p *person) bool { _, plain := group(p); return plain == own }
		suits := func(p *person) bool { _, plain := group(p); return mayCross(rule, own, plain) }
		found = lack(about, name, of, suits) || found
	}
	return found && rule == mentoring.MustCross
}

// lackInLanguages looks at mentees who speak one language only.
func (c *cohort) lackInLanguages(lack func(about, subject string, mentees, mentors func(*person) bool) bool) {
	var tags []string
	for _, spoken := range c.languages {
		if len(spoken) == 1 {
			tags = append(tags, spoken[0])
		}
	}
	slices.Sort(tags)
	for _, tag := range slices.Compact(tags) {
		lack("language", languageName(tag),
			func(p *person) bool { return slices.Equal(c.languages[p.index], set{tag}) },
			func(p *person) bool {
				spoken := c.languages[p.index]
				return len(spoken) == 0 || slices.Contains(spoken, tag)
			})
	}
}

func namesCapability(topics []topic, capability int) bool {
	return slices.ContainsFunc(topics, func(t topic) bool { return slices.Contains(t.capabilities, capability) })
}
