package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// Somebody who telephones is entered by a coordinator: first as a dry run, then once.
func TestAskAnswer(t *testing.T) {
	t.Parallel()
	_, path, dsn := installation(t)
	invite(t, path, dsn)
	for _, step := range []struct {
		person, words, flags string
		status               int
		told                 string
	}{
		{"Nobody Here", "yes", "", 3, ""},
		{"Ines Mentee", "hm, the weather is fine", "", 2, "nothing was changed"},
		{"Ines Mentee", "hm, the weather is fine", "--json", 2, `"outcome": "unclear"`},
		{"Ines Mentee", "yes, she would love to", "--dry-run", 0, "Carla Coord told me"},
		{"Ines Mentee", "yes, she would love to", "--dry-run --json", 0, `"outcome": "applied"`},
		{"ines@north.test", "yes, she would love to", "", 0, "read back to Ines Mentee"},
		{"Ines Mentee", "yes", "", 3, ""},
	} {
		args := append([]string{"ask", "answer", "Spring", step.person, step.words, "--config", path}, strings.Fields(step.flags)...)
		out, errOut, status := rapport(t, args...)
		if status != step.status || !strings.Contains(out, step.told) {
			t.Errorf("%q %s: status %d, out %q, err %q; want %d, %q", step.words, step.flags, status, out, errOut, step.status, step.told)
		}
		if strings.Contains(step.flags, "--json") && !json.Valid([]byte(out)) {
			t.Errorf("%s: %q", step.flags, out)
		}
	}
}
