package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

//go:embed peer.mjs package.json package-lock.json
var files embed.FS

// patience is how long an installation may take.
const patience = 2 * time.Minute

// install puts the packages into a folder. It returns the version of Node.js and the packages.
func install(ctx context.Context, folder string, seconds float64) (node string, peers []contestant, err error) {
	version, err := exec.CommandContext(ctx, "node", "--version").Output()
	if err != nil {
		return "", nil, fmt.Errorf("run node: %w", err)
	}
	if err := os.CopyFS(folder, files); err != nil {
		return "", nil, err
	}
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	npm := exec.CommandContext(limited, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1")
	npm.Dir = folder
	if told, err := npm.CombinedOutput(); err != nil {
		return "", nil, errors.Join(fmt.Errorf("npm ci: %w", err), errors.New(string(bytes.TrimSpace(told))))
	}
	manifest, err := files.ReadFile("package.json")
	if err != nil {
		return "", nil, err
	}
	var wanted struct{ Dependencies map[string]string }
	if err := json.Unmarshal(manifest, &wanted); err != nil {
		return "", nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(wanted.Dependencies)) {
		peers = append(peers, contestant{
			name:    name + " " + wanted.Dependencies[name],
			command: []string{"node", filepath.Join(folder, "peer.mjs"), name, fmt.Sprint(seconds)},
		})
	}
	return string(bytes.TrimSpace(version)), peers, nil
}
