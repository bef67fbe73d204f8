package doctor

import (
	"context"
	"crypto/rand"
	"path/filepath"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/replyaddress"
)

// key is a reply key in a file.
type key struct {
	replyaddress.Key
	path string
}

func newKey(t *testing.T) key {
	t.Helper()
	path := filepath.Join(t.TempDir(), rand.Text())
	k, err := replyaddress.CreateKey(path)
	if err != nil {
		t.Fatal(err)
	}
	return key{k, path}
}

// token returns a token that the key has made.
func (k key) token(t *testing.T) string {
	t.Helper()
	ring, err := replyaddress.NewRing(k.Key)
	if err != nil {
		t.Fatal(err)
	}
	return ring.Mint(replyaddress.Bound{Purpose: replyaddress.Reply, Ref: 7, Step: "survey", Person: "p", Address: "anna@rapport.test", Expires: time.Now()})
}

func handOver(context.Context) error { return nil }
