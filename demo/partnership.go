package demo

import (
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// NewPartnership makes up the people of a programme like NewCast, of three organisations in place of two: they agree on a charter,
// put and decide a motion, and one of them leaves in the fourth month.
func NewPartnership(pairs, months int, seed uint64) Cast {
	spec := cohort(max(months, 1))
	spec.Purpose = "Northwind Care, Harbour Foods and Tidewater Logistics are growing faster than their leaders can. We want people who have just " +
		"begun to lead others to learn from someone who has done it for years, and who is not their boss."
	sofia := mentoring.NamedPerson{Name: "Sofia Marchetti", Email: "sofia.marchetti@tidewater.test", Language: "en"}
	spec.Organisations = append(spec.Organisations, mentoring.Organisation{
		Name: "Tidewater Logistics", Domains: []string{"tidewater.test"},
		Coordinators: []mentoring.NamedPerson{{Name: "Ewan Doyle", Email: "ewan.doyle@tidewater.test", Language: "en"}},
		Sponsors:     []mentoring.NamedPerson{sofia},
	})
	c := newCast(spec, max(pairs, 1), seed)
	c.moves(spec.Organisations[0].Sponsors[0], Move{c.monthsIn(2), "Motion: the mentors' circle meets every second month."})
	c.moves(sofia, Move{c.monthsIn(3), "Motion: Tidewater Logistics leaves the programme."})
	return c
}

// monthsIn is when so many months of the cohort have passed.
func (c Cast) monthsIn(months int) time.Time { return c.Opening().AddDate(0, months, 0) }

// moves has somebody write something of their own accord.
func (c *Cast) moves(who mentoring.NamedPerson, move Move) {
	i := slices.IndexFunc(c.Actors, func(a Actor) bool { return a.Email == who.Email })
	c.Actors[i].Moves = append(c.Actors[i].Moves, move)
}
