package matching

import (
	"cmp"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What an organisation receives from others less what it gives to them is the number of its mentees who have a mentor less the
// number of places that its mentors fill: pairs within it count on both sides. To bound that, the problem gets a column for each
// organisation with a bound, which has to be full. In it sit
//
//	its mentees who wait,
//	a place of its mentors for each that is filled (a place that stays free sits with its mentor, so that mentors are full too),
//	and as many rows of nobody as the bounds leave room for.
//
// A column of mentees + Given places is then full for every difference between −Given and Received, and for no other.

// scales are the columns of organisations with a bound, by their plain names.
type scales map[string]int

// scalesOf adds the columns.
func (p *problem) scalesOf(c *cohort) scales {
	s := scales{}
	for _, b := range c.balances() {
		s[b.organisation] = len(p.Capacity)
		p.Capacity = append(p.Capacity, 0)
	}
	return s
}

// weigh adds the rows of the places and of nobody, and says how full the columns have to be. Rooms are those who wait because of a
// quota, who wait elsewhere.
func (p *problem) weigh(c *cohort, s scales, rooms map[string]int, kept map[string]int, full int64) {
	if len(s) == 0 {
		return
	}
	if p.Must == nil {
		p.Must, p.Reward = make([]int32, len(p.Capacity)), full
	}
	for _, b := range c.balances() {
		scale := s[b.organisation]
		mentees := 0
		for _, i := range p.mentees {
			if c.people[i].organisation == b.organisation {
				mentees++
			}
		}
		if room, has := rooms[b.organisation]; has {
			mentees -= int(p.Capacity[room])
		}
		for column, i := range p.mentors {
			if c.people[i].organisation != b.organisation {
				continue
			}
			p.Must[column] = p.Capacity[column]
			for range p.Capacity[column] {
				p.add(column, 0)
				p.add(scale, 0)
				p.endRow(full)
			}
		}
		for range b.Received + b.Given {
			p.add(scale, 0)
			p.endRow(0)
		}
		p.Capacity[scale] = int32(mentees + b.Given + kept[b.organisation])
		p.Must[scale] = p.Capacity[scale]
	}
}

// balance is a Balance with the plain name of its organisation. No bound is wider than there are people to fill it.
type balance struct {
	organisation string
	Balance
}

// balances returns the bounds in one order.
func (c *cohort) balances() []balance {
	var all []balance
	places := 0
	for i := range c.people {
		places += c.people[i].places() + 1
	}
	for name, b := range c.rules.Balance {
		all = append(all, balance{plain(name), Balance{min(max(b.Received, 0), places), min(max(b.Given, 0), places)}})
	}
	slices.SortFunc(all, func(a, b balance) int { return cmp.Compare(a.organisation, b.organisation) })
	return all
}

// difference returns what each organisation gets less what it gives, by plain name.
func (c *cohort) difference(choice []edge) map[string]int {
	received := map[string]int{}
	for _, e := range choice {
		received[c.people[e.mentee].organisation]++
		received[c.people[e.mentor].organisation]--
	}
	return received
}

// balanced leaves out pairs until no balance is tipped. Only work that was stopped tips any.
func (c *cohort) balanced(choice []edge) []edge {
	for {
		difference := c.difference(choice)
		i := slices.IndexFunc(choice, func(e edge) bool {
			giver, taker := c.people[e.mentor].organisation, c.people[e.mentee].organisation
			return giver != taker && slices.ContainsFunc(c.balances(), func(b balance) bool {
				d := difference[b.organisation]
				return b.organisation == taker && d > b.Received || b.organisation == giver && -d > b.Given
			})
		})
		if i < 0 {
			return choice
		}
		choice = slices.Delete(choice, i, i+1)
	}
}

// checkBalance returns the first choice that tips an organisation's balance, with the reason.
func (j *Judge) checkBalance(choices []Choice) error {
	edges := make([]edge, len(choices))
	for i, choice := range choices {
		edges[i], _ = j.edge(choice)
	}
	received := j.difference(edges)
	for _, b := range j.balances() {
		d := received[b.organisation]
		for i, e := range edges {
			mentor, mentee := &j.people[e.mentor], &j.people[e.mentee]
			switch {
			case mentor.organisation == mentee.organisation:
			case d > b.Received && mentee.organisation == b.organisation:
				return &Refusal{choices[i], receivesEnough(mentee.Organisation)}
			case -d > b.Given && mentor.organisation == b.organisation:
				return &Refusal{choices[i], givesEnough(mentor.Organisation)}
			}
		}
	}
	return nil
}

// widened returns the bounds, each as wide as the choices already need it.
func (j *Judge) widened(bounds map[string]Balance, choices []Choice) map[string]Balance {
	var edges []edge
	for _, choice := range choices {
		if e, known := j.edge(choice); known {
			edges = append(edges, e)
		}
	}
	received := j.difference(edges)
	wide := map[string]Balance{}
	for name, b := range bounds {
		d := received[plain(name)]
		wide[name] = Balance{max(b.Received, d), max(b.Given, -d)}
	}
	return wide
}

// tipped says by plain name which organisations have received as much as they may, and which have given as much.
func (c *cohort) tipped(choice []edge) (received, given map[string]bool) {
	received, given = map[string]bool{}, map[string]bool{}
	difference := c.difference(choice)
	for _, b := range c.balances() {
		d := difference[b.organisation]
		received[b.organisation], given[b.organisation] = d >= b.Received, -d >= b.Given
	}
	return received, given
}

func receivesEnough(organisation string) mentoring.Sentence {
	return mentoring.Say("balance.received", mentoring.With{"Organisation": organisation})
}

func givesEnough(organisation string) mentoring.Sentence {
	return mentoring.Say("balance.given", mentoring.With{"Organisation": organisation})
}
