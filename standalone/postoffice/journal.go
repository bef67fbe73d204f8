package postoffice

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// kind says what an event did.
type kind string

const (
	opened    kind = "opened"    // the journal was begun; it carries the UIDVALIDITY of all folders
	delivered kind = "delivered" // a mail was accepted by SMTP
	appended  kind = "appended"  // a mail was put into a folder by IMAP
	created   kind = "created"   // a folder was made
	copied    kind = "copied"
	moved     kind = "moved"
	flagged   kind = "flagged"
	expunged  kind = "expunged"
)

// event is one thing that happened. In the journal it is a line of JSON and, for a mail, its bytes and a line end.
type event struct {
	Kind         kind              `json:"kind"`
	UIDValidity  uint32            `json:"uidvalidity,omitempty"`
	At           time.Time         `json:"at,omitzero"`
	Mailbox      mentoring.Address `json:"mailbox,omitempty"`
	Folder       string            `json:"folder,omitempty"`
	To           string            `json:"to,omitempty"` // the other folder of a move or copy
	UIDs         []imap.UID        `json:"uids,omitempty"`
	FlagOp       imap.StoreFlagsOp `json:"flagop,omitempty"`
	Flags        []imap.Flag       `json:"flags,omitempty"`
	EnvelopeFrom string            `json:"from,omitempty"`
	Recipient    string            `json:"recipient,omitempty"`
	MessageID    string            `json:"messageid,omitempty"`
	SHA256       string            `json:"sha256,omitempty"`
	Size         int64             `json:"size,omitempty"`

	body []byte
}

// withBody returns the event with the bytes of its mail.
func (e event) withBody(body []byte) event {
	sum := sha256.Sum256(body)
	e.body, e.Size, e.SHA256 = body, int64(len(body)), hex.EncodeToString(sum[:])
	return e
}

// durable tells whether somebody is told that the event will not be forgotten.
func (e event) durable() bool {
	return e.Kind == opened || e.Kind == delivered || e.Kind == appended
}

func (e event) encode(w *bytes.Buffer) error {
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	w.Write(line)
	w.WriteByte('\n')
	if e.SHA256 != "" {
		w.Write(e.body)
		w.WriteByte('\n')
	}
	return nil
}

// errTorn says that a record is incomplete or damaged.
var errTorn = errors.New("torn record")

// maxMessage is the largest mail that is taken, in bytes; many providers draw the line near it.
const maxMessage = 30 << 20

// decode reads one event. It returns io.EOF at the end, and errTorn for anything that encode did not write.
func decode(r *bufio.Reader) (e event, length int64, err error) {
	line, err := r.ReadBytes('\n')
	if errors.Is(err, io.EOF) && len(line) == 0 {
		return e, 0, io.EOF
	}
	if err != nil || json.Unmarshal(line, &e) != nil || e.Kind == "" {
		return e, 0, errTorn
	}
	length = int64(len(line))
	if e.SHA256 == "" {
		return e, length, nil
	}
	if e.Size < 0 || e.Size > 2*maxMessage {
		return e, 0, errTorn
	}
	body := make([]byte, e.Size+1)
	if _, err := io.ReadFull(r, body); err != nil || body[e.Size] != '\n' {
		return e, 0, errTorn
	}
	if checked := e.withBody(body[:e.Size]); checked.SHA256 == e.SHA256 {
		return checked, length + int64(len(body)), nil
	}
	return e, 0, errTorn
}

// journal is the file of all events. Without a file it forgets.
type journal struct {
	file *os.File
	size int64
}

// openJournal opens the journal of a folder, or begins one, and returns what happened so far.
func openJournal(dir string, log *slog.Logger) (*journal, []event, error) {
	if dir == "" {
		return &journal{}, []event{begin()}, nil
	}
	path := filepath.Join(dir, "journal")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, nil, unusable(dir, err)
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, nil, unusable(dir, err)
	}
	j := &journal{file: file}
	past, err := j.replay(log)
	if err == nil && len(past) == 0 {
		past = []event{begin()}
		err = errors.Join(j.write(past), syncFolder(dir))
	}
	if err != nil {
		return nil, nil, errors.Join(unusable(dir, err), file.Close())
	}
	return j, past, nil
}

func unusable(dir string, err error) error {
	return &mentoring.Error{
		Fault:   mentoring.FaultInvalid,
		Message: fmt.Sprintf("the post office cannot keep its mail in %s; check the folder or choose another", dir),
		Err:     err,
	}
}

// begin is the first event of every journal. A new journal needs a UIDVALIDITY greater than that of an older one, and only
// the wall clock promises that.
func begin() event {
	return event{Kind: opened, UIDValidity: uint32(time.Now().Unix())}
}

// replay reads the events up to the first damaged one. What is damaged was never acknowledged; it is set aside in a file
// of its own, because the journal has to go on after the last good event.
func (j *journal) replay(log *slog.Logger) ([]event, error) {
	var past []event
	r := bufio.NewReaderSize(j.file, 1<<20)
	for {
		e, length, err := decode(r)
		if errors.Is(err, io.EOF) {
			return past, nil
		}
		if errors.Is(err, errTorn) {
			log.Warn("post office: the last record is torn and set aside", "offset", j.size)
			return past, j.setTailAside()
		}
		if err != nil {
			return nil, err
		}
		past = append(past, e)
		j.size += length
	}
}

func (j *journal) setTailAside() error {
	if _, err := j.file.Seek(j.size, io.SeekStart); err != nil {
		return err
	}
	tail, err := io.ReadAll(j.file)
	if err != nil {
		return err
	}
	if err := os.WriteFile(j.file.Name()+".torn", tail, 0o600); err != nil {
		return err
	}
	return j.rewind()
}

// rewind drops what is behind the last good event.
func (j *journal) rewind() error {
	if err := j.file.Truncate(j.size); err != nil {
		return err
	}
	_, err := j.file.Seek(j.size, io.SeekStart)
	return err
}

// write adds events as a whole, and returns once those that have to be are on the disk.
func (j *journal) write(events []event) error {
	if j.file == nil {
		return nil
	}
	var buf bytes.Buffer
	durable := false
	for _, e := range events {
		if err := e.encode(&buf); err != nil {
			return err
		}
		durable = durable || e.durable()
	}
	_, err := j.file.Write(buf.Bytes())
	if err == nil && durable {
		err = j.file.Sync()
	}
	if err != nil {
		return errors.Join(fmt.Errorf("journal: %w", err), j.rewind())
	}
	j.size += int64(buf.Len())
	return nil
}

func (j *journal) close() error {
	if j.file == nil {
		return nil
	}
	return errors.Join(j.file.Sync(), j.file.Close())
}

// syncFolder makes a new file's name durable.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
