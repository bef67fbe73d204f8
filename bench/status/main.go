// Command status measures how long “rapport status” takes with thousands of pairs: the built program, from its start to its last
// line, on a private PostgreSQL that is filled in PostgreSQL's own way and thrown away. Its peers in the same run are psql, which
// counts the same rows, and the program's own start-up, which does nothing else.
package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"text/tabwriter"
	"time"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/store"
)

//go:embed fill.sql
var fill string

func main() {
	pairs := flag.Int("pairs", 5000, "the pairs of the cohort")
	mails := flag.Int("mails", 40, "mails to each of its people so far")
	runs := flag.Int("runs", 15, "how often each is timed; the median counts")
	asJSON := flag.Bool("json", false, "print JSON in place of a table")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := measure(ctx, os.Stdout, *pairs, *mails, *runs, *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "status:", err)
		os.Exit(1)
	}
}

// row is one program that was timed.
type row struct {
	What   string  `json:"what"`
	Median float64 `json:"median_ms"`
	Ratio  float64 `json:"ratio"` // of psql's median to this one's: above 1 is faster than psql
}

func measure(ctx context.Context, out io.Writer, pairs, mails, runs int, asJSON bool) error {
	dir, err := os.MkdirTemp("", "rapport-bench-status-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o711); err != nil { // PostgreSQL may run as another user
		return err
	}
	program := filepath.Join(dir, "rapport")
	if said, err := exec.CommandContext(ctx, "go", "build", "-o", program, "./cmd/rapport").CombinedOutput(); err != nil {
		return fmt.Errorf("build rapport: %w: %s", err, said)
	}
	server, err := postgres.Start(ctx, postgres.Options{Dir: filepath.Join(dir, "postgres")})
	if err != nil {
		return err
	}
	defer server.Stop(context.WithoutCancel(ctx))
	dsn := server.DSN("postgres")
	if err := fillWith(ctx, dsn, pairs, mails); err != nil {
		return err
	}
	config := filepath.Join(dir, "rapport.yaml")
	if err := os.WriteFile(config, []byte(settings), 0o600); err != nil {
		return err
	}
	if err := errors.Join(os.Setenv("RAPPORT_DATABASE_DSN", dsn), os.Setenv("RAPPORT_IMAP_PASSWORD", "never used")); err != nil {
		return err
	}
	peers := [][]string{
		{"rapport status", program, "--config", config, "status"},
		{"rapport cohort status", program, "--config", config, "cohort", "status", "Thousands"},
		{"rapport version", program, "version"},
	}
	if psql, err := exec.LookPath("psql"); err == nil {
		peers = slices.Insert(peers, 0, []string{"psql, the same counts", psql, "-XAtq", "-d", dsn, "-c", counts})
	}
	var rows []row
	for _, p := range peers {
		median, err := timed(ctx, runs, p[1:])
		if err != nil {
			return err
		}
		rows = append(rows, row{What: p[0], Median: median})
		rows[len(rows)-1].Ratio = rows[0].Median / median
	}
	if asJSON {
		return json.NewEncoder(out).Encode(rows)
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%d pairs, %d mails\tmedian of %d\tagainst the first\n", pairs, 2*pairs*mails, runs)
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t%.0f ms\t%.2f\n", r.What, r.Median, r.Ratio)
	}
	return w.Flush()
}

// counts are what status tells of a cohort, as one would ask PostgreSQL for them by hand.
const counts = `select state, count(*) from participant group by 1; select state, count(*) from pair group by 1;
	select s.state, count(*) from session s join pair p on p.id = s.pair_id group by 1;
	select count(*) from ask where state = 'open'; select count(*) from mail where state = 'ready';`

// fillWith makes a cohort of so many pairs, half-way through its programme.
func fillWith(ctx context.Context, dsn string, pairs, mails int) error {
	db, err := store.Open(ctx, dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	conn, err := db.Pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	if _, err := conn.Exec(ctx, fmt.Sprintf("set statement_timeout = 0; set bench.pairs = %d; set bench.mails = %d", pairs, mails)); err != nil {
		return err
	}
	if _, err := conn.Conn().PgConn().Exec(ctx, fill).ReadAll(); err != nil {
		return fmt.Errorf("fill the database: %w", err)
	}
	return nil
}

// settings are a configuration whose mail servers are never spoken to.
const settings = `smtp:
  host: smtp.example.org
  from: Mentoring <mentoring@example.org>
imap:
  host: imap.example.org
  username: mentoring@example.org
`

// timed returns the median of how long a program takes, in milliseconds.
func timed(ctx context.Context, runs int, command []string) (float64, error) {
	var took []time.Duration
	for range runs + 1 {
		began := time.Now()
		if said, err := exec.CommandContext(ctx, command[0], command[1:]...).CombinedOutput(); err != nil {
			return 0, fmt.Errorf("%v: %w: %s", command, err, said)
		}
		took = append(took, time.Since(began))
	}
	took = took[1:] // the first finds nothing in memory yet
	slices.Sort(took)
	return float64(took[len(took)/2].Microseconds()) / 1000, nil
}
