package mentoring

import (
	"slices"
	"strconv"
	"strings"
)

// Why says what a rule between two organisations is for.
type Why string

// The reasons to keep two organisations apart.
const (
	Competitors      Why = "competitors"
	CustomerSupplier Why = "customer-supplier"
	Agreed           Why = "agreed" // by the steering group, for reasons of its own
)

// Between keeps the people of two organisations apart: both ways, or, with OneWay set, only where people of the first would
// mentor people of the second. It is hard.
type Between struct {
	Mentors string `json:"mentors"` // an organisation
	Mentees string `json:"mentees"` // another one
	OneWay  bool   `json:"one_way,omitempty"`
	Because Why    `json:"because"`
}

// Allotment is what the organisations of a cohort have agreed that one of them brings and takes. 0 sets no limit.
type Allotment struct {
	Mentors int `json:"mentors,omitempty"` // of its people who take part as mentors, at most
	Mentees int `json:"mentees,omitempty"` // of its people who take part as mentees, at most
	// Balance is by how many pairs the mentoring that it receives from others, and that it gives to them, may differ at most; nil
	// sets no limit, and 0 wants them equal.
	Balance *int `json:"balance,omitempty"`
}

// Eligibility is for whom a cohort is, as its organisations agreed: in words for people, and in parts that can be checked.
type Eligibility struct {
	Words   string   `json:"words,omitempty"` // as the invitation and the charter show it
	Mentors Criteria `json:"mentors,omitzero"`
	Mentees Criteria `json:"mentees,omitzero"`
}

// Criteria are the parts of eligibility that can be checked. What is not known of a person is held against nobody.
type Criteria struct {
	LeastYears int      `json:"least_years,omitempty"` // of leading people
	MostYears  int      `json:"most_years,omitempty"`  // 0 sets no limit
	Functions  []string `json:"functions,omitempty"`   // departments or functions, one of which must be theirs
	Titles     []string `json:"titles,omitempty"`      // words, one of which stands in their title
}

// IsZero reports whether the criteria let everybody in.
func (c Criteria) IsZero() bool {
	return c.LeastYears == 0 && c.MostYears == 0 && len(c.Functions) == 0 && len(c.Titles) == 0
}

// Or returns e where it says something, and otherwise where it is silent: what an organisation says of its own people stands before
// what the cohort says of all.
func (e Eligibility) Or(otherwise Eligibility) Eligibility {
	if e.Words == "" {
		e.Words = otherwise.Words
	}
	if e.Mentors.IsZero() {
		e.Mentors = otherwise.Mentors
	}
	if e.Mentees.IsZero() {
		e.Mentees = otherwise.Mentees
	}
	return e
}

// Misfit is a criterion that somebody does not meet.
type Misfit string

// The criteria, as reasons.
const (
	TooFewYears   Misfit = "years.few"
	TooManyYears  Misfit = "years.many"
	OtherFunction Misfit = "function"
	OtherTitle    Misfit = "title"
)

// Misfits returns the criteria that somebody does not meet, in one order. Years of 0, and an empty function or title, are not known.
func (c Criteria) Misfits(years int, function, title string) []Misfit {
	var found []Misfit
	note := func(m Misfit, misses bool) {
		if misses {
			found = append(found, m)
		}
	}
	note(TooFewYears, years > 0 && years < c.LeastYears)
	note(TooManyYears, c.MostYears > 0 && years > c.MostYears)
	note(OtherFunction, function != "" && len(c.Functions) > 0 && !slices.ContainsFunc(c.Functions, func(f string) bool { return strings.EqualFold(f, strings.TrimSpace(function)) }))
	note(OtherTitle, title != "" && len(c.Titles) > 0 && !slices.ContainsFunc(c.Titles, func(t string) bool { return strings.Contains(strings.ToLower(title), strings.ToLower(t)) }))
	return found
}

// EligibilityOf returns for whom a cohort is among the people of an organisation.
func (c *Cohort) EligibilityOf(organisation string) Eligibility {
	var common Eligibility
	if c.Eligibility != nil {
		common = *c.Eligibility
	}
	if o, found := c.Organisation(organisation); found && o.Eligibility != nil {
		return o.Eligibility.Or(common)
	}
	return common
}

// Misfits returns what of the criteria for their organisation and role somebody does not meet. Who is both mentor and mentee has to
// meet those of one of the two.
func (c *Cohort) Misfits(organisation string, role Role, years int, function, title string) []Misfit {
	e := c.EligibilityOf(organisation)
	asMentor, asMentee := e.Mentors.Misfits(years, function, title), e.Mentees.Misfits(years, function, title)
	switch {
	case role == Mentor:
		return asMentor
	case role == Mentee:
		return asMentee
	case len(asMentor) == 0 || len(asMentee) == 0:
		return nil
	}
	return asMentor
}

// AllotmentOf returns what an organisation brings and takes; the zero Allotment sets no limits.
func (c *Cohort) AllotmentOf(organisation string) Allotment {
	for name, a := range c.Allotments {
		if strings.EqualFold(name, organisation) {
			return a
		}
	}
	return Allotment{}
}

// String says a rule in a few words.
func (b Between) String() string {
	way := b.Mentors + " and " + b.Mentees + " apart"
	if b.OneWay {
		way = b.Mentors + " does not mentor " + b.Mentees
	}
	return way + " (" + string(b.Because) + ")"
}

// String says what was agreed in a few words.
func (a Allotment) String() string {
	var said []string
	note := func(what string, n int) { said = append(said, what+" "+strconv.Itoa(n)) }
	if a.Mentors > 0 {
		note("mentors", a.Mentors)
	}
	if a.Mentees > 0 {
		note("mentees", a.Mentees)
	}
	if a.Balance != nil {
		note("balance", *a.Balance)
	}
	return strings.Join(said, ", ")
}
