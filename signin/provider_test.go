package signin_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/signin"
)

func TestProviders(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		provider signin.Provider
		token    string
		device   string
	}{
		"Google, whose device grant is not for mail": {signin.Google(), "https://oauth2.googleapis.com/token", ""},
		"Microsoft, any organisation": {
			signin.Microsoft(""), "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
			"https://login.microsoftonline.com/organizations/oauth2/v2.0/devicecode",
		},
		"Microsoft, one organisation": {
			signin.Microsoft("northwind.example"), "https://login.microsoftonline.com/northwind.example/oauth2/v2.0/token",
			"https://login.microsoftonline.com/northwind.example/oauth2/v2.0/devicecode",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := test.provider.Endpoint
			if e.TokenURL != test.token || e.DeviceAuthURL != test.device || !strings.HasPrefix(e.AuthURL, "https://") || len(test.provider.Scopes) == 0 {
				t.Errorf("endpoint is %+v, scopes %q", e, test.provider.Scopes)
			}
		})
	}
}
