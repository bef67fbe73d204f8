package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// Choice is a pair that somebody chose by hand: ids.
type Choice struct{ Mentor, Mentee string }

// Refusal is the hard rule that a choice breaks, for a coordinator. A private wish and an earlier no are
// told as one, and by neither name.
type Refusal struct {
	Choice Choice             // the pair that breaks it
	Why    mentoring.Sentence // completes "because …"
}

// Error returns the name of the reason.
func (r *Refusal) Error() string { return r.Why.Name }

// Judge tells what the rules and the scores say of pairs that people chose by hand.
type Judge struct {
	*cohort
	indexes map[string]int
}

// NewJudge returns a judge for these people under these rules.
func NewJudge(people []Candidate, rules Rules) *Judge {
	j := &Judge{newCohort(people, rules), map[string]int{}}
	for i := range j.people {
		j.indexes[j.people[i].ID] = i
	}
	return j
}

// Check returns the first rule that the choices break, each alone or all of them together, and nil when they break none. The
// error is a *Refusal.
func (j *Judge) Check(choices []Choice) error {
	edges := map[edge]bool{}
	mentored, taken := map[int]bool{}, map[int]int{}
	for _, choice := range choices {
		e, known := j.edge(choice)
		switch {
		case !known:
			return &Refusal{choice, mentoring.Say("refusal.unknown", nil)}
		case e.mentor == e.mentee:
			return &Refusal{choice, mentoring.Say("refusal.oneself", nil)}
		case mentored[e.mentee] || !j.people[e.mentee].isMentee():
			return &Refusal{choice, mentoring.Say("refusal.mentored", mentoring.With{"Name": j.people[e.mentee].Name})}
		case taken[e.mentor] >= j.people[e.mentor].places():
			return &Refusal{choice, mentoring.Say("refusal.full", mentoring.With{"Name": j.people[e.mentor].Name})}
		case edges[edge{e.mentee, e.mentor}] && !j.rules.Mutual:
			return &Refusal{choice, mentoring.Say("refusal.mutual", nil)}
		}
		if bars := j.bars(&j.people[e.mentor], &j.people[e.mentee]); bars != 0 {
			return &Refusal{choice, bars.first(&j.people[e.mentor], &j.people[e.mentee])}
		}
		edges[e], mentored[e.mentee] = true, true
		taken[e.mentor]++
	}
	if err := j.checkQuotas(choices); err != nil {
		return err
	}
	return j.checkBalance(choices)
}

func (j *Judge) checkQuotas(choices []Choice) error {
	got, given := map[string]int{}, map[string]int{}
	for _, choice := range choices {
		e, _ := j.edge(choice)
		taker, giver := j.people[e.mentee].organisation, j.people[e.mentor].organisation
		got[taker]++
		given[giver]++
		for _, q := range j.quotas() {
			switch {
			case q.organisation == taker && q.Mentees != 0 && got[taker] > max(q.Mentees, 0):
				return &Refusal{choice, quotaOfMentees(j.people[e.mentee].Organisation, q.Mentees)}
			case q.organisation == giver && q.Places != 0 && given[giver] > max(q.Places, 0):
				return &Refusal{choice, quotaOfPlaces(j.people[e.mentor].Organisation, q.Places)}
			}
		}
	}
	return nil
}

// Pairs returns the choices with their scores, their reasons and the best others of each side, in the order given. Choices of
// people who are not known are left out.
func (j *Judge) Pairs(choices []Choice) []Pair {
	var choice []edge
	for _, c := range choices {
		if e, known := j.edge(c); known {
			choice = append(choice, e)
		}
	}
	next := j.newProblem(func(int, int) bool { return true }).nextBest(choice)
	var pairs []Pair
	for _, e := range choice {
		pairs = append(pairs, j.told(e, next))
	}
	return pairs
}

func (j *Judge) edge(c Choice) (edge, bool) {
	mentor, knowsMentor := j.indexes[c.Mentor]
	mentee, knowsMentee := j.indexes[c.Mentee]
	return edge{mentor, mentee}, knowsMentor && knowsMentee
}

// first completes "because …" with the first of the rules that are broken.
func (b broken) first(mentor, mentee *person) mentoring.Sentence {
	for r := none + 1; r < lastRule; r++ {
		switch {
		case !b.has(r):
		case r == oneWay:
			return mentoring.Say("refusal.oneway", mentoring.With{"Giver": mentor.Organisation, "Taker": mentee.Organisation})
		default:
			return mentoring.Say("refusal."+ruleNames[r], nil)
		}
	}
	return mentoring.Sentence{}
}
