package inbox

import (
	"context"
	"fmt"

	"github.com/emersion/go-imap/v2"
)

// Expunge takes mails out of a mailbox for good: marked \Deleted and expunged by their UIDs (RFC 4315), so that nothing else goes that
// somebody marked. A server without UIDPLUS expunges all that is marked. What is no longer where it was counts as gone,
// and so does everything of a mailbox that the server counts anew.
func Expunge(ctx context.Context, account Account, places []Place) error {
	s, err := connect(ctx, account.withDefaults())
	if err != nil {
		return err
	}
	defer s.close()
	for mailbox, sets := range byMailbox(places) {
		if err := s.expunge(mailbox, sets); err != nil {
			return fmt.Errorf("expunge mails: %w", err)
		}
	}
	return nil
}

// byMailbox gathers places by mailbox and validity.
func byMailbox(places []Place) map[string]map[uint32]imap.UIDSet {
	sets := map[string]map[uint32]imap.UIDSet{}
	for _, p := range places {
		if sets[p.Mailbox] == nil {
			sets[p.Mailbox] = map[uint32]imap.UIDSet{}
		}
		set := sets[p.Mailbox][p.UIDValidity]
		set.AddNum(imap.UID(p.UID))
		sets[p.Mailbox][p.UIDValidity] = set
	}
	return sets
}

func (s *session) expunge(mailbox string, sets map[uint32]imap.UIDSet) error {
	return s.within(0, func() error {
		data, err := s.client.Select(mailbox, nil).Wait()
		if isRefusal(err) {
			return nil
		}
		if err != nil {
			return err
		}
		set, there := sets[data.UIDValidity]
		if !there {
			return nil
		}
		if err := s.client.Store(set, &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagDeleted}}, nil).Close(); err != nil {
			return err
		}
		if s.client.Caps().Has(imap.CapUIDPlus) {
			return s.client.UIDExpunge(set).Close()
		}
		return s.client.Expunge().Close()
	})
}
