// Package identity is an identity provider for tests: it gives tokens by the grants of OAuth 2.0 that Rapport uses (RFC 6749,
// 7636, 8628), exchanges and ends them as real ones do, and says to a mail server whether a token is good.
package identity

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/oauth2"

	"github.com/rapport-mentoring/rapport/signin"
)

// Account is whose tokens the provider gives.
const Account = "mentoring@northwind.example"

// ClientID is the app that the provider knows.
const ClientID = "rapport-at-northwind"

// Provider is an identity provider with one account.
type Provider struct {
	URL string // "" while it is not on the network

	mux         *http.ServeMux
	client      *http.Client
	certificate *x509.Certificate

	mu        sync.Mutex
	rotates   bool
	down      bool
	lifetime  time.Duration
	refresh   map[string]bool // tokens, and whether they are still good
	access    map[string]time.Time
	devices   map[string]string // device code → user code
	approved  map[string]bool   // user codes
	challenge map[string]string // authorisation code → PKCE challenge
	exchanges int
}

// New returns a provider that is reached without a network, through the client of its App.
func New() *Provider {
	p := &Provider{
		mux: http.NewServeMux(), lifetime: time.Hour, refresh: map[string]bool{}, access: map[string]time.Time{},
		devices: map[string]string{}, approved: map[string]bool{}, challenge: map[string]string{},
	}
	p.mux.HandleFunc("POST /device", p.device)
	p.mux.HandleFunc("POST /token", p.token)
	p.mux.HandleFunc("GET /authorize", p.authorize)
	p.mux.HandleFunc("POST /introspect", p.introspect)
	p.client = &http.Client{Transport: direct{p}}
	return p
}

// Start returns a provider that listens on loopback, with TLS, until the test ends.
func Start(t testing.TB) *Provider {
	p := New()
	server := httptest.NewTLSServer(p)
	t.Cleanup(server.Close)
	p.URL, p.client, p.certificate = server.URL, server.Client(), server.Certificate()
	return p
}

// Certificate is that of a provider that listens.
func (p *Provider) Certificate() *x509.Certificate { return p.certificate }

// direct serves requests without a network.
type direct struct{ p *Provider }

// RoundTrip implements http.RoundTripper.
func (d direct) RoundTrip(r *http.Request) (*http.Response, error) {
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	w := httptest.NewRecorder()
	d.p.ServeHTTP(w, r)
	return w.Result(), nil
}

// ServeHTTP implements http.Handler.
func (p *Provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	down := p.down
	p.mu.Unlock()
	if down {
		http.Error(w, "<html>maintenance</html>", http.StatusServiceUnavailable)
		return
	}
	p.mux.ServeHTTP(w, r)
}

// Client reaches the provider.
func (p *Provider) Client() *http.Client { return p.client }

// App is how Rapport is registered.
func (p *Provider) App() signin.App {
	base := p.URL
	if base == "" {
		base = "https://identity.example"
	}
	return signin.App{
		Provider: signin.Provider{Name: "Northwind", Scopes: []string{"mail"}, Endpoint: oauth2.Endpoint{
			AuthURL: base + "/authorize", TokenURL: base + "/token", DeviceAuthURL: base + "/device", AuthStyle: oauth2.AuthStyleInParams,
		}},
		ClientID: ClientID, HTTP: p.client,
	}
}

// Refresh returns a refresh token that is good.
func (p *Provider) Refresh() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.newRefresh()
}

func (p *Provider) newRefresh() string {
	token := "refresh-" + rand.Text()
	p.refresh[token] = true
	return token
}

// Revoke ends every token.
func (p *Provider) Revoke() {
	p.mu.Lock()
	defer p.mu.Unlock()
	clear(p.refresh)
	clear(p.access)
}

// RevokeAccess ends the access tokens only, as a change of password does.
func (p *Provider) RevokeAccess() {
	p.mu.Lock()
	defer p.mu.Unlock()
	clear(p.access)
}

