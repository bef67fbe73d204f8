package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// How many months after a pair has closed its two are written to again.
const (
	aSeason   = 3
	halfAYear = 6
	aYear     = 12
)

// Afterwards stays in touch with one participant whose pair has closed, lightly: a season later a mentee is invited to be
// a mentor in turn, and half a year and a year later each is asked one line about what has stayed. It ends with a stop, and
// at the latest with the year.
func Afterwards(ctx workflow.Context, in AfterwardsRef) error {
	a := afterwardsRun{ref: in, newsroom: listen(ctx)}
	if in.Mentee {
		if there, err := a.ask(ctx, mentoring.InTurn, aSeason); err != nil || !there {
			return err
		}
	}
	for _, months := range []int{halfAYear, aYear} {
		if there, err := a.ask(ctx, mentoring.LookingBack, months); err != nil || !there {
			return err
		}
	}
	return nil
}

type afterwardsRun struct {
	*newsroom
	ref AfterwardsRef
}

// ask puts one question so many months after the close. It reports whether the participant is still there.
func (a *afterwardsRun) ask(ctx workflow.Context, kind mentoring.Kind, months int) (bool, error) {
	outlook, err := a.await(ctx, mentoring.Moment{
		Event: mentoring.AfterwardsDue, Cohort: a.ref.Cohort, Participant: a.ref.Participant, Pair: a.ref.Pair, Number: months,
	})
	if err != nil || outlook.Over {
		return false, err
	}
	standing, err := a.newsroom.ask(ctx, mentoring.Ask{
		Kind: kind, To: mentoring.TheParticipant, Cohort: a.ref.Cohort, Participant: a.ref.Participant, Occurrence: months,
	})
	return standing.State != mentoring.Withdrawn, err
}
