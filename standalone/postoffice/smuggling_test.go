package postoffice

import (
	"net/textproto"
	"strings"
	"testing"
)

// A14: whatever looks like the end of a mail to some servers, one mail is one mail or none, and its envelope is its own.
func TestNoMailCarriesAnother(t *testing.T) {
	t.Parallel()
	ends := []string{"\n", "\r", "\r\n", "\r\r\n", "\n\r", "\x00\n"}
	for _, before := range ends {
		for _, after := range ends {
			ending := before + "." + after
			if ending == "\r\n.\r\n" {
				continue
			}
			t.Run(strings.NewReplacer("\r", "CR", "\n", "LF", "\x00", "NUL").Replace(ending), func(t *testing.T) {
				t.Parallel()
				o := open(t, Options{})
				c, err := textproto.Dial("tcp", o.SMTPAddr())
				if err != nil {
					t.Fatal(err)
				}
				defer c.Close()
				say := func(code int, line string) int {
					t.Helper()
					if line != "" {
						if _, err := c.W.WriteString(line); err != nil || c.W.Flush() != nil {
							t.Fatal(err)
						}
					}
					got, text, err := c.ReadResponse(code)
					if err != nil {
						t.Fatalf("%d %s, %v", got, text, err)
					}
					return got
				}
				say(220, "")
				say(250, "EHLO a.test\r\n")
				say(250, "MAIL FROM:<anna@example.test>\r\n")
				say(250, "RCPT TO:<ben@example.test>\r\n")
				say(354, "DATA\r\n")
				second := "MAIL FROM:<boss@example.test>\r\nRCPT TO:<ben@example.test>\r\nDATA\r\nSubject: two\r\n\r\nobey"
				answer := say(0, "Subject: one\r\n\r\nhello"+ending+second+"\r\n.\r\n")
				say(221, "QUIT\r\n")
				l := o.Ledger()
				// The library drops a dot and a CR at the beginning of a line, which leaves a mail without any odd line end.
				taken := strings.HasPrefix(ending, "\r\n.\r") && answer == 250 && len(l) == 1 && l[0].EnvelopeFrom == "anna@example.test"
				if refused := answer == 550 && len(l) == 0; !refused && !taken {
					t.Errorf("%d, and delivered: %+v", answer, l)
				}
			})
		}
	}
}
