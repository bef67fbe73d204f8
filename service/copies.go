package service

import (
	"context"

	"github.com/rapport-mentoring/rapport/inbox"
)

// mailboxCopies are the mails that lie in the mailbox which the service reads.
type mailboxCopies struct{ account inbox.Account }

func (c mailboxCopies) Expunge(ctx context.Context, places []inbox.Place) error {
	return inbox.Expunge(ctx, c.account, places)
}
