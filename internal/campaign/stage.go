package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/internal/campaign/mailhost"
	"github.com/rapport-mentoring/rapport/internal/campaign/pace"
	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

// Where the service's own mail comes from and goes to.
const (
	ownDomain  = "rapport.test"
	ownMailbox = "mentoring@" + ownDomain
	processed  = "Processed" // the folder that kept mail is moved to
	password   = "campaign"
	database   = "rapport"
)

// domains are those that the mail servers have mailboxes for: ours, and those of the people.
var domains = []string{ownDomain, "northwind.test", "harbourfoods.test", "listening.test", "homemail.test"}

// stage is every server, a proxy before each, and the service.
type stage struct {
	dir      string
	clock    pace.Clock
	postgres *postgres.Server
	pool     *pgxpool.Pool // straight to PostgreSQL
	engine   *engine
	host     mailhost.Host
	without  string // why there is no Postfix and Dovecot, "" when there are
	proxies  map[string]*wire.Proxy
	mailbox  *mailbox
	unsorted atomic.Int64  // mails that wait to be sorted, a moment ago; counted in a flood only
	out      *wire.Journal // what the service hands over
	front    *wire.Proxy   // before the SMTP server, for the people
	in       *wire.Journal // what they hand over
	control  *control
	service  *served
	logs     []io.Closer
}

// manyMails is a limit of mails a minute that no campaign comes near to.
const manyMails = 100000

// openStage starts everything. The service is to send no more mails a minute than the limit. The clock begins to run when it returns.
func openStage(ctx context.Context, dir, program string, month time.Duration, limit int, opening time.Time) (s *stage, err error) {
	s = &stage{dir: dir, proxies: map[string]*wire.Proxy{}}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close(context.WithoutCancel(ctx)))
		}
	}()
	log := slog.New(slog.NewTextHandler(s.logFile("stage.log"), nil))
	if s.postgres, err = postgres.Start(ctx, postgres.Options{Dir: filepath.Join(dir, "postgres"), Log: log}); err != nil {
		return s, err
	}
	if err := s.postgres.CreateDatabase(ctx, database); err != nil {
		return s, err
	}
	if s.pool, err = pgxpool.New(ctx, s.postgres.DSN(database)); err != nil {
		return s, err
	}
	if s.host, s.without, err = mailhost.Start(ctx, mailhost.Options{
		Dir: dir, Domains: domains, Service: ownMailbox, Password: password, Log: log,
	}); err != nil {
		return s, err
	}
	if s.mailbox, err = openMailbox(s.host, filepath.Join(dir, "mailbox")); err != nil {
		return s, err
	}
	if s.out, err = wire.CreateJournal(filepath.Join(dir, "mail-out")); err != nil {
		return s, err
	}
	if s.in, err = wire.CreateJournal(filepath.Join(dir, "mail-in")); err != nil {
		return s, err
	}
	if s.engine, err = startEngine(ctx, s.postgres.DSN("postgres"), s.logFile("temporal.log")); err != nil {
		return s, err
	}
	if err := s.openProxies(); err != nil {
		return s, err
	}
	if s.control, err = openControl(filepath.Join(dir, "control")); err != nil {
		return s, err
	}
	s.clock = pace.New(opening, time.Now().Round(0), month)
	if s.service, err = s.furnish(program, limit); err != nil {
		return s, err
	}
	s.service.start()
	if !s.service.await(ctx, time.Minute, s.service.ready) {
		return s, fmt.Errorf("rapport serve did not become ready: %s", lastLines(filepath.Join(dir, "service.log")))
	}
	return s, nil
}

func (s *stage) logFile(name string) io.Writer {
	file, err := os.Create(filepath.Join(s.dir, name))
	if err != nil {
		return io.Discard
	}
	s.logs = append(s.logs, file)
	return file
}

// lastLines is the end of a log.
func lastLines(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return err.Error()
	}
	return string(text[max(0, len(text)-1500):])
}

