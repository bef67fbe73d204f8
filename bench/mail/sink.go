package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

// sink takes every mail.
type sink struct {
	name    string
	address string
	stop    func(context.Context) error
}

// openSink starts Postfix's smtp-sink, or where it is not installed the post office, which keeps mail in memory.
func openSink(ctx context.Context) (*sink, error) {
	path, err := find("smtp-sink")
	if err != nil {
		office, err := postoffice.Start(ctx, postoffice.Options{Password: mailboxPassword})
		if err != nil {
			return nil, err
		}
		return &sink{"the project's own post office", office.SMTPAddr(), office.Stop}, nil
	}
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	var args []string
	if os.Geteuid() == 0 {
		args = []string{"-u", "nobody"}
	}
	sinking, cancel := context.WithCancel(context.WithoutCancel(ctx))
	cmd := exec.CommandContext(sinking, path, append(args, address, "1024")...)
	if err := cmd.Start(); err != nil {
		cancel()
		return nil, err
	}
	s := &sink{"smtp-sink", address, func(context.Context) error {
		cancel()
		_ = cmd.Wait() // it knows no other end than to be killed
		return nil
	}}
	return s, s.answers(ctx)
}

// answers waits until the sink takes connections.
func (s *sink) answers(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", s.address)
		if err == nil {
			return conn.Close()
		}
		select {
		case <-ctx.Done():
			return errors.Join(err, s.stop(ctx))
		case <-tick.C:
		}
	}
}

func (s *sink) server() (mailer.Server, error) {
	host, port, err := splitAddress(s.address)
	return mailer.Server{Host: host, Port: port, TLS: dial.None}, err
}

// freeAddress returns a loopback address that nobody listens on at the moment.
func freeAddress() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return listener.Addr().String(), listener.Close()
}

// source is the peer of mail out: it hands the same mail over again and again.
type source struct{ path, version string }

func newSource(ctx context.Context) (source, error) {
	path, err := find("smtp-source")
	if err != nil {
		return source{}, errors.New("smtp-source is not measured: it is not installed (apt-get install postfix)")
	}
	version := "smtp-source of Postfix"
	if postconf, err := find("postconf"); err == nil {
		if out, err := exec.CommandContext(ctx, postconf, "-d", "-h", "mail_version").Output(); err == nil {
			version += " " + strings.TrimSpace(string(out))
		}
	}
	return source{path: path, version: version}, nil
}

// send hands a mail over that many times. It returns how long that took, with the start of the program, which is nothing
// beside it.
func (p source) send(ctx context.Context, s *stage, to *sink, raw []byte, mails, connections int, kept bool) (took cost, err error) {
	file := filepath.Join(s.dir, "mail")
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(raw), "\r\n", "\n")), 0o644); err != nil {
		return took, err
	}
	args := []string{"-s", strconv.Itoa(connections), "-m", strconv.Itoa(mails), "-F", file,
		"-M", "localhost", "-f", "mentoring@rapport.test", "-t", "robin@northwind.test"}
	if kept {
		args = append(args, "-d")
	}
	took, told, err := costOfProgram(exec.CommandContext(ctx, p.path, append(args, to.address)...))
	if err != nil {
		return took, fmt.Errorf("smtp-source: %w: %s", err, told)
	}
	return took, nil
}
