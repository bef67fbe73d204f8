package mentoring

import "time"

// Audience is the part of a cohort that a question or an invitation is for.
type Audience string

// The parts of a cohort that learn together.
const (
	Everybody   Audience = "all"
	OnlyMentors Audience = "mentors"
	OnlyMentees Audience = "mentees"
)

// Includes reports whether somebody with role r is meant.
func (a Audience) Includes(r Role) bool {
	switch a {
	case OnlyMentors:
		return r.Plays(Mentor)
	case OnlyMentees:
		return r.Plays(Mentee)
	}
	return true
}

// FewestTogether is how many people must have answered before any of their words, or any figure about them, is shown to
// others.
const FewestTogether = 5

// ForumQuestion is a question that a cohort file plans for everybody, or for one side.
type ForumQuestion struct {
	Question string   `json:"question"`
	To       Audience `json:"to"`
	Month    int      `json:"month"` // of the cohort, from 1
}

// Gathering is a meeting of many that a cohort file plans: a circle of the mentors, a session for all.
type Gathering struct {
	Name    string      `json:"name"`
	For     Audience    `json:"for"`
	On      Day         `json:"on,omitzero"`     // or:
	Month   int         `json:"month,omitempty"` // of the cohort, from 1: on the working day at the same day of the month as its start
	At      int         `json:"at"`              // minutes from midnight, where the cohort is
	Minutes int         `json:"minutes"`
	Where   string      `json:"where"` // a room, or how to join by video, in words
	Host    NamedPerson `json:"host,omitzero"`
	Places  int         `json:"places,omitempty"` // at most; 0 sets no limit
	Topics  []string    `json:"topics,omitempty"` // to be voted on by reply
}

// Starts returns when a gathering begins, for a cohort that has the given calendar and began at the given time.
func (g Gathering) Starts(began time.Time, calendar Calendar) time.Time {
	day := g.On.In(calendar.Location)
	if g.On.IsZero() {
		day = calendar.Next(AddMonths(began.In(calendar.Location), g.Month))
	}
	return calendar.at(day, g.At)
}

// The clock of a gathering, in days before it begins.
const (
	InvitedBefore  = 21 // everybody is asked whether they will come
	RemindedBefore = 2  // whoever comes hears of it once more
)
