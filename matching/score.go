package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// Criterion names a part of a score.
type Criterion = string

// The parts of a score.
const (
	Capability   Criterion = "capability"   // the mentor offers what the mentee wants to grow in
	Values       Criterion = "values"       // what matters to them is alike
	Experience   Criterion = "experience"   // the mentor has led people for longer
	Function     Criterion = "function"     // they work in different functions
	Organisation Criterion = "organisation" // they cross organisations as the cohort wishes
	Zone         Criterion = "zone"         // their clocks are close
)

// fullScore is the most that a pair can have: the sum of the weights.
const fullScore = weightCapability + weightValues + weightExperience + weightFunction + weightOrganisation + weightZone

// The weights add up to 1000. Deep likeness, in values and in what the pair wants to work on, predicts good mentoring
// better than anything else that has been studied (Eby et al. 2013), so the two come first.
const (
	weightCapability   = 450
	weightValues       = 200
	weightExperience   = 100
	weightFunction     = 100
	weightOrganisation = 100
	weightZone         = 50
)

const (
	enoughYears  = 5      // years of leading people by which a mentor is ahead, from which more adds nothing
	farApart     = 6 * 60 // minutes of clock from which distance earns nothing
	alikeEnough  = 500    // thousandths of words in common that are as much as two people ever share
	fullLikeness = 1000
)

// parts returns the score of a pair, part by part. A fact that is not known earns nothing.
func (c *cohort) parts(mentor, mentee *person) []Part {
	return []Part{
		{Capability, weightCapability * goalsAnswered(mentee.goals, mentor.offers) / fullLikeness, weightCapability},
		{Values, weightValues * min(likeness(mentor.values, mentee.values), alikeEnough) / alikeEnough, weightValues},
		{Experience, weightExperience * min(max(mentor.Years-max(mentee.Years, 0), 0), enoughYears) / enoughYears, weightExperience},
		{Function, when(differ(mentor.Function, mentee.Function), weightFunction), weightFunction},
		{Organisation, when(c.crossesAsWished(mentor, mentee), weightOrganisation), weightOrganisation},
		{Zone, closeness(mentor.clock, mentee.clock), weightZone},
	}
}

func total(parts []Part) int {
	sum := 0
	for _, p := range parts {
		sum += p.Points
	}
	return sum
}

// goalsAnswered returns, in thousandths, how well the offers answer the goals on average, each by its best offer.
func goalsAnswered(goals, offers []topic) int {
	if len(goals) == 0 {
		return 0
	}
	sum := 0
	for _, g := range goals {
		best := 0
		for _, o := range offers {
			best = max(best, o.answers(g))
		}
		sum += best
	}
	return sum / len(goals)
}

// likeness returns, in thousandths, how many words two texts have in common.
func likeness(a, b set) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return 2 * fullLikeness * a.common(b) / (len(a) + len(b))
}

func differ(a, b string) bool { return a != "" && b != "" && !sameWords(a, b) }

// crossesAsWished is about preference: where the cohort has none, or only lawful pairs are left, every pair is as
// wished.
func (c *cohort) crossesAsWished(a, b *person) bool {
	return c.crossing != mentoring.ShouldCross || differ(a.Organisation, b.Organisation)
}

func closeness(a, b clock) int {
	apart, known := a.minutesFrom(b)
	if !known {
		return 0
	}
	return weightZone * (farApart - min(apart, farApart)) / farApart
}

func when(is bool, points int) int {
	if is {
		return points
	}
	return 0
}
