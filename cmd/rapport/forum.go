package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newForum(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "forum", Short: "See the questions that were put to many, and what came back"}
	cmd.AddCommand(&cobra.Command{
		Use:         "list COHORT",
		Annotations: does(rights.ForumShow),
		Short:       "List a cohort's questions to many",
		Long:        "Lists a cohort's questions to many. Nobody learns here who asked, or who answered what.",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return forumList(cmd.Context(), a, args[0]) },
	}, &cobra.Command{
		Use:         "show COHORT NUMBER",
		Annotations: does(rights.ForumShow),
		Short:       "Show one question, and the answers that went out",
		Args:        cobra.ExactArgs(2),
		RunE:        func(cmd *cobra.Command, args []string) error { return forumShow(cmd.Context(), a, args[0], args[1]) },
	})
	return cmd
}

// forumStates say where a question stands.
var forumStates = map[string]string{
	"draft": "waits for a yes", "waiting": "waits for its day", "asking": "out", "reviewing": "a coordinator reads the answers", "shared": "shared",
	"few": "too few answered", "lapsed": "not released", "dropped": "not asked",
}

func forumsOf(ctx context.Context, a *app, cohort string) ([]programme.ForumView, error) {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return p.ForumsOf(ctx, cohort)
}

func forumList(ctx context.Context, a *app, cohort string) error {
	forums, err := forumsOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(append([]programme.ForumView{}, forums...))
	}
	t := table{columns: []string{"number", "from", "to", "goes out", "state", "answered", "question"}, empty: "Nobody has asked anything of many in this cohort."}
	for _, f := range forums {
		t.add(strconv.Itoa(f.Number), f.Origin, string(f.To), f.Opens.Format("2006-01-02"), forumStates[f.State], fmt.Sprintf("%d of %d", f.Answered, f.Asked), f.Question)
	}
	return a.print(t)
}

func forumShow(ctx context.Context, a *app, cohort, number string) error {
	forums, err := forumsOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	for _, f := range forums {
		if strconv.Itoa(f.Number) != number {
			continue
		}
		if a.json {
			return a.printJSON(f)
		}
		a.printf("Question %d, to %s: %s, %d of %d answered.", f.Number, f.To, forumStates[f.State], f.Answered, f.Asked)
		if f.Question != "" {
			a.printf("\n  %s\n", f.Question)
		}
		for _, line := range f.Lines {
			a.printf("- %s", line)
		}
		return nil
	}
	return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no question %s in this cohort; “rapport forum list %s” shows them all", number, quoted(cohort))}
}