// Rotate gives another refresh token at every exchange, and ends the one before it.
func (p *Provider) Rotate() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.rotates = true
}

// Down makes the provider answer with errors of its own, or not any more.
func (p *Provider) Down(down bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.down = down
}

// Approve is a person who types a code and agrees.
func (p *Provider) Approve(userCode string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.approved[userCode] = true
}

// Valid reports whether an access token is good.
func (p *Provider) Valid(access string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return time.Now().Before(p.access[access])
}

// Exchanges is how many times somebody asked for an access token with a refresh token.
func (p *Provider) Exchanges() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.exchanges
}

func (p *Provider) device(w http.ResponseWriter, r *http.Request) {
	if r.PostFormValue("client_id") != ClientID {
		refuse(w, "unauthorized_client")
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	device, user := "device-"+rand.Text(), rand.Text()[:8]
	p.devices[device] = user
	answer(w, map[string]any{"device_code": device, "user_code": user, "verification_uri": "https://identity.example/device", "expires_in": 900, "interval": 1})
}

func (p *Provider) authorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("client_id") != ClientID || q.Get("code_challenge_method") != "S256" {
		refuse(w, "invalid_request")
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	code := "code-" + rand.Text()
	p.challenge[code] = q.Get("code_challenge")
	http.Redirect(w, r, q.Get("redirect_uri")+"?"+url.Values{"state": {q.Get("state")}, "code": {code}}.Encode(), http.StatusFound)
}

func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if r.PostFormValue("client_id") != ClientID {
		refuse(w, "invalid_client")
		return
	}
	switch r.PostFormValue("grant_type") {
	case "refresh_token":
		p.exchanges++
		old := r.PostFormValue("refresh_token")
		if !p.refresh[old] {
			refuse(w, "invalid_grant")
			return
		}
		if !p.rotates {
			p.give(w, "")
			return
		}
		delete(p.refresh, old)
		p.give(w, p.newRefresh())
	case "authorization_code":
		sum := sha256.Sum256([]byte(r.PostFormValue("code_verifier")))
		wanted, known := p.challenge[r.PostFormValue("code")]
		if !known || wanted != base64.RawURLEncoding.EncodeToString(sum[:]) {
			refuse(w, "invalid_grant")
			return
		}
		delete(p.challenge, r.PostFormValue("code"))
		p.give(w, p.newRefresh())
	case "urn:ietf:params:oauth:grant-type:device_code":
		user, known := p.devices[r.PostFormValue("device_code")]
		switch {
		case !known:
			refuse(w, "expired_token")
		case !p.approved[user]:
			refuse(w, "authorization_pending")
		default:
			delete(p.devices, r.PostFormValue("device_code"))
			p.give(w, p.newRefresh())
		}
	default:
		refuse(w, "unsupported_grant_type")
	}
}

// introspect tells a mail server whether a token is good, and whose it is (RFC 7662).
func (p *Provider) introspect(w http.ResponseWriter, r *http.Request) {
	if !p.Valid(r.PostFormValue("token")) {
		answer(w, map[string]any{"active": false})
		return
	}
	answer(w, map[string]any{"active": true, "username": Account})
}

// give answers with an access token, and with a refresh token unless that is "".
func (p *Provider) give(w http.ResponseWriter, refresh string) {
	access := "access-" + rand.Text()
	p.access[access] = time.Now().Add(p.lifetime)
	tokens := map[string]any{"access_token": access, "token_type": "Bearer", "expires_in": int(p.lifetime.Seconds())}
	if refresh != "" {
		tokens["refresh_token"] = refresh
	}
	answer(w, tokens)
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(v)
}

// refuse answers as providers do: with a sentence that names the account, which must not get into a log.
func refuse(w http.ResponseWriter, code string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusBadRequest)
	fmt.Fprintf(w, `{"error":%q,"error_description":"AADSTS: the grant of %s is not good"}`, code, strings.ToUpper(Account))
}
