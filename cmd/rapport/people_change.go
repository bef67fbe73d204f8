package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

// personFlags are what can be said of one person on a command's line. They are read as a line of a people list is, so that the same
// rules hold.
type personFlags struct {
	name, address, organisation, role, function, title, language, zone string
	capacity                                                           int
}

func (f *personFlags) flags(cmd *cobra.Command) {
	for _, flag := range []struct {
		name, usage string
		to          *string
	}{
		{"name", "the `NAME` by which they are known", &f.name}, {"address", "their mail `ADDRESS`", &f.address},
		{"role", "mentor, mentee or both", &f.role}, {"department", "their `DEPARTMENT` or function", &f.function}, {"title", "their job `TITLE`", &f.title},
		{"language", "the language to write to them in, such as nl", &f.language}, {"zone", "their time `ZONE`, such as Europe/Amsterdam", &f.zone},
	} {
		cmd.Flags().StringVar(flag.to, flag.name, "", flag.usage)
	}
	cmd.Flags().IntVar(&f.capacity, "capacity", 0, "how many mentees a mentor takes at most")
}

// over lays the flags over what is known of somebody.
func (f personFlags) over(p mentoring.Person) mentoring.Person {
	for _, part := range []struct {
		said string
		to   *string
	}{{f.name, &p.Name}, {f.organisation, &p.Organisation}, {f.function, &p.Function}, {f.title, &p.Title}, {f.language, &p.Language}, {f.zone, &p.Zone}} {
		if part.said != "" {
			*part.to = part.said
		}
	}
	if f.address != "" {
		p.Email = mentoring.Address(f.address)
	}
	if f.role != "" {
		p.Role = mentoring.Role(f.role)
	}
	if f.capacity != 0 {
		p.Capacity = f.capacity
	}
	return p
}

// onePerson reads somebody as the only line of a people list.
func (a *app) onePerson(ctx context.Context, p *programme.Programme, cohort string, said mentoring.Person) (mentoring.Person, error) {
	capacity := ""
	if said.Capacity != 0 {
		capacity = strconv.Itoa(said.Capacity)
	}
	var list bytes.Buffer
	w := csv.NewWriter(&list)
	if err := w.WriteAll([][]string{
		{"name", "email", "organisation", "role", "department", "title", "language", "timezone", "capacity"},
		{said.Name, string(said.Email), said.Organisation, string(said.Role), said.Function, said.Title, said.Language, said.Zone, capacity},
	}); err != nil {
		return said, fmt.Errorf("write what was said as a list: %w", err)
	}
	people, err := a.peopleIn(ctx, p, cohort, "what you wrote", &list)
	if err != nil || len(people) != 1 {
		return said, err
	}
	return people[0], nil
}

func newPeopleAdd(a *app) *cobra.Command {
	var flags personFlags
	var others, dryRun bool
	cmd := &cobra.Command{
		Use: "add COHORT --name NAME --address ADDRESS --role ROLE", Short: "Have one person join a cohort", Args: cobra.ExactArgs(1),
		Annotations: does(rights.PeopleChange),
		Long:        "Has one person join: they are invited and asked the questions, and matched in the next round. Several join with “rapport people import”.",
		Example:     `  rapport people add Spring --name "Ines Vogel" --address ines@north.example --role mentee --organisation North`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return peopleAdd(cmd.Context(), a, args[0], flags, others, dryRun)
		},
	}
	flags.flags(cmd)
	cmd.Flags().StringVar(&flags.organisation, "organisation", "", "whose person it is; without it their address tells, or there is only one")
	cmd.Flags().BoolVar(&others, "others", false, "whoever looks like them is somebody else")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say who would join, and change nothing")
	return cmd
}

func peopleAdd(ctx context.Context, a *app, cohort string, flags personFlags, others, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	person, err := a.onePerson(ctx, p, cohort, flags.over(mentoring.Person{}))
	if err != nil {
		return err
	}
	imported, err := p.Import(ctx, cohort, []mentoring.Person{person}, others, true)
	if err != nil {
		return err
	}
	if len(imported.New) == 0 {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("%s is or was in %s already; use “rapport people change”", person.Email, imported.Cohort)}
	}
	if !dryRun {
		if imported, err = p.Import(ctx, cohort, []mentoring.Person{person}, others, false); err != nil {
			return err
		}
	}
	if a.json {
		return a.printJSON(struct {
			programme.Imported
			DryRun bool `json:"dry_run"`
		}{imported, dryRun})
	}
	return a.showImported(imported, dryRun)
}

func newPeopleChange(a *app) *cobra.Command {
	var flags personFlags
	var dryRun bool
	cmd := &cobra.Command{
		Use: "change COHORT PERSON", Short: "Change what is known of one person: name, address, role, language and so on", Args: cobra.ExactArgs(2),
		Annotations: does(rights.PeopleChange),
		Long: `Changes what is known of a person, by whole name or address, and tells them in one mail with your coordinator's name. Of a new address
the one on file is asked first, and then the new one, as when they write it themselves; where mail does not arrive any more, it holds at once.`,
		Example: `  rapport people change Spring "Ines Vogel" --title "Head of Care" --language de`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return peopleChange(cmd.Context(), a, args[0], args[1], flags, dryRun)
		},
	}
	flags.flags(cmd)
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would change, and change nothing")
	return cmd
}

func peopleChange(ctx context.Context, a *app, cohort, name string, flags personFlags, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	known, err := p.PersonOf(ctx, cohort, name)
	if err != nil {
		return err
	}
	listed, err := a.onePerson(ctx, p, cohort, flags.over(known))
	if err != nil {
		return err
	}
	if flags.capacity == 0 {
		listed.Capacity = 0
	}
	changed, err := p.ChangePerson(ctx, cohort, string(known.Email), listed, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.PersonChanged
			DryRun bool `json:"dry_run"`
		}{changed, dryRun})
	}
	a.printf("%s: %s", oneLine(changed.Person), oneLine(changesInWords(changed.Changes)))
	if changed.Asked {
		a.printf("The address on file is asked first, and then the new one; mail goes there once both have said yes.")
	}
	a.closing(dryRun, "Done, and told to them by mail.")
	return nil
}

// closing ends what a command tells, with what was done or that nothing was.
func (a *app) closing(dryRun bool, done string) {
	if dryRun {
		a.printf("Nothing was changed: this was a dry run.")
		return
	}
	a.printf("%s %s", a.paint(green, "✓"), done)
}
