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
)

// flags say what is measured and how it is told.
type flags struct {
	mails       int
	rounds      int
	connections int
	json        bool
	only        string // "in", "out", or "" for both
	cpuProfile  string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "mail:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	f, err := parse(args, progress)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	tell := func(format string, values ...any) { fmt.Fprintf(progress, format+"\n", values...) }
	s, err := openStage(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close(ctx)) }()
	report := &Report{Mails: f.mails, Rounds: f.rounds, Connections: f.connections}
	if report.Machine, err = s.describe(ctx); err != nil {
		return err
	}
	if f.only != "out" {
		if report.In, err = measureIn(ctx, s, f, tell); err != nil {
			return err
		}
	}
	if f.only != "in" {
		if report.Out, err = measureOut(ctx, s, f, tell); err != nil {
			return err
		}
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
	set := flag.NewFlagSet("mail", flag.ContinueOnError)
	set.SetOutput(help)
	set.IntVar(&f.mails, "mails", 10_000, "how many mails wait in the mailbox, and how many go out")
	set.IntVar(&f.rounds, "rounds", 3, "how often everything is measured; the median counts")
	set.IntVar(&f.connections, "connections", 8, "how many connections hand mail over")
	set.StringVar(&f.only, "only", "", "measure only mail “in” or “out”")
	set.BoolVar(&f.json, "json", false, "print JSON")
	set.StringVar(&f.cpuProfile, "cpuprofile", "", "write a processor profile of mail out to `FILE`")
	if err := set.Parse(args); err != nil {
		return f, err
	}
	if f.mails < 1 || f.rounds < 1 || f.connections < 1 || set.NArg() > 0 {
		return f, errors.New("write --mails, --rounds and --connections from 1 on, and nothing but flags")
	}
	if f.only != "" && f.only != "in" && f.only != "out" {
		return f, errors.New("write --only in or --only out")
	}
	return f, nil
}
