package temporal

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
	"go.uber.org/goleak"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

const queue = "test"

// quiet is a logger for the client library, whose messages are of no interest here.
func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// warnings collects what a server logs.
type warnings struct {
	mu   sync.Mutex
	text strings.Builder
}

func (w *warnings) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.Write(p)
}

func (w *warnings) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.String()
}

func (w *warnings) logger() *slog.Logger { return slog.New(slog.NewTextHandler(w, nil)) }

func startPostgres(tb testing.TB) *postgres.Server {
	tb.Helper()
	return startPostgresIn(tb, tb.TempDir())
}

func startPostgresIn(tb testing.TB, dir string) *postgres.Server {
	tb.Helper()
	pg, err := postgres.Start(tb.Context(), postgres.Options{Dir: dir})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(tb.Context()), 20*time.Second)
		defer cancel()
		if err := pg.Stop(ctx); err != nil {
			tb.Error(err)
		}
	})
	return pg
}

func startServer(tb testing.TB, o Options) *Server {
	tb.Helper()
	var w warnings
	o.Log = w.logger()
	s, err := Start(tb.Context(), o)
	if err != nil {
		tb.Fatalf("%v\n%s", err, w.String())
	}
	tb.Cleanup(func() {
		s.Stop()
		tb.Logf("the server logged:\n%s", w.String())
	})
	return s
}

// dial connects a client, and a worker that is set up by register.
func dial(tb testing.TB, s *Server, namespace string, register func(worker.Registry)) client.Client {
	tb.Helper()
	c, err := client.Dial(client.Options{HostPort: s.Address(), Namespace: namespace, Logger: quiet()})
	if err != nil {
		tb.Fatal(err)
	}
	w := worker.New(c, queue, worker.Options{})
	register(w)
	if err := w.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		w.Stop()
		c.Close()
	})
	return c
}

// waitForWord ends with the word that it is signalled.
func waitForWord(ctx workflow.Context) (string, error) {
	var word string
	workflow.GetSignalChannel(ctx, "word").Receive(ctx, &word)
	return word, nil
}

func TestWorkflowSurvivesARestart(t *testing.T) {
	ignore := goleak.IgnoreCurrent()
	pg := startPostgres(t)
	register := func(r worker.Registry) { r.RegisterWorkflow(waitForWord) }

	t.Run("first run", func(t *testing.T) {
		s := startServer(t, Options{Postgres: pg.DSN, RetentionDays: 3})
		if host, _, err := net.SplitHostPort(s.Address()); err != nil || host != "127.0.0.1" {
			t.Errorf("address %q", s.Address())
		}
		c := dial(t, s, "rapport", register)
		for _, id := range []string{"ends", "goes-on"} {
			if _, err := c.ExecuteWorkflow(t.Context(), client.StartWorkflowOptions{ID: id, TaskQueue: queue}, waitForWord); err != nil {
				t.Fatal(err)
			}
		}
		expectWord(t, c, "ends", "hello")
		expectRetention(t, c, 3)
	})
	t.Run("second run", func(t *testing.T) {
		s := startServer(t, Options{Postgres: pg.DSN, RetentionDays: 5})
		c := dial(t, s, "rapport", register)
		expectWord(t, c, "goes-on", "and on")
		expectRetention(t, c, 5)
		select {
		case err := <-s.Failed():
			t.Error(err)
		default:
		}
	})
	t.Run("goroutines", func(t *testing.T) {
		// What the server's own libraries leave behind is theirs; nothing that this package started may be left.
		if err := goleak.Find(ignore); err != nil && strings.Contains(err.Error(), "standalone/temporal.") {
			t.Error(err)
		}
	})
}

func expectWord(t *testing.T, c client.Client, id, word string) {
	t.Helper()
	if err := c.SignalWorkflow(t.Context(), id, "", "word", word); err != nil {
		t.Fatal(err)
	}
	var got string
	if err := c.GetWorkflow(t.Context(), id, "").Get(t.Context(), &got); err != nil || got != word {
		t.Errorf("workflow %s ended with %q, %v", id, got, err)
	}
}

func expectRetention(t *testing.T, c client.Client, days int) {
	t.Helper()
	d, err := c.WorkflowService().DescribeNamespace(t.Context(), &workflowservice.DescribeNamespaceRequest{Namespace: "rapport"})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Config.WorkflowExecutionRetentionTtl.AsDuration(); got != time.Duration(days)*24*time.Hour {
		t.Errorf("retention is %v, want %d days", got, days)
	}
}

