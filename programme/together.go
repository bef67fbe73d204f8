package programme

import (
	"context"
	"sync"
	"time"
)

// longestTogether is how long a shared transaction may take. Whoever waits for it gives up sooner when they have to.
const longestTogether = 30 * time.Second

// together does for several callers at once what would else be a transaction for each of them. While one is under way
// whoever comes waits, and all of them share the next. A single caller waits for nobody.
type together[In, Out any] struct {
	do func(context.Context, []In) (Out, error)

	mu   sync.Mutex
	busy bool
	next *sharing[In, Out]
}

// sharing is one transaction of several callers.
type sharing[In, Out any] struct {
	in   []In
	out  Out
	err  error
	done chan struct{}
}

func newTogether[In, Out any](do func(context.Context, []In) (Out, error)) *together[In, Out] {
	return &together[In, Out]{do: do}
}

// join returns what came of the transaction that did in with others. When ctx ends first, its error: then the transaction
// may still be committed.
func (t *together[In, Out]) join(ctx context.Context, in In) (Out, error) {
	t.mu.Lock()
	if t.next == nil {
		t.next = &sharing[In, Out]{done: make(chan struct{})}
	}
	mine := t.next
	mine.in = append(mine.in, in)
	if !t.busy {
		t.busy = true
		go t.run(context.WithoutCancel(ctx))
	}
	t.mu.Unlock()
	select {
	case <-mine.done:
		return mine.out, mine.err
	case <-ctx.Done():
		var none Out
		return none, ctx.Err()
	}
}

// run goes on until nobody waits.
func (t *together[In, Out]) run(ctx context.Context) {
	for {
		t.mu.Lock()
		now := t.next
		t.next, t.busy = nil, now != nil
		t.mu.Unlock()
		if now == nil {
			return
		}
		within, cancel := context.WithTimeout(ctx, longestTogether)
		now.out, now.err = t.do(within, now.in)
		cancel()
		close(now.done)
	}
}
