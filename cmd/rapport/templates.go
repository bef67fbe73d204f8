package main

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/house"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/templates/gallery"
)

func newTemplates(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "templates",
		Short: "Look at all the mails, and at your own words and colours in them",
		Long: "Every mail can have your own name, colours, logo and wording: in a folder that “templates” in the configuration names.\n" +
			"docs/templates.md tells what may be in it.",
	}
	cmd.AddCommand(newTemplatesList(a), newTemplatesShow(a), newTemplatesPreview(a), newTemplatesCheck(a))
	return cmd
}

// openHouse opens a folder of own mails: the one that is named, or that of the configuration, or none.
func (a *app) openHouse(folder string) (templates.House, string, error) {
	if folder == "" {
		cfg, err := a.config()
		if err != nil && mentoring.FaultOf(err) != mentoring.FaultNotFound {
			return templates.House{}, "", err
		}
		folder = cfg.Templates
	}
	h, err := house.Open(folder)
	return h, folder, err
}

const templatesHelp = "the `FOLDER` with your own mails, in place of that of the configuration"

func newTemplatesList(a *app) *cobra.Command {
	var folder string
	cmd := &cobra.Command{
		Use:         "list",
		Annotations: does(rights.Prepare),
		Short:       "List every mail: its name, what it says, who reads it",
		Args:        cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			h, _, err := a.openHouse(folder)
			if err != nil {
				return err
			}
			entries, err := h.Set.List()
			if err != nil {
				return err
			}
			t := table{columns: []string{"mail", "reader", "asks", "languages", "your own", "subject"}, empty: "There are no mails."}
			for _, e := range entries {
				t.add(e.Name, e.Reader, e.Asks, strings.Join(e.Languages, " "), strings.Join(ownOf(h, e.Name), " "), e.Subject)
			}
			return a.print(t)
		},
	}
	cmd.Flags().StringVar(&folder, "templates", "", templatesHelp)
	return cmd
}

// ownOf returns the languages in which a house has words of its own for a mail.
func ownOf(h templates.House, name string) []string {
	var tags []string
	for _, own := range h.Own {
		for _, file := range own.Files {
			tag, base, _ := strings.Cut(file, "/")
			if base == name+".txt" && !slices.Contains(tags, tag) {
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

func newTemplatesShow(a *app) *cobra.Command {
	var language string
	cmd := &cobra.Command{
		Use:         "show MAIL",
		Annotations: does(rights.Prepare),
		Short:       "Print how a mail is written, as a start for your own wording",
		Long: "Prints the source of one of our mails, such as invitation, or of a part of several, such as _frame. Keep it in your folder and\n" +
			"change it there: rapport templates show invitation > our-mails/messages/en/invitation.txt",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			source, err := templates.Source(language, args[0])
			if err != nil {
				return err
			}
			if a.json {
				return a.printJSON(map[string]string{"mail": args[0], "language": language, "source": source})
			}
			_, err = io.WriteString(a.out, source)
			return err
		},
	}
	cmd.Flags().StringVar(&language, "language", "en", "the `LANGUAGE` of the mail, such as de")
	return cmd
}

func newTemplatesPreview(a *app) *cobra.Command {
	var folder, out string
	var languages []string
	cmd := &cobra.Command{
		Use:         "preview",
		Annotations: does(rights.Prepare),
		Short:       "Write a gallery of every mail, to be looked at in a browser",
		Long: "Writes every mail with made-up people into a folder, and an index.html that shows them on a phone and on a desk, on light\n" +
			"and on dark screens, and as plain text. It sends nothing.",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			h, _, err := a.openHouse(folder)
			if err != nil {
				return err
			}
			options := gallery.Options{Languages: languages}
			for _, own := range h.Own {
				if own.Organisation != "" {
					options.Organisations = append(options.Organisations, own.Organisation)
				}
			}
			bar := newProgressBar(a)
			options.Progress = func(done, of int) { bar.show(matching.Progress{Stage: "writing mails", Done: done, Of: of}) }
			n, err := gallery.Write(out, h.Set, options)
			bar.clear()
			if err != nil {
				return err
			}
			index := filepath.Join(out, "index.html")
			if a.json {
				return a.printJSON(map[string]any{"mails": n, "index": index})
			}
			a.printf("%s %d mails are in %s. Open %s in a browser.", a.paint(green, "✓"), n, out, index)
			return nil
		},
	}
	cmd.Flags().StringVar(&folder, "templates", "", templatesHelp)
	cmd.Flags().StringVar(&out, "out", "mails", "the `FOLDER` to write to")
	cmd.Flags().StringSliceVar(&languages, "language", nil, "only mails in this `LANGUAGE`, such as de; may be given several times")
	return cmd
}

// templatesReport is what templates check prints with --json.
type templatesReport struct {
	OK       bool            `json:"ok"`
	Folder   string          `json:"folder"`
	Own      []templates.Own `json:"own"`
	Problems form.Problems   `json:"problems"`
	Warnings form.Problems   `json:"warnings"`
}

func newTemplatesCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "check [FOLDER]",
		Annotations: does(rights.Prepare),
		Short:       "Say what is wrong with your own mails, by file and line",
		Long: "Reads the folder with your own name, colours, logo and wording, writes every mail from it with made-up people, and says\n" +
			"everything that is wrong. Without FOLDER it is that of the configuration. It changes nothing and sends nothing.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return templatesCheck(a, strings.Join(args, "")) },
	}
}

func templatesCheck(a *app, folder string) error {
	h, folder, err := a.openHouse(folder)
	report := templatesReport{OK: err == nil, Folder: folder, Own: append([]templates.Own{}, h.Own...), Problems: form.Problems{}, Warnings: append(form.Problems{}, h.Warnings...)}
	if problems, ok := errors.AsType[form.Problems](err); ok {
		report.Problems = problems
	} else if err != nil {
		return err
	}
	if folder == "" {
		return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: "the configuration names no folder with your own mails: write one under “templates”, or name it here"}
	}
	if a.json {
		if err := a.printJSON(report); err != nil {
			return err
		}
	} else {
		tellTemplates(a, report)
	}
	if !report.OK {
		return afterTelling(mentoring.FaultInvalid)
	}
	return nil
}

func tellTemplates(a *app, report templatesReport) {
	tellProblems(a, report.Problems)
	for _, w := range report.Warnings {
		a.printf("%s %s", a.paint(yellow, "!"), w)
	}
	if !report.OK {
		a.printf("%d to correct. Until then nothing is written from %s.", len(report.Problems), report.Folder)
		return
	}
	for _, own := range report.Own {
		who, look := "everybody", "the usual look"
		if own.Organisation != "" {
			who = own.Organisation
		}
		if own.Look {
			look = "its own look"
		}
		a.printf("%s for %s: %s, %s of wording", a.paint(green, "✓"), who, look, many(len(own.Files), "file"))
	}
	a.printf("  See them with: rapport templates preview --templates %s", report.Folder)
}
