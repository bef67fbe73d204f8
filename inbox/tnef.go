package inbox

import (
	"encoding/binary"
)

// enclosed is what was found in a winmail.dat.
type enclosed struct {
	text        string
	html        string
	attachments []string // names
}

// The attributes of a TNEF stream that are read (MS-OXTNEF, 2.1.3).
const (
	tnefSignature       = 0x223E9F78
	tnefBody            = 0x0002800C
	tnefCodePage        = 0x00069007
	tnefMessage         = 0x00069003
	tnefAttachTitle     = 0x00018010
	tnefAttachment      = 0x00069005
	mapiBody            = 0x1000
	mapiCompressedRTF   = 0x1009
	mapiHTML            = 0x1013
	mapiLongName        = 0x3707
	mapiInternetCharset = 0x3FDE
)

// readTNEF reads the letter in application/ms-tnef, the container of Outlook and Exchange (MS-OXTNEF). What is broken
// or cut off ends the reading; what was found before counts.
func readTNEF(b []byte) enclosed {
	var found enclosed
	var body []byte
	props := mapiProps{}
	charset := ""
	r := tnefReader{rest: b}
	if r.uint32() != tnefSignature {
		return found
	}
	r.take(2) // a key for attachments
	for !r.failed && len(r.rest) > 0 {
		r.take(1) // level
		id, length := r.uint32(), r.uint32()
		value := r.takeSome(length)
		r.take(2) // checksum
		switch id {
		case tnefCodePage:
			v := tnefReader{rest: value}
			charset = codePage(int(v.uint32()))
		case tnefBody:
			body = value
		case tnefMessage:
			props = readMAPI(value)
		case tnefAttachTitle:
			if len(found.attachments) < MaxParts {
				found.attachments = append(found.attachments, oneLine(toText(value, charset)))
			}
		case tnefAttachment: // the long name stands after the title
			name := oneLine(readMAPI(value)[mapiLongName].text(charset))
			if n := len(found.attachments); n > 0 && name != "" {
				found.attachments[n-1] = name
			}
		}
	}
	found.take(props, body, charset)
	return found
}

// take chooses the best form of the letter: its HTML, its text, its RTF.
func (e *enclosed) take(props mapiProps, body []byte, charset string) {
	if page := props[mapiHTML]; page.bytes != nil {
		label := charset
		if cpid := props[mapiInternetCharset]; len(cpid.bytes) >= 4 {
			label = codePage(int(binary.LittleEndian.Uint32(cpid.bytes)))
		}
		e.html = beginning(page.text(label), maxText)
	}
	if text := props[mapiBody]; text.bytes != nil {
		e.text = beginning(text.text(charset), maxText)
	}
	if isBlank(e.text) {
		e.text = beginning(toText(body, charset), maxText)
	}
	if rtf := props[mapiCompressedRTF]; rtf.bytes != nil && isBlank(e.text+e.html) {
		found := rtfText(decompressRTF(rtf.bytes))
		e.text, e.html = found.text, found.html
	}
	if isBlank(e.text) {
		e.text = ""
	}
}

// mapiProps are the properties that matter, by their ids.
type mapiProps map[uint16]mapiValue

// mapiValue is the first value of a property.
type mapiValue struct {
	bytes []byte
	wide  bool // UTF-16
}

func (v mapiValue) text(charset string) string {
	if v.wide {
		return toText(v.bytes[:len(v.bytes)&^1], "utf-16le")
	}
	return toText(v.bytes, charset)
}

const (
	// maxProps bounds the properties of one list; Outlook writes about a hundred.
	maxProps = 2000
	// maxValues bounds the values of one property.
	maxValues = 2000
)

// readMAPI reads a list of properties (MS-OXTNEF, 2.1.3.4) as far as it can be read.
func readMAPI(b []byte) mapiProps {
	props := mapiProps{}
	r := tnefReader{rest: b}
	for range min(r.uint32(), maxProps) {
		kind, id := uint16(r.uint16()), uint16(r.uint16())
		if id >= 0x8000 {
			r.take(16)
			if r.uint32() == 0 {
				r.take(4)
			} else {
				r.takePadded(r.uint32())
			}
		}
		value := r.mapiValues(kind)
		if r.failed && value.bytes == nil {
			break
		}
		switch id {
		case mapiBody, mapiCompressedRTF, mapiHTML, mapiLongName, mapiInternetCharset:
			if _, known := props[id]; !known {
				props[id] = value
			}
		}
		if r.failed {
			break
		}
	}
	return props
}

// mapiValues reads the values of a property and returns the first of them.
func (r *tnefReader) mapiValues(kind uint16) mapiValue {
	base := kind &^ 0x1000
	size := map[uint16]int{2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}[base]
	variable := base == 0x1E || base == 0x1F || base == 0x102 || base == 0xD
	if size == 0 && !variable {
		r.failed = true
		return mapiValue{}
	}
	count := 1
	if variable || kind != base {
		count = r.uint32()
	}
	var first mapiValue
	for i := range min(count, maxValues) {
		var b []byte
		if variable {
			b = r.takePadded(r.uint32())
		} else {
			b = r.take(size)
		}
		if i == 0 {
			first = mapiValue{bytes: b, wide: base == 0x1F}
		}
		if r.failed {
			break
		}
	}
	r.failed = r.failed || count > maxValues
	return first
}

// tnefReader takes little-endian numbers and bytes from the front. After a failure everything is zero and empty.
type tnefReader struct {
	rest   []byte
	failed bool
}

func (r *tnefReader) take(n int) []byte {
	if r.failed || n < 0 || n > len(r.rest) {
		r.failed, r.rest = true, nil
		return nil
	}
	b := r.rest[:n:n]
	r.rest = r.rest[n:]
	return b
}

// takeSome takes as many of n bytes as there are: a long letter may be cut off.
func (r *tnefReader) takeSome(n int) []byte {
	if n > len(r.rest) && !r.failed {
		b := r.rest
		r.failed, r.rest = true, nil
		return b
	}
	return r.take(n)
}

// takePadded takes bytes that are filled up to a multiple of four.
func (r *tnefReader) takePadded(n int) []byte {
	b := r.takeSome(n)
	if !r.failed {
		r.take(min((4-n%4)%4, len(r.rest)))
	}
	return b
}

func (r *tnefReader) uint16() int {
	if b := r.take(2); b != nil {
		return int(binary.LittleEndian.Uint16(b))
	}
	return 0
}

func (r *tnefReader) uint32() int {
	if b := r.take(4); b != nil {
		return int(binary.LittleEndian.Uint32(b))
	}
	return 0
}
