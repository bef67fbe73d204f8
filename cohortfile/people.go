package cohortfile

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// maxName is the longest name, title or department, in bytes.
const maxName = 120

// maxCapacity is the most mentees that one mentor can do justice to in a month.
const maxCapacity = 10

// ReadPeople reads a people file for cohort c; name is what problems call it. The error is Problems, all of them at
// once, or the reader's own error; then there are no people. The warnings do not stand in the way of a start.
func ReadPeople(name string, r io.Reader, c mentoring.Cohort) ([]mentoring.Person, []Problem, error) {
	return readPeople(name, r, c, false)
}

// ReadMore is ReadPeople for people who join those who are there: they need not be mentors and mentees.
func ReadMore(name string, r io.Reader, c mentoring.Cohort) ([]mentoring.Person, []Problem, error) {
	return readPeople(name, r, c, true)
}

func readPeople(name string, r io.Reader, c mentoring.Cohort, more bool) ([]mentoring.Person, []Problem, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", name, err)
	}
	l := &list{file: name, cohort: c, more: more, emails: map[mentoring.Address]int{}, names: map[string]int{}}
	l.read(data)
	if err := l.problems.Err(); err != nil {
		return nil, l.warnings.Sorted(), err
	}
	return l.people, l.warnings.Sorted(), nil
}

// list is a people file being read. people, lines and managers run in parallel.
type list struct {
	file     string
	cohort   mentoring.Cohort
	people   []mentoring.Person
	lines    []int    // of people
	managers []string // of people, as written: an address or a name on this list
	more     bool     // these join others, of whom nothing is said here
	offline  bool     // take any organisation, and do without addresses
	ids      []string // of people, offline: as written
	emails   map[mentoring.Address]int
	names    map[string]int // lower-cased, to the index of the first who has it
	problems form.Problems
	warnings form.Problems
}

func (l *list) read(data []byte) {
	rows := readTable(l.file, data, &l.problems)
	if len(rows) == 0 {
		if len(l.problems) == 0 {
			l.problems.Add(l.file, 1, "the file is empty: its first line should name the columns, such as name,email,organisation,role")
		}
		return
	}
	columns, ok := l.header(rows[0])
	if !ok {
		return
	}
	before := len(l.problems)
	var lines []row
	for _, r := range rows[1:] {
		lines = append(lines, row{line: r.line, cells: r.cells, columns: columns})
	}
	if l.offline {
		l.organisationsOf(lines)
	}
	for _, r := range lines {
		l.person(r)
	}
	l.managersFound()
	l.coordinators()
	if len(l.problems) == before && !l.more {
		l.bothSides()
	}
}

// row is a line of the file whose cells are found by column.
type row struct {
	line    int
	cells   []string
	columns map[column]int
}

// cell returns a column's text with its white space made plain, "" when the row has none.
func (r row) cell(c column) string {
	i, ok := r.columns[c]
	if !ok || i >= len(r.cells) {
		return ""
	}
	return strings.Join(strings.Fields(r.cells[i]), " ")
}

func (l *list) problem(r row, format string, args ...any) {
	l.problems.Add(l.file, r.line, format, args...)
}
func (l *list) warn(line int, format string, args ...any) {
	l.warnings.Add(l.file, line, format, args...)
}

func (l *list) person(r row) {
	p := mentoring.Person{
		Name:     l.words(r, nameColumn),
		Function: l.words(r, functionColumn),
		Title:    l.words(r, titleColumn),
	}
	if p.Name == "" {
		p.Name = strings.TrimSpace(l.words(r, givenColumn) + " " + l.words(r, familyColumn))
	}
	l.email(r, &p)
	if p.Name == "" {
		l.problem(r, "the name is missing: write the name by which this person is known")
	}
	p.Organisation = l.organisation(r, p.Email)
	p.Role = l.role(r)
	p.Capacity = l.capacity(r, p.Role)
	p.Facts = l.facts(r)
	switch spoken := p.Facts.Languages; {
	case len(spoken) == 1:
		p.Language, p.Facts.Languages = spoken[0], nil
	case len(spoken) > 1:
		p.Language = spoken[0]
	}
	if text := r.cell(zoneColumn); text != "" {
		name, ok := zone(text)
		if !ok {
			l.problem(r, "%q is not a time zone: write its IANA name, such as Europe/Amsterdam, or leave it empty for %s", clip(text), l.cohort.Zone)
		}
		p.Zone = name
	}
	p.HolidaysOf = l.holidaysOf(r)
	p.Named = l.nomination(r)
	l.twice(r, p)
	l.people = append(l.people, p)
	l.lines = append(l.lines, r.line)
	l.managers = append(l.managers, r.cell(managerColumn))
	l.ids = append(l.ids, r.cell(idColumn))
}

