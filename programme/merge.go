package programme

import (
	"cmp"
	"maps"
	"slices"
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
	if ask.Kind == mentoring.Instruction {
		fresh.Order = known.Order
	}
	if readBackFirst(ask.Kind) && fresh.Intent == mentoring.Accept {
		fresh.Text = known.Text
	}
	if ask.Kind == mentoring.Naming {
		fresh.Nominee, fresh.Question = known.Nominee, cmp.Or(fresh.Question, known.Question)
	}
	if ask.Kind == mentoring.Reflection && onlyChooses(reading) {
		fresh.Text = known.Text
	}
	if len(known.Lines) > 0 {
		lines := maps.Clone(known.Lines)
		maps.Copy(lines, fresh.Lines)
		fresh.Lines = lines
	}
	if ask.Kind == mentoring.Survey {
		mergeSurvey(*known, &fresh)
	}
	if fresh.Years == 0 {
		fresh.Years = known.Years
	}
	if fresh.Capacity == 0 {
		fresh.Capacity = known.Capacity
	}
	if fresh.Marks == nil {
		fresh.Marks = known.Marks
	} else if known.Marks != nil {
		marks := maps.Clone(known.Marks)
		maps.Copy(marks, fresh.Marks)
		fresh.Marks = marks
	}
	if fresh.GoesOn == nil {
		fresh.GoesOn = known.GoesOn
	}
	if fresh.Kept == nil {
		fresh.Kept = known.Kept
	}
	fresh.Thanks = cmp.Or(fresh.Thanks, known.Thanks)
	fresh.Still = cmp.Or(fresh.Still, known.Still)
	if fresh.Stayed == nil {
		fresh.Stayed = known.Stayed
	}
	fresh.Contract = mergeContract(known.Contract, fresh.Contract)
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

// mergeContract lays what somebody wants of their second half over what they said of it before.
func mergeContract(known, fresh *mentoring.Contract) *mentoring.Contract {
	if known == nil || fresh == nil {
		return cmp.Or(fresh, known)
	}
	merged := *fresh
	if merged.GoalsRight == nil {
		merged.GoalsRight, merged.Goals = known.GoalsRight, known.Goals
	}
	merged.Weeks = cmp.Or(merged.Weeks, known.Weeks)
	if merged.Months == nil {
		merged.Months = known.Months
	}
	return &merged
}

// mergeSurvey lays what a survey's answer says beside its lines over what is known. With whom not, and what is to be kept
// private, only ever adds up.
func mergeSurvey(known mentoring.Answer, fresh *mentoring.Answer) {
	fresh.NotWith = union(known.NotWith, fresh.NotWith)
	fresh.Private = union(known.Private, fresh.Private)
	slices.Sort(fresh.Private)
	fresh.Offers = cmp.Or(fresh.Offers, known.Offers)
	fresh.Mode = cmp.Or(fresh.Mode, known.Mode)
	switch {
	case known.Wishes == nil:
	case fresh.Wishes == nil:
		fresh.Wishes = known.Wishes
	default:
		w, k := fresh.Wishes, known.Wishes
		if w.Words == "" {
			w.Words = k.Words
		} else if k.Words != "" && !strings.Contains(k.Words, w.Words) {
			w.Words = k.Words + ". " + w.Words
		}
		if len(w.Languages) == 0 {
			w.Languages = k.Languages
		}
		w.Function, w.Organisation = cmp.Or(w.Function, k.Function), cmp.Or(w.Organisation, k.Organisation)
		w.Zone, w.From = cmp.Or(w.Zone, k.Zone), cmp.Or(w.From, k.From)
	}
}

// union returns what is in one list or the other, each once.
func union[T comparable](known, fresh []T) []T {
	all := slices.Clone(known)
	for _, v := range fresh {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
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
