package replies

import (
	"maps"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Topic is what a numbered question of a survey asks for, beside words.
type Topic string

// What the questions of a survey ask for.
const (
	YearsTopic    Topic = "years"    // how long somebody has worked, or led
	CapacityTopic Topic = "capacity" // how many mentees they would take
	ModeTopic     Topic = "mode"     // online or in person
	RatingTopic   Topic = "rating"   // where they stand, from one to five
	ValuesTopic   Topic = "values"   // what matters to somebody
	PartnerTopic  Topic = "partner"  // what sort of partner they would like
	TongueTopic   Topic = "language" // what they speak
	TimesTopic    Topic = "times"    // days and times that suit, or do not
	MetTopic      Topic = "met"      // whether two people met
	DateTopic     Topic = "date"     // when
	WordsTopic    Topic = "words"    // anything
)

// topicWords tell a question's topic: all words of one of the phrases stand in it.
var topicWords = []struct {
	topic   Topic
	phrases [][]string
}{
	{YearsTopic, [][]string{{"how", "many", "years"}, {"how", "long"}, {"combien", "annees"}, {"wie", "viele", "jahre"}, {"wie", "lange"}, {"cuantos", "anos"}, {"hoeveel", "jaar"}, {"hoe", "lang"},
		{"depuis", "combien"}, {"depuis", "quand"}, {"seit", "wann"}, {"cuanto", "tiempo", "lleva"}, {"desde", "cuando"}, {"sinds", "wanneer"}}},
	{CapacityTopic, [][]string{{"how", "many", "mentees"}, {"how", "many", "people"}, {"combien", "mentores"}, {"combien", "mentees"}, {"wie", "viele", "mentees"}, {"cuantos", "mentees"}, {"cuantas", "personas"}, {"hoeveel", "mentees"},
		{"combien", "personnes"}, {"combien", "mentorees"}, {"combien", "accompagner"}, {"wie", "viele", "personen"}, {"wie", "viele", "menschen"}, {"cuantos", "mentorizados"}, {"cuantos", "mentorados"},
		{"hoeveel", "mensen"}, {"hoeveel", "personen"}}},
	{MetTopic, [][]string{{"did", "meet"}, {"have", "met"}, {"rencontres"}, {"getroffen"}, {"reunido"}, {"gesproken"}}},
	{DateTopic, [][]string{{"what", "date"}, {"which", "day"}, {"when"}, {"quelle", "date"}, {"welchem", "tag"}, {"wann"}, {"fecha"}, {"wanneer"}, {"datum"}}},
	{RatingTopic, [][]string{{"rate"}, {"mark"}, {"score"}, {"note"}, {"bewerten"}, {"cijfer"}, {"valoraria"}, {"how", "sure"}}},
	{ModeTopic, [][]string{{"online"}, {"en", "ligne"}, {"en", "linea"}, {"distance"}}},
	{TongueTopic, [][]string{{"languages"}, {"language"}, {"langues"}, {"sprachen"}, {"talen"}, {"idiomas"}}},
	{TimesTopic, [][]string{{"days"}, {"times"}, {"jours"}, {"tage"}, {"dagen"}, {"dias"}}},
	{ValuesTopic, [][]string{{"matters", "most"}, {"values"}, {"wichtigsten"}, {"belangrijkst"}, {"compte", "plus"}, {"importante"}}},
	{PartnerTopic, [][]string{{"sort", "of", "mentor"}, {"kind", "of", "mentor"}, {"type", "of", "mentor"}}},
}

// QuestionsIn finds what the numbered questions of a mail ask for; nil when it numbers none.
func QuestionsIn(sent string) map[int]Topic {
	var topics map[int]Topic
	for l := range strings.SplitSeq(limit(sent), "\n") {
		n, rest := leadingNumber(strings.TrimSpace(l))
		if n == 0 {
			continue
		}
		if topics == nil {
			topics = map[int]Topic{}
		}
		words := bareWords(strings.ReplaceAll(fold(rest), "'", " "))
		for _, t := range topicWords {
			if _, taken := topics[n]; !taken && slices.ContainsFunc(t.phrases, func(p []string) bool { return containsAll(words, p) }) {
				topics[n] = t.topic
			}
		}
		if topics[n] == "" {
			topics[n] = WordsTopic
		}
	}
	return topics
}

func containsAll(words, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(words, w) })
}

// modeOf reads how somebody likes to meet.
func (s *speech) modeOf() mentoring.Mode {
	_, here := s.said(inPerson)
	_, there := s.said(online)
	_, any := s.said(either)
	switch {
	case any || here && there:
		return mentoring.Either
	case here:
		return mentoring.InPerson
	case there:
		return mentoring.Online
	}
	return ""
}

// putInOrder takes the parts of an unnumbered answer as the answers to the questions in their order, when there are as many
// of them: lines, or parts between semicolons, slashes or commas, or sentences.
func (s *speech) putInOrder(n int) bool {
	if n < 3 || len(s.numbered) > 0 {
		return false
	}
	own := s.ownLines("\n")
	for _, sep := range []string{"\n", ";", " / ", " - ", ", ", ". "} {
		parts := slices.DeleteFunc(strings.Split(own, sep), func(p string) bool { return strings.TrimSpace(p) == "" })
		if len(parts) != n {
			continue
		}
		for i, part := range parts {
			s.numbered[i+1] = strings.Trim(part, " .\n")
		}
		return true
	}
	return false
}

// sessionByQuestions reads a report whose answers are numbered as our questions were.
func (s *speech) sessionByQuestions(ask Ask) (Reading, bool) {
	if len(ask.Questions) < 3 {
		return Reading{}, false
	}
	inOrder := s.putInOrder(len(ask.Questions))
	if len(s.numbered) < 2 {
		return Reading{}, false
	}
	r, found := reading(mentoring.Answered, plain, Reason{Rule: "numbered answers"}), 0
	a := &r.Answer
	for _, n := range slices.Sorted(maps.Keys(ask.Questions)) {
		topic := ask.Questions[n]
		words, ok := s.numbered[n]
		if !ok {
			continue
		}
		part := listen(words, nil, s.lex, s.now, s.kind)
		v := part.verdict(map[meaning]meaning{yes: yes, no: no, met: yes, notMet: no, moved: no})
		switch topic {
		case MetTopic:
			if v.means == yes || v.means == no {
				a.Met = ptr(v.means == yes)
				found++
			}
		case DateTopic:
			day, form, _ := part.meetingDay(verdict{}, s.kind == mentoring.FirstMeeting)
			_, r.Moved = part.said(moved)
			switch {
			case r.Moved || form == aheadOfNow:
				a.When, r.Moved = part.nextMeeting(true), true
				found++
			case form == behindNow:
				a.HeldOn = day
				found++
			}
		case RatingTopic:
			if a.Rating, _, _ = part.rating(); a.Rating > 0 {
				found++
			}
		default:
			r.Remark = strings.TrimSpace(words)
		}
	}
	if found == 0 || inOrder && (a.Rating == 0 || found < 2) {
		if inOrder {
			clear(s.numbered)
		}
		return Reading{}, false
	}
	if a.Met == nil {
		a.Met = ptr(a.When.IsZero())
	}
	if !*a.Met {
		a.Rating, a.HeldOn = 0, mentoring.Day{}
	} else {
		a.When, r.Moved = mentoring.Day{}, false
	}
	return r, true
}
