package interop

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// connections is how the service reaches the two servers.
type connections struct {
	smtp, imap string // starttls, implicit or none
}

// installation is Rapport as somebody runs it: the program and a folder with their files.
type installation struct {
	host    *mailHost
	program string
	dir     string
	health  string
}

// install builds the program and writes an organisation's files: a cohort in which mail goes out at any hour.
func install(t *testing.T, host *mailHost, people string) *installation {
	t.Helper()
	i := &installation{host: host, program: host.path("rapport"), dir: host.path("organisation"), health: loopback(freePorts(t, 1)[0])}
	build := exec.Command("go", "build", "-o", i.program, "github.com/rapport-mentoring/rapport/cmd/rapport")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	must(t, os.Mkdir(i.dir, 0o755))
	i.write(t, "password", password+"\n")
	i.write(t, "people.csv", people)
	i.write(t, "cohort.yaml", `
name: Leading Together
purpose: New leaders learn from people who have done it for years.
capabilities: [feedback, delegating]
organisations:
  - name: Northwind
    coordinators: [Ingrid Solheim <ingrid@`+domain+`>]
    sponsors: [Martin Achterberg <martin@`+domain+`>]
start: `+time.Now().UTC().AddDate(0, 0, -1).Format(time.DateOnly)+`
months: 6
timezone: Europe/Amsterdam
working-hours:
  hours: 00:00-24:00
  days: Mon-Sun
`)
	return i
}

func (i *installation) write(t *testing.T, name, text string) {
	t.Helper()
	must(t, os.WriteFile(filepath.Join(i.dir, name), []byte(text), 0o600))
}

// configure writes rapport.yaml for a kind of connections.
func (i *installation) configure(t *testing.T, c connections) {
	t.Helper()
	smtp := map[string]int{"starttls": i.host.submission, "implicit": i.host.submissions, "none": i.host.smtp}[c.smtp]
	imap := map[string]int{"starttls": i.host.imap, "implicit": i.host.imaps, "none": i.host.imap}[c.imap]
	login := ""
	if c.smtp != "none" {
		login = "\n  username: mentoring@" + domain + "\n  password-file: password"
	}
	i.write(t, "rapport.yaml", fmt.Sprintf(`
smtp:
  host: localhost
  port: %d
  tls: %s
  ca-file: ../ca.pem%s
  from: Mentoring <mentoring@%[4]s>
  reply: mentoring+{token}@%[4]s
imap:
  host: localhost
  port: %[5]d
  tls: %[6]s
  ca-file: ../ca.pem
  username: mentoring@%[4]s
  password-file: password
  mailboxes: [INBOX, Junk]
listen:
  health: %[7]s
`, smtp, c.smtp, login, domain, imap, c.imap, i.health))
}

// run runs a command that is expected to succeed and returns what it printed.
func (i *installation) run(t *testing.T, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(i.program, args...)
	cmd.Dir = i.dir
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	if err := cmd.Run(); err != nil {
		t.Fatalf("rapport %s: %v\n%s%s", strings.Join(args, " "), err, out.Bytes(), errOut.Bytes())
	}
	return out.Bytes()
}

// status is what the test reads of rapport cohort status.
type status struct {
	Stages []struct {
		Stage string
		Count int
	}
	Waiting []struct {
		Person  string
		Kind    string
		Address string
	}
}

func (i *installation) status(t *testing.T) (s status) {
	t.Helper()
	must(t, json.Unmarshal(i.run(t, "cohort", "status", "Leading Together", "--json"), &s))
	return s
}

// at returns how many people or pairs are at a stage.
func (s status) at(stage string) int {
	for _, line := range s.Stages {
		if line.Stage == stage {
			return line.Count
		}
	}
	return 0
}

// waitsFor returns whether an answer of a person is waited for, and how mail to them stands.
func (s status) waitsFor(person, kind string) (address string, waits bool) {
	for _, line := range s.Waiting {
		if line.Person == person && line.Kind == kind {
			return line.Address, true
		}
	}
	return "", false
}

// counted returns what the running service counts under a name, -1 while it cannot tell.
func (i *installation) counted(t *testing.T, what string) int {
	t.Helper()
	response, err := http.Get("http://" + i.health + "/metrics")
	must(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	must(t, err)
	for line := range strings.Lines(string(text)) {
		if value, found := strings.CutPrefix(line, `rapport_rows{what="`+what+`"} `); found {
			n, err := strconv.Atoi(strings.TrimSpace(value))
			must(t, err)
			return n
		}
	}
	return -1
}

// serve runs the service until stop is called, which ends it as a service manager does.
func (i *installation) serve(t *testing.T) (stop func()) {
	t.Helper()
	cmd := exec.Command(i.program, "serve")
	cmd.Dir = i.dir
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	must(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		must(t, cmd.Process.Signal(syscall.SIGTERM))
		select {
		case err := <-ended:
			if err != nil || t.Failed() {
				t.Errorf("rapport serve: %v\n%s", err, log.Bytes())
			}
		case <-time.After(45 * time.Second):
			t.Errorf("rapport serve did not stop in time: %v\n%s", cmd.Process.Kill(), log.Bytes())
			<-ended
		}
	}
	t.Cleanup(stop)
	eventually(t, "the service", func() bool {
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("rapport serve ended by itself")
		default:
		}
		response, err := http.Get("http://" + i.health + "/healthz")
		if err != nil {
			return false
		}
		response.Body.Close()
		return response.StatusCode == http.StatusOK
	})
	return stop
}
