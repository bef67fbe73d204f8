package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPartnerJoin(a *app) *cobra.Command {
	var people string
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "join COHORT FILE --people CSV",
		Short: "Have an organisation and its people join a cohort that has been started",
		Long: "Reads an organisation from a file, as it would stand in a cohort file: name, domains, coordinators, sponsors, and between and\n" +
			"quotas if rules come with it. Its people are invited and matched in the next round; its sponsors are asked what they hope for.\n" +
			"Pairs that there are go on undisturbed. The steering group should have agreed.",
		Args:        cobra.ExactArgs(2),
		Annotations: does(rights.PartnerMove),
		RunE: func(cmd *cobra.Command, args []string) error {
			return partnerJoin(cmd.Context(), a, args[0], args[1], people, dryRun)
		},
	}
	cmd.Flags().StringVar(&people, "people", "", "the `CSV` of the people of the organisation")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say who would join, and change nothing")
	cmd.MarkFlagRequired("people")
	return cmd
}

func partnerJoin(ctx context.Context, a *app, cohort, file, people string, dryRun bool) error {
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
	var admission programme.Admission
	if err := withFile(file, func(r io.Reader) error {
		partner, err := cohortfile.ReadPartner(file, r)
		admission.Organisation, admission.Between, admission.Allotments = partner.Organisation, partner.Between, partner.Allotments
		return files.keep(err)
	}); err != nil {
		return err
	}
	spec.Organisations = append(slices.Clone(spec.Organisations), admission.Organisation)
	if err := withFile(people, func(r io.Reader) (err error) {
		admission.People, files.Warnings, err = cohortfile.ReadPeople(people, r, spec)
		return files.keep(err)
	}); err != nil {
		return err
	}
	if len(files.Problems) > 0 {
		tellProblems(a, files.Problems)
		a.printf("%d to correct. Nobody joined.", len(files.Problems))
		return afterTelling(mentoring.FaultInvalid)
	}
	for _, person := range admission.People {
		if person.Organisation != admission.Organisation.Name {
			return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("%s is of %s and not of %s; add people of others with “rapport cohort add”",
				person.Name, person.Organisation, admission.Organisation.Name)}
		}
	}
	for _, warning := range files.Warnings {
		fmt.Fprintln(a.errOut, a.paint(yellow, "!"), warning)
	}
	admitted, err := p.AdmitOrganisation(ctx, cohort, admission, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Admitted
			DryRun bool `json:"dry_run"`
		}{admitted, dryRun})
	}
	a.printf("%s in %s: coordinated by %s%s", admitted.Organisation, admitted.Joined.Cohort, strings.Join(admitted.Coordinators, " and "), sponsoredBy(admitted.Sponsors))
	for _, rule := range admitted.Rules {
		a.printf("  %s", oneLine(rule))
	}
	return a.showJoined(admitted.Joined, dryRun)
}

func sponsoredBy(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return ", sponsored by " + strings.Join(names, " and ")
}
