package doctor

import (
	"testing"
	"time"
)

// S24: what the mailbox's server thinks of our mail is read from the mail that came back.
func TestSeenOnTheWay(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		header        string
		ahead         time.Duration
		state         State
		found, advice string
	}{
		"all is well":             {"Authentication-Results: mx.northwind.org;\r\n dkim=pass header.d=northwind.org; spf=pass smtp.mailfrom=northwind.org; dmarc=pass\r\n", 0, Fine, "content with our signature (DKIM)", ""},
		"the signature is broken": {"Authentication-Results: mx.northwind.org; dkim=fail (bad signature) header.d=northwind.org; spf=pass\r\n", 0, Wrong, "finds fault with our signature (DKIM) (fail)", "DNS"},
		"nothing is known of SPF": {"Authentication-Results: mx.northwind.org; spf=none smtp.mailfrom=northwind.org\r\n", 0, Warning, "knows nothing of our list of servers", "DNS"},
		"it does not look":        {"Subject: x\r\n", 0, Fine, "agrees with that of the mailbox", ""},
		"its clock is wrong":      {"Subject: x\r\n", -time.Hour, Wrong, "behind this machine's", "automatic time"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			findings := seenOnTheWay([]arrival{{}, {folder: "INBOX", header: []byte(test.header), ahead: test.ahead}})
			if worst(findings) != test.state || !has(findings, test.found, test.advice) {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
		})
	}
	if findings := seenOnTheWay([]arrival{{}}); findings != nil {
		t.Errorf("of nothing: %+v", findings)
	}
}
