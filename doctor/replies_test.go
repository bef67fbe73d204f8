package doctor

import (
	"testing"

	"github.com/rapport-mentoring/rapport/config"
)

func TestReplies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		reply, by string
		probing   bool
		state     State
		found     string
	}{
		"tags":                   {"m+{token}@northwind.org", config.ReplyWritten, false, Fine, "a tagged address of one mailbox"},
		"a domain":               {"{token}@reply.northwind.org", config.ReplyWritten, false, Fine, "a domain whose mail all arrives in one mailbox"},
		"none, by choice":        {"m@northwind.org", config.ReplyWritten, false, Fine, "known by the mail that they refer to"},
		"none, and nobody tried": {"m@northwind.org", config.ReplyAssumed, false, Warning, "nobody has tried"},
		"none, and it is tried":  {"m@northwind.org", config.ReplyAssumed, true, Fine, "known by the mail that they refer to"},
		"as a probe found":       {"m+{token}@northwind.org", config.ReplyProbed, false, Fine, "as a probe has found"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			findings := replies(t.Context(), Subject{Config: config.Config{SMTP: config.SMTP{Reply: test.reply, ReplyBy: test.by}}, Probing: test.probing})
			if worst(findings) != test.state || !has(findings, test.found, "") {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
		})
	}
}