func (s *stage) openProxies() (err error) {
	dsn, err := url.Parse(s.postgres.DSN(database))
	if err != nil {
		return err
	}
	for name, proxy := range map[string]struct {
		server func() string
		watch  func() wire.Watcher
	}{
		plan.SMTP:     {s.host.SMTPAddr, s.out.Watch},
		plan.IMAP:     {s.host.IMAPAddr, nil},
		plan.Postgres: {func() string { return dsn.Host }, nil},
		plan.Temporal: {s.engine.addr, nil},
	} {
		if s.proxies[name], err = wire.Listen(proxy.server, proxy.watch); err != nil {
			return err
		}
	}
	s.front, err = wire.Listen(s.host.SMTPAddr, s.in.Watch)
	return err
}

// furnish writes the files of an installation whose every server is behind its proxy.
func (s *stage) furnish(program string, limit int) (*served, error) {
	dir := filepath.Join(s.dir, "organisation")
	if err := os.Mkdir(dir, 0o755); err != nil {
		return nil, err
	}
	dsn, err := url.Parse(s.postgres.DSN(database))
	if err != nil {
		return nil, err
	}
	dsn.Host = net.JoinHostPort("127.0.0.1", strconv.Itoa(s.proxies[plan.Postgres].Port()))
	health, err := freePort()
	if err != nil {
		return nil, err
	}
	for name, text := range map[string]string{
		"password": password + "\n",
		"dsn":      dsn.String() + "\n",
		"rapport.yaml": fmt.Sprintf(`
data: data
database:
  dsn-file: dsn
temporal:
  address: 127.0.0.1:%d
smtp:
  host: 127.0.0.1
  port: %d
  tls: none
  from: Mentoring <%s>
  reply: mentoring+{token}@%s
imap:
  host: 127.0.0.1
  port: %d
  tls: none
  username: %[3]s
  password-file: password
  mailboxes: [INBOX, Junk]
  processed: Processed
  poll: 1s
limits:
  mails-per-minute: %[7]d
  mails-per-day: 10000000
listen:
  health: %[6]s
`, s.proxies[plan.Temporal].Port(), s.proxies[plan.SMTP].Port(), ownMailbox, ownDomain, s.proxies[plan.IMAP].Port(), health, limit),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			return nil, err
		}
	}
	return &served{
		program: program, dir: dir, health: health, log: s.logFile("service.log"),
		env: []string{failpoint.EnvControl + "=" + filepath.Join(s.dir, "control"), pace.Env + "=" + s.clock.String()},
	}, nil
}

// freePort returns a loopback address that is free at the moment.
func freePort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}

// mailboxes is the mail servers as people reach them.
func (s *stage) mailboxes() demo.Office {
	return demo.Office{
		SMTPAddr: net.JoinHostPort("127.0.0.1", strconv.Itoa(s.front.Port())), IMAPAddr: s.host.IMAPAddr(), Password: password,
	}
}

// heal ends every fault.
func (s *stage) heal(ctx context.Context) error {
	s.control.clear()
	for _, proxy := range s.proxies {
		proxy.Heal()
	}
	return s.host.Heal(ctx)
}

// close stops everything in the opposite order of its start.
func (s *stage) close(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	var errs []error
	if s.service != nil && s.service.finished != nil {
		s.service.stop(30 * time.Second)
	}
	if s.control != nil {
		s.control.close()
	}
	for _, proxy := range s.proxies {
		if proxy != nil {
			proxy.Close()
		}
	}
	if s.front != nil {
		s.front.Close()
	}
	if s.engine != nil {
		s.engine.stop()
	}
	if s.host != nil {
		errs = append(errs, s.host.Stop(ctx))
	}
	for _, journal := range []*wire.Journal{s.in, s.out} {
		if journal != nil {
			errs = append(errs, journal.Close())
		}
	}
	if s.mailbox != nil {
		errs = append(errs, s.mailbox.close())
	}
	if s.pool != nil {
		s.pool.Close()
	}
	if s.postgres != nil {
		errs = append(errs, s.postgres.Stop(ctx))
	}
	for _, log := range s.logs {
		errs = append(errs, log.Close())
	}
	return errors.Join(errs...)
}
