package summaries

// Summarise makes the figures of one summary. The same input gives the same figures.
func Summarise(in Input) Figures {
	f := Figures{Month: in.Month, Months: in.Months, Final: in.Final, Organisation: in.Organisation, Purpose: in.Purpose}
	add := func(l Line, has bool) {
		if has {
			f.Lines = append(f.Lines, l)
		}
	}
	add(in.people(Joined, in.Joined, in.Invited))
	add(in.people(Matched, in.Matched, in.Joined))
	add(in.did(PairsGoingOn, goingOn))
	add(in.did(Sessions, sessions))
	if in.hasSeveralOrganisations() {
		add(in.did(CrossOrg, acrossOrganisations))
	}
	add(in.did(CrossFunc, acrossFunctions))
	for _, l := range in.capabilities() {
		add(l, true)
	}
	add(in.said(RatedWell, "", collect(in.Pairs, func(p PairFacts) []Reply { return p.Ratings }, isHigh)))
	add(in.said(CheckedIn, "", collect(in.Pairs, func(p PairFacts) []Reply { return p.CheckIn }, isHigh)))
	add(in.said(Grew, "", grown(in.StartRatings, in.EndRatings)))
	add(in.said(Recommended, "", collect(in.Pairs, func(p PairFacts) []Reply { return p.Recommend }, isRecommendation)))
	for i := range f.Lines {
		f.Lines[i].say(in)
	}
	f.Highlights, f.Next = highlights(f.Lines), next(in)
	return f
}

// isHigh reports whether a rating from 1 to 5 is one of the upper two.
func isHigh(value int) bool { return value >= 4 }

// isRecommendation reports whether an answer from 0 to 10 is on the side of yes. A plain yes is 10, a plain no 0.
func isRecommendation(value int) bool { return value >= 7 }

func goingOn(p PairFacts) (yes, of, unknown int) { return oneIf(p.State != Ended), 1, 0 }
func sessions(p PairFacts) (yes, of, unknown int) {
	return p.SessionsHeld, p.SessionsDue, p.SessionsUnknown
}
func acrossFunctions(p PairFacts) (yes, of, unknown int) {
	return oneIf(p.CrossFunction), 1, 0
}
func acrossOrganisations(p PairFacts) (yes, of, unknown int) {
	return oneIf(p.MentorOrganisation != p.MenteeOrganisation), 1, 0
}

func (in Input) hasSeveralOrganisations() bool {
	seen := map[string]bool{}
	for _, p := range in.Pairs {
		seen[p.MentorOrganisation], seen[p.MenteeOrganisation] = true, true
	}
	return len(seen) > 1
}

// capabilities returns a line for each capability of the cohort. Mentees who chose one each would give the smallest
// group away by subtraction, so the smallest exact counts are withheld until those hidden are five people together.
func (in Input) capabilities() []Line {
	var lines []Line
	hidden, anyHidden := 0, false
	for _, capability := range in.Capabilities {
		a := workingOn(in, capability)
		l, has := in.said(WorkingOn, capability, a)
		if !has {
			continue
		}
		lines = append(lines, l)
		if l.Shape != Exact {
			own, _ := in.own(a.byOrganisation(in.Pairs))
			hidden, anyHidden = hidden+own.yes, true
		}
	}
	for anyHidden && hidden < fewest {
		smallest := -1
		for i, l := range lines {
			if l.Shape == Exact && (smallest < 0 || l.Count < lines[smallest].Count) {
				smallest = i
			}
		}
		if smallest < 0 {
			break
		}
		hidden += lines[smallest].Count
		lines[smallest].Shape, lines[smallest].Count, lines[smallest].Of = Withheld, 0, 0
	}
	return lines
}
