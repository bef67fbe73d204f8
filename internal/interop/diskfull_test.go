package interop

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
	"github.com/rapport-mentoring/rapport/store"
)

// D3: the disk of PostgreSQL is full. Mail stays in the mailbox, none of it moved; when there is room again, everything goes on
// by itself within half a minute, and nothing is lost or there twice.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	disk := smallDisk(t, 200<<20)
	server, err := postgres.Start(t.Context(), postgres.Options{Dir: filepath.Join(disk, "postgres"), Log: slog.New(slog.DiscardHandler)})
	must(t, err)
	t.Cleanup(func() { must(t, server.Stop(context.WithoutCancel(t.Context()))) })
	must(t, server.CreateDatabase(t.Context(), "rapport"))
	db, err := store.Open(t.Context(), server.DSN("rapport"))
	must(t, err)
	t.Cleanup(db.Close)
	p := &programme.Programme{DB: db, Clock: programme.RealTime{}, Log: slog.New(slog.DiscardHandler)}

	box := openLetterBox(t)
	reader := inbox.NewReader(box.account, programme.NewIntake(p), slog.New(slog.DiscardHandler))
	reading, stop := context.WithCancel(t.Context())
	stopped := make(chan error, 1)
	go func() { stopped <- reader.Run(reading) }()
	t.Cleanup(func() { stop(); must(t, <-stopped) })

	kept := func() (n int) {
		if err := db.Pool.QueryRow(t.Context(), `select count(*) from raw_mail`).Scan(&n); err != nil {
			return -1 // it is not there at the moment
		}
		return n
	}
	const before, during = 20, 100 // mails of 100 KB
	box.put(t, 0, before)
	eventually(t, "the first mails to be kept and moved", func() bool { return kept() == before && box.count(t, "Processed") == before })

	ballast := filepath.Join(disk, "ballast")
	fill := func() { must(t, fillUp(ballast)) }
	fill()
	box.put(t, before, before+during)
	eventually(t, "the reader to say that nothing can be kept", func() bool {
		fill() // what PostgreSQL has freed meanwhile
		return strings.Contains(reader.State().Trouble, "cannot be kept")
	})
	if moved, there := box.count(t, "Processed"), box.count(t, "INBOX"); moved+there != before+during {
		t.Errorf("%d mails are in the mailbox and %d moved, of %d", there, moved, before+during)
	} else if n := kept(); n >= 0 && moved > n {
		t.Errorf("%d mails were moved, and %d are kept", moved, n)
	} else if there == 0 {
		t.Error("the disk was never full")
	}

	must(t, os.Remove(ballast))
	room := time.Now()
	eventually(t, "all mails to be kept and moved", func() bool { return kept() == before+during && box.count(t, "Processed") == before+during })
	t.Logf("all is kept %s after there was room", time.Since(room).Round(time.Millisecond))
	var different int
	must(t, db.Pool.QueryRow(t.Context(), `select count(distinct sha256) from raw_mail`).Scan(&different))
	if different != before+during {
		t.Errorf("%d different mails are kept", different)
	}
	eventually(t, "the books to balance", func() bool {
		books, err := programme.NewIntake(p).Books(t.Context())
		return err == nil && books.Balance() && books.Gone == 0
	})
}

// smallDisk returns a disk of that many bytes. It skips the test where none can be made.
func smallDisk(t *testing.T, size int) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "disk-")
	must(t, err)
	err = syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%d,mode=0755", size))
	if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EACCES) {
		must(t, os.Remove(dir))
		t.Skip("a small disk can be mounted by root only: run this test as root")
	}
	must(t, err)
	t.Cleanup(func() {
		must(t, syscall.Unmount(dir, 0))
		must(t, os.Remove(dir))
	})
	return dir
}

// fillUp makes a file as large as there is room.
func fillUp(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	block := make([]byte, 64<<10)
	for err == nil {
		_, err = f.Write(block)
	}
	if errors.Is(err, syscall.ENOSPC) {
		err = nil
	}
	return errors.Join(err, f.Close())
}

// letterBox is a mailbox at a post office of its own.
type letterBox struct {
	account inbox.Account
	client  *imapclient.Client // of somebody who puts mail into it
}

func openLetterBox(t *testing.T) *letterBox {
	t.Helper()
	office, err := postoffice.Start(t.Context(), postoffice.Options{})
	must(t, err)
	t.Cleanup(func() { must(t, office.Stop(context.WithoutCancel(t.Context()))) })
	host, digits, err := net.SplitHostPort(office.IMAPAddr())
	must(t, err)
	port, err := strconv.Atoi(digits)
	must(t, err)
	b := &letterBox{account: inbox.Account{
		Host: host, Port: port, TLS: dial.None, Username: mailbox, Password: "rapport", Processed: "Processed", Poll: time.Second,
	}}
	b.client, err = imapclient.DialInsecure(office.IMAPAddr(), nil)
	must(t, err)
	t.Cleanup(func() { _ = b.client.Close() })
	must(t, b.client.Login(b.account.Username, b.account.Password).Wait())
	return b
}

// put puts mails of about 100 KB into the mailbox.
func (b *letterBox) put(t *testing.T, from, to int) {
	t.Helper()
	for n := from; n < to; n++ {
		raw := fmt.Sprintf("From: pat%d@else.example\r\nMessage-ID: <%d@else.example>\r\n\r\n%s", n, n, incompressible(n))
		put := b.client.Append("INBOX", int64(len(raw)), nil)
		_, err := put.Write([]byte(raw))
		must(t, err)
		must(t, put.Close())
		_, err = put.Wait()
		must(t, err)
	}
}

func (b *letterBox) count(t *testing.T, folder string) int {
	t.Helper()
	status, err := b.client.Status(folder, &imap.StatusOptions{NumMessages: true}).Wait()
	must(t, err)
	return int(*status.NumMessages)
}

// incompressible returns lines that PostgreSQL cannot make smaller, the same for the same number.
func incompressible(n int) string {
	var content [75 << 10]byte
	random := rand.NewChaCha8([32]byte{byte(n), byte(n >> 8)})
	random.Read(content[:])
	var lines strings.Builder
	for text := base64.StdEncoding.EncodeToString(content[:]); text != ""; {
		line := text[:min(76, len(text))]
		text = text[len(line):]
		lines.WriteString(line + "\r\n")
	}
	return lines.String()
}
