package evidence

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Sort makes the pack of a programme's evidence.
func Sort(f Facts) Pack {
	return Pack{Name: f.Name, Made: f.Made, Standards: []Standard{f.purpose(), f.training(), f.matching(), f.measurement(), f.ethics(), f.support()}}
}

// did adds something that the programme did.
func (s *Section) did(format string, args ...any) {
	s.Did = append(s.Did, fmt.Sprintf(format, args...))
}

// gap adds something that is not evidenced.
func (s *Section) gap(format string, args ...any) {
	s.Gaps = append(s.Gaps, fmt.Sprintf(format, args...))
}

// says adds a sentence where there are words for it, and a gap where there are none.
func (s *Section) says(words, format, gap string) {
	if words == "" {
		s.gap("%s", gap)
		return
	}
	s.did(format, words)
}

func (s *Section) table(t Table) {
	if len(t.Rows) > 0 {
		s.Tables = append(s.Tables, t)
	}
}

// pairs adds a table of two columns.
func (s *Section) pairs(name, title, about, says string, pairs []Pair) {
	t := Table{Name: name, Title: title, Head: []string{about, says}}
	for _, p := range pairs {
		t.Rows = append(t.Rows, []string{p.About, p.Says})
	}
	s.table(t)
}

// reach is a step, what it is called, and the gap that stands where nobody was reached so far.
type reach struct {
	step Step
	does string
	gap  string // "" where it is no fault that it never came to it
}

// reached adds a table of steps, with how many people each reached.
func (f Facts) reached(s *Section, name, title string, steps []reach) {
	t := Table{Name: name, Title: title, Head: []string{"Step", "First time", "People"}, Note: howCounted}
	for _, r := range steps {
		reached, is := f.Steps[r.step]
		if !is {
			if r.gap != "" {
				s.gap("%s", r.gap)
			}
			continue
		}
		if reached.First.IsZero() && reached.Told == "" { // even that it happened would tell of somebody
			continue
		}
		t.Rows = append(t.Rows, []string{r.does, day(reached.First), orNotTold(reached.Told)})
	}
	s.table(t)
}

// How figures are told.
const (
	howCounted = "Each row counts people, of those whom the step concerned. Silence counts as silence, never as a yes or a no."
	notTold    = "not told: too few people"
)

func orNotTold(said string) string {
	if said == "" {
		return notTold
	}
	return said
}

// told adds a table of figures as sponsors were told them.
func told(s *Section, name, title, note string, figures []Figure) {
	t := Table{Name: name, Title: title, Head: []string{"Figure", "Told", "Of", "Asked", "Month", "Note"}, Note: note}
	for _, g := range figures {
		t.Rows = append(t.Rows, []string{g.Label, g.Told, orNothing(g.Of), orNothing(g.Asked), orNothing(g.Month), g.Note})
	}
	s.table(t)
}

// latest returns the last that was told of each figure.
func (f Facts) latest(keys ...string) (latest []Figure) {
	for i, g := range f.Figures {
		if last := i+1 == len(f.Figures) || f.Figures[i+1].Label != g.Label; last && (len(keys) == 0 || isOneOf(g.Key, keys)) {
			latest = append(latest, g)
		}
	}
	return latest
}

func isOneOf(word string, words []string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

// acts returns the decisions and deeds whose words begin so.
func (s *Section) acts(name, title string, acts []Act) {
	t := Table{Name: name, Title: title, Head: []string{"Day", "What was done"}}
	for _, a := range acts {
		t.Rows = append(t.Rows, []string{day(a.At), a.What})
	}
	s.table(t)
}

// events adds a table of meetings, or of questions to many.
func (s *Section) events(name, title string, events []Event) {
	t := Table{Name: name, Title: title, Head: []string{"Number", "Day", "State"}}
	for _, e := range events {
		t.Rows = append(t.Rows, []string{strconv.Itoa(e.Number), day(e.On), e.State})
	}
	s.table(t)
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006")
}

// orNothing writes a number that is told.
func orNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// many writes a number of things.
func many(n int, one string) string {
	if n == 1 {
		return "one " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}

// list writes words as one reads them out.
func list(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}
