package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

//go:embed peers
var files embed.FS

// contestant is a program that solves a problem in a file and tells a turn.
type contestant struct {
	name    string
	command []string
	most    int // cells that it is given at most; 0 is no limit
}

// lemonCells is how many cells LEMON is given at most: its graphs take some hundred bytes for each.
const lemonCells = 5_000_000

// contestants returns who is there to be measured, Rapport first, and says who is not.
func contestants(ctx context.Context, folder string) ([]contestant, []error, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, nil, err
	}
	if err := os.CopyFS(folder, files); err != nil {
		return nil, nil, err
	}
	all := []contestant{{name: "Rapport", command: []string{self, "-ours"}}}
	var missing []error
	if python, err := withSciPy(ctx); err != nil {
		missing = append(missing, fmt.Errorf("SciPy (Debian's python3-scipy): %w", err))
	} else {
		all = append(all, contestant{name: "SciPy", command: []string{python, filepath.Join(folder, "peers", "assign.py")}})
	}
	lemon := filepath.Join(folder, "peers", "flow")
	build := exec.CommandContext(ctx, "g++", "-O3", "-march=native", "-DNDEBUG", "-w", "-o", lemon, lemon+".cc")
	if told, err := build.CombinedOutput(); err != nil {
		missing = append(missing, fmt.Errorf("LEMON (Debian's liblemon-dev and g++): %w: %.200s", err, told))
	} else {
		all = append(all, contestant{"LEMON simplex", []string{lemon, "simplex"}, lemonCells},
			contestant{"LEMON scaling", []string{lemon, "scaling"}, lemonCells})
	}
	return all, missing, nil
}

// withSciPy returns the Python that has it.
func withSciPy(ctx context.Context) (string, error) {
	err := exec.ErrNotFound
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if err = exec.CommandContext(ctx, python, "-c", "import scipy.optimize").Run(); err == nil {
			return python, nil
		}
	}
	return "", err
}

// oneCore is what binds a command to one processor, nil where that is impossible.
func oneCore(ctx context.Context) []string {
	if exec.CommandContext(ctx, "taskset", "-c", "0", "true").Run() != nil {
		return nil
	}
	return []string{"taskset", "-c", "0"}
}

// takeTurns gives everybody who can do with so many cells three turns on a problem, and returns the best of each; those
// who cannot have none.
func takeTurns(ctx context.Context, all []contestant, binding []string, path string, cells int) ([]*turn, error) {
	bests := make([]*turn, len(all))
	for range 3 {
		for i, c := range all {
			if c.most > 0 && cells > c.most {
				continue
			}
			t, err := take(ctx, append(slices.Concat(binding, c.command), path))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", c.name, err)
			}
			if bests[i] == nil || t.Seconds < bests[i].Seconds {
				bests[i] = &t
			}
		}
	}
	return bests, nil
}

func take(ctx context.Context, command []string) (turn, error) {
	var out, told bytes.Buffer
	process := exec.CommandContext(ctx, command[0], command[1:]...)
	process.Stdout, process.Stderr = &out, &told
	if err := process.Run(); err != nil {
		return turn{}, fmt.Errorf("%w: %s", err, told.Bytes())
	}
	var t turn
	return t, json.Unmarshal(out.Bytes(), &t)
}
