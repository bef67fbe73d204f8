package folder

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// TestShortOutlastsItsServer writes on for a while after the test that owned the folder has ended.
func TestShortOutlastsItsServer(t *testing.T) {
	var dir string
	ended := make(chan struct{})
	t.Run("server", func(t *testing.T) {
		dir = Short(t, "folder-")
		if err := os.Mkdir(filepath.Join(dir, "state"), 0o755); err != nil {
			t.Fatal(err)
		}
		go func() {
			defer close(ended)
			for i, until := 0, time.Now().Add(200*time.Millisecond); time.Now().Before(until); i++ {
				_ = os.WriteFile(filepath.Join(dir, "state", strconv.Itoa(i)), nil, 0o600) // once the folder is gone this cannot be done
			}
		}()
	})
	<-ended
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("%s is still there: %v", dir, err)
	}
}
