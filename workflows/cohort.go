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
		if err := c.match(ctx, month); err != nil {
			return err
		}
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
	ref CohortRef
}

// recruit invites everybody on the cohort's first day and waits until they have answered, or have had the time to.
func (c cohortRun) recruit(ctx workflow.Context) error {
	if _, err := c.await(ctx, mentoring.Moment{Event: mentoring.Begun, Cohort: c.ref.Cohort}); err != nil {
		return err
	}
	if err := tell(ctx, Steps.Enrol, c.ref); err != nil {
		return err
	}
	_, err := c.await(ctx, mentoring.Moment{Event: mentoring.Recruited, Cohort: c.ref.Cohort})
	return err
}

// match proposes pairs to the coordinator and starts those that are approved. When some introductions of the first round
// do not come about it tries once more at once, with the next candidates.
func (c cohortRun) match(ctx workflow.Context, month int) error {
	tries := 1
	if month == 1 {
		tries = 2
	}
	for try := range tries {
		round := RoundRef{Cohort: c.ref.Cohort, Round: 10*month + try}
		proposed, err := work(ctx, Works.Propose, round)
		if err != nil || proposed.Pairs == 0 {
			return err
		}
		approval, err := c.ask(ctx, mentoring.Ask{
			Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Cohort: c.ref.Cohort, Occurrence: round.Round,
		})
		if err != nil || approval.Intent != mentoring.Accept {
			return err
		}
		if err := tell(ctx, Steps.StartPairs, round); err != nil {
			return err
		}
		if _, err := c.await(ctx, mentoring.Moment{
			Event: mentoring.Confirmed, Cohort: c.ref.Cohort, Number: round.Round,
		}); err != nil {
			return err
		}
	}
	return nil
}

// month waits for the end of a month and mails the sponsors. It reports whether every pair is over.
func (c cohortRun) month(ctx workflow.Context, month int) (over bool, err error) {
	outlook, err := c.await(ctx, mentoring.Moment{Event: mentoring.MonthPassed, Cohort: c.ref.Cohort, Number: month})
	if err != nil || outlook.Over {
		return outlook.Over, err
	}
	return false, order(ctx, Works.Summarise, MonthRef{Cohort: c.ref.Cohort, Month: month})
}

// close mails the final summary and closes the cohort.
func (c cohortRun) close(ctx workflow.Context, month int) error {
	if err := order(ctx, Works.Summarise, MonthRef{Cohort: c.ref.Cohort, Month: month, Final: true}); err != nil {
		return err
	}
	return tell(ctx, Steps.Close, c.ref)
}
