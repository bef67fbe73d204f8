package config

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestBorder(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct {
		border  Border
		problem string
	}{
		"": {},
		"border:\n    authserv-id: MX.example.org\n    received-by: in.example.org":   {border: Border{AuthservID: "mx.example.org", ReceivedBy: "in.example.org"}},
		"border:\n    authserv-id: mx.example.org":                                    {problem: "there is no received-by"},
		"border:\n    received-by: mx.example.org":                                    {problem: "there is no authserv-id"},
		"border:\n    authserv-id: mx.example.org 1\n    received-by: mx.example.org": {problem: "write the one word"},
	} {
		file := strings.Replace(Example, "  poll: 1m ", "  "+text+"\n  poll: 1m ", 1)
		folder := write(t, map[string]string{"rapport.yaml": file, "smtp-password": "s\n", "imap-password": "p\n"})
		cfg, err := load(filepath.Join(folder, "rapport.yaml"), noEnv)
		switch {
		case want.problem == "" && (err != nil || cfg.IMAP.Border != want.border):
			t.Errorf("%q is %+v, %v", text, cfg.IMAP.Border, err)
		case want.problem != "" && (err == nil || !strings.Contains(err.Error(), want.problem)):
			t.Errorf("%q: %v, want %q", text, err, want.problem)
		}
	}
}
