package signin_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/signin"
)

func TestByBrowserOnThisMachine(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	grant, err := provider.App().ByBrowser(t.Context(), func(i signin.Invitation) {
		go func() {
			response, err := provider.Client().Get(i.Address) // follows the way back
			if err != nil {
				t.Error(err)
				return
			}
			defer response.Body.Close()
			if page, err := io.ReadAll(response.Body); err != nil || !strings.Contains(string(page), "Thank you") {
				t.Errorf("the page says %q, %v", page, err)
			}
		}()
	}, strings.NewReader(""))
	if err != nil || !provider.Valid(grant.Access) || grant.Refresh == "" {
		t.Errorf("grant %+v, %v", grant, err)
	}
}

// The browser runs on another machine: the address of the page that was not found is pasted.
func TestByBrowserElsewhere(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	elsewhere := *provider.Client()
	elsewhere.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	pasted, typing := io.Pipe()
	grant, err := provider.App().ByBrowser(t.Context(), func(i signin.Invitation) {
		response, err := elsewhere.Get(i.Address)
		if err != nil {
			t.Error(err)
			return
		}
		response.Body.Close()
		go func() {
			for _, line := range []string{"hm", "http://127.0.0.1/signed-in?code=forged&state=guessed", response.Header.Get("Location")} {
				if _, err := io.WriteString(typing, line+"\n"); err != nil {
					t.Error(err)
				}
			}
		}()
	}, pasted)
	if err != nil || !provider.Valid(grant.Access) {
		t.Errorf("grant %+v, %v", grant, err)
	}
}

func TestAnAnswerThatDoesNotBelongToTheSignInIsNotTaken(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	ctx, stop := context.WithCancel(t.Context())
	_, err := provider.App().ByBrowser(ctx, func(i signin.Invitation) {
		at := strings.SplitN(i.Address, "redirect_uri=", 2)[1]
		at = strings.NewReplacer("%3A", ":", "%2F", "/").Replace(strings.SplitN(at, "&", 2)[0])
		response, err := http.Get(at + "?code=forged&state=guessed")
		if err != nil {
			t.Error(err)
		} else if response.Body.Close(); response.StatusCode != http.StatusBadRequest {
			t.Errorf("the answer is %s", response.Status)
		}
		stop()
	}, strings.NewReader(""))
	if mentoring.FaultOf(err) != mentoring.FaultInvalid || !strings.Contains(err.Error(), "stopped") {
		t.Errorf("error is %v", err)
	}
}

func TestSignInsThatAreRefused(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	unknown := provider.App()
	unknown.ClientID = "another"
	_, err := unknown.ByCode(t.Context(), func(signin.Invitation) { t.Error("there is an invitation") })
	if err == nil || !strings.Contains(err.Error(), "client-id") || strings.Contains(err.Error(), "AADSTS") {
		t.Errorf("by code, as an unknown app: %v", err)
	}
	provider.Down(true)
	if _, err := provider.App().ByCode(t.Context(), func(signin.Invitation) {}); err == nil {
		t.Error("signed in by a provider that is away")
	}
}
