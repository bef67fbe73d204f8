package cohortfile

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// between reads the rules between organisations.
func between(f *form.Field) []mentoring.Between {
	var all []mentoring.Between
	for _, item := range f.List() {
		b := mentoring.Between{Because: mentoring.Why(item.Key("because").Choice(string(mentoring.Agreed), string(mentoring.Competitors), string(mentoring.CustomerSupplier)))}
		apart := item.Key("apart")
		if apart.Given() {
			names, ok := two(apart, "organisations", "apart: [Northwind, Contoso]")
			if !ok {
				continue
			}
			b.Mentors, b.Mentees = names[0], names[1]
		} else {
			b.OneWay, b.Mentors, b.Mentees = true, line(item.Key("mentors")), line(item.Key("mentees"))
			if b.Mentors == "" || b.Mentees == "" || strings.EqualFold(b.Mentors, b.Mentees) {
				item.Problem("name two organisations: %q keeps them apart both ways, %q one way", "apart: [Northwind, Contoso]", "mentors: Northwind, mentees: Contoso")
				continue
			}
		}
		all = append(all, b)
	}
	return all
}

// mostAllotted is more people than any organisation brings to a cohort.
const mostAllotted = 5000

// allotments reads what each organisation brings and takes; nil when the file sets no limits.
func allotments(f *form.Field) map[string]mentoring.Allotment {
	var all map[string]mentoring.Allotment
	for _, item := range f.List() {
		name := line(item.Key("organisation"))
		a := mentoring.Allotment{Mentors: item.Key("mentors").Number(0, 1, mostAllotted), Mentees: item.Key("mentees").Number(0, 1, mostAllotted)}
		if balance := item.Key("balance"); balance.Given() {
			within := balance.Number(0, 0, mostAllotted)
			a.Balance = &within
		}
		switch _, twice := all[name]; {
		case name == "":
			item.Missing("the quota has no organisation: write %q", "organisation: Northwind")
		case twice:
			item.Problem("%s has a quota already: keep one", name)
		case a == mentoring.Allotment{}:
			item.Missing("the quota of %s has no number: write %q, %q or %q", name, "mentors: 5", "mentees: 5", "balance: 2")
		case all == nil:
			all = map[string]mentoring.Allotment{name: a}
		default:
			all[name] = a
		}
	}
	return all
}

// eligibility reads for whom a cohort is; nil when the file does not say. Words alone may stand on one line.
func eligibility(f *form.Field) *mentoring.Eligibility {
	switch {
	case !f.Given():
		return nil
	case f.IsText():
		return &mentoring.Eligibility{Words: text(f)}
	}
	return &mentoring.Eligibility{
		Words: text(f.Key("words")), Mentors: criteria(f.Key("mentors")), Mentees: criteria(f.Key("mentees")),
	}
}

func criteria(f *form.Field) mentoring.Criteria {
	c := mentoring.Criteria{
		LeastYears: f.Key("years-at-least").Number(0, 0, 60), MostYears: f.Key("years-at-most").Number(0, 0, 60),
		Functions: f.Key("functions").Texts(), Titles: f.Key("titles").Texts(),
	}
	if c.MostYears > 0 && c.MostYears < c.LeastYears {
		f.Problem("nobody has led people for at least %d and at most %d years: exchange the two", c.LeastYears, c.MostYears)
	}
	return c
}

// partners warns of rules, quotas and criteria that these organisations and people cannot keep.
func partners(warn func(string, ...any), c mentoring.Cohort, people []mentoring.Person) {
	var names []string
	for _, o := range c.Organisations {
		names = append(names, o.Name)
	}
	check := func(key, name string) {
		if !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) }) {
			warn("%s names %q, which is not an organisation of this cohort%s", key, clip(name), hintOr(name, names, ": write "+strings.Join(names, " or ")))
		}
	}
	for _, b := range c.Between {
		check("between", b.Mentors)
		check("between", b.Mentees)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Allotments)) {
		check("quotas", name)
		of := func(role mentoring.Role) int {
			return sidesOf(people, func(p mentoring.Person) bool { return strings.EqualFold(p.Organisation, name) && p.Role.Plays(role) }).people
		}
		for _, side := range []struct {
			role  mentoring.Role
			limit int
		}{{mentoring.Mentor, c.Allotments[name].Mentors}, {mentoring.Mentee, c.Allotments[name].Mentees}} {
			if n := of(side.role); side.limit > 0 && n > side.limit {
				warn("%s lists %s and its quota is %d: whoever says yes after that goes on a list, and is asked when a place is free", name, count(n, string(side.role)), side.limit)
			}
		}
	}
	misfits := map[string]int{}
	for _, p := range people {
		if len(c.Misfits(p.Organisation, p.Role, p.Facts.Years, p.Function, p.Title)) > 0 {
			misfits[p.Organisation]++
		}
	}
	for _, name := range names {
		if n := misfits[name]; n > 0 {
			warn("what was agreed on who may take part does not fit %s of %s: if they say yes, their own coordinator is asked", somebody(n), name)
		}
	}
}

func somebody(n int) string {
	if n == 1 {
		return "1 person"
	}
	return strconv.Itoa(n) + " people"
}

// Partner is an organisation that joins a cohort, with the rules and quotas that come with it.
type Partner struct {
	Organisation mentoring.Organisation
	Between      []mentoring.Between
	Allotments   map[string]mentoring.Allotment
}

// ReadPartner reads the file of an organisation that joins a cohort: the keys of an organisation in a cohort file, and between and
// quotas besides; name is what problems call it. The error is Problems, all of them at once, or the reader's own error.
func ReadPartner(name string, r io.Reader) (Partner, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Partner{}, fmt.Errorf("read %s: %w", name, err)
	}
	var problems form.Problems
	file := form.Parse(name, data, &problems)
	p := Partner{Organisation: organisation(file), Between: between(file.Key("between")), Allotments: allotments(file.Key("quotas"))}
	if p.Organisation.Name == "" {
		file.Key("name").Missing("the organisation has no name: write %q", "name: Northwind")
	}
	file.Done()
	return p, problems.Err()
}
