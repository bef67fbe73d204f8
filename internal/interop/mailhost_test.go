package interop

import (
	"context"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/testenv/folder"
)

const (
	domain   = "northwind.example"
	password = "s3cret:with/odd+signs"
	patience = 30 * time.Second // for anything that one waits for
)

// mailHost is a machine with Postfix and Dovecot. Its folder is open to the accounts that their parts run under.
type mailHost struct {
	dir         string
	smtp        int // from outside, and from this machine in the clear
	submission  int // STARTTLS and a log-in
	submissions int // TLS from the first byte and a log-in
	imap        int // STARTTLS, or in the clear
	imaps       int
}

// needServers skips the test where the servers are missing, or cannot be started. CI has what it takes, so there it fails.
func needServers(t *testing.T) {
	t.Helper()
	skip := t.Skipf
	if os.Getenv("CI") == "true" {
		skip = t.Fatalf
	}
	if os.Geteuid() != 0 {
		skip("Postfix wants to be started by root: run this test as root")
	}
	for _, program := range []string{"postfix", "dovecot"} {
		if _, err := find(program); err == nil {
			continue
		}
		skip("%s is not installed: run apt-get install -y postfix dovecot-imapd", program)
	}
}

// find looks for a program of an administrator, who has other folders on the path than a developer.
func find(program string) (string, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return exec.LookPath("/usr/sbin/" + program)
	}
	return path, err
}

// startMailHost starts both servers with a mailbox for each of the names.
func startMailHost(t *testing.T, names ...string) *mailHost {
	t.Helper()
	return startMailHostWith(t, func(*mailHost) map[string]string { return nil }, names...)
}

// startMailHostWith starts both servers with further settings at the end of a file, where they win over those before them.
func startMailHostWith(t *testing.T, further func(*mailHost) map[string]string, names ...string) *mailHost {
	t.Helper()
	dir := folder.Short(t, "interop-")
	ports := freePorts(t, 5)
	h := &mailHost{dir: dir, smtp: ports[0], submission: ports[1], submissions: ports[2], imap: ports[3], imaps: ports[4]}
	h.furnish(t, names, further(h))
	h.control(t, "dovecot", "-c", h.path("dovecot/dovecot.conf"))
	t.Cleanup(func() { h.control(t, "dovecot", "-c", h.path("dovecot/dovecot.conf"), "stop") })
	h.control(t, "postfix", "-c", h.path("postfix/etc"), "start")
	t.Cleanup(func() { h.control(t, "postfix", "-c", h.path("postfix/etc"), "stop") })
	h.waitFor(t, h.imap, h.imaps, h.smtp, h.submission, h.submissions)
	t.Cleanup(func() {
		if t.Failed() {
			for _, log := range []string{"postfix/log", "dovecot/log"} {
				text, err := os.ReadFile(h.path(log))
				t.Logf("%s, %v:\n%s", log, err, text)
			}
		}
	})
	return h
}

func (h *mailHost) path(name string) string { return filepath.Join(h.dir, name) }

// furnish writes the folders, the certificates and the settings.
func (h *mailHost) furnish(t *testing.T, names []string, further map[string]string) {
	t.Helper()
	must(t, os.Chmod(h.dir, 0o755))
	for _, folder := range []string{"postfix/etc", "postfix/queue", "postfix/data", "dovecot/run", "dovecot/state", "mail"} {
		must(t, os.MkdirAll(h.path(folder), 0o755))
	}
	nobody := account(t, "nobody")
	postfix := account(t, "postfix")
	must(t, os.Chown(h.path("mail"), nobody.uid, nobody.gid))
	must(t, os.Chown(h.path("postfix/data"), postfix.uid, postfix.gid))
	writeCertificates(t, h.dir)
	var mailboxes strings.Builder
	for _, name := range names {
		mailboxes.WriteString(name + "@" + domain + " " + domain + "/" + name + "/\n")
	}
	must(t, os.WriteFile(h.path("postfix/mailboxes"), []byte(mailboxes.String()), 0o644))
	words := strings.NewReplacer("@DIR@", h.dir, "@UID@", strconv.Itoa(nobody.uid), "@GID@", strconv.Itoa(nobody.gid), "@PASSWORD@", password,
		"@SMTP@", strconv.Itoa(h.smtp), "@SUBMISSION@", strconv.Itoa(h.submission), "@SUBMISSIONS@", strconv.Itoa(h.submissions),
		"@IMAP@", strconv.Itoa(h.imap), "@IMAPS@", strconv.Itoa(h.imaps))
	for source, place := range map[string]string{
		"main.cf": "postfix/etc/main.cf", "master.cf": "postfix/etc/master.cf", "dovecot.conf": "dovecot/dovecot.conf",
	} {
		text, err := os.ReadFile(filepath.Join("testdata", source))
		must(t, err)
		must(t, os.WriteFile(h.path(place), []byte(words.Replace(string(text)+further[source])), 0o644))
	}
}

// control starts or stops a server. What it says goes into a file: the server holds on to it, and a pipe would never end.
func (h *mailHost) control(t *testing.T, program string, args ...string) {
	t.Helper()
	path, err := find(program)
	must(t, err)
	said, err := os.Create(h.path(program + ".said"))
	must(t, err)
	defer said.Close()
	cmd := exec.Command(path, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = h.dir, said, said
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(said.Name())
		t.Fatalf("%s %v: %v\n%s", program, args, err, text)
	}
}

// waitFor waits until the ports are open.
func (h *mailHost) waitFor(t *testing.T, ports ...int) {
	t.Helper()
	for _, port := range ports {
		if port == 0 { // it was not to be opened
			continue
		}
		eventually(t, "a server on port "+strconv.Itoa(port), func() bool {
			conn, err := net.Dial("tcp", loopback(port))
			if err == nil {
				conn.Close()
			}
			return err == nil
		})
	}
}

func loopback(port int) string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(port)) }

// freePorts returns loopback ports that are free at the moment.
func freePorts(t *testing.T, n int) []int {
	t.Helper()
	ports := make([]int, n)
	for i := range ports {
		listener, err := net.Listen("tcp", loopback(0))
		must(t, err)
		defer listener.Close()
		ports[i] = listener.Addr().(*net.TCPAddr).Port
	}
	return ports
}

type ids struct{ uid, gid int }

func account(t *testing.T, name string) ids {
	t.Helper()
	u, err := user.Lookup(name)
	must(t, err)
	uid, err := strconv.Atoi(u.Uid)
	must(t, err)
	gid, err := strconv.Atoi(u.Gid)
	must(t, err)
	return ids{uid, gid}
}

// eventually waits until a thing has come about.
func eventually(t *testing.T, what string, come func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !come() {
		select {
		case <-ctx.Done():
			t.Fatalf("waited in vain for %s", what)
		case <-tick.C:
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
