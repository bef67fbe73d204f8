package inbox

import (
	"errors"
	"log/slog"
	"net"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// I6: a link that is open at our end alone, as when a router has forgotten it, hides mail for six minutes at most: whatever is
// configured, an IDLE lasts no more than five, and its end has to be answered within one.
func TestHalfOpenLink(t *testing.T) {
	t.Parallel()
	for name, account := range map[string]Account{
		"as it comes":               {},
		"polling seldom":            {Poll: time.Hour},
		"a server that has no IDLE": {Poll: time.Hour, Processed: "without"},
		"polling often":             {Poll: time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				server := &mimic{caps: " IDLE", validity: 1, boxes: map[string][]mimicMail{"INBOX": {{1, "one", firstOfMarch}}}}
				if account.Processed != "" {
					server.caps = ""
				}
				account.Username, account.Password = username, password
				account = account.withDefaults()
				near, far := net.Pipe()
				served := make(chan struct{})
				go func() { defer close(served); defer far.Close(); server.serve(far) }()
				link := &deadLink{Conn: near}
				s, err := begin(t.Context(), account, "", link)
				if err != nil {
					t.Fatal(err)
				}
				kept, ended := newLedger(), make(chan error, 1)
				go func() {
					_, err := NewReader(account, kept, slog.New(slog.DiscardHandler)).over(t.Context(), s)
					ended <- err
				}()
				synctest.Wait() // until it idles
				if kept.mails() != 1 {
					t.Fatalf("%d mails are kept", kept.mails())
				}
				link.dead.Store(true)
				died := time.Now()
				err = <-ended
				if blind := time.Since(died); blind > 6*time.Minute || !errors.Is(err, errTooSlow) {
					t.Errorf("it was blind for %s, and then %v", blind, err)
				}
				<-served
			})
		})
	}
}

// deadLink is a connection that takes whatever is written to it, and does not pass it on.
type deadLink struct {
	net.Conn
	dead atomic.Bool
}

func (l *deadLink) Write(p []byte) (int, error) {
	if l.dead.Load() {
		return len(p), nil
	}
	return l.Conn.Write(p)
}
