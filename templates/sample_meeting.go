package templates

import (
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// sampleMeeting is a date that both calendars hold, sampleOffers some that the reader may choose from.
var (
	sampleMeeting = Meeting{State: "proposed", At: time.Date(2026, time.April, 16, 15, 0, 0, 0, time.UTC)}
	sampleOffers  = []time.Time{time.Date(2026, time.April, 16, 15, 0, 0, 0, time.UTC), time.Date(2026, time.April, 20, 9, 30, 0, 0, time.UTC)}
)

// meetingsAsked are the situations in which somebody is asked about times.
func meetingsAsked() []change {
	return []change{
		{"several", func(l *Letter) { l.Meeting = Meeting{State: "offered", Offers: sampleOffers, Abroad: true} }},
		{"another", func(l *Letter) {
			l.Meeting = Meeting{State: "offered", At: sampleMeeting.At, Offers: sampleOffers[1:], Words: "I am in Oslo that week. Monday the 20th at half past nine?"}
		}},
		{"declined", func(l *Letter) {
			l.Meeting = Meeting{State: "declined", At: sampleMeeting.At, Words: "Sorry, our board meets that afternoon."}
		}},
		{"none", func(l *Letter) { l.Meeting = Meeting{State: "declined"} }},
	}
}

// meetingsNoted are the read-backs of what was said about a date.
func meetingsNoted(kind string) []change {
	yes, no := true, false
	slots := []mentoring.Slot{mentoring.SlotOf(sampleMeeting.At)}
	out := []change{
		{"booked", func(l *Letter) {
			l.Answer, l.Meeting = mentoring.Answer{Intent: mentoring.Answered, Met: &no, When: slots[0].Day, Slots: slots}, sampleMeeting
			l.Meeting.Abroad = true
		}},
		{"several", func(l *Letter) {
			l.Answer = mentoring.Answer{Intent: mentoring.Answered, Met: &no, When: slots[0].Day, Slots: append(slots, mentoring.SlotOf(sampleOffers[1]))}
			l.Meeting = Meeting{State: "offered", Offers: sampleOffers}
		}},
	}
	switch kind {
	case "session.noted":
		out = append(out, change{"not met, and over", func(l *Letter) {
			l.Answer, l.Session.Over = mentoring.Answer{Intent: mentoring.Answered, Met: &no}, true
		}}, change{"told by telephone", func(l *Letter) {
			l.Heard = "Anna Lind told me what you said on the telephone, and I took it as your answer. Reply “no” if that is wrong."
		}})
	case "meeting.first.noted":
		return append(out, answers(map[string]mentoring.Answer{"open": {Intent: mentoring.Later}, "month": {Intent: mentoring.Later, When: mentoring.Day{Year: 2026, Month: time.June}}}, "open", "month")...)
	case "meeting.times.noted":
		return append(out,
			change{"agreed", func(l *Letter) {
				l.Answer, l.Meeting = mentoring.Answer{Intent: mentoring.Answered, Choice: 1}, sampleMeeting
				l.Meeting.State = "agreed"
			}},
			change{"declined", func(l *Letter) {
				l.Answer, l.Meeting = mentoring.Answer{Intent: mentoring.Decline, Text: "Not that week"}, Meeting{State: "declined", At: sampleMeeting.At}
			}},
			change{"day", func(l *Letter) { l.Answer = mentoring.Answer{Intent: mentoring.Answered, When: slots[0].Day} }})
	}
	return append(out, answers(map[string]mentoring.Answer{
		"not met":        {Intent: mentoring.Answered, Met: &no},
		"day":            {Intent: mentoring.Answered, Met: &no, When: mentoring.Day{Year: 2026, Month: time.May, Day: 21}},
		"skipped":        {Intent: mentoring.Skipped},
		"met no details": {Intent: mentoring.Answered, Met: &yes, HasQuery: true},
	}, "not met", "day", "skipped", "met no details")...)
}