// A database that is killed comes back on its port, and the server that was warm goes on by itself.
func TestServerOutlivesItsDatabase(t *testing.T) {
	dir := t.TempDir()
	pg := startPostgresIn(t, dir)
	s := startServer(t, Options{Postgres: pg.DSN})
	c := dial(t, s, "rapport", func(r worker.Registry) { r.RegisterWorkflow(waitForWord) })
	if _, err := c.ExecuteWorkflow(t.Context(), client.StartWorkflowOptions{ID: "patient", TaskQueue: queue}, waitForWord); err != nil {
		t.Fatal(err)
	}
	pidFile, err := os.ReadFile(filepath.Join(dir, "cluster", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(pidFile), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	expectWord(t, c, "patient", "still here")
	t.Logf("the workflow ended %v after the database was killed", time.Since(begin))
	select {
	case err := <-s.Failed():
		t.Error(err)
	default:
	}
}

func TestOneServerPerDatabase(t *testing.T) {
	pg := startPostgres(t)
	startServer(t, Options{Postgres: pg.DSN})
	second, err := Start(t.Context(), Options{Postgres: pg.DSN})
	if err == nil {
		second.Stop()
	}
	if mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("second server: %v", err)
	}
}

func TestStartSaysWhatIsWrongWithPostgres(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := l.Addr().String()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	pg := startPostgres(t)
	for name, tc := range map[string]struct {
		dsn   func(string) string
		fault mentoring.Fault
	}{
		"away": {func(db string) string { return "postgres://rapport:secret@" + nobody + "/" + db }, mentoring.FaultAway},
		"wrong password": {func(db string) string {
			return strings.Replace(pg.DSN(db), "postgres://rapport:", "postgres://rapport:x", 1)
		}, mentoring.FaultInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Start(t.Context(), Options{Postgres: tc.dsn})
			if err == nil {
				s.Stop()
			}
			if mentoring.FaultOf(err) != tc.fault {
				t.Errorf("fault %q of %v, want %q", mentoring.FaultOf(err), err, tc.fault)
			}
		})
	}
}

func TestFatalEndsOnlyItsGoroutine(t *testing.T) {
	t.Parallel()
	var w warnings
	l := newLogger(w.logger())
	cause := errors.New("the database left")
	done := make(chan bool, 1)
	go func() {
		reached := false
		defer func() { done <- reached }()
		l.With(errorTag{cause}).Fatal("no way on", errorTag{cause})
		reached = true
	}()
	if <-done {
		t.Error("the code after Fatal ran")
	}
	if err := <-l.fatal; !errors.Is(err, cause) || !strings.Contains(err.Error(), "no way on") {
		t.Errorf("reported %v", err)
	}
	if !strings.Contains(w.String(), "no way on") {
		t.Errorf("logged %q", w.String())
	}
}

func TestMessagesAreNotRepeatedAtOnce(t *testing.T) {
	t.Parallel()
	begin := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	th := newThrottle()
	for i, tc := range []struct {
		msg    string
		after  time.Duration
		show   bool
		hidden int
	}{
		{"away", 0, true, 0},
		{"away", time.Second, false, 0},
		{"other", time.Second, true, 0},
		{"away", repeatAfter - 1, false, 0},
		{"away", repeatAfter, true, 2},
		{"away", repeatAfter + 1, false, 0},
		{"away", 3 * repeatAfter, true, 1},
	} {
		if show, hidden := th.admit(tc.msg, begin.Add(tc.after)); show != tc.show || hidden != tc.hidden {
			t.Errorf("step %d: show %v, hidden %d", i, show, hidden)
		}
	}
}

type errorTag struct{ err error }

func (e errorTag) Key() string { return "error" }
func (e errorTag) Value() any  { return e.err }

func TestSQLConfigKeepsWhatTheURLSays(t *testing.T) {
	t.Parallel()
	cfg, err := sqlConfig(func(db string) string {
		return fmt.Sprintf("postgres://a%%40b:p%%2Fw@db.example:6000/%s?sslmode=verify-full&sslrootcert=/ca.pem", db)
	}, "x")
	if err != nil {
		t.Fatal(err)
	}
	if cfg.User != "a%40b" || cfg.Password != "p/w" || cfg.ConnectAddr != "db.example:6000" || cfg.DatabaseName != "x" ||
		cfg.ConnectAttributes["sslmode"] != "verify-full" || cfg.ConnectAttributes["sslrootcert"] != "/ca.pem" {
		t.Errorf("%+v", cfg)
	}
	if _, err := sqlConfig(func(string) string { return "host=x password=secret" }, "x"); mentoring.FaultOf(err) != mentoring.FaultInvalid ||
		strings.Contains(err.Error(), "secret") {
		t.Errorf("keyword form: %v", err)
	}
}
