package disclosure

import (
	"fmt"
	"slices"
	"testing"
)

// units are people from one number to another, of whom the first so many say yes.
func units(from, to, ayes int) []Unit {
	var all []Unit
	for i := from; i < to; i++ {
		id := fmt.Sprintf("%03d", i)
		all = append(all, Unit{ID: id, People: []string{id}, Yes: i < from+ayes})
	}
	return all
}

func (r Release) String() string {
	return fmt.Sprintf("%d-%d of %d in %d", r.Least, r.Most, r.Of(), r.Month)
}

func TestAnswersOverMonths(t *testing.T) {
	t.Parallel()
	base := units(0, 20, 8)
	for name, test := range map[string]struct {
		base, more []Unit
		want       string
	}{
		"one more is held back":                            {base, units(20, 21, 1), "8-8 of 20 in 1"},
		"five more, all alike, are held back":              {base, units(20, 25, 5), "8-8 of 20 in 1"},
		"nine more cannot be two groups of five":           {base, units(20, 29, 5), "8-8 of 20 in 1"},
		"ten more, five of each, are told":                 {base, units(20, 30, 5), "13-13 of 30 in 2"},
		"twenty more, all alike, are held back":            {base, units(20, 40, 20), "8-8 of 20 in 1"},
		"a few of many stay a few":                         {units(0, 20, 2), units(20, 40, 1), "0-4 of 40 in 2"},
		"a few and then enough":                            {units(0, 20, 2), units(20, 40, 9), "11-11 of 40 in 2"},
		"a few, and as many more as give them away":        {units(0, 20, 4), units(20, 30, 10), "0-4 of 20 in 1"},
		"a few and a few are told when it is open of whom": {units(0, 20, 3), units(20, 30, 3), "6-6 of 30 in 2"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var l Ledger
			l.Answers("q", 1, test.base, nil)
			if got := l.Answers("q", 2, slices.Concat(test.base, test.more), nil); got.String() != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// What was counted stays as it was, whether somebody changes their answer or is forgotten.
func TestWhatWasCountedStays(t *testing.T) {
	t.Parallel()
	var l Ledger
	before := l.Answers("q", 1, units(0, 20, 8), nil)
	for _, now := range [][]Unit{units(0, 20, 9), units(1, 20, 7), units(5, 20, 3), nil} {
		if got := l.Answers("q", 2, now, nil); got.String() != before.String() {
			t.Errorf("got %s", got)
		}
	}
	if got := l.Answers("q", 3, units(1, 30, 17), nil); got.String() != "8-8 of 20 in 1" {
		t.Errorf("ten newcomers of whom eight say yes: %s", got)
	}
	if got := l.Answers("q", 4, slices.Concat(units(1, 20, 19), units(20, 30, 5)), nil); got.String() != "13-13 of 30 in 4" {
		t.Errorf("got %s", got)
	}
}

func TestSilenceIsNotTold(t *testing.T) {
	t.Parallel()
	for silent, want := range map[int]string{0: "10-10 of 25 in 1", 1: "10-10 of 21 in 1", 4: "10-10 of 24 in 1", 5: "10-10 of 25 in 1"} {
		var l Ledger
		got := l.Answers("q", 1, units(0, 25, 10), units(50, 50+silent, 0))
		if uncounted := got.Asked - got.Of(); got.String() != want || uncounted > 0 && uncounted < Fewest || got.Asked != 25+silent {
			t.Errorf("%d silent: %s of %d asked", silent, got, got.Asked)
		}
	}
}

// A newcomer who adds to a figure together with people who were in it before is alone all the same.
func TestANewPersonAmongKnownOnes(t *testing.T) {
	t.Parallel()
	var l Ledger
	month := func(n int, people ...Unit) []Unit {
		for i := range people {
			people[i].ID = fmt.Sprint(n, "/", people[i].ID)
		}
		return people
	}
	first := month(1, units(0, 20, 8)...)
	l.Answers("q", 1, first, nil)
	second := month(2, slices.Concat(units(0, 20, 8), units(20, 21, 1))...)
	if got := l.Answers("q", 2, slices.Concat(first, second), nil); got.String() != "16-16 of 36 in 2" || slices.Contains(got.People, "020") {
		t.Errorf("got %s of %v", got, got.People)
	}
}

func TestStatesOverMonths(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		months []int // who has done so, of 30
		want   string
	}{
		"one more is held back":        {[]int{10, 11}, "10-10 of 30 in 1"},
		"four more are held back":      {[]int{10, 14}, "10-10 of 30 in 1"},
		"five more are told":           {[]int{10, 15}, "15-15 of 30 in 2"},
		"one by one they are told":     {[]int{10, 12, 14, 16}, "16-16 of 30 in 4"},
		"nearly all":                   {[]int{10, 28}, "26-30 of 30 in 2"},
		"nobody, then all":             {[]int{0, 30}, "26-30 of 30 in 2"},
		"a few stay a few":             {[]int{0, 1, 4}, "0-4 of 30 in 3"},
		"a few become five":            {[]int{4, 5}, "5-5 of 30 in 2"},
		"fewer than before is no news": {[]int{10, 9}, "10-10 of 30 in 1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var l Ledger
			var got Release
			for i, n := range test.months {
				got = l.States("s", i+1, units(0, 30, n))
			}
			if got.String() != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestStatesOfNewcomers(t *testing.T) {
	t.Parallel()
	var l Ledger
	l.States("s", 1, units(0, 20, 0))
	if got := l.States("s", 2, units(0, 23, 0)); got.String() != "0-4 of 20 in 2" {
		t.Errorf("three newcomers: %s", got)
	}
	if got := l.States("s", 3, units(0, 26, 2)); got.String() != "0-4 of 26 in 3" {
		t.Errorf("six newcomers: %s", got)
	}
}

func TestPartsFollow(t *testing.T) {
	t.Parallel()
	var l Ledger
	l.States("s", 1, units(0, 40, 33))
	for _, test := range []struct {
		own  []Unit
		want string
	}{
		{units(0, 20, 20), "13-20 of 20 in 1"},
		{units(0, 36, 33), "29-33 of 36 in 1"},
		{units(36, 40, 0), "0-4 of 4 in 1"},
		{units(50, 60, 0), "0-0 of 0 in 1"},
	} {
		if got := l.PartOf("s", "A", test.own); got.String() != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
	l.PartOf("s", "A", units(0, 20, 20))
	if len(l.Releases) != 3 {
		t.Errorf("%d figures stand in the ledger: %v", len(l.Releases), l.Releases)
	}
}

func TestChoicesOverMonths(t *testing.T) {
	t.Parallel()
	categories := []string{"A", "B"}
	choose := func(from int, chosen ...int) (all []Choice) {
		for c, n := range chosen {
			for range n {
				all = append(all, Choice{fmt.Sprintf("%03d", from+len(all)), categories[c : c+1]})
			}
		}
		return all
	}
	for name, test := range map[string]struct {
		more []Choice
		want string
	}{
		"a few are held back":   {choose(50, 2, 2), "[6-6 of 14 in 1 8-8 of 14 in 1]"},
		"alike are held back":   {choose(50, 12, 0), "[6-6 of 14 in 1 8-8 of 14 in 1]"},
		"enough of both":        {choose(50, 6, 5), "[12-12 of 25 in 2 13-13 of 25 in 2]"},
		"one of another sort":   {choose(50, 9, 4), "[6-6 of 14 in 1 8-8 of 14 in 1]"},
		"nobody, nothing moves": {nil, "[6-6 of 14 in 1 8-8 of 14 in 1]"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var l Ledger
			base := choose(0, 6, 8)
			l.Choices("c", 1, categories, base, nil)
			if got := fmt.Sprint(l.Choices("c", 2, categories, slices.Concat(base, test.more), nil)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	var l Ledger
	base := choose(0, 6, 8)
	l.Choices("c", 1, categories, base, nil)
	if got := l.Choices("c", 2, []string{"A", "C"}, slices.Concat(base, choose(50, 9, 9)), nil); fmt.Sprint(got) != "[6-6 of 14 in 1 0-0 of 0 in 0]" {
		t.Errorf("other categories: %v", got)
	}
}
