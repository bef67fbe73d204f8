package cohortfile

import (
	"strings"
	"unicode"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// managersFound settles who manages whom, once everybody is known: a manager is written as an address, or as the name
// of somebody on the list. Matching needs it to keep power out of a pair.
func (l *list) managersFound() {
	for i, text := range l.managers {
		if text == "" {
			continue
		}
		if strings.Contains(text, "@") {
			_, addr, err := form.Mailbox(text)
			if err != nil {
				l.problems.Add(l.file, l.lines[i], "the manager %q %v", clip(text), err)
			}
			l.people[i].Manager = addr
		} else if manager, known := l.names[strings.ToLower(text)]; known {
			l.people[i].Manager = l.people[manager].Email
		} else {
			l.warn(l.lines[i], "the manager %q is not on this list, so a pair with them cannot be ruled out: write an email address", clip(text))
		}
		if l.people[i].Manager != "" && l.people[i].Manager == l.people[i].Email {
			l.warn(l.lines[i], "this person is their own manager: the column is ignored here")
			l.people[i].Manager = ""
		}
	}
}

// coordinators warns of coordinators who take part: they would see pairs and reflections from both sides.
func (l *list) coordinators() {
	for _, o := range l.cohort.Organisations {
		for _, c := range o.Coordinators {
			if i, takesPart := l.emails[c.Email]; takesPart {
				l.warn(l.lines[i], "%s coordinates %s and takes part as well: that is possible, but colleagues speak more freely "+
					"when their coordinator is not in a pair", c.Email, o.Name)
			}
		}
	}
}

// bothSides notes a list from which no pair can come. It is asked only of a list that is otherwise right.
func (l *list) bothSides() {
	count := map[mentoring.Role]int{}
	for _, p := range l.people {
		count[p.Role]++
	}
	mentors, mentees := count[mentoring.Mentor]+count[mentoring.Both], count[mentoring.Mentee]+count[mentoring.Both]
	switch {
	case len(l.people) == 0:
		l.problems.Add(l.file, 0, "nobody is on the list: write one person on each line")
	case mentors == 0:
		l.problems.Add(l.file, 0, "nobody on the list is a mentor: write mentor or both in the role column of those who could be")
	case mentees == 0:
		l.problems.Add(l.file, 0, "nobody on the list is a mentee: write mentee or both in the role column of those the programme is for")
	case len(l.people) == 1:
		l.problems.Add(l.file, 0, "there is one person on the list: a pair needs two")
	}
}

// unprintable reports whether a name must not hold r: controls, and the marks that turn or hide the text around them.
func unprintable(r rune) bool {
	return unicode.IsControl(r) || r == unicode.ReplacementChar || unicode.Is(unicode.Bidi_Control, r)
}
