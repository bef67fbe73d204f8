package explain

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// MaxLine is the longest input line in bytes: a message of 25 MB in base64, and room to spare.
const MaxLine = 40 << 20

// request is one input line. Which of its three forms it has, its fields tell.
type request struct {
	ID        string  `json:"id"`
	InputText *string `json:"input_text"`
	Raw       *[]byte `json:"raw_base64"`
	Step      string  `json:"step"`
	Language  string  `json:"lang"`
	Date      string  `json:"ref_date"`
	Question  string  `json:"question"`
	Body      string  `json:"body"`
}

// failure answers a line that could not be read.
type failure struct {
	ID    string `json:"id,omitempty"`
	Error string `json:"error"`
}

// Lines reads JSON lines and writes one for each, in order. It fails only when in or out do.
func Lines(in io.Reader, out io.Writer) error {
	lines := lineReader{in: bufio.NewReaderSize(in, 64<<10)}
	buffered := bufio.NewWriterSize(out, 64<<10)
	encoder := json.NewEncoder(buffered)
	encoder.SetEscapeHTML(false)
	for {
		line, err := lines.next()
		switch {
		case errors.Is(err, io.EOF):
			return buffered.Flush()
		case errors.Is(err, errTooLong):
			err = encoder.Encode(failure{Error: err.Error()})
		case err != nil:
			return errors.Join(err, buffered.Flush())
		case len(bytes.TrimSpace(line)) == 0:
			continue
		default:
			err = encoder.Encode(answer(line))
		}
		if err == nil && lines.in.Buffered() == 0 { // whoever asks line by line is waiting
			err = buffered.Flush()
		}
		if err != nil {
			return fmt.Errorf("write an answer: %w", err)
		}
	}
}

// answer answers one line.
func answer(line []byte) any {
	var r request
	if err := json.Unmarshal(line, &r); err != nil {
		return failure{ID: r.ID, Error: "this line is not the JSON that was expected: " + err.Error()}
	}
	switch {
	case r.Raw != nil:
		return message(r)
	case r.InputText != nil:
		return newText(r)
	default:
		return reply(r)
	}
}

var errTooLong = fmt.Errorf("this line is longer than %d bytes", MaxLine)

// lineReader reads lines of any length into one buffer.
type lineReader struct {
	in   *bufio.Reader
	line []byte
}

// next returns the next line, valid until the one after it. Of a line that is too long it returns errTooLong, having
// read past it.
func (r *lineReader) next() ([]byte, error) {
	r.line = r.line[:0]
	tooLong := false
	for {
		piece, err := r.in.ReadSlice('\n')
		if tooLong = tooLong || len(r.line)+len(piece) > MaxLine; !tooLong {
			r.line = append(r.line, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && (len(r.line) > 0 || tooLong):
		case err != nil:
			return nil, err
		}
		if tooLong {
			return nil, errTooLong
		}
		return r.line, nil
	}
}
