package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newMotion(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "motion", Short: "Put a motion to the steering group, see how it stands, or take it back"}
	dryRun, withdrawDry := false, false
	var m mentoring.Motion
	do, until := "", ""
	put := &cobra.Command{
		Use:         "put COHORT [WORDS]",
		Annotations: does(rights.MotionPut),
		Short:       "Put a motion to the members, who vote by reply",
		Long: `Puts a motion to the members of the steering group, who vote by reply: yes, no, abstain, or let us talk first. What it would
have done is read from its words, such as “extend by one month”; --do says it without a doubt. When it is carried it takes effect at
once, or a coordinator sees to it.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			m.Do = mentoring.Do(do)
			if until != "" {
				day, err := time.Parse(time.DateOnly, until)
				if err != nil {
					return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "write the day of --until as in 2027-09-01"}
				}
				m.Until = mentoring.DayOf(day)
			}
			return motionPut(cmd.Context(), a, args[0], strings.Join(args[1:], " "), m, dryRun)
		},
	}
	put.Flags().StringVar(&do, "do", "", "what is to be done: "+decidable())
	put.Flags().IntVar(&m.Months, "months", 0, "extend: by so many months")
	put.Flags().StringVar(&until, "until", "", "pause: until that day, as in 2027-09-01")
	put.Flags().StringVar(&m.Organisation, "organisation", "", "admit, let-go, quota, rule: which organisation")
	put.Flags().StringVar(&m.Other, "other", "", "rule, unrule: the other organisation")
	put.Flags().IntVar(&m.Mentors, "mentors", 0, "quota: so many mentors at most")
	put.Flags().IntVar(&m.Mentees, "mentees", 0, "quota: so many mentees at most")
	put.Flags().BoolVar(&dryRun, "dry-run", false, "only show how the motion is understood")
	withdraw := &cobra.Command{
		Use:         "withdraw COHORT NUMBER",
		Annotations: does(rights.MotionWithdraw),
		Short:       "Take back a motion that is not decided yet; its members are told",
		Args:        cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return motionWithdraw(cmd.Context(), a, args[0], args[1], withdrawDry)
		},
	}
	withdraw.Flags().BoolVar(&withdrawDry, "dry-run", false, "only show what would be taken back")
	cmd.AddCommand(put, &cobra.Command{
		Use:         "list COHORT",
		Annotations: does(rights.MotionShow),
		Short:       "List a cohort's motions and how they stand",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return motionList(cmd.Context(), a, args[0]) },
	}, &cobra.Command{
		Use:         "show COHORT NUMBER",
		Annotations: does(rights.MotionShow),
		Short:       "Show one motion, and who voted what",
		Args:        cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return motionShow(cmd.Context(), a, args[0], args[1])
		},
	}, withdraw)
	return cmd
}

func decidable() string {
	var words []string
	for _, do := range mentoring.Dos {
		words = append(words, string(do))
	}
	return strings.Join(words, ", ")
}

func motionPut(ctx context.Context, a *app, cohort, words string, m mentoring.Motion, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	v, err := p.PutMotion(ctx, cohort, words, m, dryRun)
	if err != nil {
		return err
	}
	return a.tellMotion(v, dryRun, fmt.Sprintf("%s Motion %d goes to %d members; %d votes decide.", a.paint(green, "✓"), v.Number, v.Tally.Members, v.Tally.Quorum))
}

// tellMotion prints what became of a motion by a command.
func (a *app) tellMotion(v programme.MotionView, dryRun bool, told string) error {
	if a.json {
		return a.printJSON(struct {
			programme.MotionView
			DryRun bool `json:"dry_run"`
		}{v, dryRun})
	}
	if dryRun {
		told = "Nothing was changed."
	}
	a.printf("  %s\n  %s\n\n%s", v.Words, v.Does, told)
	return nil
}

func motionWithdraw(ctx context.Context, a *app, cohort, number string, dryRun bool) error {
	n, err := strconv.Atoi(number)
	if err != nil {
		return noMotion(cohort, number)
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	v, err := p.WithdrawMotion(ctx, cohort, n, dryRun)
	if err != nil {
		return err
	}
	return a.tellMotion(v, dryRun, fmt.Sprintf("%s Motion %d is taken back; its members are told.", a.paint(green, "✓"), v.Number))
}

func noMotion(cohort, number string) error {
	return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no motion %s in this cohort; “rapport motion list %s” shows them all", number, quoted(cohort))}
}

func motionsOf(ctx context.Context, a *app, cohort string) ([]programme.MotionView, error) {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return p.MotionsOf(ctx, cohort)
}

func motionList(ctx context.Context, a *app, cohort string) error {
	motions, err := motionsOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(append([]programme.MotionView{}, motions...))
	}
	t := table{columns: []string{"number", "put", "by", "state", "for", "against", "abstained", "of", "motion"}, empty: "Nothing has been put to the steering group of this cohort."}
	for _, m := range motions {
		t.add(strconv.Itoa(m.Number), m.Put.Format(time.DateOnly), m.By, m.State, strconv.Itoa(m.Tally.Yes), strconv.Itoa(m.Tally.No), strconv.Itoa(m.Tally.Abstain), strconv.Itoa(m.Tally.Members), m.Words)
	}
	return a.print(t)
}

func motionShow(ctx context.Context, a *app, cohort, number string) error {
	motions, err := motionsOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	for _, m := range motions {
		if strconv.Itoa(m.Number) != number {
			continue
		}
		if a.json {
			return a.printJSON(m)
		}
		a.printf("Motion %d, %s: %s.\n  %s\n  %s\n", m.Number, m.Put.Format(time.DateOnly), m.State, m.Words, m.Does)
		t := table{columns: []string{"on", "who", "organisation", "vote", "words"}, empty: "Nobody has voted yet."}
		for _, v := range m.Votes {
			t.add(v.At.Format("2006-01-02 15:04"), v.Name, v.Organisation, string(v.Vote), v.Words)
		}
		return a.print(t)
	}
	return noMotion(cohort, number)
}
