package templates

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// samplePartner fills what is written when organisations meet, join and leave.
func samplePartner(kind string, l *Letter) {
	const organisation = "Tidewater Logistics"
	erased := mentoring.Day{Year: 2026, Month: 7, Day: 13}
	helen := Name{Full: "Helen Marsh", First: "Helen"}
	switch {
	case strings.HasPrefix(kind, "guest"):
		l.Reasons, l.Move = nil, Move{Organisation: organisation, Erased: erased}
	case kind == "partner.left":
		l.Reasons, l.Move = nil, Move{Organisation: mentee.Organisation, Own: true, Within: true, Erased: erased}
	case kind == "partner.farewell":
		l.Move = Move{Organisation: mentee.Organisation, Own: true, Erased: erased, People: 24, Inside: 3, Across: 8}
	case kind == "partner.news":
		l.Move = Move{Organisation: organisation}
	case strings.HasPrefix(kind, "partner.fit"):
		l.Reader, l.Move = helen, Move{Organisation: organisation}
		l.Partner = Partner{Name: paul, Organisation: organisation, Email: "paul.devlin@tidewater.example"}
		l.ReaderOrganisation = mentee.Organisation
	}
	switch kind {
	case "guest.noted", "eligibility.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Accept}
	case "guest.clarify", "eligibility.clarify":
		l.Words = "Let me think about it."
	case "partner.fit.clarify":
		l.Answer, l.Missing = mentoring.Answer{Intent: mentoring.Answered, Lines: map[int]string{1: "People first"}}, []int{2, 3, 4, 5, 6}
	case "partner.fit.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Lines: map[int]string{
			1: "That people say what they think; a guest would hear it at lunch", 2: "Our founder, who mentors two people himself", 3: "We are too few",
			4: "Two hours a month, and a day a week for Anna", 5: "Hire each other's people", 6: "How to run shifts; how to run a shop",
		}}
	case "partner.fit.shared":
		l.Shared = []Shared{
			{Question: "What you hold dear", Mine: "That people say what they think", Theirs: "That nobody is left alone with a problem"},
			{Question: "What must not happen", Mine: "Hire each other's people", Theirs: "Hire each other's people"},
		}
	case "eligibility":
		l.Matter.Step = "look"
		l.Matter.Lines = []string{"They have led people for 2 years, and at least 5 were agreed on"}
	}
	if strings.HasPrefix(kind, "eligibility") {
		l.Matter.About = grace
	}
	if strings.HasPrefix(kind, "eligibility") || kind == "invitation.waits" {
		l.Cohort.Eligibility = "Mentors have led people for five years or more."
	}
	if kind == "invitation.waits" {
		l.Matter.Step = "place"
	}
}

// partnerChanges are the other looks of these mails.
func partnerChanges(kind string) []change {
	decline := change{"decline", func(l *Letter) { l.Answer = mentoring.Answer{Intent: mentoring.Decline} }}
	switch kind {
	case "guest":
		return []change{{"mentor", toMentor}, {"own", func(l *Letter) { l.Move.Organisation, l.Move.Own = mentee.Organisation, true }}}
	case "guest.noted", "eligibility.noted", "partner.fit.noted":
		return []change{decline}
	case "partner.left":
		return []change{{"alone", func(l *Letter) { l.Move.Within, l.Partner = false, Partner{} }}}
	case "partner.farewell":
		return []change{{"sponsor", func(l *Letter) {
			l.Move.People, l.Move.Inside, l.Move.Across = 0, 0, 0
			l.Figures = &Figures{Lines: []Figure{{Key: "joined", Label: "People who joined, of those invited", Value: "44 of 52 (85 %)", Note: "month 3"}}}
		}}}
	case "eligibility":
		return []change{{"after the survey", func(l *Letter) { l.Matter.Step = "" }}}
	case "partner.news":
		return []change{{"joins", func(l *Letter) { l.Move.Joins = true }}}
	case "partner.fit.clarify":
		return []change{
			{"one", func(l *Letter) { l.Missing = []int{5} }},
			{"none", func(l *Letter) { l.Answer, l.Missing, l.Words = mentoring.Answer{}, nil, "Thanks." }},
		}
	case "partner.fit.shared":
		return []change{{"not now", func(l *Letter) { l.Shared = nil }}}
	case "invitation.waits":
		return []change{{"look", func(l *Letter) { l.Matter.Step = "look" }}, {"not now", func(l *Letter) { l.Matter.Step = "not now" }}}
	}
	return nil
}
