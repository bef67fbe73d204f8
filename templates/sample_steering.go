package templates

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// sampleSteering fills what the members of a steering group are asked and told.
func sampleSteering(kind string, l *Letter) {
	switch {
	case kind == "coordinator.steering":
		l.Matter = Matter{Story: "Helen Marsh would like to talk before voting on the motion “extend by one month”. Please get in touch"}
		l.Words = "Let us talk first: what would a month more cost us?"
	case strings.HasPrefix(kind, "charter"):
		l.Reader, l.ReaderRole, l.Partner, l.Reasons = Name{Full: "Helen Marsh", First: "Helen"}, "", Partner{}, nil
		l.Charter = &Charter{Version: 1, Articles: sampleCharter, Agreed: []string{"Helen Marsh (Harbour Foods)", "Jonas Weber (Tidewater Logistics)"}}
		l.Answer = mentoring.Answer{Intent: mentoring.Accept}
		if kind == "charter.check" {
			l.Charter.Articles = sampleAmended
		}
	case strings.HasPrefix(kind, "motion"):
		l.Reader, l.ReaderRole, l.Partner, l.Reasons = Name{Full: "Helen Marsh", First: "Helen"}, "", Partner{}, nil
		l.Motion = &Motion{
			Number: 3, Words: "extend by one month", Does: "If it is carried, the programme lasts one month longer.", By: "Jonas Weber", State: "open",
			Tally: mentoring.Tally{Members: 3, Quorum: 2},
		}
		l.Answer = mentoring.Answer{Intent: mentoring.Accept, Voted: mentoring.VoteYes}
		if kind == "motion.decided" {
			l.Motion.State, l.Motion.Effect, l.Motion.Tally = "carried", "done", mentoring.Tally{Members: 3, Quorum: 2, Yes: 2, No: 1}
		}
	}
}

var (
	sampleCharter = []Article{
		{Title: "What it is for", Words: "It helps new managers to lead with confidence, by talking with people who have been there."},
		{Title: "Who may join", Words: "People in their first years of leading a team at Harbour Foods and Tidewater Logistics."},
		{Title: "How long it lasts", Words: "Eight months, with one talk a month."},
		{Title: "What is not done", Words: "Nobody recruits people whom they meet here, and nobody sells them anything."},
	}
	sampleAmended = []Article{{Title: "How long it lasts", Was: "Eight months, with one talk a month.", Words: "Nine months, with one talk a month."}}
)

// steeringChanges show what else these mails say.
func steeringChanges(kind string) []change {
	motion := func(f func(*Motion)) func(*Letter) {
		return func(l *Letter) {
			m := *l.Motion
			f(&m)
			l.Motion = &m
		}
	}
	amended := func(l *Letter) {
		l.Charter = &Charter{Version: 2, Since: true, By: "Jonas Weber", Articles: sampleAmended}
	}
	newer := func(l *Letter) {
		amended(l)
		l.Charter.Newer = true
	}
	switch kind {
	case "charter":
		return []change{{"changed", amended}, {"newer", newer}, {"newer to them", func(l *Letter) {
			l.Charter = &Charter{Version: 2, Newer: true, By: "Jonas Weber", Articles: sampleCharter}
		}}}
	case "charter.remind":
		return []change{{"changed", amended}}
	case "charter.check":
		return []change{{"newer", newer}}
	case "charter.noted":
		return answers(map[string]mentoring.Answer{"cannot": {Intent: mentoring.Decline}, "change": {Intent: mentoring.Answered}}, "cannot", "change")
	case "charter.agreed":
		return []change{{"not by all", func(l *Letter) {
			l.Charter = &Charter{Version: 2, Articles: sampleCharter, Agreed: []string{"Helen Marsh (Harbour Foods)"}, Cannot: []string{"Jonas Weber (Tidewater Logistics)"}, Silent: []string{"Ruth Adler"}}
		}}}
	case "motion":
		return []change{{"by nobody", motion(func(m *Motion) { m.By = "" })}}
	case "motion.noted":
		return append(answers(map[string]mentoring.Answer{
			"no": {Voted: mentoring.VoteNo}, "abstain": {Voted: mentoring.VoteAbstain}, "talk": {Voted: mentoring.VoteTalk},
		}, "no", "abstain", "talk"), change{"decided", motion(func(m *Motion) { m.State = "carried" })})
	case "motion.check.noted":
		return []change{{"withdrawn", motion(func(m *Motion) { m.State = "withdrawn" })}, {"dropped", motion(func(m *Motion) { m.State = "dropped" })}}
	case "motion.decided":
		return []change{
			{"lost", motion(func(m *Motion) { m.State, m.Effect, m.Tally.Yes, m.Tally.No = "lost", "", 1, 2 })},
			{"lapsed", motion(func(m *Motion) { m.State, m.Effect, m.Tally.Yes, m.Tally.No = "lapsed", "", 1, 0 })},
			{"withdrawn", motion(func(m *Motion) { m.State, m.Effect = "withdrawn", "" })},
			{"to do", motion(func(m *Motion) { m.Effect = "to do" })},
			{"resolution", motion(func(m *Motion) { m.Effect = "nothing" })},
		}
	}
	return nil
}
