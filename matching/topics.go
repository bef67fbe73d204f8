package matching

import "slices"

// topic is one goal or offer: capabilities of the cohort that it names, and its words.
type topic struct {
	capabilities []int // indexes, ascending
	words        set
}

// topics reads goals or offers. A capability is named when all its words occur in the text, or all the text's words in
// it: "feedback" and "I would like to get better at giving feedback" both name "Giving feedback".
func topics(texts, capabilities []string) []topic {
	var read []topic
	for _, text := range texts {
		t := topic{words: words(text)}
		if len(t.words) == 0 {
			continue
		}
		for i, capability := range capabilities {
			named := words(capability)
			if len(named) > 0 && (named.within(t.words) || t.words.within(named)) {
				t.capabilities = append(t.capabilities, i)
			}
		}
		read = append(read, t)
	}
	return read
}

// sharedCapabilities returns the indexes of the capabilities named both by a goal and by an offer, ascending.
func sharedCapabilities(goals, offers []topic) []int {
	var shared []int
	for _, g := range goals {
		for _, o := range offers {
			for _, i := range g.capabilities {
				if slices.Contains(o.capabilities, i) {
					shared = append(shared, i)
				}
			}
		}
	}
	slices.Sort(shared)
	return slices.Compact(shared)
}

// answers returns, in thousandths, how well an offer answers a goal: wholly when both name one capability of the
// cohort, else by the share of words in common.
func (t topic) answers(goal topic) int {
	for _, i := range goal.capabilities {
		if slices.Contains(t.capabilities, i) {
			return 1000
		}
	}
	return 1000 * t.words.common(goal.words) / min(len(t.words), len(goal.words))
}
