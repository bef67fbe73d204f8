package config

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"regexp"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/internal/form"
)

// The environment variables that hold secrets. Each wins over the file.
const (
	EnvDatabaseDSN  = "RAPPORT_DATABASE_DSN"
	EnvSMTPPassword = "RAPPORT_SMTP_PASSWORD"
	EnvIMAPPassword = "RAPPORT_IMAP_PASSWORD"

	EnvOAuthClientSecret = "RAPPORT_OAUTH_CLIENT_SECRET"
	EnvOAuthRefreshToken = "RAPPORT_OAUTH_REFRESH_TOKEN"
)

// password reads the password of a mail server. An inline one is refused, because configuration files are mailed
// around, committed and printed.
func (l *loader) password(server *form.Field, variable string, username string) Secret {
	file, inline := server.Key("password-file"), server.Key("password")
	if inline.Given() {
		inline.Problem("a password does not belong in this file: write it into a file that only Rapport may read (chmod 600), "+
			"name that with password-file, or set %s", variable)
	}
	if value := l.env(variable); value != "" {
		return NewSecret(value)
	}
	if file.Given() {
		return l.secretFile(file, variable)
	}
	if username != "" && !inline.Given() {
		server.Problem("there is no password for %s: name a file that holds it with password-file, or set %s", username, variable)
	}
	return Secret{}
}

// secretFile reads the one line of a file that holds a secret.
func (l *loader) secretFile(f *form.Field, variable string) Secret {
	path := l.resolve(f.Text())
	l.secretFiles = append(l.secretFiles, path)
	data, err := os.ReadFile(path)
	value := strings.TrimRight(string(data), "\r\n")
	switch {
	case err != nil:
		f.Problem("%s cannot be read (%v): write the secret into it with chmod 600, or set %s", path, reason(err), variable)
	case value == "":
		f.Problem("%s is empty: write the secret into it, or set %s", path, variable)
	case strings.ContainsAny(value, "\r\n"):
		f.Problem("%s has several lines: keep only the secret in it", path)
	}
	return NewSecret(value)
}

// dsn reads where the database is. A DSN without a password may stand in the file.
func (l *loader) dsn(database *form.Field) Secret {
	inline, file := database.Key("dsn"), database.Key("dsn-file")
	dsn, at := inline.Text(), inline
	if hasPassword(dsn) {
		inline.Problem("this dsn has a password in it: write the whole dsn into a file that only Rapport may read (chmod 600), "+
			"name that with dsn-file, or set %s", EnvDatabaseDSN)
		return Secret{}
	}
	if inline.Given() && file.Given() {
		file.Problem("dsn and dsn-file are both set: keep one")
		return Secret{}
	}
	if file.Given() {
		dsn, at = l.secretFile(file, EnvDatabaseDSN).Reveal(), file
	}
	if value := l.env(EnvDatabaseDSN); value != "" {
		dsn, at = value, database
	}
	if dsn == "" {
		return Secret{}
	}
	// Other databases on the server are reached by another path in the URL, so the keyword form will not do. The error of the
	// parser would show the DSN, so it is not passed on.
	u, err := url.Parse(dsn)
	isURL := err == nil && (u.Scheme == "postgres" || u.Scheme == "postgresql")
	if _, err := pgx.ParseConfig(dsn); err != nil || !isURL {
		at.Problem("the dsn cannot be read: write it as postgres://user@host:5432/database?sslmode=require")
	}
	return NewSecret(dsn)
}

// keywordPassword finds a password in the keyword form of a DSN: "host=db password=…".
var keywordPassword = regexp.MustCompile(`(?i)\bpassword\s*=`)

func hasPassword(dsn string) bool {
	if u, err := url.Parse(dsn); err == nil && u.User != nil {
		if _, has := u.User.Password(); has {
			return true
		}
	}
	return keywordPassword.MatchString(dsn)
}

// reason is why a file could not be read, without its path, which the message names already.
func reason(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}
