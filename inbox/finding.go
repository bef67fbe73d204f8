package inbox

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// maxFinding is how many bytes a finding may have. The texts of a mail are cut long before.
const maxFinding = 16 << 20

// finding is what a cell says of a mail. One of the three is set.
type finding struct {
	Letter *letterOnWire `json:",omitempty"`
	Unfit  *Unfit        `json:",omitempty"`
	Wrong  string        `json:",omitempty"`
}

// letterOnWire is a message with its header as bytes, since nothing else in it needs to be text.
type letterOnWire struct {
	*Message
	Header [][2][]byte // takes the place of the message's own
}

func findingOf(m *Message, err error) finding {
	if unfit, ok := errors.AsType[*Unfit](err); ok {
		return finding{Unfit: unfit}
	}
	if err != nil {
		return finding{Wrong: err.Error()}
	}
	l := letterOnWire{Message: m}
	for fields := m.Header.Fields(); fields.Next(); {
		l.Header = append(l.Header, [2][]byte{[]byte(fields.Key()), []byte(fields.Value())})
	}
	if _, err := m.Date.AppendText(nil); err != nil { // an offset of a day, which JSON does not know
		m.Date = m.Date.UTC()
	}
	return finding{Letter: &l}
}

// open returns what Parse returned in the cell.
func (f finding) open() (*Message, error) {
	switch {
	case f.Unfit != nil:
		return nil, f.Unfit
	case f.Letter == nil || f.Letter.Message == nil:
		return nil, &Unreadable{errors.New(f.Wrong)}
	}
	m := f.Letter.Message
	for _, field := range slices.Backward(f.Letter.Header) { // Add puts a field before the others
		m.Header.Add(string(field[0]), string(field[1]))
	}
	return m, nil
}

// tell writes what Parse returned.
func tell(w io.Writer, m *Message, err error) error {
	frame, err := json.Marshal(findingOf(m, err))
	if err != nil {
		frame, err = json.Marshal(finding{Wrong: "what the mail says cannot be written down"})
	}
	return errors.Join(err, writeFrame(w, frame))
}

// hear reads what tell wrote. The error is an *Unfit, an *Unreadable, or one of the stream.
func hear(r io.Reader) (*Message, error) {
	frame, err := readFrame(r, maxFinding)
	if err != nil {
		return nil, err
	}
	var f finding
	if err := json.Unmarshal(frame, &f); err != nil {
		return nil, err
	}
	return f.open()
}

// writeFrame writes bytes after their number.
func writeFrame(w io.Writer, content []byte) error {
	if _, err := w.Write(binary.BigEndian.AppendUint32(nil, uint32(len(content)))); err != nil {
		return err
	}
	_, err := w.Write(content)
	return err
}

// readFrame reads what writeFrame wrote. At the end of the stream it returns io.EOF.
func readFrame(r io.Reader, most int) ([]byte, error) {
	var size [4]byte
	if _, err := io.ReadFull(r, size[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(size[:])
	if int64(n) > int64(most) {
		return nil, fmt.Errorf("a frame of %d bytes, and at most %d may come", n, most)
	}
	content := make([]byte, n)
	if _, err := io.ReadFull(r, content); err != nil {
		return nil, io.ErrUnexpectedEOF
	}
	return content, nil
}
