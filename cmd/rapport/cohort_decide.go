package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

const decisionHelp = `

It is shown first with what and whom it concerns, and wants the cohort's name typed. It takes effect after ten minutes; until then
“rapport cohort undo” undoes it, and so does any coordinator who replies “stop” to the mail that all of them get at once.`

func newCohortPause(a *app) *cobra.Command {
	var sure certainty
	var until string
	cmd := &cobra.Command{
		Use: "pause COHORT --until DAY", Annotations: does(rights.CohortDecide), Short: "Have a whole cohort rest until a day: nobody is mailed, and everything moves", Args: cobra.ExactArgs(1),
		Long:    "Has a cohort rest. Nobody is mailed or reminded, every clock stands still, and everybody is told when it goes on." + decisionHelp,
		Example: `  rapport cohort pause "Leading Together 2027" --until 2027-08-23 --dry-run`,
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayNamed("--until", until)
			if err != nil {
				return err
			}
			return cohortDecide(cmd.Context(), a, args[0], programme.Decision{Kind: programme.PauseIt, Until: day}, sure)
		},
	}
	cmd.Flags().StringVar(&until, "until", "", "the `DAY` on which it goes on, as in 2027-08-23")
	cmd.MarkFlagRequired("until")
	sure.flags(cmd)
	return cmd
}

func newCohortResume(a *app) *cobra.Command {
	var sure certainty
	cmd := &cobra.Command{
		Use: "resume COHORT", Annotations: does(rights.CohortDecide), Short: "Have a cohort that rests go on sooner than was planned", Args: cobra.ExactArgs(1),
		Long: "Ends the pause of a cohort. Each question goes on where it stood, and everybody is told that it is sooner than they had heard." + decisionHelp,
		RunE: func(cmd *cobra.Command, args []string) error {
			return cohortDecide(cmd.Context(), a, args[0], programme.Decision{Kind: programme.ResumeIt}, sure)
		},
	}
	sure.flags(cmd)
	return cmd
}

func newCohortWindDown(a *app) *cobra.Command {
	var sure certainty
	cmd := &cobra.Command{
		Use: "wind-down COHORT", Annotations: does(rights.CohortDecide), Short: "End a cohort early and kindly: no new pairs, one more talk for each, the final summary", Args: cobra.ExactArgs(1),
		Long: "Ends a cohort before its months are over. No new pairs begin, each pair closes with its next talk as it would have at the end, and\n" +
			"when the last has closed the sponsors get the final summary. Afterwards it cannot be undone." + decisionHelp,
		RunE: func(cmd *cobra.Command, args []string) error {
			return cohortDecide(cmd.Context(), a, args[0], programme.Decision{Kind: programme.WindItDown}, sure)
		},
	}
	sure.flags(cmd)
	return cmd
}

func newCohortExtend(a *app) *cobra.Command {
	var sure certainty
	var months int
	cmd := &cobra.Command{
		Use: "extend COHORT --months N", Annotations: does(rights.CohortDecide), Short: "Have a cohort run some months longer", Args: cobra.ExactArgs(1),
		Long: "Has a cohort run longer. Pairs go on with it, but for those that chose their own end half-way or whose last talk has come. Both of\n" +
			"each pair are told, and either can say that the two close as planned." + decisionHelp,
		RunE: func(cmd *cobra.Command, args []string) error {
			return cohortDecide(cmd.Context(), a, args[0], programme.Decision{Kind: programme.ExtendIt, Months: months}, sure)
		},
	}
	cmd.Flags().IntVar(&months, "months", 0, "how many months longer")
	cmd.MarkFlagRequired("months")
	sure.flags(cmd)
	return cmd
}

func newCohortChange(a *app) *cobra.Command {
	var sure certainty
	cmd := &cobra.Command{
		Use: "change COHORT FILE", Annotations: does(rights.CohortDecide), Short: "Have a cohort go by a changed cohort file", Args: cobra.ExactArgs(2),
		Long: "Reads the cohort's file as it is to be, shows in words what is otherwise, and has the cohort go by it. What cannot change while\n" +
			"people take part is said, with what to do instead; then nothing is changed." + decisionHelp,
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := readCohortFiles(cohortPaths{cohort: args[1]})
			if err != nil {
				return err
			}
			if len(files.Problems) > 0 {
				tellProblems(a, files.Problems)
				a.printf("%d to correct. Nothing was changed.", len(files.Problems))
				return afterTelling(mentoring.FaultInvalid)
			}
			return cohortDecide(cmd.Context(), a, args[0], programme.Decision{Kind: programme.ChangeIt, Spec: &files.Cohort}, sure)
		},
	}
	sure.flags(cmd)
	return cmd
}

