package mentoring

import (
	"slices"
	"time"
)

// Hours are the hours of the day, in minutes from midnight, and the days of the week in which a person is mailed.
type Hours struct {
	From int            `json:"from"`
	To   int            `json:"to"`
	Days []time.Weekday `json:"days"`
}

// OfficeHours are Monday to Friday, nine to five.
var OfficeHours = Hours{From: 9 * 60, To: 17 * 60, Days: []time.Weekday{
	time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday,
}}

// Calendar is one person's working time. Every wait of a programme is computed by it, at the moment when it is needed,
// so that a change of zone rules or of the person's own dates between two steps is honoured.
type Calendar struct {
	Location *time.Location
	Hours    Hours
	Holidays []Day
	Away     time.Time // no mail before this moment: paused, or out of office
}

// Works reports whether the local day of t is a working day.
func (c Calendar) Works(t time.Time) bool {
	t = t.In(c.Location)
	return slices.Contains(c.Hours.Days, t.Weekday()) && !slices.Contains(c.Holidays, DayOf(t))
}

// Next returns the first moment at or after t at which the person may be mailed. When a year holds no working moment,
// it returns t.
func (c Calendar) Next(t time.Time) time.Time {
	if t.Before(c.Away) {
		t = c.Away
	}
	y, mo, d := t.In(c.Location).Date()
	for ahead := range 366 {
		noon := time.Date(y, mo, d+ahead, 12, 0, 0, 0, c.Location) // never midnight, which a change of clocks may skip
		open, shut := c.at(noon, c.Hours.From), c.at(noon, c.Hours.To)
		switch {
		case !c.Works(noon) || !t.Before(shut):
			continue
		case t.Before(open):
			return open
		default:
			return t.In(c.Location)
		}
	}
	return t
}

// AddWorkingDays returns the working moment n working days after t.
func (c Calendar) AddWorkingDays(t time.Time, n int) time.Time {
	local := c.Next(t)
	for range n {
		local = c.Next(c.at(local.AddDate(0, 0, 1), minuteOf(local)))
	}
	return local
}

// Due returns when a ladder's step is due for an ask that was first mailed at sent.
func (c Calendar) Due(sent time.Time, step Step) time.Time {
	days := int(step.After / day)
	if step.Working {
		return c.AddWorkingDays(sent, days)
	}
	return c.Next(sent.In(c.Location).AddDate(0, 0, days))
}

// at returns minute m of the local day of t. time.Date settles hours that a change of clocks skips or repeats.
func (c Calendar) at(t time.Time, m int) time.Time {
	y, mo, d := t.Date()
	return time.Date(y, mo, d, m/60, m%60, 0, 0, c.Location)
}

func minuteOf(t time.Time) int { return t.Hour()*60 + t.Minute() }

// AddMonths returns the same day and hour so many months after t, where t is. In a month that is too short for the day it is the
// month's last: a month after 31 January is 28 or 29 February, and not some day of March.
func AddMonths(t time.Time, months int) time.Time {
	y, mo, d := t.Date()
	last := time.Date(y, mo+time.Month(months)+1, 0, 12, 0, 0, 0, t.Location()).Day()
	h, m, s := t.Clock()
	return time.Date(y, mo+time.Month(months), min(d, last), h, m, s, t.Nanosecond(), t.Location())
}
