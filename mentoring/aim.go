package mentoring

import "fmt"

// Aim is what a mentee wants to grow in, as far as their goals say it. With the theme of the month it chooses the questions of
// a talk. "" is a goal that says nothing of these: the talk goes by its theme alone.
type Aim string

// What mentees want to grow in.
const (
	AimFirstRole  Aim = "first"      // to lead for the first time
	AimInfluence  Aim = "influence"  // to have a say in larger decisions
	AimPresence   Aim = "presence"   // confidence, and to be heard in a room
	AimDelegation Aim = "delegation" // to hand over, and to have time for what matters
	AimConflict   Aim = "conflict"   // feedback, conflicts and difficult talks
	AimDirection  Aim = "direction"  // where their own path leads
	AimChange     Aim = "change"     // to lead people through change
	AimNetworks   Aim = "networks"   // people across the organisation and beyond
)

// Aims lists every aim.
var Aims = []Aim{AimFirstRole, AimInfluence, AimPresence, AimDelegation, AimConflict, AimDirection, AimChange, AimNetworks}

// QuestionsOfAim is how many questions an aim brings to a talk. With the one of the theme, a mail never shows more than three.
const QuestionsOfAim = 2

// parts are the three parts of a pair's time, by the themes of their talks.
var parts = map[Theme]string{
	ThemeGoal: "beginning", ThemeReality: "beginning", ThemeOptions: "beginning",
	ThemeReview: "middle", ThemeWill: "middle", ThemeOthers: "middle",
	ThemeLeading: "end", ThemeClose: "end",
}

// Questions returns what a mentee may take along to a talk, or what a mentor may ask in it. A mentee without an aim gets none:
// the theme has questions of its own. A mentor always gets some.
func (a Aim) Questions(theme Theme, role Role) []Sentence {
	name := fmt.Sprintf("talk.%s.%s", a, theme)
	switch {
	case role == Mentor && a == "":
		name = "talk.general.mentor." + parts[theme]
	case role == Mentor:
		name = fmt.Sprintf("talk.%s.mentor.%s", a, parts[theme])
	case a == "":
		return nil
	}
	var questions []Sentence
	for n := 1; n <= QuestionsOfAim; n++ {
		questions = append(questions, Say(fmt.Sprintf("%s.%d", name, n), nil))
	}
	return questions
}
