package evidence

import (
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Facts are what a programme's evidence is made of.
type Facts struct {
	Made time.Time // where the programme is

	// Of the cohort's file: words that everybody was written.
	Name            string
	Purpose         string
	Lines           []Pair // how mails of a stage put the purpose
	Capabilities    []string
	Audience        string
	Organisations   []string
	Months          int
	Language        string // its name
	Began           time.Time
	Ended           time.Time // zero while it runs
	Confidentiality string
	Pledge          string // "" where none is asked
	Rules           []Pair // of selection and matching
	Load            []Pair // how much mail people get, and when

	// Offices are how many people hold one, by what it is called.
	Offices []Office

	Steps   map[Step]Reached // how many people each step reached; one that is missing did not come so far
	Figures []Figure         // what sponsors were told, by figure and then by month
	Parts   []Figure         // what these figures say of mentors, and of mentees
	Tables  []Table          // who mentors whom, across organisations and functions

	Charter    []Version
	Motions    []Motion
	Rounds     []Round // of matching
	Summaries  []Sent  // to sponsors
	Gatherings []Event
	Forums     []Event
	Acts       []Act // what was decided and done for all, oldest first
	Rights     Table // who may do what
	Kept       time.Time
	Pauses     int
}

// Pair is something with what is said of it.
type Pair struct{ About, Says string }

// Office is a part that somebody has besides taking part.
type Office struct {
	Name   string
	People int
}

// Step is something that a programme does for, or asks, each of many people.
type Step string

// The steps that are not the question of their kind.
const (
	Reminded     Step = "reminded"     // whoever had not answered
	LookedAfter  Step = "looked.after" // a coordinator was asked to see to somebody's question
	WordsRead    Step = "words.read"   // somebody's words were read at the machine, with a reason
	Erased       Step = "erased"       // everything of somebody was erased
	PledgeBefore Step = "pledge.agreement"
	PledgeHalf   Step = "pledge.checkin"
	AtGathering  Step = "gathering.came" // came to a gathering, as its host said
	HalfAYear    Step = "looking.back.6"
	AYear        Step = "looking.back.12"
)

// Asked is the step of putting a question of that kind, and of having it answered.
func Asked(kind mentoring.Kind) Step { return Step(kind) }

// Reached is how many people a step reached.
type Reached struct {
	First time.Time // when it came first; zero where that would tell of one person
	Told  string    // "19 of 24", "at least 20 of 24"; "" when too few are concerned for anything to be told
	Of    int
}

// Figure is something that was counted, as it was told.
type Figure struct {
	Key, Label, Told, Note string
	Of, Asked, Month       int // 0 where nothing is told of it
}

// Version is one of a charter.
type Version struct {
	Number                        int
	Put, Settled                  time.Time // zero: it is open
	State                         string
	Agree, Change, Cannot, Silent int
	Parts                         []Pair // of the charter's parts
	Changed                       []string
}

// Motion is something that was put to the steering group.
type Motion struct {
	Number                    int
	Does                      string // what it would have done
	Put, Decided              time.Time
	State, Effect             string
	Yes, No, Abstain, Members int
}

// Round is a list of pairs that was proposed.
type Round struct {
	Number                  int
	Made, Approved, Changed time.Time // zero: not
}

// Sent is a summary that went to sponsors.
type Sent struct {
	Month int // 0: the final one
	At    time.Time
}

// Event is a meeting, or a question to many.
type Event struct {
	Number int
	On     time.Time
	State  string
}

// Act is something that was decided or done for a whole cohort.
type Act struct {
	At   time.Time
	What string
}

// Mail is a mail of the programme, written with made-up people.
type Mail struct {
	Name     string // of its kind
	Language string // tag
	Subject  string
	Plain    string
	HTML     string
}
