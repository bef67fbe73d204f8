package summaries

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// programme returns n pairs within one organisation, with nothing said yet.
func programme(n int) []PairFacts {
	pairs := make([]PairFacts, n)
	for i := range pairs {
		pairs[i] = PairFacts{
			MentorID: fmt.Sprint("mentor", i), MenteeID: fmt.Sprint("mentee", i),
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

func line(t *testing.T, f Figures, key Key) Line {
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
		{14, 0, 0, "not known yet", "0 answered of 14 asked"},
		{14, 4, 4, withheld, "4 answered of 14 asked"},
		{9, 9, 7, withheld, "9 answered of 9 asked"},
		{12, 10, 5, "5 of 10", "10 answered of 12 asked"},
		{12, 10, 6, "at least 6 of 10", "10 answered of 12 asked"},
		{14, 14, 9, "9 of 14", "14 answered of 14 asked"},
		{14, 14, 10, "at least 10 of 14", "14 answered of 14 asked"},
		{14, 14, 14, "at least 10 of 14", "14 answered of 14 asked"},
		{14, 14, 4, "fewer than 5 of 14", "14 answered of 14 asked"},
		{14, 14, 0, "fewer than 5 of 14", "14 answered of 14 asked"},
		{29, 29, 20, "20 of 29", "29 answered of 29 asked"},
		{30, 30, 20, "20 of 30 (67%)", "30 answered of 30 asked"},
		{4, 4, 4, withheld, ""},
	} {
		t.Run(fmt.Sprint(test.asked, test.answered, test.yes), func(t *testing.T) {
			t.Parallel()
			f := Summarise(Input{Month: 9, Months: 9, Final: true, Pairs: recommending(programme(test.asked), test.answered, test.yes)})
			got := line(t, f, Recommended)
			if english(t, got.Value) != test.value || english(t, got.Notes...) != test.note {
				t.Errorf("got %q (%s), want %q (%s)", english(t, got.Value), english(t, got.Notes...), test.value, test.note)
			}
			if (got.Shape == Withheld || got.Shape == Unknown) && (got.Count != 0 || got.Of != 0) {
				t.Errorf("numbers in %+v", got)
			}
		})
	}
}

func TestWhatPeopleDid(t *testing.T) {
	t.Parallel()
	pairs := programme(9)
	for i := range pairs {
		pairs[i].SessionsDue = 1
		pairs[i].SessionsHeld = oneIf(i < 7)
		pairs[i].SessionsUnknown = oneIf(i == 8)
		pairs[i].CrossFunction = i < 3
	}
	pairs[0].State, pairs[1].State = Ended, Closed
	f := Summarise(Input{Month: 2, Months: 6, Invited: 20, Joined: 18, Matched: 18, Pairs: pairs})
	for key, want := range map[Key][2]string{
		Joined:       {"18 of 20", ""},
		Matched:      {"18 of 18", ""},
		PairsGoingOn: {"8 of 9", ""},
		Sessions:     {"7 of 9", "1 not known"},
		CrossFunc:    {"3 of 9", ""},
	} {
		if got := line(t, f, key); english(t, got.Value) != want[0] || english(t, got.Notes...) != want[1] {
			t.Errorf("%s: got %q (%s), want %q", key, english(t, got.Value), english(t, got.Notes...), want)
		}
	}
	if got := english(t, f.Highlights...); got != "8 of 9 pairs go on or came to their planned end.\n7 of 9 sessions that were due were held." {
		t.Errorf("highlights %s", got)
	}
	if got := english(t, f.Next); got != "The next summary comes after month 3." {
		t.Errorf("next %q", got)
	}
	for _, l := range f.Lines {
		if l.Key == CrossOrg || saidByPeople(l.Key) {
			t.Errorf("a line about nothing: %+v", l)
		}
	}
}

func TestUnknownIsNotANo(t *testing.T) {
	t.Parallel()
	pairs := programme(5)
	for i := range pairs {
		pairs[i].SessionsDue, pairs[i].SessionsUnknown = 2, 2
	}
	got := line(t, Summarise(Input{Month: 2, Months: 6, Pairs: pairs}), Sessions)
	if got.Shape != Unknown || english(t, got.Value) != "not known yet" || english(t, got.Notes...) != "10 not known" {
		t.Errorf("got %+v", got)
	}
}

func TestTwoPairsAreNotShown(t *testing.T) {
	t.Parallel()
	pairs := programme(2)
	pairs[0].SessionsDue, pairs[1].SessionsDue = 1, 1
	f := Summarise(Input{Month: 1, Months: 6, Invited: 4, Joined: 4, Matched: 4, Pairs: pairs})
	for _, l := range f.Lines {
		if l.Shape != Withheld || l.Count+l.Of+l.Answered+l.Asked != 0 || strings.ContainsAny(english(t, append(l.Notes, l.Value)...), "0123456789") {
			t.Errorf("told: %+v", l)
		}
	}
	if len(f.Lines) == 0 || len(f.Highlights) > 0 {
		t.Errorf("got %+v", f)
	}
}

func TestOneMentorOfManyIsOnePerson(t *testing.T) {
	t.Parallel()
	pairs := programme(3)
	for i := range pairs {
		pairs[i].MentorID, pairs[i].SessionsDue = "mentor", 1
	}
	if got := line(t, Summarise(Input{Pairs: pairs}), Sessions); got.Shape != Withheld {
		t.Errorf("four people in three pairs are told: %+v", got)
	}
}

func TestLatestAnswerCounts(t *testing.T) {
	t.Parallel()
	pairs := programme(12)
	for i := range pairs {
		id := pairs[i].MenteeID
		pairs[i].Ratings = []Reply{{id, true, 1}, {id, true, 5}, {id, false, 0}}
		if i < 6 {
			pairs[i].Ratings = []Reply{{id, true, 5}, {id, true, 2}}
		}
	}
	if got := line(t, Summarise(Input{Pairs: pairs}), RatedWell); english(t, got.Value) != "6 of 12" {
		t.Errorf("got %q", english(t, got.Value))
	}
}

func TestGrewNeedsBothEnds(t *testing.T) {
	t.Parallel()
	start, end := map[string]int{}, map[string]int{}
	for i := range 16 {
		id := fmt.Sprint("mentee", i)
		start[id], end[id] = 3, 3+oneIf(i < 6)
	}
	delete(start, "mentee15")
	end["mentee14"] = 0
	got := line(t, Summarise(Input{Final: true, Pairs: programme(16), StartRatings: start, EndRatings: end}), Grew)
	if english(t, got.Value) != "6 of 14" || english(t, got.Notes...) != "14 answered of 16 asked" {
		t.Errorf("got %q (%s)", english(t, got.Value), english(t, got.Notes...))
	}
}

func TestInputHasNoRoomForSentences(t *testing.T) {
	t.Parallel()
	allowed := map[string]bool{
		"Input.Organisation": true, "Input.Purpose": true, "Input.Capabilities": true,
		"PairFacts.MentorID": true, "PairFacts.MenteeID": true, "PairFacts.MentorOrganisation": true,
		"PairFacts.MenteeOrganisation": true, "PairFacts.State": true, "PairFacts.Capabilities": true,
		"Reply.PersonID": true, "Input.StartRatings": true, "Input.EndRatings": true, // by id
		"Released.Key": true, "Released.Capability": true, "Released.Shape": true,
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
	f := Summarise(Input{Pairs: pairs, Capabilities: []string{"Delegation", "Giving feedback"}})
	if strings.Contains(fmt.Sprintf("%+v", f), "canary") {
		t.Errorf("got %+v", f)
	}
	if got := line(t, f, WorkingOn); english(t, got.Value) != "at least 8 of 12" {
		t.Errorf("got %+v", got)
	}
}
