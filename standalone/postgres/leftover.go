package postgres

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// stopLeftover stops the server that a killed process left behind in the folder, if one still runs. Whoever calls it holds
// the folder's lock, so that server is nobody's.
func stopLeftover(ctx context.Context, f *folder, b binaries) error {
	pid, err := f.leftoverPID()
	if err != nil || pid == 0 || !isServerOf(pid, f.cluster()) {
		return err
	}
	for _, mode := range []string{"fast", "immediate"} {
		err = f.run(ctx, b, "pg_ctl", "stop", "--pgdata="+f.cluster(), "--mode="+mode, "--wait", "--timeout=20")
		if err == nil || !isServerOf(pid, f.cluster()) {
			return nil
		}
	}
	return fmt.Errorf("stop the PostgreSQL that an earlier run left behind: %w", err)
}

// leftoverPID returns the process that postmaster.pid names, or 0 when there is no such file.
func (f *folder) leftoverPID() (int, error) {
	file, err := os.Open(filepath.Join(f.cluster(), "postmaster.pid"))
	if os.IsNotExist(err) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("look for a server that runs already: %w", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	if !lines.Scan() {
		return 0, lines.Err()
	}
	// A file that was torn by a crash names nobody; PostgreSQL itself deals with it.
	pid, err := strconv.Atoi(strings.TrimSpace(lines.Text()))
	if err != nil {
		return 0, nil
	}
	return pid, nil
}

// isServerOf tells whether a process runs and is the server of this cluster: the number in a stale file may belong to
// anybody by now, and must not be signalled.
func isServerOf(pid int, cluster string) bool {
	if err := syscall.Kill(pid, 0); err != nil {
		return false
	}
	if cwd, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid)); err == nil {
		real, err := filepath.EvalSymlinks(cluster)
		return err == nil && cwd == real
	}
	out, err := exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(out), "postgres") && strings.Contains(string(out), cluster)
}
