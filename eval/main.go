package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	o := options{out: os.Stdout}
	flag.StringVar(&o.others, "corpora", "../shared/corpora", "a `FOLDER` with further corpora, measured when it exists")
	flag.IntVar(&o.misses, "misses", 0, "show that `NUMBER` of the worst misses of each corpus")
	flag.BoolVar(&o.keep, "keep", false, "keep the figures as the ones to hold")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

type options struct {
	out    io.Writer
	others string
	misses int
	keep   bool
}

// ownFolder and figuresFile are seen from the root of the project.
const (
	ownFolder   = "eval/corpus"
	figuresFile = "eval/figures.json"
)

func run(o options) error {
	kept, err := readFigures(figuresFile)
	if err != nil {
		return err
	}
	found := figures{}
	for _, c := range append(corporaIn("own", ownFolder), corporaIn("shared", o.others)...) {
		if _, err := os.Stat(c.path); os.IsNotExist(err) {
			fmt.Fprintf(o.out, "%s: %s is not here, and not measured\n\n", c.name, filepath.Base(c.path))
			continue
		}
		result, err := c.measure(c)
		if err != nil {
			return fmt.Errorf("%s: %w", c.path, err)
		}
		result.print(o.out, c.name, o.misses)
		found.add(c.name, result.figures)
	}
	if o.keep {
		return kept.with(found).write(figuresFile)
	}
	return kept.hold(found)
}
