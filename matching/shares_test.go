package matching

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// staff makes people of an organisation and a department, mentors and mentees in turn, and pairs them with the given fits.
func staff(groups ...struct {
	organisation, department string
	people                   int
}) (people []Candidate, pairs []Pair) {
	for _, g := range groups {
		for range g.people {
			c := Candidate{ID: fmt.Sprintf("%03d", len(people)), Role: mentoring.Mentor, Organisation: g.organisation, Function: g.department, Languages: []string{"en"}}
			if len(people)%2 == 1 {
				c.Role = mentoring.Mentee
			}
			people = append(people, c)
		}
	}
	for i := 0; i+1 < len(people); i += 2 {
		pairs = append(pairs, Pair{MentorID: people[i].ID, MenteeID: people[i+1].ID, Score: 500 + 10*i})
	}
	return people, pairs
}

// line writes a share as a test reads it.
func (s Share) line() string {
	text := fmt.Sprintf("%s %s %d/%d", s.By, s.Group, s.Matched, s.People)
	if s.Together > 0 {
		text = fmt.Sprintf("%s (%d) %d/%d", s.By, s.Together, s.Matched, s.People)
	}
	if s.Fit != nil {
		text += fmt.Sprintf(" fit %d worst %d", *s.Fit, *s.Worst)
	}
	return text
}

func TestShares(t *testing.T) {
	t.Parallel()
	type g = struct {
		organisation, department string
		people                   int
	}
	for name, test := range map[string]struct {
		groups  []g
		pairs   int // of those that staff makes, at most
		want    []string
		without []string // divisions that are not compared
	}{
		"all are large": {
			groups: []g{{"A", "Law", 6}, {"B", "Sales", 8}}, pairs: 7,
			want: []string{
				"everybody  14/14 fit 560 worst 500", "organisation A 6/6 fit 520 worst 500", "organisation B 8/8 fit 590 worst 560",
				"role mentee 7/7 fit 560 worst 500", "role mentor 7/7 fit 560 worst 500",
				"department Law 6/6 fit 520 worst 500", "department Sales 8/8 fit 590 worst 560", "language English 14/14 fit 560 worst 500",
			},
		},
		"one is small, so the next is hidden with it": {
			groups: []g{{"A", "Law", 8}, {"B", "Law", 2}, {"C", "Law", 6}}, pairs: 8,
			want:    []string{"everybody  16/16 fit 570 worst 500", "organisation A 8/8 fit 530 worst 500", "organisation (2) 8/8 fit 610 worst 580"},
			without: []string{"role", "department", "language"},
		},
		"two small ones that are five together": {
			groups: []g{{"A", "Law", 8}, {"B", "Law", 2}, {"C", "Law", 4}}, pairs: 7,
			want:    []string{"everybody  14/14 fit 560 worst 500", "organisation A 8/8 fit 530 worst 500", "organisation (2) 6/6 fit 600 worst 580"},
			without: []string{"role", "department", "language"},
		},
		"a department that is nearly its organisation": {
			groups: []g{{"A", "Law", 8}, {"A", "Sales", 2}, {"B", "Sales", 10}}, pairs: 10,
			want: []string{
				"everybody  20/20 fit 590 worst 500", "organisation A 10/10 fit 540 worst 500", "organisation B 10/10 fit 640 worst 600",
				"department (2) 20/20 fit 590 worst 500",
			},
			without: []string{"role", "language"},
		},
		"too few matched for a fit": {
			groups: []g{{"A", "Law", 8}, {"B", "Law", 8}}, pairs: 5,
			want:    []string{"everybody  10/16 fit 540 worst 500", "organisation A 8/8", "organisation B 2/8"},
			without: []string{"role", "department", "language"},
		},
		"fewer than five people": {groups: []g{{"A", "Law", 4}}, pairs: 2},
		"nobody matched": {
			groups: []g{{"A", "Law", 5}}, want: []string{"everybody  0/5", "organisation A 0/5"}, without: []string{"role", "department", "language"},
		},
		"what is not known is a group too": {
			groups: []g{{"", "Law", 6}, {"B", "Law", 6}}, want: []string{"everybody  0/12", "organisation not known 0/6", "organisation B 0/6"},
			without: []string{"role", "department", "language"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			people, pairs := staff(test.groups...)
			var got []string
			for _, s := range Shares(people, pairs[:min(test.pairs, len(pairs))]) {
				if !slices.Contains(test.without, s.By) {
					got = append(got, s.line())
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

// TestHiddenGroupsCannotBeWorkedOut takes, from everything that is told, every set of groups of one division that lie inside
// of it: whatever is left has to be nobody or five people.
func TestHiddenGroupsCannotBeWorkedOut(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	hidden, alone := 0, 0
	for range 3000 {
		everybody := make([]int, 1+r.IntN(40))
		sizes := []int{1 + r.IntN(4), 1 + r.IntN(6), 1 + r.IntN(9)}
		groups := make([]group, 0, 20)
		start := map[int]int{}
		for d, size := range sizes {
			start[d] = len(groups)
			for range size {
				groups = append(groups, group{by: divisions[d].by})
			}
		}
		for i := range everybody {
			everybody[i] = i
			for d, size := range sizes {
				at := start[d] + min(r.IntN(size), r.IntN(size)) // some groups large
				if d > 0 && r.IntN(4) > 0 {
					at = start[d] + i*size/len(everybody) // mostly nested
				}
				groups[at].members = append(groups[at].members, i)
			}
		}
		told := tellable(groups, everybody)
		var rows []group
		if len(everybody) >= fewest {
			rows = append(toldTogether(groups, told), group{by: "everybody", members: everybody})
		}
		for i := range told {
			alone, hidden = alone+when(told[i], 1), hidden+when(!told[i], 1)
			if told[i] && len(groups[i].members) < fewest {
				t.Fatalf("a group of %d is told", len(groups[i].members))
			}
		}
		for _, whole := range rows {
			for _, division := range divisions {
				var inside [][]int
				for _, part := range rows {
					if part.by == division.by && part.by != whole.by && !slices.ContainsFunc(part.members, func(i int) bool { return !slices.Contains(whole.members, i) }) {
						inside = append(inside, part.members)
					}
				}
				for set := range 1 << len(inside) {
					left := len(whole.members)
					for n, members := range inside {
						if set&(1<<n) != 0 {
							left -= len(members)
						}
					}
					if left > 0 && left < fewest {
						t.Fatalf("%d people of %s can be worked out by %s", left, whole.by, division.by)
					}
				}
			}
		}
	}
	if hidden == 0 || alone == 0 {
		t.Errorf("%d groups were told and %d hidden", alone, hidden)
	}
	t.Logf("%d groups told, %d hidden", alone, hidden)
}

func TestSharesDoNotDependOnOrder(t *testing.T) {
	t.Parallel()
	people := randomPeople(rand.New(rand.NewPCG(3, 3)), 60, mentoring.Mentor, mentoring.Mentee, mentoring.Both)
	pairs := Match(people, Rules{}).Pairs
	want := fmt.Sprint(sharesAsLines(Shares(people, pairs)))
	slices.Reverse(people)
	slices.Reverse(pairs)
	if got := fmt.Sprint(sharesAsLines(Shares(people, pairs))); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func sharesAsLines(shares []Share) (all []string) {
	for _, s := range shares {
		all = append(all, s.line())
	}
	return all
}
