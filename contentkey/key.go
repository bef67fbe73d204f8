package contentkey

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"log/slog"
)

// Key is a data key, of a person or of the installation. The zero Key is one that was destroyed.
type Key struct {
	id     string
	secret [keySize]byte
	alive  bool
}

// Draw draws a data key with an id of at most 255 bytes.
func Draw(id string) Key {
	k := Key{id: id, alive: true}
	rand.Read(k.secret[:])
	return k
}

// Alive reports whether the key was not destroyed.
func (k Key) Alive() bool { return k.alive }

// String names the key and keeps its secret out of every message and log.
func (k Key) String() string { return "content key " + k.id }

// GoString does what String does, for %#v.
func (k Key) GoString() string { return k.String() }

// LogValue does what String does, for logs.
func (k Key) LogValue() slog.Value { return slog.StringValue(k.String()) }

// errWrapped is of a key that another root key has wrapped, or that was changed.
var errWrapped = errors.New("a content key does not open under this root key")

// Wrap encrypts a data key under the root key, bound to its id.
func (r Root) Wrap(k Key) []byte {
	return appendSealed(nil, aead(r.secret), k.secret[:], []byte("rapport data key\x00"+k.id))
}

// Unwrap decrypts what Wrap made for a key of that id.
func (r Root) Unwrap(id string, wrapped []byte) (Key, error) {
	secret, err := openSealed(aead(r.secret), wrapped, []byte("rapport data key\x00"+id))
	if err != nil || len(secret) != keySize {
		return Key{}, errWrapped
	}
	return Key{id: id, secret: [keySize]byte(secret), alive: true}, nil
}

func aead(secret [keySize]byte) cipher.AEAD {
	block, err := aes.NewCipher(secret[:])
	if err != nil {
		panic(err) // 32 bytes are a key
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		panic(err) // AES has blocks of 16 bytes
	}
	return gcm
}

// appendSealed appends a random nonce and the ciphertext (NIST SP 800-38D, 8.2.2: a random nonce of 96 bits).
func appendSealed(to []byte, gcm cipher.AEAD, plain, bound []byte) []byte {
	var nonce [12]byte
	rand.Read(nonce[:])
	return gcm.Seal(append(to, nonce[:]...), nonce[:], plain, bound)
}

func openSealed(gcm cipher.AEAD, sealed, bound []byte) ([]byte, error) {
	if len(sealed) < gcm.NonceSize() {
		return nil, errWrapped
	}
	return gcm.Open(nil, sealed[:gcm.NonceSize()], sealed[gcm.NonceSize():], bound)
}

// inner is the id of keys that belong to one value and are kept beside it.
const inner = "*"

// DrawInner draws the key of one value. It is kept beside it, sealed by SealKey, so that the value can come under other keys
// without being written anew.
func DrawInner() Key { return Draw(inner) }

// Inner returns the key that SealKey sealed and Open opened; the zero Key when that was not possible.
func Inner(opened []byte) Key {
	if len(opened) != keySize {
		return Key{}
	}
	return Key{id: inner, secret: [keySize]byte(opened), alive: true}
}

// SealKey seals a key for a place under others.
func SealKey(k Key, at Place, keys ...Key) []byte { return Seal(k.secret[:], at, keys...) }
