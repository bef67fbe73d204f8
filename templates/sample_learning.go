package templates

import (
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// forumChanges are the variants of mails about a question to many.
func forumChanges(kind string) []change {
	forum := func(f func(*Forum)) func(*Letter) {
		return func(l *Letter) { g := *l.Forum; f(&g); l.Forum = &g }
	}
	toCoordinator := func(l *Letter) {
		l.Reader, l.ReaderRole, l.Partner, l.Reasons = anna, "", Partner{}, nil
		forum(func(f *Forum) { f.Mine = false })(l)
	}
	switch kind {
	case "forum":
		return []change{{"coordinator", forum(func(f *Forum) { f.Origin, f.To = "coordinator", mentoring.Everybody })}}
	case "forum.check":
		telling := forum(func(f *Forum) { f.Telling = true })
		return []change{
			{"telling", telling},
			{"coordinator", func(l *Letter) {
				toCoordinator(l)
				forum(func(f *Forum) { f.Mine, f.Origin, f.To = true, "coordinator", mentoring.Everybody })(l)
			}},
			{"telling, coordinator", func(l *Letter) { toCoordinator(l); telling(l) }},
		}
	case "forum.check.noted":
		return []change{
			{"decline", func(l *Letter) { l.Answer.Intent = mentoring.Decline }},
			{"telling", forum(func(f *Forum) { f.Telling = true })},
			{"queue", forum(func(f *Forum) { f.Opens = time.Date(2026, time.April, 27, 10, 0, 0, 0, time.UTC) })},
		}
	case "forum.noted":
		return answers(map[string]mentoring.Answer{
			"private": {Intent: mentoring.Answered, Visibility: mentoring.OnlyMe}, "skipped": {Intent: mentoring.Skipped}, "late": {Intent: mentoring.Later},
		}, "private", "skipped", "late")
	case "forum.digest.noted":
		return answers(map[string]mentoring.Answer{
			"except": {Intent: mentoring.Accept, Except: []int{2, 5}}, "decline": {Intent: mentoring.Decline},
		}, "except", "decline")
	case "forum.digest":
		return []change{
			{"halfway", forum(func(f *Forum) { f.Origin, f.Question, f.To = "halfway", "", mentoring.Everybody })},
			{"clean", forum(func(f *Forum) { f.Origin, f.Lines = "coordinator", f.Lines[:1] })},
		}
	case "forum.quiet":
		return []change{{"lapsed", forum(func(f *Forum) { f.Lapsed = true })}, {"mine", forum(func(f *Forum) { f.Mine = true })}}
	}
	return []change{
		{"mine", forum(func(f *Forum) { f.Mine = true })},
		{"halfway", forum(func(f *Forum) { f.Origin, f.Question, f.To = "halfway", "", mentoring.Everybody })},
	}
}

// sampleLearning fills what people learn together.
func sampleLearning(kind string, l *Letter) {
	if strings.HasPrefix(kind, "gathering") {
		sampleGathering(kind, l)
	}
	if !strings.HasPrefix(kind, "forum") {
		return
	}
	l.Partner, l.Reasons = Partner{}, nil
	l.Forum = &Forum{
		Question: "When do you stop helping, and let somebody find their own way?", Origin: "participant", To: mentoring.OnlyMentors,
		Asked: 18, Writers: 5, Mine: strings.HasPrefix(kind, "forum.check"),
	}
	switch kind {
	case "forum":
		l.Reader, l.ReaderRole = martin, mentoring.Mentor
	case "forum.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Visibility: mentoring.Programme}
	case "forum.check.noted", "forum.digest.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Accept}
	}
	if strings.HasPrefix(kind, "forum.digest") || kind == "forum.shared" {
		l.Forum.Lines = []ForumLine{
			{1, "When I hear myself answer before they have finished asking.", false},
			{2, "I once solved it all for Tom. He never asked again.\nSince then I count to ten.", true},
			{3, "As soon as they say “I think”.", false},
			{4, "Never quite. I make myself busy with something else.", false},
			{5, "When the stakes are low enough to learn from.", false},
		}
	}
}

// gatheringChanges are the variants of mails about a meeting of many.
func gatheringChanges(kind string) []change {
	gathering := func(f func(*Gathering)) func(*Letter) {
		return func(l *Letter) { g := *l.Gathering; f(&g); l.Gathering = &g }
	}
	switch kind {
	case "gathering":
		return []change{
			{"all", gathering(func(g *Gathering) { g.For, g.Topics, g.Places = mentoring.Everybody, nil, 0 })},
			{"mentees", gathering(func(g *Gathering) { g.For, g.Host = mentoring.OnlyMentees, "" })},
		}
	case "gathering.noted":
		seat := func(seat string) func(*Letter) { return gathering(func(g *Gathering) { g.Seat = seat }) }
		return []change{
			{"waiting", seat("waiting")}, {"maybe", seat("maybe")}, {"no", seat("no")},
			{"past", gathering(func(g *Gathering) { g.Past = true })}, {"cancelled", gathering(func(g *Gathering) { g.Cancelled = true })},
		}
	case "gathering.moved":
		seat := func(seat string) func(*Letter) { return gathering(func(g *Gathering) { g.Seat = seat }) }
		return []change{{"waiting", seat("waiting")}, {"maybe", seat("maybe")}}
	case "gathering.host":
		return []change{{"nobody", gathering(func(g *Gathering) { g.Guests, g.Chosen = nil, "" })}}
	}
	decline := change{"decline", func(l *Letter) { l.Answer.Intent = mentoring.Decline }}
	if kind == "gathering.came.noted" {
		return []change{decline, {"except", func(l *Letter) { l.Answer.Except = []int{2} }}}
	}
	return []change{decline}
}

// sampleGathering fills what a mail says of a meeting of many.
func sampleGathering(kind string, l *Letter) {
	l.Partner, l.Reasons = Partner{}, nil
	if l.ReaderRole != "" {
		l.Reader, l.ReaderRole, l.ReaderOrganisation = martin, mentoring.Mentor, mentor.Organisation
	}
	l.Gathering = &Gathering{
		Name: "The mentors’ circle", For: mentoring.OnlyMentors, Starts: time.Date(2026, time.May, 6, 16, 0, 0, 0, time.UTC), Clock: "16:00", Zone: "Amsterdam",
		Minutes: 60, Where: "By video; the link comes from Paul", Host: paul.Full, Places: 8, Chosen: "Saying less", Seat: "yes", Wish: "Saying less",
		Topics: []Topic{{1, "When a talk runs dry"}, {2, "Saying less"}, {3, "Ending well"}}, Guests: []Guest{{1, martin.Full}, {2, "Nadia Haddad"}},
		Notes: "We talked about saying less.\nThree things to try: wait, ask once more, and thank.",
	}
	switch kind {
	case "gathering.came.noted", "gathering.notes.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Accept}
	case "gathering.moved":
		l.Gathering.Was = time.Date(2026, time.April, 29, 16, 0, 0, 0, time.UTC)
	case "gathering.notes.check":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Text: l.Gathering.Notes}
	}
}
