package matching

import (
	"fmt"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// unmatched lists who is without a partner, by id, with the cause.
func (c *cohort) unmatched(choice []edge) []Unmatched {
	mentorOf := map[int]int{}
	taken := map[int]int{}
	for _, e := range choice {
		mentorOf[e.mentee] = e.mentor
		taken[e.mentor]++
	}
	var list []Unmatched
	for i := range c.people {
		p := &c.people[i]
		_, hasMentor := mentorOf[i]
		switch {
		case p.isMentee() && !hasMentor:
			role := p.Role
			if taken[i] > 0 {
				role = mentoring.Mentee
			}
			list = append(list, Unmatched{p.ID, role, c.whyNoMentor(p, taken)})
		case p.Role == mentoring.Mentor && taken[i] == 0:
			list = append(list, Unmatched{p.ID, p.Role, c.whyNoMentee(p)})
		}
	}
	return list
}

func (c *cohort) whyNoMentor(mentee *person, taken map[int]int) string {
	mentors, fit, open := 0, 0, 0
	broken := map[rule]bool{}
	for i := range c.people {
		mentor := &c.people[i]
		if i == mentee.index || mentor.places() == 0 {
			continue
		}
		mentors++
		if bar := c.bars(mentor, mentee); bar != none {
			broken[bar] = true
			continue
		}
		fit++
		if taken[i] < mentor.places() {
			open++
		}
	}
	switch {
	case mentors == 0:
		return "No mentor has a place."
	case fit == 0:
		return "The rules of this programme leave no mentor for them." + concerning(broken)
	case open > 0:
		return "The only mentor who fits and has a place left is somebody whom they mentor themselves."
	case fit == 1:
		return "One mentor fits, but has no place left."
	}
	return fmt.Sprintf("%d mentors fit, but none has a place left.", fit)
}

func (c *cohort) whyNoMentee(mentor *person) string {
	mentees, fit := 0, 0
	broken := map[rule]bool{}
	for i := range c.people {
		mentee := &c.people[i]
		if i == mentor.index || !mentee.isMentee() {
			continue
		}
		mentees++
		if bar := c.bars(mentor, mentee); bar != none {
			broken[bar] = true
			continue
		}
		fit++
	}
	switch {
	case mentor.places() == 0:
		return "They have no place for a mentee."
	case mentees == 0:
		return "There are no mentees."
	case fit == 0:
		return "The rules of this programme leave no mentee for them." + concerning(broken)
	}
	return "There are more places than mentees: those who fit have another mentor."
}

// concerning names the rules that stand in the way, in one order, but never the unnamed ones and never how many people
// each concerns: from the rest one could work out a private wish.
func concerning(broken map[rule]bool) string {
	var named []string
	for _, r := range []rule{reportingLine, organisations, language, timeZones} {
		if broken[r] {
			named = append(named, ruleNames[r])
		}
	}
	if len(named) == 0 {
		return ""
	}
	return " They are about " + list(named) + "."
}

var ruleNames = map[rule]string{
	reportingLine: "reporting lines",
	organisations: "crossing organisations",
	language:      "a language in common",
	timeZones:     "time zones",
}

// list writes "a", "a and b", "a, b and c".
func list(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
