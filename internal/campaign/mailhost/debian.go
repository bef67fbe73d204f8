package mailhost

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

//go:embed settings
var settings embed.FS

// patience is how long a server may take to start or to stop.
const patience = 30 * time.Second

// debian is Postfix and Dovecot in one folder.
type debian struct {
	Options
	uid, gid   int
	smtp, imap int
	names      []string // of the programs, with their versions
	tmpfs      bool     // the queue is on a disk of its own, small enough to be filled

	mu        sync.Mutex // only one thing happens at a time
	addresses []string
	validity  int
	gap       int
}

// fit returns what is missing for Postfix and Dovecot.
func fit() error {
	if os.Geteuid() != 0 {
		return errors.New("only root can start Postfix, and this is not root")
	}
	for _, program := range []string{"postfix", "dovecot", "doveadm"} {
		if _, err := find(program); err != nil {
			return fmt.Errorf("%s is not installed (apt-get install postfix dovecot-imapd)", program)
		}
	}
	return nil
}

// find looks for a program of an administrator, who has other folders on the path than a developer.
func find(program string) (string, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return exec.LookPath("/usr/sbin/" + program)
	}
	return path, err
}

func startDebian(ctx context.Context, o Options) (_ *debian, err error) {
	d := &debian{Options: o, validity: int(time.Now().Unix()), gap: 1000}
	if err := d.furnish(); err != nil {
		return nil, fmt.Errorf("prepare the mail servers: %w", err)
	}
	if err := errors.Join(d.startIMAP(ctx), d.startSMTP(ctx)); err != nil {
		return nil, errors.Join(fmt.Errorf("start the mail servers: %w", err), d.Stop(ctx))
	}
	return d, nil
}

func (d *debian) Name() string     { return strings.Join(d.names, " and ") }
func (d *debian) SMTPAddr() string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(d.smtp)) }
func (d *debian) IMAPAddr() string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(d.imap)) }

func (d *debian) path(name string) string { return filepath.Join(d.Dir, name) }

// furnish writes the folders and the settings.
func (d *debian) furnish() error {
	ports, err := freePorts(2)
	if err != nil {
		return err
	}
	d.smtp, d.imap = ports[0], ports[1]
	nobody, err := account("nobody")
	if err != nil {
		return err
	}
	postfix, err := account("postfix")
	if err != nil {
		return err
	}
	d.uid, d.gid = nobody.uid, nobody.gid
	if err := os.Chmod(d.Dir, 0o755); err != nil {
		return err
	}
	for _, folder := range []string{"postfix/etc", "postfix/queue", "postfix/data", "dovecot/run", "dovecot/state", "mail"} {
		if err := os.MkdirAll(d.path(folder), 0o755); err != nil {
			return err
		}
	}
	// A queue on a disk of its own can be filled without harm to anybody. Not every machine lets us mount one.
	d.tmpfs = syscall.Mount("tmpfs", d.path("postfix/queue"), "tmpfs", 0, "size=24m") == nil
	words := strings.NewReplacer("@DIR@", d.Dir, "@UID@", strconv.Itoa(d.uid), "@GID@", strconv.Itoa(d.gid), "@PASSWORD@", d.Password,
		"@SMTP@", strconv.Itoa(d.smtp), "@IMAP@", strconv.Itoa(d.imap), "@DOMAINS@", strings.Join(d.Domains, " "))
	for source, place := range map[string]string{
		"main.cf": "postfix/etc/main.cf", "master.cf": "postfix/etc/master.cf", "dovecot.conf": "dovecot/dovecot.conf",
	} {
		text, err := settings.ReadFile("settings/" + source)
		if err != nil {
			return err
		}
		if err := os.WriteFile(d.path(place), []byte(words.Replace(string(text))), 0o644); err != nil {
			return err
		}
	}
	d.names = []string{"Postfix " + d.version("postconf", "-h", "mail_version"), "Dovecot " + d.version("dovecot", "--version")}
	return errors.Join(
		os.Chown(d.path("mail"), d.uid, d.gid),
		os.Chown(d.path("postfix/data"), postfix.uid, postfix.gid),
		d.writeMailboxes(),
	)
}

func (d *debian) version(program string, args ...string) string {
	path, err := find(program)
	if err != nil {
		return ""
	}
	out, err := exec.Command(path, args...).Output()
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	return first
}

