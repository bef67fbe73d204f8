package matching

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// outlook is what the others look like to somebody without a partner.
type outlook struct {
	others int                 // who play the other part
	fit    int                 // of them, as far as the rules go
	open   int                 // of those, who have a place left
	quota  string              // an organisation whose quota keeps an open one from taking them
	rules  broken              // that keep the rest apart
	almost [lastRule][]*person // mentors with a place left whom this one rule alone keeps apart
}

// notYet is the cause for whoever might have found a partner.
const notYet = "The work was stopped before their turn."

// unmatched lists who is without a partner, by id, with the cause and the smallest change.
func (c *cohort) unmatched(choice []edge, stopped bool) []Unmatched {
	mentorOf, taken := map[int]int{}, map[int]int{}
	given, got := map[string]int{}, map[string]int{} // by organisation
	for _, e := range choice {
		mentorOf[e.mentee] = e.mentor
		taken[e.mentor]++
		given[c.people[e.mentor].organisation]++
		got[c.people[e.mentee].organisation]++
	}
	quotas := map[string]Quota{}
	for _, q := range c.quotas() {
		quotas[q.organisation] = q.Quota
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
			u := Unmatched{ID: p.ID, Role: role}
			if stopped {
				u.Cause = notYet
			} else if q := quotas[p.organisation].Mentees; q != 0 && got[p.organisation] >= max(q, 0) {
				u.Cause = upperFirst(quotaOfMentees(p.Organisation, q)) + "."
				u.Change = "A larger quota, if the steering group agrees."
			} else {
				u.Cause, u.Change = c.noMentor(p, c.mentorsFor(p, taken, func(mentor *person) bool {
					q := quotas[mentor.organisation].Places
					return q != 0 && given[mentor.organisation] >= max(q, 0)
				}))
			}
			list = append(list, u)
		case p.Role == mentoring.Mentor && taken[i] == 0:
			u := Unmatched{ID: p.ID, Role: p.Role, Cause: notYet}
			if !stopped {
				u.Cause, u.Change = c.noMentee(p)
			}
			if q := quotas[p.organisation].Places; q != 0 && given[p.organisation] >= max(q, 0) && p.places() > 0 && !stopped {
				u.Cause = upperFirst(quotaOfPlaces(p.Organisation, q)) + "."
				u.Change = "A larger quota, if the steering group agrees."
			}
			list = append(list, u)
		}
	}
	return list
}

// mentorsFor looks at all mentors for a mentee who has none.
func (c *cohort) mentorsFor(mentee *person, taken map[int]int, full func(mentor *person) bool) outlook {
	var o outlook
	for i := range c.people {
		mentor := &c.people[i]
		if i == mentee.index || mentor.places() == 0 {
			continue
		}
		o.others++
		isOpen := taken[i] < mentor.places()
		bars := c.bars(mentor, mentee)
		switch {
		case bars != 0:
			o.rules |= bars
			for r := none + 1; r < lastRule; r++ {
				if isOpen && bars == 1<<r {
					o.almost[r] = append(o.almost[r], mentor)
				}
			}
		case isOpen && full(mentor):
			o.fit++
			o.quota = mentor.Organisation
		default:
			o.fit++
			if isOpen {
				o.open++
			}
		}
	}
	return o
}

func (c *cohort) noMentor(mentee *person, o outlook) (cause, change string) {
	another := "One more mentor" + c.wanted(mentee) + " would do."
	switch {
	case o.others == 0:
		return "No mentor has a place.", another
	case o.fit == 0:
		return "The rules of this programme leave no mentor for them." + concerning(o.rules), c.loosened(mentee, o, another)
	case o.open > 0:
		return "The only mentor who fits and has a place left is somebody whom they mentor themselves.", another
	case o.quota != "":
		return fmt.Sprintf("A mentor fits and has a place left, but the quota of %s is used up.", o.quota), "A larger quota, if the steering group agrees, or else: " + lowerFirst(another)
	}
	change = "One more place with a mentor who fits, or one more mentor" + c.wanted(mentee) + ", would do."
	if c.crossing == mentoring.MustCross || c.crossing == mentoring.ShouldCross {
		change = "One more place with a mentor who fits, one more mentor" + c.wanted(mentee) + ", or a partner organisation would do."
	}
	if o.fit == 1 {
		return "One mentor fits, but has no place left.", change
	}
	return fmt.Sprintf("%d mentors fit, but none has a place left.", o.fit), change
}

