package replyaddress

import (
	"encoding/base32"
	"encoding/binary"
)

// Purpose says what an address is for. A token of one purpose is not valid for the other.
type Purpose byte

// The purposes of addresses.
const (
	Reply  Purpose = 'r' // the address that a person answers to
	Bounce Purpose = 'b' // the envelope sender that a delivery report comes back to
)

// Length is the number of characters of a minted token, prefix included.
const Length = len("r-") + digits

const (
	version = 1
	macSize = 16
	size    = 1 + 8 + macSize // version and key, row, code
	digits  = size * 8 / 5
)

// crockford has no letter that is taken for a digit, and no case.
const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

var encoding = base32.NewEncoding(crockford).WithPadding(base32.NoPadding)

// Token is what an address says of itself. It proves nothing until a Ring has verified it.
type Token struct {
	purpose Purpose
	content [size]byte
}

// Ref returns the row of the outgoing mail that the token claims to belong to.
func (t Token) Ref() uint64 { return binary.BigEndian.Uint64(t.content[1:9]) }

// Purpose returns what the address was made for.
func (t Token) Purpose() Purpose { return t.purpose }

// String returns the token in its canonical form, as it was minted.
func (t Token) String() string {
	return string(t.purpose) + "-" + encoding.EncodeToString(t.content[:])
}

func (t Token) version() byte { return t.content[0] >> 4 }
func (t Token) keyID() byte   { return t.content[0] & 0x0f }
func (t Token) mac() []byte   { return t.content[9:] }

func newToken(purpose Purpose, keyID byte, ref uint64, mac [macSize]byte) Token {
	t := Token{purpose: purpose}
	t.content[0] = version<<4 | keyID
	binary.BigEndian.PutUint64(t.content[1:9], ref)
	copy(t.content[9:], mac[:])
	return t
}
