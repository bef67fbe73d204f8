package signin

import (
	"github.com/emersion/go-sasl"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// XOAuth2 is the mechanism that OAUTHBEARER was made of. Microsoft 365 has no other.
const XOAuth2 = "XOAUTH2"

// Login hands an access token to a mail server, in whichever of the two mechanisms it offers. The error is a
// *mentoring.Error when it offers neither.
func Login(offers func(mechanism string) bool, username, token, host string, port int) (sasl.Client, error) {
	switch {
	case offers(sasl.OAuthBearer):
		_, first, err := sasl.NewOAuthBearerClient(&sasl.OAuthBearerOptions{Username: username, Token: token, Host: host, Port: port}).Start()
		return bearer{sasl.OAuthBearer, first}, err
	case offers(XOAuth2):
		return bearer{XOAuth2, []byte("user=" + username + "\x01auth=Bearer " + token + "\x01\x01")}, nil
	default:
		return nil, &mentoring.Error{
			Fault: mentoring.FaultInvalid, Message: "the mail server takes no OAuth sign-in; set sign-in to password for it, and use an app password if your provider has them",
		}
	}
}

// bearer says all it has to say at once.
type bearer struct {
	mechanism string
	first     []byte
}

// Start implements sasl.Client.
func (b bearer) Start() (string, []byte, error) { return b.mechanism, b.first, nil }

// Next implements sasl.Client. A challenge is an error in JSON; only after one more octet does the server refuse in its own
// protocol (RFC 7628, 3.2.3), and that is the answer to go by. It is the same with XOAUTH2, where any answer will do.
func (b bearer) Next([]byte) ([]byte, error) { return []byte{1}, nil }
