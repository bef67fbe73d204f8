package main

import (
	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

func newMatchReadiness(a *app) *cobra.Command {
	var people, rules, exclusions string
	cmd := &cobra.Command{
		Use:   "readiness --people FILE --rules FILE",
		Short: "Say what is missing before people can be matched well",
		Long: `Reads the files of match solve and says how many mentees would get a mentor today, where places are missing by organisation,
department, language and capability, and when a partner organisation is the answer. It changes nothing.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return matchReadiness(a, people, rules, exclusions) },
	}
	matchFileFlags(cmd, &people, &rules, &exclusions)
	return cmd
}

func matchReadiness(a *app, people, rules, exclusions string) error {
	files, err := readMatchFiles(people, rules, exclusions)
	if err != nil {
		return err
	}
	if len(files.Problems) > 0 {
		tellProblems(&app{out: a.errOut}, files.Problems)
		return afterTelling(mentoring.FaultInvalid)
	}
	ready := matching.Ready(files.People, files.Rules)
	if a.json {
		return a.printJSON(ready)
	}
	mark := a.paint(green, "✓")
	if ready.Matched < ready.Mentees {
		mark = a.paint(yellow, "!")
	}
	a.printf("%s %d of %s would get a mentor today.", mark, ready.Matched, many(ready.Mentees, "mentee"))
	for _, lack := range ready.Lacks {
		a.printf("  %s", oneLine(lack.String()))
	}
	for _, contradiction := range matching.Contradictions(files.People, files.Rules) {
		a.printf("  %s", oneLine(contradiction))
	}
	if ready.Partner != "" {
		a.printf("  %s", ready.Partner)
	}
	return nil
}
