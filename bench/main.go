package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// flags say what is measured and how it is told.
type flags struct {
	asks       int
	bare       time.Duration // for each kind of bare step
	programme  bool
	pairs      int
	months     int
	pace       time.Duration
	json       bool
	cpuProfile string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out, progress io.Writer) error {
	f, err := parse(args, progress)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	tell := func(format string, values ...any) { fmt.Fprintf(progress, format+"\n", values...) }
	var report printable
	if f.programme {
		report, err = measureProgramme(ctx, f, tell)
	} else {
		report, err = compare(ctx, f, tell)
	}
	if err != nil {
		return err
	}
	if f.json {
		encoder := json.NewEncoder(out)
		encoder.SetIndent("", "  ")
		return encoder.Encode(report)
	}
	return report.print(out)
}

func parse(args []string, help io.Writer) (flags, error) {
	var f flags
	set := flag.NewFlagSet("bench", flag.ContinueOnError)
	set.SetOutput(help)
	set.IntVar(&f.asks, "asks", 600, "how many asks are settled at once, two for each participant")
	set.DurationVar(&f.bare, "bare", 10*time.Second, "how long each kind of bare step is measured")
	set.BoolVar(&f.programme, "programme", false, "measure a whole demo programme instead")
	set.IntVar(&f.pairs, "pairs", 200, "with --programme: how many pairs there are places for")
	set.IntVar(&f.months, "months", 9, "with --programme: how many months it runs")
	set.DurationVar(&f.pace, "pace", 40*time.Second, "with --programme: how long a month takes")
	set.BoolVar(&f.json, "json", false, "print JSON")
	set.StringVar(&f.cpuProfile, "cpuprofile", "", "write a processor profile of the asks settled at once to `FILE`")
	if err := set.Parse(args); err != nil {
		return f, err
	}
	if f.asks < 4 || f.bare <= 0 || set.NArg() > 0 {
		return f, errors.New("write --asks from 4 on, a --bare above zero, and nothing but flags")
	}
	return f, nil
}
