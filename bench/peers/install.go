package main

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

//go:embed peer.mjs package.json package-lock.json
var files embed.FS

// install puts the packages into a folder. It returns the version of Node.js as a phrase, and who is there to be measured.
func install(ctx context.Context, folder, seconds string) (node string, peers []contestant, err error) {
	version, err := exec.CommandContext(ctx, "node", "--version").Output()
	if err != nil {
		return "", nil, err
	}
	if err := os.CopyFS(folder, files); err != nil {
		return "", nil, err
	}
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
		"--fetch-retries=1", "--fetch-timeout=20000")
	npm.Dir = folder
	if told, err := npm.CombinedOutput(); err != nil {
		return "", nil, fmt.Errorf("npm ci: %w\n%s", err, told)
	}
	manifest, err := files.ReadFile("package.json")
	if err != nil {
		return "", nil, err
	}
	var pinned struct{ Dependencies map[string]string }
	err = json.Unmarshal(manifest, &pinned)
	for _, name := range slices.Sorted(maps.Keys(pinned.Dependencies)) {
		command := []string{"node", filepath.Join(folder, "peer.mjs"), name, seconds}
		peers = append(peers, contestant{name + " " + pinned.Dependencies[name], command})
	}
	return ", Node.js " + strings.TrimSpace(string(version)), peers, err
}
