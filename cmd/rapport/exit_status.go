package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const statusHelp = `Exit status:
  0  done
  1  a mistake of Rapport's own; please report it
  2  something handed in is wrong; the message says what to write instead
  3  no such cohort, pair, person, mail or file
  4  it exists already, or its state forbids this
  5  a server that is needed does not answer; trying again later helps
  6  this account may not do that; the message says who could
  130  stopped by Ctrl-C or a signal before it was done`

// exitStatus is the status that statusHelp promises for an error.
func exitStatus(err error) int {
	if err == nil {
		return 0
	}
	if errors.Is(err, errStopped) {
		return 130
	}
	switch mentoring.FaultOf(err) {
	case mentoring.FaultInvalid:
		return 2
	case mentoring.FaultNotFound:
		return 3
	case mentoring.FaultConflict:
		return 4
	case mentoring.FaultAway:
		return 5
	case mentoring.FaultForbidden:
		return 6
	default:
		return 1
	}
}

// errStopped ends a command that was stopped before it was done, and has said so.
var errStopped = told{errors.New("stopped")}

// told is an error that the command has printed in its own way.
type told struct{ error }

func (t told) Unwrap() error { return t.error }

// afterTelling returns an error for the exit status alone.
func afterTelling(fault mentoring.Fault) error { return told{&mentoring.Error{Fault: fault}} }

func alreadyTold(err error) bool {
	_, ok := errors.AsType[told](err)
	return ok
}

// usageError says that a command was written wrongly, and how to see the right way.
func usageError(cmd *cobra.Command, err error) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("%v (see \"%s --help\")", err, cmd.CommandPath())}
}

// explainUsage makes every command tell of wrong arguments, missing flags and unknown subcommands by usageError.
func explainUsage(cmd *cobra.Command) {
	check := cmd.Args
	if check == nil {
		check = cobra.NoArgs
	}
	if cmd.HasSubCommands() {
		check = func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			hint := ""
			if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
				hint = ": did you mean " + strings.Join(near, " or ") + "?"
			}
			return fmt.Errorf("there is no command %q%s", args[0], hint)
		}
		cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		cmd.SuggestionsMinimumDistance = 2
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageError(cmd, err)
		}
		if err := cmd.ValidateRequiredFlags(); err != nil {
			return usageError(cmd, err)
		}
		return nil
	}
	for _, sub := range cmd.Commands() {
		explainUsage(sub)
	}
}
