package main

import (
	"fmt"
	"net/url"
	"path/filepath"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/service"
	"github.com/rapport-mentoring/rapport/standalone/temporal"
)

// elsewhere is where whoever was erased is searched for besides the programme's tables and the mailbox: Temporal's databases, when it runs
// inside, and the data folder, without the files of a private PostgreSQL, which is asked itself.
func elsewhere(cfg config.Config, dsn func(name string) string) (places []programme.Elsewhere) {
	if cfg.Temporal.Embedded() {
		for _, name := range temporal.Databases() {
			places = append(places, service.Database{Called: name, DSN: dsn(name)})
		}
	}
	return append(places, service.Folder{Called: "data folder", Path: cfg.Data, But: []string{filepath.Join(cfg.Data, "postgres")}})
}

// reachEverywhere has a programme, which a command opened, look wherever the service does.
func (a *app) reachEverywhere(p *programme.Programme) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	base, err := url.Parse(p.DB.Pool.Config().ConnString())
	if err != nil {
		return fmt.Errorf("read the address of the database: %w", err)
	}
	p.Elsewhere = elsewhere(cfg, func(name string) string {
		other := *base
		other.Path = "/" + name
		return other.String()
	})
	p.Roll = programme.NewRollFile(cfg.Data)
	p.Copies = service.Copies{Account: mailboxOf(cfg, tokensOf(cfg, p.Log)), Own: p.From.Address}
	return nil
}
