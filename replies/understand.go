package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// Certainties of readings. Below actFrom a person is asked.
const (
	plain     = 0.95 // said in so many words
	likely    = 0.80 // said, with something beside it
	actFrom   = 0.75
	mixed     = 0.50 // something speaks against it
	noMeaning = "no known words"
)

// understand reads a speech as the answer to an ask. What may be said at any time comes first, as it is never an answer.
func understand(s *speech, ask Ask) Reading {
	if rest, words, found := s.ofPledge(ask); found {
		return s.withPledge(ask, rest, words)
	}
	if ask.Coordinates && !s.has(concern) {
		if r, ok := orders(s, ask); ok {
			return r
		}
	}
	if ask.Kind == mentoring.Morning && !s.has(concern) {
		if r := morning(s, ask); r.Answer.Intent != "" {
			return r
		}
	}
	r := takenBack(s, ask)
	if r.Answer.Intent == "" {
		r = reasonGiven(s, ask)
	}
	if r.Answer.Intent == "" {
		r = atAnyTime(s, ask)
	}
	if r.Answer.Intent == mentoring.Stop && ask.Kind == mentoring.Recontract && len(s.tokens) > 2 { // "we stop here": the pair, or everything?
		r.Certainty, r.Decision = mixed, ""
	}
	if r.Answer.Intent == "" {
		r = answerTo(s, ask)
	}
	if r.Answer.Intent == "" && ask.Parting && len(s.tokens) > onlyThat && !s.asks() {
		r = keptAlone(s, "")
	}
	if r.Answer.Intent == "" || r.Answer.Intent == mentoring.Unclear {
		if stands := letStand(s); stands.Answer.Intent != "" {
			r = stands
		}
	}
	if r.Answer.Intent == "" || r.Answer.Intent == mentoring.Unclear {
		if other := otherwise(s, ask); other.Answer.Intent != "" {
			r = other
		}
	}
	if r.Answer.Intent == "" {
		r = Reading{Answer: mentoring.Answer{Intent: mentoring.Unclear}, Because: []Reason{{Rule: noMeaning}}}
	}
	if (r.Answer.Intent != mentoring.Answered || s.asksUs(ask.Kind)) && s.asks() && r.Answer.Intent != mentoring.Question && !(r.Answer.Intent == mentoring.Nudge && s.wantsReminded()) && !r.reviewed() && !s.asksInTheCase(ask) && !(len(r.Answer.Slots) > 0 && s.onlyAsksAbout()) {
		r.Answer.HasQuery = true
	}
	if r.Decision == "" {
		r.Decision = mentoring.AskOne
		if r.Certainty >= actFrom && r.Answer.Intent != mentoring.Unclear {
			r.Decision = mentoring.Act
		}
	}
	if r.Decision != mentoring.Act {
		r.Doubt = s.doubt(r.Answer.Intent)
	}
	return r
}

// doubt says what would have to be asked about a reading that is not sure.
func (s *speech) doubt(intent mentoring.Intent) Doubt {
	switch intent {
	case mentoring.Accept, mentoring.Decline, mentoring.Later:
		if s.has(unsure, onlyIf) {
			return OnCondition
		}
		return YesOrNo
	case mentoring.Stop, mentoring.Forget, mentoring.EndPair:
		return ReallyLeaving
	case mentoring.Answered:
		return WhichValue
	}
	return NoMeaning
}

// answerTo reads a speech as the answer that the kind of ask wants.
func answerTo(s *speech, ask Ask) Reading {
	switch ask.Kind {
	case mentoring.SelfRating:
		return selfRating(s, ask)
	case mentoring.Recontract:
		return recontract(s)
	case mentoring.LookingBack:
		return lookingBack(s)
	case mentoring.Invitation, mentoring.ConfirmAddress, mentoring.Instruction, mentoring.Unmatched, mentoring.InTurn, mentoring.Eligible:
		return consent(s, ask)
	case mentoring.Confirmation:
		return s.withTie(consent(s, ask))
	case mentoring.Forum:
		return contribution(s)
	case mentoring.ForumCheck:
		return check(s)
	case mentoring.ForumDigest:
		return digest(s, ask)
	case mentoring.Invite:
		return invited(s, ask)
	case mentoring.Came:
		return came(s, ask)
	case mentoring.Notes, mentoring.SponsorNote:
		return notes(s, ask)
	case mentoring.Fit:
		return fit(s)
	case mentoring.Dormancy:
		return dormancy(s)
	case mentoring.Proposal:
		if r, changes := review(s, ask); changes {
			return r
		}
		return proposal(s, ask)
	case mentoring.Guest:
		return onTogether(s)
	case mentoring.Survey, mentoring.Agreement, mentoring.Goals, mentoring.Hopes, mentoring.PartnerFit:
		return lines(s, ask)
	case mentoring.CharterAsk:
		return charter(s)
	case mentoring.MotionAsk:
		return vote(s)
	case mentoring.MotionCheck:
		return check(s)
	case mentoring.Practice:
		return practice(s)
	case mentoring.Confidence:
		return confidence(s)
	case mentoring.Naming:
		return nomination(s)
	case mentoring.FirstMeeting, mentoring.Session:
		if ask.InPlace {
			if r := silentPartner(s); r.Answer.Intent != "" {
				return r
			}
		}
		return session(s, ask)
	case mentoring.MeetingTimes:
		return meetingTimes(s, ask)
	case mentoring.Reflection:
		return reflection(s)
	case mentoring.CheckIn:
		return checkIn(s, ask)
	case mentoring.Closing:
		return closing(s, ask)
	case mentoring.HandOver, mentoring.Missed:
		return handOver(s)
	default:
		return Reading{}
	}
}

// reading builds a reading of one intent.
func reading(intent mentoring.Intent, certainty float64, because ...Reason) Reading {
	return Reading{Answer: mentoring.Answer{Intent: intent}, Certainty: certainty, Because: because}
}

// reviewed reports whether the questions in a reading were about a list of pairs, and are answered.
func (r Reading) reviewed() bool { return len(r.Answer.Changes) > 0 || len(r.Answer.Why) > 0 }
