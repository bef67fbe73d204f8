package mentoring

import "time"

// Plan is the rhythm of a pair: one session a month, a check-in half-way, and an end that is announced one session
// ahead. Half-way the two may agree on another rhythm and a later end.
type Plan struct {
	Sessions int // in all
	After    int `json:",omitempty"` // behind which session the pair's own rhythm begins
	Weeks    int `json:",omitempty"` // between its sessions from there on; 0: one a month
}

// MostMoreMonths is the longest time by which a pair can go on beyond its cohort's months.
const MostMoreMonths = 12

// PlanFor returns the plan of a cohort that runs for that many months.
func PlanFor(months int) Plan { return Plan{Sessions: max(months, 1)} }

// CheckInAfter is the number of the session after which each side is asked alone how it goes.
func (p Plan) CheckInAfter() int { return (p.Sessions + 1) / 2 }

// AnnounceClosingAfter is the number of the session after which the end is announced: the last one but one.
func (p Plan) AnnounceClosingAfter() int { return max(p.Sessions-1, 1) }

// Extended returns the plan of a pair that meets every so many weeks behind the given session, and goes on for so many
// months more. Weeks 0 is once a month, as before.
func (p Plan) Extended(after, weeks, months int) Plan {
	left := max(p.Sessions-after, 0) + min(max(months, 0), MostMoreMonths)
	if weeks == 0 || left == 0 {
		return Plan{Sessions: after + left}
	}
	const weeksAYear, monthsAYear = 52, 12
	return Plan{Sessions: after + max(left*weeksAYear/monthsAYear/weeks, 1), After: after, Weeks: weeks}
}

// SessionDue returns when the prompt for session n (from 1) is due for a pair that was introduced at the given time:
// the first ten days later, so that there is time to agree and to find a date, and then one a month, on the same day of it,
// or in the rhythm that the two agreed on.
func (p Plan) SessionDue(introduced time.Time, n int) time.Time {
	if p.Weeks > 0 && n > p.After {
		return p.SessionDue(introduced, p.After).AddDate(0, 0, 7*p.Weeks*(n-p.After))
	}
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

// RatingDue returns when the mentee is asked where they see themselves: the first time before the first session, the last
// time some days before the closing questions. The time between has no day of its own: it follows the check-in.
func (p Plan) RatingDue(introduced time.Time, occasion int) time.Time {
	if occasion == 1 {
		return introduced.AddDate(0, 0, 8)
	}
	return p.ClosingDue(introduced).AddDate(0, 0, -6)
}

// ClosingDue returns when the closing reflection is due: a week before one more session's prompt would be.
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
