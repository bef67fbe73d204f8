package templates

import (
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Variant is a sample letter of a kind. The first of a kind has no name; the others show what else the mail can say.
type Variant struct {
	Name   string
	Letter Letter
}

// Sample returns made-up data that fills the kind of mail well, for previews and tests.
func Sample(kind string) Letter { return Variants(kind)[0].Letter }

// Variants returns a sample for everything that the kind of mail can say.
func Variants(kind string) []Variant {
	base := sampleFor(kind)
	variants := []Variant{{Letter: base}}
	for _, v := range changes(kind) {
		l := base
		v.change(&l)
		variants = append(variants, Variant{Name: v.name, Letter: l})
	}
	return variants
}

type change struct {
	name   string
	change func(*Letter)
}

// answers makes a variant of each answer.
func answers(named map[string]mentoring.Answer, order ...string) []change {
	var out []change
	for _, name := range order {
		out = append(out, change{name, func(l *Letter) { l.Answer = named[name] }})
	}
	return out
}

func changes(kind string) []change {
	asMentor := change{"mentor", toMentor}
	someMissing := change{"some", func(l *Letter) { l.Missing, l.Answer.Lines = []int{2, 4}, sampleLines(kind) }}
	yes, no := true, false
	switch kind {
	case "invitation":
		return []change{asMentor, {"both", func(l *Letter) { l.ReaderRole = mentoring.Both }}, {"named", func(l *Letter) {
			toMentor(l)
			l.Named = Nomination{By: "Nadia Haddad", For: "When our line stood still, he asked three questions and let the shift find the answer."}
		}}, {"as promised", func(l *Letter) {
			l.Answer = mentoring.Answer{Intent: mentoring.Later, When: mentoring.Day{Year: 2026, Month: time.April}}
			l.Words = "Not now, we are in the middle of an audit. Please ask me in spring."
		}}}
	case "invitation.remind", "survey":
		return []change{asMentor, {"both", func(l *Letter) { l.ReaderRole = mentoring.Both }}}
	case "practice", "practice.clarify":
		return practiceSamples()
	case "practice.noted":
		var out []change
		for choice := range 4 {
			for _, c := range append([]change{{"first", func(*Letter) {}}}, practiceSamples()...) {
				out = append(out, change{fmt.Sprint(c.name, " ", choice), func(l *Letter) {
					c.change(l)
					l.Answer.Choice = choice
				}})
			}
		}
		return append(out, change{"skipped", func(l *Letter) { l.Answer = mentoring.Answer{Intent: mentoring.Skipped} }})
	case "session.remind", "session.partner", "meeting.first.partner":
		rule := func(mine, theirs string, agree bool) func(*Letter) {
			return func(l *Letter) { l.Lapse = Lapse{Mine: mine, Theirs: theirs, Agree: agree} }
		}
		out := []change{
			{"again", func(l *Letter) { l.Session.Again = true }},
			{"rule", rule("Just ring me.", "just ring me", true)},
			{"two rules", rule("Just ring me.", "Send a text, no blame.", false)},
			{"own rule", rule("Just ring me.", "", false)},
		}
		if kind == "session.remind" {
			out = append(out, change{"planned", func(l *Letter) { l.Meeting = Meeting{State: "agreed", At: l.Date.Add(-22 * time.Hour)} }})
		}
		return out
	case "confidence":
		return []change{asMentor}
	case "confidence.noted":
		return answers(map[string]mentoring.Answer{
			"decline": {Intent: mentoring.Decline},
			"skipped": {Intent: mentoring.Skipped},
		}, "decline", "skipped")
	case "introduction", "match.confirmation", "fit", "dormancy":
		return []change{asMentor}
	case "closed", "closing.ahead", "checkin", "closing", "closing.clarify", "closing.noted", "self.rating", "self.rating.noted", "recontract", "recontract.noted",
		"recontract.settled", "coordinator.gap", "mentor.in.turn", "mentor.in.turn.noted", "looking.back", "looking.back.noted", "checkin.noted":
		return courseChanges(kind)
	case "survey.clarify":
		return []change{someMissing, {"wish", func(l *Letter) {
			l.Answer = mentoring.Answer{Intent: mentoring.Answered, NotWith: []string{"Tom Birch"}}
		}}}
	case "agreement.clarify":
		return []change{someMissing}
	case "goals.clarify":
		return []change{{"vague", func(l *Letter) {
			l.Answer = mentoring.Answer{Intent: mentoring.Answered, Lines: map[int]string{1: "Be a better leader"}}
		}}}
	case "session":
		var out []change
		plan := mentoring.PlanFor(9)
		for n := 1; n <= plan.Sessions; n++ {
			theme := plan.Theme(n)
			if theme == sampleSession.Theme || n > 1 && theme == plan.Theme(n-1) {
				continue
			}
			out = append(out, change{string(theme), func(l *Letter) {
				l.Session = Session{Number: n, Of: plan.Sessions, Theme: theme, Last: n == plan.Sessions}
			}})
		}
		return append(out, change{"aim", func(l *Letter) { l.Talk = sampleTalk }})
	case "invitation.noted":
		return append(answers(map[string]mentoring.Answer{
			"decline":    {Intent: mentoring.Decline},
			"untold":     {Intent: mentoring.Accept, ManagerOut: true},
			"later":      {Intent: mentoring.Later, When: mentoring.Day{Year: 2027, Month: time.January}},
			"later day":  {Intent: mentoring.Later, When: mentoring.Day{Year: 2026, Month: time.May, Day: 18}},
			"later some": {Intent: mentoring.Later, HasQuery: true},
		}, "decline", "untold", "later", "later day", "later some"), change{"manager", func(l *Letter) { l.Manager = "helen.marsh@harbour.example" }})
	case "match.proposal.noted":
		return answers(map[string]mentoring.Answer{
			"except":  {Intent: mentoring.Accept, Except: []int{2, 3}},
			"decline": {Intent: mentoring.Decline},
		}, "except", "decline")
	case "match.confirmation.noted":
		return answers(map[string]mentoring.Answer{
			"decline": {Intent: mentoring.Decline, Email: "grace@okafor.example"},
			"tie":     {Intent: mentoring.Decline, Tie: true},
		}, "decline", "tie")
	case "fit.noted":
		return answers(map[string]mentoring.Answer{
			"not sure": {Intent: mentoring.Answered, WantsHelp: &yes},
			"decline":  {Intent: mentoring.Decline, Rematch: &yes},
			"too late": {Intent: mentoring.Decline, Rematch: &no},
		}, "not sure", "decline", "too late")
	case "missed.noted":
		return answers(map[string]mentoring.Answer{
			"two":   {Intent: mentoring.Answered, Choice: 2},
			"three": {Intent: mentoring.Answered, Choice: 3},
		}, "two", "three")
	case "silence.noted":
		return answers(map[string]mentoring.Answer{
			"call":    {Intent: mentoring.Answered, WantsHelp: &yes},
			"rematch": {Intent: mentoring.Answered, Rematch: &yes},
		}, "call", "rematch")
	case "dormancy.noted":
		return answers(map[string]mentoring.Answer{
			"decline": {Intent: mentoring.Decline},
			"call":    {Intent: mentoring.Answered, WantsHelp: &yes},
		}, "decline", "call")
	case "unmatched":
		noFit := func(l *Letter) { l.Matter.Step = "no fit" }
		return []change{{"no fit", noFit}, asMentor, {"mentor no fit", func(l *Letter) { toMentor(l); noFit(l) }}}
	case "unmatched.noted":
		return answers(map[string]mentoring.Answer{
			"later":   {Intent: mentoring.Later, When: mentoring.Day{Year: 2026, Month: time.September}},
			"decline": {Intent: mentoring.Decline},
		}, "later", "decline")
	case "cohort.decided", "cohort.undone", "cohort.winding", "cohort.extended", "entered":
		return decisionChanges(kind)
	case "pair.ended", "coordinator.ended":
		return answers(map[string]mentoring.Answer{"rematch": {Rematch: &yes}}, "rematch")
	case "address.confirm", "address.confirm.clarify", "address.confirm.noted":
		own := func(l *Letter) { l.Matter.Step, l.Matter.Story = "own", "asks me to end your pairing" }
		move := func(l *Letter) { l.Matter.Step = "move" }
		out := []change{{"own", own}, {"move", move}}
		if kind == "address.confirm.noted" {
			no := func(l *Letter) { l.Answer.Intent = mentoring.Decline }
			out = append(out, change{"decline", no}, change{"move decline", func(l *Letter) { no(l); move(l) }})
		}
		return out
	case "coordinator.concern":
		return []change{{"unproven", func(l *Letter) {
			l.Matter.Unproven, l.Matter.Story = true, "I am not sure that they wrote it: it came from an address that I do not know, or answers no mail of mine (1 of 5)"
		}}, {"pledge", func(l *Letter) {
			pledged.change(l)
			l.Matter.Pledged, l.Words = true, "No. A mentor from Tidewater asks everybody whether they would change."
		}}}
	case "survey.noted":
		return []change{{"all", func(l *Letter) {
			toMentor(l)
			l.ReaderRole, l.Answer.Lines[4], l.Answer.Capacity, l.Answer.Rating = mentoring.Both, "Two at most.", 2, 3
			l.Answer.Offers, l.Answer.NotWith, l.Answer.Private = "Building teams that run by themselves", []string{"Tom Birch"}, []int{1, 3}
			l.Answer.Wishes = &mentoring.Wishes{
				Words: "English or Dutch, online. Rooms without steps, please", Languages: []string{"en", "nl"}, From: mentoring.Day{Year: 2026, Month: time.June},
			}
		}}, {"skipped", func(l *Letter) { l.Answer = mentoring.Answer{Intent: mentoring.Skipped} }}}
	case "agreement.noted":
		return append(answers(map[string]mentoring.Answer{"skipped": {Intent: mentoring.Skipped}}, "skipped"), pledged)
	case "goals.noted":
		return answers(map[string]mentoring.Answer{"skipped": {Intent: mentoring.Skipped}}, "skipped")
	case "meeting.first.noted", "session.noted", "meeting.times.noted":
		return meetingsNoted(kind)
	case "meeting.times", "meeting.times.remind", "meeting.times.clarify":
		return meetingsAsked()
	case "session.differ":
		return []change{{"not met", func(l *Letter) { l.Answer.Met = new(false) }}}
	case "session.prepare":
		return []change{{"mentor", func(l *Letter) { toMentor(l); l.Meeting.Abroad, l.Actions, l.Talk = true, "", sampleAsked }}, {"first", func(l *Letter) { l.Goals, l.Talk, l.Actions = nil, nil, "" }}}
	case "reflection.noted":
		return answers(map[string]mentoring.Answer{
			"partner":   {Intent: mentoring.Answered, Visibility: mentoring.MyPartner},
			"programme": {Intent: mentoring.Answered, Visibility: mentoring.Programme},
			"skipped":   {Intent: mentoring.Skipped},
		}, "partner", "programme", "skipped")
	case "coordinator.status", "coordinator.done", "coordinator.welcome", "coordinator.thanks", "order", "order.noted":
		return standingChanges(kind)
	case "morning", "morning.noted":
		return morningChanges(kind)
	case "handover.noted":
		return answers(map[string]mentoring.Answer{
			"2": {Intent: mentoring.Answered, Choice: 2},
			"3": {Intent: mentoring.Answered, Choice: 3},
		}, "2", "3")
	case "anytime.language":
		return []change{{"told in both", func(l *Letter) {
			l.Tongue = []string{"I write to you in English from now on. With “auf Deutsch bitte” I change back.", "Ich schreibe Ihnen ab jetzt in dieser Sprache: Englisch."}
		}}}
	case "anytime.paused":
		return append(answers(map[string]mentoring.Answer{"no day": {Intent: mentoring.Pause}}, "no day"),
			change{"told", func(l *Letter) { l.Told = []string{martin.Full, paul.Full} }})
	case "anytime.address":
		return answers(map[string]mentoring.Answer{"unknown": {Intent: mentoring.ChangeAddress}}, "unknown")
	case "anytime.help":
		return []change{{"address for concerns", func(l *Letter) { l.Cohort.ConcernsAddress = "mentoring+concern@harbour.example" }}}
	case "nomination.noted":
		return []change{{"between us", func(l *Letter) { l.Answer.Share = nil }}, {"skip", func(l *Letter) { l.Answer = mentoring.Answer{Intent: mentoring.Skipped} }}}
	case "self.check.noted":
		return answers(map[string]mentoring.Answer{
			"2": {Intent: mentoring.Answered, Choice: 2}, "3": {Intent: mentoring.Answered, Choice: 3}, "own words": {Intent: mentoring.Answered}, "skip": {Intent: mentoring.Skipped},
		}, "2", "3", "own words", "skip")
	case "anytime.manager":
		return []change{{"gone", func(l *Letter) { l.Answer.When = mentoring.Day{Year: 2026, Month: time.April, Day: 7} }}}
	case "coordinator.nomination":
		return []change{{"between us", func(l *Letter) { l.Answer.Share = nil }}, {"own", func(l *Letter) { l.Matter.About = Name{} }}}
	case "anytime.partner":
		return []change{{"alone", func(l *Letter) { l.Partner = Partner{} }}}
	case "anytime.stopped":
		return []change{{"alone", func(l *Letter) { l.Partner = Partner{} }}, {"still in others", func(l *Letter) { l.Others = []string{"Women Who Lead"} }}}
	case "anytime.forgotten":
		return []change{{"in a pair", func(l *Letter) { l.Told = []string{martin.Full} }}, {"entered", func(l *Letter) { l.Entered.By = anna }}}
	case "anytime.less":
		return []change{{"one topic", func(l *Letter) { l.Answer.Topic = mentoring.Reflection }}, {"alone", func(l *Letter) { l.Partner = Partner{} }}}
	case "anytime.back":
		return []change{{"told", func(l *Letter) { l.Told = []string{martin.Full} }}}
	case "pair.away":
		return []change{{"back", func(l *Letter) { l.Answer.When = mentoring.Day{} }}}
	case "gathering", "gathering.noted", "gathering.moved", "gathering.host", "gathering.came.noted", "gathering.notes.noted":
		return gatheringChanges(kind)
	case "forum", "forum.check", "forum.check.noted", "forum.noted", "forum.shared", "forum.quiet", "forum.digest", "forum.digest.noted":
		return forumChanges(kind)
	case "guest", "guest.noted", "partner.left", "partner.farewell", "partner.news", "partner.fit.noted", "partner.fit.clarify", "partner.fit.shared",
		"invitation.waits", "eligibility", "eligibility.noted":
		return partnerChanges(kind)
	case "sponsor.hopes.noted":
		return answers(map[string]mentoring.Answer{"skipped": {Intent: mentoring.Skipped}}, "skipped")
	case "charter", "charter.remind", "charter.check", "charter.noted", "charter.agreed", "motion", "motion.noted", "motion.check.noted", "motion.decided":
		return steeringChanges(kind)
	case "sponsor.note":
		return []change{{"after the months", func(l *Letter) { l.Session.Number = l.Cohort.Months + 1 }}}
	case "sponsor.note.noted":
		return answers(map[string]mentoring.Answer{"decline": {Intent: mentoring.Decline}}, "decline")
	case "summary.final":
		return []change{{"no hopes", func(l *Letter) { l.Hopes = nil }}}
	case "agreement.shared":
		return []change{{"one side", func(l *Letter) { l.Shared = []Shared{{Question: "How often will you meet?", Mine: "Monthly."}} }}, pledged}
	case "agreement":
		return []change{pledged}
	}
	return nil
}

// practiceSamples show every case of the guide: the first is the mentee's first.
func practiceSamples() []change {
	second := func(l *Letter) { l.Case = 2 }
	return []change{
		{"second", second},
		{"mentor", toMentor},
		{"mentor second", func(l *Letter) { toMentor(l); second(l) }},
	}
}

var (
	grace  = Name{Full: "Grace Okafor", First: "Grace"}
	martin = Name{Full: "Martin Keller", First: "Martin"}
	anna   = Name{Full: "Anna Lind", First: "Anna"}
	ruth   = Name{Full: "Ruth Adler", First: "Ruth"}
	paul   = Name{Full: "Paul Devlin", First: "Paul"}

	mentee = Partner{Name: grace, Role: mentoring.Mentee, Organisation: "Harbour Foods", Title: "team leader", Function: "Quality", Email: "grace.okafor@harbourfoods.example"}
	mentor = Partner{Name: martin, Role: mentoring.Mentor, Organisation: "Tidewater Logistics", Title: "head of operations", Function: "Operations", Email: "martin.keller@tidewater.example"}

	sampleTalk    = []string{"Whom could this help to grow, even if it takes longer at first?", "What has to be right, and what may be done in another way than mine?"}
	sampleAsked   = []string{"What does it give you to do this yourself?", "What would good enough look like here?"}
	sampleSession = Session{Number: 3, Of: 8, Theme: mentoring.ThemeOptions}
)

// sampleFor returns the first sample of a kind: to the mentee, unless the mail is for somebody else.
func sampleFor(kind string) Letter {
	yes := true
	l := Letter{
		Kind: kind, Language: "en", Reader: grace, ReaderRole: mentoring.Mentee, ReaderOrganisation: mentee.Organisation,
		ReplyTo: "mentoring+k7qd2m@harbour.example",
		Cohort: Cohort{
			Name:            "Harbour Mentoring",
			Purpose:         "It helps new managers to lead with confidence, by talking with people who have been there.",
			Audience:        "people in their first years of leading a team",
			Capabilities:    []string{"giving feedback", "handing over work", "leading change"},
			Months:          8,
			Confidentiality: "What the two of you say stays between you, unless somebody is in danger or the law asks.",
			Concerns:        mentoring.NamedPerson{Name: ruth.Full, Email: "ruth.adler@harbour.example"},
			Coordinator:     anna,
			Organisations:   []string{mentee.Organisation, mentor.Organisation},
		},
		Partner: mentor,
		Reasons: []string{
			"Grace wants to hand over more work, and Martin has built three teams that run without him",
			"You work in different fields, in different companies",
			"Neither of you reports to the other",
		},
		Session: sampleSession,
		Date:    time.Date(2026, time.April, 14, 9, 30, 0, 0, time.UTC),
	}
	switch {
	case strings.HasPrefix(kind, "invitation"), strings.HasPrefix(kind, "survey"), strings.HasPrefix(kind, "unmatched"), kind == "closed.unmatched",
		strings.HasPrefix(kind, "practice"), strings.HasPrefix(kind, "confidence"):
		l.Partner, l.Reasons = Partner{}, nil
	case strings.HasPrefix(kind, "match.proposal"), strings.HasPrefix(kind, "handover"), strings.HasPrefix(kind, "coordinator."), strings.HasPrefix(kind, "missed"), strings.HasPrefix(kind, "morning"), strings.HasPrefix(kind, "order"),
		strings.HasPrefix(kind, "forum.digest"), strings.HasPrefix(kind, "gathering.came"), strings.HasPrefix(kind, "gathering.notes"), kind == "gathering.host", strings.HasPrefix(kind, "eligibility"), kind == "partner.farewell", kind == "partner.news":
		l.Reader, l.ReaderRole, l.Partner, l.Reasons = anna, "", Partner{}, nil
	case strings.HasPrefix(kind, "summary"), strings.HasPrefix(kind, "sponsor.hopes"), strings.HasPrefix(kind, "sponsor.note"):
		l.Reader, l.ReaderRole, l.Partner, l.Reasons = Name{Full: "Helen Marsh", First: "Helen"}, "", Partner{}, nil
	}
	switch kind {
	case "meeting.times", "meeting.times.remind", "meeting.agreed", "meeting.cancelled", "session.prepare":
		l.Meeting = sampleMeeting
	}
	if kind == "session.prepare" {
		l.Talk = sampleTalk
		l.Goals, l.Actions = []string{"By June I hand over the Monday meeting and stay out of it for a month"}, "I will ask two people before I give my own view."
	}
	switch kind {
	case "nomination", "nomination.clarify", "nomination.noted", "coordinator.nomination":
		told := true
		l.Answer = mentoring.Answer{
			Intent: mentoring.Answered, Nominee: "Jana Weiss", Share: &told,
			Question: "She asked me three questions before she said a word of her own.",
		}
	case "manager.told", "manager.passed":
		l.Reader, l.ReaderRole, l.Partner, l.Reasons, l.Matter.About = Name{}, "", Partner{}, nil, grace
	case "coordinator.manager":
		l.Words, l.Partner.Email = "Could the hour be on a Friday? Mondays are full here.", "helen.marsh@harbour.example"
	case "self.check", "self.check.noted":
		toMentor(&l)
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Choice: 1}
	case "anytime.manager":
		l.Answer = mentoring.Answer{Intent: mentoring.NotMyManager}
	case "session.partner", "meeting.first.partner", "silence.noted", "goals.shared", "reflection.shared":
		toMentor(&l)
	case "unmatched":
		l.Matter.Step = "shortage"
	case "coordinator.concern":
		l.Reader = ruth
	}
	switch kind {
	case "anytime.record":
		l.Held = &Held{
			Name: grace.Full, Email: mentee.Email, Organisation: mentee.Organisation, Title: mentee.Title, Function: mentee.Function, Role: mentee.Role,
			Manager: "helen.marsh@harbourfoods.example", Language: "en", Zone: "Europe/London", Holidays: "GB", Programmes: []string{l.Cohort.Name},
			Partners: []string{martin.Full}, Ours: 14, Theirs: 9, Words: []HeldWords{
				{time.Date(2026, time.January, 12, 8, 0, 0, 0, time.UTC), "Yes, with pleasure!", ""},
				{time.Date(2026, time.February, 20, 8, 0, 0, 0, time.UTC), "I answer for my team before they can.", mentoring.OnlyMe},
			},
		}
	case "anytime.less":
		l.Answer = mentoring.Answer{Intent: mentoring.LessMail}
	case "invitation.noted", "match.confirmation.noted", "match.proposal.noted", "fit.noted", "unmatched.noted", "dormancy.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Accept}
	case "survey.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Lines: sampleLines(kind), Years: 2}
	case "agreement.noted", "goals.noted", "goals.shared":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Lines: sampleLines(kind)}
	case "meeting.first.noted", "anytime.paused", "pair.away", "session.rests":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, When: mentoring.Day{Year: 2026, Month: time.May, Day: 6}}
	case "session.differ":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Met: &yes}
	case "session.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Met: &yes, HeldOn: mentoring.Day{Year: 2026, Month: time.April, Day: 9}, Rating: 4}
	case "reflection.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Visibility: mentoring.OnlyMe}
	case "confidence.noted", "practice.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered}
	case "handover.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Choice: 1}
	case "address.confirm", "address.confirm.clarify", "address.confirm.noted", "anytime.address":
		l.Answer = mentoring.Answer{Intent: mentoring.Accept, Email: "grace@okafor.example"}
	}
	if strings.HasPrefix(kind, "practice") {
		l.Case = 1
	}
	sampleMatter(kind, &l)
	sampleLearning(kind, &l)
	sampleMorning(kind, &l)
	sampleStanding(kind, &l)
	sampleCourse(kind, &l)
	sampleSponsor(kind, &l)
	sampleDecision(kind, &l)
	samplePartner(kind, &l)
	sampleSteering(kind, &l)
	return l
}

