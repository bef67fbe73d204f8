package matching

// Choice is a pair that somebody chose by hand: ids.
type Choice struct{ Mentor, Mentee string }

// Refusal is the hard rule that a choice breaks, in plain words for a coordinator. A private wish and an earlier no are
// told as one, and by neither name.
type Refusal struct {
	Choice Choice // the pair that breaks it
	Why    string // completes "because …"
}

// Error returns the reason.
func (r *Refusal) Error() string { return r.Why }

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
			return &Refusal{choice, "one of them is not among the people who can be matched now"}
		case e.mentor == e.mentee:
			return &Refusal{choice, "nobody can be their own mentor"}
		case mentored[e.mentee] || !j.people[e.mentee].isMentee():
			return &Refusal{choice, j.people[e.mentee].Name + " has a mentor already, or is not looking for one"}
		case taken[e.mentor] >= j.people[e.mentor].places():
			return &Refusal{choice, j.people[e.mentor].Name + " has no place left for a mentee"}
		case edges[edge{e.mentee, e.mentor}] && !j.rules.Mutual:
			return &Refusal{choice, "the two would mentor each other"}
		}
		if bars := j.bars(&j.people[e.mentor], &j.people[e.mentee]); bars != 0 {
			return &Refusal{choice, bars.first()}
		}
		edges[e], mentored[e.mentee] = true, true
		taken[e.mentor]++
	}
	return j.checkQuotas(choices)
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
func (b broken) first() string {
	for r := none + 1; r < lastRule; r++ {
		if b.has(r) {
			return refusals[r]
		}
	}
	return ""
}

var refusals = map[rule]string{
	reportingLine: "a reporting line runs between them: one manages the other, directly or at one remove, or both have the same manager",
	organisations: "the rule on crossing organisations does not allow it",
	keptApart:     "their organisations are kept apart",
	departments:   "the rule on crossing departments does not allow it",
	language:      "they have no language in common",
	timeZones:     "their time zones are too far apart",
	unnamed:       "they are kept apart, by an earlier decision or by a wish that stays private",
}
