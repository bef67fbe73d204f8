package inbox

import (
	"context"
	"crypto/tls"

	"github.com/emersion/go-imap/v2/imapclient"
)

// Look is an account as who has logged in sees it.
type Look struct {
	Client *imapclient.Client
	TLS    *tls.ConnectionState // nil when the connection is in the clear
	Full   int                  // percent of the storage that is used, 0 when the server does not tell
}

// Look connects to the account and logs in, as a Reader does, and calls do with what it sees. The connection breaks when
// ctx ends, or when do takes longer than the account's timeout. The error is the server's, the network's or do's own.
func (a Account) Look(ctx context.Context, do func(Look) error) error {
	a = a.withDefaults()
	var look Look
	a.seen = func(state tls.ConnectionState) { look.TLS = &state }
	s, err := connect(ctx, a)
	if err != nil {
		return err
	}
	defer s.close()
	look.Client = s.client
	if look.Full, err = s.quota(a.Mailboxes[0]); err != nil {
		return err
	}
	return s.within(0, func() error { return do(look) })
}
