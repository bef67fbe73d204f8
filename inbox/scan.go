package inbox

import (
	"bytes"
	"fmt"
	"strings"
)

// The limits of a mail. Postfix allows headers of 100 KB and a depth of 100; people need far less.
const (
	MaxSize        = 35 << 20  // bytes of the whole mail
	MaxHeaderBytes = 256 << 10 // bytes of one header
	MaxFields      = 1000      // fields of one header
	MaxFieldBytes  = 16 << 10  // bytes of one field
	MaxFromBytes   = 1 << 10   // bytes of the From field
	MaxDepth       = 20        // multiparts and mails within each other
	MaxParts       = 200
)

// Unfit is a mail that is beyond one of the limits.
type Unfit struct {
	Cap string // which limit, e.g. "parts"
	Max int
}

// Error says which limit was passed.
func (u *Unfit) Error() string {
	return fmt.Sprintf("the mail has more than %d %s", u.Max, u.Cap)
}

// Shape is where the parts of a mail are, the mail itself first, every part before the parts within it.
type Shape struct {
	Parts []Part
}

// Part is one MIME entity of a mail. Header and Body are parts of the scanned bytes; the body of a container includes
// the parts within it.
type Part struct {
	Header []byte
	Body   []byte
	Type   string // media type in lower case, text/plain when none is stated
	Parent int    // index of the container, -1 for the mail itself
	Depth  int    // 0 for the mail itself
}

// Scan finds the parts of a mail in one pass, in time linear in its length. The error, if any, is an *Unfit.
func Scan(raw []byte) (Shape, error) {
	if len(raw) > MaxSize {
		return Shape{}, &Unfit{Cap: "bytes", Max: MaxSize}
	}
	s := scanner{raw: raw}
	if err := s.begin(skipEnvelopeLine(raw), -1); err != nil {
		return Shape{}, err
	}
	for s.pos < len(raw) {
		if err := s.line(); err != nil {
			return Shape{}, err
		}
	}
	s.endDownTo(0, len(raw))
	return Shape{Parts: s.parts}, nil
}

// scanner walks over the lines of a mail with the open containers on a stack.
type scanner struct {
	raw   []byte
	pos   int
	parts []Part
	open  []span // from the mail itself to the innermost part that has begun and not ended
}

// span is a part that has not ended yet.
type span struct {
	part     int
	body     int    // where its body begins
	boundary string // of a multipart; "" for everything else
	closed   bool   // its last boundary was seen: what follows belongs to nobody
}

// begin reads the header at pos and opens the part that it begins, and the mail within it if it is one.
func (s *scanner) begin(pos, parent int) error {
	depth := 0
	if parent >= 0 {
		depth = s.parts[parent].Depth + 1
	}
	if depth > MaxDepth {
		return &Unfit{Cap: "levels", Max: MaxDepth}
	}
	if len(s.parts) == MaxParts {
		return &Unfit{Cap: "parts", Max: MaxParts}
	}
	header, body, err := headerAt(s.raw, pos)
	if err != nil {
		return err
	}
	var contentType, encoding string
	for f := range fields(header) {
		switch {
		case contentType == "" && strings.EqualFold(f.name, "Content-Type"):
			contentType = f.value()
		case encoding == "" && strings.EqualFold(f.name, "Content-Transfer-Encoding"):
			encoding = strings.ToLower(strings.TrimSpace(f.value()))
		case parent < 0 && len(f.raw) > MaxFromBytes && strings.EqualFold(f.name, "From"):
			return &Unfit{Cap: "bytes in From", Max: MaxFromBytes}
		}
	}
	if contentType == "" && parent >= 0 && s.parts[parent].Type == "multipart/digest" {
		contentType = "message/rfc822" // RFC 2046, 5.1.5
	}
	part := Part{Header: header, Type: mediaType(contentType), Parent: parent, Depth: depth}
	opened := span{part: len(s.parts), body: body}
	if strings.HasPrefix(part.Type, "multipart/") {
		opened.boundary = parameter(contentType, "boundary")
	}
	s.parts = append(s.parts, part)
	s.open = append(s.open, opened)
	s.pos = body
	if isMail(part.Type) && (encoding == "" || encoding == "7bit" || encoding == "8bit" || encoding == "binary") {
		return s.begin(body, opened.part)
	}
	return nil
}

