package mentoring

import "time"

// Slot is a day and a time of day at which two people could meet, on the clock of whoever named it.
type Slot struct {
	Day    Day `json:"day"`
	Minute int `json:"minute"` // of the day, from midnight
}

// In returns the moment of the slot in loc.
func (s Slot) In(loc *time.Location) time.Time {
	return time.Date(s.Day.Year, s.Day.Month, s.Day.Day, s.Minute/60, s.Minute%60, 0, 0, loc)
}

// SlotOf returns the slot of a moment in its own location.
func SlotOf(t time.Time) Slot { return Slot{Day: DayOf(t), Minute: minuteOf(t)} }

// MeetingLength is how long a talk is put into a calendar for.
const MeetingLength = time.Hour
