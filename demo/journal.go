package demo

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// journal is what a person has written, or has decided not to answer. It outlives the process: an entry is on the disk
// before its mail is handed to the post office.
type journal struct {
	path    string
	entries map[entryKey]entry
}

// entryKey names the nth mail that answers one mail.
type entryKey struct {
	Answers string `json:"answers"` // Message-ID of the mail that is answered
	N       int    `json:"n"`
}

type entry struct {
	entryKey
	From    string `json:"from,omitempty"` // the envelope's, "" for automatic mail
	To      string `json:"to,omitempty"`
	Raw     []byte `json:"raw,omitempty"`
	Sent    bool   `json:"sent,omitempty"`    // the post office has it
	Skipped bool   `json:"skipped,omitempty"` // read and left without an answer
}

// openJournal reads the journal of a person in a folder, which is made if need be. An entry that was cut off by a kill
// was never acted on and is dropped.
func openJournal(dir string, person mentoring.Address) (*journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the journals: %w", err)
	}
	j := &journal{path: filepath.Join(dir, url.PathEscape(string(person))+".jsonl"), entries: map[entryKey]entry{}}
	raw, err := os.ReadFile(j.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read a journal: %w", err)
	}
	whole := raw[:bytes.LastIndexByte(raw, '\n')+1]
	for line := range bytes.Lines(whole) {
		var e entry
		if err := json.Unmarshal(line, &e); err != nil {
			return nil, fmt.Errorf("read a journal: %w", err)
		}
		j.remember(e)
	}
	if len(whole) < len(raw) {
		if err := os.Truncate(j.path, int64(len(whole))); err != nil {
			return nil, fmt.Errorf("mend a journal: %w", err)
		}
	}
	return j, nil
}

// find returns the entry of the nth answer to a mail, and whether there is one.
func (j *journal) find(key entryKey) (entry, bool) {
	e, ok := j.entries[key]
	return e, ok
}

// intend keeps an answer that is about to be sent, or the decision to send none. When it returns the entry is on the disk.
func (j *journal) intend(e entry) error { return j.write(e, true) }

// sent keeps that the post office has an answer. Should this be lost, the answer is sent once more.
func (j *journal) sent(key entryKey) error { return j.write(entry{entryKey: key, Sent: true}, false) }

func (j *journal) write(e entry, sync bool) (err error) {
	line, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("write a journal: %w", err)
	}
	// Opened each time: with hundreds of people, files kept open would count as much as their connections.
	f, err := os.OpenFile(j.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("write a journal: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write a journal: %w", err)
	}
	if sync {
		if err := f.Sync(); err != nil {
			return fmt.Errorf("write a journal: %w", err)
		}
	}
	j.remember(e)
	return nil
}

func (j *journal) remember(e entry) {
	if known, ok := j.entries[e.entryKey]; ok && e.Sent {
		known.Sent, known.Raw = true, nil
		e = known
	}
	j.entries[e.entryKey] = e
}
