package programme

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// doubted lowers what was read to a question where acting on it would do harm: an answer that the ask cannot take, a
// session on a day on which it cannot have been, and a reflection that would be passed on.
func doubted(r replies.Reading, ask store.Ask, sc scene) replies.Reading {
	switch {
	case ask.Kind == mentoring.Reflection, ask.Kind == mentoring.Forum:
		return keptToThemselves(r)
	case r.Decision != mentoring.Act || ask.State != mentoring.Open:
	case answering(r.Answer.Intent) && r.Answer.Intent != mentoring.Later && !fits(ask.Kind, r.Answer),
		r.Answer.Intent == mentoring.Later && sc.officer && !fits(ask.Kind, r.Answer),
		ask.Kind == mentoring.Session && !possible(r.Answer, sc):
		r.Decision = mentoring.AskOne
	}
	if ask.Kind == mentoring.Closing { // closing words are not passed on, whatever they ask
		r.Answer.HasQuery = false
	}
	return r
}

// answering reports whether an intent is an answer, as against what may be said at any time.
func answering(intent mentoring.Intent) bool {
	switch intent {
	case mentoring.Accept, mentoring.Decline, mentoring.Later, mentoring.Answered, mentoring.WhoIs, mentoring.Skipped:
		return true
	}
	return false
}

// fits reports whether a kind of ask can take an answer. What it cannot take is never rounded to the nearest it can: a
// coordinator's "later" approves nothing and gives nobody up.
func fits(kind mentoring.Kind, a mentoring.Answer) bool {
	switch kind {
	case mentoring.Invitation:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Later ||
			a.Intent == mentoring.WhoIs && !a.HasQuery // "who is this?" is no "no"
	case mentoring.Confirmation, mentoring.ConfirmAddress, mentoring.Instruction:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline
	case mentoring.Proposal:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || len(a.Changes) > 0 || len(a.Why) > 0
	case mentoring.Confidence:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Answered || a.Intent == mentoring.Skipped
	case mentoring.Guest, mentoring.Eligible:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline
	case mentoring.PartnerFit:
		return a.Intent == mentoring.Answered || a.Intent == mentoring.Decline || a.Intent == mentoring.Skipped
	case mentoring.Fit, mentoring.Dormancy:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Answered
	case mentoring.Invite:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Answered && a.Maybe
	case mentoring.Notes, mentoring.SponsorNote:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Answered || a.Intent == mentoring.Skipped
	case mentoring.CharterAsk:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || len(a.Amend) > 0
	case mentoring.MotionAsk:
		return a.Voted != ""
	case mentoring.Came, mentoring.ForumCheck, mentoring.ForumDigest, mentoring.MotionCheck:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline
	case mentoring.InTurn:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Later
	case mentoring.Unmatched:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Later
	case mentoring.HandOver, mentoring.Missed:
		return a.Intent == mentoring.Answered && a.Choice >= 1 && a.Choice <= 3
	case mentoring.Morning:
		return a.Intent == mentoring.Answered && len(a.Choices)+len(a.Addresses) > 0
	case mentoring.Session:
		return a.Intent == mentoring.Answered || a.Intent == mentoring.Skipped || a.Intent == mentoring.Nudge || a.Intent == mentoring.Later && !a.When.IsZero()
	case mentoring.MeetingTimes:
		return a.Intent == mentoring.Accept || a.Intent == mentoring.Decline || a.Intent == mentoring.Answered
	case mentoring.FirstMeeting:
		return a.Intent == mentoring.Nudge || a.Intent == mentoring.Answered || a.Intent == mentoring.Skipped || a.Intent == mentoring.Later
	default:
		return a.Intent == mentoring.Answered || a.Intent == mentoring.Skipped
	}
}

// possible reports whether a session can have been held on the day that is named: a booked slot is not a held session,
// and nobody met before they were introduced.
func possible(a mentoring.Answer, sc scene) bool {
	if a.Met == nil || !*a.Met || a.HeldOn.IsZero() || sc.pair == nil || sc.pair.IntroducedAt == nil {
		return true
	}
	held, introduced := a.HeldOn.In(sc.zone()), mentoring.DayOf(sc.pair.IntroducedAt.In(sc.zone()))
	if a.HeldOn.Day == 0 {
		introduced.Day = 0
	}
	return !held.Before(introduced.In(sc.zone()))
}

// shortRequest is how many words a request to us has at most when it stands in a reply about a reflection: a longer one
// is the reflection itself.
const shortRequest = 12

// keptToThemselves keeps a reflection from being passed on. A question in one is most often asked of oneself; only one
// that begins with the word is for the coordinator.
func keptToThemselves(r replies.Reading) replies.Reading {
	r.Answer.HasQuery = false
	long := len(strings.Fields(r.Text)) > shortRequest
	switch r.Answer.Intent {
	case mentoring.Question:
		long = !strings.HasPrefix(strings.ToLower(strings.TrimSpace(r.Text)), "question")
	case mentoring.ChangeAddress, mentoring.WhatYouHold, mentoring.Forget:
	default:
		return r
	}
	if long {
		r.Decision = mentoring.AskOne
	}
	return r
}
