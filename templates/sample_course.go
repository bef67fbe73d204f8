package templates

import (
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// courseChanges are the variants of the mails about the second half of a pair's time, its close, and what comes after.
func courseChanges(kind string) []change {
	asMentor := change{"mentor", toMentor}
	yes, no, none, one, two := true, false, 0, 1, 2
	switch kind {
	case "checkin":
		return []change{asMentor, pledged}
	case "checkin.noted":
		return append(answers(map[string]mentoring.Answer{
			"help":    {Intent: mentoring.Answered, WantsHelp: &yes},
			"rematch": {Intent: mentoring.Answered, Rating: 2, Rematch: &yes},
			"kept":    {Intent: mentoring.Answered, Rating: 5, Kept: &yes},
		}, "help", "rematch", "kept"), change{"not kept", func(l *Letter) { l.Told = []string{ruth.Full} }})
	case "closing.noted":
		return answers(map[string]mentoring.Answer{
			"skipped":  {Intent: mentoring.Skipped},
			"unquoted": {Intent: mentoring.Answered, Share: &no, Thanks: "You asked, and then you waited. I learned that from you."},
		}, "skipped", "unquoted")
	case "closed":
		return []change{
			{"mentor", func(l *Letter) {
				toMentor(l)
				l.Year = Year{Thanks: "You never once told me what to do. Thank you for that.", Talks: l.Year.Talks, Takes: "A good question is worth more than my best story.", Certificate: true}
			}},
			{"no talk", func(l *Letter) { l.Year = Year{} }},
			{"unnamed", func(l *Letter) { l.Year.Unnamed = true }},
		}
	case "self.rating", "self.rating.noted":
		out := []change{{"half-way", func(l *Letter) { l.Session.Number = 2 }}, {"end", func(l *Letter) { l.Session.Number = 3 }}}
		if kind == "self.rating.noted" {
			out = append(out, answers(map[string]mentoring.Answer{
				"skipped": {Intent: mentoring.Skipped}, "some": {Intent: mentoring.Answered, Marks: map[int]int{2: 4}},
			}, "skipped", "some")...)
		}
		return out
	case "recontract", "recontract.settled":
		return []change{asMentor, {"other", func(l *Letter) {
			l.Course.Weeks, l.Course.Longer, l.Course.Shorter, l.Course.Goals = 6, true, kind == "recontract.settled", nil
		}}}
	case "recontract.noted":
		return answers(map[string]mentoring.Answer{
			"skipped": {Intent: mentoring.Skipped},
			"other":   {Intent: mentoring.Answered, Contract: &mentoring.Contract{GoalsRight: &no, Goals: "Say no once a week, and mean it.", Weeks: 4, Months: &one}},
			"doubt":   {Intent: mentoring.Answered, Contract: &mentoring.Contract{GoalsRight: &no, Months: &two}},
			"as is":   {Intent: mentoring.Answered, Contract: &mentoring.Contract{Months: &none}},
		}, "skipped", "other", "doubt", "as is")
	case "coordinator.gap":
		return []change{{"one leaves", func(l *Letter) { l.Gap = Gap{OneLeaves: true} }}}
	case "mentor.in.turn.noted":
		return answers(map[string]mentoring.Answer{"later": {Intent: mentoring.Later}, "decline": {Intent: mentoring.Decline}}, "later", "decline")
	case "mentor.in.turn":
		return []change{{"bare", func(l *Letter) { l.Year = Year{} }}}
	case "looking.back":
		return []change{{"mentor", func(l *Letter) { toMentor(l); l.Year.Goals = nil }}, {"year", func(l *Letter) { l.Session.Number = 12; l.Year = Year{} }}}
	case "looking.back.noted":
		return answers(map[string]mentoring.Answer{
			"no": {Intent: mentoring.Answered, Still: mentoring.NotNow}, "partly": {Intent: mentoring.Answered, Still: mentoring.Partly, Stayed: &no},
			"words": {Intent: mentoring.Answered}, "skipped": {Intent: mentoring.Skipped},
		}, "no", "partly", "words", "skipped")
	}
	return []change{asMentor}
}

// pledged is a programme in which everybody pledges something.
var pledged = change{"pledge", func(l *Letter) {
	l.Cohort.Pledge = "Nobody recruits people whom they meet here, and nobody sells them anything. What one hears of another organisation stays here."
}}

// sampleCourse fills those mails.
func sampleCourse(kind string, l *Letter) {
	yes, nine, two := true, 9, 2
	day := func(month time.Month, day int) mentoring.Day {
		return mentoring.Day{Year: 2026, Month: month, Day: day}
	}
	goals := []string{"By June I hand over the Monday meeting and stay out of it for a month.", "Say what I think in the leaders’ round."}
	switch kind {
	case "self.rating", "self.rating.clarify":
		l.Session = Session{Number: 1}
	case "self.rating.noted":
		l.Session, l.Answer = Session{Number: 1}, mentoring.Answer{Intent: mentoring.Answered, Marks: map[int]int{1: 3, 2: 2, 3: 4}}
	case "checkin.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Rating: 4}
	case "recontract", "recontract.remind", "recontract.settled":
		l.Course = Course{Left: 4, Until: day(time.September, 15), Goals: goals}
	case "recontract.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Contract: &mentoring.Contract{GoalsRight: &yes, Weeks: 6, Months: &two}}
	case "coordinator.gap":
		l.Gap, l.Partner = Gap{Low: 2, High: 5}, mentor
	case "closing.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Recommend: &nine, Rating: 4, Share: &yes}
	case "closed":
		l.Year = Year{
			Thanks: "You came with questions and left me with better ones. Ring me when you get the job.",
			Goals:  goals,
			Talks: []Talk{
				{1, day(time.March, 12)}, {2, day(time.April, 9)}, {3, day(time.May, 14)}, {5, mentoring.Day{}}, {6, day(time.August, 6)},
			},
			Reflections: []OwnWords{
				{1, "I talk when I am unsure. He waited, and I heard myself."},
				{3, "I noticed that I answer for my team before they can.\n\nNext Monday I count to ten."},
			},
			Marks: []OwnMarks{
				{"giving feedback", 2, 3, 4}, {"handing over work", 2, 0, 4}, {"leading change", 3, 3, 3},
			},
			Takes: "I ask first now, and the answers are better than mine.", Certificate: true,
		}
	case "thanks":
		l.Words = "I forgot to say it: you believed in me before I did."
	case "mentor.in.turn", "mentor.in.turn.clarify", "mentor.in.turn.noted":
		l.Year.Takes = "I ask first now, and the answers are better than mine."
		l.Answer = mentoring.Answer{Intent: mentoring.Accept}
	case "coordinator.in.turn":
		l.Words = "Yes. Somebody did it for me."
	case "looking.back", "looking.back.noted":
		l.Session = Session{Number: 6}
		l.Year = Year{Goals: goals, Takes: "I ask first now, and the answers are better than mine."}
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Still: mentoring.Wholly}
	}
}
