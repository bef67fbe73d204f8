package summaries

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// invited returns everybody who was invited, as units that say yes when they joined.
func invited(people []PersonFacts) []disclosure.Unit {
	var units []disclosure.Unit
	for _, p := range people {
		units = append(units, disclosure.Unit{ID: p.ID, People: []string{p.ID}, Yes: p.Joined})
	}
	return units
}

// joined returns everybody who joined, as units that say yes when they have a partner.
func joined(people []PersonFacts) []disclosure.Unit {
	var units []disclosure.Unit
	for _, p := range people {
		if p.Joined {
			units = append(units, disclosure.Unit{ID: p.ID, People: []string{p.ID}, Yes: p.Matched})
		}
	}
	return units
}

// pairs returns the pairs as units.
func (in Input) pairs(yes func(PairFacts) bool) []disclosure.Unit {
	var units []disclosure.Unit
	for _, p := range in.Pairs {
		units = append(units, disclosure.Unit{ID: p.ID, People: []string{p.MentorID, p.MenteeID}, Yes: yes(p)})
	}
	return units
}

func ended(p PairFacts) bool                 { return p.State == Ended }
func acrossFunctions(p PairFacts) bool       { return p.MentorFunction != p.MenteeFunction }
func acrossOrganisations(p PairFacts) bool   { return p.MentorOrganisation != p.MenteeOrganisation }
func (p PairFacts) session(s Session) string { return fmt.Sprint(p.ID, "/", s.Number) }

// functions returns the pairs of which it is known whether they are across functions, and the others.
func (in Input) functions() (known, silent []disclosure.Unit) {
	unknown := map[string]bool{}
	for _, p := range in.Pairs {
		unknown[p.ID] = p.MentorFunction == "" || p.MenteeFunction == ""
	}
	for _, unit := range in.pairs(acrossFunctions) {
		if unknown[unit.ID] {
			silent = append(silent, unit)
		} else {
			known = append(known, unit)
		}
	}
	return known, silent
}

// sessions returns the sessions of which it is known whether they were held, and the others.
func (in Input) sessions() (known, silent []disclosure.Unit) {
	for _, p := range in.Pairs {
		for _, s := range p.Sessions {
			unit := disclosure.Unit{ID: p.session(s), People: []string{p.MentorID, p.MenteeID}, Yes: s.Held}
			if s.Known {
				known = append(known, unit)
			} else {
				silent = append(silent, unit)
			}
		}
	}
	return known, silent
}

// ratings returns the sessions that were rated, and those that were held and not rated.
func (in Input) ratings() (rated, silent []disclosure.Unit) {
	for _, p := range in.Pairs {
		for _, s := range p.Sessions {
			unit := disclosure.Unit{ID: p.session(s), People: []string{s.RatedBy}, Yes: isHigh(s.Rating)}
			switch {
			case s.Rating > 0:
				rated = append(rated, unit)
			case s.Held:
				unit.People = []string{p.MenteeID}
				silent = append(silent, unit)
			}
		}
	}
	return rated, silent
}

// replies is what people said to one question, by their ids. What counts is a person's latest answer in each pair; somebody with
// several pairs says yes when they say so of all of them.
type replies map[string]answer

type answer struct{ answered, yes bool }

func (a replies) add(id string, answered, yes bool) {
	before := a[id]
	if before.answered {
		yes = before.yes && (yes || !answered)
	}
	a[id] = answer{before.answered || answered, yes && (before.answered || answered)}
}

// units returns what people said, and who said nothing.
func (a replies) units() (said, silent []disclosure.Unit) {
	for _, id := range slices.Sorted(maps.Keys(a)) {
		unit := disclosure.Unit{ID: id, People: []string{id}, Yes: a[id].yes}
		if a[id].answered {
			said = append(said, unit)
		} else {
			silent = append(silent, unit)
		}
	}
	return said, silent
}

// collect reads one question's replies.
func collect(pairs []PairFacts, of func(PairFacts) []Reply, yes func(value int) bool) replies {
	said := replies{}
	for _, p := range pairs {
		latest := map[string]Reply{}
		for _, r := range of(p) {
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

// grown reads who rates themselves higher at the end than at the start. Only who answered both has answered.
func grown(start, end map[string]int) replies {
	said := replies{}
	for id, last := range end {
		first := start[id]
		said.add(id, first > 0 && last > 0, last > first)
	}
	return said
}

// choices returns which of the cohort's capabilities each mentee works on, and who named none of them.
func (in Input) choices() (said, silent []disclosure.Choice) {
	named := map[string][]string{}
	for _, p := range in.Pairs {
		for _, capability := range in.Capabilities {
			if slices.ContainsFunc(p.Capabilities, func(c string) bool { return strings.EqualFold(c, capability) }) {
				named[p.MenteeID] = append(named[p.MenteeID], capability)
			}
		}
		if _, known := named[p.MenteeID]; !known {
			named[p.MenteeID] = nil
		}
	}
	for _, id := range slices.Sorted(maps.Keys(named)) {
		if choice := (disclosure.Choice{ID: id, Chosen: named[id]}); len(choice.Chosen) > 0 {
			said = append(said, choice)
		} else {
			silent = append(silent, choice)
		}
	}
	return said, silent
}
