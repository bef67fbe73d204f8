package mailer

import (
	"context"
	"sync"
)

// goodForMore is how many mails in a row have to be taken before one more may be on its way at the same time.
const goodForMore = 10

// lanes is how many mails may be on their way at once: one at first, and after any fault of the channel, so that a server
// that has had enough of us, or that refuses our login, is asked by one connection; more as mails are taken.
type lanes struct {
	mu      sync.Mutex
	most    int
	open    int
	busy    int
	good    int           // mails taken since the last change
	changed chan struct{} // closed when a lane may have become free
}

func newLanes(most int) *lanes {
	return &lanes{most: max(most, 1), open: 1, changed: make(chan struct{})}
}

// tryEnter takes a lane if one is free.
func (l *lanes) tryEnter() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.busy >= l.open {
		return false
	}
	l.busy++
	return true
}

// enter waits for a lane, or returns the error of ctx.
func (l *lanes) enter(ctx context.Context) error {
	for {
		l.mu.Lock()
		changed := l.changed
		l.mu.Unlock()
		if l.tryEnter() {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// leave gives a lane back and learns from what became of the mail.
func (l *lanes) leave(o Outcome) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.busy--
	switch {
	case o.ChannelFault:
		l.open, l.good = 1, 0
	case o.State == Accepted:
		if l.good++; l.good >= goodForMore && l.open < l.most {
			l.open, l.good = l.open+1, 0
		}
	}
	close(l.changed)
	l.changed = make(chan struct{})
}

// width returns how many mails may be on their way at once.
func (l *lanes) width() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.open
}
