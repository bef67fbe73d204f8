package postgres

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Attach returns the connection URLs of the server that another process runs in a data folder, by database. The error is
// a *mentoring.Error of FaultAway when none runs there.
func Attach(dir string) (func(database string) string, error) {
	f, err := openFolder(dir, func(string) {})
	if err != nil {
		return nil, err
	}
	pid, err := f.leftoverPID()
	if err != nil {
		return nil, err
	}
	if pid == 0 || !isServerOf(pid, f.cluster()) {
		return nil, &mentoring.Error{Fault: mentoring.FaultAway, Message: "no private PostgreSQL runs in " + dir + "; “rapport serve” starts it"}
	}
	// postmaster.pid holds, line by line: process, data folder, start time, port …
	lines, err := os.ReadFile(filepath.Join(f.cluster(), "postmaster.pid"))
	if err != nil {
		return nil, fmt.Errorf("find the running server: %w", err)
	}
	password, err := os.ReadFile(f.passwordFile())
	if err != nil {
		return nil, fmt.Errorf("find the running server: %w", err)
	}
	line := strings.Split(string(lines), "\n")
	if len(line) < 4 {
		return nil, &mentoring.Error{Fault: mentoring.FaultAway, Message: "the private PostgreSQL in " + dir + " is still starting; try again in a moment"}
	}
	port, err := strconv.Atoi(strings.TrimSpace(line[3]))
	if err != nil {
		return nil, fmt.Errorf("find the running server: %w", err)
	}
	return func(database string) string { return dsn(strings.TrimSpace(string(password)), port, database) }, nil
}
