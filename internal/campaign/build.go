package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// module is the path of this module and its program.
const programPath = "github.com/rapport-mentoring/rapport/cmd/rapport"

// build builds rapport with its failpoints into a folder. The overlay, which may be nil, gives other contents to source
// files by their paths in the repository.
func build(ctx context.Context, dir string, overlay map[string]string) (program string, err error) {
	program = filepath.Join(dir, "rapport")
	args := []string{"build", "-tags", "failpoints", "-o", program}
	if len(overlay) > 0 {
		path, err := writeOverlay(ctx, dir, overlay)
		if err != nil {
			return "", err
		}
		args = append(args, "-overlay", path)
	}
	if out, err := exec.CommandContext(ctx, "go", append(args, programPath)...).CombinedOutput(); err != nil {
		return "", fmt.Errorf("build rapport: %w\n%s", err, out)
	}
	return program, nil
}

// writeOverlay writes what go build -overlay wants.
func writeOverlay(ctx context.Context, dir string, overlay map[string]string) (string, error) {
	root, err := moduleRoot(ctx)
	if err != nil {
		return "", err
	}
	replace := map[string]string{}
	for source, text := range overlay {
		place := filepath.Join(dir, strings.ReplaceAll(source, "/", "_"))
		if err := os.WriteFile(place, []byte(text), 0o644); err != nil {
			return "", err
		}
		replace[filepath.Join(root, filepath.FromSlash(source))] = place
	}
	encoded, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "overlay.json")
	return path, os.WriteFile(path, encoded, 0o644)
}

// moduleRoot is the folder of the repository.
func moduleRoot(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return "", fmt.Errorf("find the repository; run this inside of it: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

// version is what git says of the source, "unknown" where it says nothing.
func version(ctx context.Context) string {
	root, err := moduleRoot(ctx)
	if err != nil {
		return "unknown"
	}
	out, err := exec.CommandContext(ctx, "git", "-C", root, "describe", "--always", "--dirty").Output()
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(string(out))
}
