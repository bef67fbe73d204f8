package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newMatchReadiness(a *app) *cobra.Command {
	var paths matchPaths
	cmd := &cobra.Command{
		Use:         "readiness {COHORT | --people FILE --rules FILE}",
		Annotations: does(rights.MatchReadiness),
		Short:       "Say what is missing before people can be matched well",
		Long: `Says how many mentees of a cohort, or of the files of match solve, would get a mentor today, where places are missing by
organisation, department, language and capability, which rules cannot all be kept, and when a partner organisation is the
answer. Of a cohort everybody counts who has no partner yet and has not said no. It changes nothing.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := paths.either(cmd, args); err != nil {
				return err
			}
			ready, err := matchReadiness(cmd.Context(), a, args, paths)
			if err != nil {
				return err
			}
			if a.json {
				return a.printJSON(ready)
			}
			tellReadiness(a, ready)
			return nil
		},
	}
	paths.flags(cmd)
	return cmd
}

func matchReadiness(ctx context.Context, a *app, cohort []string, paths matchPaths) (programme.Readiness, error) {
	if len(cohort) > 0 {
		p, done, err := a.openProgramme(ctx)
		if err != nil {
			return programme.Readiness{}, err
		}
		defer done()
		return p.Readiness(ctx, cohort[0])
	}
	files, err := a.matchFiles(paths)
	if err != nil {
		return programme.Readiness{}, err
	}
	return programme.Readiness{
		Readiness:      matching.Ready(files.People, files.Rules),
		Contradictions: append([]string{}, matching.Contradictions(files.People, files.Rules)...),
	}, nil
}

func tellReadiness(a *app, ready programme.Readiness) {
	mark := a.paint(green, "✓")
	if ready.Matched < ready.Mentees {
		mark = a.paint(yellow, "!")
	}
	a.printf("%s %d of %s would get a mentor today.", mark, ready.Matched, many(ready.Mentees, "mentee"))
	if ready.Undecided > 0 {
		a.printf("  %d of those counted have not answered the invitation yet.", ready.Undecided)
	}
	for _, lack := range ready.Lacks {
		a.printf("  %s", oneLine(lack.String()))
	}
	for _, contradiction := range ready.Contradictions {
		a.printf("  %s", oneLine(contradiction))
	}
	for _, rule := range ready.Rules {
		a.printf("  %s", oneLine(rule))
	}
	if ready.Partner != "" {
		a.printf("  %s", ready.Partner)
	}
}

// matchPaths name the files of a matching without a server. The exclusions may be "".
type matchPaths struct{ people, rules, exclusions string }

func (p *matchPaths) flags(cmd *cobra.Command) {
	matchFileFlags(cmd, &p.people, &p.rules, &p.exclusions)
}

// either checks that a command is about a cohort, or about files.
func (p *matchPaths) either(cmd *cobra.Command, cohort []string) error {
	files := p.people != "" && p.rules != ""
	some := p.people != "" || p.rules != "" || p.exclusions != ""
	if len(cohort) > 0 && some || len(cohort) == 0 && !files {
		return usageError(cmd, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "name a cohort, or files with --people and --rules"})
	}
	return nil
}

// matchFiles reads the files of a matching and tells what is wrong with them.
func (a *app) matchFiles(paths matchPaths) (matchFiles, error) {
	files, err := readMatchFiles(paths.people, paths.rules, paths.exclusions)
	if err == nil && len(files.Problems) > 0 {
		tellProblems(&app{out: a.errOut}, files.Problems)
		err = afterTelling(mentoring.FaultInvalid)
	}
	return files, err
}
