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

	"github.com/rapport-mentoring/rapport/replies"
)

func main() {
	corpus := flag.String("corpus", "eval/corpus/newtext.jsonl", "a `FILE` of JSON lines {id, input_text, expected_text}")
	also := flag.String("also", "../shared/corpora/trim.jsonl", "a further `FILE`, measured when it exists")
	seconds := flag.Float64("seconds", 1.5, "how long each loop lasts at least, in seconds of processor time")
	ours := flag.Bool("ours", false, "be one of the measured: do with Rapport what peer.mjs does with a package")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var err error
	if *ours {
		err = beMeasured(os.Stdin, os.Stdout, os.Stderr, *seconds)
	} else {
		err = compare(ctx, os.Stdout, *corpus, *also, fmt.Sprint(*seconds))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func compare(ctx context.Context, out io.Writer, corpus, also, seconds string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "rapport-peers-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	node, peers, err := install(ctx, folder, seconds)
	if err != nil {
		fmt.Fprintf(out, "Only Rapport is measured, because the others cannot be installed: %v\n", err)
	}
	all := append([]contestant{{"Rapport", []string{self, "-ours", "-seconds", seconds}}}, peers...)
	binding := oneCore(ctx)
	if binding == nil {
		fmt.Fprintln(out, "Nobody is bound to one processor, because taskset does not work here.")
	}
	fmt.Fprintf(out, "Measured on %s: %s/%s, %d processors, %s%s.\n",
		time.Now().UTC().Format(time.DateOnly), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version(), node)
	fmt.Fprintln(out, "Everybody, Rapport too, finds the text of mails already in memory, in a loop in its own process, on one core.")
	fmt.Fprintln(out, "Seconds are of processor time; reading, JSON and warming up are not counted; the best of three turns counts.")
	for _, path := range []string{corpus, also} {
		mails, err := readCorpus(path)
		if path == also && errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		fmt.Fprintf(out, "\n%s, %d mails of at most %d KB\n", path, len(mails), replies.MaxText>>10)
		bests, err := takeTurns(ctx, all, binding, mails)
		if err != nil {
			return err
		}
		w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(w, "\treplies/s\tRapport ÷ it\texact\toverlap of words (F1)")
		for i, b := range bests {
			fmt.Fprintf(w, "%s\t%.0f\t%.1f\t%.1f %%\t%.3f\n", all[i].name, b.perSecond, bests[0].perSecond/b.perSecond, b.exact, b.overlap)
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return nil
}
