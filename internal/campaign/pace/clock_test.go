package pace_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/pace"
)

func TestClockIsTheSameInEveryProcess(t *testing.T) {
	t.Parallel()
	start, at := time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC), time.Date(2026, 11, 23, 12, 0, 0, 1, time.UTC)
	clock := pace.New(start, at, 15*time.Second)
	again, err := pace.Parse(clock.String())
	if err != nil || again != clock {
		t.Fatalf("%v is read as %v, %v", clock, again, err)
	}
	if got, want := clock.Shown(at.Add(15*time.Second)), start.Add(30*24*time.Hour); !got.Equal(want) {
		t.Errorf("after a month it shows %v, want %v", got, want)
	}
	for _, ahead := range []time.Duration{-time.Hour, 0, time.Minute, 200 * 24 * time.Hour} {
		due := start.Add(ahead)
		if wall := clock.Wall(due); clock.Shown(wall).Before(due) || wall.Sub(at.Add(ahead/172800)).Abs() > time.Millisecond {
			t.Errorf("%v is reached at %v", due, wall)
		}
	}
	for _, text := range []string{"", "now", clock.String() + " more", "2026 at 2027 times 3", start.Format(time.RFC3339) + " at " + at.Format(time.RFC3339) + " times -1"} {
		if got, err := pace.Parse(text); err == nil {
			t.Errorf("%q is %v", text, got)
		}
	}
}
