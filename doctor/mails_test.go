package doctor

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/config"
)

func TestMailsOfOnesOwn(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	look := func(brand string) []Finding {
		if err := os.WriteFile(filepath.Join(folder, "brand.yaml"), []byte(brand), 0o644); err != nil {
			t.Fatal(err)
		}
		return mails(t.Context(), Subject{Config: config.Config{Templates: folder}})
	}
	if got := look("name: Harbour Academy\n"); len(got) != 1 || got[0].State != Fine {
		t.Errorf("in order: %v", got)
	}
	if got := look("nam: Harbour Academy\n"); len(got) != 1 || got[0].State != Wrong || !strings.Contains(got[0].Found, "brand.yaml:1: ") || got[0].Advice == "" {
		t.Errorf("wrong: %v", got)
	}
	if got := mails(t.Context(), Subject{Config: config.Config{Templates: filepath.Join(folder, "none")}}); len(got) != 1 || got[0].State != Wrong {
		t.Errorf("no folder: %v", got)
	}
	if got := mails(t.Context(), Subject{}); got != nil {
		t.Errorf("nothing of one's own: %v", got)
	}
}
