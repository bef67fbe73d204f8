package postoffice

import (
	"errors"
	"fmt"
	"log/slog"
	"net"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
)

// serveIMAP gives mail out until the listener is stopped.
func (o *Office) serveIMAP() {
	server := imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return &session{office: o, wake: make(chan struct{}, 1)}, nil, nil
		},
		Caps:         imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}},
		InsecureAuth: true, // the connection never leaves the machine
		Logger:       libraryLog{o.options.Log},
	})
	if err := server.Serve(o.imap); err != nil && !errors.Is(err, net.ErrClosed) {
		o.options.Log.Error("post office: IMAP ended", "err", err)
	}
	_ = server.Close()
}

// libraryLog hands what the server libraries report about a connection to slog. It drops the values: they may quote what
// the client sent.
type libraryLog struct{ log *slog.Logger }

// Printf logs that something was reported.
func (l libraryLog) Printf(format string, _ ...any) {
	l.log.Debug("post office: a connection was reported", "format", format)
}

// Println logs that something was reported.
func (l libraryLog) Println(...any) { l.Printf("") }

func refusal(code imap.ResponseCode, format string, args ...any) error {
	return &imap.Error{Type: imap.StatusResponseTypeNo, Code: code, Text: fmt.Sprintf(format, args...)}
}
