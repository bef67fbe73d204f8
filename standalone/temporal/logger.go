package temporal

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/log/tag"
)

// logger hands the server's warnings and errors to slog. What the server would end the program with it sends to fatal
// instead, and ends only the goroutine that said so.
type logger struct {
	slog  *slog.Logger
	fatal chan error
	quiet *atomic.Bool // set when the server stops: its parts then complain about one another
	often *throttle
}

var (
	_ log.Logger     = (*logger)(nil)
	_ log.WithLogger = (*logger)(nil)
)

func newLogger(l *slog.Logger) *logger {
	return &logger{slog: l, fatal: make(chan error, 1), quiet: new(atomic.Bool), often: newThrottle()}
}

// Debug drops a message that only Temporal's own developers need.
func (l *logger) Debug(string, ...tag.Tag) {}

// Info drops a message that only Temporal's own developers need.
func (l *logger) Info(string, ...tag.Tag) {}

// Warn logs a warning.
func (l *logger) Warn(msg string, tags ...tag.Tag) { l.log(slog.LevelWarn, msg, tags) }

// Error logs an error.
func (l *logger) Error(msg string, tags ...tag.Tag) { l.log(slog.LevelError, msg, tags) }

// DPanic logs an error: it is a panic in development builds of the server only.
func (l *logger) DPanic(msg string, tags ...tag.Tag) { l.log(slog.LevelError, msg, tags) }

// Panic logs and panics; the server recovers from it where it serves a request.
func (l *logger) Panic(msg string, tags ...tag.Tag) {
	l.log(slog.LevelError, msg, tags)
	panic(msg)
}

// Fatal logs, reports to whoever runs the server, and ends the calling goroutine, because the code after it counts on
// never being reached.
func (l *logger) Fatal(msg string, tags ...tag.Tag) {
	l.log(slog.LevelError, msg, tags)
	err := errors.New(msg)
	for _, t := range tags {
		if cause, ok := t.Value().(error); ok {
			err = fmt.Errorf("%w: %w", err, cause)
		} else if t.Key() == "error" {
			err = fmt.Errorf("%w: %v", err, t.Value())
		}
	}
	select {
	case l.fatal <- err:
	default: // the first is the cause of the others
	}
	runtime.Goexit()
}

// With returns a logger that adds tags to every message.
func (l *logger) With(tags ...tag.Tag) log.Logger {
	return &logger{slog: slog.New(l.slog.Handler().WithAttrs(attributes(tags))), fatal: l.fatal, quiet: l.quiet, often: l.often}
}

// noHTTP begins the warning that the HTTP interface, which nobody here needs, is off.
const noHTTP = "HTTP API port has not been set"

func (l *logger) log(level slog.Level, msg string, tags []tag.Tag) {
	if l.quiet.Load() || strings.HasPrefix(msg, noHTTP) {
		return
	}
	show, hidden := l.often.admit(msg, time.Now())
	if !show {
		return
	}
	attrs := attributes(tags)
	if hidden > 0 {
		attrs = append(attrs, slog.Int("hidden", hidden))
	}
	l.slog.LogAttrs(context.Background(), level, "temporal: "+msg, attrs...)
}

func attributes(tags []tag.Tag) []slog.Attr {
	attrs := make([]slog.Attr, len(tags))
	for i, t := range tags {
		attrs[i] = slog.Any(t.Key(), t.Value())
	}
	return attrs
}
