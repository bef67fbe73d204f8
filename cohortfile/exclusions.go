package cohortfile

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// NeverPair are two people who must not be paired, each by address or by name, and where that was written.
type NeverPair struct {
	File      string
	Line      int
	People    [2]string
	Reason    string // for whoever keeps the list
	DecidedBy string
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
		cells := append(record.cells, "", "")
		all = append(all, NeverPair{
			File: name, Line: record.line, People: [2]string{strings.TrimSpace(cells[0]), strings.TrimSpace(cells[1])},
			Reason: strings.TrimSpace(cells[2]), DecidedBy: strings.TrimSpace(cells[3]),
		})
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
		if ids[0] != "" && ids[0] == ids[1] {
			problems.Add(pair.File, pair.Line, "%q and %q are the same person: name two", clip(pair.People[0]), clip(pair.People[1]))
		}
		all = append(all, ids)
	}
	return all, problems.Err()
}

// Exclusions finds the people of a cohort's list who must not be paired, as KeepApart does.
func Exclusions(pairs []NeverPair, people []mentoring.Person) ([]mentoring.Exclusion, error) {
	candidates := make([]matching.Candidate, len(people))
	for i, p := range people {
		candidates[i] = matching.CandidateOf(p, mentoring.Cohort{})
	}
	apart, err := KeepApart(pairs, candidates)
	if err != nil {
		return nil, err
	}
	all := make([]mentoring.Exclusion, len(pairs))
	for i, ids := range apart {
		all[i] = mentoring.Exclusion{
			One: mentoring.Address(ids[0]), Other: mentoring.Address(ids[1]), Reason: pairs[i].Reason, DecidedBy: pairs[i].DecidedBy,
		}
	}
	return all, nil
}
