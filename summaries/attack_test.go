package summaries

import (
	"flag"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/disclosure"
)

var attacked = flag.Int("attacked", 300, "how many random programmes the attacker gets")

// eachWorld plays programmes side by side.
func eachWorld(n int, make func(seed uint64) *world, look func(seed uint64, w *world)) {
	var group sync.WaitGroup
	for part := range uint64(4) {
		group.Go(func() {
			for seed := part; seed < uint64(n); seed += 4 {
				look(seed, make(seed))
			}
		})
	}
	group.Wait()
}

// TestRow80NothingCanBeWorkedOut gives the attacker every report of every sponsor of random programmes. make attack runs 10,000.
func TestRow80NothingCanBeWorkedOut(t *testing.T) {
	t.Parallel()
	var lock sync.Mutex
	persons, properties, figures, givenUp := [3]int{}, 0, 0, 0
	eachWorld(*attacked, func(seed uint64) *world { return randomWorld(seed, 0).play() }, func(seed uint64, w *world) {
		found, lost := attack(w.ledger, w.exclusive)
		lock.Lock()
		defer lock.Unlock()
		figures, givenUp = figures+len(w.ledger.Releases), givenUp+lost
		for _, f := range found {
			if f.person {
				persons[f.knowing]++
			} else {
				properties++
			}
			t.Errorf("programme %d, %s: %s", seed, f.statistic, f.what)
		}
	})
	t.Logf("%d programmes of 9 reports, %d different figures: somebody's own answer was worked out %d times, by who knows one colleague's %d times, two %d times; "+
		"something about fewer than five people %d times; %d questions were given up", *attacked, figures, persons[0], persons[1], persons[2], properties, givenUp)
	if figures < *attacked {
		t.Error("hardly a figure was told")
	}
}

// TestEveryGuardIsNeeded takes out one guard after the other: the attacker has to find something each time, or could not.
func TestEveryGuardIsNeeded(t *testing.T) {
	t.Parallel()
	for name, guard := range map[string]disclosure.Guard{
		"size": disclosure.Size, "newcomers": disclosure.Newcomers, "months": disclosure.Months,
		"complement": disclosure.Complement, "silence": disclosure.Silence,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(300) {
				w := randomWorld(seed, 0)
				w.ledger.Without = guard
				if found, _ := attack(w.play().ledger, w.exclusive); len(found) > 0 {
					t.Logf("programme %d, %s: %s", seed, found[0].statistic, found[0].what)
					return
				}
			}
			t.Error("the attacker found nothing")
		})
	}
}

// TestRow80MostIsStillShown counts what of a programme of 40 people is shown.
func TestRow80MostIsStillShown(t *testing.T) {
	t.Parallel()
	var lock sync.Mutex
	cells, shown, exact, fresh := map[Key]int{}, map[Key]int{}, map[Key]int{}, map[Key]int{}
	eachWorld(200, func(seed uint64) *world { return workedWorld(seed, 40).play() }, func(_ uint64, w *world) {
		lock.Lock()
		defer lock.Unlock()
		count := func(l Line, month int) {
			for _, key := range []Key{l.Key, ""} {
				cells[key]++
				shown[key] += oneIf(tells(l.Shape))
				exact[key] += oneIf(l.Shape == Exact)
				fresh[key] += oneIf(tells(l.Shape) && l.Month == month)
			}
		}
		for _, f := range w.told {
			for _, l := range f.Lines {
				count(l, f.Month)
			}
		}
		for _, l := range w.own {
			count(l, l.Month)
		}
	})
	for key, n := range cells {
		t.Logf("%-14s %6d cells, %3d%% shown, %3d%% exact, %3d%% of the month", key, n, 100*shown[key]/n, 100*exact[key]/n, 100*fresh[key]/n)
	}
	if share := 100 * shown[""] / cells[""]; share < 70 {
		t.Errorf("%d%% of the cells are shown", share)
	}
}

// TestEveryLineStandsInTheLedger holds that what is mailed is what was audited.
func TestEveryLineStandsInTheLedger(t *testing.T) {
	t.Parallel()
	for seed := range uint64(30) {
		w := randomWorld(seed, 0).play()
		lines := slices.Clone(w.own)
		for _, f := range w.told {
			lines = append(lines, f.Lines...)
		}
		for _, l := range lines {
			if tells(l.Shape) && !slices.ContainsFunc(w.ledger.Releases, func(r disclosure.Release) bool {
				if l.Key == PairsGoingOn {
					r = others(r)
				}
				same := line(l.Key, r)
				return r.Statistic == string(l.Key) && r.Category == l.Capability && r.Month == l.Month &&
					same.Shape == l.Shape && same.Count == l.Count && same.Of == l.Of && same.Asked == l.Asked
			}) {
				t.Errorf("programme %d: %+v was never audited", seed, l)
			}
		}
	}
}

func BenchmarkSummary(b *testing.B) {
	for _, people := range []int{40, 400} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			w := workedWorld(1, people)
			for month := range 8 {
				w.month(month + 1)
				w.report()
			}
			w.month(9)
			for b.Loop() {
				ledger := disclosure.Ledger{Releases: slices.Clone(w.ledger.Releases)}
				Summarise(w.in, &ledger)
			}
			b.ReportMetric(float64(b.Elapsed())/float64(time.Microsecond)/float64(b.N), "µs/summary")
		})
	}
}
