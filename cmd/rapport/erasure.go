package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newErasure(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "erasure",
		Short: "See who was erased when, and prove that nothing is left of them",
		Long: `People are erased when they write “forget me”, when a coordinator enters it for them (“rapport people forget”), and when the time is over
for which an organisation that left wanted things kept. They are known here by a random id, as nothing else is known of them.`,
	}
	cmd.AddCommand(newErasureList(a), newErasureProve(a))
	return cmd
}

func newErasureList(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list [COHORT|ID]", Short: "List the erasures: when each began, how far it is, and what was searched", Args: cobra.MaximumNArgs(1),
		Annotations: does(rights.ErasureList),
		RunE: func(cmd *cobra.Command, args []string) error {
			return erasureList(cmd.Context(), a, strings.Join(args, ""))
		},
	}
}

func erasureList(ctx context.Context, a *app, of string) error {
	p, done, err := a.openFacts(ctx)
	if err != nil {
		return err
	}
	defer done()
	lines, err := p.Erasures(ctx, of)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(lines)
	}
	t := table{columns: []string{"person", "cohort", "organisation", "cause", "began", "done", "stands", "searched", "found"}, empty: "Nobody was erased yet."}
	stuck := 0
	for _, l := range lines {
		var over any
		if l.Done != nil {
			over = *l.Done
		}
		if l.Stuck {
			stuck++
		}
		t.add(l.Person, l.Cohort, l.Organisation, l.Cause, l.Began, over, howFar(l), searchedFor(l), foundWhere(l.Found))
	}
	if err := a.print(t); err != nil {
		return err
	}
	if stuck > 0 {
		a.printf("\n%s %d cannot come to an end: something of them is still where the last column says. Take it out there; it is searched again by itself.", a.paint(yellow, "!"), stuck)
	}
	return nil
}

// howFar says in a few words how an erasure stands.
func howFar(l programme.ErasureLine) string {
	words := map[string]string{
		"record": "has begun", "expunge": "their mails leave the mailbox", "search": "everything else is searched", "prove": "the tables are searched", "confirm": "they are told", "done": "done",
	}[l.Step]
	if l.Attempts > 0 {
		words += fmt.Sprintf(", tried %d times", l.Attempts)
	}
	return words
}

func searchedFor(l programme.ErasureLine) string {
	if l.Columns == 0 {
		return strings.Join(l.Searched, ", ")
	}
	return fmt.Sprintf("%s (%d columns)", strings.Join(l.Searched, ", "), l.Columns)
}

// foundWhere says where something was found, and how often.
func foundWhere(found map[string]int) string {
	if len(found) == 0 {
		return "nothing"
	}
	var parts []string
	for _, where := range slices.Sorted(maps.Keys(found)) {
		parts = append(parts, fmt.Sprintf("%s: %d", oneLine(where), found[where]))
	}
	return strings.Join(parts, ", ")
}

func newErasureProve(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "prove [COHORT|ID]", Short: "Look everywhere once more whether anything is left of whoever was erased", Args: cobra.MaximumNArgs(1),
		Annotations: does(rights.ErasureProve),
		Long: `Before anybody is told that they were erased, their name and address are searched for everywhere; the result is kept (“rapport erasure
list”), and what was searched for is not. So this looks for what can still be looked for: that their key is gone, without which no word of theirs
can be read, that their row says nothing of them, and that no address which stands in PostgreSQL, Temporal's databases, the data folder or the mailbox is
the one that theirs is known by: a hash under the content key, which tells nothing without it.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return erasureProve(cmd.Context(), a, strings.Join(args, ""))
		},
	}
}

func erasureProve(ctx context.Context, a *app, of string) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	if err := a.reachEverywhere(p); err != nil {
		return err
	}
	proof, err := p.ProveErased(ctx, of)
	if err != nil {
		return err
	}
	if a.json {
		if err := a.printJSON(proof); err != nil {
			return err
		}
	} else {
		t := table{columns: []string{"person", "done", "key", "row", "sealed for good", "on the list", "address found", "proof"}, empty: "Nobody was erased yet."}
		for _, l := range proof.People {
			t.add(l.Person, yesNo(l.Done), map[bool]string{true: "THERE", false: "destroyed"}[l.Key], map[bool]string{true: "SAYS WHO", false: "emptied"}[l.Row], l.Sealed,
				yesNo(l.Listed), foundWhere(l.Found), map[bool]string{true: "holds", false: "FAILS"}[l.Holds])
		}
		if err := a.print(t); err != nil {
			return err
		}
		a.printf("\nSearched: %s.", strings.Join(proof.Searched, ", "))
	}
	if !proof.Holds {
		return afterTelling(mentoring.FaultConflict)
	}
	return nil
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}
