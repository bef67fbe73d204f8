package templates

import (
	"image/color"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Letter is everything that one mail may say. A kind of mail uses the fields it needs and leaves the others zero;
// Sample shows which those are. Every string in it may come from a person and is treated as hostile.
type Letter struct {
	Kind     string // the name of the mail, which is its file's name: "invitation", "invitation.remind", "session.noted"
	Language string // a BCP 47 tag; where a mail is not written in it, English is used

	Reader             Name
	ReaderRole         mentoring.Role // "" for coordinators and sponsors
	ReaderOrganisation string         // in whose look and words the mail is written, where it has its own
	ReplyTo            string         // the address that the reply buttons write to; without one there are no buttons

	Named   Nomination
	Manager string // whom a line about the reader will be written to, "" for nobody
	Cohort  Cohort
	Partner Partner  // the other half of the reader's pair, or of the proposed pair
	Reasons []string // why these two, in plain sentences
	Session Session
	Case    int // practice: the number of the case, 1 or 2
	Meeting Meeting
	Goals   []string // the mentee's, in their own words
	Talk    []string // questions for a talk, by the mentee's goals: none for a mentee whose goals do not tell
	Actions string   // what the reader meant to do since the last talk, in their own words

	Answer  mentoring.Answer // what was understood, for the read-backs ("*.noted")
	Missing []int            // the numbers of the questions that are still open; none means all of them
	Words   string           // somebody's own words, passed on
	Told    []string         // who was told of it, by their full names
	Others  []string         // the programmes that the reader is still in

	Pairs     []ProposedPair
	Unmatched []Unmatched
	Review    Review
	Matter    Matter
	Move      Move
	Morning   Morning
	Standing  Standing
	Ordered   Ordered
	Shared    []Shared
	Lapse     Lapse
	Figures   *Figures
	Hopes     []Hope   // of the reader, a sponsor
	Needs     []string // what the reader, a sponsor, could do now, in plain sentences
	Forum     *Forum
	Held      *Held
	Look      Look
	Gathering *Gathering

	Charter *Charter
	Motion  *Motion

	Heard  string   // who was told on the telephone what is noted here, as a sentence; "" for what was written
	Tongue []string // that they are written to in another language from now on, said in both

	Entered  Entered  // by a coordinator, for the reader
	Decision Decision // for a whole cohort

	Course Course // what holds for the second half of a pair
	Gap    Gap    // how differently the two of a pair see it
	Year   Year   // the reader's own, when it is over

	Date time.Time // programme time, in the reader's zone
}

// Name is a person's full name, and the first name by which a mail greets them.
type Name struct{ Full, First string }

// Cohort is what mails say about the programme.
type Cohort struct {
	Name            string
	Purpose         string // one or two sentences, full stop included
	Line            string // how the cohort file puts the purpose in the mails of this stage, "" for the usual sentence
	Audience        string // "new managers", in the middle of a sentence
	Eligibility     string // for whom it is, as its organisations agreed; ""
	Capabilities    []string
	Months          int
	Confidentiality string // the words that bind everybody
	Pledge          string // what is not done, "" where nothing is pledged
	Concerns        mentoring.NamedPerson
	ConcernsAddress string // where every mail is a concern, "" when there is no such address
	Coordinator     Name   // the coordinator who looks after the reader
	Organisations   []string
}

// Nomination is who named the reader for the programme and what for, in their own words. It is empty unless they let it be told.
type Nomination struct {
	By  string
	For string
}

// Partner is a person as another participant, or a coordinator, may see them.
type Partner struct {
	Name         Name
	Role         mentoring.Role
	Organisation string
	Title        string
	Function     string
	Email        string
}

// Session is the conversation that a mail is about, number Number of Of.
type Session struct {
	Number int
	Of     int
	Theme  mentoring.Theme
	Last   bool
	Again  bool // its reader has told that it was still to come
	Over   bool // nobody is asked about it any more
}

// Meeting is when two people meet, or could, on the reader's clock.
type Meeting struct {
	State  string      // offered, proposed, agreed, declined or cancelled; "" when nobody has named a time
	At     time.Time   // zero when there is none yet
	Offers []time.Time // what the reader may choose from
	Abroad bool        // the partner's clock shows another time
	Words  string      // what the partner wrote about it
}

// Known reports whether the two have a time that lies ahead at the letter's date.
func (m Meeting) Known(now time.Time) bool {
	return (m.State == "proposed" || m.State == "agreed") && m.At.After(now)
}

// Past reports whether they had a time and it has come.
func (m Meeting) Past(now time.Time) bool {
	return (m.State == "proposed" || m.State == "agreed") && !m.At.After(now)
}

// Decision is what was decided for a whole cohort.
type Decision struct {
	Kind    string        // pause, resume, wind-down, extend or change
	By      string        // who decided it, or who undid it: a person, or an account of the machine
	Takes   time.Time     // when it takes effect
	Until   mentoring.Day // pause: the day on which it goes on
	Months  int           // extend: how many more
	Changes []string      // change: what is otherwise, each in the middle of a sentence
	People  int           // who are written to when it takes effect
	Pairs   int           // that meet by now
	Kept    bool          // extend: this pair closes when it was to
	TooLate bool          // it has taken effect
	Moot    bool          // it came to nothing, as the cohort was changed meanwhile
}

// Entered is what a coordinator entered for the reader.
type Entered struct {
	Kind   string // changed, paused, back, stopped or moved
	By     Name
	Said   []Said        // changed
	Until  mentoring.Day // paused
	Others []string      // stopped: the programmes that the reader is still in
	To     string        // moved: the other programme
}

// Said is one thing that is noted anew of the reader.
type Said struct {
	Label, Value string
	Role         mentoring.Role // in place of the value
	Language     string         // in place of the value: a BCP 47 tag
}

// Course is what holds for the rest of a pair's time.
type Course struct {
	Left    int           // talks to come
	Weeks   int           // between them; 0: once a month
	Until   mentoring.Day // when the closing questions come
	Longer  bool          // than was planned
	Shorter bool          // both wanted longer, by different lengths
	Goals   []string      // the mentee's, in their own words
}

// Gap is how differently the two of a pair answered. It names nobody.
type Gap struct {
	Low, High int  // their marks, 0 when they are close
	OneLeaves bool // one would like to go on, and one would not
}

// Wide reports whether there is a gap at all.
func (g Gap) Wide() bool { return g.High > 0 || g.OneLeaves }

// Year is what a reader's own months came to, for them alone.
type Year struct {
	Thanks      string     // what the other half wrote for them
	Goals       []string   // the mentee's
	Talks       []Talk     // that were held
	Actions     []string   // what they set out to do from talk to talk
	Reflections []OwnWords // by session
	Marks       []OwnMarks // by capability
	Takes       string     // what they take with them, from their closing words
	Certificate bool       // comes with the mail
	Unnamed     bool       // with a line to write the name on, as its letters cannot show it
}

// Talk is one session that was held.
type Talk struct {
	Number int
	On     mentoring.Day // zero when nobody said the day
}

// OwnWords are what the reader wrote after a session.
type OwnWords struct {
	Session int
	Words   string
}

// OwnMarks are where the reader saw themselves in a capability; 0 where they did not say.
type OwnMarks struct {
	Capability         string
	Start, Middle, End int
}

// ProposedPair is one line of a proposal. Its number is what a coordinator writes to leave it out.
type ProposedPair struct {
	Number  int
	Mentor  Partner
	Mentee  Partner
	Reasons []string
	New     bool // it came into the list by a change
}

// Review is what came of a coordinator's changes to a proposal.
type Review struct {
	Said     []string // what was changed, in plain sentences
	Refused  string   // why nothing was, in a plain sentence
	Before   int      // the points of all pairs together
	After    int
	Accounts []Account // why pairs were matched, where that was asked
}

// Account takes a pair apart, in plain sentences for a coordinator.
type Account struct {
	Number int
	Lines  []string
}

// Unmatched is somebody for whom there is no good partner this time, and why in one plain sentence.
type Unmatched struct {
	Who    Partner
	Reason string
}

// Matter is something that a coordinator should know or decide.
type Matter struct {
	About Name
	Step  string    // the step it is about, in the middle of a sentence: "the five questions"
	Story string    // what is stuck, in one sentence: "Ines has not answered since 4 March."
	Lines []string  // the story so far, up to five lines
	Guess string    // what we would do, in plain words, as an order: "Send the questions once more."
	Since time.Time // zero when it does not matter

	Unproven bool // it is not sure enough that they wrote it
	Pledged  bool // a concern: it answers whether the pledge is kept
}

// Morning is what a coordinator is asked and told at the start of a day, and what came of their reply.
type Morning struct {
	Asked     []MorningMatter
	Told      []string // what they only need to know, in plain sentences
	Elsewhere int      // people of other organisations whose answers are waited for
	Done      []string // what was done at their reply, in plain sentences, each with its number
	Unread    []int    // the numbers about which their reply was not plain
}

// MorningMatter is one thing that a coordinator is to decide.
type MorningMatter struct {
	Number int
	Title  string   // who, and what it is about
	Story  string   // what is stuck, in one sentence
	Lines  []string // the story so far, up to five lines
	Words  string   // the last words that there are
	Ways   []string // what 1, 2 and 3 would do, in this order; none when an address is wanted
	Again  bool     // it was told before
}

// Standing is how a coordinator's own people stand.
type Standing struct {
	Stuck     bool // only who is stuck was asked for
	All       int
	In        int // who take part
	Invited   int // who have not answered the invitation
	Pairs     int
	Held      int // talks, of Due
	Due       int
	Waiting   []string // who is stuck, in a plain sentence each
	More      int      // who are stuck as well
	Decisions int      // matters that wait for the reader
	Elsewhere int      // who is stuck in other organisations
	About     []string // of one person, in plain sentences
}

// Ordered is what a coordinator wanted: what would be done, or was, or why it was not.
type Ordered struct {
	By      string // whoever hands an office on, or takes it over
	Open    int    // matters that go along with it
	Said    string
	Lines   []string // what follows from it
	Refused string
	Undo    Undoing
}

// Undoing is how something is taken back: whose mail goes on, or rests.
type Undoing struct{ Resume, Pause string }

// Shared is one question of the agreement with both answers. An answer is "" when there is none.
type Shared struct {
	Question string
	Mine     string
	Theirs   string
	Agree    bool // they mean the same, beyond doubt
	Differ   bool // they do not, beyond doubt
}

// Lapse is what the reader and the other half of the pair wrote in their agreement about what to do when one of them goes
// quiet; "" for who wrote nothing, or has not shared it yet.
type Lapse struct {
	Mine   string
	Theirs string
	Agree  bool
}

// Figures are the numbers of a summary, already cleared for its reader: this package shows what it is given.
type Figures struct {
	Month      int // the programme's month, from 1
	Months     int
	Final      bool
	Lines      []Figure
	Course     []Point  // a figure by month, which is drawn; none of fewer than two
	Tables     []Table  // who mentors whom
	Highlights []string // sentences for sponsors, without names
	Next       string   // what happens next, in one sentence
}

// Hope is what a sponsor hoped for on the first day, in their own words, and what the figures say to it.
type Hope struct {
	Number int // of the question
	Words  string
	Shown  []string // plain sentences; none when no figure speaks of it
}

// Figure is one number with its denominator, such as "7 of 9", and a note such as "2 not known".
type Figure struct {
	Label string
	Value string
	Note  string

	// What the words above say, for the table that goes with the mail; a number that they do not say is 0.
	Key            string
	Counted, Asked int
	Month          int
}

// Table is a table of figures that are told as they stand in it.
type Table struct {
	Key, Title, Note string
	Corner           string // what the rows are called
	Columns          []string
	Rows             []Row
	Counted, Asked   int // as those of Figure
	Month            int
}

// Row is a row of a table.
type Row struct {
	Name  string
	Cells []string
}

// Point is a figure of one month: the words, and the range in which it lies.
type Point struct {
	Month       int
	Value       string
	Least, Most int
}

// Message is a finished mail. The text and the HTML are made from one source and say the same.
type Message struct {
	Subject string // one line, at most 120 characters
	Preview string // the line that a mailbox shows beside the subject; it is inside HTML already
	Text    string // lines of at most 72 characters, ended by \n, where words allow
	HTML    string // a whole document without any remote part

	Sender string     // the name that the mail is from; "" where no organisation has its own
	Logo   *Picture   // what the HTML shows, to go with it as a part; nil without one
	Chart  *Picture   // a chart that the HTML shows, to go with it in the same way; nil without one
	Accent color.RGBA // of the organisation's look
}

// Pictures returns what goes with the mail as parts of it.
func (m Message) Pictures() []*Picture {
	return slices.DeleteFunc([]*Picture{m.Logo, m.Chart}, func(p *Picture) bool { return p == nil })
}

// Held is everything that is kept of the reader, for the reader alone.
type Held struct {
	Name, Email, Organisation, Title, Function, Manager string
	Role                                                mentoring.Role
	Language, Zone, Holidays                            string
	Programmes, Partners                                []string
	Words                                               []HeldWords // what they wrote, oldest first
	Ours, Theirs                                        int         // mails to and from them
}

// Look is that somebody at the machine opened what the reader wrote, or a person whom the reader looks after.
type Look struct {
	Account string    // of the operating system
	Came    time.Time // when the mail came that was opened; zero for everything held on them
}

// HeldWords is one mail of the reader's.
type HeldWords struct {
	On         time.Time
	Words      string
	Visibility mentoring.Visibility // of a reflection, "" of others
}
