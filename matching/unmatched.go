package matching

import (
	"slices"

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
var notYet = mentoring.Say("cause.stopped", nil)

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
	receivedAll, gaveAll := c.tipped(choice)
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
				u.Cause = mentoring.Say("cause.quota", mentoring.With{"Why": quotaOfMentees(p.Organisation, q)})
				u.Change = mentoring.Say("change.quota", nil)
			} else if o := c.mentorsFor(p, taken, func(mentor *person) bool {
				q := quotas[mentor.organisation].Places
				return q != 0 && given[mentor.organisation] >= max(q, 0) ||
					mentor.organisation != p.organisation && gaveAll[mentor.organisation]
			}); (o.open > 0 || o.quota != "") && receivedAll[p.organisation] {
				u.Cause = mentoring.Say("cause.quota", mentoring.With{"Why": receivesEnough(p.Organisation)})
				u.Change = mentoring.Say("change.balance", mentoring.With{"Organisation": p.Organisation})
			} else {
				u.Cause, u.Change = c.noMentor(p, o)
			}
			list = append(list, u)
		case p.Role == mentoring.Mentor && taken[i] == 0:
			u := Unmatched{ID: p.ID, Role: p.Role, Cause: notYet}
			if !stopped {
				u.Cause, u.Change = c.noMentee(p)
			}
			if q := quotas[p.organisation].Places; q != 0 && given[p.organisation] >= max(q, 0) && p.places() > 0 && !stopped {
				u.Cause = mentoring.Say("cause.quota", mentoring.With{"Why": quotaOfPlaces(p.Organisation, q)})
				u.Change = mentoring.Say("change.quota", nil)
			}
			if gaveAll[p.organisation] && p.places() > 0 && !stopped {
				u.Cause = mentoring.Say("cause.quota", mentoring.With{"Why": givesEnough(p.Organisation)})
				u.Change = mentoring.Say("change.quota", nil)
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

func (c *cohort) noMentor(mentee *person, o outlook) (cause, change mentoring.Sentence) {
	another := mentoring.Say("change.mentor", c.wanted(mentee))
	switch {
	case o.others == 0:
		return mentoring.Say("cause.no.mentor", nil), another
	case o.fit == 0:
		return mentoring.Say("cause.rules.mentor", mentoring.With{"Rules": concerning(o.rules)}), c.loosened(mentee, o, another)
	case o.open > 0:
		return mentoring.Say("cause.ring", nil), another
	case o.quota != "":
		return mentoring.Say("cause.quota.used", mentoring.With{"Organisation": o.quota}), mentoring.Say("change.quota.or", mentoring.With{"Otherwise": another})
	}
	change = mentoring.Say("change.place", c.wanted(mentee))
	if c.crossing == mentoring.MustCross || c.crossing == mentoring.ShouldCross {
		change = mentoring.Say("change.place.or.partner", c.wanted(mentee))
	}
	return mentoring.Say("cause.full", mentoring.With{"Fit": o.fit}), change
}

// loosened names the one rule without which a mentor with a place left would fit. Reporting lines and private wishes are
// never up for discussion, and an organisation that has to be kept apart is not either.
func (c *cohort) loosened(mentee *person, o outlook, otherwise mentoring.Sentence) mentoring.Sentence {
	with := mentoring.With{"Otherwise": otherwise}
	switch {
	case len(o.almost[timeZones]) > 0:
		hours := mentoringDay
		for _, mentor := range o.almost[timeZones] {
			apart, _ := mentor.clock.minutesFrom(mentee.clock)
			hours = min(hours, (apart+59)/60)
		}
		with["Hours"], with["Now"] = hours, c.rules.MaxZoneHours
		return mentoring.Say("change.hours", with)
	case len(o.almost[language]) > 0:
		var spoken []string
		for _, mentor := range o.almost[language] {
			spoken = append(spoken, c.languages[mentor.index]...)
		}
		slices.Sort(spoken)
		with["Languages"] = slices.Compact(spoken)
		return mentoring.Say("change.language", with)
	case len(o.almost[departments]) > 0:
		return mentoring.Say("change.departments", with)
	case len(o.almost[organisations]) > 0 && c.crossing == mentoring.MustCross:
		return mentoring.Say("change.should.cross", with)
	case len(o.almost[organisations]) > 0:
		return mentoring.Say("change.may.cross", with)
	}
	return otherwise
}

const mentoringDay = 12 // hours: clocks are never further apart

// wanted says what a further partner has to be like, as far as the rules ask for it. The rest is empty.
func (c *cohort) wanted(p *person) mentoring.With {
	wanted := mentoring.With{"In": "", "OutsideOf": "", "From": "", "NotFrom": "", "Languages": []string{}, "Hours": 0, "Zone": ""}
	switch c.rules.Departments {
	case mentoring.NeverCross:
		wanted["In"] = p.Function
	case mentoring.MustCross:
		wanted["OutsideOf"] = p.Function
	}
	switch c.crossing {
	case mentoring.NeverCross:
		wanted["From"] = p.Organisation
	case mentoring.MustCross:
		wanted["NotFrom"] = p.Organisation
	}
	if c.severalLanguages() {
		wanted["Languages"] = append([]string{}, c.languages[p.index]...)
	}
	if c.rules.MaxZoneHours > 0 && p.clock.known && c.severalClocks() {
		wanted["Hours"], wanted["Zone"] = c.rules.MaxZoneHours, p.Zone
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

func (c *cohort) noMentee(mentor *person) (cause, change mentoring.Sentence) {
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
	another := mentoring.Say("change.mentee", c.wanted(mentor))
	switch {
	case mentor.places() == 0:
		return mentoring.Say("cause.no.place", nil), mentoring.Say("change.capacity", nil)
	case mentees == 0:
		return mentoring.Say("cause.no.mentees", nil), another
	case fit == 0:
		return mentoring.Say("cause.rules.mentee", mentoring.With{"Rules": concerning(rules)}), another
	}
	return mentoring.Say("cause.places", nil), another
}

// concerning names the rules that stand in the way, in one order, but never the unnamed ones and never how many people
// each concerns: from the rest one could work out a private wish.
func concerning(rules broken) []mentoring.Sentence {
	named := []mentoring.Sentence{}
	for r := none + 1; r < unnamed; r++ {
		if rules.has(r) {
			named = append(named, mentoring.Say("rule."+ruleNames[r], nil))
		}
	}
	return named
}

// ruleNames are what the rules are called in the languages' files.
var ruleNames = map[rule]string{
	reportingLine: "line",
	organisations: "organisations",
	keptApart:     "apart",
	competitors:   "competitors",
	customers:     "customers",
	oneWay:        "oneway",
	departments:   "departments",
	language:      "language",
	timeZones:     "zones",
	unnamed:       "unnamed",
}

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

func quotaOfMentees(organisation string, limit int) mentoring.Sentence {
	if limit == mentoring.Full {
		return mentoring.Say("quota.mentees.full", mentoring.With{"Organisation": organisation})
	}
	return mentoring.Say("quota.mentees", mentoring.With{"Organisation": organisation, "Limit": limit})
}

func quotaOfPlaces(organisation string, limit int) mentoring.Sentence {
	if limit == mentoring.Full {
		return mentoring.Say("quota.places.full", mentoring.With{"Organisation": organisation})
	}
	return mentoring.Say("quota.places", mentoring.With{"Organisation": organisation, "Limit": limit})
}
