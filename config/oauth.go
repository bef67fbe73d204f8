package config

import (
	"cmp"
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"net/url"
	"path/filepath"
	"time"

	"golang.org/x/oauth2"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/signin"
)

// How one logs in to a mail server.
const (
	ByPassword = "password" // or an app password
	ByOAuth    = "oauth"    // as the section oauth says
)

// The providers whose endpoints need not be written down.
const (
	google    = "google"
	microsoft = "microsoft"
	custom    = "custom"
)

// OAuth is where the mail servers that want OAuth 2.0 get their tokens from.
type OAuth struct {
	Provider          string         `json:"provider,omitempty" yaml:"provider,omitempty"` // "" when no server wants OAuth
	Tenant            string         `json:"tenant,omitempty" yaml:"tenant,omitempty"`
	ClientID          string         `json:"client_id,omitempty" yaml:"client-id,omitempty"`
	ClientSecret      Secret         `json:"client_secret" yaml:"client-secret"`
	RefreshToken      Secret         `json:"refresh_token" yaml:"refresh-token"` // got elsewhere; without it somebody signs in
	TokenEndpoint     string         `json:"token_endpoint,omitempty" yaml:"token-endpoint,omitempty"`
	DeviceEndpoint    string         `json:"device_endpoint,omitempty" yaml:"device-endpoint,omitempty"`
	AuthorizeEndpoint string         `json:"authorize_endpoint,omitempty" yaml:"authorize-endpoint,omitempty"`
	Scopes            []string       `json:"scopes,omitempty" yaml:"scopes,omitempty"`
	Roots             *x509.CertPool `json:"-" yaml:"-"`                                       // from ca-file; nil means the certificates that the system trusts
	TokenFile         string         `json:"token_file,omitempty" yaml:"token-file,omitempty"` // in the data folder, where the sign-in is kept
}

// Used reports whether a mail server wants OAuth.
func (o OAuth) Used() bool { return o.Provider != "" }

// App returns how Rapport is registered with the provider.
func (o OAuth) App() signin.App {
	app := signin.App{ClientID: o.ClientID, ClientSecret: o.ClientSecret.Reveal()}
	switch o.Provider {
	case google:
		app.Provider = signin.Google()
	case microsoft:
		app.Provider = signin.Microsoft(o.Tenant)
	default:
		endpoint := oauth2.Endpoint{TokenURL: o.TokenEndpoint, DeviceAuthURL: o.DeviceEndpoint, AuthURL: o.AuthorizeEndpoint}
		app.Provider = signin.Provider{Name: hostOf(o.TokenEndpoint), Endpoint: endpoint, Scopes: o.Scopes}
		app.HTTP = &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{
			Proxy: http.ProxyFromEnvironment, TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: o.Roots},
		}}
	}
	return app
}

// Store returns where the sign-in is kept.
func (o OAuth) Store() signin.Store {
	return signin.Store{Path: o.TokenFile, Seed: o.RefreshToken.Reveal()}
}

// oauth reads the section, which is needed when a server wants OAuth and is of no use otherwise.
func (l *loader) oauth(f *form.Field, data string, needed bool) OAuth {
	if !f.Given() && !needed {
		return OAuth{}
	}
	o := OAuth{
		Provider:          f.Key("provider").Choice(microsoft, google, custom),
		Tenant:            f.Key("tenant").Text(),
		ClientID:          f.Key("client-id").Text(),
		ClientSecret:      l.oauthSecret(f, "client-secret", EnvOAuthClientSecret),
		RefreshToken:      l.oauthSecret(f, "refresh-token", EnvOAuthRefreshToken),
		TokenEndpoint:     endpoint(f.Key("token-endpoint")),
		DeviceEndpoint:    endpoint(f.Key("device-endpoint")),
		AuthorizeEndpoint: endpoint(f.Key("authorize-endpoint")),
		Scopes:            f.Key("scopes").Texts(),
		Roots:             l.roots(f.Key("ca-file")),
		TokenFile:         filepath.Join(data, "sign-in.json"),
	}
	switch {
	case !f.Key("provider").Given():
		f.Key("provider").Missing("there is no oauth provider: write microsoft, google or custom")
	case o.ClientID == "":
		f.Key("client-id").Missing("there is no client-id: write the number of the app that you registered with the provider (see docs/mailboxes.md)")
	case o.Provider == google && o.ClientSecret.Reveal() == "":
		f.Key("client-secret-file").Missing("there is no client secret: Google gives one with each client-id; write it into a file (chmod 600) and name that with client-secret-file")
	case o.Provider == custom && o.TokenEndpoint == "":
		f.Key("token-endpoint").Missing("there is no token-endpoint: write the https address at which your provider gives tokens")
	case o.Provider == custom && cmp.Or(o.DeviceEndpoint, o.AuthorizeEndpoint, o.RefreshToken.Reveal()) == "":
		f.Key("device-endpoint").Missing("nobody can sign in: write device-endpoint or authorize-endpoint, or name a file with a refresh token under refresh-token-file")
	case o.Provider != custom && (o.TokenEndpoint != "" || o.DeviceEndpoint != "" || o.AuthorizeEndpoint != "" || o.Scopes != nil || o.Roots != nil):
		f.Problem("endpoints, scopes and ca-file are for provider: custom; those of %s are known", o.Provider)
	case o.Provider != microsoft && o.Tenant != "":
		f.Key("tenant").Problem("tenant is for provider: microsoft only: leave it out")
	}
	return o
}

// oauthSecret reads a secret by the rule for passwords: from the environment, else from a file, and never from here.
func (l *loader) oauthSecret(f *form.Field, key, variable string) Secret {
	file, inline := f.Key(key+"-file"), f.Key(key)
	if inline.Given() {
		inline.Problem("a %s does not belong in this file: write it into a file that only Rapport may read (chmod 600), "+
			"name that with %s-file, or set %s", key, key, variable)
	}
	if value := l.env(variable); value != "" {
		return NewSecret(value)
	}
	if !file.Given() {
		return Secret{}
	}
	return l.secretFile(file, variable)
}

// endpoint reads the address of a web service.
func endpoint(f *form.Field) string {
	text := f.Text()
	if text == "" {
		return ""
	}
	if u, err := url.Parse(text); err != nil || u.Scheme != "https" || u.Host == "" {
		f.Problem("%q is no https address: write one such as https://login.example.org/token", text)
	}
	return text
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Hostname()
}
