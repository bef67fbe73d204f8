package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newCohortAdd(a *app) *cobra.Command {
	var people string
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "add COHORT --people CSV",
		Annotations: does(rights.CohortAdd),
		Short:       "Have more people join a cohort that has been started",
		Long: "Reads a list of people as “rapport cohort start” does, and invites those who are not in the cohort yet. They are asked the\n" +
			"questions, and matched in the next round. Pairs that there are go on undisturbed.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return cohortAdd(cmd.Context(), a, args[0], people, dryRun)
		},
	}
	cmd.Flags().StringVar(&people, "people", "", "the `CSV` of the people who join")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say who would join, and change nothing")
	cmd.MarkFlagRequired("people")
	return cmd
}

func cohortAdd(ctx context.Context, a *app, cohort, people string, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	spec, err := p.Spec(ctx, cohort)
	if err != nil {
		return err
	}
	var files cohortFiles
	if err := withFile(people, func(r io.Reader) (err error) {
		files.People, files.Warnings, err = cohortfile.ReadMore(people, r, spec)
		return files.keep(err)
	}); err != nil {
		return err
	}
	if len(files.Problems) > 0 {
		tellProblems(a, files.Problems)
		a.printf("%d to correct. Nobody was added.", len(files.Problems))
		return afterTelling(mentoring.FaultInvalid)
	}
	for _, warning := range files.Warnings {
		fmt.Fprintln(a.errOut, a.paint(yellow, "!"), warning)
	}
	joined, err := p.Add(ctx, cohort, files.People, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Joined
			DryRun bool `json:"dry_run"`
		}{joined, dryRun})
	}
	return a.showJoined(joined, dryRun)
}

func (a *app) showJoined(joined programme.Joined, dryRun bool) error {
	t := table{columns: []string{"address", "what"}, empty: "The list is empty."}
	for _, address := range joined.Added {
		what := "is invited now"
		if !joined.Invited {
			what = "is invited on the first day"
		}
		t.add(string(address), what)
	}
	for _, address := range joined.Known {
		t.add(string(address), "is in the cohort already")
	}
	if err := a.print(t); err != nil {
		return err
	}
	if dryRun {
		a.printf("\n%d would join %s. Nothing was changed.", len(joined.Added), joined.Cohort)
		return nil
	}
	a.printf("\n%s %d join %s. They are matched in the next round.", a.paint(green, "✓"), len(joined.Added), a.paint(bold, joined.Cohort))
	return nil
}
