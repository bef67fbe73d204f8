package inbox

import (
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

// S10: a server that does not encrypt as it should hears neither a name nor a password, however it goes about it.
func TestNothingIsSaidInTheClear(t *testing.T) {
	t.Parallel()
	for name, server := range map[string]struct {
		says []byte
		want error // nil means any
	}{
		"it refuses":                         {[]byte("* OK hello\r\nS NO never\r\n"), ErrNoStartTLS},
		"it does not know STARTTLS":          {[]byte("* OK hello\r\n* CAPABILITY IMAP4rev1\r\nS BAD what\r\n"), ErrNoStartTLS},
		"somebody is logged in already":      {[]byte("* PREAUTH hello\r\nS OK go on\r\n"), nil},
		"it says good-bye":                   {[]byte("* BYE\r\n"), nil},
		"something comes before encryption":  {[]byte("* OK hello\r\nS OK go on\r\n* 5 EXISTS\r\n"), nil},
		"it answers another command":         {[]byte("* OK hello\r\nT1 OK go on\r\n"), nil},
		"it talks for ever":                  {append([]byte("* OK hello\r\n"), repeated("* 1 EXISTS\r\n", 10000)...), nil},
		"it never ends a line":               {repeated("* OK hello ", 10000), nil},
		"it speaks no TLS when it should":    {[]byte("* OK hello\r\nS OK go on\r\n"), nil},
		"it says nothing and does not go on": {nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			account := accountAt(t, talker(t, server.says))
			account.TLS, account.Timeout = dial.StartTLS, 5*time.Second
			_, err := NewReader(account, newLedger(), slog.New(slog.DiscardHandler)).session(t.Context())
			if err == nil || server.want != nil && !errors.Is(err, server.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// I11: a server that stops in the middle of it is not waited for longer than any other.
func TestServerThatStopsBeforeItEncrypts(t *testing.T) {
	t.Parallel()
	account := accountAt(t, stalled(t, "* OK hello\r\n"))
	account.TLS, account.Timeout = dial.StartTLS, 100*time.Millisecond
	_, err := NewReader(account, newLedger(), slog.New(slog.DiscardHandler)).session(t.Context())
	if !errors.Is(err, errTooSlow) {
		t.Errorf("got %v", err)
	}
}

func repeated(line string, times int) []byte { return []byte(strings.Repeat(line, times)) }

// stalled says something and then nothing, and does not hang up.
func stalled(t *testing.T, says string) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	all.Go(func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		_, _ = io.WriteString(conn, says)
		_, _ = io.Copy(io.Discard, conn)
	})
	t.Cleanup(func() { _ = listener.Close(); all.Wait() })
	return listener.Addr().String()
}
