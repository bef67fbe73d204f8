package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

func newCohortCheck(a *app) *cobra.Command {
	var paths cohortPaths
	cmd := &cobra.Command{
		Use:         "check FILE",
		Annotations: does(rights.Prepare),
		Short:       "Say what is wrong with a cohort file and its people",
		Long: "Reads a cohort file, and the people's with --people, and says everything that is wrong with them, by line, and which\n" +
			"rules on pairs these people cannot keep. It changes nothing.",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			paths.cohort = args[0]
			return cohortCheck(a, paths)
		},
	}
	paths.flags(cmd)
	return cmd
}

// flags are those that name the files beside a cohort file.
func (p *cohortPaths) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.people, "people", "", "the people `CSV` of this cohort")
	cmd.Flags().StringVar(&p.exclusions, "exclusions", "", exclusionsHelp)
}

// cohortReport is what cohort check prints with --json.
type cohortReport struct {
	OK       bool          `json:"ok"`
	Problems form.Problems `json:"problems"`
	Warnings form.Problems `json:"warnings"`
	People   int           `json:"people"`
	Mentors  int           `json:"mentors"`
	Mentees  int           `json:"mentees"`
	Places   int           `json:"places"` // with mentors
	Apart    int           `json:"apart"`  // twos of people who must not be paired
}

func cohortCheck(a *app, paths cohortPaths) error {
	files, err := readCohortFiles(paths)
	if err != nil {
		return err
	}
	report := cohortReport{
		OK:       len(files.Problems) == 0,
		Problems: append(form.Problems{}, files.Problems...),
		Warnings: append(form.Problems{}, files.Warnings...),
		People:   len(files.People),
		Apart:    len(files.Exclusions),
	}
	for _, p := range files.People {
		if p.Role.Plays(mentoring.Mentor) {
			report.Mentors++
			report.Places += p.Capacity
		}
		if p.Role.Plays(mentoring.Mentee) {
			report.Mentees++
		}
	}
	if a.json {
		if err := a.printJSON(report); err != nil {
			return err
		}
	} else {
		tellCohort(a, files, report)
	}
	if !report.OK {
		return afterTelling(mentoring.FaultInvalid)
	}
	return nil
}

func tellCohort(a *app, files cohortFiles, report cohortReport) {
	tellProblems(a, files.Problems)
	for _, w := range files.Warnings {
		a.printf("%s %s", a.paint(yellow, "!"), w)
	}
	if !report.OK {
		a.printf("%d to correct. Nothing was changed.", len(files.Problems))
		return
	}
	c := files.Cohort
	a.printf("%s %s: %s, %d months from %s", a.paint(green, "✓"), a.paint(bold, c.Name), many(len(c.Organisations), "organisation"),
		c.Months, c.Start.In(time.UTC).Format("Monday 2 January 2006"))
	if report.People > 0 {
		a.printf("  %d people: %s with room for %s, %s", report.People, many(report.Mentors, "mentor"), many(report.Places, "mentee"), many(report.Mentees, "mentee"))
	}
	if report.Apart > 0 {
		a.printf("  %s kept apart by name", many(report.Apart, "pair"))
	}
}

func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
