package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/config"
)

// away is a configuration whose servers all refuse: nothing listens on port 1.
const away = `
temporal: {address: "127.0.0.1:1"}
database: {dsn: "postgres://rapport@127.0.0.1:1/rapport"}
smtp: {host: 127.0.0.1, port: 1, tls: none, from: a@example.org, reply: "reply+{token}@example.org"}
imap: {host: 127.0.0.1, port: 1, tls: none, username: me, password-file: password}
`

func TestConfigCheckOfServersThatAreAway(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"rapport.yaml": away, "password": "s3cret"})
	out, errOut, status := rapport(t, "config", "check", "--config", path("rapport.yaml"))
	if status != 5 || errOut != "" || strings.Count(out, "✗") != 4 || strings.Count(out, "see that") != 4 {
		t.Errorf("status %d, errors %q\n%s", status, errOut, out)
	}
	out, _, status = rapport(t, "config", "check", "--json", "--config", path("rapport.yaml"))
	var report configReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	if status != 5 || report.OK || len(report.Results) != 4 || report.Results[0].Part != "postgresql" || report.Results[0].Advice == "" {
		t.Errorf("status %d, report %+v", status, report)
	}
}

func TestConfigCheckOfMistakes(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"rapport.yaml": config.Example})
	out, _, status := rapport(t, "config", "check", "--config", path("rapport.yaml"))
	if status != 2 || strings.Count(out, "✗") != 2 || !strings.Contains(out, "RAPPORT_IMAP_PASSWORD") {
		t.Errorf("status %d\n%s", status, out)
	}
	out, _, status = rapport(t, "config", "check", "--json", "--config", path("rapport.yaml"))
	var report configReport
	if err := json.Unmarshal([]byte(out), &report); err != nil || status != 2 || report.OK || len(report.Problems) != 2 || len(report.Results) != 0 {
		t.Errorf("status %d, %v, report %+v", status, err, report)
	}
}

func TestConfigPrint(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"rapport.yaml": config.Example, "smtp-password": "s3cret", "imap-password": "s3cret"})
	text, _, status := rapport(t, "config", "print", "--config", path("rapport.yaml"))
	if status != 0 || strings.Contains(text, "s3cret") || !strings.Contains(text, "***") {
		t.Errorf("status %d\n%s", status, text)
	}
	out, _, _ := rapport(t, "config", "print", "--json", "--config", path("rapport.yaml"))
	var printed struct {
		SMTP struct {
			Port     int
			Password string
		}
		IMAP struct{ Poll string }
	}
	if err := json.Unmarshal([]byte(out), &printed); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	if printed.SMTP.Port != 587 || printed.SMTP.Password != "***" || printed.IMAP.Poll != "1m0s" {
		t.Errorf("printed %+v", printed)
	}
}
