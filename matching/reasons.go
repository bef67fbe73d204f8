package matching

import (
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
func (c *cohort) reasons(mentor, mentee *person) []mentoring.Sentence {
	forMentor, forMentee := callThem(mentor, mentee)
	var said []mentoring.Sentence
	say := func(sentence mentoring.Sentence) {
		if !sentence.IsZero() && len(said) < mostReasons {
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
		say(mentoring.Say("reason.no.line", nil))
	}
	if len(said) < fewestReasons {
		say(mentoring.Say("reason.rules", nil))
	}
	return said
}

func (c *cohort) capabilityReason(mentor, mentee *person, forMentor, forMentee string) mentoring.Sentence {
	shared := sharedCapabilities(mentee.goals, mentor.offers)
	if len(shared) == 0 {
		return mentoring.Sentence{}
	}
	var names []string
	for _, i := range shared[:min(len(shared), mostNamed)] {
		names = append(names, c.rules.Capabilities[i])
	}
	return mentoring.Say("reason.capability", mentoring.With{"Mentee": forMentee, "Mentor": forMentor, "Capabilities": names})
}

func distanceReason(mentor, mentee *person, organisations, functions bool) mentoring.Sentence {
	organisations = organisations && differ(mentor.organisation, mentee.organisation)
	functions = functions && differ(mentor.function, mentee.function)
	switch {
	case organisations && functions:
		return mentoring.Say("reason.organisations.functions", mentoring.With{
			"MentorFunction": mentor.Function, "MentorOrganisation": mentor.Organisation,
			"MenteeFunction": mentee.Function, "MenteeOrganisation": mentee.Organisation,
		})
	case organisations:
		return mentoring.Say("reason.organisations", mentoring.With{"Mentor": mentor.Organisation, "Mentee": mentee.Organisation})
	case functions:
		return mentoring.Say("reason.functions", mentoring.With{"Mentor": mentor.Function, "Mentee": mentee.Function})
	}
	return mentoring.Sentence{}
}

func (c *cohort) contactReason(mentor, mentee *person) mentoring.Sentence {
	speak := c.languages[mentor.index].common(c.languages[mentee.index]) > 0
	apart, known := mentor.clock.minutesFrom(mentee.clock)
	near := known && apart <= sameDay
	switch {
	case speak && near:
		return mentoring.Say("reason.language.hours", nil)
	case speak:
		return mentoring.Say("reason.language", nil)
	case near:
		return mentoring.Say("reason.hours", nil)
	}
	return mentoring.Sentence{}
}

// callThem returns how a sentence names the two: by first name, or in full when the first names are the same.
func callThem(a, b *person) (string, string) {
	first, second := mentoring.FirstName(a.Name), mentoring.FirstName(b.Name)
	if fold(first) == fold(second) {
		return a.Name, b.Name
	}
	return first, second
}
