package programme

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
)

// Whoever comes while a transaction is under way shares the next, and each gets the end of its own.
func TestTogether(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var shared [][]int
		proceed := make(chan error)
		together := newTogether(func(_ context.Context, in []int) (int, error) {
			shared = append(shared, in)
			err := <-proceed
			return len(in), err
		})
		var callers sync.WaitGroup
		var mu sync.Mutex
		ends := map[int]error{}
		call := func(i, with int) {
			callers.Go(func() {
				got, err := together.join(t.Context(), i)
				if err == nil && got != with {
					t.Errorf("%d was done with %d, want %d", i, got, with)
				}
				mu.Lock()
				defer mu.Unlock()
				ends[i] = err
			})
			synctest.Wait()
		}
		failed := errors.New("no")
		call(0, 1)
		call(1, 2)
		call(2, 2)
		proceed <- nil
		synctest.Wait()
		call(3, 1)
		proceed <- failed
		synctest.Wait()
		proceed <- nil
		callers.Wait()
		if !errors.Is(ends[1], failed) || !errors.Is(ends[2], failed) || ends[0] != nil || ends[3] != nil {
			t.Errorf("the ends are %v", ends)
		}
		if want := [][]int{{0}, {1, 2}, {3}}; !slices.EqualFunc(shared, want, slices.Equal[[]int]) {
			t.Errorf("shared were %v, want %v", shared, want)
		}
	})
}

// A caller that gives up takes nobody along.
func TestTogetherWithoutOneThatGivesUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		proceed := make(chan struct{})
		together := newTogether(func(ctx context.Context, in []int) (int, error) {
			<-proceed
			return len(in), ctx.Err()
		})
		impatient, giveUp := context.WithCancel(t.Context())
		var callers sync.WaitGroup
		callers.Go(func() {
			if _, err := together.join(impatient, 1); !errors.Is(err, context.Canceled) {
				t.Errorf("the one that gave up got %v", err)
			}
		})
		synctest.Wait()
		callers.Go(func() {
			if _, err := together.join(t.Context(), 2); err != nil {
				t.Errorf("the other got %v", err)
			}
		})
		synctest.Wait()
		giveUp()
		synctest.Wait()
		close(proceed)
		callers.Wait()
	})
}
