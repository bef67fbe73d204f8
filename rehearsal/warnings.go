package rehearsal

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	mostInAWeek   = 3 // mails that nobody wrote for; more are too many
	smallestGroup = 5 // of people whose figures a summary shows
	mostInADay    = 2 // mails that nobody wrote for; more are too many
	namesShown    = 5 // in one warning
)

// Warning says in words what a coordinator may want to change before the cohort starts.
type Warning struct {
	Text string
	Days []mentoring.Day // that it is about, of a week or month the first; none when it is about no day
}

// Warnings returns the words of all warnings.
func (r *Record) Warnings() []string {
	var texts []string
	for _, w := range r.dated() {
		texts = append(texts, w.Text)
	}
	return texts
}

// dated returns all warnings with their days.
func (r *Record) dated() []Warning {
	return slices.Concat(r.firstDay(), r.daysOff(), r.crowdedDays(), r.crowdedWeeks(), r.overBudget(), r.emptyMonths(),
		undated(r.foreignMails()), undated(r.ownWords()), undated(r.smallGroups()), undated(r.alone()), undated(r.unfinished()))
}

func undated(texts []string) []Warning {
	var out []Warning
	for _, t := range texts {
		out = append(out, Warning{Text: t})
	}
	return out
}

// on is a warning about the day of a time.
func on(t time.Time, format string, args ...any) Warning {
	return Warning{fmt.Sprintf(format, args...), []mentoring.Day{mentoring.DayOf(t)}}
}

// firstDay warns of a start on a day on which nobody works.
func (r *Record) firstDay() []Warning {
	loc, err := time.LoadLocation(r.Cohort.Zone)
	if err != nil {
		loc = time.UTC
	}
	day := r.Cohort.Start.In(loc).Add(12 * time.Hour)
	if days := r.Cohort.Hours.Days; len(days) > 0 && !slices.Contains(days, day.Weekday()) {
		return []Warning{on(day, "The cohort starts on a %s: the invitations go out on the next working day. A Tuesday is a better start.", day.Weekday())}
	}
	if off := r.offOn(r.Cohort.Start); len(off) > 0 {
		return []Warning{on(day, "The cohort starts on a holiday of %s: their invitations go out on the next working day.", r.names(off))}
	}
	return nil
}

// offOn returns the participants whose holiday a day is.
func (r *Record) offOn(day mentoring.Day) []int {
	var off []int
	for i, who := range r.People {
		if who.Takes() && slices.Contains(who.holidays, day) {
			off = append(off, i)
		}
	}
	return off
}

// daysOff tells which holidays fall on working days of the programme: no mail goes out then.
func (r *Record) daysOff() []Warning {
	first, last := r.Span()
	days := map[string][]mentoring.Day{} // by who has them off
	var order []string
	for t := first; t.Before(last); t = t.AddDate(0, 0, 1) {
		off := r.offOn(mentoring.DayOf(t))
		if len(off) == 0 || !slices.Contains(r.workdays(), t.Weekday()) || mentoring.DayOf(t) == r.Cohort.Start {
			continue
		}
		whose := r.names(off)
		if days[whose] == nil {
			order = append(order, whose)
		}
		days[whose] = append(days[whose], mentoring.DayOf(t))
	}
	var out []Warning
	for _, whose := range order {
		var named []string
		for _, day := range days[whose] {
			named = append(named, day.In(time.UTC).Format("2 January 2006"))
		}
		out = append(out, Warning{
			fmt.Sprintf("Holidays of %s on working days, on which mail waits for the next: %s.", whose, strings.Join(named, ", ")), days[whose],
		})
	}
	return out
}

func (r *Record) workdays() []time.Weekday {
	if len(r.Cohort.Hours.Days) > 0 {
		return r.Cohort.Hours.Days
	}
	return mentoring.OfficeHours.Days
}

func (r *Record) participants() int {
	n := 0
	for _, who := range r.People {
		if who.Takes() {
			n++
		}
	}
	return n
}

// crowdedDays warns of days on which somebody gets too many mails at once.
func (r *Record) crowdedDays() []Warning {
	return r.crowded(mostInADay, func(t time.Time) time.Time { return t }, "On %s")
}

// crowdedWeeks warns of calendar weeks in which somebody gets too many mails.
func (r *Record) crowdedWeeks() []Warning {
	monday := func(t time.Time) time.Time { return t.AddDate(0, 0, -int(t.Weekday()+6)%7) }
	return r.crowded(mostInAWeek, monday, "In the week of %s")
}

// crowded warns of spans of time, each named by its first day, in which somebody gets more than so many mails that they did
// not write for.
func (r *Record) crowded(limit int, first func(time.Time) time.Time, when string) []Warning {
	type span struct {
		day    string
		person int
	}
	counts := map[span]int{}
	for _, l := range r.Letters {
		if l.Unasked && r.People[l.Person].Takes() {
			counts[span{first(l.At).Format(time.DateOnly), l.Person}]++
		}
	}
	people, most := map[string][]int{}, map[string]int{} // by day
	for s, n := range counts {
		if n > limit {
			people[s.day], most[s.day] = append(people[s.day], s.person), max(most[s.day], n)
		}
	}
	var out []Warning
	for _, day := range slices.Sorted(maps.Keys(people)) {
		slices.Sort(people[day])
		t, _ := time.Parse(time.DateOnly, day) // written above
		out = append(out, on(t, when+", more than %d mails go to %s (at most %d).", t.Format("2 January 2006"), limit, r.names(people[day]), most[day]))
	}
	return out
}

