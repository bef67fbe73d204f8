package inbox

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"net"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

const (
	batchMails = 100
	batchBytes = 8 << 20
	// bytesPerSecond is the slowest server that is worth waiting for.
	bytesPerSecond = 1 << 10
)

var (
	errNoMailbox = errors.New("the server has no such mailbox")
	errTooSlow   = errors.New("the server did not answer in time")
	errTooLarge  = errors.New("the server sent more than it announced")
	errRefused   = errors.New("the server refuses the log-in")
)

// session is one connection to an IMAP server. go-imap waits without a limit for the beginning of an answer, so every
// exchange runs under within, which hangs up.
type session struct {
	account Account
	conn    net.Conn
	client  *imapclient.Client
	changed chan struct{} // a token when the open mailbox grew
	release func() bool

	mailbox     string
	uidValidity uint32
	uidNext     uint32 // 0 when the server does not tell
	moves       bool   // whether the folder for kept mail exists and MOVE is safe
}

// connect opens a connection and logs in. When ctx ends, the connection breaks.
func connect(ctx context.Context, account Account) (*session, error) {
	dialing, cancel := context.WithTimeout(ctx, account.Timeout)
	defer cancel()
	conn, err := account.endpoint().Dial(dialing)
	if err != nil {
		return nil, err
	}
	s := &session{account: account, conn: conn, changed: make(chan struct{}, 1)}
	s.release = context.AfterFunc(ctx, func() { _ = conn.Close() })
	if err := s.within(0, s.login); err != nil {
		s.close()
		return nil, fmt.Errorf("log in to the mailbox: %w", err)
	}
	return s, nil
}

func (s *session) login() (err error) {
	options := &imapclient.Options{UnilateralDataHandler: &imapclient.UnilateralDataHandler{
		Mailbox: func(data *imapclient.UnilateralDataMailbox) {
			if data.NumMessages == nil {
				return
			}
			select {
			case s.changed <- struct{}{}:
			default:
			}
		},
	}}
	if s.account.TLS == dial.StartTLS {
		options.TLSConfig = s.account.endpoint().Config()
		s.client, err = imapclient.NewStartTLS(s.conn, options)
	} else {
		s.client = imapclient.New(s.conn, options)
	}
	if err != nil {
		return err
	}
	if err := s.client.Login(s.account.Username, s.account.Password).Wait(); err != nil {
		if isRefusal(err) && !isPassing(err) {
			return errors.Join(errRefused, err)
		}
		return err
	}
	if s.account.Processed == "" {
		return nil
	}
	// Without MOVE the library would copy and expunge; without UIDPLUS that would expunge what others have marked.
	caps := s.client.Caps()
	if !caps.Has(imap.CapMove) && !caps.Has(imap.CapUIDPlus) {
		return nil
	}
	folders, err := s.client.List("", s.account.Processed, nil).Collect()
	s.moves = err == nil && len(folders) == 1
	return err
}

func (s *session) close() {
	s.release()
	_ = s.conn.Close() // what was not kept is read again
	if s.client != nil {
		_ = s.client.Close() // waits for its goroutine
	}
}

// within runs one exchange, and hangs up when it takes longer than the server may take for that many bytes.
func (s *session) within(size int64, exchange func() error) error {
	limit := s.account.Timeout + time.Duration(size/bytesPerSecond)*time.Second
	expired := make(chan struct{})
	timer := time.AfterFunc(limit, func() {
		close(expired)
		_ = s.conn.Close()
	})
	err := exchange()
	if !timer.Stop() {
		<-expired
		return errors.Join(errTooSlow, err)
	}
	return err
}

// open selects a mailbox, for reading only unless mail is moved out of it. It reports whether there is one.
func (s *session) open(mailbox string) (bool, error) {
	found := true
	err := s.within(0, func() error {
		data, err := s.client.Select(mailbox, &imap.SelectOptions{ReadOnly: !s.moves}).Wait()
		if isRefusal(err) {
			found = false
			return nil
		}
		if err != nil {
			return err
		}
		s.mailbox, s.uidValidity, s.uidNext = mailbox, data.UIDValidity, uint32(data.UIDNext)
		return nil
	})
	return found, err
}

// isRefusal tells a NO of the server, after which the connection is as good as before.
func isRefusal(err error) bool {
	refusal, ok := errors.AsType[*imap.Error](err)
	return ok && refusal.Type == imap.StatusResponseTypeNo
}

// isPassing tells a refusal that is about the server and not about us (RFC 5530, 3).
func isPassing(err error) bool {
	refusal, ok := errors.AsType[*imap.Error](err)
	return ok && slices.Contains([]imap.ResponseCode{imap.ResponseCodeUnavailable, imap.ResponseCodeInUse, imap.ResponseCodeServerBug, imap.ResponseCodeLimit}, refusal.Code)
}

// listed is a mail on the server.
type listed struct {
	uid  imap.UID
	size int64
}

// list returns the mails of the open mailbox after a UID, in order. The server answers n:* with its last mail even when
// that is before n.
func (s *session) list(last uint32) (found []listed, err error) {
	err = s.within(0, func() error {
		from := imap.UIDSet{imap.UIDRange{Start: imap.UID(last) + 1}}
		mails, err := s.client.Fetch(from, &imap.FetchOptions{UID: true, RFC822Size: true}).Collect()
		for _, m := range mails {
			if uint32(m.UID) > last {
				found = append(found, listed{uid: m.UID, size: m.RFC822Size})
			}
		}
		return err
	})
	slices.SortFunc(found, func(a, b listed) int { return cmp.Compare(a.uid, b.uid) })
	return found, err
}

