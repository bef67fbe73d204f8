package demo

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// tongue is how people of a language answer. What it does not have yet they say in English: a new kind of question is
// answered in the English phrasebook first, and then in phrases_LANGUAGE.go.
type tongue struct {
	phrases map[say][]string
	topics  []topic
	months  []string
	day     []string // the ways to write a day: {day} and {month}
	shrug   string   // to a question that they do not know
}

// tongues are the languages besides English, by their tags.
var tongues = map[string]tongue{"de": german, "fr": french, "es": spanish, "nl": dutch}

// phrases returns the wordings of something in the person's language.
func (m *mind) phrases(what say) []string {
	if own := tongues[m.actor.Language].phrases[what]; len(own) > 0 {
		return own
	}
	return phrasebook[what]
}

// sayDay writes a day near now in one of the ways in which people of the actor's language do.
func (m *mind) sayDay(chance *rand.Rand, day, now time.Time) string {
	t, ok := tongues[m.actor.Language]
	if !ok {
		return sayDay(chance, day, now)
	}
	return strings.NewReplacer("{day}", strconv.Itoa(day.Day()), "{month}", t.months[day.Month()-1]).Replace(pick(chance, t.day))
}
