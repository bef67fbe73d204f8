package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/campaign/mailhost"
)

// mbsync is the peer of mail in: it copies mailboxes.
type mbsync struct{ path, version string }

func newMbsync(ctx context.Context) (mbsync, error) {
	path, err := find("mbsync")
	if err != nil {
		return mbsync{}, errors.New("mbsync is not measured: it is not installed (apt-get install isync)")
	}
	out, err := exec.CommandContext(ctx, path, "--version").Output()
	return mbsync{path: path, version: "mbsync, " + strings.TrimSpace(string(out))}, err
}

// itsMark is the header by which mbsync knows a mail again that it has just put somewhere.
var itsMark = regexp.MustCompile(`(?m)^X-TUID: .*\n`)

const mbsyncSettings = `FSync %s

IMAPAccount host
Host %s
Port %d
User %s
Pass %s
SSLType None
AuthMechs LOGIN

IMAPStore far
Account host

MaildirStore near
Inbox %s

Channel all
Far :far:INBOX
Near :near:INBOX
Sync Pull New
SyncState *
`

// copyAll copies the mailbox to an empty Maildir.
func (m mbsync) copyAll(ctx context.Context, s *stage, host mailhost.Host, waiting digests, fsync bool, round int) (took cost, err error) {
	dir, err := s.folder(fmt.Sprintf("mbsync-%d-%t", round, fsync))
	if err != nil {
		return took, err
	}
	defer os.RemoveAll(dir)
	maildir := filepath.Join(dir, "INBOX")
	for _, part := range []string{"", "cur", "new", "tmp"} {
		if err := os.Mkdir(filepath.Join(maildir, part), 0o755); err != nil {
			return took, err
		}
	}
	name, port, err := splitAddress(host.IMAPAddr())
	if err != nil {
		return took, err
	}
	word := map[bool]string{true: "yes", false: "no"}[fsync]
	settings := filepath.Join(dir, "settings")
	text := fmt.Sprintf(mbsyncSettings, word, name, port, mailboxAddress, mailboxPassword, maildir)
	if err := os.WriteFile(settings, []byte(text), 0o600); err != nil {
		return took, err
	}
	took, told, err := costOfProgram(exec.CommandContext(ctx, m.path, "-q", "-c", settings, "all"))
	if err != nil {
		return took, fmt.Errorf("mbsync: %w: %s", err, told)
	}
	copied := digests{}
	for _, part := range []string{"cur", "new"} {
		files, err := os.ReadDir(filepath.Join(maildir, part))
		if err != nil {
			return took, err
		}
		for _, file := range files {
			raw, err := os.ReadFile(filepath.Join(maildir, part, file.Name()))
			if err != nil {
				return took, err
			}
			copied.add(itsMark.ReplaceAll(raw, nil))
		}
	}
	if differs := copied.differs(waiting); differs != "" {
		return took, fmt.Errorf("of what mbsync copied, %s", differs)
	}
	return took, nil
}
