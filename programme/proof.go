package programme

import (
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// proof is how far a mail has shown who wrote it. The evidence is what the ladder names and nothing else: a subject, a
// text, a Reply-To, a Sender and a display name prove nothing, whatever they say.
type proof int

// The rungs of evidence. “Known” is an address of the person that our mail was written to: the one on file, or another
// one that they confirmed from there.
const (
	nobody    proof = iota // nothing that holds
	halfShown              // a token of ours from an unknown address, or a known address and nothing of ours
	vouched                // a known address, and the border found its domain authentic
	referred               // a known address, and the Message-ID of a mail of ours, which nobody can guess
	addressed              // a known address, and the token of a mail of ours
	certain                // the same, the token in the envelope and the domain authentic
	confirmed              // its writer said so at the address on file
)

// risk is what would be lost if it were somebody else.
type risk int

// The risks.
const (
	harmless risk = iota // nothing changes: what was asked is told to the address on file, or a person reads it
	low                  // what can be said again: “done”, a date, words, a pause
	medium               // others are concerned: a match, the end of a pair, an approval
	high                 // it cannot be undone: another address, erasure, everything that is held of somebody
)

// conduct is what is done with what a mail says.
type conduct string

// The conducts. Every act is read back to the address on file, which is all that a notice is.
const (
	act     conduct = "act"
	notify  conduct = "notify"  // act; the read-back tells the address on file
	confirm conduct = "confirm" // ask at the address on file, and act on a yes
	hold    conduct = "hold"    // the same; whose mail it is is in doubt, too
	review  conduct = "review"  // kept for a person to look at
)

// conducts is the whole rule. A concern stands above it: it reaches a person at every rung, and is told its rung.
var conducts = map[proof][high + 1]conduct{
	//         harmless low      medium   high
	confirmed: {act, act, act, act},
	certain:   {act, act, act, confirm},
	addressed: {act, act, notify, confirm},
	referred:  {act, act, confirm, confirm},
	vouched:   {act, act, confirm, confirm},
	halfShown: {act, hold, hold, hold},
	nobody:    {review, review, review, review},
}

// forged lowers a proof for a domain that the border found forged. An honest forwarder causes that too, so it is one rung
// and no refusal.
func (p proof) forged() proof {
	if p == nobody || p == confirmed {
		return p
	}
	return min(p-1, addressed)
}

// riskOf says what is at stake when a reading is acted upon as the answer to an ask, which may be nil.
func riskOf(r replies.Reading, ask *store.Ask) risk {
	if r.Decision == mentoring.Act {
		switch r.Answer.Intent {
		case mentoring.Forget, mentoring.WhatYouHold:
			return high
		case mentoring.ChangeAddress:
			if r.Answer.Email == "" { // they are asked for it
				return harmless
			}
			return high
		case mentoring.Stop, mentoring.EndPair:
			return medium
		case mentoring.Pause, mentoring.Resume, mentoring.LessMail, mentoring.Tongue, mentoring.Undo:
			return low
		case mentoring.Question, mentoring.WhoIsPartner, mentoring.WhoNeedsMe, mentoring.Keep:
			return harmless
		case mentoring.Ordered:
			if r.Answer.Order.Asks() {
				return harmless
			}
			return low // what is grave is read back first
		case mentoring.Help:
			if r.Answer.Met == nil {
				return harmless
			}
		}
	}
	switch {
	case ask == nil, r.Answer.Intent == mentoring.Nothing, r.Answer.Intent == mentoring.Concern:
		return harmless
	case ask.Kind == mentoring.Proposal, ask.Kind == mentoring.Confirmation, ask.Kind == mentoring.HandOver, ask.Kind == mentoring.Morning, ask.Kind == mentoring.Instruction, ask.Kind == mentoring.Fit, ask.Kind == mentoring.Dormancy,
		ask.Kind == mentoring.Guest, ask.Kind == mentoring.Eligible, ask.Kind == mentoring.PartnerFit,
		ask.Kind == mentoring.CharterAsk, ask.Kind == mentoring.MotionAsk, ask.Kind == mentoring.MotionCheck:
		return medium
	}
	return low
}

// mark says to whoever is told of a concern how sure it is who wrote it.
func (p proof) mark() mentoring.Sentence {
	switch p {
	case confirmed, certain:
		return mentoring.Say("proof.certain", nil)
	case addressed:
		return mentoring.Say("proof.addressed", nil)
	case referred:
		return mentoring.Say("proof.referred", nil)
	case vouched:
		return mentoring.Say("proof.vouched", nil)
	case halfShown:
		return mentoring.Say("proof.half", nil)
	default:
		return mentoring.Say("proof.nobody", nil)
	}
}
