package mailer

import (
	"bufio"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

// relay is an SMTP server that answers by a table. One that offers PIPELINING says nothing before it has all commands: whoever
// waits for it after the first waits in vain. One that does not takes it amiss when more than one comes at once.
type relay struct {
	offers  string            // a line of its EHLO
	replies map[string]string // to a command by its first word; else it is fine with it

	mu          sync.Mutex
	connections int
	mails       []string
	hasty       bool // commands came without being waited for
}

func (r *relay) open(t *testing.T) *Transport {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	all.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			all.Go(func() { defer conn.Close(); r.serve(conn) })
		}
	})
	at := listener.Addr().(*net.TCPAddr)
	tr := NewTransport(Server{Host: at.IP.String(), Port: at.Port, TLS: dial.None, Timeout: 5 * time.Second, DotTimeout: 5 * time.Second}, slog.New(slog.DiscardHandler))
	t.Cleanup(func() { tr.Close(); _ = listener.Close(); all.Wait() })
	return tr
}

func (r *relay) serve(conn net.Conn) {
	r.mu.Lock()
	r.connections++
	r.mu.Unlock()
	in, held := bufio.NewReader(conn), ""
	say := func(line string) bool {
		_, _ = conn.Write([]byte(line + "\r\n"))
		return !strings.HasPrefix(line, "421")
	}
	say("220 hello")
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		answer := r.replies[word]
		switch {
		case answer != "":
		case word == "EHLO":
			answer = "250-relay\r\n250 " + r.offers
		case word == "DATA":
			answer = "354 go on"
		default:
			answer = "250 2.0.0 fine"
		}
		r.mu.Lock()
		r.hasty = r.hasty || word != "DATA" && in.Buffered() > 0
		r.mu.Unlock()
		if r.offers == "PIPELINING" && (word == "RSET" || word == "MAIL" || word == "RCPT") {
			held += answer + "\r\n"
			continue
		}
		ok := say(held + answer)
		held = ""
		if word != "DATA" || !strings.HasPrefix(answer, "354") {
			if !ok {
				return
			}
			continue
		}
		var mail strings.Builder
		for !strings.HasSuffix(mail.String(), "\r\n.\r\n") {
			c, err := in.ReadByte()
			if err != nil {
				return
			}
			mail.WriteByte(c)
		}
		r.mu.Lock()
		r.mails = append(r.mails, mail.String())
		r.mu.Unlock()
		say("250 2.0.0 queued")
	}
}

// Commands go to a server that can take them all at once, and one by one to any other; what comes of it is the same. A mail
// whose recipient was refused is never ended, also when the server has said that it waits for it.
func TestCommandsAllAtOnce(t *testing.T) {
	t.Parallel()
	refused := Outcome{State: Refused, Code: 550, Enhanced: "5.1.1", AddressFault: true}
	for name, tc := range map[string]struct {
		replies     map[string]string
		want        Outcome
		dots        int // of two attempts
		connections int // for two attempts, where all is said at once
		apart       int // and where it is not
	}{
		"taken":                           {nil, Outcome{State: Accepted, Code: 250, Enhanced: "2.0.0"}, 2, 1, 1},
		"nobody, and so no mail":          {map[string]string{"RCPT": "550 5.1.1 who?", "DATA": "503 5.5.1 nobody"}, refused, 0, 1, 1},
		"nobody, and yet it waits":        {map[string]string{"RCPT": "550 5.1.1 who?"}, refused, 0, 2, 1},
		"not from there":                  {map[string]string{"MAIL": "451 4.3.0 no", "RCPT": "503 5.5.1 from?", "DATA": "503 5.5.1 from?"}, Outcome{State: Deferred, Code: 451, Enhanced: "4.3.0", ChannelFault: true}, 0, 1, 1},
		"no mail now":                     {map[string]string{"DATA": "451 4.3.0 no"}, Outcome{State: Deferred, Code: 451, Enhanced: "4.3.0"}, 0, 1, 1},
		"closing in the middle of it":     {map[string]string{"RCPT": "421 4.3.2 bye", "DATA": "421 4.3.2 bye"}, Outcome{State: Deferred, Code: 421, Enhanced: "4.3.2", ChannelFault: true}, 0, 2, 2},
		"an answer of more than one line": {map[string]string{"RCPT": "250-2.1.5 yes\r\n250 2.1.5 yes"}, Outcome{State: Accepted, Code: 250, Enhanced: "2.0.0"}, 2, 1, 1},
	} {
		for _, offers := range []string{"PIPELINING", "HELP"} {
			t.Run(name+", "+offers, func(t *testing.T) {
				t.Parallel()
				r := &relay{offers: offers, replies: tc.replies}
				tr := r.open(t)
				var d dots
				for range 2 {
					got := tr.Send(t.Context(), envelope, mailRaw, d.handOver)
					got.Text, got.Reason = "", ""
					if got != tc.want {
						t.Errorf("got %+v, want %+v", got, tc.want)
					}
				}
				r.mu.Lock()
				defer r.mu.Unlock()
				connections := tc.connections
				if offers != "PIPELINING" {
					connections = tc.apart
				}
				if r.connections != connections || d.n != tc.dots || len(r.mails) != tc.dots || r.hasty != (offers == "PIPELINING") {
					t.Errorf("%d connections, %d dots, %d mails, hasty %v; want %d connections, %d dots", r.connections, d.n, len(r.mails), r.hasty, connections, tc.dots)
				}
			})
		}
	}
}

// S11: an address with a line end in it is said to nobody.
func TestNoCommandHoldsTwo(t *testing.T) {
	t.Parallel()
	r := &relay{offers: "PIPELINING"}
	tr := r.open(t)
	for _, env := range []Envelope{{From: "a@example.org\r\nDATA", To: "b@example.org"}, {From: "a@example.org", To: "b@example.org>\nRCPT TO:<c@example.org"}} {
		var d dots
		if got := tr.Send(t.Context(), env, mailRaw, d.handOver); got.State != Unsent || d.n != 0 {
			t.Errorf("%q: %+v with %d dots", env, got, d.n)
		}
	}
}
