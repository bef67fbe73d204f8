package workflows

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Steps are the short things that a workflow has done: each is one PostgreSQL transaction, safe to repeat, and runs as
// a local activity.
type Steps interface {
	// Climb does what is due for an ask: the question itself, a reminder, the partner, a coordinator, giving up. It
	// does nothing when nothing is due, and says when to look again.
	Climb(ctx context.Context, a mentoring.Ask) (mentoring.Standing, error)
	// LookOut says whether a moment has come, and when to look again.
	LookOut(ctx context.Context, m mentoring.Moment) (mentoring.Outlook, error)
	// Notify sends a mail that asks nothing, once.
	Notify(ctx context.Context, n mentoring.Notice) error
	// Enrol has an enrolment started for every participant of a cohort.
	Enrol(ctx context.Context, c CohortRef) error
	// StartPairs has a pair workflow started for every approved pair of a round.
	StartPairs(ctx context.Context, r RoundRef) error
	// Introduce starts a pair whose both sides have said yes, and says how many sessions it has.
	Introduce(ctx context.Context, p PairRef) (mentoring.Plan, error)
	// Decline records that an introduction did not come about. Nobody is told who said no.
	Decline(ctx context.Context, p PairRef) error
	// Compare looks at what each of a pair said half-way, and tells a coordinator, quietly and once, where the two see it very
	// differently.
	Compare(ctx context.Context, p PairRef) error
	// Recontract applies what both of a pair want of their second half, tells both what holds now, and returns the pair's plan:
	// one without sessions when the pair is over.
	Recontract(ctx context.Context, p PairRef) (mentoring.Plan, error)
	// Finish closes a pair at its planned end.
	Finish(ctx context.Context, p PairRef) error
	// Regret writes to everybody for whom the rounds of a month found nobody, once, and asks whether to go on looking.
	Regret(ctx context.Context, m MonthRef) error
	// OpenForum puts a question to everybody whom it is for, each by an errand.
	OpenForum(ctx context.Context, f LearningRef) error
	// CollateForum lays the answers to a question together. It says how many there are to release: none when too few
	// have answered.
	CollateForum(ctx context.Context, f LearningRef) (Collated, error)
	// InviteGuests asks everybody whom a gathering is for whether they will come, each by an errand.
	InviteGuests(ctx context.Context, g LearningRef) error
	// RemindGuests writes once more to whoever comes to a gathering, and tells the host who that is.
	RemindGuests(ctx context.Context, g LearningRef) error
	// TakeEffect does what was decided for a whole cohort, once, unless it was undone before.
	TakeEffect(ctx context.Context, u UndertakingRef) error
	// Close closes a cohort whose pairs are all over.
	Close(ctx context.Context, c CohortRef) error
}

// Works are the longer things: they compute a matching or write summaries, and run as activities with their own time-outs
// and retries.
type Works interface {
	// Propose matches everybody who waits for a partner and keeps the result as the proposal of that round.
	Propose(ctx context.Context, r RoundRef) (Proposed, error)
	// Summarise mails the figures of a month, or the final ones, to the sponsors of each organisation.
	Summarise(ctx context.Context, m MonthRef) error
}

// CohortRef names a cohort.
type CohortRef struct {
	Cohort string `json:"cohort"`
}

// EnrolmentRef names a participant of a cohort.
type EnrolmentRef struct {
	Cohort      string `json:"cohort"`
	Participant string `json:"participant"`
}

// PairRef names a pair of a cohort.
type PairRef struct {
	Cohort string `json:"cohort"`
	Pair   string `json:"pair"`
}

// AfterwardsRef names a participant whose pair has closed.
type AfterwardsRef struct {
	Cohort      string `json:"cohort"`
	Participant string `json:"participant"`
	Pair        string `json:"pair"`             // whose close the time is counted from
	Mentee      bool   `json:"mentee,omitempty"` // the participant was the mentee
}

// RoundRef names a round of matching.
type RoundRef struct {
	Cohort string `json:"cohort"`
	Round  int    `json:"round"`
}

// MonthRef names a month of a cohort, from 1.
type MonthRef struct {
	Cohort string `json:"cohort"`
	Month  int    `json:"month"`
	Final  bool   `json:"final,omitempty"`
}

// UndertakingRef names what was decided for a whole cohort by its number, from 1.
type UndertakingRef struct {
	Cohort string `json:"cohort"`
	Number int    `json:"number"`
}

// Proposed is how many pairs a round of matching found.
type Proposed struct {
	Pairs int `json:"pairs"`
}

// LearningRef names a forum or a gathering of a cohort by its number, from 1.
type LearningRef struct {
	Cohort string `json:"cohort"`
	Number int    `json:"number"`
}

// Collated is how many answers to a question there are to release.
type Collated struct {
	Lines int `json:"lines"`
}

// The names of workflows and signals. They stand in histories: never rename one.
const (
	CohortWorkflow      = "Cohort"
	EnrolmentWorkflow   = "Enrolment"
	PairWorkflow        = "Pair"
	ErrandWorkflow      = "Errand"
	ForumWorkflow       = "Forum"
	GatheringWorkflow   = "Gathering"
	AfterwardsWorkflow  = "Afterwards"
	UndertakingWorkflow = "Undertaking"
	NewsSignal          = "news"
)

// Workflow ids, made of row ids alone, so that starting the same thing twice is refused by Temporal.

// CohortID returns the id of a cohort's workflow.
func CohortID(cohort string) string { return "cohort-" + cohort }

// EnrolmentID returns the id of a participant's enrolment.
func EnrolmentID(participant string) string { return "enrolment-" + participant }

// PairID returns the id of a pair's workflow.
func PairID(pair string) string { return "pair-" + pair }

// AfterwardsID returns the id of what comes after a participant's pair has closed.
func AfterwardsID(participant string) string { return "afterwards-" + participant }

// ErrandID returns the id of the workflow of an ask that stands alone.
func ErrandID(ask string) string { return "errand-" + ask }

// UndertakingID returns the id of the workflow of what was decided for a whole cohort.
func UndertakingID(u UndertakingRef) string {
	return fmt.Sprintf("undertaking-%s-%d", u.Cohort, u.Number)
}

// GatheringID returns the id of the workflow of a meeting of many.
func GatheringID(g LearningRef) string { return fmt.Sprintf("gathering-%s-%d", g.Cohort, g.Number) }

// ForumID returns the id of the workflow of a question to many.
func ForumID(f LearningRef) string { return fmt.Sprintf("forum-%s-%d", f.Cohort, f.Number) }
