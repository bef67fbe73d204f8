package summaries

import (
	"slices"
	"strings"
)

// answers is what people said to one question: by person, whether they were asked, answered, and said yes.
type answers map[string]cell

// collect reads one question's replies. What counts is a person's latest answer in each pair; somebody with several
// pairs says yes when they say so of all of them.
func collect(pairs []PairFacts, replies func(PairFacts) []Reply, yes func(value int) bool) answers {
	said := answers{}
	for _, p := range pairs {
		latest := map[string]Reply{}
		for _, r := range replies(p) {
			if before := latest[r.PersonID]; r.Answered || !before.Answered {
				latest[r.PersonID] = r
			}
		}
		for id, r := range latest {
			said.add(id, r.Answered, r.Answered && yes(r.Value))
		}
	}
	return said
}

func (a answers) add(id string, answered, yes bool) {
	c, known := a[id]
	c.asked = 1
	if answered {
		c.yes = oneIf(yes && (!known || c.answered == 0 || c.yes == 1))
		c.answered = 1
	}
	a[id] = c
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// grown reads who rates themselves higher at the end than at the start. Only who answered both has answered.
func grown(start, end map[string]int) answers {
	said := answers{}
	for id, last := range end {
		first := start[id]
		said.add(id, first > 0 && last > 0, last > first)
	}
	return said
}

// workingOn reads which mentees work on a capability. Who named none of the cohort's has not answered.
func workingOn(in Input, capability string) answers {
	names := func(p PairFacts, name string) bool {
		return slices.ContainsFunc(p.Capabilities, func(c string) bool { return strings.EqualFold(c, name) })
	}
	said := answers{}
	for _, p := range in.Pairs {
		namesAny := slices.ContainsFunc(in.Capabilities, func(c string) bool { return names(p, c) })
		said.add(p.MenteeID, namesAny, names(p, capability))
	}
	return said
}

// byOrganisation adds up what people said in each organisation. A person's organisation is what their pairs say.
func (a answers) byOrganisation(pairs []PairFacts) map[string]cell {
	organisation := map[string]string{}
	for _, p := range pairs {
		organisation[p.MentorID], organisation[p.MenteeID] = p.MentorOrganisation, p.MenteeOrganisation
	}
	cells := map[string]cell{}
	for id, c := range a {
		cells[organisation[id]] = cells[organisation[id]].plus(c)
	}
	return cells
}

// own returns the cell of the summary's organisation, or of the whole programme, and the whole.
func (in Input) own(cells map[string]cell) (own, whole cell) {
	for _, c := range cells {
		whole = whole.plus(c)
	}
	if in.Organisation == "" {
		return whole, whole
	}
	return cells[in.Organisation], whole
}

// said returns the line for a question to people, or false when nobody was asked and the summary is not the last.
func (in Input) said(key Key, capability string, a answers) (Line, bool) {
	cells := a.byOrganisation(in.Pairs)
	own, whole := in.own(cells)
	shape, count, of := own.tell()
	if in.Organisation != "" {
		shape, count, of = tellOne(cells, in.Organisation)
	}
	if own.asked == 0 && !in.Final {
		return Line{}, false
	}
	l := Line{Key: key, Capability: capability, Shape: shape, Count: count, Of: of, Month: in.Month}
	if !tooFew(own.asked) && !tooFew(whole.asked-own.asked) {
		l.Answered, l.Asked = own.answered, own.asked
	}
	return in.keepEarlier(l, own), true
}

// keepEarlier tells a figure again as it was told before while between one and four people more or fewer have answered
// than at any earlier time: the difference would be what they said.
func (in Input) keepEarlier(l Line, now cell) Line {
	var last *Released
	near := false
	for i, r := range in.Earlier {
		if r.Key == l.Key && r.Capability == l.Capability && tells(r.Shape) {
			last = &in.Earlier[i]
			near = near || tooFew(max(now.answered-r.Of, r.Of-now.answered))
		}
	}
	if near {
		l.Shape, l.Count, l.Of, l.Month = last.Shape, last.Count, last.Of, last.Month
	}
	return l
}
