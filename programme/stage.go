package programme

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// stageOf returns the stage that a kind of mail belongs to, "" when its mails do not speak of the purpose.
func stageOf(kind string) mentoring.Stage {
	switch first, _, _ := strings.Cut(kind, "."); first {
	case "invitation":
		return mentoring.StageInvitation
	case "introduction":
		return mentoring.StageIntroduction
	case "goals":
		return mentoring.StageGoals
	case "checkin":
		return mentoring.StageCheckIn
	case "closing", "closed":
		return mentoring.StageClosing
	case "summary":
		return mentoring.StageSummary
	}
	return ""
}
