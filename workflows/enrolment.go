package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Enrolment carries one participant from the invitation to the survey.
//
// "Ask me in spring" keeps the invitation open until spring, when it is sent once more. A no ends contact. Whoever says
// yes gets five short questions, and is then ready to be matched, with or without having answered them all. The guide comes
// beside what follows, in three short mails.
func Enrolment(ctx workflow.Context, in EnrolmentRef) error {
	news := listen(ctx)
	to := mentoring.Ask{To: mentoring.TheParticipant, Cohort: in.Cohort, Participant: in.Participant}

	to.Kind = mentoring.Invitation
	invitation, err := news.ask(ctx, to)
	if err != nil || invitation.Intent != mentoring.Accept {
		return err
	}

	to.Kind = mentoring.Survey
	if _, err = news.ask(ctx, to); err != nil {
		return err
	}
	if workflow.GetVersion(ctx, "orientation", workflow.DefaultVersion, 1) == workflow.DefaultVersion {
		return nil
	}
	return news.orientation(ctx, to)
}
