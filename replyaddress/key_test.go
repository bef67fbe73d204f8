package replyaddress

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestCreateAndLoad(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "reply.key")
	made, err := CreateKey(path)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v, %v", info.Mode(), err)
	}
	got, err := LoadKey(path)
	if err != nil || got.ID != made.ID || !bytes.Equal(got.Secret, made.Secret) || len(got.Secret) != 32 {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := CreateKey(path); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("a second key in the same file: %v", err)
	}
	again, err := LoadKey(path)
	if err != nil || !bytes.Equal(again.Secret, made.Secret) {
		t.Errorf("the key was overwritten: %v", err)
	}
	other, err := CreateKey(filepath.Join(t.TempDir(), "other.key"))
	if err != nil || bytes.Equal(other.Secret, made.Secret) {
		t.Errorf("two keys are the same: %v", err)
	}
}

func TestKeyFilesThatCannotBe(t *testing.T) {
	t.Parallel()
	right := strings.Repeat("0f", secretSize)
	for name, test := range map[string]struct {
		content string
		mode    os.FileMode
		want    mentoring.Fault
	}{
		"readable by all":       {right, 0o644, mentoring.FaultInvalid},
		"writable by its group": {right, 0o660, mentoring.FaultInvalid},
		"empty":                 {"", 0o600, mentoring.FaultInvalid},
		"too short":             {right[2:], 0o600, mentoring.FaultInvalid},
		"too long":              {right + right, 0o600, mentoring.FaultInvalid},
		"not hexadecimal":       {"x" + right[1:], 0o600, mentoring.FaultInvalid},
		"a huge file":           {strings.Repeat(right, 100), 0o600, mentoring.FaultInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "reply.key")
			if err := os.WriteFile(path, []byte(test.content), test.mode); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(path, test.mode); err != nil {
				t.Fatal(err)
			}
			if _, err := LoadKey(path); mentoring.FaultOf(err) != test.want {
				t.Errorf("got %v", err)
			}
		})
	}
	if _, err := LoadKey(filepath.Join(t.TempDir(), "none")); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestAGroupMayReadCredentials(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "reply.key")
	if err := os.WriteFile(path, []byte(strings.Repeat("0F", secretSize)+" \r\n"), 0o440); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadKey(path); err != nil {
		t.Error(err)
	}
}

func TestKeysDoNotShowThemselves(t *testing.T) {
	t.Parallel()
	key := keyOf([]byte("canary-canary-canary-canary-cana"))
	var out bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		slog.New(h).Info("key", "key", key)
	}
	fmt.Fprintf(&out, "%v %+v %#v %s", key, key, key, key)
	if raw, err := json.Marshal(key); err == nil {
		out.Write(raw)
	}
	for _, secret := range []string{"canary", "Y2FuYXJ5", "99 97 110"} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("%q is in %s", secret, out.String())
		}
	}
}
