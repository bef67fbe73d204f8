package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPeoplePause(a *app) *cobra.Command {
	var until string
	var dryRun bool
	cmd := &cobra.Command{
		Use: "pause COHORT PERSON --until DAY", Short: "Have somebody's mail rest until a day, as their own “pause” would", Args: cobra.ExactArgs(2),
		Annotations: does(rights.PeopleChange),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayNamed("--until", until)
			if err != nil {
				return err
			}
			return peoplePause(cmd.Context(), a, args[0], args[1], day, dryRun)
		},
	}
	cmd.Flags().StringVar(&until, "until", "", "the `DAY` on which they are back, as in 2027-08-23")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would happen, and change nothing")
	cmd.MarkFlagRequired("until")
	return cmd
}

func newPeopleResume(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use: "resume COHORT PERSON", Short: "End somebody's pause, as their own “I am back” would", Args: cobra.ExactArgs(2),
		Annotations: does(rights.PeopleChange),
		RunE: func(cmd *cobra.Command, args []string) error {
			return peoplePause(cmd.Context(), a, args[0], args[1], mentoring.Day{}, dryRun)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would happen, and change nothing")
	return cmd
}

func peoplePause(ctx context.Context, a *app, cohort, name string, until mentoring.Day, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	rested, err := p.PausePerson(ctx, cohort, name, until, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printRested(rested, dryRun)
	}
	if until.IsZero() {
		a.printf("%s is back, and everything goes on.", oneLine(rested.Person))
	} else {
		a.printf("%s rests until %s.", oneLine(rested.Person), until)
	}
	if len(rested.Told) > 0 {
		a.printf("Their partner hears of it, and nothing else: %s.", oneLine(listed(rested.Told)))
	}
	a.closing(dryRun, "Done, and told to them by mail.")
	return nil
}

func newPeopleStop(a *app) *cobra.Command {
	var everything, dryRun bool
	cmd := &cobra.Command{
		Use: "stop COHORT PERSON", Short: "Take somebody out of the programme, as their own “stop” would", Args: cobra.ExactArgs(2),
		Annotations: does(rights.PeopleChange),
		Long:        "Takes somebody out of a programme. Their pairs end, the same for both and without a reason, and they are told who entered it.",
		RunE: func(cmd *cobra.Command, args []string) error {
			return peopleStop(cmd.Context(), a, args[0], args[1], everything, dryRun)
		},
	}
	cmd.Flags().BoolVar(&everything, "everything", false, "out of all programmes that they are in")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would happen, and change nothing")
	return cmd
}

func peopleStop(ctx context.Context, a *app, cohort, name string, everything, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	rested, err := p.StopPerson(ctx, cohort, name, everything, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printRested(rested, dryRun)
	}
	a.printf("%s leaves.", oneLine(rested.Person))
	if len(rested.Ended) > 0 {
		a.printf("This ends their pair with %s, who is told kindly and without a reason.", oneLine(listed(rested.Ended)))
	}
	if len(rested.Still) > 0 {
		a.printf("They stay in %s.", oneLine(listed(rested.Still)))
	}
	a.closing(dryRun, "Done, and told to them by mail.")
	return nil
}

func (a *app) printRested(rested programme.PersonRested, dryRun bool) error {
	return a.printJSON(struct {
		programme.PersonRested
		DryRun bool `json:"dry_run"`
	}{rested, dryRun})
}

// listed writes names in a row.
func listed(names []string) string { return strings.Join(names, ", ") }
