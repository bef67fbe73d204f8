package contentkey

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	keySize     = 32
	maxRootFile = 1024
	// loose are the permissions that the file must not have. A group may read it, because that is how a service manager hands
	// over credentials.
	loose fs.FileMode = 0o037
)

// Root is the key that wraps all others.
type Root struct{ secret [keySize]byte }

// String keeps the secret out of every message and log.
func (r Root) String() string { return "root key " + r.Mark() }

// GoString does what String does, for %#v.
func (r Root) GoString() string { return r.String() }

// LogValue does what String does, for logs.
func (r Root) LogValue() slog.Value { return slog.StringValue(r.String()) }

// Mark tells one root key from another and says nothing of it: 64 bits of its hash, in hexadecimal.
func (r Root) Mark() string {
	sum := sha256.Sum256(append([]byte("rapport root key\x00"), r.secret[:]...))
	return hex.EncodeToString(sum[:8])
}

// Blind returns what a text is known by to whoever has the root key: HMAC-SHA-256 (RFC 2104) under a key that is derived from it
// (RFC 5869). Without the root key it says nothing of the text, and cannot be tried out.
func (r Root) Blind(text string) []byte {
	key, err := hkdf.Key(sha256.New, r.secret[:], nil, "rapport blind index", keySize)
	if err != nil {
		panic(err) // 32 bytes can be had
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

// NewRoot draws a root key.
func NewRoot() (r Root) {
	rand.Read(r.secret[:])
	return r
}

// LoadRoot reads the root key from its file. The error is a *mentoring.Error: of FaultNotFound when there is no file, of
// FaultInvalid when others may read it or it holds no key.
func LoadRoot(path string) (Root, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Root{}, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: "there is no content key in " + path +
			": correct keys.content-key-file, or restore the file from its own backup; without it nothing that people wrote can be read"}
	}
	if err != nil {
		return Root{}, fmt.Errorf("open the content key: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Root{}, fmt.Errorf("look at the content key: %w", err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&loose != 0 {
		return Root{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "others may read the content key in " + path + ": run \"chmod 400 " + path + "\""}
	}
	content, err := io.ReadAll(io.LimitReader(f, maxRootFile))
	if err != nil {
		return Root{}, fmt.Errorf("read the content key: %w", err)
	}
	secret, err := hex.DecodeString(string(bytes.TrimSpace(content)))
	if err != nil || len(secret) != keySize {
		return Root{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: path + " does not hold a content key of 64 hexadecimal characters: restore it from its backup"}
	}
	return Root{[keySize]byte(secret)}, nil
}

// Save writes the root key to a new file that only its owner may read, complete or not at all. A file that is there is never
// overwritten: the error then is a *mentoring.Error of FaultConflict.
func (r Root) Save(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o711); err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the folder of the content key cannot be made; set keys.content-key-file to a place that can be written", Err: err}
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".content-key-*")
	if err != nil {
		return fmt.Errorf("write the content key: %w", err)
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(hex.EncodeToString(r.secret[:]) + "\n")
	if err = errors.Join(err, f.Chmod(0o400), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("write the content key: %w", err)
	}
	err = os.Link(f.Name(), path) // unlike a rename it replaces nothing
	if errors.Is(err, fs.ErrExist) {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "there is a content key in " + path + " already; keep it"}
	}
	if err != nil {
		return fmt.Errorf("write the content key: %w", err)
	}
	return nil
}
