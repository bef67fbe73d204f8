package mentoring

import "time"

// Plan is the rhythm of a pair: one session a month, a check-in half-way, and an end that is announced one session
// ahead.
type Plan struct {
	Sessions int
}

// PlanFor returns the plan of a cohort that runs for that many months.
func PlanFor(months int) Plan { return Plan{Sessions: max(months, 1)} }

// CheckInAfter is the number of the session after which each side is asked alone how it goes.
func (p Plan) CheckInAfter() int { return (p.Sessions + 1) / 2 }

// AnnounceClosingAfter is the number of the session after which the end is announced: the last one but one.
func (p Plan) AnnounceClosingAfter() int { return max(p.Sessions-1, 1) }

// SessionDue returns when the prompt for session n (from 1) is due for a pair that was introduced at the given time:
// the first ten days later, so that there is time to agree and to find a date, and then one a month, on the same day of it.
func (p Plan) SessionDue(introduced time.Time, n int) time.Time {
	return AddMonths(introduced.AddDate(0, 0, 10), n-1)
}

// AgreementDue returns when the two are asked how they want to work together: when the first date has been on its way for
// some days.
func (p Plan) AgreementDue(introduced time.Time) time.Time { return introduced.AddDate(0, 0, 3) }

// GoalsDue returns when the mentee is asked for their goals: before the first session, and not in the same days as the
// agreement.
func (p Plan) GoalsDue(introduced time.Time) time.Time { return introduced.AddDate(0, 0, 6) }

// DormantAt returns when a pair counts as dormant that nobody has heard of since the given time; zero when its closing comes
// first, which ends it anyway.
func (p Plan) DormantAt(introduced, heard time.Time) time.Time {
	at := heard.AddDate(0, 0, 75)
	if at.After(p.ClosingDue(introduced).AddDate(0, 0, -14)) {
		return time.Time{}
	}
	return at
}

// ClosingDue returns when the closing reflection is due: a month after the last session's prompt.
func (p Plan) ClosingDue(introduced time.Time) time.Time {
	return p.SessionDue(introduced, p.Sessions+1).AddDate(0, 0, -7)
}

// Theme is the subject of a month's conversation.
type Theme string

// The themes of the months, after the GROW model and the brief's closing.
const (
	ThemeGoal    Theme = "goal"
	ThemeReality Theme = "reality"
	ThemeOptions Theme = "options"
	ThemeReview  Theme = "review"
	ThemeWill    Theme = "will"
	ThemeOthers  Theme = "others"
	ThemeLeading Theme = "leading"
	ThemeClose   Theme = "close"
)

// Theme returns the subject of session n. The first is always the goal, the last always the close; between them the
// conversation moves on as far as the number of months allows.
func (p Plan) Theme(n int) Theme {
	between := []Theme{ThemeReality, ThemeOptions, ThemeReview, ThemeWill, ThemeOthers, ThemeLeading}
	switch {
	case n <= 1:
		return ThemeGoal
	case n >= p.Sessions:
		return ThemeClose
	default:
		return between[min(n-2, len(between)-1)]
	}
}