func (d *debian) writeMailboxes() error {
	var lines strings.Builder
	for _, address := range append([]string{d.Service}, d.addresses...) {
		name, domain, _ := strings.Cut(strings.ToLower(address), "@")
		fmt.Fprintf(&lines, "%s %s/%s/\n", strings.ToLower(address), domain, name)
	}
	return os.WriteFile(d.path("postfix/mailboxes"), []byte(lines.String()), 0o644)
}

func (d *debian) Admit(addresses []string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, a := range addresses {
		if !slices.Contains(d.addresses, a) {
			d.addresses = append(d.addresses, a)
		}
	}
	if err := d.writeMailboxes(); err != nil {
		return err
	}
	return d.control(context.Background(), "postfix", "-c", d.path("postfix/etc"), "reload")
}

// control runs a program of the servers. What it says goes into a file: the server holds on to it, and a pipe would never
// end.
func (d *debian) control(ctx context.Context, program string, args ...string) error {
	path, err := find(program)
	if err != nil {
		return err
	}
	said, err := os.Create(d.path(program + ".said"))
	if err != nil {
		return err
	}
	defer said.Close()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = d.Dir, said, said
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(said.Name())
		return fmt.Errorf("%s %s: %w: %s", program, strings.Join(args, " "), err, bytes.TrimSpace(text))
	}
	return nil
}

func (d *debian) doveadm(ctx context.Context, args ...string) error {
	return d.control(ctx, "doveadm", append([]string{"-c", d.path("dovecot/dovecot.conf")}, args...)...)
}

func (d *debian) startIMAP(ctx context.Context) error {
	return again(ctx, func() error {
		if err := d.control(ctx, "dovecot", "-c", d.path("dovecot/dovecot.conf")); err != nil {
			return err
		}
		return answers(ctx, d.IMAPAddr())
	})
}

func (d *debian) stopIMAP(ctx context.Context) error {
	return d.control(ctx, "dovecot", "-c", d.path("dovecot/dovecot.conf"), "stop")
}

func (d *debian) startSMTP(ctx context.Context) error {
	return again(ctx, func() error {
		if err := d.control(ctx, "postfix", "-c", d.path("postfix/etc"), "start"); err != nil {
			return err
		}
		return answers(ctx, d.SMTPAddr())
	})
}

func (d *debian) stopSMTP(ctx context.Context) error {
	return d.control(ctx, "postfix", "-c", d.path("postfix/etc"), "stop")
}

// kill ends a server with SIGKILL: the process whose number stands in a file. Its children notice by themselves, unless they
// are killed with it: those of Postfix, as long as somebody is connected to them, keep a port open that nobody looks at any more.
func (d *debian) kill(file string, children bool) error {
	text, err := os.ReadFile(d.path(file))
	if err != nil {
		return err
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil || pid < 2 {
		return fmt.Errorf("%s holds no process: %q", file, text)
	}
	if group, err := syscall.Getpgid(pid); children && err == nil && group == pid {
		pid = -pid
	}
	return syscall.Kill(pid, syscall.SIGKILL)
}

func (d *debian) Stop(ctx context.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	_ = all(func() error { return d.stopSMTP(ctx) }, func() error { return d.stopIMAP(ctx) }) // one that does not run cannot be stopped
	if d.tmpfs {
		return again(ctx, func() error { return syscall.Unmount(d.path("postfix/queue"), 0) })
	}
	return nil
}

// again repeats what may fail while an old server is still dying.
func again(ctx context.Context, do func() error) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		err := do()
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// answers waits until a server takes connections.
func answers(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	for {
		conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", address)
		if err == nil {
			return conn.Close()
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(20 * time.Millisecond):
		}
	}
}

type identity struct{ uid, gid int }

func account(name string) (identity, error) {
	u, err := user.Lookup(name)
	if err != nil {
		return identity{}, err
	}
	uid, uidErr := strconv.Atoi(u.Uid)
	gid, gidErr := strconv.Atoi(u.Gid)
	return identity{uid, gid}, errors.Join(uidErr, gidErr)
}

// freePorts returns loopback ports that are free at the moment.
func freePorts(n int) ([]int, error) {
	ports := make([]int, n)
	for i := range ports {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		defer listener.Close()
		ports[i] = listener.Addr().(*net.TCPAddr).Port
	}
	return ports, nil
}
