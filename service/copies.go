package service

import (
	"context"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Copies are the mails that lie in the mailbox which the service reads.
type Copies struct {
	Account inbox.Account
	Own     mentoring.Address // that we write from
}

// Expunge takes mails out for good.
func (c Copies) Expunge(ctx context.Context, places []inbox.Place) error {
	return inbox.Expunge(ctx, c.Account, places)
}

// Sought returns where mails lie that hold any of some texts.
func (c Copies) Sought(ctx context.Context, texts []string) ([]inbox.Sought, error) {
	return inbox.Seek(ctx, c.Account, c.Own, texts)
}

// Addresses lists who mails are from and to.
func (c Copies) Addresses(ctx context.Context, f func(string, mentoring.Address)) error {
	return inbox.Correspondents(ctx, c.Account, f)
}
