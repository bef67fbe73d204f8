package matching

import (
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// whyApart is the rule that a reason to keep two organisations apart stands for.
var whyApart = map[mentoring.Why]rule{mentoring.Competitors: competitors, mentoring.CustomerSupplier: customers, mentoring.Agreed: keptApart}

// organisationsApart returns what keeps organisations apart, by the plain names of the mentor's and the mentee's.
func organisationsApart(rules Rules) map[[2]string]broken {
	apart := map[[2]string]broken{}
	note := func(mentors, mentees string, r rule) { apart[[2]string{mentors, mentees}] |= 1 << r }
	for _, names := range rules.Apart {
		a, b := plain(names[0]), plain(names[1])
		note(a, b, keptApart)
		note(b, a, keptApart)
	}
	for _, between := range rules.Between {
		a, b := plain(between.Mentors), plain(between.Mentees)
		if between.OneWay {
			note(a, b, oneWay)
			continue
		}
		note(a, b, whyApart[between.Because])
		note(b, a, whyApart[between.Because])
	}
	return apart
}

// Stated says the rules between organisations in plain sentences, for whoever runs a cohort.
func (r Rules) Stated() []string {
	said := []string{}
	for _, names := range r.Apart {
		said = append(said, fmt.Sprintf("%s and %s are kept apart.", names[0], names[1]))
	}
	for _, b := range r.Between {
		switch {
		case b.OneWay:
			said = append(said, fmt.Sprintf("People of %s do not mentor people of %s%s.", b.Mentors, b.Mentees, because[b.Because]))
		default:
			said = append(said, fmt.Sprintf("%s and %s are kept apart%s.", b.Mentors, b.Mentees, because[b.Because]))
		}
	}
	var names []string
	for name := range r.Balance {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		b := r.Balance[name]
		said = append(said, fmt.Sprintf("%s may have %s more across its borders that it receives than that it gives, and %s the other way round.",
			name, count(b.Received, "pair"), count(b.Given, "pair")))
	}
	return said
}

var because = map[mentoring.Why]string{
	mentoring.Competitors: ": they compete", mentoring.CustomerSupplier: ": one buys from the other", mentoring.Agreed: ", as agreed",
}
