package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// Criterion names a part of a score.
type Criterion = string

// The parts of a score.
const (
	Capability   Criterion = "capability"   // the mentor offers what the mentee wants to grow in
	Values       Criterion = "values"       // what matters to them is alike
	Experience   Criterion = "experience"   // the mentor has led people for longer
	Function     Criterion = "function"     // they work in different functions, or as they wish
	Organisation Criterion = "organisation" // they cross organisations as the cohort wishes, or as they do
	Zone         Criterion = "zone"         // their clocks are close
)

// fullScore is the most that a pair can have: the sum of the weights.
const fullScore = 1000

// DefaultWeights add up to 1000. Deep likeness, in values and in what the pair wants to work on, predicts good mentoring
// better than anything else that has been studied (Eby et al. 2013), so the two come first.
var DefaultWeights = map[Criterion]int{Capability: 450, Values: 200, Experience: 100, Function: 100, Organisation: 100, Zone: 50}

// criteria are the parts of a score in the order in which they are told.
var criteria = [...]Criterion{Capability, Values, Experience, Function, Organisation, Zone}

// weights are what each of the criteria is worth; they add up to fullScore.
type weights [len(criteria)]int

// newWeights scales weights of any unit to add up to fullScore. What is lost by rounding goes to the first that counts.
func newWeights(of map[Criterion]int) weights {
	sum := 0
	for _, name := range criteria {
		sum += max(of[name], 0)
	}
	if sum == 0 {
		return newWeights(DefaultWeights)
	}
	var w weights
	rest, first := fullScore, -1
	for i, name := range criteria {
		w[i] = fullScore * max(of[name], 0) / sum
		rest -= w[i]
		if first < 0 && w[i] > 0 {
			first = i
		}
	}
	w[max(first, 0)] += rest
	return w
}

const (
	enoughYears  = 5      // years of leading people by which a mentor is ahead, from which more adds nothing
	farApart     = 6 * 60 // minutes of clock from which distance earns nothing
	alikeEnough  = 500    // thousandths of words in common that are as much as two people ever share
	fullLikeness = 1000
)

// points returns the score of a pair, part by part. A fact that is not known earns nothing.
func (c *cohort) points(mentor, mentee *person) [len(criteria)]int {
	w := &c.weights
	return [...]int{
		w[0] * goalsAnswered(mentee.goals, mentor.offers) / fullLikeness,
		w[1] * min(likeness(mentor.values, mentee.values), alikeEnough) / alikeEnough,
		w[2] * min(max(mentor.Years-max(mentee.Years, 0), 0), enoughYears) / enoughYears,
		when(asWished(mentor.function, mentee.function, mentor.WishFunction, mentee.WishFunction,
			differ(mentor.function, mentee.function)), w[3]),
		when(asWished(mentor.organisation, mentee.organisation, mentor.WishOrganisation, mentee.WishOrganisation,
			c.crossesAsWished(mentor, mentee)), w[4]),
		w[5] * closeness(mentor.clock, mentee.clock) / fullLikeness,
	}
}

func (c *cohort) score(mentor, mentee *person) int {
	sum := 0
	for _, points := range c.points(mentor, mentee) {
		sum += points
	}
	return sum
}

// parts returns the points with their names.
func (c *cohort) parts(mentor, mentee *person) []Part {
	var parts []Part
	for i, points := range c.points(mentor, mentee) {
		parts = append(parts, Part{criteria[i], points, c.weights[i]})
	}
	return parts
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

// differ reports whether two plain words are known and not the same.
func differ(a, b string) bool { return a != "" && b != "" && a != b }

// crossesAsWished is about preference: where the cohort has none, or only lawful pairs are left, every pair is as
// wished.
func (c *cohort) crossesAsWished(a, b *person) bool {
	return c.crossing != mentoring.ShouldCross || differ(a.organisation, b.organisation)
}

// closeness returns, in thousandths, how close two clocks are.
func closeness(a, b clock) int {
	apart, known := a.minutesFrom(b)
	if !known {
		return 0
	}
	return fullLikeness * (farApart - min(apart, farApart)) / farApart
}

func when(is bool, points int) int {
	if is {
		return points
	}
	return 0
}
