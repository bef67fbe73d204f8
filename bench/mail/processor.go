package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// tick is the unit in which Linux tells processor time (proc(5); USER_HZ is 100 on every platform that Go has).
const tick = 10 * time.Millisecond

// spent returns the processor time that this process and PostgreSQL have used so far; PostgreSQL's only on Linux.
func (s *stage) spent() (time.Duration, error) {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0, fmt.Errorf("read the processor time: %w", err)
	}
	total := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	files, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil { // it has ended meanwhile, and is counted with its parent
			continue
		}
		p, err := parseProcess(string(text))
		if err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
		switch s.postmaster {
		case p.id:
			total += p.own + p.ended
		case p.parent:
			total += p.own
		}
	}
	return total, nil
}

// process is what Linux tells of a process.
type process struct {
	id, parent int
	own, ended time.Duration // its processor time, and that of its children that have ended
}

// parseProcess reads /proc/PID/stat. The name of the program stands in parentheses and may hold anything.
func parseProcess(text string) (p process, err error) {
	id, _, found := strings.Cut(text, " ")
	end := strings.LastIndexByte(text, ')')
	rest := strings.Fields(text[end+1:])
	if !found || end < 0 || len(rest) < 15 {
		return p, errors.New("this is no state of a process")
	}
	var ticks [4]int
	var failed [6]error
	p.id, failed[0] = strconv.Atoi(id)
	p.parent, failed[1] = strconv.Atoi(rest[1])
	for i := range ticks {
		ticks[i], failed[2+i] = strconv.Atoi(rest[11+i])
	}
	p.own, p.ended = time.Duration(ticks[0]+ticks[1])*tick, time.Duration(ticks[2]+ticks[3])*tick
	return p, errors.Join(failed[:]...)
}

// findPostmaster finds the process that all of PostgreSQL's are children of; 0 where Linux does not tell.
func (s *stage) findPostmaster(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, s.postgres.DSN("postgres"))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	var backend int
	if err := conn.QueryRow(ctx, `select pg_backend_pid()`).Scan(&backend); err != nil {
		return err
	}
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", backend))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	p, err := parseProcess(string(text))
	s.postmaster = p.parent
	return err
}

// cost is what something took: by the wall, and of processors.
type cost struct{ took, processor time.Duration }

// costOf measures what something takes of this process and PostgreSQL.
func (s *stage) costOf(do func() error) (c cost, err error) {
	before, err := s.spent()
	if err != nil {
		return c, err
	}
	began := time.Now()
	if err := do(); err != nil {
		return c, err
	}
	c.took = time.Since(began)
	after, err := s.spent()
	c.processor = after - before
	return c, err
}

// costOfProgram runs a program and returns what it took, and what it said.
func costOfProgram(cmd *exec.Cmd) (c cost, said []byte, err error) {
	began := time.Now()
	said, err = cmd.CombinedOutput()
	c.took = time.Since(began)
	if cmd.ProcessState != nil {
		c.processor = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	return c, said, err
}
