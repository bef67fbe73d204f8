package doctor

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rapport-mentoring/rapport/config"
)

func TestFiles(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := func(name string, mode os.FileMode) string {
		p := filepath.Join(folder, name)
		if err := os.WriteFile(p, []byte("secret"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(p, mode); err != nil {
			t.Fatal(err)
		}
		return p
	}
	cfg := config.Config{
		Keys:        config.Keys{ReplyKeyFile: path("reply.key", 0o600), PreviousKeyFile: filepath.Join(folder, "never made")},
		SecretFiles: []string{path("handed over by a service manager", 0o440), path("open to all", 0o644)},
	}
	findings := files(t.Context(), Subject{Config: cfg})
	if !has(findings, "others on this machine may read the secret in "+filepath.Join(folder, "open to all"), "chmod 600") || !has(findings, "closed to others: 2 files", "") || len(findings) != 2 {
		t.Errorf("findings are %+v", findings)
	}
	plain(t, findings)
}

func TestDisk(t *testing.T) {
	t.Parallel()
	for free, want := range map[uint64]State{100 << 20: Wrong, 1 << 30: Warning, 50 << 30: Fine} {
		f := enough("disk", "data", free)
		if f.State != want {
			t.Errorf("%d bytes: %+v", free, f)
		}
		plain(t, []Finding{f})
	}
	if findings := disk(t.Context(), Subject{Config: config.Config{Data: filepath.Join(t.TempDir(), "not", "yet", "made")}}); len(findings) != 1 || !has(findings, "GB free", "") {
		t.Errorf("findings are %+v", findings)
	}
	if findings := disk(t.Context(), Subject{Config: config.Config{Data: "files_test.go"}}); worst(findings) != Wrong {
		t.Errorf("findings are %+v", findings)
	}
}
