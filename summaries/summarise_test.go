package summaries

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// programme returns n pairs within one organisation, with nothing said yet.
func programme(n int) []PairFacts {
	pairs := make([]PairFacts, n)
	for i := range pairs {
		pairs[i] = PairFacts{
			ID: fmt.Sprint("pair", i), MentorID: fmt.Sprint("mentor", i), MenteeID: fmt.Sprint("mentee", i),
			MentorOrganisation: "Northwind", MenteeOrganisation: "Northwind", State: Running,
		}
	}
	return pairs
}

// recommending lets the first answered mentees of pairs answer, the first yes of them with a ten.
func recommending(pairs []PairFacts, answered, yes int) []PairFacts {
	for i := range pairs {
		r := Reply{PersonID: pairs[i].MenteeID, Answered: i < answered}
		if i < yes {
			r.Value = 10
		}
		pairs[i].Recommend = []Reply{r}
	}
	return pairs
}

// first is a summary of a programme of which nothing was told before.
func first(in Input) Figures { return Summarise(in, &disclosure.Ledger{}) }

func lineOf(t *testing.T, f Figures, key Key) Line {
	t.Helper()
	for _, l := range f.Lines {
		if l.Key == key {
			return l
		}
	}
	t.Fatalf("no line %s in %+v", key, f.Lines)
	return Line{}
}

func TestWhatPeopleSaid(t *testing.T) {
	t.Parallel()
	const withheld = "not enough answers yet to show without pointing at people"
	for _, test := range []struct {
		asked, answered, yes int
		value, note          string
	}{
		{14, 0, 0, withheld, ""},
		{14, 4, 4, withheld, ""},
		{9, 9, 7, withheld, ""},
		{15, 10, 5, "5 of 10", "10 answers counted of 15 asked"},
		{14, 14, 9, "9 of 14", "14 answers counted of 14 asked"},
		{14, 14, 10, "at least 10 of 14", "14 answers counted of 14 asked"},
		{14, 14, 14, "at least 10 of 14", "14 answers counted of 14 asked"},
		{14, 14, 4, "fewer than 5 of 14", "14 answers counted of 14 asked"},
		{14, 14, 0, "fewer than 5 of 14", "14 answers counted of 14 asked"},
		{29, 29, 20, "20 of 29", "29 answers counted of 29 asked"},
		{30, 30, 20, "20 of 30 (67%)", "30 answers counted of 30 asked"},
		{4, 4, 4, withheld, ""},
	} {
		t.Run(fmt.Sprint(test.asked, test.answered, test.yes), func(t *testing.T) {
			t.Parallel()
			f := first(Input{Month: 9, Months: 9, Final: true, Pairs: recommending(programme(test.asked), test.answered, test.yes)})
			got := lineOf(t, f, Recommended)
			if english(t, got.Value) != test.value || english(t, got.Notes...) != test.note {
				t.Errorf("got %q (%s), want %q (%s)", english(t, got.Value), english(t, got.Notes...), test.value, test.note)
			}
			if (got.Shape == Withheld || got.Shape == Unknown) && got.Count+got.Of+got.Asked != 0 {
				t.Errorf("numbers in %+v", got)
			}
		})
	}
}

// Row 70: every figure says of how many. Two who kept silent are not alone among those who are not counted.
func TestRow70FiguresSayOfHowMany(t *testing.T) {
	t.Parallel()
	got := lineOf(t, first(Input{Pairs: recommending(programme(20), 18, 8)}), Recommended)
	if got.Of != 15 || got.Asked != 20 || english(t, got.Notes...) != "15 answers counted of 20 asked" {
		t.Errorf("got %+v", got)
	}
	if got := lineOf(t, first(Input{Final: true, Pairs: programme(20)}), Recommended); english(t, got.Value) != "not known yet" || english(t, got.Notes...) != "nobody was asked" {
		t.Errorf("got %+v", got)
	}
}

