package summaries

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// world is a made-up programme, of which a summary is made each month.
type world struct {
	r         *rand.Rand
	in        Input
	reports   int
	exclusive bool // everybody works on exactly one capability, and it is known
	functions int  // there are, in about equal parts; who is of none is not known to be of any
	function  map[string]string
	late      float64
	said      struct{ joins, knows, holds, rates, likes, ends, answers, corrects, forgets float64 }
	ledger    disclosure.Ledger
	told      []Figures
	own       []Line
}

// someOf returns one of some shares, so that nothing, everything and what is between are all frequent.
func someOf(r *rand.Rand, shares ...float64) float64 { return shares[r.IntN(len(shares))] }

// randomWorld makes a programme of so many people, or of 8 to 67 when that is 0, with 9 monthly reports, the last of them final.
func randomWorld(seed uint64, people int) *world {
	w := &world{r: rand.New(rand.NewPCG(seed, 3)), reports: 9}
	if people == 0 {
		people = (8 + w.r.IntN(60)) * (1 + 3*oneIf(w.r.IntN(4) == 0)) // one in four is large enough for tables
	}
	w.functions, w.function = 2+w.r.IntN(5), map[string]string{}
	w.exclusive = w.r.IntN(2) == 0
	w.late = someOf(w.r, 0, 0.5, 2)
	w.said.joins = someOf(w.r, 0.7, 0.9, 0.95, 1)
	w.said.knows, w.said.holds = someOf(w.r, 0.5, 0.9, 0.97, 1), someOf(w.r, 0.3, 0.7, 0.9, 0.97, 1)
	w.said.rates, w.said.likes = someOf(w.r, 0.3, 0.8, 1), someOf(w.r, 0, 0.1, 0.5, 0.8, 0.95, 1)
	w.said.ends, w.said.answers = someOf(w.r, 0, 0.01, 0.05), someOf(w.r, 0.3, 0.6, 0.85, 0.95, 1)
	w.said.corrects, w.said.forgets = someOf(w.r, 0, 0.02), someOf(w.r, 0, 0.01)
	w.in = Input{Months: w.reports, Capabilities: []string{"Delegation", "Feedback", "Strategy", "Presence"}[:2+w.r.IntN(3)]}
	w.in.StartRatings, w.in.EndRatings = map[string]int{}, map[string]int{}
	organisations := 1 + w.r.IntN(4)
	for range people {
		w.invite(organisations)
	}
	return w
}

// workedWorld makes a programme of so many people as they go in practice: most join, meet and answer.
func workedWorld(seed uint64, people int) *world {
	w := randomWorld(seed, people)
	w.late = someOf(w.r, 0, 0.2)
	w.said.joins, w.said.knows, w.said.holds, w.said.rates = someOf(w.r, 0.85, 0.95), 0.9, someOf(w.r, 0.75, 0.9), 0.8
	w.said.likes, w.said.ends, w.said.answers = someOf(w.r, 0.6, 0.75, 0.9), 0.01, someOf(w.r, 0.7, 0.85, 0.95)
	return w
}

func (w *world) is(chance float64) bool { return w.r.Float64() < chance }

func (w *world) invite(organisations int) {
	id := fmt.Sprintf("%08x", w.r.Uint32())
	w.in.People = append(w.in.People, PersonFacts{ID: id, Organisation: fmt.Sprint("organisation ", w.r.IntN(organisations))})
	if kind := w.r.IntN(20*w.functions + 1); kind > 0 {
		w.function[id] = fmt.Sprint("function ", kind%w.functions)
	}
}