// sampleMatter fills what coordinators and sponsors are told, and the words that are passed on.
func sampleMatter(kind string, l *Letter) {
	switch {
	case strings.HasPrefix(kind, "match.proposal"), kind == "sponsor.pairs":
		nadia := Partner{Name: Name{"Nadia Haddad", "Nadia"}, Role: mentoring.Mentor, Organisation: "Harbour Foods"}
		tom := Partner{Name: Name{"Tom Birch", "Tom"}, Role: mentoring.Mentee, Organisation: "Tidewater Logistics"}
		elif := Partner{Name: Name{"Elif Demir", "Elif"}, Role: mentoring.Mentee, Organisation: "Tidewater Logistics"}
		l.Pairs = []ProposedPair{
			{Number: 1, Mentor: mentor, Mentee: mentee, Reasons: []string{"Grace wants to hand over more work; Martin has built three teams that run without him.", "Different fields."}},
			{Number: 2, Mentor: nadia, Mentee: tom, Reasons: []string{"Both care most about giving feedback.", "Nadia has led people for eighteen years."}},
			{Number: 3, Mentor: nadia, Mentee: elif, New: kind == "match.proposal.changed", Reasons: []string{"Elif leads a change that Nadia has been through.", "Nadia has room for two."}},
		}
		l.Unmatched = []Unmatched{{Partner{Name: paul, Organisation: "Harbour Foods"}, "Every mentor with room is in his own line of reporting"}}
		sampleReview(kind, &l.Review)
	case strings.HasPrefix(kind, "handover"), strings.HasPrefix(kind, "coordinator."), strings.HasPrefix(kind, "missed"):
		l.Matter = Matter{
			About: grace, Step: "the five questions", Story: "Grace has not answered the five questions for ten days.",
			Lines: []string{
				"3 March: invited, and said yes the same day",
				"6 March: I sent the five questions",
				"10 and 14 March: I asked again, in short",
				"Since then: no answer, and no word of being away",
			},
			Guess: "Keep the place for Grace and match without the answers.",
		}
		l.Partner = mentee
	case strings.HasPrefix(kind, "summary"):
		l.Figures = sampleFigures(kind == "summary.final")
	}
	switch kind {
	case "coordinator.ended":
		l.Partner = mentor
	case "coordinator.missed", "missed", "missed.remind", "missed.clarify", "missed.noted":
		l.Partner = mentor
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Choice: 1}
		l.Matter.Lines = []string{"February: moved twice, then skipped", "March: no answer from either of them"}
	case "coordinator.checkin":
		l.Matter.Step, l.Matter.Story = "the half-way question", "Grace would like another mentor."
		l.Matter.Lines = []string{"Grace gave it a 2, Martin a 5."}
		l.Words = "Martin is kind, but he mostly talks about his own time.\nI would rather somebody asked me things."
	case "coordinator.reason", "ended.kept":
		l.Words = "We are both kind, and we have nothing to say to each other."
	case "coordinator.question", "anytime.question":
		l.Words = "Could we do two shorter talks instead of one long one?"
	case "coordinator.concern":
		l.Matter.Story = "It answers a mail of mine, from their own address (4 of 5)"
		l.Words = "I do not feel at ease with how he speaks about my colleague. I would like to talk to somebody."
	case "coordinator.late":
		l.Words = "Sorry, I was on leave. Yes, I would love to join!"
	case "words.read", "coordinator.looked":
		l.Look, l.Words = Look{Account: "it-anna", Came: l.Date.AddDate(0, 0, -2)}, "Her reply could not be read, and she asked me to look."
	case "confidence.noted":
		l.Words = "What we say stays with us. If I were ever worried for somebody, I would say so first."
	case "coordinator.confidence":
		l.Words = "No, I cannot promise that. My own boss asks me every week how it goes."
	case "reflection.shared":
		l.Words = "I noticed that I answer for my team before they can.\n\nYour silence after my second sentence did that. Thank you."
	case "handover":
		l.Words = "will do!!"
	}
	if strings.HasSuffix(kind, ".clarify") {
		l.Words = "Perhaps, let me see how the week goes."
	}
	if kind == "agreement.shared" {
		l.Shared = []Shared{
			{Question: "How often will you meet, and for how long?", Mine: "Once a month, an hour.", Theirs: "Every four weeks for an hour.", Agree: true},
			{Question: "How would you like to meet?", Mine: "Face to face if we can.", Theirs: "By video, I travel a lot.", Differ: true},
			{Question: "What stays between the two of you?", Mine: "Everything about my team.", Theirs: "All of it.", Agree: true},
			{Question: "If one of you goes quiet, what should the other do?", Mine: "Just ring me.", Theirs: "Send a text."},
			{Question: "What would make this time well spent for you?", Mine: "A calmer head before hard talks."},
		}
	}
}