func TestWhatPeopleDid(t *testing.T) {
	t.Parallel()
	pairs, people := programme(20), []PersonFacts(nil)
	for i := range pairs {
		p := &pairs[i]
		p.Sessions = []Session{{Number: 1, Known: i < 15, Held: i < 10}}
		p.MentorFunction, p.MenteeFunction = "Care", "Care"
		if i < 6 {
			p.MenteeFunction = "Sales"
		}
		people = append(people, PersonFacts{p.MentorID, "Northwind", true, true}, PersonFacts{p.MenteeID, "Northwind", i > 0, i > 0})
	}
	pairs[0].State, pairs[1].State = Ended, Closed
	f := first(Input{Month: 2, Months: 6, People: people, Pairs: pairs})
	for key, want := range map[Key][2]string{
		Joined:       {"at least 36 of 40", ""},
		Matched:      {"at least 35 of 39", ""},
		PairsGoingOn: {"at least 16 of 20", ""},
		Sessions:     {"10 of 15", "20 were due"},
		CrossFunc:    {"6 of 20", ""},
	} {
		if got := lineOf(t, f, key); english(t, got.Value) != want[0] || english(t, got.Notes...) != want[1] {
			t.Errorf("%s: got %q (%s), want %q", key, english(t, got.Value), english(t, got.Notes...), want)
		}
	}
	if got := english(t, f.Highlights...); got != "At least 16 of 20 pairs go on or came to their planned end.\n10 of 15 sessions that we know of were held." {
		t.Errorf("highlights %s", got)
	}
	if got := english(t, f.Next); got != "The next summary comes after month 3." {
		t.Errorf("next %q", got)
	}
	for _, l := range f.Lines {
		if l.Key == CrossOrg || saidByPeople(l.Key) && l.Key != RatedWell {
			t.Errorf("a line about nothing: %+v", l)
		}
	}
}

// Row 79: an organisation's sponsors get counts of their own people, as far as they follow from what everybody got.
func TestRow79OwnPeopleAreCounted(t *testing.T) {
	t.Parallel()
	var people []PersonFacts
	for i := range 40 {
		organisation := []string{"Northwind", "Contoso", "Fabrikam"}[max(0, min(i-34, 2))]
		people = append(people, PersonFacts{fmt.Sprint(i), organisation, i != 3, false})
	}
	ledger, in := disclosure.Ledger{}, Input{Month: 1, Months: 6, People: people}
	Summarise(in, &ledger)
	for organisation, want := range map[string]string{
		"Northwind": "at least 31 of 35\nfewer than 5 of 34",
		"Contoso":   "not enough answers yet to show without pointing at people\nnot enough answers yet to show without pointing at people",
		"Fabrikam":  "not enough answers yet to show without pointing at people\nnot enough answers yet to show without pointing at people",
	} {
		var got []string
		for _, l := range Own(in, organisation, &ledger) {
			got = append(got, english(t, l.Value))
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s: got %q", organisation, got)
		}
	}
}

func TestTwoPairsAreNotShown(t *testing.T) {
	t.Parallel()
	pairs := programme(2)
	for i := range pairs {
		pairs[i].Sessions = []Session{{Number: 1, Known: true, Held: true}}
	}
	f := first(Input{Month: 1, Months: 6, People: []PersonFacts{{"mentor0", "", true, true}, {"mentee0", "", true, true}}, Pairs: pairs})
	for _, l := range f.Lines {
		if l.Shape != Withheld || l.Count+l.Of+l.Asked != 0 || strings.ContainsAny(english(t, append(l.Notes, l.Value)...), "0123456789") {
			t.Errorf("told: %+v", l)
		}
	}
	if len(f.Lines) == 0 || len(f.Highlights) > 0 {
		t.Errorf("got %+v", f)
	}
}

func TestOneMentorOfManyIsOnePerson(t *testing.T) {
	t.Parallel()
	pairs := programme(8)
	for i := range pairs {
		pairs[i].MentorID = "mentor"
		pairs[i].Sessions = []Session{{1, true, i < 4, "", 0}, {2, true, i < 4, "", 0}}
	}
	if got := lineOf(t, first(Input{Pairs: pairs}), Sessions); got.Shape != Withheld {
		t.Errorf("nine people are told: %+v", got)
	}
}

// Missed talks of two pairs are about four people, however many there are.
func TestManySessionsOfFewPeople(t *testing.T) {
	t.Parallel()
	pairs := programme(10)
	for i := range pairs {
		for n := range 6 {
			pairs[i].Sessions = append(pairs[i].Sessions, Session{Number: n, Known: true, Held: i > 1})
		}
	}
	if got := lineOf(t, first(Input{Pairs: pairs}), Sessions); english(t, got.Value) != "at least 36 of 60" {
		t.Errorf("got %q", english(t, got.Value))
	}
}

func TestRatingsAreOfSessions(t *testing.T) {
	t.Parallel()
	pairs := programme(12)
	for i := range pairs {
		id := pairs[i].MenteeID
		pairs[i].Sessions = []Session{{1, true, true, id, 1}, {2, true, true, id, 5}, {3, true, true, "", 0}}
	}
	if got := lineOf(t, first(Input{Pairs: pairs}), RatedWell); english(t, got.Value) != "12 of 24" || english(t, got.Notes...) != "24 answers counted of 36 asked" {
		t.Errorf("got %q (%s)", english(t, got.Value), english(t, got.Notes...))
	}
}

