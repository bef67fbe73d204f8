package inbox

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// board is a shelf and a receiver in memory.
type board struct {
	mu          sync.Mutex
	waiting     []Stored
	received    map[int64]Class
	quarantined map[int64]string // id to disposition
	order       []int64
	dates       map[int64]time.Time
	tries       map[int64]int // of those in quarantine

	refuse func(id int64) error // what Receive answers; nil receives
	away   int                  // how many calls fail as if there were no database
}

func newBoard(raws ...string) *board {
	b := &board{received: map[int64]Class{}, dates: map[int64]time.Time{}, tries: map[int64]int{}, quarantined: map[int64]string{}}
	for i, raw := range raws {
		b.waiting = append(b.waiting, Stored{ID: int64(i), Raw: []byte(raw), InternalDate: time.Unix(1, 0)})
	}
	return b
}

func (b *board) isAway() error {
	if b.away > 0 {
		b.away--
		return errors.New("the database is away")
	}
	return nil
}

func (b *board) Next(_ context.Context, n int) ([]Stored, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.isAway(); err != nil {
		return nil, err
	}
	n = min(n, len(b.waiting))
	for i := range n {
		b.waiting[i].Attempts++
	}
	return slices.Clone(b.waiting[:n]), nil
}

func (b *board) take(id int64) Stored {
	i := slices.IndexFunc(b.waiting, func(s Stored) bool { return s.ID == id })
	s := b.waiting[i]
	b.waiting = slices.Delete(b.waiting, i, i+1)
	return s
}

func (b *board) Defer(_ context.Context, id int64, _ time.Duration) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.isAway(); err != nil {
		return err
	}
	s := b.take(id)
	s.Attempts--
	s.Deferrals++
	b.waiting = append(b.waiting, s)
	return nil
}

func (b *board) Blame(_ context.Context, id int64) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting[slices.IndexFunc(b.waiting, func(s Stored) bool { return s.ID == id })].Deaths++
	return nil
}

func (b *board) Quarantine(_ context.Context, id int64, disposition, why string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.isAway(); err != nil {
		return err
	}
	if why == "" {
		return errors.New("a person has to read why")
	}
	b.tries[id] = b.take(id).Attempts
	b.quarantined[id] = disposition
	return nil
}

func (b *board) Receive(_ context.Context, id int64, m *Message, class Class) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.isAway(); err != nil {
		return err
	}
	if b.refuse != nil {
		if err := b.refuse(id); err != nil {
			return err
		}
	}
	b.take(id)
	b.received[id], b.dates[id] = class, m.Date
	b.order = append(b.order, id)
	return nil
}

func (b *board) put(s Stored) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting = append(b.waiting, s)
}

func (b *board) ended() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.received) + len(b.quarantined)
}

// sortAll runs a sorter until the test is over.
func sortAll(t *testing.T, b *board, arrived <-chan struct{}, p pauses) {
	t.Helper()
	sortAllIn(t, Here{}, b, arrived, p)
}

func sortAllIn(t *testing.T, parser Parser, b *board, arrived <-chan struct{}, p pauses) {
	t.Helper()
	s := NewSorter(b, parser, b, Own{}, slog.New(slog.DiscardHandler))
	s.pauses = p
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx, arrived) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("Run returned %v", err)
		}
	})
}

var brisk = pauses{look: 5 * time.Millisecond, first: time.Millisecond, longest: 5 * time.Millisecond}

const hello = "From: pat@example.org\r\n\r\nhello\r\n"

func TestEveryMailComesToAnEndInOrder(t *testing.T) {
	t.Parallel()
	var raws []string
	for range 50 {
		raws = append(raws, hello)
	}
	raws[10] = "Auto-Submitted: auto-replied\r\n\r\nI am on annual leave\r\n"
	raws[20] = strings.Repeat("X: y\r\n", MaxFields+1) + "\r\n"
	raws[30] = ""
	b := newBoard(raws...)
	b.waiting[40].Attempts = maxAttempts
	sortAll(t, b, nil, brisk)
	eventually(t, "all have ended", func() bool { return b.ended() == 50 })
	if b.received[10] != OutOfOffice || b.received[0] != Human || b.received[30] != Human {
		t.Errorf("classes %v", b.received)
	}
	if b.quarantined[20] != DispositionTooLarge || b.quarantined[40] != DispositionPoison || len(b.quarantined) != 2 {
		t.Errorf("quarantine %v", b.quarantined)
	}
	if !slices.IsSorted(b.order) {
		t.Errorf("order %v", b.order)
	}
}

func TestWhatTheReceiverCannotTakeIsNoPoison(t *testing.T) {
	t.Parallel()
	b := newBoard(hello, hello, hello)
	tries := 0
	b.refuse = func(id int64) error {
		if id == 0 && tries < 10 {
			tries++
			return errors.New("not now")
		}
		return nil
	}
	sortAll(t, b, nil, brisk)
	eventually(t, "all have ended", func() bool { return b.ended() == 3 })
	if len(b.received) != 3 || tries != 10 || b.order[len(b.order)-1] != 0 {
		t.Errorf("received %v in the order %v after %d tries", b.received, b.order, tries)
	}
}

