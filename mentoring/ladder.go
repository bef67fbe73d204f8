package mentoring

import (
	"slices"
	"time"
)

// Rung is one step of a ladder: what happens when an ask has been silent for a while.
type Rung string

// What a rung does.
const (
	First       Rung = "first"       // the ask itself
	Prepare     Rung = "prepare"     // what to bring along, to both, when it is known when they meet
	Remind      Rung = "remind"      // the same person once more
	Partner     Rung = "partner"     // the other half of the pair is asked instead
	Coordinator Rung = "coordinator" // handed to a coordinator with the story and three ready replies
	GiveUp      Rung = "giveup"      // silence is recorded and the programme goes on
)

// Step is one rung with its distance from the first mail. With Working set, only the reader's working days count.
type Step struct {
	Rung    Rung
	After   time.Duration // whole days, from the first mail
	Working bool
}

// Ladder is the spaced reminders of an ask. It never ends in silence that nobody noticed: its last rung is a coordinator
// or a recorded giving-up.
type Ladder []Step

// Index returns the place of the first step of that sort, -1 when there is none.
func (l Ladder) Index(rung Rung) int {
	return slices.IndexFunc(l, func(s Step) bool { return s.Rung == rung })
}

const day = 24 * time.Hour

// LadderFor returns the ladder of a kind of ask for a monthly rhythm. Sources: the timing table of docs/architecture.md.
func LadderFor(kind Kind) Ladder { return ladders[kind] }

var ladders = map[Kind]Ladder{
	Invitation:     {{Rung: First}, {Rung: Remind, After: 4 * day}, {Rung: Remind, After: 9 * day}, {Rung: Coordinator, After: 12 * day}, {Rung: GiveUp, After: 19 * day}},
	Survey:         {{Rung: First}, {Rung: Remind, After: 4 * day}, {Rung: Remind, After: 8 * day}, {Rung: Coordinator, After: 10 * day}, {Rung: GiveUp, After: 17 * day}},
	Practice:       {{Rung: First}, {Rung: GiveUp, After: 5 * day}},
	Confidence:     {{Rung: First}, {Rung: Remind, After: 4 * day}, {Rung: GiveUp, After: 9 * day}},
	Proposal:       {{Rung: First}, {Rung: Remind, After: 3 * day, Working: true}, {Rung: Remind, After: 6 * day, Working: true}, {Rung: Coordinator, After: 9 * day, Working: true}, {Rung: GiveUp, After: 20 * day, Working: true}},
	Confirmation:   {{Rung: First}, {Rung: Remind, After: 3 * day, Working: true}, {Rung: GiveUp, After: 5 * day, Working: true}},
	Agreement:      {{Rung: First}, {Rung: Remind, After: 4 * day}, {Rung: GiveUp, After: 8 * day}},
	Goals:          {{Rung: First}, {Rung: Remind, After: 4 * day}, {Rung: GiveUp, After: 7 * day}},
	FirstMeeting:   {{Rung: First}, {Rung: Remind, After: 4 * day}, {Rung: Partner, After: 7 * day}, {Rung: GiveUp, After: 10 * day}},
	MeetingTimes:   {{Rung: First}, {Rung: Remind, After: 2 * day, Working: true}, {Rung: GiveUp, After: 5 * day, Working: true}},
	Session:        {{Rung: First}, {Rung: Prepare, After: 2 * day}, {Rung: Remind, After: 5 * day}, {Rung: Partner, After: 9 * day}, {Rung: Coordinator, After: 14 * day}, {Rung: GiveUp, After: 18 * day}},
	Reflection:     {{Rung: First}, {Rung: GiveUp, After: 7 * day}},
	Fit:            {{Rung: First}, {Rung: Remind, After: 3 * day}, {Rung: GiveUp, After: 6 * day}},
	Missed:         {{Rung: First}, {Rung: Remind, After: 4 * day, Working: true}, {Rung: GiveUp, After: 15 * day, Working: true}},
	Dormancy:       {{Rung: First}, {Rung: GiveUp, After: 7 * day}},
	CheckIn:        {{Rung: First}, {Rung: Remind, After: 5 * day}, {Rung: GiveUp, After: 10 * day}},
	SelfRating:     {{Rung: First}, {Rung: GiveUp, After: 7 * day}},
	Recontract:     {{Rung: First}, {Rung: Remind, After: 5 * day}, {Rung: GiveUp, After: 10 * day}},
	Closing:        {{Rung: First}, {Rung: Remind, After: 7 * day}, {Rung: GiveUp, After: 14 * day}},
	InTurn:         {{Rung: First}, {Rung: GiveUp, After: 30 * day}},
	LookingBack:    {{Rung: First}, {Rung: Remind, After: 14 * day}, {Rung: GiveUp, After: 30 * day}},
	Unmatched:      {{Rung: First}, {Rung: GiveUp, After: 14 * day}},
	HandOver:       {{Rung: First}, {Rung: Remind, After: 3 * day, Working: true}, {Rung: GiveUp, After: 30 * day}},
	Morning:        {{Rung: First}, {Rung: GiveUp, After: 30 * day}},
	Instruction:    {{Rung: First}, {Rung: GiveUp, After: 7 * day}},
	ConfirmAddress: {{Rung: First}, {Rung: GiveUp, After: 30 * day}},
	Forum:          {{Rung: First}, {Rung: GiveUp, After: 7 * day}},
	ForumCheck:     {{Rung: First}, {Rung: GiveUp, After: 10 * day}},
	ForumDigest:    {{Rung: First}, {Rung: Remind, After: 3 * day, Working: true}, {Rung: GiveUp, After: 10 * day, Working: true}},
	Invite:         {{Rung: First}, {Rung: GiveUp, After: InvitedBefore * day}},
	Came:           {{Rung: First}, {Rung: GiveUp, After: 7 * day}},
	Notes:          {{Rung: First}, {Rung: GiveUp, After: 14 * day}},
	Naming:         {{Rung: First}, {Rung: GiveUp, After: 14 * day}},
	Hopes:          {{Rung: First}, {Rung: Remind, After: 5 * day, Working: true}, {Rung: GiveUp, After: 15 * day, Working: true}},
	SponsorNote:    {{Rung: First}, {Rung: GiveUp, After: 14 * day}},
	Guest:          {{Rung: First}, {Rung: Remind, After: 4 * day}, {Rung: GiveUp, After: 10 * day}},
	Eligible:       {{Rung: First}, {Rung: GiveUp, After: 6 * day, Working: true}},
	PartnerFit:     {{Rung: First}, {Rung: Remind, After: 7 * day, Working: true}, {Rung: GiveUp, After: 20 * day, Working: true}},
	CharterAsk:     {{Rung: First}, {Rung: Remind, After: 4 * day, Working: true}, {Rung: Remind, After: 8 * day, Working: true}, {Rung: Coordinator, After: 10 * day, Working: true}, {Rung: GiveUp, After: 15 * day, Working: true}},
	MotionAsk:      {{Rung: First}, {Rung: Remind, After: 3 * day, Working: true}, {Rung: Remind, After: 6 * day, Working: true}, {Rung: GiveUp, After: 10 * day, Working: true}},
	MotionCheck:    {{Rung: First}, {Rung: GiveUp, After: 10 * day}},
}
