package matching

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// rule is a hard rule that can keep two people apart.
type rule int

const (
	none rule = iota
	reportingLine
	organisations
	language
	timeZones
	unnamed // a private wish, or declined before: it keeps two people apart and is never named
)

// bars returns the first hard rule that keeps mentor and mentee apart, or none.
func (c *cohort) bars(mentor, mentee *person) rule {
	switch {
	case c.inReportingLine(mentor, mentee):
		return reportingLine
	case !c.mayCross(mentor, mentee):
		return organisations
	case !c.canSpeak(mentor, mentee):
		return language
	case !c.awakeTogether(mentor, mentee):
		return timeZones
	case c.never[[2]int{min(mentor.index, mentee.index), max(mentor.index, mentee.index)}]:
		return unnamed
	}
	return none
}

// inReportingLine reports whether one is the other's manager or their manager's manager, or both have the same
// manager. Power runs both ways in a conversation, so it does not matter who would be the mentor.
func (c *cohort) inReportingLine(a, b *person) bool {
	sameManager := a.Manager != "" && a.Manager == b.Manager
	return sameManager || c.manages(a, b) || c.manages(b, a)
}

// manages reports whether boss is the manager of p, or the manager of p's manager as far as that one is among the
// people.
func (c *cohort) manages(boss, p *person) bool {
	return boss.Email != "" && p.Manager != "" && (p.Manager == boss.Email || c.managerOf[p.Manager] == boss.Email)
}

// mayCross keeps the cohort's rule on organisations. One that is not known is neither the same nor different, so it
// satisfies neither of the two strict rules.
func (c *cohort) mayCross(a, b *person) bool {
	known := a.Organisation != "" && b.Organisation != ""
	switch c.crossing {
	case mentoring.MustCross:
		return known && !sameWords(a.Organisation, b.Organisation)
	case mentoring.NeverCross:
		return known && sameWords(a.Organisation, b.Organisation)
	}
	return true
}

func (c *cohort) canSpeak(a, b *person) bool {
	of, with := c.languages[a.index], c.languages[b.index]
	return len(of) == 0 || len(with) == 0 || of.common(with) > 0
}

func (c *cohort) awakeTogether(a, b *person) bool {
	apart, known := a.clock.minutesFrom(b.clock)
	return !known || c.rules.MaxZoneHours <= 0 || apart <= c.rules.MaxZoneHours*60
}

// sameWords compares what people wrote in a list: case and blanks around it do not count.
func sameWords(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

func primaryTags(tags []string) set {
	primary := set{}
	for _, tag := range tags {
		tag, _, _ = strings.Cut(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"), "-")
		if tag != "" {
			primary[strings.ToLower(tag)] = true
		}
	}
	return primary
}
