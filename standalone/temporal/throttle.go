package temporal

import (
	"sync"
	"time"
)

// repeatAfter is how long a message is not repeated. While its database is away, the server complains dozens of times a
// second.
const repeatAfter = 10 * time.Second

// throttle lets each message through once in a while. Messages are fixed texts, so there are not many.
type throttle struct {
	mu   sync.Mutex
	seen map[string]occurrence
}

type occurrence struct {
	shown  time.Time
	hidden int
}

func newThrottle() *throttle { return &throttle{seen: map[string]occurrence{}} }

// admit tells whether to show a message now, and how many like it were hidden since it was last shown.
func (t *throttle) admit(msg string, now time.Time) (show bool, hidden int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	last, known := t.seen[msg]
	if known && now.Sub(last.shown) < repeatAfter {
		last.hidden++
		t.seen[msg] = last
		return false, 0
	}
	t.seen[msg] = occurrence{shown: now}
	return true, last.hidden
}
