package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPeopleExport(a *app) *cobra.Command {
	var because, out string
	cmd := &cobra.Command{
		Use:         "export COHORT PERSON --because REASON --out DIR",
		Short:       "Write everything held on somebody as two files: one to read, one for a program",
		Annotations: does(rights.ReadWords),
		Long: `Writes everything held on somebody: who they are, in what they take part and with whom, what was noted of their answers, and every
mail between them and Rapport. Concerns are not in it. They get the same files by mail when they write “what do you hold on me?”,
so this is for whoever cannot write. Their words were written in confidence: the reason is kept, and they and their coordinator
are told.`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return peopleExport(cmd.Context(), a, args[0], args[1], because, out)
		},
	}
	cmd.Flags().StringVar(&because, "because", "", "why their words have to be read")
	cmd.Flags().StringVar(&out, "out", "", "the `DIR` to write the files into")
	cmd.MarkFlagRequired("because")
	cmd.MarkFlagRequired("out")
	return cmd
}

func peopleExport(ctx context.Context, a *app, cohort, person, because, out string) error {
	if err := os.MkdirAll(out, 0o700); err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the folder " + out + " cannot be made; choose another with --out", Err: err}
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	file, told, err := p.ExportPerson(ctx, cohort, person, because)
	if err != nil {
		return err
	}
	files, err := file.Files()
	if err != nil {
		return err
	}
	written := []string{}
	for _, f := range files {
		path := filepath.Join(out, fileNamed(f.Name))
		if err := os.WriteFile(path, f.Content, 0o600); err != nil {
			return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: path + " cannot be written; choose another folder with --out", Err: err}
		}
		written = append(written, path)
	}
	if a.json {
		return a.printJSON(struct {
			Files []string `json:"files"`
			Told  []string `json:"told"`
		}{written, told})
	}
	for _, path := range written {
		a.printf("%s %s", a.paint(green, "✓"), path)
	}
	a.printf("Told by mail that you did: %s.", oneLine(strings.Join(told, ", ")))
	return nil
}

// fileNamed keeps a name that a person chose from being another file than it looks.
func fileNamed(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, name)
}
