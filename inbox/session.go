package inbox

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"net"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

const (
	batchMails = 100
	batchBytes = 8 << 20
	maxListing = 64 << 20 // bytes in which a server lists a mailbox: a million mails
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
	token   string // to log in with in place of the password; "" means the password
	conn    *meter
	client  *imapclient.Client
	changed chan struct{} // a token when the open mailbox grew
	release func() bool

	mailbox     string
	uidValidity uint32
	uidNext     uint32 // 0 when the server does not tell
	cautious    bool   // mails are asked for one by one and never beyond the largest: the server sent more than it said
	moves       bool   // whether the folder for kept mail exists and MOVE is safe
}

// connect opens a connection and logs in. When ctx ends, the connection breaks.
func connect(ctx context.Context, account Account) (*session, error) {
	dialing, cancel := context.WithTimeout(ctx, account.Timeout)
	defer cancel()
	token, err := account.token(dialing)
	if err != nil {
		return nil, err
	}
	failpoint.Reach(failpoint.MailboxConnect)
	conn, err := account.endpoint().Dial(dialing)
	if err != nil {
		return nil, err
	}
	stop := context.AfterFunc(dialing, func() { _ = conn.Close() })
	if account.TLS == dial.StartTLS {
		encrypted, err := upgrade(dialing, conn, account.endpoint())
		if err != nil {
			_ = conn.Close()
			if dialing.Err() != nil {
				err = errors.Join(errTooSlow, err)
			}
			return nil, fmt.Errorf("encrypt the connection to the mailbox: %w", err)
		}
		conn = encrypted
	}
	if !stop() {
		_ = conn.Close()
		return nil, dialing.Err()
	}
	return begin(ctx, account, token, conn)
}

// begin logs in on a connection, which breaks when ctx ends.
func begin(ctx context.Context, account Account, token string, conn net.Conn) (*session, error) {
	s := &session{account: account, token: token, conn: newMeter(conn), changed: make(chan struct{}, 1)}
	s.release = context.AfterFunc(ctx, func() { _ = conn.Close() })
	if err := s.within(0, s.login); err != nil {
		s.close()
		return nil, fmt.Errorf("log in to the mailbox: %w", err)
	}
	failpoint.Reach(failpoint.MailboxLoggedIn)
	return s, nil
}

