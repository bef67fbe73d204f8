package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// rapport runs a command in this process and returns what it printed, and its exit status.
func rapport(t *testing.T, args ...string) (out, errOut string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(context.Background(), args, newApp(strings.NewReader(""), &o, &e))
	return o.String(), e.String(), status
}

func TestUsage(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		args   string
		status int
		out    string
		errOut string
	}{
		{"", 0, "Exit status:", ""},
		{"help", 0, "Exit status:", ""},
		{"config", 0, "print the configuration", ""},
		{"confg", 2, "", `there is no command "confg": did you mean config? (see "rapport --help")`},
		{"cohort chekc x", 2, "", `did you mean check?`},
		{"version --jsn", 2, "", `unknown flag: --jsn (see "rapport version --help")`},
		{"version now", 2, "", `(see "rapport version --help")`},
		{"cohort check", 2, "", `(see "rapport cohort check --help")`},
		{"cohort start cohort.yaml", 2, "", `"people" not set (see "rapport cohort start --help")`},
		{"cohort add spring", 2, "", `"people" not set (see "rapport cohort add --help")`},
		{"pair end", 2, "", `(see "rapport pair end --help")`},
		{"completion bash", 0, "rapport", ""},
		{"config print --config /nowhere/rapport.yaml", 3, "", "rapport init"},
		{"cohort check /nowhere/cohort.yaml", 3, "", "there is no file /nowhere/cohort.yaml"},
	} {
		t.Run(test.args, func(t *testing.T) {
			t.Parallel()
			out, errOut, status := rapport(t, strings.Fields(test.args)...)
			if status != test.status || !strings.Contains(strings.ToLower(out), strings.ToLower(test.out)) || !strings.Contains(errOut, test.errOut) {
				t.Errorf("status %d, out %q, err %q", status, out, errOut)
			}
			if test.errOut == "" && errOut != "" {
				t.Errorf("unexpected error output %q", errOut)
			}
		})
	}
}

func TestExitStatus(t *testing.T) {
	t.Parallel()
	for fault, want := range map[mentoring.Fault]int{
		mentoring.FaultInvalid: 2, mentoring.FaultNotFound: 3, mentoring.FaultConflict: 4, mentoring.FaultAway: 5, mentoring.FaultForbidden: 6, mentoring.FaultInternal: 1,
	} {
		err := fmt.Errorf("while testing: %w", &mentoring.Error{Fault: fault, Message: "x"})
		if got := exitStatus(err); got != want {
			t.Errorf("%s is %d, want %d", fault, got, want)
		}
		if told := afterTelling(fault); exitStatus(told) != want || !alreadyTold(told) {
			t.Errorf("%s, told, is %d, want %d", fault, exitStatus(told), want)
		}
	}
	if exitStatus(nil) != 0 || exitStatus(errors.New("x")) != 1 {
		t.Error("no error should be 0 and an unknown one 1")
	}
}

func TestEveryCommandExplainsItself(t *testing.T) {
	t.Parallel()
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		if cmd.Short == "" || strings.HasSuffix(cmd.Short, ".") || cmd.RunE == nil {
			t.Errorf("%s: short help %q, runs %v", cmd.CommandPath(), cmd.Short, cmd.RunE != nil)
		}
		for _, sub := range cmd.Commands() {
			visit(sub)
		}
	}
	visit(newRoot(newApp(nil, &bytes.Buffer{}, &bytes.Buffer{})))
}
