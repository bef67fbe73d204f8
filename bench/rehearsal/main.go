// Command rehearsal measures how long a rehearsal takes, and whether it grows with the cohort alone: the same made-up cohort is
// rehearsed with half its pairs and with all of them, each on a private PostgreSQL that is thrown away. Its peer is itself at half
// the size: twice the pairs should take twice the time.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"text/tabwriter"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/rehearsal"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

func main() {
	pairs := flag.Int("pairs", 50, "the pairs of the whole cohort")
	months := flag.Int("months", 9, "how long its programme lasts")
	asJSON := flag.Bool("json", false, "print JSON in place of a table")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	rehearsal.SpareCollector() // as “rapport rehearse” does
	if err := compare(ctx, os.Stdout, *pairs, *months, *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "rehearsal:", err)
		os.Exit(1)
	}
}

// row is one rehearsal.
type row struct {
	Pairs   int     `json:"pairs"`
	Months  int     `json:"months"`
	Mails   int     `json:"mails"`
	Replies int     `json:"replies"`
	Seconds float64 `json:"seconds"`
	CPU     float64 `json:"cpu_seconds"` // of this process and of PostgreSQL
	Ratio   float64 `json:"ratio"`       // of the processor time to that of half the pairs
}

func compare(ctx context.Context, out io.Writer, pairs, months int, asJSON bool) error {
	var rows []row
	for _, n := range []int{pairs / 2, pairs} {
		r, err := measure(ctx, n, months)
		if err != nil {
			return err
		}
		if r.Ratio = 1; len(rows) > 0 {
			r.Ratio = r.CPU / rows[0].CPU
		}
		rows = append(rows, r)
	}
	if asJSON {
		return json.NewEncoder(out).Encode(rows)
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "pairs\tmonths\tmails\treplies\tseconds\tprocessor\tfor a month of a pair\tratio\t")
	for _, r := range rows {
		fmt.Fprintf(w, "%d\t%d\t%d\t%d\t%.1f\t%.1f s\t%.0f ms\t%.2f\t\n", r.Pairs, r.Months, r.Mails, r.Replies, r.Seconds, r.CPU,
			1000*r.CPU/float64(r.Pairs*r.Months), r.Ratio)
	}
	return w.Flush()
}

// measure rehearses one cohort. What the start of PostgreSQL takes does not count.
func measure(ctx context.Context, pairs, months int) (r row, err error) {
	dir, err := os.MkdirTemp("", "rapport-bench-rehearsal-")
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(dir)
	key, err := replyaddress.CreateKey(filepath.Join(dir, "key"))
	if err != nil {
		return r, err
	}
	keys, err := replyaddress.NewRing(key)
	if err != nil {
		return r, err
	}
	letters, err := templates.New()
	if err != nil {
		return r, err
	}
	server, err := postgres.Start(ctx, postgres.Options{Dir: filepath.Join(dir, "postgres")})
	if err != nil {
		return r, err
	}
	stopped := false
	defer func() {
		if !stopped {
			server.Stop(context.WithoutCancel(ctx))
		}
	}()
	ordinary, err := store.Open(ctx, server.DSN("postgres"))
	if err != nil {
		return r, err
	}
	db, err := store.Alone(ctx, ordinary.Pool)
	if err != nil {
		return r, err
	}
	cast := demo.NewCast(pairs, months, 1)
	before, began := processor(), time.Now()
	record, err := rehearsal.Play{
		Cohort: cast.Cohort, People: cast.People, Seed: 1, DB: db, Letters: letters, Keys: keys,
	}.Run(ctx)
	r = row{Pairs: pairs, Months: months, Seconds: time.Since(began).Seconds()}
	db.Close()
	if err != nil {
		return r, err
	}
	r.Mails, r.Replies = record.Mails()
	stopped = true
	err = server.Stop(ctx) // its processor time is told when it has ended
	r.CPU = processor() - before
	return r, err
}

// processor returns the processor seconds of this process and of those that it started and that have ended.
func processor() (seconds float64) {
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var used syscall.Rusage
		if syscall.Getrusage(who, &used) != nil {
			continue // it cannot fail for these two
		}
		for _, t := range []syscall.Timeval{used.Utime, used.Stime} {
			seconds += float64(t.Sec) + float64(t.Usec)/1e6
		}
	}
	return seconds
}
