package config

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// How it was decided where replies go.
const (
	ReplyWritten = "configuration" // by smtp.reply
	ReplyProbed  = "probe"         // by rapport doctor --probe, which tried what the mailbox takes
	ReplyAssumed = "sender"        // by nobody: to the sender's address, which every mailbox takes
)

// replyFile is where a probe leaves its finding, in the data folder.
const replyFile = "reply-address"

// replies reads where replies go. Without a word about it that is what a probe has found, else the sender's own address,
// by which a reply is known only when it refers to the mail that it answers.
func (l *loader) replies(f *form.Field, data string, from mentoring.Address) (where, by string) {
	if written := pattern(f); written != "" {
		return written, ReplyWritten
	}
	if text, err := os.ReadFile(filepath.Join(data, replyFile)); err == nil {
		if p, err := replyaddress.ParsePattern(strings.TrimSpace(string(text))); err == nil {
			return p.String(), ReplyProbed
		}
	}
	if from == "" {
		return "", ReplyAssumed // the sender is missed already
	}
	p, err := replyaddress.ParsePattern(string(from))
	if err != nil {
		f.Problem("there is no reply address: write where replies go, such as %q", "reply+{token}@"+from.Domain())
	}
	return p.String(), ReplyAssumed
}

// KeepReply leaves the finding of a probe for the next start.
func (c Config) KeepReply(p replyaddress.Pattern) error {
	if err := os.MkdirAll(c.Data, 0o711); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.Data, replyFile), []byte(p.String()+"\n"), 0o644)
}
