package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Problem is one mistake in rapport.yaml: file, line, and what to write instead.
type Problem = form.Problem

// Problems are all mistakes in rapport.yaml, sorted by line, as one error of the fault invalid.
type Problems = form.Problems

// DefaultPath is where commands look for the configuration.
const DefaultPath = "rapport.yaml"

// Load reads and checks a configuration, with its secrets from files and from the environment. The error is Problems,
// all of them at once, or a mentoring.Error when there is no such file.
func Load(path string) (Config, error) { return load(path, os.Getenv) }

func load(path string, env func(string) string) (Config, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Config{}, &mentoring.Error{
			Fault:   mentoring.FaultNotFound,
			Message: fmt.Sprintf("there is no configuration at %s: write one with \"rapport init\", or name another with --config", path),
		}
	}
	if err != nil {
		return Config{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the configuration cannot be read", Err: err}
	}
	var problems form.Problems
	file := form.Parse(path, data, &problems)
	l := &loader{folder: filepath.Dir(path), env: env}
	cfg := l.config(file)
	cfg.Path, cfg.SecretFiles = path, l.secretFiles
	file.Done()
	if err := problems.Err(); err != nil {
		return Config{}, err
	}
	return cfg, nil
}

// loader knows what a configuration file does not say itself.
type loader struct {
	folder      string
	env         func(string) string
	secretFiles []string // that were named
}

func (l *loader) config(file *form.Field) Config {
	data := l.path(file.Key("data"), l.resolve("rapport-data"))
	cfg := Config{
		Data:     data,
		Database: Database{DSN: l.dsn(file.Key("database"))},
		Temporal: temporal(file.Key("temporal")),
		SMTP:     l.smtp(file.Key("smtp"), data),
		IMAP:     l.imap(file.Key("imap"), data),
		Limits:   limits(file.Key("limits")),
		Keys: Keys{
			ReplyKeyFile:    l.path(file.Key("keys").Key("reply-key-file"), filepath.Join(data, "reply.key")),
			ContentKeyFile:  l.path(file.Key("keys").Key("content-key-file"), filepath.Join(data, "content.key")),
			PreviousKeyFile: l.path(file.Key("keys").Key("previous-key-file"), ""),
		},
		Templates: l.path(file.Key("templates"), ""),
		Listen:    Listen{Health: hostPort(file.Key("listen").Key("health"), "127.0.0.1:7460")},
		Log: Log{
			Level:  file.Key("log").Key("level").Choice("info", "debug", "warn", "error"),
			Format: file.Key("log").Key("format").Choice("text", "json"),
		},
	}
	cfg.Accounts = accounts(file.Key("accounts"))
	cfg.OAuth = l.oauth(file.Key("oauth"), data, cfg.SMTP.ByOAuth() || cfg.IMAP.ByOAuth())
	return cfg
}

// path returns the path that f holds, or the fallback, which is resolved already.
func (l *loader) path(f *form.Field, fallback string) string {
	if path := f.Text(); path != "" {
		return l.resolve(path)
	}
	return fallback
}

// resolve returns a path as seen from the folder of the configuration.
func (l *loader) resolve(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(l.folder, path)
}

func temporal(f *form.Field) Temporal {
	t := Temporal{Address: hostPort(f.Key("address"), ""), Namespace: f.Key("namespace").Text()}
	if t.Namespace == "" {
		t.Namespace = "rapport"
	}
	return t
}

// The limits that hold where none are written stay below those of the providers that refuse what is above them: Microsoft 365
// takes 30 mails a minute and 10,000 recipients a day from a mailbox, Google Workspace 2,000 mails a day.
const (
	defaultPerMinute = 25
	defaultPerDay    = 1800
)

func limits(f *form.Field) Limits {
	return Limits{
		MailsPerMinute: f.Key("mails-per-minute").Number(defaultPerMinute, 1, 100_000),
		MailsPerDay:    f.Key("mails-per-day").Number(defaultPerDay, 1, 10_000_000),
	}
}

// Polling more often annoys a server, and less often lets people wait for their read-back.
const (
	defaultPoll = time.Minute
	leastPoll   = time.Second
	mostPoll    = time.Hour
)

func poll(f *form.Field) time.Duration {
	text := f.Text()
	if text == "" {
		return defaultPoll
	}
	d, err := time.ParseDuration(text)
	if err != nil || d < leastPoll || d > mostPoll {
		f.Problem("poll is %q: write a time from 1s to 1h, such as 1m", text)
		return defaultPoll
	}
	return d
}