// words reads a name, a title or a department.
func (l *list) words(r row, c column) string {
	text := l.harmless(r, c)
	switch {
	case len(text) > maxName:
		l.problem(r, "%q is too long: write at most %d characters", clip(text), maxName)
	case strings.ContainsFunc(text, unprintable):
		l.problem(r, "%q has characters that a mail cannot show: write it again", clip(text))
	default:
		return text
	}
	return ""
}

func (l *list) email(r row, p *mentoring.Person) {
	text := r.cell(emailColumn)
	if text == "" && l.offline {
		p.Email = standIn(r.line)
		return
	}
	if text == "" {
		l.problem(r, "the email address is missing: everybody takes part by email")
		return
	}
	name, addr, err := form.Mailbox(text)
	if err != nil {
		l.problem(r, "%q %v", clip(text), err)
		return
	}
	p.Email = addr
	if p.Name == "" {
		p.Name = name
	}
}

// organisation returns whose person it is: by name, else by the address's domain, else the only one there is.
func (l *list) organisation(r row, addr mentoring.Address) string {
	text := r.cell(organisationColumn)
	all := l.cohort.Organisations
	byDomain := organisationOf(addr, all)
	names := make([]string, len(all))
	for i, o := range all {
		names[i] = o.Name
		if strings.EqualFold(o.Name, text) {
			if byDomain != "" && byDomain != o.Name {
				l.warn(r.line, "%s is listed for %s but has an address of %s: check which it is", addr, o.Name, byDomain)
			}
			return o.Name
		}
	}
	switch {
	case len(all) == 0: // the cohort file has its own problems, or nobody names one
		return ""
	case text == "" && l.offline:
		return ""
	case text != "":
		l.problem(r, "%q is not an organisation of the cohort file%s", clip(text), hintOr(text, names, ": write "+strings.Join(names, " or ")))
		return ""
	case byDomain != "":
		return byDomain
	case len(all) == 1:
		return all[0].Name
	default:
		l.problem(r, "the organisation is missing: write %s", strings.Join(names, " or "))
		return ""
	}
}

// organisationOf returns the organisation whose domain, or a subdomain of it, is in the address.
func organisationOf(addr mentoring.Address, all []mentoring.Organisation) string {
	for _, o := range all {
		for _, d := range o.Domains {
			if addr.Domain() == d || strings.HasSuffix(addr.Domain(), "."+d) {
				return o.Name
			}
		}
	}
	return ""
}

func (l *list) role(r row) mentoring.Role {
	text := r.cell(roleColumn)
	if text == "" {
		l.problem(r, "the role is missing: write mentor, mentee or both")
		return ""
	}
	role, ok := roles[plain(text)]
	if !ok {
		l.problem(r, "%q is not a role: write mentor, mentee or both", clip(text))
	}
	return role
}

// capacity returns how many mentees a mentor takes at most, and 0 for those who are no mentors.
func (l *list) capacity(r row, role mentoring.Role) int {
	text := r.cell(capacityColumn)
	n, err := strconv.Atoi(text)
	switch {
	case !role.Plays(mentoring.Mentor):
		return 0
	case text == "":
		return 1
	case l.offline && text == "0":
		return 0
	case err != nil || n < 1 || n > maxCapacity:
		l.problem(r, "the capacity is %q: write how many mentees this mentor takes at most, from 1 to %d, or leave it empty for 1", clip(text), maxCapacity)
		return 1
	default:
		return n
	}
}

// twice notes a person who is on the list already.
func (l *list) twice(r row, p mentoring.Person) {
	key := strings.ToLower(p.Name)
	namesake, sameName := l.names[key]
	if !sameName && key != "" {
		l.names[key] = len(l.people)
	}
	if p.Email == "" {
		return
	}
	first, sameEmail := l.emails[p.Email]
	if !sameEmail {
		l.emails[p.Email] = len(l.people)
	}
	switch {
	case sameEmail && p.Organisation != "" && l.people[first].Organisation != "" && l.people[first].Organisation != p.Organisation:
		l.problem(r, "%s is listed for two organisations, %s here and %s on line %d: keep one line",
			p.Email, p.Organisation, l.people[first].Organisation, l.lines[first])
	case sameEmail:
		l.problem(r, "%s is on line %d already: keep one line, with the role \"both\" for someone who is mentor and mentee", p.Email, l.lines[first])
	case sameName && key != "":
		l.warn(r.line, "somebody of this name is on line %d with another address: if it is the same person, keep one line", l.lines[namesake])
	}
}

func clip(text string) string {
	if r := []rune(text); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return text
}

func hintOr(word string, candidates []string, otherwise string) string {
	if hint := form.DidYouMean(word, candidates); hint != "" {
		return hint
	}
	return otherwise
}