// pairUp introduces those who have joined and have no partner, two by two.
func (w *world) pairUp() {
	var free []int
	for i, p := range w.in.People {
		if p.Joined && !p.Matched {
			free = append(free, i)
		}
	}
	w.r.Shuffle(len(free), func(i, j int) { free[i], free[j] = free[j], free[i] })
	for ; len(free) > 1; free = free[2:] {
		a, b := &w.in.People[free[0]], &w.in.People[free[1]]
		a.Matched, b.Matched = true, true
		pair := PairFacts{
			ID: fmt.Sprintf("%08x", w.r.Uint32()), MentorID: a.ID, MenteeID: b.ID, MentorOrganisation: a.Organisation,
			MenteeOrganisation: b.Organisation, MentorFunction: w.function[a.ID], MenteeFunction: w.function[b.ID], State: Running,
		}
		for _, capability := range w.in.Capabilities {
			if w.is(someOf(w.r, 0.1, 0.5)) && !w.exclusive {
				pair.Capabilities = append(pair.Capabilities, capability)
			}
		}
		if w.exclusive {
			skewed := min(w.r.IntN(len(w.in.Capabilities)), w.r.IntN(len(w.in.Capabilities)))
			pair.Capabilities = w.in.Capabilities[skewed : skewed+1]
		}
		w.in.StartRatings[b.ID] = (1 + w.r.IntN(4)) * oneIf(w.is(w.said.answers))
		w.in.Pairs = append(w.in.Pairs, pair)
	}
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// month lets a month pass.
func (w *world) month(month int) {
	for range 3 {
		if month > 2 && w.is(w.late/3) {
			w.invite(1 + w.r.IntN(4))
		}
	}
	for i := range w.in.People {
		if p := &w.in.People[i]; !p.Joined && w.is(w.said.joins) {
			p.Joined = true
		}
	}
	if month > 1 {
		w.pairUp()
	}
	for i := range w.in.Pairs {
		p := &w.in.Pairs[i]
		for j := range p.Sessions {
			s := &p.Sessions[j]
			if !s.Known && w.is(0.3) {
				s.Known, s.Held = true, w.is(w.said.holds)
			}
			if s.Rating > 0 && w.is(w.said.corrects) {
				s.Rating = 6 - s.Rating
			}
		}
		if p.State == Ended {
			continue
		}
		s := Session{Number: month, Known: w.is(w.said.knows)}
		s.Held = s.Known && w.is(w.said.holds)
		if s.Held && w.is(w.said.rates) {
			s.RatedBy, s.Rating = p.MenteeID, 2+3*oneIf(w.is(w.said.likes))
		}
		p.Sessions = append(p.Sessions, s)
		if w.is(w.said.ends) {
			p.State = Ended
		}
		if w.is(w.said.forgets) {
			p.MentorFunction, p.Capabilities = "", nil
		}
		ask := func(replies []Reply) []Reply {
			if replies == nil {
				replies = []Reply{{PersonID: p.MentorID}, {PersonID: p.MenteeID}}
			}
			for i := range replies {
				if r := &replies[i]; !r.Answered && w.is(w.said.answers) {
					r.Answered, r.Value = true, 2+8*oneIf(w.is(w.said.likes))
				}
			}
			return replies
		}
		if month >= 5 {
			p.CheckIn = ask(p.CheckIn)
		}
		if month >= 8 {
			p.Recommend = ask(p.Recommend)
			w.in.EndRatings[p.MenteeID] = (1 + w.r.IntN(5)) * oneIf(w.is(w.said.answers))
		}
	}
	w.in.Month, w.in.Final = month, month == w.reports
}

// report makes the month's summary for all sponsors.
func (w *world) report() {
	w.told = append(w.told, Summarise(w.in, &w.ledger))
	var organisations []string
	for _, p := range w.in.People {
		if !slices.Contains(organisations, p.Organisation) {
			organisations = append(organisations, p.Organisation)
		}
	}
	for _, organisation := range organisations {
		w.own = append(w.own, Own(w.in, organisation, &w.ledger)...)
	}
}

// play lets the whole programme pass.
func (w *world) play() *world {
	for month := range w.reports {
		w.month(month + 1)
		w.report()
	}
	return w
}
