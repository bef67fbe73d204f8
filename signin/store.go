package signin

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Grant is a sign-in that lasts, and the access token that was last made of it.
type Grant struct {
	App     string    `json:"app"` // a hash that tells to which registration it belongs
	Refresh string    `json:"refresh_token"`
	Access  string    `json:"access_token,omitempty"`
	Expiry  time.Time `json:"expiry,omitzero"`
	Seed    string    `json:"seed,omitempty"` // a hash of the refresh token that it began with, when that was handed in
}

// freshFor reports whether the access token can be used for so much longer.
func (g Grant) freshFor(d time.Duration, now time.Time) bool {
	return g.Access != "" && now.Add(d).Before(g.Expiry)
}

// Store is the file in which a grant is kept.
type Store struct {
	Path string
	// Seed is a refresh token that an administrator got elsewhere, "" when there is none. It begins a grant of its own
	// when it is new, and is not needed any more once the provider has exchanged it.
	Seed string
}

// load returns the grant of an app, and whether there is one.
func (s Store) load(app App) (Grant, bool, error) {
	fresh := Grant{App: app.mark(), Refresh: s.Seed, Seed: hash(s.Seed)}
	text, err := os.ReadFile(s.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return fresh, s.Seed != "", nil
	}
	var kept Grant
	if err == nil {
		err = json.Unmarshal(text, &kept)
	}
	if err != nil {
		return Grant{}, false, fmt.Errorf("read the file that keeps the sign-in: %w", err)
	}
	if kept.App != fresh.App || s.Seed != "" && kept.Seed != fresh.Seed || kept.Refresh == "" {
		return fresh, s.Seed != "", nil
	}
	return kept, true, nil
}

// save replaces the file at once and for good: a refresh token that is lost costs a person's time.
func (s Store) save(g Grant) (err error) {
	text, err := json.Marshal(g)
	if err != nil {
		return err
	}
	folder := filepath.Dir(s.Path)
	if err := os.MkdirAll(folder, 0o711); err != nil {
		return err
	}
	next, err := os.CreateTemp(folder, filepath.Base(s.Path)+".*") // for its owner alone
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(next.Name()) // it holds nothing that was promised
		}
	}()
	_, err = next.Write(text)
	if err := errors.Join(err, next.Sync(), next.Close()); err != nil {
		return err
	}
	if err := os.Rename(next.Name(), s.Path); err != nil {
		return err
	}
	dir, err := os.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// mark tells an app from others, so that a grant is never offered to a provider that it is not from.
func (a App) mark() string { return hash(a.Endpoint.TokenURL + "\n" + a.ClientID) }

func hash(text string) string {
	if text == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
