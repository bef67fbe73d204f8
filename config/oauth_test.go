package config

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestOAuth(t *testing.T) {
	t.Parallel()
	const servers = `
smtp: {host: smtp.example.org, sign-in: oauth, username: me@example.org, from: me@example.org}
imap: {host: imap.example.org, sign-in: oauth, username: me@example.org}
oauth:
  client-id: rapport
`
	for name, test := range map[string]struct {
		section, token, device, authorize, secret, refresh string
	}{
		"Microsoft 365": {
			"  provider: microsoft\n  tenant: example.org", "https://login.microsoftonline.com/example.org/oauth2/v2.0/token",
			"https://login.microsoftonline.com/example.org/oauth2/v2.0/devicecode", "https://login.microsoftonline.com/example.org/oauth2/v2.0/authorize", "", "",
		},
		"Google Workspace": {
			"  provider: google\n  client-secret-file: secret", "https://oauth2.googleapis.com/token", "", "https://accounts.google.com/o/oauth2/auth", "s3cret", "",
		},
		"another, with a token that was got elsewhere": {
			"  provider: custom\n  token-endpoint: https://id.example.org/token\n  refresh_token_file: refresh\n  scopes: [mail, offline_access]",
			"https://id.example.org/token", "", "", "", "r3fresh",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := write(t, map[string]string{"rapport.yaml": servers + test.section, "secret": "s3cret\n", "refresh": "r3fresh\n"})
			cfg, err := load(filepath.Join(folder, "rapport.yaml"), noEnv)
			if err != nil {
				t.Fatal(err)
			}
			app, store := cfg.OAuth.App(), cfg.OAuth.Store()
			if !cfg.OAuth.Used() || !cfg.SMTP.ByOAuth() || !cfg.IMAP.ByOAuth() || cfg.SMTP.Password.Reveal() != "" {
				t.Errorf("sign-in is %+v", cfg.OAuth)
			}
			if e := app.Endpoint; e.TokenURL != test.token || e.DeviceAuthURL != test.device || e.AuthURL != test.authorize || len(app.Scopes) == 0 || app.Name == "" {
				t.Errorf("app is %+v", app)
			}
			if app.ClientID != "rapport" || app.ClientSecret != test.secret || store.Seed != test.refresh || store.Path != filepath.Join(folder, "rapport-data", "sign-in.json") {
				t.Errorf("app is %+v, store %+v", app, store)
			}
			var out strings.Builder
			if err := Print(&out, cfg); err != nil || strings.Contains(out.String(), "s3cret") || strings.Contains(out.String(), "r3fresh") {
				t.Errorf("printed %s, %v", &out, err)
			}
		})
	}
}
