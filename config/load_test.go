package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mentoring"
)

var update = flag.Bool("update", false, "rewrite the golden problem lists")

// write puts files into a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func noEnv(string) string { return "" }

func TestExample(t *testing.T) {
	t.Parallel()
	folder := write(t, map[string]string{"rapport.yaml": Example, "smtp-password": "s3cret\n", "imap-password": "pass word \r\n"})
	path := filepath.Join(folder, "rapport.yaml")
	got, err := load(path, noEnv)
	if err != nil {
		t.Fatal(err)
	}
	want := Config{
		Path:     path,
		Data:     filepath.Join(folder, "rapport-data"),
		Temporal: Temporal{Namespace: "rapport"},
		SMTP: SMTP{
			Server: Server{Host: "smtp.example.org", Port: 587, TLS: dial.StartTLS, Username: "mentoring@example.org", SignIn: ByPassword, Password: NewSecret("s3cret")},
			From:   Sender{Name: "Mentoring", Email: "mentoring@example.org"},
			Reply:  "mentoring+{token}@example.org", ReplyBy: ReplyWritten,
			Bounce: "mentoring+{token}@example.org",
			Hello:  "example.org",
		},
		IMAP: IMAP{
			Server:    Server{Host: "imap.example.org", Port: 993, TLS: dial.Implicit, Username: "mentoring@example.org", SignIn: ByPassword, Password: NewSecret("pass word ")},
			Mailboxes: []string{"INBOX", "Junk"},
			Poll:      time.Minute,
		},
		Limits: Limits{MailsPerMinute: 25, MailsPerDay: 1800},
		Keys:   Keys{ReplyKeyFile: filepath.Join(folder, "rapport-data", "reply.key"), ContentKeyFile: filepath.Join(folder, "rapport-data", "content.key")},
		Listen: Listen{Health: "127.0.0.1:7460"},
		Log:    Log{Level: "info", Format: "text"},

		SecretFiles: []string{filepath.Join(folder, "smtp-password"), filepath.Join(folder, "imap-password")},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if !got.Database.Private() || !got.Temporal.Embedded() {
		t.Error("the example should need no database and no cluster")
	}
}

func TestEnvironmentWins(t *testing.T) {
	t.Parallel()
	env := map[string]string{EnvDatabaseDSN: "postgres://u:p@db.example.org/rapport", EnvSMTPPassword: "from env", EnvIMAPPassword: "also"}
	folder := write(t, map[string]string{"rapport.yaml": Example, "smtp-password": "from file"})
	cfg, err := load(filepath.Join(folder, "rapport.yaml"), func(k string) string { return env[k] })
	if err != nil {
		t.Fatal(err)
	}
	if cfg.SMTP.Password.Reveal() != "from env" || cfg.IMAP.Password.Reveal() != "also" || cfg.Database.DSN.Reveal() != env[EnvDatabaseDSN] {
		t.Errorf("secrets are %q, %q, %q", cfg.SMTP.Password.Reveal(), cfg.IMAP.Password.Reveal(), cfg.Database.DSN.Reveal())
	}
}

func TestSecretsFromFiles(t *testing.T) {
	t.Parallel()
	text := strings.NewReplacer("# dsn-file: database-dsn", "dsn_file: dsn", "data: rapport-data", "data: /srv/rapport").Replace(Example)
	folder := write(t, map[string]string{"rapport.yaml": text, "smtp-password": "a", "imap-password": "b", "dsn": "postgres://u:p@db/rapport\n"})
	cfg, err := load(filepath.Join(folder, "rapport.yaml"), noEnv)
	if err != nil {
		t.Fatal(err)
	}
	if cfg.Database.DSN.Reveal() != "postgres://u:p@db/rapport" || cfg.Keys.ReplyKeyFile != "/srv/rapport/reply.key" {
		t.Errorf("dsn %q, key %s", cfg.Database.DSN.Reveal(), cfg.Keys.ReplyKeyFile)
	}
}

func TestDKIM(t *testing.T) {
	t.Parallel()
	text := strings.NewReplacer("# dkim:", "dkim:", "#   domain: example.org", "  domain: Example.org", "#   selector", "  selector", "#   key-file: dkim.pem", "  key-file: dkim.pem").Replace(Example)
	folder := write(t, map[string]string{"rapport.yaml": text, "smtp-password": "a", "imap-password": "b"})
	cfg, err := load(filepath.Join(folder, "rapport.yaml"), noEnv)
	if err != nil {
		t.Fatal(err)
	}
	want := DKIM{Domain: "example.org", Selector: "rapport", KeyFile: filepath.Join(folder, "dkim.pem")}
	if cfg.SMTP.DKIM != want || !want.Signs() || (DKIM{}).Signs() {
		t.Errorf("got %+v, want %+v", cfg.SMTP.DKIM, want)
	}
}

func TestNoFile(t *testing.T) {
	t.Parallel()
	_, err := Load(filepath.Join(t.TempDir(), "rapport.yaml"))
	if mentoring.FaultOf(err) != mentoring.FaultNotFound || !strings.Contains(err.Error(), "rapport init") {
		t.Errorf("error is %v", err)
	}
}

func TestProblems(t *testing.T) {
	t.Parallel()
	inputs, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(inputs) == 0 {
		t.Fatal("no inputs", err)
	}
	for _, input := range inputs {
		t.Run(filepath.Base(input), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(input)
			if err != nil {
				t.Fatal(err)
			}
			folder := write(t, map[string]string{"rapport.yaml": string(text), "empty": "", "long": "a\nb\n", "dsn": "postgres://u:hunter2@[/x"})
			_, err = load(filepath.Join(folder, "rapport.yaml"), noEnv)
			if _, ok := errors.AsType[Problems](err); !ok {
				t.Fatalf("error is %v, want Problems", err)
			}
			got := strings.ReplaceAll(err.Error(), folder+string(filepath.Separator), "") + "\n"
			if strings.Contains(got, "hunter2") {
				t.Error("a problem shows a password")
			}
			if *update {
				if err := os.WriteFile(input+".golden", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(input + ".golden")
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("problems:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestSecretsShowThemselvesToNobody(t *testing.T) {
	t.Parallel()
	cfg := Config{Database: Database{DSN: NewSecret("hunter2")}, SMTP: SMTP{Server: Server{Password: NewSecret("hunter2")}}}
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
		fmt.Fprintf(&out, verb+verb, cfg, cfg.SMTP.Password)
	}
	logger := slog.New(slog.NewJSONHandler(&out, nil))
	logger.Info("x", "config", cfg, "secret", cfg.Database.DSN)
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "config", cfg, "secret", cfg.Database.DSN)
	marshalled, err := json.Marshal(cfg)
	if err != nil {
		t.Fatal(err)
	}
	out.Write(marshalled)
	if err := Print(&out, cfg); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "hunter2") || strings.Contains(out.String(), "68756e74657232") {
		t.Errorf("the secret is in:\n%s", out.String())
	}
	if !strings.Contains(out.String(), "***") {
		t.Error("nothing is masked")
	}
}

func TestPrint(t *testing.T) {
	t.Parallel()
	folder := write(t, map[string]string{"rapport.yaml": Example, "smtp-password": "s3cret", "imap-password": "s3cret"})
	cfg, err := load(filepath.Join(folder, "rapport.yaml"), noEnv)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := Print(&out, cfg); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"smtp:", "  host: smtp.example.org", "  password: \"***\"", "  poll: 1m0s", "  - Junk", "  mails-per-day: 1800", "    email: mentoring@example.org"} {
		if !strings.Contains(out.String(), line+"\n") {
			t.Errorf("no line %q in:\n%s", line, out.String())
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add([]byte(Example))
	f.Add([]byte("smtp: {host: localhost, tls: none, from: a@b.nl, reply: '{token}@b.nl'}\nimap: {host: '::1', tls: none, username: x, password-file: p}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		folder := write(t, map[string]string{"rapport.yaml": string(data), "p": "secret"})
		cfg, err := load(filepath.Join(folder, "rapport.yaml"), noEnv)
		if err != nil {
			if err.Error() == "" || mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Errorf("error %q", err)
			}
			return
		}
		if cfg.SMTP.Endpoint().Check() != nil || cfg.IMAP.Endpoint().Check() != nil || cfg.SMTP.Reply == "" || cfg.SMTP.From.Email == "" || cfg.Data == "" {
			t.Errorf("accepted %+v", cfg)
		}
	})
}
