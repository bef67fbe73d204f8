package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestTrail(t *testing.T) {
	t.Parallel()
	_, path, dsn := installation(t)
	invite(t, path, dsn)
	for _, step := range []struct {
		flags  string
		status int
		told   string
	}{
		{"", 0, "wrote to Ines Mentee: the invitation"},
		{"--json", 0, `"who": "Rapport"`},
		{"--person ines@north.test", 0, "wrote to Ines Mentee: the invitation"},
		{"--since 2999-01-01", 0, "Nothing has been done there yet."},
		{"--since 2999-01-01 --json", 0, "[]"},
		{"--since yesterday", 2, ""},
		{"--person nobody@north.test", 3, ""},
		{"--pair 4", 3, ""},
	} {
		out, errOut, status := rapport(t, append([]string{"trail", "Spring", "--config", path}, strings.Fields(step.flags)...)...)
		if status != step.status || !strings.Contains(out, step.told) {
			t.Errorf("%s: status %d, out %q, err %q; want %d, %q", step.flags, status, out, errOut, step.status, step.told)
		}
		if status == 0 && strings.Contains(step.flags, "--json") && !json.Valid([]byte(out)) {
			t.Errorf("%s: %q", step.flags, out)
		}
	}
}
