package wire

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"sync"
	"time"
)

// Handed is one mail that was handed to an SMTP server: everything up to the final dot went through.
type Handed struct {
	At         time.Time // when the dot was written
	From       string    // the envelope's sender
	Recipients []string
	Raw        []byte `json:"-"` // as it stood on the wire, dots unstuffed
	MessageID  string // without angle brackets
	Accepted   bool   // the server said 2xx
	Answered   time.Time
	Heard      bool // the client got the answer
}

// Journal keeps what was handed over on all connections of a proxy, in the order in which it was answered. The mails are
// in a file; eight bytes of each are in memory.
type Journal struct {
	mu     sync.Mutex
	file   *os.File
	places []int64 // where each begins
	end    int64
	failed error // the first
}

// CreateJournal returns an empty journal in a new file.
func CreateJournal(path string) (*Journal, error) {
	file, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("create a journal: %w", err)
	}
	return &Journal{file: file}, nil
}

// Close closes the file, and returns the first error that there was in keeping or reading it.
func (j *Journal) Close() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return errors.Join(j.failed, j.file.Close())
}

// Watch returns a watcher for one connection.
func (j *Journal) Watch() Watcher { return &smtpWatcher{journal: j} }

// Len returns how many mails there are so far.
func (j *Journal) Len() int {
	j.mu.Lock()
	defer j.mu.Unlock()
	return len(j.places)
}

// keep adds a mail to the end: the lengths of the two parts, what is known of it, and its bytes.
func (j *Journal) keep(h Handed) {
	known, err := json.Marshal(h)
	j.mu.Lock()
	defer j.mu.Unlock()
	entry := binary.BigEndian.AppendUint32(nil, uint32(len(known)))
	entry = binary.BigEndian.AppendUint32(entry, uint32(len(h.Raw)))
	entry = append(append(entry, known...), h.Raw...)
	if err == nil {
		_, err = j.file.WriteAt(entry, j.end)
	}
	if err != nil {
		j.failed = errors.Join(j.failed, fmt.Errorf("keep a mail in the journal: %w", err))
		return
	}
	j.places = append(j.places, j.end)
	j.end += int64(len(entry))
}

// At returns the n-th mail, from 0.
func (j *Journal) At(n int) (Handed, error) {
	j.mu.Lock()
	at, end := j.places[n], j.end
	j.mu.Unlock()
	return read(io.NewSectionReader(j.file, at, end-at))
}

// All returns the mails that are there when it is called, in order.
func (j *Journal) All() iter.Seq[Handed] {
	j.mu.Lock()
	n, end := len(j.places), j.end
	j.mu.Unlock()
	return func(yield func(Handed) bool) {
		in := bufio.NewReaderSize(io.NewSectionReader(j.file, 0, end), 1<<20)
		for range n {
			h, err := read(in)
			if err != nil {
				j.mu.Lock()
				j.failed = errors.Join(j.failed, err)
				j.mu.Unlock()
				return
			}
			if !yield(h) {
				return
			}
		}
	}
}

func read(in io.Reader) (h Handed, err error) {
	var lengths [8]byte
	if _, err = io.ReadFull(in, lengths[:]); err != nil {
		return h, fmt.Errorf("read the journal: %w", err)
	}
	known := make([]byte, binary.BigEndian.Uint32(lengths[:4]))
	raw := make([]byte, binary.BigEndian.Uint32(lengths[4:]))
	if _, err = io.ReadFull(in, known); err == nil {
		if _, err = io.ReadFull(in, raw); err == nil {
			err = json.Unmarshal(known, &h)
		}
	}
	if err != nil {
		return h, fmt.Errorf("read the journal: %w", err)
	}
	h.Raw = raw
	return h, nil
}
