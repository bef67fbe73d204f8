package programme

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Planned is a mail that would go out.
type Planned struct {
	When      time.Time         `json:"when"` // in the reader's zone
	Reader    string            `json:"reader"`
	Address   mentoring.Address `json:"address"`
	Kind      string            `json:"mail"`
	Subject   string            `json:"subject"`
	Text      string            `json:"text"`
	Condition string            `json:"if,omitempty"` // what has to happen before; "" when the mail goes out in any case
}

// errDryRun takes back everything that a dry run did.
var errDryRun = errors.New("dry run")

// DryRun plays a cohort from its first day in a transaction that is taken back: first as if nobody answered, then as if
// everybody did. It returns every mail in the order in which it would go out. Nothing is kept and nothing is sent.
func (p *Programme) DryRun(ctx context.Context, spec mentoring.Cohort, people []mentoring.Person) (planned []Planned, err error) {
	clock := &stageClock{now: p.Clock.Now()}
	rehearsed := *p
	rehearsed.Clock = clock
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.CohortStart, "", ""); err != nil {
			return err
		}
		play := dryRun{Programme: &rehearsed, tx: s.Tx, clock: clock}
		if err := play.run(ctx, spec, people); err != nil {
			return err
		}
		planned = play.planned
		return errDryRun
	})
	if !errors.Is(err, errDryRun) {
		return nil, err
	}
	slices.SortStableFunc(planned, func(a, b Planned) int { return a.When.Compare(b.When) })
	return planned, nil
}

// stageClock stands where it is put.
type stageClock struct{ now time.Time }

func (c *stageClock) Now() time.Time                     { return c.now }
func (c *stageClock) Wall(programme time.Time) time.Time { return programme }

// dryRun plays a cohort by hand: it climbs the ladders as the workflows would.
type dryRun struct {
	*Programme
	tx      store.Tx
	clock   *stageClock
	cohort  store.Cohort
	seen    int64 // the last mail that is in the plan
	planned []Planned
}

func (d *dryRun) at() step { return step{Programme: d.Programme, Tx: d.tx, now: d.clock.now} }

func (d *dryRun) run(ctx context.Context, spec mentoring.Cohort, people []mentoring.Person) error {
	id, err := d.at().startCohort(ctx, spec, people, nil)
	if err != nil {
		return err
	}
	cohort, err := d.tx.Cohort(ctx, id)
	if err != nil {
		return err
	}
	d.cohort = cohort
	d.clock.now = cohort.StartedAt
	if err := d.at().announce(ctx, workflows.CohortRef{Cohort: id}); err != nil {
		return err
	}
	if err := d.collect(ctx, ""); err != nil {
		return err
	}
	participants, err := d.tx.Participants(ctx, id)
	if err != nil {
		return err
	}
	for _, t := range participants {
		d.clock.now = cohort.StartedAt
		if err := d.climbAll(ctx, mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Cohort: id, Participant: t.ID}); err != nil {
			return err
		}
		d.clock.now = cohort.StartedAt.AddDate(0, 0, 1)
		if err := d.climbAll(ctx, mentoring.Ask{Kind: mentoring.Survey, To: mentoring.TheParticipant, Cohort: id, Participant: t.ID}); err != nil {
			return err
		}
		if err := d.tx.SetParticipantState(ctx, t.ID, "ready"); err != nil {
			return err
		}
		if err := d.tellManager(ctx, t); err != nil {
			return err
		}
	}
	return d.summaries(ctx)
}

// climbAll climbs an ask as if nobody answered, up to the rung that hands it over.
func (d *dryRun) climbAll(ctx context.Context, ask mentoring.Ask) error {
	ask.Workflow = "dry run"
	condition := map[mentoring.Kind]string{mentoring.Survey: "they say yes, the day after"}[ask.Kind]
	for {
		standing, err := d.at().climb(ctx, ask)
		if err != nil {
			return err
		}
		if err := d.collect(ctx, condition); err != nil || standing.Over() || standing.Rung == mentoring.Coordinator {
			return err
		}
		if standing.Rung == mentoring.First || standing.Rung == mentoring.Remind {
			condition = "they have not answered"
		}
		d.clock.now = standing.LookAgain
	}
}

// tellManager shows the line to a participant's manager, where there is one.
func (d *dryRun) tellManager(ctx context.Context, t store.Participant) error {
	d.clock.now = d.cohort.StartedAt
	sc, err := d.at().sceneFor(ctx, d.cohort.ID, t.PersonID, t.ID, "")
	if err != nil {
		return err
	}
	if err := d.at().tellManager(ctx, sc); err != nil {
		return err
	}
	return d.collect(ctx, "they say yes, and do not say no to it within a week")
}

// summaries shows what the sponsors would get at the end of each month.
func (d *dryRun) summaries(ctx context.Context) error {
	for month := 1; month <= d.cohort.Spec.Months; month++ {
		d.clock.now = monthEnd(d.cohort, month)
		if err := d.at().summarise(ctx, workflows.MonthRef{Cohort: d.cohort.ID, Month: month}); err != nil {
			return err
		}
		if err := d.collect(ctx, "pairs are running"); err != nil {
			return err
		}
	}
	return nil
}

// collect puts the mails that were made since the last call into the plan.
func (d *dryRun) collect(ctx context.Context, condition string) error {
	mails, err := d.tx.MailsAfter(ctx, d.cohort.ID, d.seen)
	if err != nil {
		return err
	}
	for _, m := range mails {
		d.seen = m.ID
		person, err := d.tx.Person(ctx, m.PersonID)
		if err != nil {
			return err
		}
		sc := scene{reader: person, cohort: d.cohort}
		d.planned = append(d.planned, Planned{
			When: m.NotBefore.In(sc.zone()), Reader: person.Name, Address: m.Address, Kind: m.Step, Subject: m.Subject, Text: m.Body, Condition: condition,
		})
	}
	return nil
}
