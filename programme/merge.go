package programme

import (
	"maps"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// merge lays a new answer over what is known already. What is said again replaces the earlier word; what is not said
// again stays, so that "quote me" does not wipe the marks it follows.
func merge(ask store.Ask, reading replies.Reading) mentoring.Answer {
	known, fresh := ask.Answer, reading.Answer
	if ask.Kind == mentoring.HandOver {
		return chosen(known, fresh.Choice)
	}
	if known == nil {
		return fresh
	}
	if ask.Kind == mentoring.Reflection && onlyChooses(reading) {
		fresh.Text = known.Text
	}
	if len(known.Lines) > 0 {
		lines := maps.Clone(known.Lines)
		maps.Copy(lines, fresh.Lines)
		fresh.Lines = lines
	}
	if fresh.Years == 0 {
		fresh.Years = known.Years
	}
	if fresh.Capacity == 0 {
		fresh.Capacity = known.Capacity
	}
	if fresh.Rating == 0 {
		fresh.Rating = known.Rating
	}
	if fresh.Recommend == nil {
		fresh.Recommend = known.Recommend
	}
	if fresh.Share == nil {
		fresh.Share = known.Share
	}
	if fresh.WantsHelp == nil {
		fresh.WantsHelp = known.WantsHelp
	}
	if fresh.Rematch == nil {
		fresh.Rematch = known.Rematch
	}
	return fresh
}

// chosen is a coordinator's choice beside our guess, so that the read-back can say what was guessed.
func chosen(guess *mentoring.Answer, choice int) mentoring.Answer {
	answer := mentoring.Answer{Intent: mentoring.Unclear}
	if guess != nil {
		answer = *guess
	}
	answer.Choice = choice
	return answer
}

// onlyChooses reports whether a reply about a reflection says who may read it and nothing else, save a word of courtesy.
func onlyChooses(reading replies.Reading) bool {
	for _, because := range reading.Because {
		if because.Rule == "who may read it" {
			return len(strings.Fields(reading.Text)) <= len(strings.Fields(because.Words))+1
		}
	}
	return false
}