func newCohortUndo(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use: "undo COHORT", Annotations: does(rights.CohortDecide), Short: "Undo what was decided last for a whole cohort and has not taken effect yet", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return cohortUndo(cmd.Context(), a, args[0], dryRun) },
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would be undone, and change nothing")
	return cmd
}

// cohortDecide shows what a decision concerns and, once it is certain that this cohort is meant, makes it.
func cohortDecide(ctx context.Context, a *app, cohort string, d programme.Decision, sure certainty) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	shown, err := p.Decide(ctx, cohort, d, true)
	if err != nil {
		return err
	}
	if !a.json {
		if err := a.showDecided(shown); err != nil {
			return err
		}
	}
	if sure.dryRun {
		if a.json {
			return a.printDecided(shown, true)
		}
		a.printf("\nNothing was changed: this was a dry run.")
		return nil
	}
	if err := a.sure(sure, shown.Cohort); err != nil {
		return err
	}
	decided, err := p.Decide(ctx, cohort, d, false)
	if err != nil {
		return err
	}
	if a.json {
		return a.printDecided(decided, false)
	}
	a.printf("\n%s Decided. It takes effect at %s; all coordinators of %s have been told.", a.paint(green, "✓"), decided.Effect.Format("15:04"), a.paint(bold, decided.Cohort))
	return nil
}

func (a *app) printDecided(decided programme.Decided, dryRun bool) error {
	return a.printJSON(struct {
		programme.Decided
		DryRun bool `json:"dry_run"`
	}{decided, dryRun})
}

// showDecided prints what a decision does, whom and what it concerns, and how it is undone.
func (a *app) showDecided(d programme.Decided) error {
	for _, line := range d.What {
		a.printf("%s", line)
	}
	if len(d.Changes) > 0 {
		t := table{columns: []string{"part", "of", "was", "is to be"}}
		for _, c := range d.Changes {
			t.add(c.Part, c.Of, c.Before, c.After)
		}
		a.printf("")
		if err := a.print(t); err != nil {
			return err
		}
	}
	a.printf("")
	t := table{columns: []string{"what there is now", "count"}}
	for _, row := range []struct {
		what string
		n    int
	}{
		{"people who take part", d.Affected.People}, {"of them not decided yet", d.Affected.Undecided}, {"pairs that wait for approval", d.Affected.Proposed},
		{"pairs that are being asked", d.Affected.Confirming}, {"pairs that meet", d.Affected.Running}, {"open questions", d.Affected.Asks},
		{"mails that wait to be sent", d.Affected.Mails}, {"dates that two people have agreed", d.Affected.Meetings}, {"talks that move or fall away", d.Sessions},
		{"people who would be written to", d.Told},
	} {
		t.add(row.what, row.n)
	}
	if err := a.print(t); err != nil {
		return err
	}
	a.printf("\nTo undo it:")
	for _, line := range d.After {
		a.printf("- %s", line)
	}
	return nil
}

func cohortUndo(ctx context.Context, a *app, cohort string, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	undone, err := p.UndoDecision(ctx, cohort, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Undone
			DryRun bool `json:"dry_run"`
		}{undone, dryRun})
	}
	if dryRun {
		a.printf("“%s”, which %s decided for %s, would be undone. Nothing was changed.", undone.Kind, oneLine(undone.By), undone.Cohort)
		return nil
	}
	a.printf("%s “%s” is undone, and everything stays as it was; all coordinators of %s have been told.", a.paint(green, "✓"), undone.Kind, a.paint(bold, undone.Cohort))
	return nil
}

// dayNamed reads a day that a flag names.
func dayNamed(flag, text string) (mentoring.Day, error) {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return mentoring.Day{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("%q is no day; write one as in %s 2027-08-23", text, flag)}
	}
	return mentoring.DayOf(day), nil
}
