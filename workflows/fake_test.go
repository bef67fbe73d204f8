package workflows_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// world is a programme in memory, as far as a workflow can tell. It climbs the ladders of package mentoring by office
// hours in UTC, as the real one does in PostgreSQL, and writes down what it did.
type world struct {
	stage
	months  int
	written int              // answers the answers to a question to many
	weeks   int              // between talks from half-way on, as both of a pair want; 0: as before
	longer  int              // the months by which both want to go on
	replies []reply          // what people answer, and when
	matches map[int][]string // the pairs that each round of matching finds
	// Called when a step has looked at the facts and has not yet returned; nil for nothing.
	afterClimb   func(mentoring.Ask)
	afterLookOut func(mentoring.Moment)

	mu     sync.Mutex
	eager  bool // somebody wishes for another partner at once
	began  time.Time
	asks   map[mentoring.Ask]*question
	states map[string]string    // of participants
	ready  map[string]time.Time // when participants had their survey behind them
	pairs  map[string]*pair
	story  []event
}

var (
	_ workflows.Steps = (*world)(nil)
	_ workflows.Works = (*world)(nil)
)

// stage is where a world is played: the SDK's time-skipping environment, or a real server.
type stage interface {
	mentoring.Clock
	// After calls f when so much programme time has passed.
	After(d time.Duration, f func())
	// Tell signals a workflow that there is news.
	Tell(workflow string)
	// Start starts a workflow.
	Start(workflow, id string, input any)
}

// reply is what somebody answers when they are asked.
type reply struct {
	to     mentoring.Party
	kind   mentoring.Kind
	number int           // of the session or round; 0 for every one
	about  string        // the participant or pair; "" for every one
	after  time.Duration // from the mail that asks
	say    mentoring.Intent
	met    bool
	rest   time.Duration // the first time, the ask is to come again so much later
	lost   bool          // the signal never arrives
}

type question struct {
	mentoring.Standing
	since  time.Time
	rung   int
	rested bool
}

type pair struct {
	round      int
	state      string
	introduced time.Time
	heard      time.Time // a word from either
	checked    time.Time // when the check-in was over for the later of the two
	closed     time.Time
	plan       mentoring.Plan // as the two agreed on it; empty: the cohort's
}

func (p *pair) over() bool {
	return p.state != "proposed" && p.state != "confirming" && p.state != "running"
}

// event is one thing that was done, and for whom.
type event struct {
	at   time.Time
	what string
	to   mentoring.Party
}

// monday is when every story begins.
var monday = time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)

const day = 24 * time.Hour

var office = mentoring.Calendar{Location: time.UTC, Hours: mentoring.OfficeHours}

func newWorld(s stage) *world {
	return &world{
		stage: s, months: 6, matches: map[int][]string{}, began: s.Now(),
		asks: map[mentoring.Ask]*question{}, states: map[string]string{}, ready: map[string]time.Time{}, pairs: map[string]*pair{},
	}
}

// confirming adds a pair that has been approved.
func (w *world) confirming(id string) { w.pairs[id] = &pair{state: "confirming"} }

func (w *world) Climb(_ context.Context, a mentoring.Ask) (mentoring.Standing, error) {
	standing := w.climb(a)
	if w.afterClimb != nil {
		w.afterClimb(a)
	}
	return standing, nil
}

func (w *world) climb(a mentoring.Ask) mentoring.Standing {
	w.mu.Lock()
	defer w.mu.Unlock()
	q, now, ladder := w.question(a), w.Now(), mentoring.LadderFor(a.Kind)
	if q.State == mentoring.Open && w.gone(a) {
		q.State = mentoring.Withdrawn
	}
	if next := q.rung + 1; q.State == mentoring.Open && next < len(ladder) && !office.Due(q.since, ladder[next]).After(now) {
		q.rung, q.Rung = next, ladder[next].Rung
		w.do(a, q)
	}
	standing := q.Standing
	if next := q.rung + 1; q.State == mentoring.Open && next < len(ladder) {
		standing.LookAgain = w.Wall(office.Due(q.since, ladder[next]))
	}
	return standing
}

func (w *world) question(a mentoring.Ask) *question {
	q := w.asks[a]
	if q == nil {
		q = &question{Standing: mentoring.Standing{Ask: fmt.Sprint("a", len(w.asks)+1), State: mentoring.Open}, since: w.Now(), rung: -1}
		w.asks[a] = q
	}
	return q
}

