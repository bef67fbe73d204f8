package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

func newInbox(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "inbox", Short: "Look at mail that comes in"}
	cmd.AddCommand(newInboxExplain(a))
	return cmd
}

func newInboxExplain(a *app) *cobra.Command {
	var kind string
	cmd := &cobra.Command{
		Use:   "explain FILE.eml",
		Short: "Say how a message would be understood, rule by rule",
		Long:  "Reads a message from a file, or from the standard input as “-”, and says how it would be understood. It changes nothing and needs no server.",
		Args:  cobra.ExactArgs(1),
		RunE:  func(_ *cobra.Command, args []string) error { return inboxExplain(a, args[0], mentoring.Kind(kind)) },
	}
	cmd.Flags().StringVar(&kind, "ask", "", "the `KIND` of question that it answers, such as invitation or session")
	return cmd
}

// explanation is what inbox explain prints with --json.
type explanation struct {
	Fit         bool               `json:"fit"` // within the limits of what is read
	Why         string             `json:"why,omitempty"`
	Class       inbox.Class        `json:"class,omitempty"`
	From        []string           `json:"from,omitempty"`
	Subject     string             `json:"subject,omitempty"`
	Token       string             `json:"token,omitempty"` // of the reply address, when there is one
	References  []string           `json:"references,omitempty"`
	Returns     string             `json:"returns,omitempty"` // out of office: the day they are back
	Text        string             `json:"text,omitempty"`    // what the writer wrote anew
	Language    string             `json:"language,omitempty"`
	Answer      *mentoring.Answer  `json:"answer,omitempty"`
	Decision    mentoring.Decision `json:"decision,omitempty"`
	Certainty   float64            `json:"certainty,omitempty"`
	Because     []replies.Reason   `json:"because,omitempty"`
	Attachments []string           `json:"attachments,omitempty"`
}

func inboxExplain(a *app, path string, kind mentoring.Kind) error {
	if kind != "" && !slices.Contains(mentoring.Kinds, kind) {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("there is no question %q; write one of %v", kind, mentoring.Kinds)}
	}
	raw, err := readMessage(a, path)
	if err != nil {
		return err
	}
	e, err := explained(raw, kind)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(e)
	}
	a.showExplanation(e)
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

// explained takes a message through the steps of the inbox, up to what it means.
func explained(raw []byte, kind mentoring.Kind) (explanation, error) {
	m, err := inbox.Parse(raw)
	if unfit, ok := errors.AsType[*inbox.Unfit](err); ok {
		return explanation{Why: unfit.Error()}, nil
	}
	if err != nil {
		return explanation{Why: err.Error()}, nil
	}
	e := explanation{Fit: true, Class: inbox.Classify(m, inbox.Own{}), Subject: m.Subject, References: m.References, Attachments: m.Attachments}
	for _, from := range m.From {
		e.From = append(e.From, string(from))
	}
	for _, to := range m.Recipients {
		if token, ok := replyaddress.Parse(string(to)); ok {
			e.Token = token.String()
		}
	}
	if day, ok := inbox.ReturnDate(m, m.Text); ok && e.Class == inbox.OutOfOffice {
		e.Returns = day.String()
	}
	if e.Class != inbox.Human {
		return e, nil
	}
	reading := replies.Read(replies.Message{Text: m.Text, HTML: m.HTML, Subject: m.Subject, Date: m.Date}, replies.Ask{Kind: kind, Language: "en"})
	e.Text, e.Language, e.Answer = reading.Text, reading.Language, &reading.Answer
	e.Decision, e.Certainty, e.Because = reading.Decision, reading.Certainty, reading.Because
	return e, nil
}

func (a *app) showExplanation(e explanation) {
	if !e.Fit {
		a.printf("%s It would be set aside for a person: %s", a.paint(red, "✗"), e.Why)
		return
	}
	a.printf("%-12s %s", "from", strings.Join(e.From, ", "))
	a.printf("%-12s %s", "subject", e.Subject)
	a.printf("%-12s %s", "class", e.Class)
	switch {
	case e.Token != "":
		a.printf("%-12s by the token of its address", "correlated")
	case len(e.References) > 0:
		a.printf("%-12s by its references, if one is ours", "correlated")
	default:
		a.printf("%-12s by its sender, if exactly one question to them is open", "correlated")
	}
	if e.Returns != "" {
		a.printf("%-12s %s", "back on", e.Returns)
	}
	if e.Class != inbox.Human {
		a.printf("\nNo person wrote it: it is kept, and not answered.")
		return
	}
	a.printf("\n%s\n", a.paint(bold, "What they wrote"))
	for line := range strings.Lines(e.Text) {
		a.printf("  %s", strings.TrimRight(line, "\n"))
	}
	a.printf("\n%-12s %s", "intent", e.Answer.Intent)
	a.printf("%-12s %s, %.0f %% sure", "decision", e.Decision, 100*e.Certainty)
	for _, reason := range e.Because {
		a.printf("%-12s %s: %q", "because", reason.Rule, reason.Words)
	}
}
