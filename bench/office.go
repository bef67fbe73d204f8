package main

import (
	"context"
	"log/slog"
	"net"
	"path/filepath"
	"strconv"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/service"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

// Where the service's mail comes from and goes to.
const (
	serviceMailbox = "mentoring@rapport.test"
	officePassword = "rapport"
	replyDomain    = "reply.rapport.test"
	bounceDomain   = "bounce.rapport.test"
)

// openOffice starts a post office, which stands for somebody else's mail server: it keeps mail in memory, and its ledger is
// in wall time.
func openOffice(ctx context.Context) (*postoffice.Office, error) {
	return postoffice.Start(ctx, postoffice.Options{
		Password: officePassword, CatchAll: map[string]string{replyDomain: serviceMailbox, bounceDomain: serviceMailbox},
	})
}

// startService starts the service as “rapport serve” does, on the stage and the post office.
func startService(ctx context.Context, s *stage, office *postoffice.Office, clock mentoring.Clock, log *slog.Logger) (*service.Service, error) {
	key, err := replyaddress.CreateKey(filepath.Join(s.dir, "reply.key"))
	if err != nil {
		return nil, err
	}
	keys, err := replyaddress.NewRing(key)
	if err != nil {
		return nil, err
	}
	reply, err := replyaddress.ParsePattern("{token}@" + replyDomain)
	if err != nil {
		return nil, err
	}
	bounce, err := replyaddress.ParsePattern("{token}@" + bounceDomain)
	if err != nil {
		return nil, err
	}
	relay, err := relayOf(office)
	if err != nil {
		return nil, err
	}
	host, port, err := splitAddress(office.IMAPAddr())
	if err != nil {
		return nil, err
	}
	return service.Start(ctx, service.Options{
		DSN: s.postgres.DSN(programmeDatabase), Temporal: s.temporal.Address(), Namespace: namespace, Keys: keys, Clock: clock,
		From:    programme.From{Name: "Mentoring", Address: serviceMailbox, Reply: reply, Bounce: bounce},
		Relay:   relay,
		Mailbox: inbox.Account{Host: host, Port: port, TLS: dial.None, Username: serviceMailbox, Password: officePassword},
		Log:     log,
	})
}

// relayOf returns the post office as a server to hand mail to.
func relayOf(office *postoffice.Office) (mailer.Server, error) {
	host, port, err := splitAddress(office.SMTPAddr())
	return mailer.Server{Host: host, Port: port, TLS: dial.None}, err
}

func splitAddress(address string) (host string, port int, err error) {
	host, digits, err := net.SplitHostPort(address)
	if err != nil {
		return "", 0, err
	}
	port, err = strconv.Atoi(digits)
	return host, port, err
}
