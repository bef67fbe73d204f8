package main

import (
	"log/slog"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/signin"
)

// tokensOf returns where the mail servers get their tokens from, nil when both take a password.
func tokensOf(cfg config.Config, log *slog.Logger) *signin.Source {
	if !cfg.SMTP.ByOAuth() && !cfg.IMAP.ByOAuth() {
		return nil
	}
	return signin.NewSource(cfg.OAuth.App(), cfg.OAuth.Store(), log)
}

// relayOf returns the server that takes outgoing mail.
func relayOf(cfg config.Config, tokens *signin.Source) mailer.Server {
	s := mailer.Server{
		Host: cfg.SMTP.Host, Port: cfg.SMTP.Port, TLS: cfg.SMTP.TLS, Roots: cfg.SMTP.Roots, Username: cfg.SMTP.Username,
		Password: cfg.SMTP.Password.Reveal(), Hello: cfg.SMTP.Hello,
	}
	if cfg.SMTP.ByOAuth() {
		s.Tokens = tokens
	}
	return s
}

// mailboxOf returns the account in which replies arrive.
func mailboxOf(cfg config.Config, tokens *signin.Source) inbox.Account {
	a := inbox.Account{
		Host: cfg.IMAP.Host, Port: cfg.IMAP.Port, TLS: cfg.IMAP.TLS, Roots: cfg.IMAP.Roots, Username: cfg.IMAP.Username,
		Password: cfg.IMAP.Password.Reveal(), Mailboxes: cfg.IMAP.Mailboxes, Processed: cfg.IMAP.Processed, Poll: cfg.IMAP.Poll,
	}
	if cfg.IMAP.ByOAuth() {
		a.Tokens = tokens
	}
	return a
}
