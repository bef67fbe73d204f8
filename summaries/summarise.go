package summaries

import (
	"slices"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// Summarise makes the figures of one summary, which all sponsors get, and writes down in the ledger what they tell. The same input
// after the same ledger gives the same figures.
func Summarise(in Input, ledger *disclosure.Ledger) Figures {
	f := Figures{Month: in.Month, Months: in.Months, Final: in.Final, Purpose: in.Purpose}
	add := func(key Key, any bool, told disclosure.Release) {
		if any {
			f.Lines = append(f.Lines, line(key, told))
		}
	}
	states := func(key Key, units []disclosure.Unit) disclosure.Release {
		return ledger.States(string(key), in.Month, units)
	}
	add(Joined, len(in.People) > 0, states(Joined, invited(in.People)))
	add(Matched, len(joined(in.People)) > 0, states(Matched, joined(in.People)))
	add(PairsGoingOn, len(in.Pairs) > 0, others(states(PairsGoingOn, in.pairs(ended))))
	answers := func(key Key, said, silent []disclosure.Unit) {
		add(key, len(said)+len(silent) > 0, ledger.Answers(string(key), in.Month, said, silent))
	}
	known, unknown := in.sessions()
	answers(Sessions, known, unknown)
	if in.hasSeveralOrganisations() {
		answers(CrossOrg, in.pairs(acrossOrganisations), nil)
		in.spread(CrossOrg, ledger)
	}
	withFunctions, without := in.functions()
	answers(CrossFunc, withFunctions, without)
	in.spread(CrossFunc, ledger)
	if said, silent := in.choices(); len(said)+len(silent) > 0 {
		for i, told := range ledger.Choices(string(WorkingOn), in.Month, in.Capabilities, said, silent) {
			told.Category = in.Capabilities[i]
			add(WorkingOn, true, told)
		}
	}
	rated, unrated := in.ratings()
	answers(RatedWell, rated, unrated)
	ask := func(key Key, a replies) {
		said, silent := a.units()
		answers(key, said, silent)
		if in.Final && len(a) == 0 {
			f.Lines = append(f.Lines, Line{Key: key, Shape: Unknown})
		}
	}
	ask(CheckedIn, collect(in.Pairs, func(p PairFacts) []Reply { return p.CheckIn }, isHigh))
	ask(Grew, grown(in.StartRatings, in.EndRatings))
	ask(Recommended, collect(in.Pairs, func(p PairFacts) []Reply { return p.Recommend }, isRecommendation))
	for i := range f.Lines {
		f.Lines[i].say(in.Month)
	}
	f.Course, f.Reach = course(ledger.Releases), reach(ledger.Releases)
	f.Highlights, f.Next = highlights(f.Lines), next(in)
	return f
}

// course returns the sessions held by month. It reads what was told and no facts, so that it can tell nothing new.
func course(told []disclosure.Release) []Line {
	var lines []Line
	for _, r := range told {
		if r.Statistic != string(Sessions) || r.Viewer != "" || !r.Tells() {
			continue
		}
		l := line(Sessions, r)
		l.say(r.Month)
		if n := len(lines); n > 0 && lines[n-1].Month == l.Month { // the final summary counts the last month anew
			lines = lines[:n-1]
		}
		lines = append(lines, l)
	}
	if len(lines) < 2 {
		return nil
	}
	return lines
}

// Bounds returns the range in which the count of a line lies, which is all that its words tell.
func (l Line) Bounds() (least, most int) {
	switch l.Shape {
	case Exact:
		return l.Count, l.Count
	case AtLeast:
		return l.Count, l.Of
	case FewerThan:
		return 0, l.Count - 1
	}
	return 0, l.Of
}

// Own returns the lines of one organisation, for its own sponsors: how many of its people take part, so far as that follows from
// the figures of the whole programme. They are written down in the ledger as well.
func Own(in Input, organisation string, ledger *disclosure.Ledger) []Line {
	own := slices.DeleteFunc(slices.Clone(in.People), func(p PersonFacts) bool { return p.Organisation != organisation })
	var lines []Line
	for _, figure := range []struct {
		key   Key
		units []disclosure.Unit
	}{{Joined, invited(own)}, {Matched, joined(own)}} {
		if len(figure.units) == 0 {
			continue
		}
		l := line(figure.key, ledger.PartOf(string(figure.key), organisation, figure.units))
		l.say(in.Month)
		lines = append(lines, l)
	}
	return lines
}

// others turns a figure about those who do something into one about those who do not.
func others(r disclosure.Release) disclosure.Release {
	r.Least, r.Most, r.Counted = r.Of()-r.Most, r.Of()-r.Least, r.Of()-r.Counted
	return r
}

// isHigh reports whether a rating from 1 to 5 is one of the upper two.
func isHigh(value int) bool { return value >= 4 }

// isRecommendation reports whether an answer from 0 to 10 is on the side of yes. A plain yes is 10, a plain no 0.
func isRecommendation(value int) bool { return value >= 7 }

func (in Input) hasSeveralOrganisations() bool {
	seen := map[string]bool{}
	for _, p := range in.Pairs {
		seen[p.MentorOrganisation], seen[p.MenteeOrganisation] = true, true
	}
	return len(seen) > 1
}