// loosened names the one rule without which a mentor with a place left would fit. Reporting lines and private wishes are
// never up for discussion, and an organisation that has to be kept apart is not either.
func (c *cohort) loosened(mentee *person, o outlook, otherwise string) string {
	switch {
	case len(o.almost[timeZones]) > 0:
		hours := mentoringDay
		for _, mentor := range o.almost[timeZones] {
			apart, _ := mentor.clock.minutesFrom(mentee.clock)
			hours = min(hours, (apart+59)/60)
		}
		return fmt.Sprintf("To allow %d hours between time zones, in place of %d, or else: %s", hours, c.rules.MaxZoneHours, lowerFirst(otherwise))
	case len(o.almost[language]) > 0:
		var spoken []string
		for _, mentor := range o.almost[language] {
			for _, tag := range c.languages[mentor.index] {
				spoken = append(spoken, languageName(tag))
			}
		}
		slices.Sort(spoken)
		return fmt.Sprintf("That they can speak %s as well, or else: %s", either(slices.Compact(spoken)), lowerFirst(otherwise))
	case len(o.almost[departments]) > 0:
		return "To prefer the rule on departments in place of requiring it, or else: " + lowerFirst(otherwise)
	case len(o.almost[organisations]) > 0 && c.crossing == mentoring.MustCross:
		return "To write that pairs should cross organisations in place of must, or else: " + lowerFirst(otherwise)
	case len(o.almost[organisations]) > 0:
		return "To let pairs cross organisations, or else: " + lowerFirst(otherwise)
	}
	return otherwise
}

const mentoringDay = 12 // hours: clocks are never further apart

// wanted says what a further partner has to be like, as far as the rules ask for it.
func (c *cohort) wanted(p *person) string {
	var wanted string
	switch {
	case c.rules.Departments == mentoring.NeverCross && p.Function != "":
		wanted += " in " + p.Function
	case c.rules.Departments == mentoring.MustCross && p.Function != "":
		wanted += " outside of " + p.Function
	}
	switch {
	case c.crossing == mentoring.NeverCross && p.Organisation != "":
		wanted += " from " + p.Organisation
	case c.crossing == mentoring.MustCross && p.Organisation != "":
		wanted += " from another organisation than " + p.Organisation
	}
	if tags := c.languages[p.index]; len(tags) > 0 && c.severalLanguages() {
		var names []string
		for _, tag := range tags {
			names = append(names, languageName(tag))
		}
		wanted += " who speaks " + either(names)
	}
	if c.rules.MaxZoneHours > 0 && p.clock.known && c.severalClocks() {
		wanted += fmt.Sprintf(" within %d hours of %s", c.rules.MaxZoneHours, p.Zone)
	}
	return wanted
}

// severalLanguages reports whether some two people speak different languages.
func (c *cohort) severalLanguages() bool {
	return slices.ContainsFunc(c.languages, func(tags set) bool { return !slices.Equal(tags, c.languages[0]) })
}

func (c *cohort) severalClocks() bool {
	return slices.ContainsFunc(c.people, func(p person) bool { return p.clock != c.people[0].clock })
}

func (c *cohort) noMentee(mentor *person) (cause, change string) {
	mentees, fit, rules := 0, 0, broken(0)
	for i := range c.people {
		mentee := &c.people[i]
		if i == mentor.index || !mentee.isMentee() {
			continue
		}
		mentees++
		if bars := c.bars(mentor, mentee); bars != 0 {
			rules |= bars
			continue
		}
		fit++
	}
	another := "One more mentee" + c.wanted(mentor) + " would do."
	switch {
	case mentor.places() == 0:
		return "They have no place for a mentee.", "A capacity of one or more."
	case mentees == 0:
		return "There are no mentees.", another
	case fit == 0:
		return "The rules of this programme leave no mentee for them." + concerning(rules), another
	}
	return "There are more places than mentees: those who fit have another mentor.", another
}

// concerning names the rules that stand in the way, in one order, but never the unnamed ones and never how many people
// each concerns: from the rest one could work out a private wish.
func concerning(rules broken) string {
	var named []string
	for r := none + 1; r < unnamed; r++ {
		if rules.has(r) {
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
	keptApart:     "organisations that are kept apart",
	departments:   "departments",
	language:      "a language in common",
	timeZones:     "time zones",
}

// list writes "a", "a and b", "a, b and c".
func list(words []string) string { return enumerate(words, " and ") }

// either writes "a", "a or b", "a, b or c".
func either(words []string) string { return enumerate(words, " or ") }

func enumerate(words []string, lastly string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + lastly + words[last]
}

func upperFirst(sentence string) string { return strings.ToUpper(sentence[:1]) + sentence[1:] }

func lowerFirst(sentence string) string { return strings.ToLower(sentence[:1]) + sentence[1:] }

// languageName returns the English name of a primary tag, or the tag.
func languageName(tag string) string {
	if name := languageNames[tag]; name != "" {
		return name
	}
	return tag
}

var languageNames = map[string]string{
	"en": "English", "nl": "Dutch", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
	"pl": "Polish", "da": "Danish", "sv": "Swedish", "no": "Norwegian", "nb": "Norwegian", "fi": "Finnish", "cs": "Czech",
}

func quotaOfMentees(organisation string, limit int) string {
	if limit == mentoring.Full {
		return fmt.Sprintf("the quota of %s for people with a mentor is full", organisation)
	}
	return fmt.Sprintf("the quota of %s lets %d of its people have a mentor", organisation, limit)
}

func quotaOfPlaces(organisation string, limit int) string {
	if limit == mentoring.Full {
		return fmt.Sprintf("the quota of %s for its mentors is full", organisation)
	}
	return fmt.Sprintf("the quota of %s lets its mentors take %d mentees", organisation, limit)
}
