package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/house"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/service"
	"github.com/rapport-mentoring/rapport/standalone/temporal"
)

func newServe(a *app) *cobra.Command {
	var address string
	cmd := &cobra.Command{
		Use:         "serve",
		Annotations: does(rights.Serve),
		Short:       "Run the service on your PostgreSQL and your mailbox",
		Long: "Runs programmes until it is stopped. Temporal runs inside unless an address is given, here or in the configuration.\n" +
			"A server that is away at the start or later is waited for. SIGTERM and Ctrl-C stop it: what is in hand is finished first.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			if address != "" {
				cfg.Temporal.Address = address
			}
			return serve(cmd.Context(), a, cfg)
		},
	}
	cmd.Flags().StringVar(&address, "temporal", "", "run on the Temporal cluster at `HOST:PORT`, not on one inside")
	return cmd
}

// grace is how long a stop waits for what is in hand.
const grace = 45 * time.Second

// serve runs the service and runs it again, after a pause that grows to half a minute, while a server is away.
func serve(ctx context.Context, a *app, cfg config.Config) error {
	log := newLog(a.errOut, cfg.Log)
	health, err := service.Listen(cfg.Listen.Health)
	if err != nil {
		return err
	}
	defer health.Close()
	for pause := time.Second; ; pause = min(2*pause, 30*time.Second) {
		began := time.Now()
		err := serveOnce(ctx, a, cfg, health, log)
		health.Show(nil)
		if ctx.Err() != nil {
			log.Info("stopped")
			return nil
		}
		if mentoring.FaultOf(err) != mentoring.FaultAway {
			return err
		}
		if time.Since(began) > time.Minute {
			pause = time.Second
		}
		log.Warn("waiting for a server that is away", "pause", pause, "error", err)
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
	}
}

// serveOnce starts everything in order, waits until the context ends or Temporal fails, and stops everything in the
// opposite order.
func serveOnce(ctx context.Context, a *app, cfg config.Config, health *service.Health, log *slog.Logger) (err error) {
	dsns, stopPostgres, err := a.databases(ctx, cfg, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stopPostgres()) }()
	options, err := serviceOptions(cfg, dsns(""), log)
	if err != nil {
		return err
	}
	options.Elsewhere = elsewhere(cfg, dsns)
	var failed <-chan error
	if cfg.Temporal.Embedded() {
		server, err := temporal.Start(ctx, temporal.Options{Postgres: dsns, Namespace: cfg.Temporal.Namespace, Log: log})
		if err != nil {
			return err
		}
		defer server.Stop()
		options.Temporal, failed = server.Address(), server.Failed()
	}
	running, err := service.Start(ctx, options)
	if err != nil {
		return err
	}
	health.Show(running)
	log.Info("ready", "health", cfg.Listen.Health, "temporal", options.Temporal, "reply_addresses", options.From.Reply.Mode(), "by", cfg.SMTP.ReplyBy)
	select {
	case <-ctx.Done():
		log.Info("stopping")
	case err = <-failed:
		err = &mentoring.Error{Fault: mentoring.FaultAway, Message: "Temporal stopped and is started again", Err: err}
	}
	health.Show(nil)
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	return errors.Join(err, running.Stop(stopping))
}

// databases returns the DSN of each database by name, "" being the programme's, and a function that stops a PostgreSQL
// that was started for it.
func (a *app) databases(ctx context.Context, cfg config.Config, log *slog.Logger) (func(name string) string, func() error, error) {
	if cfg.Database.Private() {
		server, err := a.startPostgres(ctx, filepath.Join(cfg.Data, "postgres"), log)
		if err != nil {
			return nil, nil, err
		}
		dsn := func(name string) string {
			if name == "" {
				name = database
			}
			return server.DSN(name)
		}
		return dsn, func() error { return server.Stop(context.WithoutCancel(ctx)) }, nil
	}
	base, err := url.Parse(cfg.Database.DSN.Reveal())
	if err != nil || base.Scheme == "" {
		return nil, nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "write the database DSN as postgres://user:password@host:5432/database"}
	}
	dsn := func(name string) string {
		other := *base
		if name != "" {
			other.Path = "/" + name
		}
		return other.String()
	}
	return dsn, func() error { return nil }, nil
}

// serviceOptions turns the configuration into what the service runs on.
func serviceOptions(cfg config.Config, dsn string, log *slog.Logger) (service.Options, error) {
	from, err := fromOf(cfg)
	if err != nil {
		return service.Options{}, err
	}
	keys, err := replyKeys(cfg)
	if err != nil {
		return service.Options{}, err
	}
	signer, err := dkimSigner(cfg)
	if err != nil {
		return service.Options{}, err
	}
	mails, err := house.Open(cfg.Templates)
	if err != nil {
		return service.Options{}, err
	}
	for _, w := range mails.Warnings {
		log.Warn("in the folder of your own mails", "warning", w.String())
	}
	if cfg.IMAP.Border.Trial == config.BorderUnsafe {
		log.Warn("a probe has found that the border lets forged results through, so nothing is believed that mail says of its own authentication; see “rapport doctor”")
	}
	tokens := tokensOf(cfg, log)
	return service.Options{
		Fence: programme.NewFence(cfg.Data), Roll: programme.NewRollFile(cfg.Data), DKIM: signer, KeyFile: cfg.Keys.ContentKeyFile,
		DSN: dsn, Temporal: cfg.Temporal.Address, Namespace: cfg.Temporal.Namespace, From: from, Keys: keys, Letters: mails.Set,
		Relay: relayOf(cfg, tokens), Mailbox: mailboxOf(cfg, tokens), Tokens: tokens,
		Border: borderOf(cfg), Cell: cellArguments(),
		Rates: programme.Rates{PerMinute: cfg.Limits.MailsPerMinute, PerDay: cfg.Limits.MailsPerDay},
		Clock: programmeClock(), Log: log,
	}, nil
}

// tellProgress prints a step that takes a person's time.
func (a *app) tellProgress(line string) { fmt.Fprintln(a.errOut, a.paint(dim, line)) }
