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

func newCharter(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "charter", Short: "See what the organisations of a cohort agreed on, and propose a change"}
	dryRun := false
	propose := &cobra.Command{
		Use:         "propose COHORT [CHANGE]",
		Annotations: does(rights.CharterPropose),
		Short:       "Put the charter to the steering group, or a change of it",
		Long: `Puts the charter that the cohort's file describes to the members of the steering group, or a change of it such as
“change the length to 8 months” or “in 'who may join' say leaders of any age”. A change makes a new version, which goes to every
member; they answer by reply: agree, change, or cannot.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return charterPropose(cmd.Context(), a, args[0], strings.Join(args[1:], " "), dryRun)
		},
	}
	propose.Flags().BoolVar(&dryRun, "dry-run", false, "only show how the charter would read")
	cmd.AddCommand(&cobra.Command{
		Use:         "show COHORT",
		Annotations: does(rights.CharterShow),
		Short:       "Show the charter as it stands",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return charterShow(cmd.Context(), a, args[0]) },
	}, &cobra.Command{
		Use:         "history COHORT",
		Annotations: does(rights.CharterShow),
		Short:       "Show every version: who proposed what, and who said what",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return charterHistory(cmd.Context(), a, args[0]) },
	}, propose)
	return cmd
}

// charterStates say where a version stands.
var charterStates = map[string]string{
	"asked": "the members are asked", "overtaken": "overtaken by a later version", "agreed": "agreed", "dropped": "nobody agreed",
}

// partTitles name the parts of a charter.
var partTitles = map[mentoring.Part]string{
	mentoring.PartPurpose: "what it is for", mentoring.PartWho: "who may join", mentoring.PartLength: "how long it lasts", mentoring.PartTime: "how much time it takes",
	mentoring.PartPrivate: "what stays private", mentoring.PartEthics: "what is not done", mentoring.PartDecides: "who decides what",
}

func chartersOf(ctx context.Context, a *app, cohort string) ([]programme.CharterView, error) {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	versions, err := p.CharterOf(ctx, cohort)
	if err == nil && len(versions) == 0 {
		err = &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no charter yet; “rapport charter propose %s” puts it to the members", quoted(cohort))}
	}
	return versions, err
}

func charterShow(ctx context.Context, a *app, cohort string) error {
	versions, err := chartersOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	v := versions[len(versions)-1]
	if a.json {
		return a.printJSON(v)
	}
	a.printf("Version %d: %s.\n", v.Version, charterStates[v.State])
	return a.print(charterTable(v, mentoring.Parts))
}

func charterTable(v programme.CharterView, parts []mentoring.Part) table {
	t := table{columns: []string{"part", "words"}}
	for _, part := range parts {
		t.add(partTitles[part], v.Words[part])
	}
	return t
}

func charterHistory(ctx context.Context, a *app, cohort string) error {
	versions, err := chartersOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(versions)
	}
	t := table{columns: []string{"version", "on", "who", "said", "words"}}
	for _, v := range versions {
		by, wish := "the cohort's file", ""
		if v.Version > 1 {
			by, wish = v.By, v.Wish
			if by == "" {
				by = "a command"
			}
		}
		t.add(fmt.Sprint(v.Version), v.At.Format("2006-01-02 15:04"), by, "proposes ("+charterStates[v.State]+")", wish)
		for _, said := range v.Said {
			t.add(fmt.Sprint(v.Version), said.At.Format("2006-01-02 15:04"), said.Name, said.Answer, said.Words)
		}
	}
	return a.print(t)
}

func charterPropose(ctx context.Context, a *app, cohort, wish string, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	v, err := p.ProposeCharter(ctx, cohort, wish, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.CharterView
			DryRun bool `json:"dry_run"`
		}{v, dryRun})
	}
	parts := mentoring.Parts
	if len(v.Changed) > 0 {
		parts = v.Changed
	}
	if dryRun {
		a.printf("Version %d would read like this. Nothing was changed.\n", v.Version)
	} else {
		a.printf("%s Version %d goes to the members.\n", a.paint(green, "✓"), v.Version)
	}
	return a.print(charterTable(v, parts))
}
