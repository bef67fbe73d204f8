package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/house"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/store"
)

// database is the name of the programme's database on a private PostgreSQL.
const database = "rapport"

// openProgramme opens the programme of the configuration for one command: on the configured PostgreSQL, on the private one
// that a running service holds, or on the private one started for this command alone. The function gives it back.
func (a *app) openProgramme(ctx context.Context) (*programme.Programme, func(), error) {
	if err := mustAct(ctx); err != nil {
		return nil, nil, err
	}
	cfg, err := a.config()
	if err != nil {
		return nil, nil, err
	}
	dsn, release, err := a.database(ctx, cfg)
	if err != nil {
		return nil, nil, err
	}
	p, err := newProgramme(ctx, cfg, dsn)
	if err != nil {
		release()
		return nil, nil, err
	}
	return p, func() { p.DB.Close(); release() }, nil
}

// openFacts opens the programme for a command that only reads facts: without the words of mails and without keys, so it can write
// to nobody, and starts the faster for it.
func (a *app) openFacts(ctx context.Context) (*programme.Programme, func(), error) {
	if err := mustAct(ctx); err != nil {
		return nil, nil, err
	}
	cfg, err := a.config()
	if err != nil {
		return nil, nil, err
	}
	dsn, release, err := a.database(ctx, cfg)
	if err != nil {
		return nil, nil, err
	}
	db, err := store.Open(ctx, dsn)
	if err != nil {
		release()
		return nil, nil, err
	}
	return &programme.Programme{DB: db, Clock: programmeClock()}, func() { db.Close(); release() }, nil
}

// database returns the DSN of the programme's database and a function that gives it back.
func (a *app) database(ctx context.Context, cfg config.Config) (string, func(), error) {
	if !cfg.Database.Private() {
		return cfg.Database.DSN.Reveal(), func() {}, nil
	}
	folder := filepath.Join(cfg.Data, "postgres")
	if dsn, err := postgres.Attach(folder); err == nil {
		return dsn(database), func() {}, nil
	}
	server, err := a.startPostgres(ctx, folder, nil)
	if err != nil {
		return "", nil, err
	}
	return server.DSN(database), func() { server.Stop(context.WithoutCancel(ctx)) }, nil
}

// startPostgres starts a private PostgreSQL with the programme's database. The log, which may be nil, hears of its restarts.
func (a *app) startPostgres(ctx context.Context, folder string, log *slog.Logger) (*postgres.Server, error) {
	server, err := postgres.Start(ctx, postgres.Options{Dir: folder, Log: log, Progress: a.tellProgress})
	if err != nil {
		return nil, err
	}
	if err := server.CreateDatabase(ctx, database); err != nil {
		return nil, errors.Join(err, server.Stop(context.WithoutCancel(ctx)))
	}
	return server, nil
}

// newProgramme opens the programme on a database.
func newProgramme(ctx context.Context, cfg config.Config, dsn string) (*programme.Programme, error) {
	mails, err := house.Open(cfg.Templates)
	if err != nil {
		return nil, err
	}
	from, err := fromOf(cfg)
	if err != nil {
		return nil, err
	}
	keys, err := replyKeys(cfg)
	if err != nil {
		return nil, err
	}
	signer, err := dkimSigner(cfg)
	if err != nil {
		return nil, err
	}
	db, err := store.Open(ctx, dsn)
	if err != nil {
		return nil, err
	}
	if err := db.UnderKeyFile(ctx, cfg.Keys.ContentKeyFile); err != nil {
		db.Close()
		return nil, err
	}
	return &programme.Programme{
		DB: db, Clock: programmeClock(), Letters: mails.Set, Keys: keys, From: from, Border: borderOf(cfg), Log: slog.New(slog.DiscardHandler),
		Fence: programme.NewFence(cfg.Data), DKIM: signer,
	}, nil
}

// dkimSigner loads the key that mails are signed with, nil when they are not.
func dkimSigner(cfg config.Config) (*mailer.DKIM, error) {
	d := cfg.SMTP.DKIM
	if !d.Signs() {
		return nil, nil
	}
	return mailer.LoadDKIM(d.Domain, d.Selector, d.KeyFile)
}

// fromOf says who mail comes from and where its answers go.
func fromOf(cfg config.Config) (programme.From, error) {
	reply, err := replyaddress.ParsePattern(cfg.SMTP.Reply)
	if err != nil {
		return programme.From{}, err
	}
	bounce, err := replyaddress.ParsePattern(cfg.SMTP.Bounce)
	if err != nil {
		return programme.From{}, err
	}
	return programme.From{Name: cfg.SMTP.From.Name, Address: cfg.SMTP.From.Email, Reply: reply, Bounce: bounce}, nil
}

// borderOf names the server whose word on a mail's authentication is believed: none when a probe has found that anybody
// may speak in its name.
func borderOf(cfg config.Config) inbox.Border {
	if cfg.IMAP.Border.Trial == config.BorderUnsafe {
		return inbox.Border{}
	}
	return inbox.Border{AuthservID: cfg.IMAP.Border.AuthservID, ReceivedBy: cfg.IMAP.Border.ReceivedBy}
}

// replyKeys loads the keys that sign reply addresses.
func replyKeys(cfg config.Config) (replyaddress.Ring, error) {
	return keyRing(cfg.Keys.ReplyKeyFile, cfg.Keys.PreviousKeyFile)
}

// keyRing loads a key, which is made when there is none yet, and the one before it unless its path is "".
func keyRing(path, previousPath string) (replyaddress.Ring, error) {
	key, err := replyaddress.LoadKey(path)
	if err != nil && mentoring.FaultOf(err) == mentoring.FaultNotFound {
		if err := os.MkdirAll(filepath.Dir(path), 0o711); err != nil {
			return replyaddress.Ring{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the folder of the reply key cannot be made; set keys.reply-key-file to a place that can be written", Err: err}
		}
		key, err = replyaddress.CreateKey(path)
	}
	if err != nil {
		return replyaddress.Ring{}, err
	}
	keys := []replyaddress.Key{key}
	if previousPath != "" {
		previous, err := replyaddress.LoadKey(previousPath)
		if err != nil {
			return replyaddress.Ring{}, err
		}
		keys = append(keys, previous)
	}
	return replyaddress.NewRing(keys...)
}
