package cohortfile

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// mostMembers is how many a steering group may have: more decide nothing by mail.
const mostMembers = 12

// steering reads who decides for the organisations together, and what is theirs to decide; nil when the file does not say.
func steering(f *form.Field) *mentoring.Steering {
	if !f.Given() {
		return nil
	}
	members, decides := f.Key("members"), f.Key("decides")
	s := &mentoring.Steering{Members: people(members), Quorum: f.Key("quorum").Number(0, 1, mostMembers)}
	if n := len(s.Members); n == 1 || n > mostMembers {
		members.Problem("the steering group has %d members: name two to %d, or none, and it is one of each organisation", n, mostMembers)
	}
	if len(s.Members) > 0 && s.Quorum > len(s.Members) {
		f.Key("quorum").Problem("a quorum of %d cannot be reached by %d members: write a lower one, or leave it out for more than half", s.Quorum, len(s.Members))
	}
	for _, word := range decides.Texts() {
		do := mentoring.Do(strings.ToLower(strings.TrimSpace(word)))
		switch {
		case do == mentoring.DoResolve || !slices.Contains(mentoring.Dos, do):
			decides.Problem("%q is nothing that a steering group decides: write some of %s", word, decidable())
		case !slices.Contains(s.Decides, do):
			s.Decides = append(s.Decides, do)
		}
	}
	return s
}

func decidable() string {
	var words []string
	for _, do := range mentoring.Dos {
		if do != mentoring.DoResolve {
			words = append(words, string(do))
		}
	}
	return strings.Join(words, ", ")
}

// charter reads how the charter is worded, and whether nobody is invited before it is agreed: “charter: first” and “charter: no”
// say one thing in one word. It is nil when the file does not say anything.
func charter(f *form.Field) *mentoring.CharterPlan {
	if !f.Given() {
		return nil
	}
	if f.IsText() {
		switch strings.ToLower(f.Text()) {
		case "first":
			return &mentoring.CharterPlan{First: true}
		case "no", "none", "false":
			return &mentoring.CharterPlan{None: true}
		case "yes", "true":
			return nil
		}
		f.Problem("%q says nothing about the charter: write %q, %q, or parts of it such as %q", clip(f.Text()), "charter: first", "charter: no", "charter: {who: …}")
		return nil
	}
	plan := &mentoring.CharterPlan{First: yesOrNo(f.Key("first"))}
	for _, part := range mentoring.Parts {
		words := strings.Join(strings.Fields(f.Key(string(part)).Text()), " ")
		switch {
		case words == "":
			continue
		case len(words) > maxCharterPart:
			f.Key(string(part)).Problem("this part has %d characters: keep it under %d, so that the whole charter stays one page", len(words), maxCharterPart)
		case plan.Words == nil:
			plan.Words = map[mentoring.Part]string{}
		}
		if plan.Words != nil {
			plan.Words[part] = words
		}
	}
	return plan
}

// maxCharterPart is how long a part of a charter may be, in bytes.
const maxCharterPart = 600

// pledge reads what is not done.
func pledge(f *form.Field) string {
	words := strings.Join(strings.Fields(f.Text()), " ")
	if len(words) > maxCharterPart {
		f.Problem("the pledge has %d characters: keep it under %d, people say yes to it in a mail", len(words), maxCharterPart)
	}
	return words
}
