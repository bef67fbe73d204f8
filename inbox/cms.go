package inbox

import "bytes"

// The object identifiers of what a CMS message (RFC 5652, RFC 8551) may be, as they are encoded.
var (
	oidSignedData        = []byte("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02")
	oidEnvelopedData     = []byte("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03")
	oidEncryptedData     = []byte("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06")
	oidAuthEnvelopedData = []byte("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17")
)

// The tags of the elements on the way to the content.
const (
	berOctets      = 0x04
	berObjectID    = 0x06
	berConstructed = 0x20
	berSequence    = 0x30
	berExplicit    = 0xA0
)

// signedContent returns the mail that an S/MIME signature holds, which may be cut off where the bytes are. Encrypted
// says that there is one, which needs a key. The signature is not checked: who may speak is decided by the address.
func signedContent(b []byte) (content []byte, encrypted bool) {
	r := ber{rest: b}
	if !r.enter(berSequence) {
		return nil, false
	}
	kind, ok := r.value(berObjectID)
	switch {
	case !ok:
		return nil, false
	case bytes.Equal(kind, oidEnvelopedData), bytes.Equal(kind, oidAuthEnvelopedData), bytes.Equal(kind, oidEncryptedData):
		return nil, true
	case !bytes.Equal(kind, oidSignedData):
		return nil, false
	}
	// SignedData is its version, the digest algorithms, and what is signed.
	if !r.enter(berExplicit) || !r.enter(berSequence) || !r.skip() || !r.skip() || !r.enter(berSequence) || !r.skip() || !r.enter(berExplicit) {
		return nil, false
	}
	return r.octets(), false
}

// ber reads the elements of the Basic Encoding Rules (X.690) from the front. It walks inwards only, along one path.
type ber struct{ rest []byte }

// header reads the tag and the length of the next element; -1 stands for an end that is marked.
func (r *ber) header() (tag byte, length int, ok bool) {
	if len(r.rest) < 2 || r.rest[0]&0x1F == 0x1F {
		return 0, 0, false
	}
	tag, first := r.rest[0], int(r.rest[1])
	r.rest = r.rest[2:]
	switch {
	case first == 0x80:
		return tag, -1, tag&berConstructed != 0
	case first < 0x80:
		return tag, first, true
	}
	n := first & 0x7F
	if n > 4 || n > len(r.rest) {
		return 0, 0, false
	}
	for _, c := range r.rest[:n] {
		length = length<<8 | int(c)
	}
	r.rest = r.rest[n:]
	return tag, length, true
}

// enter goes into the next element if it has that tag.
func (r *ber) enter(tag byte) bool {
	got, length, ok := r.header()
	if !ok || got != tag {
		return false
	}
	if length >= 0 && length < len(r.rest) {
		r.rest = r.rest[:length]
	}
	return true
}

// value returns the next element if it has that tag and an end.
func (r *ber) value(tag byte) ([]byte, bool) {
	got, length, ok := r.header()
	if !ok || got != tag || length < 0 || length > len(r.rest) {
		return nil, false
	}
	v := r.rest[:length]
	r.rest = r.rest[length:]
	return v, true
}

// skip goes past the next element and everything in it.
func (r *ber) skip() bool {
	for open := 0; ; {
		tag, length, ok := r.header()
		switch {
		case !ok || length > len(r.rest):
			return false
		case length < 0:
			open++
		case tag == 0 && length == 0:
			open--
		default:
			r.rest = r.rest[length:]
		}
		if open <= 0 {
			return true
		}
	}
}

// octets returns an octet string, put together from its pieces. Of one that is cut off it returns what is there.
func (r *ber) octets() []byte {
	var out []byte
	open := 0 // strings whose end is marked
	for {
		tag, length, ok := r.header()
		switch {
		case !ok:
			return out
		case tag == 0 && length == 0:
			if open--; open <= 0 {
				return out
			}
		case tag == berOctets|berConstructed:
			if length < 0 {
				open++
			}
		case tag == berOctets:
			n := min(length, len(r.rest))
			out = append(out, r.rest[:n]...)
			r.rest = r.rest[n:]
		default:
			return out
		}
	}
}
