package main

import (
	"testing"
	"time"
)

func TestQuantile(t *testing.T) {
	t.Parallel()
	upTo := func(n int) (out []time.Duration) {
		for i := range n {
			out = append(out, time.Duration(i+1))
		}
		return out
	}
	for _, c := range []struct {
		n, percent int
		want       time.Duration
	}{{0, 50, 0}, {1, 50, 1}, {1, 99, 1}, {2, 50, 1}, {3, 50, 2}, {100, 99, 99}, {101, 99, 100}, {1000, 99, 990}} {
		if got := quantile(upTo(c.n), c.percent); got != c.want {
			t.Errorf("%d%% of 1…%d: %d, want %d", c.percent, c.n, got, c.want)
		}
	}
}

func TestLatencyIsCountedFromTheReply(t *testing.T) {
	t.Parallel()
	at := func(ms int) time.Time { return time.UnixMilli(int64(ms)) }
	got := latencyOf([]journey{{at(100), at(130), at(190)}, {at(200), at(210), at(220)}, {at(300), at(350), at(340)}})
	want := Latency{Committed: Quantiles{30, 50}, ReadBack: Quantiles{40, 90}}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
