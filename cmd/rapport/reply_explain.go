package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/explain"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/rights"
)

func newReply(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "reply", Short: "See how replies are understood"}
	cmd.AddCommand(newReplyExplain(a))
	return cmd
}

const aboutExplain = `Reads a message from a file, or from the standard input as “-”, and says what it is, what was cut from it and why, and what
was understood, rule by rule. It changes nothing. With --ask it is read as the answer to that question: to a kind of
question, such as session, or to one that was really asked, by its id; then our own mail helps to find what is quoted.`

func newReplyExplain(a *app) *cobra.Command {
	jsonl := false
	cmd := newExplain(a)
	cmd.Use = "explain FILE.eml"
	cmd.Long = aboutExplain + `

With --jsonl it reads JSON lines from the standard input instead and writes one for each, in order: {id, input_text} is
answered by the new text, {id, raw_base64} by what sort of message it is, {id, step, lang, ref_date, question, body} by what
the reply means at that step.`
	one := cmd.RunE
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if jsonl {
			return cobra.NoArgs(cmd, args)
		}
		if len(args) != 1 {
			return fmt.Errorf("name one FILE.eml, “-” for the standard input, or --jsonl for JSON lines")
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if jsonl {
			return explain.Lines(a.in, a.out)
		}
		return one(cmd, args)
	}
	cmd.Flags().BoolVar(&jsonl, "jsonl", false, "read JSON lines, write one for each")
	return cmd
}

// newExplain is what reply explain and inbox explain share.
func newExplain(a *app) *cobra.Command {
	var ask, language string
	cmd := &cobra.Command{
		Use:         "explain FILE.eml",
		Annotations: does(rights.ReplyExplain),
		Short:       "Say how a message would be understood, rule by rule",
		Long:        aboutExplain,
		Args:        cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return explainMessage(cmd.Context(), a, args[0], ask, language)
		},
	}
	cmd.Flags().StringVar(&ask, "ask", "", "the `QUESTION` that it answers: a kind such as invitation or session, or the id of an ask")
	cmd.Flags().StringVar(&language, "lang", "en", "the `LANGUAGE` of our mail")
	return cmd
}

func explainMessage(ctx context.Context, a *app, path, ask, language string) error {
	raw, err := readMessage(a, path)
	if err != nil {
		return err
	}
	return a.explain(ctx, raw, ask, language)
}

// explain says how a message is understood as the answer to an ask, by its kind or its id.
func (a *app) explain(ctx context.Context, raw []byte, ask, language string) (err error) {
	q, sent := replies.Ask{Kind: mentoring.Kind(ask), Language: language}, ""
	if ask != "" && !slices.Contains(mentoring.Kinds, q.Kind) {
		if q, sent, err = a.askOf(ctx, ask, language); err != nil {
			return err
		}
	}
	account := explain.Message(raw, q, sent)
	if a.json {
		return a.printJSON(account)
	}
	a.showAccount(account)
	return nil
}

func readMessage(a *app, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(a.in)
	}
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// askOf finds an ask that was really asked, and the text of the mail that asked it last.
func (a *app) askOf(ctx context.Context, id, language string) (replies.Ask, string, error) {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return replies.Ask{}, "", fmt.Errorf("%q is none of the kinds %s, so it should be the id of an ask: %w", id, kindsInWords(), err)
	}
	defer done()
	found, sent, err := p.Question(ctx, id)
	return replies.Ask{Kind: found.Kind, Language: language}, sent, err
}

func kindsInWords() string {
	words := make([]string, len(mentoring.Kinds))
	for i, k := range mentoring.Kinds {
		words[i] = string(k)
	}
	return strings.Join(words, ", ")
}
