package summaries

// count is one figure about what people did.
type count struct {
	of, yes, unknown int
	people           map[string]bool // whom it is about
}

// tally counts something over pairs: each says how many it adds, of how many, and how many are not known.
func tally(pairs []PairFacts, each func(PairFacts) (yes, of, unknown int)) count {
	c := count{people: map[string]bool{}}
	for _, p := range pairs {
		yes, of, unknown := each(p)
		if of == 0 {
			continue
		}
		c.yes, c.of, c.unknown = c.yes+yes, c.of+of, c.unknown+unknown
		c.people[p.MentorID], c.people[p.MenteeID] = true, true
	}
	return c
}

// did returns the line for something that pairs did, or false when there is nothing to count. An organisation's pairs
// are those in which either is of it.
func (in Input) did(key Key, each func(PairFacts) (yes, of, unknown int)) (Line, bool) {
	var own, rest []PairFacts
	for _, p := range in.Pairs {
		if in.Organisation == "" || p.MentorOrganisation == in.Organisation || p.MenteeOrganisation == in.Organisation {
			own = append(own, p)
		} else {
			rest = append(rest, p)
		}
	}
	c := tally(own, each)
	l := Line{Key: key, Month: in.Month, Shape: Exact, Count: c.yes, Of: c.of, Answered: c.of - c.unknown, Asked: c.of}
	switch {
	case c.of == 0:
		return Line{}, false
	case tooFew(len(c.people)) || tooFew(len(tally(rest, each).people)):
		return Line{Key: key, Month: in.Month, Shape: Withheld}, true
	case c.unknown == c.of:
		l.Shape, l.Count, l.Of = Unknown, 0, 0
	}
	return l, true
}

// people returns the line for people counted by the caller: so many of so many.
func (in Input) people(key Key, yes, of int) (Line, bool) {
	l := Line{Key: key, Month: in.Month, Shape: Exact, Count: yes, Of: of, Answered: of, Asked: of}
	if tooFew(of) {
		l = Line{Key: key, Month: in.Month, Shape: Withheld}
	}
	return l, of > 0
}
