package mailer

import "regexp"

// State says where a mail stands after one attempt.
type State string

// Where a mail stands after one attempt.
const (
	Accepted  State = "accepted"  // the server took responsibility
	Refused   State = "refused"   // permanent: the same mail will be refused again
	Deferred  State = "deferred"  // temporary: later may work
	Ambiguous State = "ambiguous" // everything was handed over and no reply came: it may have been accepted
	Unsent    State = "unsent"    // the server cannot have it: no connection, or it broke before the final dot
)

// Outcome is what became of one attempt.
type Outcome struct {
	State    State
	Code     int    // SMTP reply code, 0 when there was none
	Enhanced string // RFC 3463 status such as "5.1.1", "" when there was none
	Text     string // the server's words or the error; may hold addresses, so it is never logged
	Reason   string // why there was no reply, without a word of the server's; "" when there was one

	// ChannelFault says that the attempt tells nothing about the recipient: no connection, no TLS, a refused login,
	// a server that closes down (421) or a policy refusal (5.7.x). Such a mail waits until the channel works again.
	ChannelFault bool
}

// maxText bounds the server's words that are kept, in bytes.
const maxText = 1000

var enhancedCode = regexp.MustCompile(`^([245]\.\d{1,3}\.\d{1,3})(?:\s|$)`)

// refusedLogin reports whether the server wants another login. To try the same one again and again would lock the account.
func (o Outcome) refusedLogin() bool { return o.Code == 530 || o.Code == 534 || o.Code == 535 }