func TestDatabaseIsAway(t *testing.T) {
	t.Parallel()
	for _, away := range []int{1, 2, 5, 20} {
		t.Run(fmt.Sprint(away), func(t *testing.T) {
			t.Parallel()
			b := newBoard(hello)
			b.away = away
			sortAll(t, b, nil, brisk)
			eventually(t, "it is received", func() bool { return b.ended() == 1 })
			if len(b.received) != 1 {
				t.Errorf("quarantine %v", b.quarantined)
			}
		})
	}
	// It goes away in the middle: after the mail was taken, twice.
	b := newBoard(hello)
	interruptions := 2
	b.refuse = func(int64) error {
		if interruptions--; interruptions >= 0 {
			b.away = 1 // the next call, which would put the mail back
			return errors.New("the database went away")
		}
		return nil
	}
	sortAll(t, b, nil, brisk)
	eventually(t, "it is received", func() bool { return b.ended() == 1 })
	if len(b.received) != 1 {
		t.Errorf("quarantine %v", b.quarantined)
	}
}

// apart is Here, as if it were a process of its own.
type apart struct{ Here }

func (apart) Apart() bool { return true }

// Mails of one author are received one after the other, in order; those of others at the same time. One that cannot be
// received keeps nobody waiting.
func TestMailsOfDifferentAuthorsAreReceivedSideBySide(t *testing.T) {
	t.Parallel()
	const each = 20
	authors := []string{"ann", "bob", "cyd", "dan"}
	var raws []string
	for i := range each * len(authors) {
		raws = append(raws, "From: "+authors[i%len(authors)]+"@example.org\r\n\r\nhello\r\n")
	}
	b := newBoard(raws...)
	together := make(chan struct{}) // is there as soon as two authors are in hand
	var mu sync.Mutex
	inHand, tries, order := map[int64]bool{}, 0, map[int64][]int64{}
	s := NewSorter(b, apart{}, receiverFunc(func(ctx context.Context, id int64, m *Message, c Class) error {
		mu.Lock()
		author := id % int64(len(authors))
		if inHand[author] {
			t.Errorf("two mails of %s are in hand", authors[author])
		}
		inHand[author] = true
		if len(inHand) == 2 && tries == 0 {
			close(together)
			tries++
		}
		order[author] = append(order[author], id)
		mu.Unlock()
		defer func() {
			mu.Lock()
			delete(inHand, author)
			mu.Unlock()
		}()
		select {
		case <-together:
		case <-ctx.Done():
			return ctx.Err()
		}
		if id == 1 && b.deferrals(1) < 2 {
			return errors.New("not now")
		}
		return b.Receive(ctx, id, m, c)
	}), Own{}, slog.New(slog.DiscardHandler))
	s.pauses = brisk
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx, nil) }()
	eventually(t, "all have ended", func() bool { return b.ended() == len(raws) })
	cancel()
	if err := <-done; err != nil || len(b.received) != len(raws) {
		t.Errorf("%d of %d were received: %v", len(b.received), len(raws), err)
	}
	for author, ids := range order {
		if author != 1 && (len(ids) != each || !slices.IsSorted(ids)) {
			t.Errorf("mails of %s came in the order %v", authors[author], ids)
		}
	}
}

// receiverFunc is a receiver.
type receiverFunc func(context.Context, int64, *Message, Class) error

func (f receiverFunc) Receive(ctx context.Context, id int64, m *Message, c Class) error {
	return f(ctx, id, m, c)
}

// deferrals returns how often a mail that still waits was put back.
func (b *board) deferrals(id int64) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.waiting[slices.IndexFunc(b.waiting, func(s Stored) bool { return s.ID == id })].Deferrals
}

func TestTokenWakesTheSorter(t *testing.T) {
	t.Parallel()
	b := newBoard()
	arrived := make(chan struct{})
	sortAll(t, b, arrived, pauses{look: time.Hour, first: time.Hour, longest: time.Hour})
	arrived <- struct{}{} // taken only by a sorter that has nothing to do
	b.put(Stored{ID: 1, Raw: []byte(hello)})
	arrived <- struct{}{}
	eventually(t, "it is received", func() bool { return b.ended() == 1 })
}

func TestMailWithoutADateIsDatedByItsArrival(t *testing.T) {
	t.Parallel()
	b := newBoard(hello)
	b.waiting[0].InternalDate = time.Unix(1741774920, 0)
	sortAll(t, b, nil, brisk)
	eventually(t, "it is received", func() bool { return b.ended() == 1 })
	if !b.dates[0].Equal(time.Unix(1741774920, 0)) {
		t.Errorf("it is dated %v", b.dates[0])
	}
}
