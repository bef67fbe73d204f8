package matching

import (
	"slices"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestNamedBy(t *testing.T) {
	t.Parallel()
	names := []string{"Dr. Anna Maria Müller", "Tom Müller", "Tom Smith", "Will Long", "Søren Kjær", "王 伟"}
	var people []person
	for i, name := range names {
		people = append(people, person{index: i, Candidate: Candidate{Name: name, Email: mentoring.Address("p" + string(rune('0'+i)) + "@example.org")}})
	}
	for _, test := range []struct {
		entry string
		want  []int
	}{
		{"", nil},
		{"nobody", nil},
		{"No preference, I will work with anyone in the long run", nil},
		{"Anna Müller", []int{0}},
		{"anna mueller", []int{0}},
		{"Müller, Anna", []int{0}},
		{"DR MULLER", []int{0, 1}},
		{"A. Müller", []int{0}},
		{"T.", nil},
		{"Tom", []int{1, 2}},
		{"Tom Müller", []int{1}},
		{"my former boss Anna Müller, and Tom Smith please", []int{0, 2}},
		{"Anna Müller and Tom", []int{0, 1, 2}},
		{"Anna Müller, Tom", []int{0, 1, 2}},
		{"Anna M. Müller", []int{0}},
		{"somebody called Long would be awkward", []int{3}},
		{"Soren Kjar", []int{4}},
		{"王 伟", []int{5}},
		{"<P2@Example.org>", []int{2}},
		{"xp2@example.org", nil},
		{"tom.smith@elsewhere.example", []int{2}},
	} {
		t.Run(test.entry, func(t *testing.T) {
			t.Parallel()
			if got := namedBy(test.entry, people, namesOf(people)); !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
