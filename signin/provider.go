package signin

import (
	"cmp"
	"net/http"
	"slices"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

// Provider is who vouches for a mailbox.
type Provider struct {
	Name     string // as a person calls it
	Endpoint oauth2.Endpoint
	Scopes   []string
	// Lasting are parameters that make the provider give a refresh token at every sign-in.
	Lasting map[string]string
}

// Google is Google Workspace and Gmail. It has no device grant: the one that Google offers is not for mail.
func Google() Provider {
	endpoint := endpoints.Google
	endpoint.DeviceAuthURL, endpoint.AuthStyle = "", oauth2.AuthStyleInParams
	return Provider{
		Name: "Google", Endpoint: endpoint, Scopes: []string{"https://mail.google.com/"},
		Lasting: map[string]string{"access_type": "offline", "prompt": "consent"},
	}
}

// Microsoft is Microsoft 365, for the organisation with that tenant: its number, or one of its domains. "" means whichever
// organisation the account belongs to.
func Microsoft(tenant string) Provider {
	endpoint := endpoints.AzureAD(cmp.Or(tenant, "organizations"))
	endpoint.AuthStyle = oauth2.AuthStyleInParams
	return Provider{
		Name: "Microsoft 365", Endpoint: endpoint,
		Scopes: []string{"https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office.com/SMTP.Send", "offline_access"},
	}
}

// App is Rapport as the provider knows it: the registration that somebody made there.
type App struct {
	Provider
	ClientID     string
	ClientSecret string       // "" for an app that has none
	HTTP         *http.Client // nil means one that waits half a minute and trusts what the system trusts
}

// patience is how long a provider may take to answer.
const patience = 30 * time.Second

func (a App) http() *http.Client {
	return cmp.Or(a.HTTP, &http.Client{Timeout: patience})
}

func (a App) config() *oauth2.Config {
	return &oauth2.Config{ClientID: a.ClientID, ClientSecret: a.ClientSecret, Endpoint: a.Endpoint, Scopes: slices.Clone(a.Scopes)}
}