// line looks at the line at pos. Only a boundary line has a meaning here.
func (s *scanner) line() error {
	start := s.pos
	end, next := lineAt(s.raw, start)
	s.pos = next
	line := s.raw[start:end]
	if !bytes.HasPrefix(line, []byte("--")) {
		return nil
	}
	line = bytes.TrimRight(line[2:], " \t")
	for i := len(s.open) - 1; i >= 0; i-- {
		b := s.open[i].boundary
		if b == "" || s.open[i].closed || !bytes.HasPrefix(line, []byte(b)) {
			continue
		}
		switch string(line[len(b):]) {
		case "":
			s.endDownTo(i+1, start)
			return s.begin(next, s.open[i].part)
		case "--":
			s.endDownTo(i+1, start)
			s.open[i].closed = true
			return nil
		}
	}
	return nil
}

// endDownTo ends every open part from the innermost to index i. The line break before a boundary is the boundary's.
func (s *scanner) endDownTo(i, end int) {
	for n := len(s.open) - 1; n >= i; n-- {
		o := s.open[n]
		body := s.raw[o.body:max(o.body, end)]
		if end < len(s.raw) {
			body = bytes.TrimSuffix(body, []byte("\n"))
			body = bytes.TrimSuffix(body, []byte("\r"))
		}
		s.parts[o.part].Body = body
	}
	s.open = s.open[:i]
}

// headerAt returns the header at pos and where its body begins. A line that is no field ends the header: it is the
// first line of the body.
func headerAt(raw []byte, pos int) (header []byte, body int, err error) {
	count, field := 0, pos
	for at := pos; at < len(raw); {
		end, next := lineAt(raw, at)
		line := raw[at:end]
		switch {
		case len(line) == 0:
			return raw[pos:at], next, nil
		case line[0] == ' ' || line[0] == '\t':
			if count == 0 {
				return raw[pos:at], at, nil
			}
		case isEnvelopeLine(line) && at > pos:
			// Some archives write their ">From " line between the fields.
		case fieldName(line) == "" || isBoundaryLike(line):
			return raw[pos:at], at, nil
		default:
			count++
			field = at
		}
		switch {
		case count > MaxFields:
			return nil, 0, &Unfit{Cap: "header fields", Max: MaxFields}
		case end-field > MaxFieldBytes:
			return nil, 0, &Unfit{Cap: "bytes in a header field", Max: MaxFieldBytes}
		case end-pos > MaxHeaderBytes:
			return nil, 0, &Unfit{Cap: "bytes in a header", Max: MaxHeaderBytes}
		}
		at = next
	}
	return raw[pos:], len(raw), nil
}

// lineAt returns where the line at pos ends, and where the next one begins. CRLF and LF end a line, CR alone does not.
func lineAt(raw []byte, pos int) (end, next int) {
	i := bytes.IndexByte(raw[pos:], '\n')
	if i < 0 {
		return len(raw), len(raw)
	}
	end, next = pos+i, pos+i+1
	if end > pos && raw[end-1] == '\r' {
		end--
	}
	return end, next
}

// skipEnvelopeLine returns where the mail begins after the empty lines and the "From " line of mbox archives.
func skipEnvelopeLine(raw []byte) int {
	pos := 0
	for pos < len(raw) {
		end, next := lineAt(raw, pos)
		if len(bytes.TrimSpace(raw[pos:end])) > 0 && !isEnvelopeLine(raw[pos:end]) {
			return pos
		}
		pos = next
	}
	return pos
}

func isEnvelopeLine(line []byte) bool {
	return bytes.HasPrefix(line, []byte("From ")) || bytes.HasPrefix(line, []byte(">From "))
}

// A part without a header of its own may be followed by a boundary that has a colon in it.
func isBoundaryLike(line []byte) bool { return bytes.HasPrefix(line, []byte("--")) }

// isMail tells a part that holds a whole mail.
func isMail(mediaType string) bool {
	return mediaType == "message/rfc822" || mediaType == "message/global"
}
