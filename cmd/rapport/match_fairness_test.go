package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/matching"
)

// Row 38: a table for the steering group, in which nobody can be found.
func TestMatchFairness(t *testing.T) {
	t.Parallel()
	sample := []string{"match", "fairness", "--people", sampleMatch("people.csv"), "--rules", sampleMatch("rules.yaml")}
	out, errOut, status := rapport(t, sample...)
	want := `by            group               people  matched  unmatched  fit  worst fit
everybody                             15       11          4  885        475
organisation  Northwind                6        5          1  840        475
organisation  others (2 groups)        9        6          3  930        791
role          mentee                   8        6          2  866        475
role          others (2 groups)        7        5          2  900        475
department    others (11 groups)      15       11          4  885        475
language      others (3 groups)       15       11          4  885        475
`
	if status != 0 || errOut != "" || out != want {
		t.Errorf("status %d, %s\n%s", status, errOut, out)
	}
	out, _, _ = rapport(t, append(sample, "--json")...)
	var shares []matching.Share
	if err := json.Unmarshal([]byte(out), &shares); err != nil || len(shares) != 7 || shares[0].People != 15 || *shares[0].Worst != 475 || shares[2].Together != 2 {
		t.Errorf("%v, %s", err, out)
	}
}

func TestMatchFairnessOfTooFew(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"people.csv": "name,role,organisation\nAnna,mentor,A\nBen,mentee,A\nCleo,mentee,A\nDan,mentor,A\n", "rules.yaml": "crossing: may\n"})
	out, _, status := rapport(t, "match", "fairness", "--people", path("people.csv"), "--rules", path("rules.yaml"))
	if status != 0 || !strings.HasPrefix(out, "There are fewer than five people") {
		t.Errorf("status %d\n%s", status, out)
	}
}

func TestACohortOrFiles(t *testing.T) {
	t.Parallel()
	for _, command := range []string{"fairness", "readiness"} {
		for _, args := range [][]string{{}, {"Spring", "--people", "p.csv"}, {"--people", "p.csv"}, {"--rules", "r.yaml"}, {"Spring", "--exclusions", "e.csv"}} {
			_, errOut, status := rapport(t, append([]string{"match", command}, args...)...)
			if status != 2 || !strings.Contains(errOut, "name a cohort, or files with --people and --rules") {
				t.Errorf("%s %v: status %d, %s", command, args, status, errOut)
			}
		}
	}
}
