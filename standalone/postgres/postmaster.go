package postgres

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// startPatience is how long a start is tried again: after a crash, old backends may need a while to die, and
	// recovery reads the log of the last minutes.
	startPatience = 60 * time.Second
	retryPause    = 200 * time.Millisecond
	// shutdownPatience is how long an immediate shutdown may take; it waits for nobody.
	shutdownPatience = 10 * time.Second
)

// postmaster keeps the server process of one cluster running.
type postmaster struct {
	folder   *folder
	binaries binaries
	password string
	port     int
	log      *slog.Logger
	done     chan struct{} // closed when no server runs and none will be started

	mu       sync.Mutex
	process  *os.Process // nil while no server runs
	stopping bool
}

// startPostmaster starts the server and returns when it answers. From then on it is started again whenever it dies.
func startPostmaster(ctx context.Context, f *folder, b binaries, password string, log *slog.Logger) (*postmaster, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	pm := &postmaster{folder: f, binaries: b, password: password, port: port, log: log, done: make(chan struct{})}
	go pm.keepRunning()

	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()
	if err := pm.waitUntilReady(ctx); err != nil {
		stopCtx, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownPatience)
		defer cancel()
		return nil, errors.Join(fmt.Errorf("start PostgreSQL: %w: %s", err, f.endOfLog()), pm.stop(stopCtx))
	}
	return pm, nil
}

// keepRunning runs the server, again and again, until it is told to stop. It stays on one thread: see serverAttributes.
func (pm *postmaster) keepRunning() {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	defer close(pm.done)

	for {
		cmd, err := pm.launch()
		if errors.Is(err, errStopping) {
			return
		}
		if err == nil {
			err = cmd.Wait()
		}
		pm.mu.Lock()
		pm.process = nil
		stopping := pm.stopping
		pm.mu.Unlock()
		if stopping {
			return
		}
		pm.log.Warn("postgresql ended and is started again", "err", err)
		time.Sleep(retryPause)
	}
}

var errStopping = errors.New("stopping")

// launch starts the server process, unless it is time to stop.
func (pm *postmaster) launch() (*exec.Cmd, error) {
	logFile, err := os.OpenFile(pm.folder.logFile(), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	defer logFile.Close()

	args := []string{"-D", pm.folder.cluster()}
	for _, s := range [][2]string{
		{"listen_addresses", "127.0.0.1"},
		{"port", strconv.Itoa(pm.port)},
		{"unix_socket_directories", ""},
		{"shared_buffers", "64MB"},
		{"max_connections", "120"},
		{"logging_collector", "off"},
		{"log_destination", "stderr"},
		{"log_error_verbosity", "terse"},
		{"log_min_error_statement", "panic"},
		{"log_line_prefix", "%m [%p] "},
	} {
		args = append(args, "-c", s[0]+"="+s[1])
	}
	cmd := exec.Command(pm.binaries.path("postgres"), args...)
	cmd.Dir = pm.folder.cluster()
	cmd.Env = environment()
	cmd.Stdout, cmd.Stderr = logFile, logFile
	cmd.SysProcAttr = serverAttributes(pm.folder.account)

	pm.mu.Lock()
	defer pm.mu.Unlock()
	if pm.stopping {
		return nil, errStopping
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	pm.process = cmd.Process
	return cmd, nil
}

// waitUntilReady returns nil once the server answers a query.
func (pm *postmaster) waitUntilReady(ctx context.Context) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		conn, err := pgx.Connect(ctx, dsn(pm.password, pm.port, "postgres"))
		if err == nil {
			return conn.Close(ctx)
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-tick.C:
		}
	}
}

// stop asks for a fast shutdown and, when ctx ends first, for an immediate one.
func (pm *postmaster) stop(ctx context.Context) error {
	pm.signalStop(syscall.SIGINT)
	select {
	case <-pm.done:
		return nil
	case <-ctx.Done():
	}
	pm.signalStop(syscall.SIGQUIT)
	select {
	case <-pm.done:
		return nil
	case <-time.After(shutdownPatience):
		return fmt.Errorf("stop PostgreSQL: it did not end within %v of an immediate shutdown: %w", shutdownPatience, ctx.Err())
	}
}

func (pm *postmaster) signalStop(sig syscall.Signal) {
	pm.mu.Lock()
	defer pm.mu.Unlock()
	pm.stopping = true
	if pm.process != nil {
		// An error means that it has ended by itself, which keepRunning is about to see.
		_ = pm.process.Signal(sig)
	}
}

// freePort returns a loopback port that is free at the moment.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("find a free port: %w", err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// endOfLog returns what the server said last.
func (f *folder) endOfLog() string {
	b, err := os.ReadFile(f.logFile())
	if err != nil {
		return err.Error()
	}
	return lastLines(bytes.TrimSpace(b), 5)
}