// do does the rung that an ask has just reached.
func (w *world) do(a mentoring.Ask, q *question) {
	what := string(a.Kind)
	if a.Occurrence > 0 {
		what = fmt.Sprintf("%s %d", a.Kind, a.Occurrence)
	}
	switch q.Rung {
	case mentoring.First:
		w.tell(what, a.To)
		w.expect(a, a.To)
	case mentoring.Remind:
		w.tell(what+" again", a.To)
	case mentoring.Partner:
		w.tell(what+" instead", mentoring.TheMentor)
		w.expect(a, mentoring.TheMentor)
	case mentoring.Coordinator:
		w.tell(what+" handed over", mentoring.TheCoordinator)
	case mentoring.GiveUp:
		w.tell(what+" given up", a.To)
		q.State = mentoring.Silent
		w.settled(a, q)
	}
}

// expect has the one who was asked reply, when they are to.
func (w *world) expect(a mentoring.Ask, to mentoring.Party) {
	for _, r := range w.replies {
		about := r.about == "" || r.about == a.Participant || r.about == a.Pair
		if r.to == to && r.kind == a.Kind && about && (r.number == 0 || r.number == a.Occurrence) {
			w.After(r.after, func() { w.answer(a, r) })
			return
		}
	}
}

// answer applies a reply to an ask and leaves word for its workflow.
func (w *world) answer(a mentoring.Ask, r reply) {
	w.mu.Lock()
	q := w.question(a)
	if q.State == mentoring.Open {
		if r.rest > 0 && !q.rested {
			q.rested, q.rung, q.since = true, -1, w.Now().Add(r.rest)
		} else {
			q.State, q.Intent, q.Met = mentoring.Settled, r.say, r.met
			if p := w.pairs[a.Pair]; p != nil {
				p.heard = w.Now()
			}
			w.settled(a, q)
		}
	}
	w.mu.Unlock()
	if !r.lost {
		w.Tell(a.Workflow)
		w.Tell(workflows.CohortID(a.Cohort))
	}
}

// settled changes the facts as a settled ask says.
func (w *world) settled(a mentoring.Ask, q *question) {
	yes := q.State == mentoring.Settled && q.Intent == mentoring.Accept
	switch {
	case a.Kind == mentoring.Invitation && yes:
		w.states[a.Participant] = "joined"
	case a.Kind == mentoring.Invitation:
		w.states[a.Participant] = "gone"
	case a.Kind == mentoring.Dormancy && q.State == mentoring.Silent:
		other := a
		if other.To = mentoring.TheMentor; a.To == mentoring.TheMentor {
			other.To = mentoring.TheMentee
		}
		if w.question(other).State == mentoring.Silent {
			w.tell("lapsed", "")
			w.pairs[a.Pair].state = "ended"
			w.After(time.Second, func() { w.stop(a.Pair) }) // what it was asked is withdrawn
		}
	case a.Kind == mentoring.CheckIn:
		w.pairs[a.Pair].checked = w.Now()
	case a.Kind == mentoring.Survey:
		w.states[a.Participant], w.ready[a.Participant] = "ready", w.Now()
	case a.Kind == mentoring.Proposal:
		for _, id := range w.matches[a.Occurrence] {
			if w.pairs[id].state = "rejected"; yes {
				w.pairs[id].state = "confirming"
			}
		}
	}
}

// gone reports whether nobody is there any more whom the ask could be put to.
func (w *world) gone(a mentoring.Ask) bool {
	p := w.pairs[a.Pair]
	return p != nil && p.over() || w.states[a.Participant] == "stopped"
}

// stop ends a pair, or takes a participant out, at their word.
func (w *world) stop(id string) {
	w.mu.Lock()
	told := []string{}
	if p := w.pairs[id]; p != nil && !p.over() {
		p.state = "ended"
		told = append(told, workflows.PairID(id))
	}
	if _, known := w.states[id]; known {
		w.states[id] = "stopped"
	}
	for a, q := range w.asks {
		if q.State == mentoring.Open && w.gone(a) {
			q.State = mentoring.Withdrawn
			told = append(told, a.Workflow)
		}
	}
	w.mu.Unlock()
	for _, id := range told {
		w.Tell(id)
	}
}

func (w *world) LookOut(_ context.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	outlook := w.lookOut(m)
	if w.afterLookOut != nil {
		w.afterLookOut(m)
	}
	return outlook, nil
}

