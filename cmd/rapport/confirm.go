package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// certainty is how a command that concerns a whole cohort, or a person for good, makes sure that it is the right one: the name is typed once
// more, or given with --confirm where nobody can type.
type certainty struct {
	confirm string
	dryRun  bool
}

func (c *certainty) flags(cmd *cobra.Command) { c.flagsFor(cmd, "cohort's") }

// flagsFor is flags for a command that concerns something else than a cohort, which whose names.
func (c *certainty) flagsFor(cmd *cobra.Command, whose string) {
	cmd.Flags().StringVar(&c.confirm, "confirm", "", "the "+whose+" whole `NAME` once more, in place of typing it")
	cmd.Flags().BoolVar(&c.dryRun, "dry-run", false, "show what and whom it would concern, and change nothing")
}

// sure asks for a cohort's name to be typed, unless it was given. The error says that nothing was changed.
func (a *app) sure(c certainty, name string) error { return a.sureOf(c, "cohort", name) }

// sureOf is sure for a command that concerns something else than a cohort.
func (a *app) sureOf(c certainty, what, name string) error {
	typed := c.confirm
	if typed == "" && a.asks() {
		fmt.Fprintf(a.errOut, "\nType the %s's name to go on, or anything else to leave it: ", what)
		typed, _ = bufio.NewReader(a.in).ReadString('\n')
	}
	typed = strings.TrimSpace(typed)
	switch {
	case typed == name:
		return nil
	case typed == "" && c.confirm == "" && !a.asks():
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("this concerns a whole %s: look at it with --dry-run, and then add --confirm %s. Nothing was changed", what, quoted(name))}
	}
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("that is not the name of this %s, %q. Nothing was changed", what, name)}
}

// asks reports whether somebody sits there who can be asked to type.
func (a *app) asks() bool {
	file, ok := a.in.(*os.File)
	return ok && isTerminal(file) && !a.json
}
