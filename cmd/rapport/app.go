package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/mattn/go-isatty"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/account"
)

// app is what all commands share: where they read and write, and the flags that hold for each of them.
type app struct {
	in         io.Reader
	out        io.Writer // what was asked for
	errOut     io.Writer // progress, warnings and errors
	configPath string
	json       bool
	styled     bool // out is a terminal that wants colours
	progress   bool // errOut is a terminal, so lines may be rewritten on it

	account func() (account.Account, error) // whose this process is
}

func newApp(in io.Reader, out, errOut io.Writer) *app {
	return &app{
		in: in, out: out, errOut: errOut,
		configPath: config.DefaultPath, account: account.Current,
		styled:   isTerminal(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		progress: isTerminal(errOut) && os.Getenv("TERM") != "dumb",
	}
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}

// config loads the configuration that --config names.
func (a *app) config() (config.Config, error) { return config.Load(a.configPath) }

// printf prints a line of what was asked for.
func (a *app) printf(format string, args ...any) { fmt.Fprintf(a.out, format+"\n", args...) }

// tell prints a line for the person at the terminal, beside what was asked for.
func (a *app) tell(format string, args ...any) { fmt.Fprintf(a.errOut, format+"\n", args...) }

// printJSON prints v as one indented JSON value.
func (a *app) printJSON(v any) error {
	encoder := json.NewEncoder(a.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

// style is an ANSI colour or weight (ECMA-48, SGR).
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "31"
	green  style = "32"
	yellow style = "33"
)

// paint returns text in a style, when out is a terminal that wants it.
func (a *app) paint(s style, text string) string {
	if !a.styled {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}
