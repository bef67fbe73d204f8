package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
)

func TestTheMedianCounts(t *testing.T) {
	t.Parallel()
	var r Rate
	for _, c := range []struct {
		seconds int
		want    float64
	}{{1, 100}, {4, 62.5}, {2, 50}, {100, 37.5}} {
		r.add(100, cost{took: time.Duration(c.seconds) * time.Second})
		if r.PerSecond != c.want {
			t.Errorf("after %v the median is %v, want %v", r.Rounds, r.PerSecond, c.want)
		}
	}
}

func TestTheTableNamesWhatIsMissing(t *testing.T) {
	t.Parallel()
	rate := func(perSecond float64) Rate { return Rate{PerSecond: perSecond, Rounds: []float64{perSecond}} }
	report := Report{
		In:  &In{Server: "a server", Missing: "mbsync is not measured", Rapport: rate(3000)},
		Out: &Out{Sink: "a sink", Peer: "smtp-source 1", Whole: rate(500), Source: rate(1000)},
	}
	var out bytes.Buffer
	if err := report.print(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"a server; mbsync is not measured\n", "3000", "a sink; smtp-source 1\n", "0.50"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
	if strings.Contains(out.String(), "FSync") {
		t.Errorf("what was not measured is in\n%s", out.String())
	}
}

func TestFlagsThatCannotBe(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"--mails", "0"}, {"--rounds", "0"}, {"--connections", "0"}, {"--only", "both"}, {"mails"}} {
		if _, err := parse(args, io.Discard); err == nil {
			t.Errorf("%q was taken", args)
		}
	}
}
