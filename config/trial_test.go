package config

import (
	"path/filepath"
	"strings"
	"testing"
)

// A4: what a probe finds out about the border holds from the next start on, for that border and no other.
func TestTrialOfTheBorder(t *testing.T) {
	t.Parallel()
	with := func(authservID string) string {
		return strings.Replace(Example, "  poll: 1m ", "  border:\n    authserv-id: "+authservID+"\n    received-by: mx.example.org\n  poll: 1m ", 1)
	}
	folder := write(t, map[string]string{"rapport.yaml": with("mx.example.org"), "another.yaml": with("mx2.example.org"), "none.yaml": Example, "smtp-password": "s\n", "imap-password": "p\n"})
	read := func(name string) Config {
		t.Helper()
		cfg, err := load(filepath.Join(folder, name), noEnv)
		if err != nil {
			t.Fatal(err)
		}
		return cfg
	}
	cfg := read("rapport.yaml")
	if got := cfg.IMAP.Border.Trial; got != BorderUntried {
		t.Errorf("before a probe: %q", got)
	}
	for _, found := range []string{BorderUnsafe, BorderSafe, BorderUnsafe} {
		if err := cfg.KeepTrial(found); err != nil {
			t.Fatal(err)
		}
		if got := read("rapport.yaml").IMAP.Border.Trial; got != found {
			t.Errorf("after a probe that found it %s: %q", found, got)
		}
	}
	for _, name := range []string{"another.yaml", "none.yaml"} {
		if got := read(name).IMAP.Border.Trial; got != BorderUntried {
			t.Errorf("%s: %q", name, got)
		}
	}
}
