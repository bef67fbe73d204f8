package doctor

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/config"
)

var testBorder = config.Border{AuthservID: "mx.rapport.test", ReceivedBy: "mx.rapport.test"}

// A4: what came back of a mail with a forged result shows what the border does with them.
func TestForgedResultsAtTheBorder(t *testing.T) {
	t.Parallel()
	const (
		ours   = "Received: from a by mx.rapport.test; x\r\n"
		others = "Received: from a by mx.else.test; x\r\n"
		forged = "Authentication-Results: mx.rapport.test;\r\n dmarc=pass header.from=nonce.invalid\r\n"
		real   = "Authentication-Results: mx.rapport.test; dmarc=pass header.from=rapport.test\r\n"
		mail   = "From: mentoring@rapport.test\r\nSubject: x\r\n"
	)
	for name, test := range map[string]struct {
		header string
		state  State
		trial  string
	}{
		"it is gone":                           {real + ours + mail, Fine, config.BorderSafe},
		"it came through":                      {real + ours + forged + mail, Wrong, config.BorderUnsafe},
		"it came through, on top":              {forged + ours + mail, Wrong, config.BorderUnsafe},
		"it came through on another way":       {others + forged + mail, Wrong, config.BorderUnsafe},
		"it came through, written differently": {ours + "authentication-results: MX.rapport.test 1; spf=none; dmarc = pass (x) header.from=\"nonce.invalid\"\r\n" + mail, Wrong, config.BorderUnsafe},
		"it is renamed":                        {ours + "X-Old-" + forged + mail, Fine, config.BorderSafe},
		"the mail did not pass the border":     {others + mail, Warning, config.BorderUntried},
		"the mail did not arrive":              {"", Warning, config.BorderUntried},
	} {
		a := arrival{forged: "nonce.invalid", header: []byte(test.header)}
		if test.header != "" {
			a.folder = "INBOX"
		}
		findings, trial := atBorder(config.Config{IMAP: config.IMAP{Border: testBorder}}, []arrival{{}, a})
		if len(findings) != 1 || findings[0].State != test.state || trial != test.trial {
			t.Errorf("%s: %+v, %q", name, findings, trial)
		}
		plain(t, findings)
	}
	if findings, trial := atBorder(config.Config{}, []arrival{{folder: "INBOX"}}); len(findings) != 0 || trial != config.BorderUntried {
		t.Errorf("without a border: %+v, %q", findings, trial)
	}
}

// A4: the post office takes nothing out of mail, so a probe finds it unsafe as a border, and keeps that.
func TestAProbeOfTheBorder(t *testing.T) {
	t.Parallel()
	s := atOffice(t, "mentoring+{token}@rapport.test", config.ReplyWritten)
	s.Config.IMAP.Border = config.Border{AuthservID: "localhost", ReceivedBy: "localhost"}
	var findings []Finding
	if Probe(t.Context(), s, func(f Finding) { findings = append(findings, f) }) || !has(findings, "localhost lets through what somebody else says in its name", "take Authentication-Results in its own name out") {
		t.Errorf("findings are %+v", findings)
	}
	if kept, err := os.ReadFile(filepath.Join(s.Config.Data, "border")); strings.TrimSpace(string(kept)) != "localhost localhost unsafe" {
		t.Errorf("kept %q, %v", kept, err)
	}
}

func TestBorderBeforeAndAfterAProbe(t *testing.T) {
	t.Parallel()
	for trial, state := range map[string]State{config.BorderUntried: Warning, config.BorderSafe: Fine, config.BorderUnsafe: Wrong} {
		b := testBorder
		b.Trial = trial
		findings := border(context.Background(), Subject{Config: config.Config{IMAP: config.IMAP{Border: b}}})
		if len(findings) != 1 || findings[0].State != state {
			t.Errorf("%q: %+v", trial, findings)
		}
		plain(t, findings)
	}
	if findings := border(context.Background(), Subject{}); len(findings) != 0 {
		t.Errorf("without a border: %+v", findings)
	}
}
