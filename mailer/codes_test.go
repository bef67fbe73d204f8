package mailer

import (
	"fmt"
	"io"
	"testing"

	"github.com/emersion/go-smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

// action is what comes of an attempt; programme.Outbox.Settle does them.
func action(o Outcome) string {
	switch {
	case o.State == Accepted:
		return "sent"
	case o.State == Ambiguous:
		return "doubt"
	case o.ChannelFault:
		return "channel"
	case o.AddressFault:
		return "address"
	case o.State == Refused:
		return "mail"
	case o.State == Deferred:
		return "later"
	}
	return "?"
}

// S5, S6, S7: every reply leads to one of six actions. None but "address" is ever held against a person.
func TestEveryReplyHasItsAction(t *testing.T) {
	t.Parallel()
	none := smtp.NoEnhancedCode
	for _, tc := range []struct {
		at       string
		code     int
		enhanced smtp.EnhancedCode
		want     string
		trouble  Trouble
	}{
		{"mail", 421, smtp.EnhancedCode{4, 3, 2}, "channel", Busy},
		{"mail", 432, smtp.EnhancedCode{4, 3, 2}, "channel", Busy}, // Microsoft: too many connections
		{"mail", 451, smtp.EnhancedCode{4, 3, 0}, "channel", Busy},
		{"mail", 452, smtp.EnhancedCode{4, 3, 1}, "channel", Busy},
		{"mail", 454, smtp.EnhancedCode{4, 7, 0}, "channel", Busy},
		{"mail", 530, smtp.EnhancedCode{5, 7, 0}, "channel", Login},
		{"mail", 550, smtp.EnhancedCode{5, 7, 30}, "channel", Login}, // Microsoft: passwords are switched off
		{"mail", 535, smtp.EnhancedCode{5, 7, 139}, "channel", Login},
		{"mail", 550, smtp.EnhancedCode{5, 1, 8}, "channel", Policy},
		{"mail", 553, smtp.EnhancedCode{5, 7, 1}, "channel", Policy},
		{"mail", 501, smtp.EnhancedCode{5, 1, 7}, "channel", Policy},
		{"mail", 550, none, "channel", Policy},
		{"mail", 552, smtp.EnhancedCode{5, 3, 4}, "mail", NoTrouble},
		{"rcpt", 421, smtp.EnhancedCode{4, 7, 0}, "channel", Busy},
		{"rcpt", 450, smtp.EnhancedCode{4, 7, 1}, "later", NoTrouble}, // greylisting
		{"rcpt", 450, smtp.EnhancedCode{4, 2, 0}, "later", NoTrouble},
		{"rcpt", 450, none, "later", NoTrouble},
		{"rcpt", 451, smtp.EnhancedCode{4, 4, 3}, "later", NoTrouble},
		{"rcpt", 452, smtp.EnhancedCode{4, 2, 2}, "later", NoTrouble},
		{"rcpt", 452, smtp.EnhancedCode{4, 5, 3}, "later", NoTrouble},
		{"rcpt", 550, smtp.EnhancedCode{5, 1, 1}, "address", NoTrouble},
		{"rcpt", 550, smtp.EnhancedCode{5, 1, 2}, "address", NoTrouble},
		{"rcpt", 550, smtp.EnhancedCode{5, 1, 10}, "address", NoTrouble},
		{"rcpt", 550, smtp.EnhancedCode{5, 2, 1}, "address", NoTrouble},
		{"rcpt", 550, smtp.EnhancedCode{5, 4, 1}, "address", NoTrouble}, // Microsoft: no such person
		{"rcpt", 550, smtp.EnhancedCode{5, 4, 310}, "address", NoTrouble},
		{"rcpt", 556, smtp.EnhancedCode{5, 1, 10}, "address", NoTrouble}, // RFC 7505
		{"rcpt", 550, none, "address", NoTrouble},
		{"rcpt", 551, none, "address", NoTrouble},
		{"rcpt", 553, none, "address", NoTrouble},
		{"rcpt", 552, smtp.EnhancedCode{5, 2, 2}, "later", NoTrouble},
		{"rcpt", 552, none, "later", NoTrouble},
		{"rcpt", 550, smtp.EnhancedCode{5, 7, 1}, "channel", Policy},
		{"rcpt", 550, smtp.EnhancedCode{5, 7, 133}, "channel", Policy},
		{"rcpt", 554, none, "channel", Policy}, // relay access denied
		{"rcpt", 503, smtp.EnhancedCode{5, 5, 1}, "channel", Policy},
		{"data", 421, smtp.EnhancedCode{4, 3, 2}, "channel", Busy},
		{"data", 451, smtp.EnhancedCode{4, 7, 1}, "later", NoTrouble},
		{"data", 452, smtp.EnhancedCode{4, 3, 1}, "later", NoTrouble},
		{"data", 550, smtp.EnhancedCode{5, 7, 515}, "channel", Policy}, // Microsoft: not authenticated
		{"data", 550, smtp.EnhancedCode{5, 7, 26}, "channel", Policy},  // Google: the same
		{"data", 554, smtp.EnhancedCode{5, 7, 1}, "channel", Policy},
		{"data", 554, smtp.EnhancedCode{5, 6, 0}, "mail", NoTrouble},
		{"data", 554, none, "mail", NoTrouble},
		{"data", 550, none, "mail", NoTrouble}, // after the content it is about the content
		{"data", 552, smtp.EnhancedCode{5, 3, 4}, "mail", NoTrouble},
		{"data", 550, smtp.EnhancedCode{5, 1, 1}, "address", NoTrouble},
		{"data", 500, none, "channel", Policy},
	} {
		t.Run(fmt.Sprintf("%s %d %v", tc.at, tc.code, tc.enhanced), func(t *testing.T) {
			t.Parallel()
			office := open(t, dial.None)
			refuse := &smtp.SMTPError{Code: tc.code, EnhancedCode: tc.enhanced, Message: "as the script says"}
			switch tc.at {
			case "mail":
				office.onMail = func() error { return refuse }
			case "rcpt":
				office.onRcpt = func() error { return refuse }
			case "data":
				office.onData = func(_ *smtp.Conn, r io.Reader) error {
					_, _ = io.Copy(io.Discard, r)
					return refuse
				}
			}
			var d dots
			got := office.transport(t, dial.None).Send(t.Context(), envelope, mailRaw, d.handOver)
			if action(got) != tc.want || got.Trouble() != tc.trouble || got.Code != tc.code {
				t.Errorf("%+v leads to %q (%q), want %q (%q)", got, action(got), got.Trouble(), tc.want, tc.trouble)
			}
		})
	}
}
