package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/evidence"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/templates/gallery"
)

func newEvidence(a *app) *cobra.Command {
	var out string
	var dryRun, force bool
	cmd := &cobra.Command{
		Use:         "evidence COHORT",
		Annotations: does(rights.Evidence),
		Short:       "Write what a cohort did as a folder for an assessor, sorted by the six ISMCP standards",
		Long: `Writes what a cohort did as a folder for an assessor of EMCC Global's International Standards for Mentoring and Coaching Programmes
(ISMCP), sorted by the six standards: a start page as text and as one page for a browser or for print, a text and tables for
each standard, the mails of the programme with made-up people, and a list of the files with their SHA-256. What is not
evidenced yet is said under each standard.

Nobody who takes part is named, and nothing that anybody wrote is quoted. Figures about people are those that sponsors were told.
How many people each step reached goes through the same check and is written down beside them, so it counts as told from then on;
with --dry-run nothing is written, to the folder or to the database.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				out = "evidence-" + fileNamed(strings.ToLower(strings.Join(strings.Fields(args[0]), "-")))
			}
			return writeEvidence(cmd.Context(), a, args[0], evidenceFolder{out, force}, dryRun)
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "the `DIR` to write into (evidence-COHORT)")
	cmd.Flags().BoolVar(&force, "force", false, "write into a folder that is not empty, in place of the evidence that is there")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would be written, and write nothing")
	return cmd
}

// evidenceReport is what evidence prints with --json.
type evidenceReport struct {
	Folder string `json:"folder"`
	DryRun bool   `json:"dry_run"`
	evidence.Manifest
}

func writeEvidence(ctx context.Context, a *app, cohort string, folder evidenceFolder, dryRun bool) error {
	if !dryRun {
		if err := folder.isFree(); err != nil { // before anything counts as told
			return err
		}
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	pack, language, err := p.Evidence(ctx, cohort, dryRun)
	if err != nil {
		return err
	}
	bar := newProgressBar(a)
	mails, err := evidenceMails(p.Letters, pack.Kinds(), language, func(done, of int) { bar.draw(done, of, "writing mails") })
	if err != nil {
		bar.clear()
		return err
	}
	files, manifest, err := pack.Files(mails)
	if err == nil && !dryRun {
		err = folder.write(files, func(done, of int) { bar.draw(done, of, "writing files") })
	}
	bar.clear()
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(evidenceReport{folder.dir, dryRun, manifest})
	}
	return a.showEvidence(manifest, folder, dryRun)
}

// evidenceMails writes the samples of some kinds of mails, in the cohort's language and in English.
func evidenceMails(set *templates.Set, kinds []string, language string, progress func(done, of int)) (mails []evidence.Mail, err error) {
	languages := []string{language}
	if language != "en" {
		languages = append(languages, "en")
	}
	for i, tag := range languages {
		for j, kind := range kinds {
			letter := templates.Sample(kind)
			letter.Language = tag
			m, err := set.Render(letter)
			if err != nil {
				return nil, err
			}
			mails = append(mails, evidence.Mail{Name: kind, Language: tag, Subject: m.Subject, Plain: m.Text, HTML: gallery.WithPictures(m)})
			progress(i*len(kinds)+j+1, len(languages)*len(kinds))
		}
	}
	return mails, nil
}

func (a *app) showEvidence(m evidence.Manifest, folder evidenceFolder, dryRun bool) error {
	t := table{columns: []string{"standard", "not evidenced"}, empty: "Every point of the six standards has something to show."}
	for _, gap := range m.Gaps {
		t.add(gap.Standard, gap.Says)
	}
	if err := a.print(t); err != nil {
		return err
	}
	a.printf("")
	if dryRun {
		a.printf("%s would be written to %s. Nothing was written, and nothing counts as told.", many(len(m.Files)+1, "file"), folder.dir)
		return nil
	}
	a.printf("%s %s are in %s. Start with README.txt or index.html.", a.paint(green, "✓"), many(len(m.Files)+1, "file"), folder.dir)
	return nil
}
