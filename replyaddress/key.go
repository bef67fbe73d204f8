package replyaddress

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	secretSize = 32
	maxKeyFile = 1024
	// loose are the permissions that no key file may have. A group may read it, because that is how a service manager
	// hands over credentials.
	loose fs.FileMode = 0o037
)

// Key is one secret that addresses are minted and verified with. Its number only helps to find it again: it is four
// bits drawn from the secret, so that nobody has to count keys.
type Key struct {
	ID     byte
	Secret []byte `json:"-"`
}

// String names the key and keeps the secret out of every message.
func (k Key) String() string { return fmt.Sprintf("reply key %d", k.ID) }

// LogValue keeps the secret out of every log, whatever its format.
func (k Key) LogValue() slog.Value { return slog.StringValue(k.String()) }

// GoString does what String does, for %#v.
func (k Key) GoString() string { return k.String() }

func keyOf(secret []byte) Key {
	sum := sha256.Sum256(secret)
	return Key{ID: sum[0] & 0x0f, Secret: secret}
}

// CreateKey makes a random secret of 32 bytes, writes it in hexadecimal to a new file that only its owner may read, and
// returns it. A file that exists is never overwritten: addresses out in the world depend on it.
func CreateKey(path string) (Key, error) {
	secret := make([]byte, secretSize)
	if _, err := rand.Read(secret); err != nil {
		return Key{}, fmt.Errorf("draw a reply key: %w", err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return Key{}, &mentoring.Error{
			Fault:   mentoring.FaultConflict,
			Message: "there is a key in " + path + " already: keep it, or write the new one to another file",
		}
	}
	if err != nil {
		return Key{}, fmt.Errorf("create a key file: %w", err)
	}
	if err := writeAndClose(f, []byte(hex.EncodeToString(secret)+"\n")); err != nil {
		return Key{}, fmt.Errorf("write a key file: %w", errors.Join(err, os.Remove(path)))
	}
	return keyOf(secret), nil
}

func writeAndClose(f *os.File, content []byte) error {
	_, err := f.Write(content)
	return errors.Join(err, f.Sync(), f.Close())
}

// LoadKey reads a key that CreateKey wrote. It refuses a file that others than its owner and group may read, or that
// does not hold 32 bytes in hexadecimal.
func LoadKey(path string) (Key, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Key{}, &mentoring.Error{
			Fault:   mentoring.FaultNotFound,
			Message: "there is no key in " + path + ": correct the path, or restore the file from a backup; with a new key, replies to mails that are out already must be asked for again",
		}
	}
	if err != nil {
		return Key{}, fmt.Errorf("open a key file: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Key{}, fmt.Errorf("look at a key file: %w", err)
	}
	if info.Mode().Perm()&loose != 0 {
		return Key{}, &mentoring.Error{
			Fault:   mentoring.FaultInvalid,
			Message: "others may read the key in " + path + ": run \"chmod 600 " + path + "\"",
		}
	}
	content, err := io.ReadAll(io.LimitReader(f, maxKeyFile))
	if err != nil {
		return Key{}, fmt.Errorf("read a key file: %w", err)
	}
	secret, err := hex.DecodeString(string(bytes.TrimSpace(content)))
	if err != nil || len(secret) != secretSize {
		return Key{}, &mentoring.Error{
			Fault:   mentoring.FaultInvalid,
			Message: path + " does not hold a reply key of 64 hexadecimal characters: restore it from a backup",
		}
	}
	return keyOf(secret), nil
}
