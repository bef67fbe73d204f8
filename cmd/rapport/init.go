package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

func newInit(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "init [FOLDER]",
		Annotations: does(rights.Prepare),
		Short:       "Write a configuration, an example cohort file and an example people file",
		Long: "Writes rapport.yaml, cohort.yaml and people.csv, each explained in its own comments, to change into your own.\n" +
			"It never overwrites: when one of the three is there already, it writes none.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			folder := "."
			if len(args) > 0 {
				folder = args[0]
			}
			return initFolder(a, folder, dryRun)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would be written, and write nothing")
	return cmd
}

// starters are the files that init writes, with what each is for.
func starters() [][3]string {
	return [][3]string{
		{"rapport.yaml", config.Example, "how to reach your mail servers"},
		{"cohort.yaml", cohortfile.ExampleCohort, "a programme: purpose, organisations, months"},
		{"people.csv", cohortfile.ExamplePeople, "who takes part; any spreadsheet can edit it"},
	}
}

func initFolder(a *app, folder string, dryRun bool) error {
	var there []string
	for _, file := range starters() {
		path := filepath.Join(folder, file[0])
		if _, err := os.Lstat(path); err == nil {
			there = append(there, path)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the folder cannot be used: name another", Err: err}
		}
	}
	if len(there) > 0 {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
			"nothing is written, because it would overwrite %s: move that away, or name another folder", strings.Join(there, " and "))}
	}
	list := table{columns: []string{"file", "what it is for"}}
	for _, file := range starters() {
		path := filepath.Join(folder, file[0])
		if !dryRun {
			if err := writeNew(path, file[1]); err != nil {
				return err
			}
		}
		list.add(path, file[2])
	}
	if err := a.print(list); err != nil || a.json {
		return err
	}
	if dryRun {
		a.printf("\nNothing was written.")
		return nil
	}
	a.printf("\nNext: change them into your own, then try\n  rapport config check --config %s\n  rapport cohort check %s --people %s",
		filepath.Join(folder, "rapport.yaml"), filepath.Join(folder, "cohort.yaml"), filepath.Join(folder, "people.csv"))
	return nil
}

// writeNew writes a file that was not there before.
func writeNew(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the folder cannot be made", Err: err}
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the file cannot be written", Err: err}
	}
	_, err = file.WriteString(text)
	if err := errors.Join(err, file.Close()); err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInternal, Message: "the file was not written whole: remove it and try again", Err: err}
	}
	return nil
}
