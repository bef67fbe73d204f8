package demo

import (
	"testing"
	"testing/synctest"
	"time"
)

func TestClock(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)
		c := NewClock(start, 30*time.Second) // a day each second
		at := func(want time.Duration) {
			t.Helper()
			if got := c.Now().Sub(start); got != want {
				t.Errorf("the clock shows %v after the start, want %v", got, want)
			}
		}
		at(0)
		time.Sleep(2 * time.Second)
		at(48 * time.Hour)
		if got := time.Until(c.Wall(start.Add(72 * time.Hour))).Round(time.Millisecond); got != time.Second {
			t.Errorf("a day is %v away, want 1s", got)
		}
		if got := time.Until(c.Wall(start)).Round(time.Millisecond); got != -2*time.Second {
			t.Errorf("the start is %v away, want 2s ago", got)
		}

		c.Pause()
		c.Pause()
		time.Sleep(time.Hour)
		at(48 * time.Hour)
		if got := time.Until(c.Wall(start.AddDate(1, 0, 0))); got != time.Second {
			t.Errorf("while the clock stands still, the future is %v away, want 1s", got)
		}
		if got := time.Until(c.Wall(start)); got != 0 {
			t.Errorf("while the clock stands still, the past is %v away, want now", got)
		}
		c.Resume()
		time.Sleep(time.Hour)
		at(48 * time.Hour)
		c.Resume()
		c.Resume() // once too often
		time.Sleep(time.Second)
		at(72 * time.Hour)
	})
}

func TestClockHasReachedWhatItAnnounced(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)
		for _, month := range []time.Duration{0, 7 * time.Millisecond, time.Second, 9700 * time.Millisecond, 30 * 24 * time.Hour} {
			c := NewClock(start, month)
			for step := range 200 {
				goal := c.Now().Add(time.Duration(step*step) * 997 * time.Millisecond)
				time.Sleep(time.Until(c.Wall(goal)))
				if now := c.Now(); now.Before(goal) {
					t.Fatalf("month of %v: at the announced time the clock shows %v, want %v", month, now, goal)
				}
			}
		}
	})
}