func TestGrewNeedsBothEnds(t *testing.T) {
	t.Parallel()
	start, end := map[string]int{}, map[string]int{}
	for i := range 20 {
		id := fmt.Sprint("mentee", i)
		start[id], end[id] = 3, 3+oneIf(i < 6)
	}
	for i := 14; i < 18; i++ {
		delete(start, fmt.Sprint("mentee", i))
	}
	end["mentee18"], end["mentee19"] = 0, 0
	got := lineOf(t, first(Input{Final: true, Pairs: programme(20), StartRatings: start, EndRatings: end}), Grew)
	if english(t, got.Value) != "6 of 14" || english(t, got.Notes...) != "14 answers counted of 20 asked" {
		t.Errorf("got %q (%s)", english(t, got.Value), english(t, got.Notes...))
	}
}

func TestNewcomersAreNotToldApart(t *testing.T) {
	t.Parallel()
	var ledger disclosure.Ledger
	var values []string
	for month, answered := range []int{19, 20, 23, 28, 30, 30} {
		pairs := programme(30)[:answered]
		for i := range pairs {
			pairs[i].CheckIn = []Reply{{PersonID: pairs[i].MenteeID, Answered: true, Value: 3 + i%2}}
		}
		f := Summarise(Input{Month: month + 1, Months: 9, Pairs: pairs}, &ledger)
		l := lineOf(t, f, CheckedIn)
		values = append(values, fmt.Sprint(english(t, l.Value), " in month ", l.Month))
	}
	want := "[9 of 19 in month 1 9 of 19 in month 1 9 of 19 in month 1 9 of 19 in month 1 15 of 30 (50%) in month 5 15 of 30 (50%) in month 5]"
	if got := fmt.Sprint(values); got != want {
		t.Errorf("got %s", got)
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
		{[]int{2, 3, 12}, "[fewer.than withheld exact]"},
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
			for _, l := range first(Input{Pairs: pairs, Capabilities: capabilities}).Lines {
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

func TestInputHasNoRoomForSentences(t *testing.T) {
	t.Parallel()
	allowed := map[string]bool{
		"Input.Purpose": true, "Input.Capabilities": true, "Input.Agreed": true, // as the cohort's file names them
		"PersonFacts.ID": true, "PersonFacts.Organisation": true,
		"PairFacts.ID": true, "PairFacts.MentorID": true, "PairFacts.MenteeID": true, "PairFacts.MentorOrganisation": true,
		"PairFacts.MenteeOrganisation": true, "PairFacts.MentorFunction": true, "PairFacts.MenteeFunction": true, "PairFacts.State": true, "PairFacts.Capabilities": true,
		"Session.RatedBy": true, "Reply.PersonID": true, "Input.StartRatings": true, "Input.EndRatings": true, // by id
	}
	seen := map[string]bool{}
	var walk func(path string, of reflect.Type)
	walk = func(path string, of reflect.Type) {
		switch of.Kind() {
		case reflect.Struct:
			for field := range of.NumField() {
				f := of.Field(field)
				walk(of.Name()+"."+f.Name, f.Type)
			}
		case reflect.Slice, reflect.Array, reflect.Pointer:
			if of.Elem().Kind() == reflect.Uint8 {
				t.Errorf("%s holds bytes", path)
			}
			walk(path, of.Elem())
		case reflect.Map:
			walk(path, of.Key())
			walk(path, of.Elem())
		case reflect.String:
			seen[path] = true
			if !allowed[path] {
				t.Errorf("%s can hold a sentence", path)
			}
		case reflect.Int, reflect.Bool:
		default:
			t.Errorf("%s is a %s, which can hold anything", path, of.Kind())
		}
	}
	walk("", reflect.TypeFor[Input]())
	if !reflect.DeepEqual(seen, allowed) {
		t.Errorf("the fields with words are %v", seen)
	}
}

// TestOwnWordsDoNotComeOut puts a sentence where capabilities are named.
func TestOwnWordsDoNotComeOut(t *testing.T) {
	t.Parallel()
	pairs := programme(12)
	for i := range pairs {
		pairs[i].Capabilities = []string{"canary: my boss is a bully", "delegation"}
	}
	f := first(Input{Pairs: pairs, Capabilities: []string{"Delegation", "Giving feedback"}})
	if strings.Contains(fmt.Sprintf("%+v", f), "canary") {
		t.Errorf("got %+v", f)
	}
	if got := lineOf(t, f, WorkingOn); english(t, got.Value) != "at least 8 of 12" {
		t.Errorf("got %+v", got)
	}
}
