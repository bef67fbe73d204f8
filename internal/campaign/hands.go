package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
)

// hands are people who have the service's mailbox open in a mail program of their own.
type hands struct {
	stage  *stage
	chance *rand.Rand
}

// act does one thing to one mail, drawn from where it can be done.
func (h *hands) act(ctx context.Context, what string) error {
	folder := "INBOX"
	if what == plan.MoveBack || what == plan.CopyToInbox || what == plan.FlagSeen && h.chance.IntN(2) == 0 {
		folder = "Processed"
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", h.stage.host.IMAPAddr())
	if err != nil {
		return err
	}
	defer context.AfterFunc(ctx, func() { conn.Close() })()
	client := imapclient.New(conn, nil)
	defer client.Close()
	if err := client.Login(ownMailbox, password).Wait(); err != nil {
		return err
	}
	selected, err := client.Select(folder, nil).Wait()
	if err != nil {
		return err
	}
	if selected.NumMessages == 0 {
		return errNothing
	}
	one := imap.SeqSetNum(1 + h.chance.Uint32N(selected.NumMessages))
	switch what {
	case plan.MoveToJunk:
		_, err = client.Move(one, "Junk").Wait()
	case plan.MoveBack:
		_, err = client.Move(one, "INBOX").Wait()
	case plan.CopyToInbox:
		_, err = client.Copy(one, "INBOX").Wait()
	case plan.FlagSeen:
		err = client.Store(one, &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagSeen, imap.FlagFlagged}}, nil).Close()
	case plan.FlagAnswered:
		err = client.Store(one, &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagAnswered, imap.FlagSeen}}, nil).Close()
	}
	if err != nil {
		return fmt.Errorf("a human hand: %w", err)
	}
	return nil
}
