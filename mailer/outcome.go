package mailer

import (
	"errors"
	"net/textproto"
	"regexp"
	"slices"
	"strings"
)

// State says where a mail stands after one attempt.
type State string

// Where a mail stands after one attempt.
const (
	Accepted  State = "accepted"  // the server took responsibility
	Refused   State = "refused"   // permanent: the same mail will be refused again
	Deferred  State = "deferred"  // temporary: later may work
	Ambiguous State = "ambiguous" // everything was handed over and no reply came: it may have been accepted
	Unsent    State = "unsent"    // the server cannot have it: no connection, or it broke before the final dot
	MixedUp   State = "mixed up"  // the mail is not the recipient's: it was not sent, and something is wrong with us
)

// Outcome is what became of one attempt.
type Outcome struct {
	State    State
	Code     int    // SMTP reply code, 0 when there was none
	Enhanced string // RFC 3463 status such as "5.1.1", "" when there was none
	Text     string // the server's words or the error; may hold addresses, so it is never logged
	Reason   string // why there was no reply, without a word of the server's; "" when there was one

	// ChannelFault says that the attempt tells nothing about the recipient: no connection, no TLS, a refused login, a
	// refused sender, a server that closes down (421) or a policy refusal (5.7.x). Such a mail waits.
	ChannelFault bool
	// AddressFault says that the recipient's address does not work. Only then is the person anybody's concern: a
	// refusal with neither fault is about this one mail.
	AddressFault bool

	signedOut bool // a person has to sign in; the server was not asked
}

// Trouble is why a channel takes no mail.
type Trouble string

// Why a channel takes no mail.
const (
	NoTrouble Trouble = ""
	Away      Trouble = "away"   // no connection, no TLS, or no answer
	Login     Trouble = "login"  // it refuses our login
	Busy      Trouble = "busy"   // it closes down, or has had enough of us for now
	Policy    Trouble = "policy" // it refuses us or our mail
)

// Trouble says what the outcome tells of the channel.
func (o Outcome) Trouble() Trouble {
	switch {
	case !o.ChannelFault:
		return NoTrouble
	case o.refusedLogin():
		return Login
	case o.Code == 0:
		return Away
	case o.Code < 500:
		return Busy
	default:
		return Policy
	}
}

// maxText bounds the server's words that are kept, in bytes.
const maxText = 1000

var enhancedCode = regexp.MustCompile(`^([245]\.\d{1,3}\.\d{1,3})(?:\s|$)`)

// loginStatus are the RFC 3463 and 4954 statuses that ask for another login; 5.7.30 and 5.7.139 are how Microsoft says that
// passwords are switched off.
var loginStatus = []string{"5.7.8", "5.7.9", "5.7.11", "5.7.13", "5.7.14", "5.7.30", "5.7.139"}

// refusedLogin reports whether the server wants another login. To try the same one again and again would lock the account.
func (o Outcome) refusedLogin() bool {
	return o.signedOut || o.Code == 530 || o.Code == 534 || o.Code == 535 || slices.Contains(loginStatus, o.Enhanced)
}

// stage is how far an attempt had come when the server said something.
type stage int

const (
	connecting stage = iota // greeting, TLS, login
	sender                  // MAIL, RSET
	recipient               // RCPT
	content                 // DATA and the final dot
)

// outcomeAt reads an SMTP reply out of err, or calls it Unsent when there was no reply.
func outcomeAt(at stage, err error) Outcome {
	reply, ok := errors.AsType[*textproto.Error](err)
	if !ok {
		_, out := errors.AsType[signedOut](err)
		return Outcome{State: Unsent, Text: shorten(err.Error()), Reason: reason(err), ChannelFault: true, signedOut: out}
	}
	o := Outcome{Code: reply.Code, Text: shorten(reply.Msg), Enhanced: enhanced(reply.Msg), State: Deferred}
	switch {
	case at == connecting:
		o.State, o.ChannelFault = Unsent, true
	case o.refusedLogin():
		o.State, o.ChannelFault = Refused, true
	case o.Code < 500:
		// 4.7.x is left out: it is how servers say greylisting, which is about one recipient and passes by itself.
		o.ChannelFault = o.Code == 421 || at == sender
	case fullMailbox(o): // permanent by its code, but people empty mailboxes
	default:
		o.State = Refused
		o.AddressFault = at != sender && addressFault(at, o)
		o.ChannelFault = !o.AddressFault && channelFault(at, o)
	}
	return o
}

func fullMailbox(o Outcome) bool {
	return o.Enhanced == "5.2.2" || o.Code == 552 && o.Enhanced == ""
}

// deadAddress are the statuses that say so of the address itself: RFC 3463 and 7505, and Microsoft's 5.4.1 and 5.4.310 for
// people and domains that it does not know.
var deadAddress = []string{"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1", "5.4.1", "5.4.4", "5.4.310"}

// addressFault reads a permanent refusal of the recipient. Without a status only the answer to the address itself counts.
func addressFault(at stage, o Outcome) bool {
	if o.Enhanced != "" {
		return slices.Contains(deadAddress, o.Enhanced)
	}
	return at == recipient && slices.Contains([]int{550, 551, 553, 521, 556}, o.Code)
}

// channelFault reads a permanent refusal that is not about the address: our standing, our sender, our way to speak. What is
// left is about the mail: its size or its form.
func channelFault(at stage, o Outcome) bool {
	size := o.Enhanced == "5.3.4" || o.Enhanced == "5.2.3" || o.Code == 552
	if at == sender {
		return !size
	}
	if o.Enhanced == "" {
		return at == recipient && o.Code != 552 || o.Code < 510 // 50x: it does not understand us
	}
	return strings.HasPrefix(o.Enhanced, "5.7.") || strings.HasPrefix(o.Enhanced, "5.5.") || o.Enhanced == "5.1.7" || o.Enhanced == "5.1.8"
}

// reason is an error without the words of the server, which may name the account.
func reason(err error) string {
	if _, ok := errors.AsType[textproto.ProtocolError](err); ok {
		return "the server does not speak SMTP"
	}
	return shorten(err.Error())
}

func enhanced(text string) string {
	if m := enhancedCode.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

func shorten(text string) string {
	return strings.ToValidUTF8(text[:min(len(text), maxText)], "")
}
