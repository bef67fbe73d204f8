package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

// command is the program that plays a programme.
const command = "github.com/rapport-mentoring/rapport/cmd/rapport"

// Played is what a whole programme came to.
type Played struct {
	Machine     Machine     `json:"machine"`
	Pairs       int         `json:"pairs"` // places
	Months      int         `json:"months"`
	Month       float64     `json:"month_s"`     // wall time of a month
	Seconds     float64     `json:"seconds"`     // wall time of the program, from its start to its end
	Processor   float64     `json:"processor_s"` // of the program and of PostgreSQL
	AsksSettled int         `json:"asks_settled"`
	Ledger      demo.Ledger `json:"ledger"`
	MailsPerS   float64     `json:"mails_per_second"` // both ways
	Databases   []Growth    `json:"databases"`
}

// Growth is how a database grew, in bytes.
type Growth struct {
	Name    string `json:"name"`
	Before  int64  `json:"before"` // with its schema and nothing else
	After   int64  `json:"after"`
	PerPair int64  `json:"per_pair"`
}

// measureProgramme plays a demo in a process of its own, and then looks at what it left behind.
func measureProgramme(ctx context.Context, f flags, tell func(string, ...any)) (_ *Played, err error) {
	dir, err := os.MkdirTemp("", "rapport-bench-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := os.Chmod(dir, 0o711); err != nil { // PostgreSQL may run as another account
		return nil, err
	}
	tell("Building rapport …")
	program := filepath.Join(dir, "rapport")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", program, command).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build rapport: %w: %s", err, bytes.TrimSpace(out))
	}
	tell("Making empty databases to compare with …")
	before, err := sizesOfNothing(ctx)
	if err != nil {
		return nil, err
	}
	tell("Playing %d pairs and %d months, %v each …", f.pairs, f.months, f.pace)
	played := &Played{Pairs: f.pairs, Months: f.months, Month: f.pace.Seconds()}
	if err := played.play(ctx, program, dir, f); err != nil {
		return nil, err
	}
	return played, played.measure(ctx, filepath.Join(dir, "demo", "postgres"), before)
}

// sizesOfNothing returns the sizes of databases that hold their schemas and nothing else.
func sizesOfNothing(ctx context.Context) (_ map[string]int64, err error) {
	s, err := openStage(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.close(ctx)) }()
	return sizes(ctx, s.postgres)
}

// play runs the demo.
func (p *Played) play(ctx context.Context, program, dir string, f flags) error {
	demo := exec.CommandContext(ctx, program, "demo", "--json", "--pairs", fmt.Sprint(f.pairs), "--months", fmt.Sprint(f.months),
		"--pace", f.pace.String(), "--keep", filepath.Join(dir, "demo"), "--out", filepath.Join(dir, "story"))
	demo.Cancel = func() error { return demo.Process.Signal(os.Interrupt) }
	demo.WaitDelay = patience
	var said bytes.Buffer
	demo.Stderr = &said
	began := time.Now()
	out, err := demo.Output()
	p.Seconds = time.Since(began).Seconds()
	if err != nil {
		return fmt.Errorf("play the programme: %w: %s", err, bytes.TrimSpace(said.Bytes()))
	}
	if err := json.Unmarshal(out, &p.Ledger); err != nil {
		return fmt.Errorf("read the ledger of the demo: %w", err)
	}
	p.Processor = (demo.ProcessState.UserTime() + demo.ProcessState.SystemTime()).Seconds()
	p.MailsPerS = float64(p.Ledger.MailsSent+p.Ledger.RepliesReceived) / p.Seconds
	return nil
}

// measure looks into the databases that the demo left behind.
func (p *Played) measure(ctx context.Context, dir string, before map[string]int64) (err error) {
	server, err := postgres.Start(ctx, postgres.Options{Dir: dir})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Stop(context.WithoutCancel(ctx))) }()
	if p.Machine, err = describeMachine(ctx, server.DSN(programmeDatabase)); err != nil {
		return err
	}
	after, err := sizes(ctx, server)
	if err != nil {
		return err
	}
	delete(after, "postgres") // the server's own
	for _, name := range slices.Sorted(maps.Keys(after)) {
		grown := after[name] - before[name]
		p.Databases = append(p.Databases, Growth{name, before[name], after[name], grown / int64(max(p.Ledger.Pairs, 1))})
	}
	conn, err := pgx.Connect(ctx, server.DSN(programmeDatabase))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	return conn.QueryRow(ctx, `select count(*) from ask where state = 'answered'`).Scan(&p.AsksSettled)
}

// sizes returns the sizes of a server's databases in bytes.
func sizes(ctx context.Context, server *postgres.Server) (map[string]int64, error) {
	conn, err := pgx.Connect(ctx, server.DSN("postgres"))
	if err != nil {
		return nil, fmt.Errorf("measure the databases: %w", err)
	}
	defer conn.Close(ctx)
	rows, err := conn.Query(ctx, `select datname, pg_database_size(oid) from pg_database where not datistemplate`)
	if err != nil {
		return nil, fmt.Errorf("measure the databases: %w", err)
	}
	bytes := map[string]int64{}
	var name string
	var size int64
	_, err = pgx.ForEachRow(rows, []any{&name, &size}, func() error {
		bytes[name] = size
		return nil
	})
	return bytes, err
}

func (p *Played) print(out io.Writer) error {
	fmt.Fprintf(out, "%s\n\n", p.Machine)
	l := p.Ledger
	mails := float64(max(l.MailsSent+l.RepliesReceived, 1))
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "months, each in %.0f s\t%d\n", p.Month, p.Months)
	fmt.Fprintf(w, "pairs introduced\t%d\n", l.Pairs)
	fmt.Fprintf(w, "asks settled\t%d\n", p.AsksSettled)
	fmt.Fprintf(w, "mails out, replies in\t%d, %d\n", l.MailsSent, l.RepliesReceived)
	fmt.Fprintf(w, "lost, doubled\t%d, %d\n", l.Lost, l.Doubled)
	fmt.Fprintf(w, "wall time\t%.0f s\n", p.Seconds)
	fmt.Fprintf(w, "mails a second, both ways\t%.1f\n", p.MailsPerS)
	fmt.Fprintf(w, "processor time, with PostgreSQL and the people\t%.0f s, %.1f ms a mail\n", p.Processor, 1000*p.Processor/mails)
	const kB, mB = 1 << 10, 1 << 20
	for _, g := range p.Databases {
		fmt.Fprintf(w, "database %s\t%.1f MB → %.1f MB\t%d KB a pair\n", g.Name, float64(g.Before)/mB, float64(g.After)/mB, g.PerPair/kB)
	}
	return w.Flush()
}
