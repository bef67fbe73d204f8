package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"text/tabwriter"
	"time"
)

type options struct {
	corpus, also string
	seconds      float64
	turns        int
}

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "eval/corpus/newtext.jsonl", "a `FILE` of JSON lines {id, input_text, expected_text}")
	flag.StringVar(&o.also, "also", "../shared/corpora/trim.jsonl", "a further `FILE`, measured when it exists")
	flag.Float64Var(&o.seconds, "seconds", 1.5, "how long each loop lasts at least, in seconds of processor time")
	flag.IntVar(&o.turns, "turns", 3, "how many turns everybody takes")
	ours := flag.Bool("ours", false, "be one of the measured: read the mails as peer.mjs does, and find their text")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := errors.New("write -seconds and -turns above zero, and nothing but flags")
	switch {
	case o.seconds <= 0 || o.turns < 1 || flag.NArg() > 0:
	case *ours:
		err = beMeasured(os.Stdin, os.Stdout, os.Stderr, o.seconds)
	default:
		err = run(ctx, o, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options, out io.Writer) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "rapport-peers-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	fmt.Fprintf(out, "Measured on %s: %s/%s, %d processors, %s", time.Now().UTC().Format(time.DateOnly), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	contestants := []contestant{{name: "Rapport", command: []string{self, "-ours", "-seconds", fmt.Sprint(o.seconds)}}}
	node, peers, err := install(ctx, folder, o.seconds)
	if err != nil {
		fmt.Fprintf(out, ".\nOnly Rapport is measured, because the others are not here: %v\n", err)
	} else {
		fmt.Fprintf(out, ", Node.js %s.\n", node)
	}
	contestants = append(contestants, peers...)
	binding := oneCore(ctx)
	if binding == nil {
		fmt.Fprintln(out, "taskset does not work here, so nobody is bound to one processor.")
	}
	fmt.Fprintln(out, "Everybody finds the text of mails that are in its memory already, in a loop in its own process, one core each.")
	fmt.Fprintln(out, "A second is one of processor time; reading, JSON and warming up are not counted; the best turn counts.")
	for i, path := range []string{o.corpus, o.also} {
		mails, err := readCorpus(path)
		if i > 0 && errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		bests, err := compete(ctx, contestants, binding, mails, o.turns)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "\n%s, %d mails\n", path, len(mails))
		if err := print(out, contestants, bests); err != nil {
			return err
		}
	}
	return nil
}

func print(out io.Writer, contestants []contestant, bests []outcome) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\treplies a second\tRapport is\texact\toverlap of words (F1)\t")
	for i, c := range contestants {
		b := bests[i]
		fmt.Fprintf(w, "%s\t%.0f\t%.1f × as fast\t%.1f %%\t%.1f %%\t\n", c.name, b.perSecond, bests[0].perSecond/b.perSecond, b.exact, b.overlap)
	}
	return w.Flush()
}
