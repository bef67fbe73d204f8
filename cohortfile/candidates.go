package cohortfile

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// The columns of a people file that hold what a survey would have asked. Only ReadCandidates reads them.
const (
	goalsColumn    column = "goals"
	offersColumn   column = "offers"
	valuesColumn   column = "values"
	yearsColumn    column = "years leading"
	notWithColumn  column = "not with"
	unsharedColumn column = "keep private"
	idColumn       column = "id"
)

var surveyHeadings = map[column][]string{
	goalsColumn:    {"goals", "goal", "developmentgoals", "wantstogrowin", "doelen", "objectifs", "ziele"},
	offersColumn:   {"offers", "offer", "canhelpwith", "helpswith", "strengths", "expertise", "skills"},
	valuesColumn:   {"values", "value", "waarden", "valeurs", "werte"},
	yearsColumn:    {"yearsleading", "years", "leadershipyears", "leadershipexperience", "experience", "yearsofexperience"},
	notWithColumn:  {"notwith", "avoid", "exclude", "exclusions"},
	unsharedColumn: {"keepprivate", "donotshare", "unshared"},
	idColumn:       {"id", "personid", "participantid", "employeeid"},
}

// shareable are the facts that a person may keep out of the reasons, by the words for them in the column "keep private".
var shareable = map[string]matching.Criterion{
	"goals": matching.Capability, "department": matching.Function, "organisation": matching.Organisation,
	"language": matching.Zone, "timezone": matching.Zone,
}

// Candidates are the people of a file, to be matched without a server.
type Candidates struct {
	People   []matching.Candidate
	Warnings []Problem
}

// ReadCandidates reads a people file with the answers of a survey beside the people; name is what problems call it.
// Organisations are whichever occur in it. An id is the one in the file, else the address, else the name. The error is
// Problems, all of them at once, or the reader's own error.
func ReadCandidates(name string, r io.Reader) (Candidates, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return Candidates{}, fmt.Errorf("read %s: %w", name, err)
	}
	l := &list{file: name, survey: true, emails: map[mentoring.Address]int{}, names: map[string]int{}}
	l.read(data)
	if err := l.problems.Err(); err != nil {
		return Candidates{Warnings: l.warnings.Sorted()}, err
	}
	people := make([]matching.Candidate, len(l.people))
	ids := map[string]int{}
	for i, p := range l.people {
		people[i] = l.said[i]
		c := &people[i]
		c.Name, c.Role, c.Organisation, c.Function, c.Title = p.Name, p.Role, p.Organisation, p.Function, p.Title
		c.Email, c.Manager, c.Zone, c.Capacity = p.Email, p.Manager, p.Zone, p.Capacity
		if c.ID == "" {
			c.ID = string(p.Email)
		}
		if isStandIn(p.Email) && c.ID == string(p.Email) {
			c.ID = p.Name
		}
		if first, taken := ids[c.ID]; taken {
			l.problems.Add(name, l.lines[i], "%q is on line %d already: give each person an address or an id of their own", clip(c.ID), l.lines[first])
		}
		ids[c.ID] = i
	}
	return Candidates{people, l.warnings.Sorted()}, l.problems.Err()
}

// organisationsOf makes those that occur in the rows the ones there are.
func (l *list) organisationsOf(rows []row) {
	for _, r := range rows {
		name := r.cell(organisationColumn)
		if name != "" && !slices.ContainsFunc(l.cohort.Organisations, func(o mentoring.Organisation) bool { return strings.EqualFold(o.Name, name) }) {
			l.cohort.Organisations = append(l.cohort.Organisations, mentoring.Organisation{Name: name})
		}
	}
}

// standIn is the address of somebody without one; the domain can never exist (RFC 6761, section 6.4).
func standIn(line int) mentoring.Address {
	return mentoring.Address("line-" + strconv.Itoa(line) + "@people.invalid")
}

func isStandIn(addr mentoring.Address) bool { return addr.Domain() == "people.invalid" }

// answers reads what a person said in a survey.
func (l *list) answers(r row) matching.Candidate {
	c := matching.Candidate{
		ID: r.cell(idColumn), Values: r.cell(valuesColumn),
		Goals: parts(r.cell(goalsColumn)), Offers: parts(r.cell(offersColumn)), NotWith: parts(r.cell(notWithColumn)),
	}
	for _, text := range parts(strings.ReplaceAll(r.cell(languageColumn), ",", ";")) {
		if tag, ok := languageTag(text); ok {
			c.Languages = append(c.Languages, tag)
		} else {
			l.problem(r, "%q is not a language: write its two-letter code, such as en or nl, several with a semicolon between them", clip(text))
		}
	}
	if text := r.cell(yearsColumn); text != "" {
		years, err := strconv.Atoi(text)
		if err != nil || years < 0 || years > 70 {
			l.problem(r, "%q are not years of leading people: write a whole number, or leave it empty", clip(text))
		}
		c.Years = years
	}
	for _, word := range parts(strings.ReplaceAll(r.cell(unsharedColumn), ",", ";")) {
		fact, known := shareable[plain(word)]
		if !known {
			l.problem(r, "%q cannot be kept private by itself: write goals, department, organisation, language or time zone", clip(word))
		}
		c.Unshared = append(c.Unshared, fact)
	}
	return c
}

// parts splits a cell that holds several things.
func parts(text string) []string {
	var all []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '|' }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// ReadExclusions reads a CSV list of people who must not be paired, in four columns: person, other, reason, decided by.
// The first two are addresses or names; the others are for whoever keeps the list.
func ReadExclusions(name string, r io.Reader) ([]NeverPair, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	var problems form.Problems
	var all []NeverPair
	for i, record := range readTable(name, data, &problems) {
		if i == 0 && len(record.cells) > 0 && !strings.Contains(record.cells[0], "@") && slices.Contains([]string{"person", "name", "email", "a"}, plain(record.cells[0])) {
			continue
		}
		if len(record.cells) < 2 || strings.TrimSpace(record.cells[0]) == "" || strings.TrimSpace(record.cells[1]) == "" {
			problems.Add(name, record.line, "write two people who must not be paired: person,other,reason,decided by")
			continue
		}
		all = append(all, NeverPair{name, record.line, [2]string{strings.TrimSpace(record.cells[0]), strings.TrimSpace(record.cells[1])}})
	}
	return all, problems.Err()
}

// KeepApart finds the people of pairs that must never be. Each is meant by id, address or whole name; whoever is not
// found, or is found twice, is a problem.
func KeepApart(pairs []NeverPair, people []matching.Candidate) ([][2]string, error) {
	var problems form.Problems
	var all [][2]string
	for _, pair := range pairs {
		var ids [2]string
		for n, text := range pair.People {
			var found []string
			for _, c := range people {
				if c.ID == text || c.Email == mentoring.CanonicalAddress(text) || strings.EqualFold(c.Name, text) {
					found = append(found, c.ID)
				}
			}
			switch len(found) {
			case 1:
				ids[n] = found[0]
			case 0:
				problems.Add(pair.File, pair.Line, "%q is not among the people: write the address or the name as it is in the people file", clip(text))
			default:
				problems.Add(pair.File, pair.Line, "%d people are called %q: write the address", len(found), clip(text))
			}
		}
		all = append(all, ids)
	}
	return all, problems.Err()
}
