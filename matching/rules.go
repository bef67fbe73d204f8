package matching

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// rule is a hard rule that can keep two people apart.
type rule int

const (
	none          rule = iota
	reportingLine      // manager, manager's manager, same manager
	organisations      // crossing organisations
	keptApart          // organisations that must not be paired
	competitors        // the same, with the reason
	customers          // the same: one buys from the other
	oneWay             // people of the one do not mentor people of the other
	departments        // crossing departments
	language           // in common
	timeZones          // distance
	unnamed            // a private wish, or declined before: it keeps two people apart and is never named
	lastRule
)

// broken is the set of the rules that keep two people apart.
type broken uint16

func (b broken) has(r rule) bool { return b&(1<<r) != 0 }

// bars returns all the hard rules that keep mentor and mentee apart.
func (c *cohort) bars(mentor, mentee *person) broken {
	var b broken
	note := func(r rule, isBroken bool) {
		if isBroken {
			b |= 1 << r
		}
	}
	note(reportingLine, c.inReportingLine(mentor, mentee))
	note(organisations, !mayCross(c.crossing, mentor.organisation, mentee.organisation))
	if len(c.apart) > 0 {
		b |= c.apart[[2]string{mentor.organisation, mentee.organisation}]
	}
	note(departments, !mayCross(c.rules.Departments, mentor.function, mentee.function))
	note(language, !c.canSpeak(mentor, mentee))
	note(timeZones, !c.awakeTogether(mentor, mentee))
	note(unnamed, len(c.never) > 0 && c.never[[2]int{min(mentor.index, mentee.index), max(mentor.index, mentee.index)}])
	return b
}

// allows reports whether the hard rules allow a pair.
func (c *cohort) allows(e edge) bool {
	return e.mentor != e.mentee && c.bars(&c.people[e.mentor], &c.people[e.mentee]) == 0
}

// inReportingLine reports whether one is the other's manager or their manager's manager, or both have the same
// manager. Power runs both ways in a conversation, so it does not matter who would be the mentor.
func (c *cohort) inReportingLine(a, b *person) bool {
	sameManager := a.Manager != "" && a.Manager == b.Manager
	return sameManager || c.manages(a, b) || c.manages(b, a)
}

// manages reports whether boss is the manager of p, or the manager of p's manager as far as that one is known.
func (c *cohort) manages(boss, p *person) bool {
	return boss.Email != "" && p.Manager != "" && (p.Manager == boss.Email || p.Manager2 == boss.Email)
}

// mayCross keeps a rule on organisations or departments. One that is not known is neither the same nor different, so it
// satisfies neither of the two strict rules.
func mayCross(rule mentoring.Crossing, a, b string) bool {
	known := a != "" && b != ""
	switch rule {
	case mentoring.MustCross:
		return known && a != b
	case mentoring.NeverCross:
		return known && a == b
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

// plain makes what people wrote in a list comparable: case and blanks around it do not count.
func plain(text string) string { return strings.ToLower(strings.TrimSpace(text)) }

func primaryTags(tags []string) set {
	primary := map[string]bool{}
	for _, tag := range tags {
		tag, _, _ = strings.Cut(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"), "-")
		if tag != "" {
			primary[strings.ToLower(tag)] = true
		}
	}
	return setOf(primary)
}
