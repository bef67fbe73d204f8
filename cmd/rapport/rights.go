package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newRights(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "rights",
		Annotations: does(rights.Learn),
		Short:       "Show who may do what",
		Long: "Shows who may do what, by command and by mail. Whose account is whose stands under accounts in rapport.yaml, and who holds which\n" +
			"office in the programme itself, so an office that is handed over takes its rights along.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return showRights(a, cmd.Root()) },
	}
}

// offices are the roles that have a column of their own. Whoever takes part, and a stranger, may do what is free.
var offices = []rights.Role{rights.Operator, rights.Coordinator, rights.Sponsor, rights.Steering}

// right is a line of the table, as --json prints it.
type right struct {
	Action   rights.Action          `json:"action"`
	Does     string                 `json:"does"`
	Reach    rights.Reach           `json:"reach"`
	Changes  bool                   `json:"changes"`
	May      map[rights.Role]string `json:"may"`
	Commands []string               `json:"commands"` // none: by mail alone
}

// rightsOf is the table of rights, with the commands that do each.
func rightsOf(root *cobra.Command) []right {
	commands := map[rights.Action][]string{}
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		if action, named := cmd.Annotations[actionKey]; named && !cmd.Hidden {
			commands[rights.Action(action)] = append(commands[rights.Action(action)], strings.TrimPrefix(cmd.CommandPath(), "rapport "))
		}
		for _, sub := range cmd.Commands() {
			visit(sub)
		}
	}
	visit(root)
	var all []right
	for _, rule := range rights.Rules {
		line := right{Action: rule.Action, Does: rule.Does, Reach: rule.Reach, Changes: rule.Changes, May: map[rights.Role]string{}, Commands: []string{}}
		for _, role := range offices {
			if reaches := rule.Reaches(role); reaches != "" {
				line.May[role] = reaches
			}
		}
		line.Commands = append(line.Commands, commands[rule.Action]...)
		slices.Sort(line.Commands)
		all = append(all, line)
	}
	return all
}

func showRights(a *app, root *cobra.Command) error {
	all := rightsOf(root)
	if a.json {
		return a.printJSON(all)
	}
	t := table{columns: []string{"may", "operator", "coordinator", "sponsor", "steering group", "commands"}}
	for _, r := range all {
		cells := []any{r.Does}
		for _, role := range offices {
			cells = append(cells, cmp.Or(r.May[role], "–"))
		}
		t.add(append(cells, cmp.Or(strings.Join(r.Commands, ", "), "by mail"))...)
	}
	if err := a.print(t); err != nil {
		return err
	}
	a.printf("\nThe lead is a coordinator of the organisation that the cohort file names first.")
	return nil
}

// rightsInMarkdown is the table of rights for the handbook.
func rightsInMarkdown(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString("| may | operator | coordinator | sponsor | steering group | how |\n|---|---|---|---|---|---|\n")
	for _, r := range rightsOf(root) {
		how := "by mail"
		if len(r.Commands) > 0 {
			how = "`" + strings.Join(r.Commands, "`, `") + "`"
		}
		fmt.Fprintf(&b, "| %s |", r.Does)
		for _, role := range offices {
			fmt.Fprintf(&b, " %s |", cmp.Or(r.May[role], "–"))
		}
		fmt.Fprintf(&b, " %s |\n", how)
	}
	return b.String()
}
