package matching

import (
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	fewestReasons = 2
	mostReasons   = 3
	mostNamed     = 3      // capabilities that one sentence names
	sameDay       = 2 * 60 // minutes of clock within which working days largely overlap
)

// reasons returns two or three sentences that both may read. They draw on what the list of people says and on the
// cohort's own names for its capabilities, never on anybody's own words, and on nothing that one of the two did not agree
// to share.
func (c *cohort) reasons(mentor, mentee *person) []string {
	forMentor, forMentee := callThem(mentor, mentee)
	var said []string
	say := func(sentence string) {
		if sentence != "" && len(said) < mostReasons {
			said = append(said, sentence)
		}
	}
	agreed := func(fact Criterion) bool {
		return !slices.Contains(mentor.Unshared, fact) && !slices.Contains(mentee.Unshared, fact)
	}
	if agreed(Capability) {
		say(c.capabilityReason(mentor, mentee, forMentor, forMentee))
	}
	say(distanceReason(mentor, mentee, agreed(Organisation), agreed(Function)))
	if agreed(Zone) {
		say(c.contactReason(mentor, mentee))
	}
	if len(said) < fewestReasons {
		say("As far as is known, no reporting line runs between them.")
	}
	if len(said) < fewestReasons {
		say("They fit within the rules of the programme.")
	}
	return said
}

func (c *cohort) capabilityReason(mentor, mentee *person, forMentor, forMentee string) string {
	shared := sharedCapabilities(mentee.goals, mentor.offers)
	if len(shared) == 0 {
		return ""
	}
	var names []string
	for _, i := range shared[:min(len(shared), mostNamed)] {
		names = append(names, "“"+c.rules.Capabilities[i]+"”")
	}
	return fmt.Sprintf("%s wants to grow in %s, and %s offers to help with that.", forMentee, list(names), forMentor)
}

func distanceReason(mentor, mentee *person, organisations, functions bool) string {
	organisations = organisations && differ(mentor.organisation, mentee.organisation)
	functions = functions && differ(mentor.function, mentee.function)
	switch {
	case organisations && functions:
		return fmt.Sprintf("They work in different organisations and functions: %s at %s, and %s at %s.",
			mentor.Function, mentor.Organisation, mentee.Function, mentee.Organisation)
	case organisations:
		return fmt.Sprintf("They work in different organisations, %s and %s.", mentor.Organisation, mentee.Organisation)
	case functions:
		return fmt.Sprintf("They work in different functions, %s and %s.", mentor.Function, mentee.Function)
	}
	return ""
}

func (c *cohort) contactReason(mentor, mentee *person) string {
	speak := c.languages[mentor.index].common(c.languages[mentee.index]) > 0
	apart, known := mentor.clock.minutesFrom(mentee.clock)
	near := known && apart <= sameDay
	switch {
	case speak && near:
		return "They have a language in common, and their working days overlap."
	case speak:
		return "They have a language in common."
	case near:
		return "Their working days overlap."
	}
	return ""
}

// callThem returns how a sentence names the two: by first name, or in full when the first names are the same.
func callThem(a, b *person) (string, string) {
	first, second := mentoring.FirstName(a.Name), mentoring.FirstName(b.Name)
	if fold(first) == fold(second) {
		return a.Name, b.Name
	}
	return first, second
}
