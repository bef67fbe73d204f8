package signin

import (
	"context"
	"time"

	"golang.org/x/oauth2"
)

// Invitation is what somebody has to do to sign in.
type Invitation struct {
	Address string    `json:"address"`        // to open in a browser
	Code    string    `json:"code,omitempty"` // to type there; "" when the address leads back to this machine
	Until   time.Time `json:"until,omitzero"`
}

// ByCode signs in with a code that a person types at an address, on whatever machine they like. It calls invite with the
// two, and returns when they have done so, when they refuse, or when the code has run out.
func (a App) ByCode(ctx context.Context, invite func(Invitation)) (Grant, error) {
	ctx = context.WithValue(ctx, oauth2.HTTPClient, a.http())
	config := a.config()
	asked, err := config.DeviceAuth(ctx)
	if err != nil {
		return Grant{}, a.refused(err)
	}
	invite(Invitation{Address: asked.VerificationURI, Code: asked.UserCode, Until: asked.Expiry})
	token, err := config.DeviceAccessToken(ctx, asked)
	if err != nil {
		return Grant{}, a.refused(err)
	}
	return a.granted(token)
}
