package explain

import (
	"strconv"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
)

// understood is what a reply to a step of the programme was taken to say.
type understood struct {
	ID         string             `json:"id"`
	Intent     string             `json:"intent"`
	Fields     map[string]any     `json:"fields"`
	Text       string             `json:"text"`
	Decision   mentoring.Decision `json:"decision"`
	Confidence float64            `json:"confidence"`
	Why        []replies.Reason   `json:"why"`
	WouldAsk   replies.Doubt      `json:"would_ask,omitempty"`
}

// steps are the contract's words for the kinds of ask.
var steps = map[string]mentoring.Kind{
	"invitation": mentoring.Invitation, "survey": mentoring.Survey, "match": mentoring.Confirmation, "session": mentoring.Session,
	"midpoint": mentoring.CheckIn, "closing": mentoring.Closing, "anytime": "",
}

// reported are the contract's words for an answer with the values that the step wants.
var reported = map[string]string{
	"survey": "answers", "session": "session_report", "midpoint": "midpoint_report", "closing": "closing_report",
}

func reply(r request) any {
	kind, ok := steps[r.Step]
	if !ok {
		return failure{ID: r.ID, Error: "a line has input_text, raw_base64, or one of the steps invitation, survey, match, session, midpoint, closing, anytime"}
	}
	day, err := time.Parse(time.DateOnly, r.Date)
	if err != nil && r.Date != "" {
		return failure{ID: r.ID, Error: "ref_date is not a day such as 2025-03-14"}
	}
	if err != nil {
		day = time.Now()
	}
	reading := replies.Read(
		replies.Message{Text: r.Body, Date: day.Add(12 * time.Hour), Sent: r.Question},
		replies.Ask{Kind: kind, Language: r.Language, Questions: replies.QuestionsIn(r.Question)})
	return understood{
		ID: r.ID, Intent: intentOf(r.Step, reading), Fields: fieldsOf(r.Step, reading), Text: reading.Text,
		Decision: reading.Decision, Confidence: reading.Certainty, Why: reading.Because, WouldAsk: reading.Doubt,
	}
}

// ongoing are the steps in which a pair is at work: who leaves then stops, who leaves before opts out.
func ongoing(step string) bool { return step == "session" || step == "midpoint" || step == "anytime" }

func intentOf(step string, r replies.Reading) string {
	if r.Decision == mentoring.AskOne && grave(r.Answer.Intent) {
		return unclear(step)
	}
	switch r.Answer.Intent {
	case mentoring.Accept:
		return "accept"
	case mentoring.Decline:
		if step == "match" {
			return "decline_match"
		}
		return "decline"
	case mentoring.Later:
		return "later"
	case mentoring.Pause:
		if ongoing(step) {
			return "pause"
		}
		return "later"
	case mentoring.Stop, mentoring.EndPair:
		if ongoing(step) {
			return "stop"
		}
		return "opt_out"
	case mentoring.Forget:
		if step == "anytime" {
			return "delete_data"
		}
		if ongoing(step) {
			return "stop"
		}
		return "opt_out"
	case mentoring.Help, mentoring.Concern:
		switch {
		case step == "session" || step == "anytime":
			return "help"
		case r.Answer.Rating > 0 || r.Answer.WantsHelp != nil || r.Answer.Rematch != nil:
			return reported[step]
		}
		return "question"
	case mentoring.WhoIsPartner:
		if step == "anytime" {
			return "who_is_my_mentor"
		}
		return "question"
	case mentoring.ChangeAddress:
		if step == "anytime" {
			return "change_email"
		}
		return "question"
	case mentoring.Question, mentoring.WhatYouHold, mentoring.WhoNeedsMe:
		return "question"
	case mentoring.WhoIs:
		return unclear(step)
	case mentoring.Answered, mentoring.Skipped:
		return reported[step]
	}
	return unclear(step)
}

// unclear is the contract's word for words without a meaning at a step. Nothing needs to be meant where nothing was asked.
func unclear(step string) string {
	if step == "anytime" {
		return "none"
	}
	return "unclear"
}

// grave reports whether an intent must never be given for somebody who did not say so.
func grave(intent mentoring.Intent) bool {
	switch intent {
	case mentoring.Accept, mentoring.Decline, mentoring.Stop, mentoring.EndPair, mentoring.Forget:
		return true
	}
	return false
}

func fieldsOf(step string, r replies.Reading) map[string]any {
	a, f := r.Answer, map[string]any{}
	day := func(name string, d mentoring.Day) {
		if !d.IsZero() {
			f[name] = d.String()
		}
	}
	boolean := func(name string, b *bool) {
		if b != nil {
			f[name] = *b
		}
	}
	word := func(name string, b *bool) {
		if b != nil {
			f[name] = map[bool]string{true: "yes", false: "no"}[*b]
		}
	}
	switch {
	case a.Intent == mentoring.Pause && ongoing(step):
		day("until", a.When)
	case step == "session":
		boolean("met", a.Met)
		day("date", a.HeldOn)
		day("next_date", a.When)
		if moved := a.Met != nil && !*a.Met && r.Moved; moved {
			f["rescheduled"] = true
		}
	default:
		day("when", a.When)
	}
	if a.Rating > 0 && step != "survey" {
		f["rating"] = a.Rating
	}
	boolean("wants_help", a.WantsHelp)
	boolean("wants_rematch", a.Rematch)
	switch {
	case a.Recommend != nil && r.RecommendInWords:
		f["recommend"] = map[bool]string{true: "yes", false: "no"}[*a.Recommend > 5]
	case a.Recommend != nil:
		f["recommend"] = *a.Recommend
	}
	word("share_consent", a.Share)
	if a.Years > 0 {
		f["years"] = a.Years
	}
	if a.Capacity > 0 {
		f["max_mentees"] = a.Capacity
	}
	if a.Mode != "" {
		f["mode"] = string(a.Mode)
	}
	if a.Email != "" {
		f["email"] = a.Email
	}
	if a.HasQuery {
		f["has_question"] = true
	}
	if r.Decision == mentoring.ToHand || a.Intent == mentoring.Concern {
		f["needs_human"] = true
	}
	if name := remarkName[step]; name != "" && r.Remark != "" {
		f[name] = r.Remark
	}
	if len(a.NotWith) > 0 {
		f["not_with"] = a.NotWith
	}
	if len(a.Lines) > 0 {
		answers := map[string]string{}
		for n, words := range a.Lines {
			answers[strconv.Itoa(n)] = words
		}
		f["answers"] = answers
	}
	return f
}

// remarkName is what the contract calls the free words of a report.
var remarkName = map[string]string{"session": "reflection", "midpoint": "comment", "closing": "learning"}
