package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
)

// settings are how a campaign is run.
type settings struct {
	length      time.Duration
	month       time.Duration // wall time of a month of 30 days
	seed        uint64
	pairs       int
	months      int
	crashPoints int
	limit       int           // mails a minute that the service may send
	replies     int           // of a flood, 0 for none
	pause       time.Duration // before each fault
	report      string
	plan        string
	shrink      bool
	shrinking   bool // parts of a plan are tried
	mutation    string
	mutations   bool
	keep        bool
	program     string // rapport as it was built before, "" to build it
}

func main() {
	if dsn := os.Getenv(envEngine); dsn != "" {
		os.Exit(runEngine(dsn))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := command(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "campaign:", err)
		os.Exit(1)
	}
}

// errFound is that a promise was not kept; the report says which.
var errFound = errors.New("promises were broken")

func command(ctx context.Context, args []string) error {
	var s settings
	f := flag.NewFlagSet("campaign", flag.ExitOnError)
	f.DurationVar(&s.length, "length", 2*time.Minute, "how long things go wrong: 2m, 20m, 6h, 168h")
	f.DurationVar(&s.month, "month", 15*time.Second, "how long a month of the programme takes")
	f.Uint64Var(&s.seed, "seed", 1, "who the people are, what they write and what goes wrong")
	f.IntVar(&s.pairs, "pairs", 6, "how many pairs a cohort has places for")
	f.IntVar(&s.months, "months", 4, "how many months a cohort runs; when one is over the next begins")
	f.IntVar(&s.crashPoints, "crash-points", 0, "do nothing but kill the service, `N` times at each named point or until --length is over")
	f.IntVar(&s.replies, "replies", 0, "a flood: people and machines write as fast as their mail is read, until there are `N` or --length is over")
	f.IntVar(&s.limit, "limit", manyMails, "how many mails a minute the service may send")
	f.DurationVar(&s.pause, "pause", 0, "how long to wait before each fault, besides what the plan says; four seconds in a flood")
	f.StringVar(&s.report, "report", "", "write the report to this `FILE` in Markdown, and to FILE.json")
	f.StringVar(&s.plan, "plan", "", "do what the plan in this report `FILE.json` did, the least one if it was shrunk, and nothing else")
	f.BoolVar(&s.shrink, "shrink", false, "when something breaks, find the least part of the plan that breaks it")
	f.StringVar(&s.mutation, "mutation", "", "take out the guard of that `NAME` first and bring about what it is against; the campaign has to fail")
	f.BoolVar(&s.mutations, "mutations", false, "take out each guard in turn, and hold that every campaign fails")
	f.BoolVar(&s.keep, "keep", false, "leave the folder with all logs")
	if err := f.Parse(args); err != nil {
		return err
	}
	s = s.flood(f)
	if s.mutations {
		return runMutations(ctx, s.quick(f), os.Stdout)
	}
	var faults []plan.Fault // those of the seed
	if m, ok := mutations[s.mutation]; ok {
		s = s.quick(f)
		s.limit = cmp.Or(m.limit, s.limit)
		if s.plan == "" {
			faults = numbered(m.faults)
		}
	}
	r, err := run(ctx, s, faults)
	if err != nil {
		return err
	}
	if r.failed() && s.shrink {
		if err := shrink(ctx, s, &r); err != nil {
			return err
		}
	}
	if err := r.write(os.Stdout, s.report); err != nil {
		return err
	}
	if r.failed() {
		return fmt.Errorf("%w: run it again with --seed %d", errFound, s.seed)
	}
	return nil
}

// flood is settings in which a cohort has many people and faults leave some time to work, unless the flags say otherwise.
func (s settings) flood(f *flag.FlagSet) settings {
	if s.replies == 0 {
		return s
	}
	given := map[string]bool{}
	f.Visit(func(flag *flag.Flag) { given[flag.Name] = true })
	if !given["month"] {
		s.month = 30 * time.Second
	}
	if !given["pairs"] {
		s.pairs = 60
	}
	if !given["pause"] {
		s.pause = 4 * time.Second
	}
	return s
}

// quick is settings for a campaign that has to show one thing: a short programme, unless the flags say otherwise.
func (s settings) quick(f *flag.FlagSet) settings {
	given := map[string]bool{}
	f.Visit(func(flag *flag.Flag) { given[flag.Name] = true })
	if !given["month"] {
		s.month = 10 * time.Second
	}
	if !given["months"] {
		s.months = 3
	}
	if !given["pairs"] {
		s.pairs = 4
	}
	return s
}

// workFolder makes the folder of a run. Sockets are in it, so its path is short.
func workFolder(keep bool) (dir string, cleanUp func(), err error) {
	dir, err = os.MkdirTemp("", "campaign-")
	if err != nil {
		return "", nil, err
	}
	if err := os.Chmod(dir, 0o755); err != nil { // servers of other accounts live in it
		return "", nil, err
	}
	if keep {
		fmt.Fprintln(os.Stderr, "everything is kept in", filepath.Clean(dir))
		return dir, func() {}, nil
	}
	return dir, func() { os.RemoveAll(dir) }, nil
}
