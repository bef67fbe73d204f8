package config

import (
	"path/filepath"
	"regexp"
	"testing"

	"github.com/rapport-mentoring/rapport/replyaddress"
)

// C1: where replies go when rapport.yaml does not say so.
func TestReplyAddressThatIsNotWritten(t *testing.T) {
	t.Parallel()
	text := regexp.MustCompile(`(?m)^  reply: .*$`).ReplaceAllString(Example, "")
	folder := write(t, map[string]string{"rapport.yaml": text, "smtp-password": "a", "imap-password": "b"})
	path := filepath.Join(folder, "rapport.yaml")
	cfg, err := load(path, noEnv)
	if err != nil {
		t.Fatal(err)
	}
	if cfg.SMTP.Reply != "mentoring@example.org" || cfg.SMTP.Bounce != "mentoring@example.org" || cfg.SMTP.ReplyBy != ReplyAssumed {
		t.Errorf("before a probe: %q, %q by %s", cfg.SMTP.Reply, cfg.SMTP.Bounce, cfg.SMTP.ReplyBy)
	}
	found, err := replyaddress.ParsePattern("mentoring+{token}@example.org")
	if err != nil {
		t.Fatal(err)
	}
	if err := cfg.KeepReply(found); err != nil {
		t.Fatal(err)
	}
	cfg, err = load(path, noEnv)
	if err != nil || cfg.SMTP.Reply != found.String() || cfg.SMTP.Bounce != found.String() || cfg.SMTP.ReplyBy != ReplyProbed {
		t.Errorf("after a probe: %q by %s, %v", cfg.SMTP.Reply, cfg.SMTP.ReplyBy, err)
	}
	written := write(t, map[string]string{"rapport.yaml": Example, "smtp-password": "a", "imap-password": "b", "rapport-data": ""})
	if cfg, err := load(filepath.Join(written, "rapport.yaml"), noEnv); err != nil || cfg.SMTP.ReplyBy != ReplyWritten {
		t.Errorf("written: %q by %s, %v", cfg.SMTP.Reply, cfg.SMTP.ReplyBy, err)
	}
}