// overBudget warns of months in which somebody gets more mails than the cohort file allows.
func (r *Record) overBudget() []Warning {
	if r.Cohort.MailsPerMonth <= 0 {
		return nil
	}
	months := r.Months()
	over := make([][]int, len(months))
	most := make([]int, len(months))
	for _, l := range r.Loads() {
		for m, n := range l.Months {
			if n > r.Cohort.MailsPerMonth && r.People[l.Person].Takes() {
				over[m], most[m] = append(over[m], l.Person), max(most[m], n)
			}
		}
	}
	var out []Warning
	for m, people := range over {
		if len(people) > 0 {
			out = append(out, on(months[m], "In %s, %s would get more than the %d mails a month of the cohort file (at most %d).",
				months[m].Format("January 2006"), r.names(people), r.Cohort.MailsPerMonth, most[m]))
		}
	}
	return out
}

// emptyMonths warns of calendar months between a pair's first and last session that hold none.
func (r *Record) emptyMonths() []Warning {
	empty := map[time.Time][]int{}
	for _, p := range r.Pairs {
		if len(p.Sessions) == 0 {
			continue
		}
		held := map[time.Time]bool{}
		for _, s := range p.Sessions {
			held[monthOf(s)] = true
		}
		for m := monthOf(p.Sessions[0]); m.Before(monthOf(p.Sessions[len(p.Sessions)-1])); m = m.AddDate(0, 1, 0) {
			if !held[m] {
				empty[m] = append(empty[m], p.Mentee)
			}
		}
	}
	var out []Warning
	for _, m := range slices.SortedFunc(maps.Keys(empty), time.Time.Compare) {
		out = append(out, on(m, "In %s no session is asked about in the pairs of %s.", m.Format("January 2006"), r.names(empty[m])))
	}
	return out
}

// foreignMails warns of mails that are not written in their reader's language.
func (r *Record) foreignMails() []string {
	missing := map[string]map[string]bool{}
	for _, l := range r.Letters {
		language := r.People[l.Person].Language
		if !l.Ours || r.letters.Speaks(language, l.Kind) {
			continue
		}
		if missing[language] == nil {
			missing[language] = map[string]bool{}
		}
		missing[language][l.Kind] = true
	}
	var out []string
	for _, language := range slices.Sorted(maps.Keys(missing)) {
		kinds := slices.Sorted(maps.Keys(missing[language]))
		more := ""
		if len(kinds) > namesShown {
			more = fmt.Sprintf(" and %d more", len(kinds)-namesShown)
			kinds = kinds[:namesShown]
		}
		out = append(out, fmt.Sprintf("Mails that are missing in the language %q go out in English: %s%s.", language, strings.Join(kinds, ", "), more))
	}
	return out
}

// ownWords tells that what a coordinator wrote goes out as it is, whatever the reader's language.
func (r *Record) ownWords() []string {
	readers := 0
	languages := map[string]bool{}
	for _, who := range r.People {
		if who.Takes() && who.Language != r.Cohort.Language {
			readers++
			languages[who.Language] = true
		}
	}
	if readers == 0 {
		return nil
	}
	return []string{fmt.Sprintf("The purpose, the capabilities and the words on confidentiality go out as you wrote them, also to %s who read another language (%s).",
		people(readers), strings.Join(slices.Sorted(maps.Keys(languages)), ", "))}
}

// smallGroups warns of organisations whose summaries can show hardly anything.
func (r *Record) smallGroups() []string {
	var out []string
	for _, o := range r.Cohort.Organisations {
		n := 0
		for _, who := range r.People {
			if who.Takes() && who.Organisation == o.Name {
				n++
			}
		}
		if n < smallestGroup {
			out = append(out, fmt.Sprintf("%s has %s: figures of groups under %d are not shown, so its summaries stay nearly empty.", o.Name, people(n), smallestGroup))
		}
	}
	return out
}

// alone warns of people for whom nobody was found.
func (r *Record) alone() []string {
	people := map[string][]int{} // by cause
	var causes []string
	for _, a := range r.Alone {
		if people[a.Cause] == nil {
			causes = append(causes, a.Cause)
		}
		people[a.Cause] = append(people[a.Cause], a.Person)
	}
	var out []string
	for _, cause := range causes {
		warning := "Without a partner in this rehearsal: " + r.names(people[cause])
		if cause != "" {
			warning += ". Why: " + strings.TrimRight(cause, ".")
		}
		out = append(out, warning+".")
	}
	return out
}

// unfinished warns of a programme that does not come to its end.
func (r *Record) unfinished() []string {
	if !r.Cut {
		return nil
	}
	return []string{fmt.Sprintf("Something was still waiting %d months after the end. Please report this with the files of the cohort.", longestAfter)}
}

// names lists people, the first few by name.
func (r *Record) names(people []int) string {
	if len(people) == r.participants() {
		return "everybody"
	}
	var names []string
	for _, i := range people[:min(len(people), namesShown)] {
		names = append(names, r.People[i].Name)
	}
	if more := len(people) - len(names); more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), more)
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}

func people(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}