// batches cuts mails into portions that fit into memory. A mail that is too large is alone, since only its beginning
// is fetched.
func batches(mails []listed) iter.Seq[[]listed] {
	return func(yield func([]listed) bool) {
		start, size := 0, int64(0)
		for i, m := range mails {
			full := i-start == batchMails || size+m.size > batchBytes
			if i > start && full {
				if !yield(mails[start:i]) {
					return
				}
				start, size = i, 0
			}
			size += m.size
		}
		if start < len(mails) {
			yield(mails[start:])
		}
	}
}

// fetch reads the bytes of a batch without touching any flag. Mails that have gone in between are left out. Mails
// that the server refuses to give together are asked for one by one, so that one of them does not hold up the rest.
func (s *session) fetch(batch []listed) ([]Raw, error) {
	raws, err := s.fetchTogether(batch)
	if !isRefusal(err) || len(batch) == 1 {
		if isRefusal(err) {
			return nil, nil
		}
		return raws, err
	}
	raws = nil
	for i := range batch {
		one, err := s.fetchTogether(batch[i : i+1])
		if err != nil && !isRefusal(err) {
			return nil, err
		}
		raws = append(raws, one...)
	}
	return raws, nil
}

func (s *session) fetchTogether(batch []listed) (raws []Raw, err error) {
	var set imap.UIDSet
	var total int64
	sizes := map[imap.UID]int64{}
	for _, m := range batch {
		set.AddNum(m.uid)
		sizes[m.uid] = m.size
		total += min(m.size, MaxSize)
	}
	body := &imap.FetchItemBodySection{Peek: true}
	if len(batch) == 1 && batch[0].size > MaxSize {
		body.Partial = &imap.SectionPartial{Offset: 0, Size: maxEncoded}
	}
	err = s.within(total, func() error {
		options := &imap.FetchOptions{UID: true, InternalDate: true, BodySection: []*imap.FetchItemBodySection{body}}
		command := s.client.Fetch(set, options)
		for mail := command.Next(); mail != nil; mail = command.Next() {
			raw, err := s.read(mail)
			if err != nil {
				return errors.Join(err, s.giveUp(command, err))
			}
			if size, ok := sizes[imap.UID(raw.UID)]; ok && raw.Bytes != nil {
				raw.Size = max(size, int64(len(raw.Bytes)))
				raws = append(raws, raw)
			}
		}
		return command.Close()
	})
	slices.SortFunc(raws, func(a, b Raw) int { return cmp.Compare(a.UID, b.UID) })
	return raws, err
}

// giveUp hangs up in the middle of an answer and lets the library end it. A literal that broke off is read once more
// by the library as it clears up, which has to wait until its decoder has stopped reading from the same buffer.
func (s *session) giveUp(command *imapclient.FetchCommand, err error) error {
	_ = s.conn.Close() // the rest of the answer is not worth reading
	if !errors.Is(err, errTooLarge) {
		select {
		case <-s.client.Closed():
		case <-time.After(s.account.Timeout):
		}
	}
	return command.Close()
}

// read takes one mail out of an answer, and no more bytes than a mail may have.
func (s *session) read(mail *imapclient.FetchMessageData) (Raw, error) {
	raw := Raw{Mailbox: s.mailbox, UIDValidity: s.uidValidity}
	for item := mail.Next(); item != nil; item = mail.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			raw.UID = uint32(item.UID)
		case imapclient.FetchItemDataInternalDate:
			raw.InternalDate = item.Time
		case imapclient.FetchItemDataBodySection:
			if item.Literal == nil {
				continue
			}
			if item.Literal.Size() > MaxSize {
				return Raw{}, errTooLarge
			}
			content, err := io.ReadAll(item.Literal)
			if err != nil {
				return Raw{}, err
			}
			if int64(len(content)) < item.Literal.Size() {
				return Raw{}, io.ErrUnexpectedEOF
			}
			raw.Bytes, raw.SHA256 = content, sha256.Sum256(content)
		}
	}
	return raw, nil
}

// moveAway moves kept mails to the folder for them. A crash before it leaves them where they are, which does no harm.
func (s *session) moveAway(raws []Raw) error {
	if !s.moves || s.mailbox == s.account.Processed {
		return nil
	}
	var set imap.UIDSet
	for _, raw := range raws {
		set.AddNum(imap.UID(raw.UID))
	}
	return s.within(0, func() error {
		_, err := s.client.Move(set, s.account.Processed).Wait()
		if isRefusal(err) {
			return nil
		}
		return err
	})
}

// wait returns when the open mailbox grew or when it is time to look again. Where the server has IDLE, no longer than
// that passes before it has to prove that it is still there.
func (s *session) wait(ctx context.Context, limit time.Duration) error {
	timer := time.NewTimer(limit)
	defer timer.Stop()
	// IDLE is in IMAP4rev2, so a server may have it without naming it.
	if !s.client.Caps().Has(imap.CapIdle) && !s.client.Caps().Has(imap.CapIMAP4rev2) {
		return s.rest(ctx, timer.C)
	}
	var idle *imapclient.IdleCommand
	err := s.within(0, func() (err error) {
		idle, err = s.client.Idle()
		return err
	})
	if isRefusal(err) {
		return s.rest(ctx, timer.C)
	}
	if err != nil {
		return err
	}
	waited := s.rest(ctx, timer.C)
	return errors.Join(waited, s.within(0, func() error {
		if err := idle.Close(); err != nil {
			return err
		}
		return idle.Wait()
	}))
}

// rest waits for news, for the time to look again, or for the end of the connection.
func (s *session) rest(ctx context.Context, limit <-chan time.Time) error {
	select {
	case <-s.changed:
		return nil
	case <-limit:
		return nil
	case <-s.client.Closed():
		return net.ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}
