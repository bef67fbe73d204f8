package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPeopleImport(a *app) *cobra.Command {
	var others, dryRun bool
	cmd := &cobra.Command{
		Use: "import COHORT CSV", Short: "Bring a cohort to what a list says: who is new joins, what has changed is changed", Args: cobra.ExactArgs(2),
		Annotations: does(rights.PeopleChange),
		Long: `Reads a list of people as “rapport cohort start” does and compares it with the cohort: who is new, of whom it says something anew, who
stays as they are, and who looks like somebody who is there already. Nobody leaves because the list does not name them, and a cell that
is empty changes nothing. All of it is done, or nothing is: with anything wrong in the list, each problem is told with its line.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return peopleImport(cmd.Context(), a, args[0], args[1], others, dryRun)
		},
	}
	cmd.Flags().BoolVar(&others, "others", false, "those who look like somebody who is there are other people")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "show what would change, and change nothing")
	return cmd
}

func peopleImport(ctx context.Context, a *app, cohort, path string, others, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	var people []mentoring.Person
	if err := withFile(path, func(r io.Reader) (err error) {
		people, err = a.peopleIn(ctx, p, cohort, path, r)
		return err
	}); err != nil {
		return err
	}
	imported, err := p.Import(ctx, cohort, people, others, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Imported
			DryRun bool `json:"dry_run"`
		}{imported, dryRun})
	}
	return a.showImported(imported, dryRun)
}

// peopleIn reads a list of people for a cohort, and tells what is wrong with it and what may not be meant.
func (a *app) peopleIn(ctx context.Context, p *programme.Programme, cohort, name string, r io.Reader) ([]mentoring.Person, error) {
	spec, err := p.Spec(ctx, cohort)
	if err != nil {
		return nil, err
	}
	people, warnings, err := cohortfile.ReadMore(name, r, spec)
	if problems, ok := errors.AsType[cohortfile.Problems](err); ok {
		tellProblems(a, problems)
		a.printf("%d to correct. Nothing was changed.", len(problems))
		return nil, afterTelling(mentoring.FaultInvalid)
	}
	for _, warning := range warnings {
		fmt.Fprintln(a.errOut, a.paint(yellow, "!"), warning)
	}
	return people, err
}

func (a *app) showImported(imported programme.Imported, dryRun bool) error {
	t := table{columns: []string{"address", "what", "otherwise"}, empty: "The list is empty."}
	joins := "is new, and is invited now"
	if !imported.Invited {
		joins = "is new, and is invited on the first day"
	}
	for _, address := range imported.New {
		t.add(string(address), joins, "")
	}
	for _, person := range imported.Changed {
		t.add(string(person.Address), "is changed, and told", changesInWords(person.Changes))
	}
	for _, address := range imported.Left {
		t.add(string(address), "has left, and stays out", "")
	}
	for _, address := range imported.Unchanged {
		t.add(string(address), "stays as it is", "")
	}
	if err := a.print(t); err != nil {
		return err
	}
	for _, l := range imported.Alike {
		a.printf("%s %s <%s> looks like %s <%s>: %s", a.paint(yellow, "!"), oneLine(l.Name), l.Address, oneLine(l.Like), l.At, l.Why)
	}
	if dryRun {
		a.printf("\n%d new, %d changed, %d unchanged in %s. Nothing was changed: this was a dry run.", len(imported.New), len(imported.Changed), len(imported.Unchanged), imported.Cohort)
		return nil
	}
	a.printf("\n%s %d new, %d changed, %d unchanged in %s.", a.paint(green, "✓"), len(imported.New), len(imported.Changed), len(imported.Unchanged), a.paint(bold, imported.Cohort))
	return nil
}

// changesInWords lists what is said of somebody anew.
func changesInWords(changes []programme.PersonChange) string {
	said := make([]string, len(changes))
	for i, c := range changes {
		said[i] = fmt.Sprintf("%s: %s → %s", c.Part, c.Before, c.After)
	}
	return strings.Join(said, "; ")
}