func (w *world) lookOut(m mentoring.Moment) mentoring.Outlook {
	w.mu.Lock()
	defer w.mu.Unlock()
	if m.Event == mentoring.TakesEffect {
		return w.outlook(w.began.Add(10 * time.Minute))
	}
	if m.Event == mentoring.GuideDue {
		if w.states[m.Participant] != "ready" {
			return mentoring.Outlook{Over: true}
		}
		return w.outlook(w.ready[m.Participant].AddDate(0, 0, 4*m.Number-2))
	}
	if m.Pair == "" {
		return w.lookOutForCohort(m)
	}
	p := w.pairs[m.Pair]
	if m.Event == mentoring.AfterwardsDue {
		if w.states[m.Participant] == "stopped" {
			return mentoring.Outlook{Over: true}
		}
		return w.outlook(mentoring.AddMonths(p.closed, m.Number))
	}
	if p.over() {
		return mentoring.Outlook{Over: true}
	}
	plan := w.planOf(p)
	switch m.Event {
	case mentoring.Dormant:
		if at := plan.DormantAt(p.introduced, p.heard); !at.IsZero() {
			return w.outlook(at)
		}
		return mentoring.Outlook{LookAgain: w.Wall(w.Now().AddDate(0, 1, 0))}
	case mentoring.AgreementDue:
		return w.outlook(plan.AgreementDue(p.introduced))
	case mentoring.GoalsDue:
		return w.outlook(plan.GoalsDue(p.introduced))
	case mentoring.RatingDue:
		return w.outlook(plan.RatingDue(p.introduced, m.Number))
	case mentoring.RecontractDue:
		return w.outlook(p.checked.AddDate(0, 0, 7))
	case mentoring.ClosingDue:
		return w.outlook(plan.ClosingDue(p.introduced))
	default:
		outlook := mentoring.Outlook{Come: true} // beyond its end
		if m.Number <= plan.Sessions {
			outlook = w.outlook(plan.SessionDue(p.introduced, m.Number))
		}
		outlook.Sessions = plan.Sessions
		return outlook
	}
}

func (w *world) planOf(p *pair) mentoring.Plan {
	if p.plan.Sessions > 0 {
		return p.plan
	}
	return mentoring.PlanFor(w.months)
}

func (w *world) lookOutForCohort(m mentoring.Moment) mentoring.Outlook {
	undecided := 0
	for _, state := range w.states {
		if state == "invited" || state == "joined" {
			undecided++
		}
	}
	confirming, living, introduced := 0, 0, 0
	for _, p := range w.pairs {
		if p.state == "confirming" {
			confirming++
		}
		if !p.over() {
			living++
		}
		if !p.introduced.IsZero() {
			introduced++
		}
	}
	var outlook mentoring.Outlook
	switch m.Event {
	case mentoring.InviteDue, mentoring.NearlyThere, mentoring.GatheringMet:
		due := map[mentoring.Event]int{mentoring.InviteDue: 9, mentoring.NearlyThere: 28, mentoring.GatheringMet: 31}
		outlook = w.outlook(w.began.AddDate(0, 0, due[m.Event]))
		outlook.Over = w.states["cohort"] == "closed"
	case mentoring.ForumOpens:
		outlook = w.outlook(w.began.AddDate(0, 0, 3))
		outlook.Over = w.states["cohort"] == "closed"
	case mentoring.ForumCloses:
		outlook = w.outlook(w.began.AddDate(0, 0, 10))
		outlook.Over = w.states["cohort"] == "closed"
	case mentoring.Begun:
		outlook = w.outlook(w.began)
	case mentoring.Recruited:
		outlook = w.outlook(w.began.AddDate(0, 0, 36))
		outlook.Come = outlook.Come || undecided == 0
	case mentoring.Confirmed:
		outlook = mentoring.Outlook{Come: confirming == 0, LookAgain: w.Wall(w.Now().AddDate(0, 0, 7))}
	case mentoring.MonthPassed, mentoring.NextRound:
		outlook = w.outlook(w.began.AddDate(0, m.Number+1, 0))
		outlook.Over = living == 0 && (introduced > 0 || m.Number > w.months/2)
		if m.Event == mentoring.NextRound && w.eager && !outlook.Come {
			outlook.Come, outlook.Early = true, true
		}
	}
	return outlook
}

func (w *world) outlook(due time.Time) mentoring.Outlook {
	if !due.After(w.Now()) {
		return mentoring.Outlook{Come: true}
	}
	return mentoring.Outlook{LookAgain: w.Wall(due)}
}

func (w *world) Notify(_ context.Context, n mentoring.Notice) error {
	w.did(n.Mail, n.To)
	return nil
}

func (w *world) Enrol(_ context.Context, c workflows.CohortRef) error {
	w.did("enrol", "")
	for _, id := range w.participants() {
		w.Start(workflows.EnrolmentWorkflow, workflows.EnrolmentID(id), workflows.EnrolmentRef{Cohort: c.Cohort, Participant: id})
	}
	return nil
}