// toMentor turns a letter to the mentee of the sample pair into one to the mentor.
func toMentor(l *Letter) {
	l.Reader, l.ReaderRole, l.ReaderOrganisation = martin, mentoring.Mentor, mentor.Organisation
	if l.Partner.Name.Full != "" {
		l.Partner = mentee
	}
}

func sampleLines(kind string) map[int]string {
	switch {
	case strings.HasPrefix(kind, "goals"):
		return map[int]string{
			1: "By June I hand over the Monday meeting and stay out of it for a month.",
			2: "Say what I think in the leaders' round.",
		}
	case strings.HasPrefix(kind, "agreement"):
		return map[int]string{
			1: "Once a month, an hour.", 2: "Face to face if we can.", 3: "Everything about my team.", 4: "Just ring me.",
			5: "A calmer head before hard talks.",
		}
	default:
		return map[int]string{
			1: "Handing over work without looking over shoulders.", 2: "Two.", 3: "Plain speaking, and patience.",
			4: "Somebody who asks more than they tell.", 5: "3",
		}
	}
}

func sampleFigures(final bool) *Figures {
	if final {
		return &Figures{
			Month: 8, Months: 8, Final: true,
			Lines: []Figure{
				{Label: "Pairs that went the whole way", Value: "15 of 20"},
				{Label: "Talks that took place", Value: "124 of 160", Note: "9 not known"},
				{Label: "Would recommend it with 9 or 10", Value: "24 of 40", Note: "5 not known"},
				{Label: "Met or beat what they hoped for", Value: "29 of 40", Note: "5 not known"},
			},
			Course: []Point{
				{1, "12 of 20", 12, 12}, {2, "at least 27 of 40", 27, 40}, {3, "41 of 60", 41, 41}, {4, "63 of 80", 63, 63},
				{5, "78 of 100", 78, 78}, {6, "at least 92 of 118", 92, 118}, {7, "109 of 139", 109, 109}, {8, "124 of 160", 124, 124},
			},
			Tables:     sampleTables(),
			Highlights: []string{"Most often named as gained: giving feedback sooner", "11 mentees would now be mentors themselves"},
			Next:       "The steering group meets in January to decide on the next round.",
		}
	}
	return &Figures{
		Month: 4, Months: 8,
		Lines: []Figure{
			{Label: "People who said yes", Value: "40 of 52", Note: "6 not known"},
			{Label: "Pairs at work", Value: "20 of 20"},
			{Label: "Talks that took place", Value: "63 of 80", Note: "7 not known"},
			{Label: "How useful the talks were, 1 to 5", Value: "4.2", Note: "from 58 answers"},
		},
		Course:     []Point{{1, "fewer than 5 of 16", 0, 4}, {2, "at least 27 of 32", 27, 32}, {3, "41 of 60", 41, 41}, {4, "63 of 80", 63, 63}},
		Tables:     sampleTables(),
		Highlights: []string{"What pairs find hardest is to keep the date in a full month", "13 of the 20 pairs cross the two companies"},
		Next:       "Everybody is asked next week how it is going, each alone.",
	}
}

// sampleReview fills what came of a coordinator's changes to a proposal.
func sampleReview(kind string, r *Review) {
	switch kind {
	case "match.proposal.changed":
		*r = Review{
			Said:   []string{"Nadia Haddad and Paul Devlin will not be a pair.", "I found Nadia Haddad as the mentor of Elif Demir."},
			Before: 2140, After: 2015,
		}
	case "match.proposal.refused":
		r.Refused = "Martin Keller cannot be the mentor of Tom Birch, because a reporting line runs between them: one manages the other, directly or at one remove, or both have the same manager."
	case "match.proposal.why":
		r.Accounts = []Account{{2, []string{
			"Tom Birch with Nadia Haddad: a fit of 720 out of 1000.",
			"450 of 450 points because the mentor offers help with what the mentee wants to grow in.",
			"170 of 200 points because what matters to them is alike.",
			"100 of 100 points because the mentor has led people for longer.",
			"The next for Tom Birch: Martin Keller (610).",
		}}}
	}
}
