package cohortfile

import (
	"strconv"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Warnings returns what is unwise in a cohort with these people, although it may start. It looks at what only the two
// together show, so its problems name no line.
func Warnings(c mentoring.Cohort, people []mentoring.Person) []Problem {
	var w form.Problems
	warn := func(format string, args ...any) { w.Add("", 0, format, args...) }

	if c.Months < 6 || c.Months > 9 {
		warn("the cohort runs for %d months: pairs need six to nine, shorter ones end when trust has just grown and longer ones fade", c.Months)
	}
	for _, o := range c.Organisations {
		if len(o.Sponsors) == 0 {
			warn("%s names no sponsor: nobody there will get the monthly and the final summary", o.Name)
		}
		for _, coordinator := range o.Coordinators {
			switch {
			case coordinator.Email != c.Concerns.Email:
			case len(c.Organisations) > 1:
				warn("concerns about safety or conduct go to a coordinator of %s: people of other organisations may prefer somebody outside", o.Name)
			default:
				warn("concerns about safety or conduct go to %s, who is a coordinator as well: whoever has one about the programme may prefer somebody outside", coordinator.Name)
			}
		}
	}
	for _, p := range people {
		if p.Email != "" && p.Email == c.Concerns.Email {
			warn("concerns about safety or conduct go to %s, who takes part: nobody can write about %s there; name somebody outside of the programme", p.Name, mentoring.FirstName(p.Name))
		}
	}
	pairing(warn, c, people)
	partners(warn, c, people)
	if len(people) == 0 {
		return w
	}
	for _, o := range c.Organisations {
		if in := sidesOf(people, func(p mentoring.Person) bool { return p.Organisation == o.Name }); in.people == 0 {
			warn("nobody on the list is of %s", o.Name)
		} else if c.Crossing == mentoring.NeverCross {
			in.warn(warn, " within "+o.Name)
		}
	}
	if c.Crossing == mentoring.MustCross && len(c.Organisations) > 1 {
		for _, o := range c.Organisations {
			mentees := sidesOf(people, func(p mentoring.Person) bool { return p.Organisation == o.Name && p.Role.Plays(mentoring.Mentee) })
			elsewhere := sidesOf(people, func(p mentoring.Person) bool { return p.Organisation != o.Name })
			sides{people: mentees.people, mentees: mentees.mentees, places: elsewhere.places}.warn(warn, " outside of "+o.Name+" for its people")
		}
	}
	if c.Crossing != mentoring.NeverCross {
		sidesOf(people, func(mentoring.Person) bool { return true }).warn(warn, "")
	}
	return w
}

// sides count a group of people.
type sides struct{ people, mentees, places int }

func sidesOf(people []mentoring.Person, in func(mentoring.Person) bool) sides {
	var s sides
	for _, p := range people {
		if !in(p) {
			continue
		}
		s.people++
		if p.Role.Plays(mentoring.Mentee) {
			s.mentees++
		}
		if p.Role.Plays(mentoring.Mentor) {
			s.places += p.Capacity
		}
	}
	return s
}

// warn tells when there are fewer places with mentors than mentees.
func (s sides) warn(warn func(string, ...any), where string) {
	if s.places < s.mentees {
		warn("there are too few mentors%s: %s for %s, so %d would stay without one. Ask for more mentors, or raise a capacity",
			where, count(s.places, "place"), count(s.mentees, "mentee"), s.mentees-s.places)
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