func (w *world) StartPairs(_ context.Context, r workflows.RoundRef) error {
	w.did(fmt.Sprint("start pairs ", r.Round), "")
	for _, id := range w.matches[r.Round] {
		w.Start(workflows.PairWorkflow, workflows.PairID(id), workflows.PairRef{Cohort: r.Cohort, Pair: id})
	}
	return nil
}

func (w *world) Introduce(_ context.Context, ref workflows.PairRef) (mentoring.Plan, error) {
	plan := mentoring.Plan{}
	w.change(ref.Cohort, func() {
		if p := w.pairs[ref.Pair]; p.state == "confirming" {
			p.state, p.introduced, p.heard, plan = "running", w.Now(), w.Now(), mentoring.PlanFor(w.months)
		}
	})
	return plan, nil
}

func (w *world) Decline(_ context.Context, ref workflows.PairRef) error {
	w.did("declined", "")
	w.change(ref.Cohort, func() { w.pairs[ref.Pair].state = "declined" })
	return nil
}

func (w *world) Compare(context.Context, workflows.PairRef) error {
	w.did("compared", "")
	return nil
}

// Recontract lets a pair go on for as long as this world says.
func (w *world) Recontract(_ context.Context, ref workflows.PairRef) (plan mentoring.Plan, err error) {
	w.did("recontracted", "")
	w.change(ref.Cohort, func() {
		p := w.pairs[ref.Pair]
		if p.over() {
			return
		}
		prompted := 0
		for a := range w.asks {
			if a.Kind == mentoring.Session && a.Pair == ref.Pair {
				prompted = max(prompted, a.Occurrence)
			}
		}
		p.plan = w.planOf(p).Extended(prompted, w.weeks, w.longer)
		plan = p.plan
	})
	w.Tell(workflows.PairID(ref.Pair))
	return plan, nil
}

func (w *world) Finish(_ context.Context, ref workflows.PairRef) error {
	w.did("finished", "")
	w.change(ref.Cohort, func() { w.pairs[ref.Pair].state, w.pairs[ref.Pair].closed = "closed", w.Now() })
	return nil
}

func (w *world) Regret(_ context.Context, m workflows.MonthRef) error {
	w.did(fmt.Sprint("regret ", m.Month), "")
	return nil
}

func (w *world) InviteGuests(_ context.Context, g workflows.LearningRef) error {
	w.did(fmt.Sprint("gathering ", g.Number, " invites"), "")
	return nil
}

func (w *world) RemindGuests(_ context.Context, g workflows.LearningRef) error {
	w.did(fmt.Sprint("gathering ", g.Number, " reminds"), "")
	return nil
}

func (w *world) OpenForum(_ context.Context, f workflows.LearningRef) error {
	w.did(fmt.Sprint("forum ", f.Number, " opens"), "")
	return nil
}

func (w *world) CollateForum(_ context.Context, f workflows.LearningRef) (workflows.Collated, error) {
	w.did(fmt.Sprint("forum ", f.Number, " is collated"), "")
	return workflows.Collated{Lines: w.written}, nil
}

func (w *world) TakeEffect(context.Context, workflows.UndertakingRef) error {
	w.did("took effect", "")
	return nil
}

func (w *world) Close(context.Context, workflows.CohortRef) error {
	w.did("cohort closed", "")
	return nil
}

func (w *world) Propose(_ context.Context, r workflows.RoundRef) (workflows.Proposed, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.eager = false
	for _, id := range w.matches[r.Round] {
		w.pairs[id] = &pair{round: r.Round, state: "proposed"}
	}
	return workflows.Proposed{Pairs: len(w.matches[r.Round])}, nil
}

func (w *world) Summarise(_ context.Context, m workflows.MonthRef) error {
	what := fmt.Sprint("summary ", m.Month)
	if m.Final {
		what = fmt.Sprint("final summary, month ", m.Month)
	}
	w.did(what, mentoring.TheSponsors)
	return nil
}

// change changes facts and tells the cohort's workflow.
func (w *world) change(cohort string, f func()) {
	w.mu.Lock()
	f()
	w.mu.Unlock()
	w.Tell(workflows.CohortID(cohort))
}

func (w *world) participants() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var ids []string
	for id := range w.states {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (w *world) did(what string, to mentoring.Party) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.tell(what, to)
}

func (w *world) tell(what string, to mentoring.Party) {
	w.story = append(w.story, event{at: w.Now(), what: what, to: to})
}
