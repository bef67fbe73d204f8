package templates

import "github.com/rapport-mentoring/rapport/mentoring"

// Charter is what the organisations of a cohort agree on, or what has changed of it.
type Charter struct {
	Version  int
	Since    bool      // it shows what has changed since the reader's last word, and not all of it
	Newer    bool      // it has moved on since the mail that the reader answers
	By       string    // who proposed the change, "" for the first version
	Articles []Article // in their order
	Agreed   []string  // who agreed, could not, or has not said anything, with their organisations
	Cannot   []string
	Silent   []string
}

// Article is one part of a charter.
type Article struct {
	Title string
	Words string
	Was   string // before the change, "" when it is not shown
}

// Motion is what a steering group votes on.
type Motion struct {
	Number int
	Words  string // as it was put
	Does   string // what follows when it is carried, in a sentence
	By     string // who put it, "" when nobody is named
	Mine   bool   // the reader did
	State  string // draft, open, carried, lost, lapsed, withdrawn or dropped
	Effect string // of one that was carried: done, to do or nothing
	Tally  mentoring.Tally
}
