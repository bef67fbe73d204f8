package main

import (
	"io"
	"log/slog"

	"github.com/rapport-mentoring/rapport/config"
)

// newLog returns the log of the service: ids and enumerated words only, never an address or a sentence of a mail.
func newLog(w io.Writer, cfg config.Log) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(cfg.Level)); err != nil {
		level = slog.LevelInfo
	}
	options := &slog.HandlerOptions{Level: level}
	if cfg.Format == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
