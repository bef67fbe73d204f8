package mailer

import (
	"bufio"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

// A14: servers that take something else for the end of a mail are known by it, whatever they take.
func TestServersThatEndMailsEarly(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		ending string // that it takes as well
		answer string // to the mail
		early  bool
	}{
		"it takes no other":        {"", "250 2.0.0 queued", false},
		"it refuses such mail":     {"", "550 5.6.11 bare LF", false},
		"it hangs up on such mail": {"", "521 5.5.2 bare <LF> received", false},
		"LF dot LF":                {"\n.\n", "250 queued", true},
		"LF dot CR LF":             {"\n.\r\n", "250 queued", true},
		"CR dot CR":                {"\r.\r", "250 queued", true},
		"CR dot CR LF":             {"\r.\r\n", "250 queued", true},
		"CR LF dot LF":             {"\r\n.\n", "250 queued", true},
		"CR LF dot CR":             {"\r\n.\r", "250 queued", true},
		"LF dot CR":                {"\n.\r", "250 queued", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			host, port := gullible(t, test.ending, test.answer)
			s := Server{Host: host, Port: port, TLS: dial.None, Hello: "a.test", Timeout: 5 * time.Second}
			raw := "From: a@a.test\r\nSubject: x\r\n\r\nhello\r\n"
			early, err := s.EndsEarly(t.Context(), Envelope{From: "a@a.test", To: "a@a.test"}, []byte(raw))
			if err != nil || early != test.early {
				t.Errorf("got %v, %v", early, err)
			}
		})
	}
	s := Server{Host: "127.0.0.1", Port: 1, TLS: dial.None, Hello: "a.test"}
	if early, err := s.EndsEarly(t.Context(), Envelope{}, nil); err == nil || early {
		t.Errorf("of no server: %v, %v", early, err)
	}
}

// gullible is an SMTP server that takes an ending for that of a mail beside the right one.
func gullible(t *testing.T, ending, answer string) (host string, port int) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		in := bufio.NewReader(conn)
		say := func(line string) { _, _ = conn.Write([]byte(line + "\r\n")) }
		say("220 hello")
		for {
			line, err := in.ReadString('\n')
			if err != nil {
				return
			}
			switch command := strings.ToUpper(strings.TrimSpace(line)); {
			case command == "QUIT":
				say("221 bye")
				return
			case command == "DATA":
				say("354 go on")
				var content strings.Builder
				for text := ""; !strings.HasSuffix(text, "\r\n.\r\n") && (ending == "" || !strings.HasSuffix(text, ending)); text = content.String() {
					c, err := in.ReadByte()
					if err != nil {
						return
					}
					content.WriteByte(c)
				}
				if say(answer); strings.HasPrefix(answer, "521") {
					return
				}
			case strings.HasPrefix(command, "EHLO"), strings.HasPrefix(command, "MAIL"), strings.HasPrefix(command, "RCPT"), command == "NOOP":
				say("250 fine")
			default:
				say("500 what")
			}
		}
	}()
	t.Cleanup(func() { _ = listener.Close(); <-done })
	at := listener.Addr().(*net.TCPAddr)
	return at.IP.String(), at.Port
}
