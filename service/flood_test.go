package service

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/store"
)

// L7: a flood of mail that no person wrote is told once when it begins, shows in health while it lasts, and mail that people
// write is none, however much of it there is.
func TestAFloodIsToldOnce(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		perMinute map[string]int
		minutes   int
		told      int
	}{
		"ten thousand in an hour":           {map[string]int{"autoreply": 167}, 60, 1},
		"all of it bounces":                 {map[string]int{"bounce.hard": 50, "bounce.soft": 50}, 60, 1},
		"for two days":                      {map[string]int{"autoreply": 167}, 48 * 60, 1},
		"as many as there are, in a day":    {map[string]int{"outofoffice": 1, "autoreply": 1}, 24 * 60, 0},
		"people write, as many as there be": {map[string]int{"applied": 500, "asked_back": 100}, 60, 0},
		"nothing comes":                     {nil, 60, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var f flood
			told := 0
			books := store.IntakeBooks{Disposed: map[string]int{"autoreply": 100_000}} // of all the years before
			for range test.minutes + 1 {
				if f.look(books) {
					told++
				}
				for disposition, n := range test.perMinute {
					books.Disposed[disposition] += n
				}
			}
			if told != test.told || strings.Contains(f.warning(), "none is answered") != (test.told > 0) {
				t.Errorf("told %d times, and the warning is %q", told, f.warning())
			}
			for range floodSpan + 1 { // an hour without any
				f.look(books)
			}
			if f.warning() != "" {
				t.Errorf("when it is over: %q", f.warning())
			}
		})
	}
}
