package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Cohort carries one run of a programme: it invites everybody, matches them in rounds that a coordinator approves, and
// each month tells the sponsors how it goes, until the last pair has closed.
func Cohort(ctx workflow.Context, in CohortRef) error {
	c := cohortRun{ref: in, newsroom: listen(ctx)}

	if err := c.recruit(ctx); err != nil {
		return err
	}
	for month := 1; ; month++ {
		// Whoever joined late, or whose introduction did not come about, is matched in the next month's round.
		over, err := c.month(ctx, month)
		if err != nil {
			return err
		}
		if over {
			return c.close(ctx, month)
		}
	}
}

type cohortRun struct {
	*newsroom
	ref    CohortRef
	rounds int // of matching that found somebody in this month
}

// recruit invites everybody on the cohort's first day and waits until they have answered, or have had the time to.
func (c *cohortRun) recruit(ctx workflow.Context) error {
	if _, err := c.await(ctx, mentoring.Moment{Event: mentoring.Begun, Cohort: c.ref.Cohort}); err != nil {
		return err
	}
	if err := tell(ctx, Steps.Enrol, c.ref); err != nil {
		return err
	}
	_, err := c.await(ctx, mentoring.Moment{Event: mentoring.Recruited, Cohort: c.ref.Cohort})
	return err
}

// month matches, waits for the month's end and mails the sponsors. Whoever's pair ends meanwhile and wishes for another
// partner at once is matched before it. It reports whether every pair is over.
func (c *cohortRun) month(ctx workflow.Context, month int) (over bool, err error) {
	c.rounds = 0
	// From version 1 on there are as many rounds as there are next candidates; before, two in the first month, then one.
	if workflow.GetVersion(ctx, "next-candidates", workflow.DefaultVersion, 1) == workflow.DefaultVersion {
		return c.monthOfFewRounds(ctx, month)
	}
	for {
		if err := c.match(ctx, month); err != nil {
			return false, err
		}
		outlook, err := c.await(ctx, mentoring.Moment{Event: mentoring.NextRound, Cohort: c.ref.Cohort, Number: month})
		switch {
		case err != nil || outlook.Over:
			return outlook.Over, err
		case !outlook.Early:
			return false, c.summarise(ctx, month)
		}
	}
}

// match proposes pairs to the coordinator and starts those that are approved, and again with the next candidates as long as
// some introductions do not come about and the programme holds another round. Whoever is left over is told.
func (c *cohortRun) match(ctx workflow.Context, month int) error {
	for {
		came, err := c.round(ctx, RoundRef{Cohort: c.ref.Cohort, Round: 10*month + c.rounds})
		if err != nil {
			return err
		}
		if came == nobody {
			return tell(ctx, Steps.Regret, MonthRef{Cohort: c.ref.Cohort, Month: month})
		}
		if c.rounds++; came == setAside {
			return nil
		}
	}
}

// outcome is what came of a round of matching.
type outcome int

const (
	nobody   outcome = iota // there was nobody to propose
	setAside                // the coordinator did not approve it
	started                 // its pairs were asked
)

// round proposes pairs to the coordinator, starts those that are approved, and waits until all of them have been asked.
func (c *cohortRun) round(ctx workflow.Context, round RoundRef) (outcome, error) {
	proposed, err := work(ctx, Works.Propose, round)
	if err != nil || proposed.Pairs == 0 {
		return nobody, err
	}
	approval, err := c.ask(ctx, mentoring.Ask{
		Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Cohort: c.ref.Cohort, Occurrence: round.Round,
	})
	if err != nil || approval.Intent != mentoring.Accept {
		return setAside, err
	}
	if err := tell(ctx, Steps.StartPairs, round); err != nil {
		return started, err
	}
	_, err = c.await(ctx, mentoring.Moment{Event: mentoring.Confirmed, Cohort: c.ref.Cohort, Number: round.Round})
	return started, err
}

// monthOfFewRounds is month as cohorts have it that began before version 1.
func (c *cohortRun) monthOfFewRounds(ctx workflow.Context, month int) (over bool, err error) {
	tries := 1
	if month == 1 {
		tries = 2
	}
	for try := range tries {
		came, err := c.round(ctx, RoundRef{Cohort: c.ref.Cohort, Round: 10*month + try})
		if err != nil {
			return false, err
		}
		if came != started {
			break
		}
	}
	outlook, err := c.await(ctx, mentoring.Moment{Event: mentoring.MonthPassed, Cohort: c.ref.Cohort, Number: month})
	if err != nil || outlook.Over {
		return outlook.Over, err
	}
	return false, c.summarise(ctx, month)
}

func (c *cohortRun) summarise(ctx workflow.Context, month int) error {
	return order(ctx, Works.Summarise, MonthRef{Cohort: c.ref.Cohort, Month: month})
}

// close mails the final summary and closes the cohort.
func (c *cohortRun) close(ctx workflow.Context, month int) error {
	if err := order(ctx, Works.Summarise, MonthRef{Cohort: c.ref.Cohort, Month: month, Final: true}); err != nil {
		return err
	}
	return tell(ctx, Steps.Close, c.ref)
}
