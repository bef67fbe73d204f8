package postgres

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"go.uber.org/goleak"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// holdVar makes the test binary run a server in the folder it names until somebody kills it: see
// TestServerDiesWithItsProcess.
const holdVar = "RAPPORT_TEST_HOLD_POSTGRES"

func TestMain(m *testing.M) {
	if dir := os.Getenv(holdVar); dir != "" {
		hold(dir)
	}
	goleak.VerifyTestMain(m)
}

// hold starts a server, says its DSN on standard output, and never ends by itself.
func hold(dir string) {
	s, err := Start(context.Background(), Options{Dir: dir})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(s.DSN("postgres"))
	select {}
}

func startIn(t *testing.T, dir string) *Server {
	t.Helper()
	s, err := Start(t.Context(), Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(t, s) })
	return s
}

func stop(t *testing.T, s *Server) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), 20*time.Second)
	defer cancel()
	if err := s.Stop(ctx); err != nil {
		t.Error(err)
	}
}

func execute(t *testing.T, dsn, sql string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if _, err := conn.Exec(t.Context(), sql); err != nil {
		t.Fatal(err)
	}
}

func query(t *testing.T, dsn, sql string) string {
	t.Helper()
	var value string
	eventually(t, func() error {
		conn, err := pgx.Connect(t.Context(), dsn)
		if err != nil {
			return err
		}
		defer conn.Close(t.Context())
		return conn.QueryRow(t.Context(), sql).Scan(&value)
	})
	return value
}

// eventually polls until check returns nil; a deadline ends the test.
func eventually(t *testing.T, check func() error) {
	t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(30 * time.Second)
	for {
		err := check()
		if err == nil {
			return
		}
		select {
		case <-deadline:
			t.Fatal(err)
		case <-tick.C:
		}
	}
}

// serverPID returns the process that runs in dir now.
func serverPID(t *testing.T, dir string) int {
	t.Helper()
	pid, err := (&folder{dir: dir}).leftoverPID()
	if err != nil || pid == 0 {
		t.Fatalf("no server in %s: %d, %v", dir, pid, err)
	}
	return pid
}

func TestServerKeepsItsDataAndItsPromises(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := startIn(t, dir)

	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if err := s.CreateDatabase(t.Context(), `odd "name"`); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if err := s.CreateDatabase(t.Context(), `odd "name"`); err != nil {
		t.Errorf("second time: %v", err)
	}
	dsn := s.DSN(`odd "name"`)
	execute(t, dsn, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('still here')")

	for setting, want := range map[string]string{
		"fsync": "on", "data_checksums": "on", "listen_addresses": "127.0.0.1", "password_encryption": "scram-sha-256",
	} {
		if got := query(t, dsn, "SHOW "+setting); got != want {
			t.Errorf("%s is %q, want %q", setting, got, want)
		}
	}
	if info, err := os.Stat(filepath.Join(dir, "password")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("password file: %v, %v", info.Mode(), err)
	}
	if _, err := pgx.Connect(t.Context(), dsnWith(s, "wrong")); err == nil {
		t.Error("a wrong password opened the database")
	}

	pid := serverPID(t, dir)
	stop(t, s)
	if err := syscall.Kill(pid, 0); !errors.Is(err, syscall.ESRCH) {
		t.Errorf("after Stop the server process is still there: %v", err)
	}
	stop(t, s)

	again := startIn(t, dir)
	if got := query(t, again.DSN(`odd "name"`), "SELECT word FROM kept"); got != "still here" {
		t.Errorf("after a restart: %q", got)
	}
}

func dsnWith(s *Server, password string) string { return dsn(password, s.postmaster.port, "postgres") }

func TestServerThatIsKilledComesBackOnItsPort(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := startIn(t, dir)
	execute(t, s.DSN("postgres"), "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('committed')")

	for round := range 3 {
		old := serverPID(t, dir)
		if err := syscall.Kill(old, syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		eventually(t, func() error {
			if pid, err := (&folder{dir: dir}).leftoverPID(); err != nil || pid == old {
				return fmt.Errorf("postmaster.pid still names %d: %v", pid, err)
			}
			return nil
		})
		if got := query(t, s.DSN("postgres"), "SELECT word FROM kept"); got != "committed" {
			t.Errorf("round %d: %q", round, got)
		}
	}
}

func TestFolderIsUsedByOneProcess(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	startIn(t, dir)
	second, err := Start(t.Context(), Options{Dir: dir})
	if err == nil {
		stop(t, second)
	}
	if mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("second start: %v", err)
	}
}

func TestHalfMadeClusterIsMadeAgain(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "cluster.new", "base"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "password"), []byte("torn"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := startIn(t, dir)
	if got := query(t, s.DSN("postgres"), "SELECT 'works'"); got != "works" {
		t.Errorf("got %q", got)
	}
}

func TestStartSaysWhatIsWrongWithTheFolder(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"", filepath.Join(file, "below")} {
		if _, err := Start(t.Context(), Options{Dir: dir}); mentoring.FaultOf(err) != mentoring.FaultInvalid {
			t.Errorf("Start in %q: %v", dir, err)
		}
	}
}

// A killed process can stop nothing by itself: the kernel, or the next start, has to.
func TestServerOfKilledProcessIsReplaced(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	holder := exec.Command(exe)
	holder.Env = append(os.Environ(), holdVar+"="+dir)
	holder.Stderr = os.Stderr
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatalf("the holder said nothing: %v, %v", lines.Err(), holder.Wait())
	}
	execute(t, lines.Text(), "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('survived')")
	pid := serverPID(t, dir)

	if err := holder.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = holder.Wait()

	s := startIn(t, dir)
	if got := query(t, s.DSN("postgres"), "SELECT word FROM kept"); got != "survived" {
		t.Errorf("got %q", got)
	}
	// Its number may linger until somebody reaps it, which is the system's business and not ours.
	if isServerOf(pid, filepath.Join(dir, "cluster")) {
		t.Errorf("the old server %d is still there", pid)
	}
}

// An old server that nobody tells to stop, as on a system without a signal at the parent's death, is stopped by Start.
func TestLeftoverServerIsStopped(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	stop(t, startIn(t, dir))

	f, err := openFolder(dir, func(string) {})
	if err != nil {
		t.Fatal(err)
	}
	b, err := findBinaries(t.Context(), f, func(string) {})
	if err != nil {
		t.Fatal(err)
	}
	port, err := freePort()
	if err != nil {
		t.Fatal(err)
	}
	if err := f.run(t.Context(), b, "pg_ctl", "start", "--pgdata="+f.cluster(), "--wait", "--log=/dev/null",
		"--options=-p "+strconv.Itoa(port)+" -c listen_addresses=127.0.0.1 -c unix_socket_directories="); err != nil {
		t.Fatal(err)
	}
	pid := serverPID(t, dir)

	s := startIn(t, dir)
	if got := query(t, s.DSN("postgres"), "SELECT 'new'"); got != "new" {
		t.Errorf("got %q", got)
	}
	if serverPID(t, dir) == pid {
		t.Errorf("server %d was not replaced", pid)
	}
}

func TestStaleNumberOfAnotherProcessIsLeftAlone(t *testing.T) {
	t.Parallel()
	if isServerOf(os.Getpid(), t.TempDir()) {
		t.Error("this test was taken for a server")
	}
}
