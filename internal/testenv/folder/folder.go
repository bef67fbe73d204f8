// Package folder gives tests a folder with a short path, for real servers to live in. It is imported by tests only.
package folder

import (
	"os"
	"testing"
	"time"
)

// patience is how long a server that was stopped may take over its last words.
const patience = 10 * time.Second

// Short makes a folder for a server's sockets, whose paths have about a hundred characters at most: a test's own folder is too
// deep for them. It is removed at the end. A server's command to stop returns while its children still write their statistics,
// so the removal is repeated until nothing new has appeared.
func Short(t testing.TB, prefix string) string {
	t.Helper()
	dir, err := os.MkdirTemp("", prefix)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
			err := os.RemoveAll(dir)
			if err == nil {
				return
			}
			if time.Now().After(end) {
				t.Error(err)
				return
			}
		}
	})
	return dir
}
