package config

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// Row 79: accounts are named as the system names them, capitals and underscores and all.
func TestRow79Accounts(t *testing.T) {
	t.Parallel()
	text := strings.NewReplacer("# accounts:", "accounts:", "#   rapport: operator", "  rapport: operator",
		"#   carla: ", "  Carla_C: ", "#   sam: ", "  sam: ").Replace(Example)
	folder := write(t, map[string]string{"rapport.yaml": text, "smtp-password": "a", "imap-password": "b"})
	cfg, err := load(filepath.Join(folder, "rapport.yaml"), noEnv)
	if err != nil {
		t.Fatal(err)
	}
	want := Accounts{"rapport": {Operator: true}, "Carla_C": {Email: "carla@example.org"}, "sam": {Operator: true, Email: "sam@example.org"}}
	if !reflect.DeepEqual(cfg.Accounts, want) {
		t.Errorf("got %+v, want %+v", cfg.Accounts, want)
	}
}
