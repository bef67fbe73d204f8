package inbox

import (
	"context"
	"fmt"
	"slices"

	"github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Sought is where a mail lies that holds what was looked for.
type Sought struct {
	Place
	Theirs bool // it is from the one whose address was looked for, or from us to them
}

// Seek returns where mails lie in an account that hold any of some texts, the first of which is somebody's address: in the folders of the account that mail is
// read from and moved to, any mail; in all others, where a server may keep what it sent, the mails from one of our own addresses to them. The server looks
// (RFC 9051, 6.4.4), which is asked to read through every encoding of a mail.
func Seek(ctx context.Context, account Account, own mentoring.Address, texts []string) (found []Sought, err error) {
	account = account.withDefaults()
	s, err := connect(ctx, account)
	if err != nil {
		return nil, err
	}
	defer s.close()
	folders, err := s.folders()
	if err != nil {
		return nil, err
	}
	for _, folder := range folders {
		here, err := s.seek(folder, folder == account.Processed || slices.Contains(account.Mailboxes, folder), own, texts)
		if err != nil {
			return nil, fmt.Errorf("search a mailbox: %w", err)
		}
		found = append(found, here...)
	}
	return found, nil
}

// folders returns the names of all folders that can be opened.
func (s *session) folders() (names []string, err error) {
	err = s.within(0, func() error {
		listed, err := s.client.List("", "*", nil).Collect()
		for _, folder := range listed {
			if !slices.Contains(folder.Attrs, imap.MailboxAttrNoSelect) && !slices.Contains(folder.Attrs, imap.MailboxAttrNonExistent) {
				names = append(names, folder.Mailbox)
			}
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list the mailboxes: %w", err)
	}
	return names, nil
}

// Correspondents calls f with every address that a mail in the folders of an account, which mail is read from and moved to, is from or to.
func Correspondents(ctx context.Context, account Account, f func(folder string, address mentoring.Address)) error {
	account = account.withDefaults()
	s, err := connect(ctx, account)
	if err != nil {
		return err
	}
	defer s.close()
	folders := account.Mailboxes
	if account.Processed != "" {
		folders = append(slices.Clone(folders), account.Processed)
	}
	for _, folder := range folders {
		if err := s.within(maxListing, func() error {
			opened, err := s.client.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait()
			if isRefusal(err) || err == nil && opened.NumMessages == 0 {
				return nil
			}
			if err != nil {
				return err
			}
			fetch := s.client.Fetch(imap.UIDSet{{Start: 1, Stop: 0}}, &imap.FetchOptions{UID: true, Envelope: true})
			for mail := fetch.Next(); mail != nil; mail = fetch.Next() {
				one, err := mail.Collect()
				if err != nil {
					break // Close tells it
				}
				if one.Envelope == nil {
					continue
				}
				for _, a := range slices.Concat(one.Envelope.From, one.Envelope.To, one.Envelope.Cc) {
					f(folder, mentoring.CanonicalAddress(a.Addr()))
				}
			}
			return fetch.Close()
		}); err != nil {
			return fmt.Errorf("list who wrote: %w", err)
		}
	}
	return nil
}

// seek looks through one folder; ours are those that we read from and move to.
func (s *session) seek(folder string, ours bool, own mentoring.Address, texts []string) (found []Sought, err error) {
	theirs := mentoring.Address(texts[0])
	sent := header("From", string(own))
	sent.And(&imap.SearchCriteria{Header: header("To", texts[0]).Header})
	asked := []imap.SearchCriteria{sent}
	if ours {
		asked = append(asked, header("From", texts[0]))
		for _, text := range texts {
			asked = append(asked, imap.SearchCriteria{Text: []string{text}})
		}
	}
	err = s.within(0, func() error {
		opened, err := s.client.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait()
		if isRefusal(err) || err == nil && opened.NumMessages == 0 {
			return nil
		}
		if err != nil {
			return err
		}
		var uids imap.UIDSet
		for _, criteria := range asked {
			data, err := s.client.UIDSearch(&criteria, nil).Wait()
			if err != nil {
				return err
			}
			uids.AddNum(data.AllUIDs()...)
		}
		if len(uids) == 0 {
			return nil
		}
		mails, err := s.client.Fetch(uids, &imap.FetchOptions{UID: true, Envelope: true}).Collect()
		for _, m := range mails {
			between := m.Envelope != nil && (is(m.Envelope.From, theirs) || is(m.Envelope.From, own) && is(m.Envelope.To, theirs))
			if ours || between { // else only a part of the address is the same
				found = append(found, Sought{Place{Mailbox: folder, UIDValidity: opened.UIDValidity, UID: uint32(m.UID)}, between})
			}
		}
		return err
	})
	return found, err
}

// is reports whether an address is among those of a header field.
func is(field []imap.Address, address mentoring.Address) bool {
	return slices.ContainsFunc(field, func(a imap.Address) bool { return mentoring.CanonicalAddress(a.Addr()) == address })
}

// header is what a mail has to have in one header field.
func header(key, value string) imap.SearchCriteria {
	return imap.SearchCriteria{Header: []imap.SearchCriteriaHeaderField{{Key: key, Value: value}}}
}
