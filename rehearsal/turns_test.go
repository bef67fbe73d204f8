package rehearsal

import (
	"slices"
	"sync"
	"testing"
)

// Steps are taken in the order of their numbers, whichever comes first, and the post goes round last.
func TestTurns(t *testing.T) {
	t.Parallel()
	var turns turns
	var mu sync.Mutex
	var order []int
	var steps sync.WaitGroup
	for range 5 {
		turns.ask()
	}
	for _, id := range []int{4, 2, 5, 1, 3} {
		steps.Go(func() {
			turns.await(t.Context(), id, id == 1)
			mu.Lock()
			order = append(order, id)
			mu.Unlock()
			turns.done()
		})
	}
	steps.Wait()
	if want := []int{2, 3, 4, 5, 1}; !slices.Equal(order, want) {
		t.Errorf("the order was %v, want %v", order, want)
	}
	turns.ask()
	turns.ask()
	turns.open()
	turns.await(t.Context(), 7, false) // although another step is still on its way
}
