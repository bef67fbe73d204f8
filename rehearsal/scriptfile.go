package rehearsal

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// afterwards is when somebody answers where a script does not say: the next day, at about the same hour.
const afterwards = 24 * time.Hour

// columns of a script, as CSV has them in its first line and YAML as keys.
var columns = []string{"who", "mail", "number", "says", "after"}

// ReadScript reads a script: a CSV with the columns who, mail, number, says and after, or, when the file's name ends in
// .yaml or .yml, YAML with a list “replies” of sections with these keys. Who is an address or a name of the play's people. What is wrong
// is told all at once, by line, as form.Problems.
func (p Play) ReadScript(name string, r io.Reader) (Script, error) {
	data, err := io.ReadAll(io.LimitReader(r, 1<<20))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	var problems form.Problems
	s := &scriptReader{file: name, people: p.cast(), problems: &problems}
	if strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml") {
		s.readYAML(data)
	} else {
		s.readCSV(data)
	}
	return s.script, problems.Err()
}

type scriptReader struct {
	file     string
	people   []Person
	problems *form.Problems
	script   Script
}

func (s *scriptReader) readYAML(data []byte) {
	file := form.Parse(s.file, data, s.problems)
	defer file.Done()
	for _, item := range file.Key("replies").List() {
		cells := map[string]string{}
		for _, c := range columns {
			cells[c] = item.Key(c).Text()
		}
		s.line(item.Line(), cells)
	}
}

func (s *scriptReader) readCSV(data []byte) {
	rows := cohortfile.ReadRows(s.file, data, s.problems)
	if len(rows) == 0 {
		return
	}
	heading := make([]string, len(rows[0].Cells))
	for i, cell := range rows[0].Cells {
		heading[i] = strings.ToLower(strings.TrimSpace(cell))
		if !slices.Contains(columns, heading[i]) {
			s.problems.Add(s.file, rows[0].Line, "there is no column %q: the first line names %s", cell, strings.Join(columns, ", "))
		}
	}
	if !slices.Contains(heading, "who") || !slices.Contains(heading, "says") {
		s.problems.Add(s.file, rows[0].Line, "write who and says at least in the first line, as in: %s", strings.Join(columns, ","))
		return
	}
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, cell := range row.Cells {
			if i < len(heading) {
				cells[heading[i]] = strings.TrimSpace(cell)
			}
		}
		s.line(row.Line, cells)
	}
}

// line reads one line of a script.
func (s *scriptReader) line(at int, cells map[string]string) {
	problem := func(format string, args ...any) { s.problems.Add(s.file, at, format, args...) }
	l := Line{Mail: mentoring.Kind(cells["mail"]), Says: cells["says"], After: afterwards}
	var found []Person
	for _, who := range s.people {
		if who.Address == mentoring.CanonicalAddress(cells["who"]) || strings.EqualFold(who.Name, cells["who"]) {
			found = append(found, who)
		}
	}
	switch len(found) {
	case 1:
		l.Who = found[0].Address
	case 0:
		problem("%q is nobody of this cohort: write the address or the name as it is in the people file", cells["who"])
	default:
		problem("%d people are called %q: write the address", len(found), cells["who"])
	}
	if l.Mail != "" && !slices.Contains(mentoring.Kinds, l.Mail) {
		problem("%q is no question of the programme: write one of %s", l.Mail, kindList())
	}
	if text := cells["number"]; text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			problem("number is %q: write the how manieth such mail to them is meant, from 1, or leave it out for each", text)
		}
		l.Number = n
	}
	if l.Says == "" {
		problem("says is empty: write what they answer, or %s", Silence)
	}
	if strings.EqualFold(l.Says, Silence) {
		l.Says = Silence
	}
	if text := cells["after"]; text != "" {
		var ok bool
		if l.After, ok = delay(text); !ok {
			problem("after is %q: write how long after the mail they answer, such as 3 hours or 2 days", text)
		}
	}
	s.script = append(s.script, l)
}

func kindList() string {
	kinds := make([]string, len(mentoring.Kinds))
	for i, k := range mentoring.Kinds {
		kinds[i] = string(k)
	}
	return strings.Join(kinds, ", ")
}

var delayWords = regexp.MustCompile(`^(\d{1,6})\s*(minute|hour|day|week|m|h|d|w)s?$`)

// delay reads how long somebody takes.
func delay(text string) (time.Duration, bool) {
	found := delayWords.FindStringSubmatch(strings.ToLower(strings.TrimSpace(text)))
	if found == nil {
		return 0, false
	}
	n, err := strconv.Atoi(found[1])
	unit := map[byte]time.Duration{'m': time.Minute, 'h': time.Hour, 'd': 24 * time.Hour, 'w': 7 * 24 * time.Hour}[found[2][0]]
	return time.Duration(n) * unit, err == nil
}

// delayInWords writes a delay so that it can be read again.
func delayInWords(d time.Duration) string {
	switch {
	case d%(24*time.Hour) == 0:
		return fmt.Sprintf("%d days", d/(24*time.Hour))
	case d%time.Hour == 0:
		return fmt.Sprintf("%d hours", d/time.Hour)
	default:
		return fmt.Sprintf("%d minutes", d/time.Minute)
	}
}
