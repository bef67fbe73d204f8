package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/house"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

type startFlags struct {
	cohortPaths
	dryRun bool
	full   bool
}

func newCohortStart(a *app) *cobra.Command {
	var flags startFlags
	cmd := &cobra.Command{
		Use:         "start FILE --people CSV",
		Annotations: does(rights.CohortStart),
		Short:       "Start a cohort: on its first day everybody is invited",
		Long: "Reads a cohort file, its people and those of them who must not be paired, and starts the cohort. Nothing is started\n" +
			"while anything is wrong with the files.\n" +
			"With --dry-run nothing is kept and nothing is sent: every mail that would go out is shown with its reader and its day.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			flags.cohort = args[0]
			return cohortStart(cmd.Context(), a, flags)
		},
	}
	flags.flags(cmd)
	cmd.Flags().BoolVar(&flags.dryRun, "dry-run", false, "show every mail, and change nothing")
	cmd.Flags().BoolVar(&flags.full, "full", false, "with --dry-run, show the whole text of each mail")
	cmd.MarkFlagRequired("people")
	return cmd
}

func cohortStart(ctx context.Context, a *app, flags startFlags) error {
	files, err := readCohortFiles(flags.cohortPaths)
	if err != nil {
		return err
	}
	if len(files.Problems) > 0 {
		tellProblems(a, files.Problems)
		a.printf("%d to correct. Nothing was started.", len(files.Problems))
		return afterTelling(mentoring.FaultInvalid)
	}
	for _, warning := range files.Warnings {
		fmt.Fprintln(a.errOut, a.paint(yellow, "!"), warning)
	}
	if err := a.tellHouse(files.Cohort); err != nil {
		return err
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	if flags.dryRun {
		planned, err := p.DryRun(ctx, files.Cohort, files.People)
		if err != nil {
			return err
		}
		return a.showPlanned(planned, flags.full)
	}
	id, err := p.Start(ctx, files.Cohort, files.People, files.Exclusions...)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(map[string]any{"cohort": id, "name": files.Cohort.Name, "people": len(files.People), "apart": len(files.Exclusions)})
	}
	a.printf("%s %s is started with %d people. Invitations go out from %s, in each reader's working hours.", a.paint(green, "✓"),
		a.paint(bold, files.Cohort.Name), len(files.People), files.Cohort.Start)
	a.printf("  See how it goes with: rapport cohort status %q", files.Cohort.Name)
	return nil
}

// tellHouse says what may not be meant in the folder of own mails, also what is there for an organisation that this cohort
// does not have.
func (a *app) tellHouse(c mentoring.Cohort) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	h, err := house.Open(cfg.Templates)
	if err != nil {
		return err
	}
	var names []string
	for _, o := range c.Organisations {
		names = append(names, o.Name)
	}
	warnings := h.Warnings
	for _, name := range h.Unknown(names) {
		warnings.Add(filepath.Join(cfg.Templates, "organisations", name), 0, "no organisation of this cohort has this name%s", form.DidYouMean(name, names))
	}
	for _, w := range warnings {
		a.tell("%s %s", a.paint(yellow, "!"), w)
	}
	return nil
}

// showPlanned prints the mails of a dry run.
func (a *app) showPlanned(planned []programme.Planned, full bool) error {
	t := table{columns: []string{"when", "reader", "address", "mail", "subject", "if"}, empty: "No mail would be sent."}
	for _, m := range planned {
		t.add(m.When.Format("Mon 2 Jan 2006 15:04"), m.Reader, string(m.Address), m.Kind, m.Subject, m.Condition)
	}
	if a.json && full {
		return a.printJSON(planned)
	}
	if err := a.print(t); err != nil || a.json {
		return err
	}
	if full {
		for _, m := range planned {
			a.printf("\n%s\nTo: %s <%s>\nSubject: %s\n\n%s", strings.Repeat("─", 72), m.Reader, m.Address, m.Subject, m.Text)
		}
	}
	a.printf("\n%d mails. Nothing was kept and nothing was sent.", len(planned))
	return nil
}
