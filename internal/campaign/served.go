package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"syscall"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
)

// served keeps “rapport serve” running: whenever it ends, it is started again at once.
type served struct {
	program string
	dir     string
	health  string
	env     []string
	log     io.Writer

	mu       sync.Mutex
	process  *os.Process
	starts   int
	down     []ledger.Span // from each end to the next time it was ready; the last may be open
	crashes  []string      // ends that nobody brought about
	asked    bool          // SIGTERM or SIGKILL was sent
	stopped  bool
	changed  chan struct{} // closed and renewed whenever something changes
	finished chan struct{}
}

func (s *served) start() {
	s.changed, s.finished = make(chan struct{}), make(chan struct{})
	s.down = []ledger.Span{{From: time.Now()}}
	go s.keep()
}

func (s *served) keep() {
	defer close(s.finished)
	runtime.LockOSThread() // what is started here ends with this thread
	for {
		cmd := exec.Command(s.program, "serve")
		cmd.Dir, cmd.Stdout, cmd.Stderr, cmd.Env = s.dir, s.log, s.log, append(os.Environ(), s.env...)
		cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
		s.mu.Lock()
		if s.stopped {
			s.mu.Unlock()
			return
		}
		err := cmd.Start()
		if err == nil {
			s.process = cmd.Process
			s.starts++
		}
		s.mu.Unlock()
		if err != nil {
			s.note(func() { s.crashes = append(s.crashes, err.Error()); s.stopped = true })
			return
		}
		ctx, cancel := context.WithCancel(context.Background())
		go s.awaitHealth(ctx, cmd.Process.Pid)
		err = cmd.Wait()
		cancel()
		s.note(func() { s.end(err) })
	}
}

// end notes how a process ended. It must be called with mu held.
func (s *served) end(err error) {
	exit, _ := errors.AsType[*exec.ExitError](err)
	killed := exit != nil && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL
	if !killed && !s.asked {
		s.crashes = append(s.crashes, fmt.Sprintf("the service ended by itself: %v", err))
	}
	s.process, s.asked = nil, false
	if n := len(s.down); n == 0 || !s.down[n-1].To.IsZero() {
		s.down = append(s.down, ledger.Span{From: time.Now()})
	}
}

// note changes something and says so.
func (s *served) note(change func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
	close(s.changed)
	s.changed = make(chan struct{})
}

// awaitHealth waits until the process says that it is well.
func (s *served) awaitHealth(ctx context.Context, pid int) {
	client := http.Client{Timeout: time.Second}
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		response, err := client.Get("http://" + s.health + "/healthz")
		if err == nil {
			response.Body.Close()
			if response.StatusCode == http.StatusOK {
				s.note(func() {
					if s.process != nil && s.process.Pid == pid && len(s.down) > 0 && s.down[len(s.down)-1].To.IsZero() {
						s.down[len(s.down)-1].To = time.Now()
					}
				})
				return
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// ready reports whether the service runs and has said that it is well.
func (s *served) ready() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.process != nil && len(s.down) > 0 && !s.down[len(s.down)-1].To.IsZero()
}

// ends returns how often the service has ended.
func (s *served) ends() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process == nil {
		return s.starts
	}
	return s.starts - 1
}

// await waits until something is so, and reports whether it came about in time.
func (s *served) await(ctx context.Context, limit time.Duration, so func() bool) bool {
	timer := time.NewTimer(limit)
	defer timer.Stop()
	for {
		s.mu.Lock()
		changed := s.changed
		s.mu.Unlock()
		if so() {
			return true
		}
		select {
		case <-changed:
		case <-timer.C:
			return so()
		case <-ctx.Done():
			return false
		}
	}
}

// signal sends a signal to the process, if there is one.
func (s *served) signal(sig syscall.Signal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process != nil {
		s.asked = true
		_ = s.process.Signal(sig)
	}
}

// spans returns when the service was down.
func (s *served) spans() []ledger.Span {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]ledger.Span(nil), s.down...)
}

// stop ends the service in good order, and reports whether it did so in time.
func (s *served) stop(limit time.Duration) bool {
	s.mu.Lock()
	s.stopped = true
	s.mu.Unlock()
	s.signal(syscall.SIGTERM)
	select {
	case <-s.finished:
		return true
	case <-time.After(limit):
		s.signal(syscall.SIGKILL)
		<-s.finished
		return false
	}
}
