package mailhost

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// diskFullFor is how long the disk of the queue stays full.
const diskFullFor = 3 * time.Second

func (d *debian) Break(ctx context.Context, what Breakage) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch what {
	case RestartSMTP:
		return errors.Join(d.stopSMTP(ctx), d.startSMTP(ctx))
	case KillSMTP:
		return errors.Join(d.kill("postfix/queue/pid/master.pid", true), d.startSMTP(ctx))
	case RestartIMAP:
		return errors.Join(d.stopIMAP(ctx), d.startIMAP(ctx))
	case KillIMAP:
		return errors.Join(d.kill("dovecot/run/master.pid", false), d.startIMAP(ctx))
	case KickReaders:
		err := d.doveadm(ctx, "kick", d.Service)
		if err != nil && strings.Contains(err.Error(), "no users kicked") { // there was no session to end
			return nil
		}
		return err
	case NewValidity:
		d.validity++
		return d.doveadm(ctx, "mailbox", "update", "-u", d.Service, "--uid-validity", strconv.Itoa(d.validity), "INBOX")
	case NextUID:
		d.gap += 1000
		return d.doveadm(ctx, "mailbox", "update", "-u", d.Service, "--min-next-uid", strconv.Itoa(d.gap), "INBOX")
	case DropIndexes:
		return d.dropIndexes()
	case FillSpool:
		return d.fillSpool(ctx)
	default:
		return errors.ErrUnsupported
	}
}

// dropIndexes removes Dovecot's own files of the service's INBOX. The mail stays.
func (d *debian) dropIndexes() error {
	files, err := filepath.Glob(filepath.Join(d.maildir(d.Service), "dovecot*"))
	for _, file := range files {
		if removeErr := os.Remove(file); !errors.Is(removeErr, os.ErrNotExist) {
			err = errors.Join(err, removeErr)
		}
	}
	return err
}

// fillSpool fills the disk of the queue for a while.
func (d *debian) fillSpool(ctx context.Context) error {
	if !d.tmpfs {
		return errors.ErrUnsupported
	}
	filler := d.path("postfix/queue/filler")
	file, err := os.Create(filler)
	if err != nil {
		return err
	}
	block := make([]byte, 64<<10)
	for err == nil {
		_, err = file.Write(block)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		return errors.Join(err, file.Close(), os.Remove(filler))
	}
	select {
	case <-time.After(diskFullFor):
	case <-ctx.Done():
	}
	return errors.Join(file.Close(), os.Remove(filler))
}

func (d *debian) Heal(ctx context.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := answers(ctx, d.IMAPAddr()); err != nil {
		if err := d.startIMAP(ctx); err != nil {
			return err
		}
	}
	if err := answers(ctx, d.SMTPAddr()); err != nil {
		if err := d.startSMTP(ctx); err != nil {
			return err
		}
	}
	return d.control(ctx, "postqueue", "-c", d.path("postfix/etc"), "-f")
}

func (d *debian) maildir(address string) string {
	name, domain, _ := strings.Cut(strings.ToLower(address), "@")
	return d.path(filepath.Join("mail", domain, name))
}

// Mails reads a Maildir++ from the disk: INBOX is the folder itself, the others begin with a dot. Bytes are as IMAP gives
// them, with CRLF at the end of each line.
func (d *debian) Mails(address string, known func(string) bool, see func(Kept) error) error {
	root := d.maildir(address)
	entries, err := os.ReadDir(root)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	folders := map[string]string{"INBOX": root}
	for _, e := range entries {
		if name, ok := strings.CutPrefix(e.Name(), "."); ok && e.IsDir() {
			folders[name] = filepath.Join(root, e.Name())
		}
	}
	for folder, dir := range folders {
		for _, part := range []string{"new", "cur"} {
			if err := readPart(folder, filepath.Join(dir, part), known, see); err != nil {
				return err
			}
		}
	}
	return nil
}

// readPart reads one folder of files. The flags of a mail stand behind a colon in the name of its file.
func readPart(folder, dir string, known func(string) bool, see func(Kept) error) error {
	files, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	for _, file := range files {
		name, _, _ := strings.Cut(file.Name(), ":")
		if name = folder + "/" + name; known(name) {
			continue
		}
		path := filepath.Join(dir, file.Name())
		raw, err := os.ReadFile(path)
		if errors.Is(err, os.ErrNotExist) { // renamed by a flag meanwhile; the caller looks at a quiet mailbox in the end
			continue
		}
		if err != nil {
			return fmt.Errorf("read a mailbox: %w", err)
		}
		raw = bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
		if err := see(Kept{Folder: folder, Name: name, Raw: raw, path: path}); err != nil {
			return err
		}
	}
	return nil
}

func (d *debian) Remove(k Kept) error {
	if err := os.Remove(k.path); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
