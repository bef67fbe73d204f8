package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// S22, D8: an operator sees why no mail goes out, tries what would happen, and lets it go on.
func TestSending(t *testing.T) {
	t.Parallel()
	folder, path, _ := installation(t)
	elsewhere := filepath.Join(folder, "data", "instance")
	for _, step := range []struct {
		args   string
		before func()
		status int
		told   string
	}{
		{"status", nil, 0, "mail goes out: 0 within the last minute"},
		{"pause --dry-run", nil, 0, "Nothing was changed"},
		{"status", nil, 0, "mail goes out"},
		{"pause", nil, 0, "all mail is held back"},
		{"status", nil, 0, "held back since"},
		{"resume --dry-run", nil, 0, "Nothing was changed"},
		{"status", nil, 0, "held back since"},
		{"resume", nil, 0, "mail goes out again"},
		{"resume", nil, 0, "mail goes out already"},
		{"status", func() { // another installation has sent from this database
			if err := os.WriteFile(elsewhere, []byte(`{"instance":"iother","mark":9,"folder":"1"}`), 0o600); err != nil {
				t.Fatal(err)
			}
		}, 0, "mail goes out"}, // nothing was ever sent from it, so there is nothing to double
		{"resume --join", nil, 4, ""},
		{"resume --join --send-waiting", nil, 2, ""},
		{"pause now", nil, 2, ""},
	} {
		if step.before != nil {
			step.before()
		}
		args := append([]string{"sending"}, append(strings.Fields(step.args), "--config", path)...)
		out, errOut, status := rapport(t, args...)
		if status != step.status || !strings.Contains(out, step.told) {
			t.Errorf("%s: status %d, out %q, err %q; want %d, %q", step.args, status, out, errOut, step.status, step.told)
		}
		if strings.HasPrefix(step.args, "resume") || status != 0 {
			continue
		}
		out, _, _ = rapport(t, append(args, "--json")...)
		if !json.Valid([]byte(out)) {
			t.Errorf("%s --json: %q", step.args, out)
		}
	}
}
