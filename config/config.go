package config

import (
	"crypto/x509"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Config is everything that an installation needs to know about its surroundings.
type Config struct {
	Path      string   `json:"path" yaml:"-"` // of the file that was read
	Data      string   `json:"data" yaml:"data"`
	Database  Database `json:"database" yaml:"database"`
	Temporal  Temporal `json:"temporal" yaml:"temporal"`
	SMTP      SMTP     `json:"smtp" yaml:"smtp"`
	IMAP      IMAP     `json:"imap" yaml:"imap"`
	OAuth     OAuth    `json:"oauth,omitzero" yaml:"oauth,omitempty"`
	Limits    Limits   `json:"limits" yaml:"limits"`
	Keys      Keys     `json:"keys" yaml:"keys"`
	Templates string   `json:"templates,omitempty" yaml:"templates,omitempty"` // the folder with mails of one's own; "" when there are none
	Listen    Listen   `json:"listen" yaml:"listen"`
	Log       Log      `json:"log" yaml:"log"`
	Accounts  Accounts `json:"accounts,omitempty" yaml:"accounts,omitempty"`

	SecretFiles []string `json:"-" yaml:"-"` // that secrets were read from
}

// Database is the PostgreSQL server. Without a DSN it is a private instance in the data folder.
type Database struct {
	DSN Secret `json:"dsn" yaml:"dsn"`
}

// Private reports whether the database is a private instance in the data folder.
func (d Database) Private() bool { return d.DSN.Reveal() == "" }

// Temporal is the cluster that carries the workflows. Without an address it runs inside the process.
type Temporal struct {
	Address   string `json:"address" yaml:"address"`
	Namespace string `json:"namespace" yaml:"namespace"`
}

// Embedded reports whether Temporal runs inside the process.
func (t Temporal) Embedded() bool { return t.Address == "" }

// Server is how one mail server is reached. Without a username nobody logs in.
type Server struct {
	Host     string         `json:"host" yaml:"host"`
	Port     int            `json:"port" yaml:"port"`
	TLS      dial.Mode      `json:"tls" yaml:"tls"`
	Roots    *x509.CertPool `json:"-" yaml:"-"` // from ca-file; nil means the certificates that the system trusts
	Username string         `json:"username" yaml:"username"`
	SignIn   string         `json:"sign_in" yaml:"sign-in"` // ByPassword or ByOAuth
	Password Secret         `json:"password" yaml:"password"`
}

// ByOAuth reports whether one logs in with a token.
func (s Server) ByOAuth() bool { return s.SignIn == ByOAuth }

// Endpoint returns how the server is dialled.
func (s Server) Endpoint() dial.Endpoint {
	return dial.Endpoint{Host: s.Host, Port: s.Port, TLS: s.TLS, Roots: s.Roots}
}

// Sender is who mails are from.
type Sender struct {
	Name  string            `json:"name" yaml:"name"`
	Email mentoring.Address `json:"email" yaml:"email"`
}

// SMTP is the server that takes outgoing mail.
type SMTP struct {
	Server  `yaml:",inline"`
	From    Sender `json:"from" yaml:"from"`
	Reply   string `json:"reply" yaml:"reply"`       // where replies go: a replyaddress.Pattern in its canonical form
	ReplyBy string `json:"reply_by" yaml:"reply-by"` // how that was decided: ReplyWritten, ReplyProbed or ReplyAssumed
	Bounce  string `json:"bounce" yaml:"bounce"`     // the envelope sender: another such pattern, equal to Reply when not set
	Hello   string `json:"hello" yaml:"hello"`       // the name in EHLO
	DKIM    DKIM   `json:"dkim" yaml:"dkim"`
}

// DKIM is the key that mails are signed with. Without a selector they are not signed here, and the server does it or nobody.
type DKIM struct {
	Domain   string `json:"domain,omitempty" yaml:"domain,omitempty"` // of the key; that of the sender when not set
	Selector string `json:"selector,omitempty" yaml:"selector,omitempty"`
	KeyFile  string `json:"key_file,omitempty" yaml:"key-file,omitempty"` // the private key in PEM
}

// Signs reports whether mails are signed.
func (d DKIM) Signs() bool { return d.Selector != "" }

// IMAP is the mailbox in which replies arrive.
type IMAP struct {
	Server    `yaml:",inline"`
	Mailboxes []string      `json:"mailboxes" yaml:"mailboxes"` // read in this order
	Processed string        `json:"processed" yaml:"processed"` // where read messages are moved; "" leaves them where they are
	Poll      time.Duration `json:"poll" yaml:"poll"`           // how often to look when the server has no IDLE, or forgets it
	Border    Border        `json:"border" yaml:"border"`       // whose word on a mail's authentication is believed; zero: nobody's
}

// Limits are what the outgoing server allows.
type Limits struct {
	MailsPerMinute int `json:"mails_per_minute" yaml:"mails-per-minute"`
	MailsPerDay    int `json:"mails_per_day" yaml:"mails-per-day"`
}

// Keys are where the secrets are kept that Rapport makes itself.
type Keys struct {
	ReplyKeyFile    string `json:"reply_key_file" yaml:"reply-key-file"`                           // signs the tokens in reply addresses
	ContentKeyFile  string `json:"content_key_file" yaml:"content-key-file"`                       // wraps the keys of what people wrote
	PreviousKeyFile string `json:"previous_key_file,omitempty" yaml:"previous-key-file,omitempty"` // still verifies them; "" when there is none
}

// Listen is where Rapport can be asked how it is.
type Listen struct {
	Health string `json:"health" yaml:"health"` // HOST:PORT for health and metrics
}

// Log is how much is logged, and in which form.
type Log struct {
	Level  string `json:"level" yaml:"level"`   // debug, info, warn or error
	Format string `json:"format" yaml:"format"` // text or json
}
