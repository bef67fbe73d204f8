package replies

import (
	"regexp"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// toMany is how people of a language begin when they want to ask many: "ask the mentors: …". The only group is whom they ask.
var toMany = []*regexp.Regexp{
	regexp.MustCompile(`^(?:(?:please|could|can|would|you|i|we|'d|would|like|want|to) )*(?:ask|put (?:this|a question) to|a question (?:for|to)) (?:(?:all|of|the|our|my|fellow|other) )*(mentors|mentees|everyone|everybody|cohort|group|others|all)\b`),
	regexp.MustCompile(`^(?:(?:bitte|ich|möchte|würde|gerne|gern|können|könnten|sie) )*(?:fragen sie|fragt|frage|fragen|frag|(?:eine )?frage an) (?:(?:bitte|alle|allen|die|den|der|das|an|unsere|anderen) )*(mentoren|mentorinnen|mentees|gruppe|kohorte|anderen|alle|runde)\b`),
	regexp.MustCompile(`^(?:(?:graag|kun|kunt|kan|je|u|ik|wil|zou) )*(?:vraag|vragen|een vraag aan) (?:(?:aan|alle|de|het|andere|alsjeblieft|alstublieft) )*(mentoren|mentors|mentees|iedereen|groep|cohort|anderen|allen)\b`),
	regexp.MustCompile(`^(?:(?:pouvez-vous|pourriez-vous|je|j'aimerais|voudrais) )*(?:demandez|demander|demande|posez la question|une question|question) (?:(?:s'il vous plaît|à|aux|au|pour|tous|toutes|les|le|la|autres|tout) )*(mentors|mentores|mentorés|mentorées|mentees|monde|tous|groupe|cohorte|autres)\b`),
	regexp.MustCompile(`^(?:(?:por|favor|podéis|puedes|puede|quiero|quisiera|me|gustaría) )*(?:pregunta|pregunte|pregunten|preguntad|preguntar|pregúntales|preguntales|una pregunta) (?:(?:por favor|a|para|todos|todas|los|las|el|al|la|demás) )*(mentores|mentoras|mentees|mentorizados|todos|todas|grupo|cohorte|demás)\b`),
}

// fewestQuestionWords is how many words a question to many has at least: fewer are a slip, or a title.
const fewestQuestionWords = 3

// asksMany reads a wish to ask many: whom, and what. The words must open the mail, and a colon or a question mark must show
// that a question follows; whoever only mentions it asks nobody. It is read back before it goes anywhere.
func asksMany(text string) (Reading, bool) {
	text = withoutGreeting(text)
	plainly := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	if len(plainly) != len(text) { // a letter whose capital takes more room: the places would not fit
		plainly = text
	}
	for _, opening := range toMany {
		found := opening.FindStringSubmatchIndex(plainly)
		if found == nil {
			continue
		}
		rest := strings.TrimSpace(text[found[1]:])
		question := strings.TrimLeft(rest, " :,;.–—-\n")
		if rest == question && !strings.HasSuffix(question, "?") || strings.HasPrefix(rest, ".") ||
			!strings.HasPrefix(rest, ":") && !strings.Contains(question, "?") || len(strings.Fields(question)) < fewestQuestionWords {
			continue
		}
		r := reading(mentoring.AskMany, plain, Reason{Rule: "a question to many", Words: text[:found[1]]})
		r.Answer.Audience, r.Answer.Question = audienceOf(plainly[found[2]:found[3]]), question
		r.Decision = mentoring.Act
		return r, true
	}
	return Reading{}, false
}

// withoutGreeting returns a text without its blank lines and greetings at the top.
func withoutGreeting(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for len(lines) > 1 && (strings.TrimSpace(lines[0]) == "" || isGreeting(fold(lines[0]))) {
		lines = lines[1:]
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func audienceOf(word string) mentoring.Audience {
	switch {
	case strings.HasPrefix(word, "mentees"), strings.HasPrefix(word, "mentoré"), strings.HasPrefix(word, "mentoriz"):
		return mentoring.OnlyMentees
	case strings.HasPrefix(word, "ment"):
		return mentoring.OnlyMentors
	}
	return mentoring.Everybody
}
