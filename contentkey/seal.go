package contentkey

import (
	"bytes"
	"cmp"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"slices"
	"strings"
)

// Place is where a sealed value stands. It opens nowhere else.
type Place struct{ Table, Column, Row string }

func (p Place) bound(header []byte) []byte {
	return slices.Concat([]byte(p.Table+"\x00"+p.Column+"\x00"+p.Row+"\x00"), header)
}

const (
	textMark = "rk1." // before the base64 (RFC 4648, 5) of what bytes hold after byteMark
	byteMark = "\x00rk1"
)

// ErrChanged is of a value that was not sealed for its place, or was changed since.
var ErrChanged = errors.New("a sealed value does not open at its place")

// Seal encrypts bytes for a place under all of some keys, at least one, each of them alive. Keys may be given twice. What is
// empty stays empty, so that its absence can be seen.
func Seal(plain []byte, at Place, keys ...Key) []byte {
	if len(plain) == 0 {
		return plain
	}
	keys = inOrder(keys)
	sealed := append(make([]byte, 0, len(byteMark)+1+24*len(keys)+12+len(plain)+16), byteMark...)
	sealed = append(sealed, byte(len(keys)))
	for _, k := range keys {
		sealed = append(append(sealed, byte(len(k.id))), k.id...)
	}
	return appendSealed(sealed, aead(together(keys)), plain, at.bound(sealed))
}

// MostKeys is how many keys a value can be sealed under.
const MostKeys = 255

// inOrder returns each key once.
func inOrder(keys []Key) []Key {
	keys = slices.SortedFunc(slices.Values(keys), func(a, b Key) int { return cmp.Compare(a.id, b.id) })
	return slices.CompactFunc(keys, func(a, b Key) bool { return a.id == b.id })
}

// together derives the one key from which nothing is known while one of the keys is not.
func together(keys []Key) [keySize]byte {
	if len(keys) == 1 {
		return keys[0].secret
	}
	secrets := make([]byte, 0, keySize*len(keys))
	for _, k := range keys {
		secrets = append(secrets, k.secret[:]...)
	}
	derived, err := hkdf.Key(sha256.New, secrets, nil, "rapport content of several", keySize)
	if err != nil {
		panic(err) // 32 bytes can be had
	}
	return [keySize]byte(derived)
}

// SealText is Seal for a text, which stays a text.
func SealText(plain string, at Place, keys ...Key) string {
	if plain == "" {
		return ""
	}
	return textMark + base64.RawURLEncoding.EncodeToString(Seal([]byte(plain), at, keys...)[len(byteMark):])
}

// Needs returns the ids of the keys that a value was sealed under, nil when it is plain.
func Needs(value []byte) []string {
	ids, _ := header(value)
	return ids
}

// header returns the ids in a sealed value and how long all before the nonce is, nil when it is plain.
func header(value []byte) (ids []string, length int) {
	rest, sealed := bytes.CutPrefix(value, []byte(byteMark))
	if !sealed || len(rest) == 0 {
		return nil, 0
	}
	count := int(rest[0])
	rest = rest[1:]
	for range count {
		if len(rest) == 0 || len(rest) < 1+int(rest[0]) {
			return nil, 0
		}
		ids = append(ids, string(rest[1:1+rest[0]]))
		rest = rest[1+rest[0]:]
	}
	return ids, len(value) - len(rest)
}

// Open decrypts a value of a place with the keys found for its ids. Gone is true, and the value nil, when one of them was
// destroyed. What is plain is returned as it is. The error is ErrChanged.
func Open(value []byte, at Place, keyOf func(id string) Key) (plain []byte, gone bool, err error) {
	ids, length := header(value)
	if ids == nil {
		return value, false, nil
	}
	keys := make([]Key, len(ids))
	for i, id := range ids {
		if keys[i] = keyOf(id); !keys[i].alive {
			return nil, true, nil
		}
	}
	plain, err = openSealed(aead(together(keys)), value[length:], at.bound(value[:length]))
	if err != nil {
		return nil, false, ErrChanged
	}
	return plain, false, nil
}

// TextNeeds is Needs for a text.
func TextNeeds(value string) []string { return Needs(bytesOf(value)) }

// OpenText is Open for a text.
func OpenText(value string, at Place, keyOf func(id string) Key) (plain string, gone bool, err error) {
	sealed := bytesOf(value)
	if Needs(sealed) == nil {
		return value, false, nil
	}
	opened, gone, err := Open(sealed, at, keyOf)
	return string(opened), gone, err
}

// bytesOf returns what SealText made as Seal would have, nil for a text that is plain.
func bytesOf(value string) []byte {
	rest, sealed := strings.CutPrefix(value, textMark)
	if !sealed {
		return nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(rest)
	if err != nil {
		return nil
	}
	return append([]byte(byteMark), raw...)
}
