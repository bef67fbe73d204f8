package summaries

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// possible lists how many yeses a line leaves possible.
func possible(l Line) (least, most int) {
	switch l.Shape {
	case Exact:
		return l.Count, l.Count
	case AtLeast:
		return l.Count, l.Of
	case FewerThan:
		return 0, l.Count - 1
	}
	return 0, l.Answered
}

// TestNoOrganisationCanBeWorkedOut hands a reader the whole programme's figure and every organisation's, and lets them
// subtract: nobody's number of yeses or of other answers may come out as one to four, nor may everybody's answer.
func TestNoOrganisationCanBeWorkedOut(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 7))
	told := 0
	for range 1500 {
		names := []string{"A", "B", "C"}[:1+r.IntN(3)]
		var pairs []PairFacts
		truth := map[string]cell{}
		for _, name := range names {
			for i := range 1 + r.IntN(30) {
				id := fmt.Sprint(name, i)
				reply := Reply{PersonID: id, Answered: r.IntN(5) > 0, Value: 10 * r.IntN(2)}
				pairs = append(pairs, PairFacts{MentorID: "m" + id, MenteeID: id, MentorOrganisation: name, MenteeOrganisation: name, Recommend: []Reply{reply}})
				truth[name] = truth[name].plus(cell{1, oneIf(reply.Answered), oneIf(reply.Answered && reply.Value == 10)})
			}
		}
		whole := line(t, Summarise(Input{Final: true, Pairs: pairs}), Recommended)
		wholeLeast, wholeMost := possible(whole)
		for _, name := range names {
			least, most := 0, truth[name].answered
			restLeast, restMost := 0, 0
			for _, other := range names {
				from, to := possible(line(t, Summarise(Input{Final: true, Organisation: other, Pairs: pairs}), Recommended))
				if to == 0 && from == 0 {
					to = truth[other].answered
				}
				if other == name {
					least, most = max(least, from), min(most, to)
				} else {
					restLeast, restMost = restLeast+from, restMost+min(to, truth[other].answered)
				}
			}
			if tells(whole.Shape) {
				least, most = max(least, wholeLeast-restMost), min(most, wholeMost-restLeast)
			}
			own := truth[name]
			if own.yes < least || own.yes > most {
				t.Fatalf("%s: %d yeses are outside %d to %d: a figure is wrong", name, own.yes, least, most)
			}
			if least == most && own.answered > 0 {
				told++
				if !own.isSafe() {
					t.Fatalf("%s: %+v can be worked out", name, own)
				}
			}
		}
	}
	if told == 0 {
		t.Error("no figure was ever told exactly")
	}
}

func TestCapabilitiesDoNotGiveOneAnotherAway(t *testing.T) {
	t.Parallel()
	capabilities := []string{"Delegation", "Giving feedback", "Strategic thinking"}
	for _, test := range []struct {
		chosen []int // mentees by capability, one each
		shapes string
	}{
		{[]int{6, 7, 8}, "[exact exact exact]"},
		{[]int{2, 7, 8}, "[fewer.than withheld exact]"},
		{[]int{2, 3, 12}, "[fewer.than fewer.than exact]"},
		{[]int{0, 9, 6}, "[fewer.than exact withheld]"},
		{[]int{1, 1, 16}, "[fewer.than fewer.than at.least]"},
		{[]int{2, 2, 2}, "[withheld withheld withheld]"},
	} {
		t.Run(fmt.Sprint(test.chosen), func(t *testing.T) {
			t.Parallel()
			var chosen []string
			for i, n := range test.chosen {
				for range n {
					chosen = append(chosen, capabilities[i])
				}
			}
			pairs := programme(len(chosen))
			for i := range pairs {
				pairs[i].Capabilities = chosen[i : i+1]
			}
			var shapes []Shape
			for _, l := range Summarise(Input{Pairs: pairs, Capabilities: capabilities}).Lines {
				if l.Key == WorkingOn {
					shapes = append(shapes, l.Shape)
				}
			}
			if fmt.Sprint(shapes) != test.shapes {
				t.Errorf("got %v, want %s", shapes, test.shapes)
			}
		})
	}
}

func TestNewcomersAreNotToldApart(t *testing.T) {
	t.Parallel()
	var earlier []Released
	var values []string
	for month, answered := range []int{12, 13, 16, 17, 18, 22} {
		pairs := programme(24)
		for i := range pairs {
			id := pairs[i].MenteeID
			pairs[i].CheckIn = []Reply{{PersonID: id, Answered: i < answered, Value: 3 + i%2}}
		}
		f := Summarise(Input{Month: month + 1, Months: 9, Pairs: pairs, Earlier: earlier})
		earlier = append(earlier, f.Released()...)
		l := line(t, f, CheckedIn)
		values = append(values, fmt.Sprint(english(t, l.Value), " in month ", l.Month))
	}
	want := "[6 of 12 in month 1 6 of 12 in month 1 6 of 12 in month 1 8 of 17 in month 4 8 of 17 in month 4 11 of 22 in month 6]"
	if got := fmt.Sprint(values); got != want {
		t.Errorf("got %s", got)
	}
}

func TestPairsOutsideAnOrganisationAreNotLeftAlone(t *testing.T) {
	t.Parallel()
	pairs := programme(6)
	for i := range pairs {
		pairs[i].SessionsDue = 1
	}
	pairs[5].MentorOrganisation, pairs[5].MenteeOrganisation = "Contoso", "Contoso"
	for _, organisation := range []string{"Northwind", "Contoso"} {
		if got := line(t, Summarise(Input{Organisation: organisation, Pairs: pairs}), Sessions); got.Shape != Withheld {
			t.Errorf("%s: the one pair of Contoso can be worked out from %+v", organisation, got)
		}
	}
}
