package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newCohortAsk(a *app) *cobra.Command {
	to, dryRun := "all", false
	cmd := &cobra.Command{
		Use:         "ask COHORT QUESTION",
		Annotations: does(rights.CohortAsk),
		Short:       "Put one question to everybody; the answers come back in one mail, without names",
		Long: "Puts one question to everybody in a cohort, each alone, in their working hours. Nobody has to answer. After a week the\n" +
			"answers of five people or more are laid together without names. A coordinator releases them by mail, and may leave lines\n" +
			"out; then they go to all who were asked. The same works by mail: write “ask everyone: …” in any reply.",
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			audience, err := audienceNamed(to)
			if err != nil {
				return err
			}
			return cohortAsk(cmd.Context(), a, args[0], args[1], audience, dryRun)
		},
	}
	cmd.Flags().StringVar(&to, "to", to, "who is asked: all, mentors or mentees")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "only say who would be asked")
	return cmd
}

func audienceNamed(name string) (mentoring.Audience, error) {
	switch to := mentoring.Audience(strings.ToLower(name)); to {
	case mentoring.Everybody, mentoring.OnlyMentors, mentoring.OnlyMentees:
		return to, nil
	}
	return "", &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("“%s” is nobody that can be asked: write --to all, --to mentors or --to mentees", name)}
}

func cohortAsk(ctx context.Context, a *app, cohort, question string, to mentoring.Audience, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	asked, err := p.AskMany(ctx, cohort, question, to, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.AskedMany
			DryRun bool `json:"dry_run"`
		}{asked, dryRun})
	}
	if dryRun {
		a.printf("%d people would be asked: “%s” Nothing was changed.", asked.People, asked.Question)
		return nil
	}
	a.printf("%s %d people are asked, as question %d. Follow it with “rapport forum list %s”.", a.paint(green, "✓"), asked.People, asked.Number, quoted(cohort))
	return nil
}

// quoted puts a name into quotation marks when a shell would take it apart.
func quoted(name string) string {
	if strings.ContainsAny(name, " '\"&|;()<>$`\\") {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}
