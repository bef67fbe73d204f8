package postgres

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// oldestMajor is the oldest major version of PostgreSQL that the schemas of this program and of Temporal work on.
const oldestMajor = 13

// binaries is one installation of PostgreSQL.
type binaries struct {
	dir   string
	major int
}

func (b binaries) path(name string) string { return filepath.Join(b.dir, name) }

// installedIn lists, as glob patterns, where packages put PostgreSQL's server programs outside of PATH: Debian, the
// PostgreSQL project's RPMs, Homebrew on both kinds of Mac and on Linux, and Postgres.app.
var installedIn = []string{
	"/usr/lib/postgresql/*/bin",
	"/usr/pgsql-*/bin",
	"/usr/libexec/postgresql*",
	"/opt/homebrew/opt/postgresql@*/bin",
	"/usr/local/opt/postgresql@*/bin",
	"/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
	"/Applications/Postgres.app/Contents/Versions/*/bin",
}

// findBinaries returns an installation that can run the folder's cluster, or a new one: what PATH says, else the newest
// that is installed, else one that is fetched.
func findBinaries(ctx context.Context, f *folder, progress func(string)) (binaries, error) {
	wanted, err := f.clusterMajor()
	if err != nil {
		return binaries{}, err
	}
	fits := func(b binaries) bool {
		return b.major >= oldestMajor && (wanted == 0 || b.major == wanted)
	}
	if onPath, err := exec.LookPath("postgres"); err == nil {
		if real, err := filepath.EvalSymlinks(onPath); err == nil {
			if b, ok := inspect(ctx, filepath.Dir(real)); ok && fits(b) {
				return b, nil
			}
		}
	}
	var found []binaries
	for _, pattern := range append([]string{filepath.Join(f.binaries(), "bin")}, installedIn...) {
		dirs, err := filepath.Glob(pattern)
		if err != nil {
			return binaries{}, fmt.Errorf("look for PostgreSQL in %s: %w", pattern, err)
		}
		for _, dir := range dirs {
			if b, ok := inspect(ctx, dir); ok && fits(b) {
				found = append(found, b)
			}
		}
	}
	if len(found) > 0 {
		return slices.MaxFunc(found, func(a, b binaries) int { return a.major - b.major }), nil
	}
	return fetchBinaries(ctx, f, wanted, progress)
}

var versionLine = regexp.MustCompile(`\(PostgreSQL\) (\d+)`)

// inspect tells whether dir holds the server programs, and of which major version.
func inspect(ctx context.Context, dir string) (binaries, bool) {
	for _, program := range []string{"initdb", "pg_ctl"} {
		if _, err := exec.LookPath(filepath.Join(dir, program)); err != nil {
			return binaries{}, false
		}
	}
	out, err := exec.CommandContext(ctx, filepath.Join(dir, "postgres"), "--version").Output()
	if err != nil {
		return binaries{}, false
	}
	m := versionLine.FindSubmatch(out)
	if m == nil {
		return binaries{}, false
	}
	major, err := strconv.Atoi(string(m[1]))
	return binaries{dir, major}, err == nil
}

// clusterMajor returns the major version that made the folder's cluster, or 0 when there is none yet.
func (f *folder) clusterMajor() (int, error) {
	b, err := os.ReadFile(filepath.Join(f.cluster(), "PG_VERSION"))
	if os.IsNotExist(err) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("version of the cluster: %w", err)
	}
	major, err := strconv.Atoi(string(bytes.TrimSpace(b)))
	if err != nil {
		return 0, fmt.Errorf("version of the cluster in %s: %w", f.cluster(), err)
	}
	return major, nil
}

// run runs one of PostgreSQL's programs to its end, as the account of the server.
func (f *folder) run(ctx context.Context, b binaries, program string, args ...string) error {
	cmd := exec.CommandContext(ctx, b.path(program), args...)
	cmd.Dir = f.dir
	cmd.Env = environment()
	cmd.SysProcAttr = toolAttributes(f.account)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", program, err, lastLines(out, 5))
	}
	return nil
}

// environment is what PostgreSQL's programs get to see: the PG… variables of whoever runs us are about another server,
// and messages stay in English because they are searched for.
func environment() []string {
	env := slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "PG") || strings.HasPrefix(v, "LC_") || strings.HasPrefix(v, "LANG")
	})
	return append(env, "LC_ALL=C")
}

// lastLines returns the end of a program's output on one line.
func lastLines(out []byte, n int) string {
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "; ")
}
