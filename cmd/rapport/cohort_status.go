package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

func newCohortStatus(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "status COHORT",
		Annotations: does(rights.CohortStatus),
		Short:       "Show how a cohort stands: its stages, its pairs, who is stuck and since when",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return cohortStatus(cmd.Context(), a, args[0]) },
	}
}

// statusReport is what cohort status prints with --json.
type statusReport struct {
	Cohort  string             `json:"cohort"`
	ID      string             `json:"id"`
	State   string             `json:"state"`
	Started time.Time          `json:"started"`
	Stages  []store.StageCount `json:"stages"`
	Waiting []store.Waiting    `json:"waiting"`
	Pairs   []store.PairLine   `json:"pairs"`
	Burden  burdenReport       `json:"burden"`
}

// burdenReport is what the mail of a cohort costs those who get it, and what they are meant to get at most within 30 days. 0 is no
// limit.
type burdenReport struct {
	store.Load
	MailsPerMonth     int `json:"mails_per_month"`
	QuestionsPerMonth int `json:"questions_per_month"`
}

func cohortStatus(ctx context.Context, a *app, cohort string) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	status, err := p.Status(ctx, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(statusReport{
			Cohort: status.Cohort.Name, ID: status.Cohort.ID, State: status.Cohort.State, Started: status.Cohort.StartedAt,
			Stages: status.Stages, Waiting: status.Waiting, Pairs: status.Pairs, Burden: burdenReport{status.Load, status.Cohort.Spec.MailsPerMonth, status.Cohort.Spec.QuestionsPerMonth},
		})
	}
	a.printf("%s is %s since %s", a.paint(bold, status.Cohort.Name), status.Cohort.State, status.Cohort.StartedAt.Format("2 January 2006"))
	for _, stage := range status.Stages {
		a.printf("  %4d %s", stage.Count, stageName(stage))
	}
	tellBurden(a, status)
	a.printf("")
	if err := tellWaiting(a, p, status); err != nil {
		return err
	}
	if len(status.Pairs) == 0 {
		return nil
	}
	a.printf("")
	t := table{columns: []string{"pair", "mentor", "mentee", "state", "introduced", "sessions held"}}
	for _, pair := range status.Pairs {
		var introduced any
		if pair.IntroducedAt != nil {
			introduced = pair.IntroducedAt.Format("2006-01-02")
		}
		t.add(pair.Pair, pair.Mentor, pair.Mentee, pair.State, introduced, fmt.Sprintf("%d of %d", pair.Held, pair.Reported))
	}
	return a.print(t)
}

// stageName is a stage as it follows its count.
func stageName(s store.StageCount) string {
	if s.Count != 1 {
		return s.Stage
	}
	return strings.NewReplacer("people ", "person ", "pairs ", "pair ").Replace(s.Stage)
}

// tellWaiting lists whose answers are waited for.
func tellWaiting(a *app, p *programme.Programme, status programme.Status) error {
	t := table{columns: []string{"waiting for", "about", "since", "days", "mails", "note"}, empty: "Nobody's answer is waited for."}
	for _, w := range status.Waiting {
		var notes []string
		if w.Handed {
			notes = append(notes, "with the coordinator")
		}
		if w.Address != "open" {
			notes = append(notes, "mail "+w.Address)
		}
		t.add(w.Person, string(w.Kind), w.Since.Format("2006-01-02"), int(p.Clock.Now().Sub(w.Since)/(24*time.Hour)), w.Mails, strings.Join(notes, ", "))
	}
	return a.print(t)
}

// tellBurden prints what the mail of a cohort costs those who get it.
func tellBurden(a *app, status programme.Status) {
	load, spec := status.Load, status.Cohort.Spec
	limit := func(n int) string {
		if n == 0 {
			return "no limit"
		}
		return fmt.Sprintf("at most %d", n)
	}
	a.printf("")
	a.printf("What it costs people, within 30 days and beside answers to their own mail:")
	a.printf("  %4d mails to whoever got most, %.1f to each on average (%s)", load.Most, load.Mean, limit(spec.MailsPerMonth))
	a.printf("  %4d questions to whoever got most (%s)", load.MostQuestions, limit(spec.QuestionsPerMonth))
	a.printf("  %4d mails went beyond the limit because they mattered, to %d of %d people, since the start", load.Overruns, load.OverrunPeople, load.People)
	a.printf("  %4d mails left out to spare people, since the start", load.LeftOut)
}
