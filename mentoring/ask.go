package mentoring

import "time"

// Party is who an ask or a notice goes to, seen from the pair or the participant that it is about.
type Party string

// The parties of a programme.
const (
	TheParticipant Party = "participant"
	TheMentor      Party = "mentor"
	TheMentee      Party = "mentee"
	TheCoordinator Party = "coordinator" // of the participant's organisation, or of the cohort
	TheSponsors    Party = "sponsors"
	TheAsker       Party = "asker" // who wants to put a question to many
	TheHost        Party = "host"  // of a meeting of many
	TheSponsor     Party = "sponsor"
	TheMember      Party = "member" // of the steering group
	TheMover       Party = "mover"  // who puts a motion
)

// Ask names one question to one person by what it is about. It holds ids and enumerated words only, because it is kept
// in workflow histories; equal names are the same ask.
type Ask struct {
	Kind        Kind   `json:"kind"`
	To          Party  `json:"to"`
	Cohort      string `json:"cohort"`
	Participant string `json:"participant,omitempty"`
	Pair        string `json:"pair,omitempty"`
	About       string `json:"about,omitempty"`      // the ask that a hand-over or a confirmation is about
	Person      string `json:"person,omitempty"`     // a sponsor, a member of the steering group: cohorts have several
	Occurrence  int    `json:"occurrence,omitempty"` // the number of the session, the round of matching, the forum, the gathering, the motion; the month of a note; the version of a charter
	Workflow    string `json:"workflow,omitempty"`   // who is told when it is answered
}

// State is where an ask stands.
type State string

// The states of an ask. Only Open can be left.
const (
	Open      State = "open"
	Settled   State = "answered"
	Silent    State = "silent"    // its ladder ended, or a coordinator said to go on without an answer
	Withdrawn State = "withdrawn" // no longer wanted: the pair is over, the person has left, the partner answered
)

// Standing is where an ask stands and when to look again. It is all that a workflow learns of an ask.
type Standing struct {
	Ask       string    `json:"ask"`
	State     State     `json:"state"`
	Intent    Intent    `json:"intent,omitempty"`    // of the answer
	Met       bool      `json:"met,omitempty"`       // session: they met
	Rung      Rung      `json:"rung,omitempty"`      // the rung that was climbed last
	LookAgain time.Time `json:"look_again,omitzero"` // wall time of the next rung
}

// Over reports whether nothing more will happen to the ask.
func (s Standing) Over() bool { return s.State != Open }

// Event names something that a workflow waits for.
type Event string

// The events of a programme that no single ask decides.
const (
	Begun         Event = "begun"          // the cohort's first day
	Recruited     Event = "recruited"      // everybody invited has answered, or has had the time to
	Confirmed     Event = "confirmed"      // every pair of a round has said yes or no
	GuideDue      Event = "guide.due"      // one of the three mails of the guide is due
	AgreementDue  Event = "agreement.due"  // some days after the introduction
	GoalsDue      Event = "goals.due"      // some days after that
	SessionDue    Event = "session.due"    // the prompt of a session is due
	RatingDue     Event = "rating.due"     // the self-rating is due; Number is the occasion
	RecontractDue Event = "recontract.due" // a week after both have answered the check-in, or let it rest
	Dormant       Event = "dormant"        // nobody has heard of the pair for a long time
	ClosingDue    Event = "closing.due"    // the closing reflection is due
	AfterwardsDue Event = "afterwards.due" // so many months after a pair closed as Number says
	MonthPassed   Event = "month.passed"   // a month of the cohort has passed, or every pair is over
	ForumOpens    Event = "forum.opens"    // a question to many may go out
	ForumCloses   Event = "forum.closes"   // everybody has had the time to answer it
	InviteDue     Event = "gathering.invite"
	NearlyThere   Event = "gathering.near" // a meeting is two days away
	GatheringMet  Event = "gathering.met"  // a meeting is over
	TakesEffect   Event = "takes.effect"   // what was decided for a whole cohort is due; Number is which
	NextRound     Event = "next.round"     // the same, or somebody whose pair has ended wishes for another partner at once
)

// Moment is an event of one cohort, pair or participant.
type Moment struct {
	Event       Event  `json:"event"`
	Cohort      string `json:"cohort"`
	Participant string `json:"participant,omitempty"`
	Pair        string `json:"pair,omitempty"`
	Number      int    `json:"number,omitempty"` // of the session, the round, the month or the mail of the guide
}

// Outlook says whether a moment has come.
type Outlook struct {
	Come      bool      `json:"come"`
	Over      bool      `json:"over,omitempty"`     // the pair has ended, or every pair of the cohort is over
	Early     bool      `json:"early,omitempty"`    // next round: it has come before the month has passed
	Sessions  int       `json:"sessions,omitempty"` // that the pair has in all by now; 0: as it was told before
	LookAgain time.Time `json:"look_again,omitzero"`
}

// Notice names one mail that asks nothing.
type Notice struct {
	Mail        string `json:"mail"` // the letter's kind, as templates names it
	To          Party  `json:"to"`
	Cohort      string `json:"cohort"`
	Participant string `json:"participant,omitempty"`
	Pair        string `json:"pair,omitempty"`
	Occurrence  int    `json:"occurrence,omitempty"`
}
