package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/config/check"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

func newConfigCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Say what is wrong with the configuration and what to do",
		Long: "Reads the configuration, then connects to PostgreSQL, Temporal and the two mail servers and logs in.\n" +
			"It changes nothing and sends no mail.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return configCheck(cmd.Context(), a) },
	}
}

// configReport is what config check prints with --json.
type configReport struct {
	OK       bool           `json:"ok"`
	Problems form.Problems  `json:"problems"`
	Results  []check.Result `json:"results"`
}

func configCheck(ctx context.Context, a *app) error {
	cfg, err := a.config()
	report := configReport{OK: true, Problems: form.Problems{}, Results: []check.Result{}}
	if problems, ok := errors.AsType[config.Problems](err); ok {
		report.OK, report.Problems = false, problems
		return tellConfig(a, report, mentoring.FaultInvalid)
	}
	if err != nil {
		return err
	}
	report.OK = check.Run(ctx, cfg, func(r check.Result) {
		report.Results = append(report.Results, r)
		if !a.json {
			tellResult(a, r)
		}
	})
	return tellConfig(a, report, mentoring.FaultAway)
}

func tellResult(a *app, r check.Result) {
	mark := a.paint(green, "✓")
	if !r.OK {
		mark = a.paint(red, "✗")
	}
	a.printf("%s %-10s  %s", mark, r.Part, oneLine(r.Found))
	if r.Advice != "" {
		a.printf("%14s%s", "", a.paint(yellow, r.Advice))
	}
}

func tellConfig(a *app, report configReport, fault mentoring.Fault) error {
	if a.json {
		if err := a.printJSON(report); err != nil {
			return err
		}
	} else {
		tellProblems(a, report.Problems)
	}
	if !report.OK {
		return afterTelling(fault)
	}
	return nil
}

// tellProblems prints one problem on each line, as an editor can follow them.
func tellProblems(a *app, problems []form.Problem) {
	for _, p := range problems {
		a.printf("%s %s", a.paint(red, "✗"), p)
	}
}
