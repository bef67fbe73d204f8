package programme

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
)

// longBefore is how much older than a mailbox's first sight a mail must be, for nothing to come of it. Whoever moves a
// mailbox to another server makes all of it arrive once more, and many of its dates anew.
const longBefore = 30 * 24 * time.Hour

// semanticKey is equal for mails that say the same, whatever way they came and whatever was put around them on it: the same
// sender, Message-ID, date, words and question.
func (p *Programme) semanticKey(m *inbox.Message) ([]byte, error) {
	words := m.Text
	if words == "" {
		words = m.HTML
	}
	var refs []uint64
	for _, address := range m.Recipients {
		if token, ok := p.From.Reply.Match(string(address)); ok {
			refs = append(refs, uint64(token.Ref()))
		}
	}
	slices.Sort(refs)
	said, err := json.Marshal([]any{
		m.From, m.MessageID, m.Date.UTC().Format(time.RFC3339), strings.Join(strings.Fields(words), " "),
		strings.Join(strings.Fields(m.Calendar), " "), slices.Compact(refs),
	})
	key := sha256.Sum256(said)
	return key[:], err
}

// twin disposes of a mail when another one makes it superfluous or doubtful, and reports whether it did. A machine may use
// one Message-ID for all it writes.
func (s step) twin(ctx context.Context, in *incoming, class inbox.Class) (bool, error) {
	twin, found, err := s.TwinOf(ctx, in.event)
	switch {
	case err != nil || !found:
		return false, err
	case twin.Same:
		return true, s.dispose(ctx, in, duplicate, "says what an earlier mail said")
	case class == inbox.Human:
		return true, s.setAside(ctx, in, "message id seen before, with other words")
	}
	return false, nil
}

// passOver disposes of an old mail without any effect, unless finding out that it is one failed.
func (s step) passOver(ctx context.Context, in *incoming, err error) error {
	if err != nil {
		return err
	}
	return s.dispose(ctx, in, forReview, "from long before this mailbox was first read")
}

// isOld reports whether a mail is from long before its mailbox was first seen. One that answers a mail of ours from after
// that is not, whatever its sender's clock says.
func (s step) isOld(ctx context.Context, in *incoming) (bool, error) {
	since, internal, err := s.MailboxSince(ctx, in.id)
	if err != nil || in.claim.mail != nil && in.claim.mail.MadeAt.After(since) {
		return false, err
	}
	written := in.message.Date
	if written.IsZero() || internal.Before(written) {
		written = internal
	}
	return written.Before(since.Add(-longBefore)), nil
}