func (s *session) login() error {
	s.client = imapclient.New(s.conn, &imapclient.Options{UnilateralDataHandler: &imapclient.UnilateralDataHandler{
		Mailbox: func(data *imapclient.UnilateralDataMailbox) {
			if data.NumMessages == nil {
				return
			}
			select {
			case s.changed <- struct{}{}:
			default:
			}
		},
	}})
	if err := s.logIn(); err != nil {
		if isRefusal(err) && !isPassing(err) {
			return errors.Join(errRefused, err)
		}
		return err
	}
	if s.account.Processed == "" {
		return nil
	}
	// Without MOVE the library would copy and expunge, and expunge even what the server did not let it copy.
	if !s.client.Caps().Has(imap.CapMove) {
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

// within runs one exchange. It hangs up when that takes longer than the account's timeout, or, where a long answer of up
// to size bytes is expected, when the answer moves slower than is worth waiting for; and when far more comes.
func (s *session) within(size int64, exchange func() error) error {
	s.conn.expect(size)
	ended, tooSlow := make(chan struct{}), make(chan bool, 1)
	go func() {
		tick := time.NewTicker(s.account.Timeout)
		defer tick.Stop()
		for {
			select {
			case <-ended:
				tooSlow <- false
				return
			case <-tick.C:
				if size > 0 && s.conn.moved() >= int64(s.account.Timeout.Seconds()*bytesPerSecond) {
					continue
				}
				_ = s.conn.Close()
				tooSlow <- true
				return
			}
		}
	}()
	err := exchange()
	close(ended)
	if <-tooSlow {
		return errors.Join(errTooSlow, err)
	}
	return errors.Join(s.conn.fault(), err)
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
	date time.Time // when the server got it
}

// unsized stands for the size of a mail that the server does not tell.
const unsized = 1 << 20

// list returns the mails of the open mailbox after a UID, in order. The server answers n:* with its last mail even when
// that is before n.
func (s *session) list(last uint32) (found []listed, err error) {
	if last == math.MaxUint32 {
		return nil, nil
	}
	err = s.within(maxListing, func() error {
		from := imap.UIDSet{imap.UIDRange{Start: imap.UID(last) + 1}}
		mails, err := s.client.Fetch(from, &imap.FetchOptions{UID: true, RFC822Size: true, InternalDate: true}).Collect()
		for _, m := range mails {
			if uint32(m.UID) > last {
				found = append(found, listed{uid: m.UID, size: cmp.Or(min(max(m.RFC822Size, 0), math.MaxUint32), unsized), date: m.InternalDate})
			}
		}
		return err
	})
	slices.SortFunc(found, func(a, b listed) int { return cmp.Compare(a.uid, b.uid) })
	return slices.CompactFunc(found, func(a, b listed) bool { return a.uid == b.uid }), err
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
	var raws []Raw
	if !s.cautious || len(batch) == 1 {
		raws, err := s.fetchTogether(batch)
		if !isRefusal(err) {
			return raws, err
		}
		if len(batch) == 1 {
			return nil, nil
		}
	}
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
	asked := map[imap.UID]listed{}
	for _, m := range batch {
		set.AddNum(m.uid)
		asked[m.uid] = m
		total += min(m.size, MaxSize)
	}
	body := &imap.FetchItemBodySection{Peek: true}
	switch {
	case len(batch) == 1 && batch[0].size > MaxSize:
		body.Partial = &imap.SectionPartial{Offset: 0, Size: maxEncoded}
	case s.cautious:
		body.Partial = &imap.SectionPartial{Offset: 0, Size: MaxSize}
		total = int64(len(batch)) * MaxSize
	}
	err = s.within(total, func() error {
		options := &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{body}}
		command := s.client.Fetch(set, options)
		for mail := command.Next(); mail != nil; mail = command.Next() {
			failpoint.Reach(failpoint.MailboxFetching)
			raw, err := s.read(mail)
			if err != nil {
				return errors.Join(err, s.giveUp(command, err))
			}
			if m, ok := asked[imap.UID(raw.UID)]; ok && raw.Bytes != nil {
				raw.Size, raw.InternalDate = m.size, m.date
				raws = append(raws, raw)
				delete(asked, m.uid)
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
	raw := Raw{Place: Place{Mailbox: s.mailbox, UIDValidity: s.uidValidity}}
	for item := mail.Next(); item != nil; item = mail.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			raw.UID = uint32(item.UID)
		case imapclient.FetchItemDataBodySection:
			if item.Literal == nil {
				continue
			}
			if item.Literal.Size() > MaxSize {
				return Raw{}, errTooLarge
			}
			content := make([]byte, item.Literal.Size())
			if _, err := io.ReadFull(item.Literal, content); err != nil {
				return Raw{}, io.ErrUnexpectedEOF
			}
			raw.Bytes, raw.SHA256 = content, sha256.Sum256(content)
		}
	}
	return raw, nil
}

// moveAway moves kept mails to the folder for them, and returns where they lie now if the server tells. A crash before it
// leaves them where they are, which does no harm.
func (s *session) moveAway(raws []Raw) (moves []Moved, err error) {
	if !s.moves || s.mailbox == s.account.Processed {
		return nil, nil
	}
	var set imap.UIDSet
	for _, raw := range raws {
		set.AddNum(imap.UID(raw.UID))
	}
	err = s.within(0, func() error {
		data, err := s.client.Move(set, s.account.Processed).Wait()
		if isRefusal(err) {
			return nil
		}
		if err != nil {
			return err
		}
		to := slices.Collect(numbers(data.DestUIDs, len(raws)))
		for i, from := range slices.Collect(numbers(data.SourceUIDs, len(raws))) {
			if i < len(to) {
				moves = append(moves, Moved{
					From: Place{Mailbox: s.mailbox, UIDValidity: s.uidValidity, UID: from},
					To:   Place{Mailbox: s.account.Processed, UIDValidity: data.UIDValidity, UID: to[i]},
				})
			}
		}
		return nil
	})
	return moves, err
}

// numbers yields the UIDs of a set that a server wrote, as many as there can be.
func numbers(set imap.NumSet, most int) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		uids, _ := set.(imap.UIDSet)
		for _, r := range uids {
			for uid := uint64(r.Start); uid <= uint64(r.Stop) && most > 0; uid++ {
				if most--; !yield(uint32(uid)) {
					return
				}
			}
		}
	}
}

// quota returns how much of the account's storage is used, in percent, 0 when the server sets or tells no limit
// (RFC 9208).
func (s *session) quota(mailbox string) (percent int, err error) {
	if !s.client.Caps().Has(imap.CapQuota) {
		return 0, nil
	}
	err = s.within(0, func() error {
		roots, err := s.client.GetQuotaRoot(mailbox).Wait()
		if isRefusal(err) {
			return nil
		}
		for _, root := range roots {
			for _, resource := range root.Resources {
				if resource.Limit > 0 {
					percent = max(percent, int(float64(resource.Usage)/float64(resource.Limit)*100))
				}
			}
		}
		return err
	})
	return percent, err
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
	failpoint.Reach(failpoint.MailboxIdle)
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
