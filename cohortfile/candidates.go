package cohortfile

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

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
	l := &list{file: name, offline: true, emails: map[mentoring.Address]int{}, names: map[string]int{}}
	l.read(data)
	if err := l.problems.Err(); err != nil {
		return Candidates{Warnings: l.warnings.Sorted()}, err
	}
	people := make([]matching.Candidate, len(l.people))
	ids := map[string]int{}
	for i, p := range l.people {
		people[i] = matching.CandidateOf(p, mentoring.Cohort{})
		c := &people[i]
		switch {
		case l.ids[i] != "":
			c.ID = l.ids[i]
		case isStandIn(p.Email):
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
