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
	"runtime"
	"syscall"
	"text/tabwriter"
	"time"
)

func main() {
	size := flag.Int("size", 5000, "the most mentees in a problem")
	asJSON := flag.Bool("json", false, "print JSON in place of a table")
	ours := flag.Bool("ours", false, "be one of the measured: do with Rapport what the peers do")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var err error
	if *ours {
		err = beMeasured(flag.Arg(0), os.Stdout)
	} else {
		err = compare(ctx, os.Stdout, *size, *asJSON)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "matching:", err)
		os.Exit(1)
	}
}

// row is one problem with what everybody made of it.
type row struct {
	Problem string           `json:"problem"`
	Cells   int              `json:"cells"`
	Turns   map[string]*turn `json:"turns"`
}

func compare(ctx context.Context, out io.Writer, size int, asJSON bool) error {
	folder, err := os.MkdirTemp("", "rapport-matching-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	all, missing, err := contestants(ctx, folder)
	if err != nil {
		return err
	}
	binding := oneCore(ctx)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	if !asJSON {
		introduce(out, missing, binding)
		heading(w, all)
	}
	var rows []row
	for _, i := range instances(size) {
		p := i.draw()
		path := filepath.Join(folder, "problem")
		if err := write(path, p, i.most); err != nil {
			return err
		}
		turns, err := takeTurns(ctx, all, binding, path, len(p.Column))
		if err != nil {
			return fmt.Errorf("%v: %w", i, err)
		}
		r := row{i.String(), len(p.Column), map[string]*turn{}}
		for n, t := range turns {
			if t != nil && (t.Matched != turns[0].Matched || t.Total != turns[0].Total) {
				return fmt.Errorf("%v: %s matches %d at %d, Rapport %d at %d", i, all[n].name, t.Matched, t.Total, turns[0].Matched, turns[0].Total)
			}
			r.Turns[all[n].name] = t
		}
		rows = append(rows, r)
		line(w, all, r)
	}
	if asJSON {
		return json.NewEncoder(out).Encode(rows)
	}
	return w.Flush()
}

func introduce(out io.Writer, missing []error, binding []string) {
	for _, err := range missing {
		fmt.Fprintln(out, "Not measured:", err)
	}
	if binding == nil {
		fmt.Fprintln(out, "Nobody is bound to one processor, because taskset does not work here.")
	}
	fmt.Fprintf(out, "Measured on %s: %s/%s, %d processors, %s.\n",
		time.Now().UTC().Format(time.DateOnly), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	fmt.Fprintf(out, "Milliseconds of processor time for solving alone, the best of three turns, on one core; × is how often Rapport's.\n")
	fmt.Fprintf(out, "Everybody came to the same number of people matched and the same total. Rapport's prices were checked as a proof.\n\n")
}

func heading(w io.Writer, all []contestant) {
	fmt.Fprint(w, "mentees × mentors\tcells\tMB\t")
	for i, c := range all {
		fmt.Fprintf(w, "%s\t", c.name)
		if i > 0 {
			fmt.Fprint(w, "×\t")
		}
	}
	fmt.Fprintln(w)
}

func line(w io.Writer, all []contestant, r row) {
	ours := r.Turns[all[0].name]
	fmt.Fprintf(w, "%s\t%d\t%d\t", r.Problem, r.Cells, ours.Memory>>20)
	for i, c := range all {
		t := r.Turns[c.name]
		switch {
		case t == nil:
			fmt.Fprint(w, "–\t–\t")
		case i == 0:
			fmt.Fprintf(w, "%.1f\t", 1000*t.Seconds)
		default:
			fmt.Fprintf(w, "%.1f\t%.1f\t", 1000*t.Seconds, t.Seconds/ours.Seconds)
		}
	}
	fmt.Fprintln(w)
}
