package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/rapport-mentoring/rapport/standalone/temporal"
)

// envEngine is set, to the DSN of a PostgreSQL, in a process of this program that is to be Temporal and nothing else.
const envEngine = "RAPPORT_CAMPAIGN_ENGINE"

// taskTimeout is how long Temporal waits for a worker that was killed: ten seconds in service, which are three weeks where
// a month takes fifteen.
const taskTimeout = 2 * time.Second

// runEngine is Temporal until it is told to stop or fails. It prints its address in a line.
func runEngine(dsn string) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	base, err := url.Parse(dsn)
	if err != nil {
		return 2
	}
	server, err := temporal.Start(ctx, temporal.Options{TaskTimeout: taskTimeout, Log: slog.New(slog.NewTextHandler(os.Stderr, nil)), Postgres: func(database string) string {
		other := *base
		other.Path = "/" + database
		return other.String()
	}})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Println(server.Address())
	select {
	case <-ctx.Done():
		server.Stop()
		return 0
	case err := <-server.Failed():
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
}

// engine keeps a process with Temporal running.
type engine struct {
	dsn string
	log io.Writer

	mu      sync.Mutex
	address string
	process *os.Process
	stopped bool
	ended   chan struct{}
}

// startEngine returns when Temporal answers.
func startEngine(ctx context.Context, dsn string, log io.Writer) (*engine, error) {
	e := &engine{dsn: dsn, log: log, ended: make(chan struct{})}
	ready := make(chan struct{}, 1)
	go e.keep(ready)
	select {
	case <-ready:
		return e, nil
	case <-ctx.Done():
		e.stop()
		return nil, ctx.Err()
	case <-time.After(90 * time.Second):
		e.stop()
		return nil, errors.New("the Temporal server did not start; its log is in the folder of the run, which --keep leaves")
	}
}

func (e *engine) keep(ready chan<- struct{}) {
	defer close(e.ended)
	runtime.LockOSThread() // what is started here ends with this thread
	for {
		e.once(ready)
		e.mu.Lock()
		stopped := e.stopped
		e.process = nil
		e.mu.Unlock()
		if stopped {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func (e *engine) once(ready chan<- struct{}) {
	self, err := os.Executable()
	if err != nil {
		return
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), envEngine+"="+e.dsn)
	cmd.Stderr = e.log
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return
	}
	e.mu.Lock()
	if !e.stopped {
		if err = cmd.Start(); err == nil {
			e.process = cmd.Process
		}
	}
	begun := e.process != nil
	e.mu.Unlock()
	if !begun {
		return
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err == nil {
		e.mu.Lock()
		e.address = strings.TrimSpace(line)
		e.mu.Unlock()
		select {
		case ready <- struct{}{}:
		default:
		}
	}
	_, _ = io.Copy(io.Discard, out)
	_ = cmd.Wait() // however it ended, it is started again
}

// addr is where Temporal listens, or listened last.
func (e *engine) addr() string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.address
}

func (e *engine) signal(s syscall.Signal) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.process != nil {
		_ = e.process.Signal(s)
	}
}

// kill ends Temporal with SIGKILL. It is started again.
func (e *engine) kill() { e.signal(syscall.SIGKILL) }

func (e *engine) stop() {
	e.mu.Lock()
	e.stopped = true
	e.mu.Unlock()
	e.signal(syscall.SIGTERM)
	select {
	case <-e.ended:
	case <-time.After(20 * time.Second):
		e.signal(syscall.SIGKILL)
		<-e.ended
	}
}
