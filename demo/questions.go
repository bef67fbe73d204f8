package demo

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// question is one of the numbered questions of a mail.
type question struct {
	number string
	words  string
}

// questionLines matches a number at the beginning of a line and what stands behind it and beneath it, indented.
var questionLines = regexp.MustCompile(`(?m)^(\d)\. (.*(?:\n {2,}\S.*)*)`)

// readQuestions returns the numbered questions that a mail asks.
func readQuestions(text string) []question {
	var out []question
	for _, found := range questionLines.FindAllStringSubmatch(text, -1) {
		out = append(out, question{number: found[1], words: strings.Join(strings.Fields(found[2]), " ")})
	}
	return out
}

// numbered answers the questions of a mail, each behind its number.
func (m *mind) numbered(chance *rand.Rand, text string) string {
	style := pick(chance, []string{"%s. %s\n", "%s) %s\n", "%s: %s\n", "%s. %s\n\n", "%s - %s\n"})
	var b strings.Builder
	for _, q := range readQuestions(text) {
		fmt.Fprintf(&b, style, q.number, m.about(chance, q.words))
	}
	return cmp.Or(strings.TrimRight(b.String(), "\n"), "skip")
}

// about returns what the person says to a question.
func (m *mind) about(chance *rand.Rand, words string) string {
	own := tongues[m.actor.Language]
	for _, t := range slices.Concat(own.topics, topics) {
		if !strings.Contains(words, t.asks) {
			continue
		}
		if m.actor.Role == mentoring.Mentor && t.mentor != nil {
			return pick(chance, t.mentor)
		}
		return pick(chance, t.answers)
	}
	return cmp.Or(own.shrug, "I have no strong feelings about that.")
}

// topic is what people answer to a question, found by words that it holds.
type topic struct {
	asks    string
	answers []string
	mentor  []string // what mentors answer, where that is something else
}

var topics = []topic{
	{asks: "Is this being kept", answers: []string{
		"yes", "Yes", "Yes, as far as I know", "yes, always", "No problems at all", "yes", "I don't know", "skip", "Yes, nobody ever tried to sell me anything", "yes, so far",
		"Yes!", "No. I was offered a job over lunch, twice.",
	}},
	{asks: "of your strategy", answers: []string{"Leaders for the sites that open next year", "growing from within", "keeping good people", "Two mergers, and teams that must find each other"}},
	{asks: "do differently at the end", answers: []string{"Decide more by themselves", "talk to each other before they talk to me", "Give feedback early", "hand over, and stand by it"}},
	{asks: "worth the time", answers: []string{"Fewer things that land on my desk", "when they would do it again", "people who stay", "That I hear of it without asking"}},
	{asks: "get better at", answers: []string{
		"giving feedback", "leading change without losing people", "delegating with trust", "giving honest feedback, and leading change",
		"to delegate, I do too much myself", "feedback, I put it off", "leading a team through change", "delegating and letting go",
	}},
	{asks: "would you like to grow in", answers: []string{
		"Grow in giving feedback. I can help with delegating.", "change; and I could help with feedback", "delegating, and I can help with hard talks",
		"I want to learn to let go. I could help with planning.", "feedback. Help: numbers", "Leading change. I can show how we plan shifts.",
		"giving feedback / delegating", "To grow: trust. To give: plain speaking.",
	}},
	{asks: "help another leader with", answers: []string{
		"giving feedback", "leading change, I have been through three mergers", "delegating with trust", "change and feedback",
		"delegating, and building teams that run without me", "giving feedback that lands", "leading change in a crisis", "delegating",
	}},
	{
		asks:    "years have you led",
		answers: []string{"2", "1", "3 years", "two", "0", "about 2", "1 year", "3"},
		mentor:  []string{"12", "15 years", "8", "about 20", "ten", "18", "9 years", "25"},
	},
	{asks: "matters most", answers: []string{
		"patience", "plain speaking", "courage", "fairness and humour", "honesty", "calm", "trust", "clarity",
	}},
	{asks: "sort of mentor", answers: []string{
		"Somebody who listens", "Somebody who pushes me", "one who has been where I am", "a good listener", "somebody direct",
		"someone patient", "somebody from another field", "one who asks hard questions",
	}},
	{asks: "How many mentees", answers: []string{"1", "one", "One please", "just one", "1", "one this year", "1 mentee", "One"}},
	{asks: "be paired with", answers: []string{"no", "nobody", "My manager please", "No one", "no, nobody", "none", "just not my manager", "No"}},
	{
		asks:    "How sure of yourself",
		answers: []string{"2", "3", "3", "2", "3 out of 5", "a 3", "2, on good days 3", "3"},
		mentor:  []string{"4", "4", "5", "3", "4 out of 5", "a 4", "4", "5"},
	},
	{asks: "How often will you meet", answers: []string{
		"Once a month, one hour", "monthly for an hour", "Once a month, 60 minutes", "an hour a month", "every four weeks, an hour",
		"once a month for 45 minutes", "monthly, about an hour", "one hour, once a month",
	}},
	{asks: "would you like to meet", answers: []string{
		"By video, in person when we can", "face to face", "on a walk", "video", "phone or video", "in person, over lunch", "by phone", "video calls",
	}},
	{asks: "stays between the two", answers: []string{
		"Everything, except that we meet", "all of it", "Everything we say", "what is said stays with us", "everything personal",
		"names and cases", "all of it, I would say that it goes well and no more", "Everything",
	}},
	{asks: "goes quiet", answers: []string{
		"Send a short mail, no blame", "just call", "write one line", "ask once, then let it rest a week", "phone me", "a text message",
		"suggest two dates", "ask if all is well",
	}},
	{asks: "well spent", answers: []string{
		"One thing I do differently each month", "honest questions", "a good talk", "to think aloud", "that I try something new",
		"being challenged", "clear next steps", "room to think",
	}},
	{asks: "recommend this", answers: []string{"9", "10", "8", "9 out of 10", "10, gladly", "7", "9", "10"}},
	{asks: "useful is it", answers: []string{"4", "5", "4", "3", "4 out of 5", "a 5", "4", "5"}},
	{asks: "best about it", answers: []string{
		"The questions. A bit more structure would help.", "That it is not my boss.", "The talks go deep. More challenge, please.", "Calm. Finding dates is hard.",
		"I try things out in between.", "Honest words. We could meet in person.", "All good as it is.", "That somebody listens.",
	}},
	{asks: "go on with", answers: []string{"yes", "Yes", "yes please", "Yes, gladly", "yes", "Of course", "yes, very much", "Yes!"}},
	{asks: "sentence of thanks", answers: []string{
		"You asked, and then you waited. Thank you.", "Thank you for your honest questions.", "I learned more from you than you know.", "no",
		"Thank you for every hour.", "You believed in me before I did.", "Thank you, I will miss our talks.", "I would rather say it myself.",
	}},
	{asks: "take with you", answers: []string{
		"Good questions beat good answers.", "I hand things over and mean it.", "More courage, and a friend in another company.",
		"A calmer way of saying hard things.", "I lead my Monday meeting differently now.", "I know better what I want next.",
		"Somebody believed in me before I did.", "I learned at least as much as I gave.",
	}},
	{asks: "May others read", answers: []string{"yes", "Yes", "no", "Yes, without my name", "yes please", "No", "no, please", "Yes"}},
}
