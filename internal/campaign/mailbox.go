package main

import (
	"bufio"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"iter"
	"os"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
	"github.com/rapport-mentoring/rapport/internal/campaign/mailhost"
)

// mailbox is what was seen in the service's mailbox on the disk of the mail server. What it saw is in a file; a number of each
// mail is in memory.
type mailbox struct {
	host   mailhost.Host
	file   *os.File
	seen   map[uint64]struct{} // names, hashed
	failed error
}

func openMailbox(host mailhost.Host, path string) (*mailbox, error) {
	file, err := os.Create(path)
	return &mailbox{host: host, file: file, seen: map[uint64]struct{}{}}, err
}

// look notes what is new. With clear it takes away what the service has put aside, so that the mail server does not slow
// down under millions of mails that nobody needs any more.
func (m *mailbox) look(clear bool) error {
	out := bufio.NewWriter(m.file)
	known := func(name string) bool {
		if clear { // what is taken away is looked at before
			return !strings.HasPrefix(name, processed+"/")
		}
		_, found := m.seen[number(name)]
		return found
	}
	err := m.host.Mails(ownMailbox, known, func(k mailhost.Kept) error {
		if _, found := m.seen[number(k.Name)]; !found {
			m.seen[number(k.Name)] = struct{}{}
			kept := ledger.Keep(k.Raw)
			if _, err := fmt.Fprintf(out, "%x %s\n", kept.SHA256, kept.MessageID); err != nil {
				return err
			}
		}
		if clear {
			return m.host.Remove(k)
		}
		return nil
	})
	return errors.Join(err, out.Flush())
}

func number(name string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(name))
	return h.Sum64()
}

// all returns everything that was ever seen.
func (m *mailbox) all() iter.Seq[ledger.Kept] {
	return func(yield func(ledger.Kept) bool) {
		file, err := os.Open(m.file.Name())
		if err != nil {
			m.failed = err
			return
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		for lines.Scan() {
			sum, id, _ := strings.Cut(lines.Text(), " ")
			k := ledger.Kept{MessageID: id}
			if _, err := hex.Decode(k.SHA256[:], []byte(sum)); err != nil {
				m.failed = err
				return
			}
			if !yield(k) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			m.failed = err
		}
	}
}

func (m *mailbox) close() error { return errors.Join(m.failed, m.file.Close()) }
