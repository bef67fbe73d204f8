package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Errand carries one ask that belongs to no other workflow: a hand-over to a coordinator, or the question to a known
// address whether a reply from another one was theirs. What the answer brings about is done where it is applied.
func Errand(ctx workflow.Context, a mentoring.Ask) error {
	_, err := listen(ctx).ask(ctx, a)
	return err
}
