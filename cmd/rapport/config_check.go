package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/doctor"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

func newConfigCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "check",
		Annotations: does(rights.Inspect),
		Short:       "Say what is wrong with the configuration and what to do",
		Long: "Reads the configuration, then connects to PostgreSQL, Temporal and the two mail servers and logs in.\n" +
			"It changes nothing and sends no mail. “rapport doctor” looks at more.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return configCheck(cmd.Context(), a) },
	}
}

// configReport is what config check prints with --json.
type configReport struct {
	OK       bool             `json:"ok"`
	Problems form.Problems    `json:"problems"`
	Results  []doctor.Finding `json:"results"`
}

func configCheck(ctx context.Context, a *app) error {
	cfg, err := a.config()
	report := configReport{OK: true, Problems: form.Problems{}, Results: []doctor.Finding{}}
	if problems, ok := errors.AsType[config.Problems](err); ok {
		report.OK, report.Problems = false, problems
		return tellConfig(a, report, mentoring.FaultInvalid)
	}
	if err != nil {
		return err
	}
	report.OK = doctor.Servers(ctx, subjectOf(cfg), func(r doctor.Finding) {
		report.Results = append(report.Results, r)
		if !a.json {
			a.tellFinding(r)
		}
	})
	return tellConfig(a, report, mentoring.FaultAway)
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
