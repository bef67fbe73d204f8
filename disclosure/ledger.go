package disclosure

import (
	"maps"
	"slices"
)

// Fewest is the smallest number of people whom a figure may be about, on either side of it. Surveys of staff use three to
// ten, mostly five.
const Fewest = 5

// Unit is one thing that is counted.
type Unit struct {
	ID     string   // the same for as long as it is the same answer, session or pair
	People []string // whom it is about, by random id
	Yes    bool
}

// Release is one figure as it was told.
type Release struct {
	Statistic string
	Category  string   // of an answer that names some of several things
	Viewer    string   // the organisation whose sponsors alone got it; "" means all sponsors
	Month     int      // of the programme, in which it was told first
	Units     []string // that it counts, sorted
	People    []string // whom they are about, sorted
	Asked     int      // units that could have been counted
	Counted   int      // of Units, that said yes: known to nobody unless Least and Most are the same
	// What was told: Counted is between the two. From 0 to all Units, nothing was told.
	Least, Most int
}

// Of returns how many units the figure is about.
func (r Release) Of() int { return len(r.Units) }

// Exact reports whether the count itself was told.
func (r Release) Exact() bool { return r.Least == r.Most }

// Tells reports whether anything was told.
func (r Release) Tells() bool { return r.Least > 0 || r.Most < r.Of() }

// Ledger is everything that was told about one programme, oldest first. The zero Ledger is that of a new programme.
type Ledger struct {
	Releases []Release
	// Without takes out guards, so that tests can hold that each of them is needed.
	Without Guard
}

// Guard is a set of the rules by which a figure is refused.
type Guard uint8

// The guards.
const (
	Size       Guard = 1 << iota // a count, or the rest of it, is not told when it is small
	Newcomers                    // fewer than five people more are held back until they are five
	Months                       // what earlier figures leave open stays open
	Complement                   // what the other categories give away is withheld
	Silence                      // between one and four uncounted people of those asked are never alone
)

func (l *Ledger) has(g Guard) bool { return l.Without&g == 0 }

// history returns the figures of a statistic that all sponsors got, oldest first.
func (l *Ledger) history(statistic, category string) []Release {
	var told []Release
	for _, r := range l.Releases {
		if r.Statistic == statistic && r.Category == category && r.Viewer == "" {
			told = append(told, r)
		}
	}
	return told
}

// last returns the latest of them; its zero value has told nothing about nobody.
func last(history []Release) Release {
	if len(history) == 0 {
		return Release{}
	}
	return history[len(history)-1]
}

// side is who is on one side of a count.
type side struct {
	units  int
	people map[string]bool
}

// isSmall reports whether a side has members that an exact count would point at.
func (s side) isSmall() bool { return s.units < Fewest || len(s.people) < Fewest }

func sideOf(units []Unit, in func(Unit) bool) side {
	s := side{people: map[string]bool{}}
	for _, u := range units {
		if in(u) {
			s.units++
			for _, p := range u.People {
				s.people[p] = true
			}
		}
	}
	return s
}

func yes(u Unit) bool { return u.Yes }
func no(u Unit) bool  { return !u.Yes }
func all(Unit) bool   { return true }

// split parts units into those that a figure counted and the others, in the order of their ids.
func split(units []Unit, counted Release) (old, others []Unit) {
	for _, u := range units {
		if _, is := slices.BinarySearch(counted.Units, u.ID); is {
			old = append(old, u)
		} else {
			others = append(others, u)
		}
	}
	slices.SortFunc(others, func(a, b Unit) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	return old, others
}

// with returns the population of a figure and of more units.
func (r Release) with(more []Unit) (units, people []string) {
	units, who := slices.Clone(r.Units), map[string]bool{}
	for _, p := range r.People {
		who[p] = true
	}
	for _, u := range more {
		units = append(units, u.ID)
		for _, p := range u.People {
			who[p] = true
		}
	}
	slices.Sort(units)
	return units, slices.Sorted(maps.Keys(who))
}
