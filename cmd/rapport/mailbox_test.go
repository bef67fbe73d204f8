package main

import (
	"bytes"
	"encoding/json"
	"encoding/pem"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
)

// signingIn is a configuration with a provider of one's own.
func signingIn(provider *identity.Provider, endpoint string) string {
	return `
smtp: {host: 127.0.0.1, port: 1, tls: none, sign-in: oauth, username: m@northwind.example, from: m@northwind.example}
imap: {host: 127.0.0.1, port: 1, tls: none, sign-in: oauth, username: m@northwind.example}
oauth:
  provider: custom
  client-id: ` + identity.ClientID + `
  token-endpoint: ` + provider.URL + `/token
  ` + endpoint + `
  scopes: [mail]
  ca-file: provider.pem
`
}

func providerFiles(t *testing.T, provider *identity.Provider, endpoint string) func(string) string {
	t.Helper()
	return files(t, map[string]string{
		"rapport.yaml": signingIn(provider, endpoint),
		"provider.pem": string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: provider.Certificate().Raw})),
	})
}

// person reads what the command tells them, and does it.
type person struct {
	told bytes.Buffer
	does func(told string) bool // reports whether it is done
	done bool
}

func (p *person) Write(b []byte) (int, error) {
	n, err := p.told.Write(b)
	if !p.done {
		p.done = p.does(p.told.String())
	}
	return n, err
}

func TestMailboxSignIn(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	code := regexp.MustCompile(`Type this code there:\s+([A-Z0-9]{8})`)
	address := regexp.MustCompile(provider.URL + `/authorize\S+`)
	for name, test := range map[string]struct {
		endpoint string
		does     func(told string) bool
	}{
		"by a code": {"device-endpoint: " + provider.URL + "/device", func(told string) bool {
			m := code.FindStringSubmatch(told)
			if m != nil {
				provider.Approve(m[1])
			}
			return m != nil
		}},
		"by the browser": {"authorize-endpoint: " + provider.URL + "/authorize", func(told string) bool {
			m := address.FindString(told)
			if m != "" {
				go func() {
					if response, err := provider.Client().Get(m); err != nil || response.StatusCode != http.StatusOK || response.Body.Close() != nil {
						t.Errorf("the browser ends at %v, %v", response, err)
					}
				}()
			}
			return m != ""
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := providerFiles(t, provider, test.endpoint)
			var out bytes.Buffer
			who := &person{does: test.does}
			status := run(t.Context(), []string{"mailbox", "sign-in", "--config", path("rapport.yaml")}, newApp(strings.NewReader(""), &out, who))
			if status != 0 || !strings.Contains(out.String(), "✓ signed in") {
				t.Fatalf("status %d\n%s%s", status, &out, &who.told)
			}
			info, err := os.Stat(filepath.Join(path("rapport-data"), "sign-in.json"))
			if err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("the sign-in is in %v, %v", info, err)
			}
			if strings.Contains(out.String()+who.told.String(), "access-") || strings.Contains(out.String()+who.told.String(), "refresh-") {
				t.Error("a token was shown")
			}
		})
	}
}

func TestMailboxSignInDryRun(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	path := providerFiles(t, provider, "device-endpoint: "+provider.URL+"/device")
	out, errOut, status := rapport(t, "mailbox", "sign-in", "--dry-run", "--config", path("rapport.yaml"))
	if status != 0 || errOut != "" || !strings.Contains(out, provider.URL+"/device") || !strings.Contains(out, "Nothing was asked") {
		t.Errorf("status %d, errors %q\n%s", status, errOut, out)
	}
	out, _, status = rapport(t, "mailbox", "sign-in", "--dry-run", "--json", "--config", path("rapport.yaml"))
	var e endpoints
	if err := json.Unmarshal([]byte(out), &e); err != nil || status != 0 || e.Device != provider.URL+"/device" || e.Token != provider.URL+"/token" || e.ClientID != identity.ClientID {
		t.Errorf("status %d, %v, %s", status, err, out)
	}
	if _, err := os.Stat(path("rapport-data")); err == nil || provider.Exchanges() != 0 {
		t.Error("something was asked or written")
	}
}

func TestMailboxSignInWithPasswords(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"rapport.yaml": away, "password": "s3cret"})
	_, errOut, status := rapport(t, "mailbox", "sign-in", "--config", path("rapport.yaml"))
	if status != 2 || !strings.Contains(errOut, "sign-in: oauth") {
		t.Errorf("status %d, %s", status, errOut)
	}
}

func TestDoctor(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"rapport.yaml": away, "password": "s3cret"})
	if err := os.Chmod(path("password"), 0o644); err != nil {
		t.Fatal(err)
	}
	out, errOut, status := rapport(t, "doctor", "--config", path("rapport.yaml"))
	if status != 2 || errOut != "" || !strings.Contains(out, "chmod 600") || !strings.Contains(out, "nothing answers at 127.0.0.1:1") || !strings.Contains(out, "to be put right") {
		t.Errorf("status %d, errors %q\n%s", status, errOut, out)
	}
	out, _, status = rapport(t, "doctor", "--probe", "--dry-run", "--json", "--config", path("rapport.yaml"))
	var result examination
	if err := json.Unmarshal([]byte(out), &result); err != nil || status != 2 || result.OK || len(result.Findings) < 5 || len(result.Attempts) != 3 {
		t.Errorf("status %d, %v, %s", status, err, out)
	}
	broken := files(t, map[string]string{"rapport.yaml": "smtp: {}\n"})
	out, _, status = rapport(t, "doctor", "--config", broken("rapport.yaml"))
	if status != 2 || !strings.Contains(out, "there is no smtp host") || !strings.Contains(out, "correct that line") {
		t.Errorf("status %d\n%s", status, out)
	}
}
