package main

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"
)

// TestCompare runs everything once, small, and holds what it reports against what was asked for.
func TestCompare(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := run(t.Context(), []string{"--asks", "8", "--bare", "300ms", "--json"}, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	var c Comparison
	if err := json.Unmarshal(out.Bytes(), &c); err != nil {
		t.Fatal(err)
	}
	if c.Asks.Count != 8 {
		t.Errorf("%d asks were settled, want 8", c.Asks.Count)
	}
	for name, rate := range map[string]Rate{"idle": c.Idle, "insert": c.Insert, "asks": c.Asks} {
		if rate.PerSecond <= 0 || rate.ProcessorMS <= 0 || rate.Transactions <= 0 {
			t.Errorf("%s: %+v", name, rate)
		}
	}
	for name, l := range map[string]Latency{"one after the other": c.Alone, "at once": c.Together} {
		if l.Committed.P50 <= 0 || l.ReadBack.P50 <= l.Committed.P50 || l.ReadBack.P99 < l.ReadBack.P50 {
			t.Errorf("%s: %+v", name, l)
		}
	}
	if want := c.Asks.PerSecond / c.Insert.PerSecond; c.Ratio != want {
		t.Errorf("ratio %v, want %v", c.Ratio, want)
	}
	var table bytes.Buffer
	if err := c.print(&table); err != nil || !bytes.Contains(table.Bytes(), []byte("8 in ")) {
		t.Errorf("%v in\n%s", err, table.Bytes())
	}
}

func TestFlagsThatCannotBe(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"--asks", "2"}, {"--bare", "0s"}, {"asks"}, {"--pace", "fast"}} {
		if _, err := parse(args, io.Discard); err == nil {
			t.Errorf("%q was taken", args)
		}
	}
}
