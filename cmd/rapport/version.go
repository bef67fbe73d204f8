package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "version",
		Annotations: does(rights.Learn),
		Short:       "Print the version of Rapport and of what it is built from",
		Args:        cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			return a.print(versions(info))
		},
	}
}

// versions lists what matters when a fault is reported; info is nil in a build without modules.
func versions(info *debug.BuildInfo) table {
	t := table{columns: []string{"part", "version"}}
	own, revision := "(unknown)", ""
	if info != nil {
		own = info.Main.Version
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				revision = s.Value
			case s.Key == "vcs.modified" && s.Value == "true":
				revision += " with changes"
			}
		}
	}
	t.add("rapport", own)
	if revision != "" {
		t.add("revision", revision)
	}
	t.add("go", runtime.Version()+" "+runtime.GOOS+"/"+runtime.GOARCH)
	if info != nil {
		for _, dep := range info.Deps {
			if dep.Path == "go.temporal.io/server" || dep.Path == "go.temporal.io/sdk" || dep.Path == "github.com/jackc/pgx/v5" {
				t.add(dep.Path, dep.Version)
			}
		}
	}
	return t
}
