package rehearsal

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"time"
)

// Load is how many mails a person gets in each calendar month that they did not write for.
type Load struct {
	Person int
	Months []int // in the order of Months
	Most   int   // the fullest month
	Total  int
}

// Months returns the calendar months from the first letter to the last, each by its first day in UTC.
func (r *Record) Months() []time.Time {
	first, last := r.Span()
	if first.IsZero() {
		return nil
	}
	var months []time.Time
	for m := monthOf(first); !m.After(monthOf(last)); m = m.AddDate(0, 1, 0) {
		months = append(months, m)
	}
	return months
}

func monthOf(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC) }

// Loads returns the load of everybody who got a mail, in the order of People.
func (r *Record) Loads() []Load {
	months := r.Months()
	loads := make([]Load, len(r.People))
	for i := range loads {
		loads[i] = Load{Person: i, Months: make([]int, len(months))}
	}
	for _, letter := range r.Letters {
		if !letter.Unasked {
			continue
		}
		l := &loads[letter.Person]
		m := slices.IndexFunc(months, func(t time.Time) bool { return t.Equal(monthOf(letter.At)) })
		l.Months[m]++
		l.Most, l.Total = max(l.Most, l.Months[m]), l.Total+1
	}
	return slices.DeleteFunc(loads, func(l Load) bool { return l.Total == 0 })
}

// WriteLoad writes the load as CSV (RFC 4180): a line for each person, a column for each month.
func (r *Record) WriteLoad(w io.Writer) error {
	out := csv.NewWriter(w)
	heading := []string{"name", "email", "part", "organisation"}
	for _, m := range r.Months() {
		heading = append(heading, m.Format("2006-01"))
	}
	lines := [][]string{append(heading, "fullest month", "budget")}
	for _, l := range r.Loads() {
		who := r.People[l.Person]
		line := []string{harmless(who.Name), harmless(string(who.Address)), who.Part, harmless(who.Organisation)}
		for _, n := range l.Months {
			line = append(line, fmt.Sprint(n))
		}
		lines = append(lines, append(line, fmt.Sprint(l.Most), r.budgetOf(who)))
	}
	return out.WriteAll(lines)
}

// budgetOf writes the most mails that somebody should get in a month. Officers have none: they are asked what there is to ask.
func (r *Record) budgetOf(who Person) string {
	if !who.Takes() || r.Cohort.MailsPerMonth <= 0 {
		return ""
	}
	return fmt.Sprint(r.Cohort.MailsPerMonth)
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(text string) string {
	if text != "" && slices.Contains([]byte("=+-@\t\r"), text[0]) {
		return "'" + text
	}
	return text
}
