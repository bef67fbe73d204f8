package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTemplatesCheckSaysFileAndLine(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"brand.yaml": "name: Harbour Academy\ncolours:\n  accent: \"#ffee00\"\n"})
	folder := filepath.Dir(path("brand.yaml"))
	out, errOut, status := rapport(t, "templates", "check", folder)
	if status != 2 || errOut != "" || !strings.Contains(out, path("brand.yaml")+":3: accent #ffee00 can hardly be read") || !strings.Contains(out, "to correct") {
		t.Errorf("status %d, errors %q\n%s", status, errOut, out)
	}
	out, _, status = rapport(t, "templates", "check", folder, "--json")
	var report templatesReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	if status != 2 || report.OK || len(report.Problems) == 0 || report.Problems[0].Line != 3 {
		t.Errorf("status %d, report %+v", status, report)
	}
	if err := os.WriteFile(path("brand.yaml"), []byte("name: Harbour Academy\ncolours:\n  accent: \"#8a1538\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, _, status = rapport(t, "templates", "check", folder)
	if status != 0 || !strings.Contains(out, "for everybody: its own look") {
		t.Errorf("status %d\n%s", status, out)
	}
}

func TestTemplatesListAndPreview(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"brand.yaml": "name: Harbour Academy\n"})
	folder := filepath.Dir(path("brand.yaml"))
	out, errOut, status := rapport(t, "templates", "list", "--templates", folder, "--json")
	var listed []struct {
		Mail, Reader, Languages, Subject string
		Asks                             bool
	}
	if err := json.Unmarshal([]byte(out), &listed); err != nil {
		t.Fatalf("%v: %s", err, errOut)
	}
	if status != 0 || len(listed) < 100 || listed[0].Mail != "invitation" || !listed[0].Asks || listed[0].Subject == "" {
		t.Errorf("status %d, %d mails, first %+v", status, len(listed), listed[0])
	}
	out, _, status = rapport(t, "templates", "show", "invitation", "--language", "de")
	if status != 0 || !strings.HasPrefix(out, "subject: ") || !strings.Contains(out, "\n=> ") {
		t.Errorf("status %d\n%s", status, out)
	}
	if _, errOut, status = rapport(t, "templates", "show", "invitaton"); status == 0 || !strings.Contains(errOut, "did you mean invitation?") {
		t.Errorf("status %d, %s", status, errOut)
	}
	gallery := filepath.Join(t.TempDir(), "gallery")
	out, errOut, status = rapport(t, "templates", "preview", "--templates", folder, "--out", gallery, "--language", "fr")
	page, err := os.ReadFile(filepath.Join(gallery, "fr", "invitation.html"))
	if status != 0 || err != nil || !strings.Contains(string(page), "Harbour Academy · ") || !strings.Contains(out, "index.html") {
		t.Errorf("status %d, %v, %s%s", status, err, out, errOut)
	}
}
