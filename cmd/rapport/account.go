package main

import (
	"fmt"
	"strings"

	"github.com/rapport-mentoring/rapport/explain"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// showAccount tells a person what was made of a message.
func (a *app) showAccount(account explain.Account) {
	if !account.Fit {
		a.printf("%s It would be set aside for a person: %s", a.paint(red, "✗"), account.Why)
		return
	}
	a.told("from", strings.Join(account.From, ", "))
	a.told("subject", account.Subject)
	a.told("class", string(account.Class))
	a.told("answers", answers(account))
	a.told("about", account.Recipient)
	a.told("status", account.Status)
	a.told("back on", account.Returns)
	a.told("attached", strings.Join(account.Attachments, ", "))
	if account.Encrypted {
		a.printf("\n%s It is encrypted: nothing in it can be read. Its writer would be asked to send it again, plainly.", a.paint(yellow, "!"))
	}
	if account.Class != inbox.Human {
		a.printf("\nNo person wrote it: it is kept, and not answered.")
		return
	}
	a.showLines(account)
	a.showReading(account)
}

// told prints a line of a name and its value, when there is one.
func (a *app) told(name, value string) {
	if value != "" {
		a.printf("%s %s", a.paint(dim, fmt.Sprintf("%-12s", name)), value)
	}
}

func answers(account explain.Account) string {
	switch {
	case account.Token != "":
		return "the mail that the token of its address names"
	case len(account.References) > 0:
		return "the mail that its references name, if one is ours"
	}
	return "what was asked last of its sender, if exactly one question is open"
}

// showLines shows every line of the text: what is theirs, and what was cut and why, once for each run of lines.
func (a *app) showLines(account explain.Account) {
	a.printf("\n%s", a.paint(bold, "What they wrote"))
	cut, lines := "", 0
	flush := func() {
		if lines > 0 {
			a.printf("%s", a.paint(dim, fmt.Sprintf("    ┄ %s cut: %s", counted(lines, "line"), cut)))
		}
		lines = 0
	}
	for _, l := range account.Lines {
		switch {
		case strings.TrimSpace(l.Text) == "" && l.Cut == "":
		case l.Cut == "":
			flush()
			a.printf("  %s %s", a.paint(green, "│"), l.Text)
		default:
			if l.Cut != cut {
				flush()
			}
			cut = l.Cut
			lines++
		}
	}
	flush()
}

func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func (a *app) showReading(account explain.Account) {
	a.printf("\n%s", a.paint(bold, "What was understood"))
	a.told("language", account.Language)
	a.told("intent", string(account.Answer.Intent))
	for _, v := range values(account.Answer) {
		a.told(v.name, v.value)
	}
	colour, does := green, "it is acted on"
	switch account.Decision {
	case mentoring.AskOne:
		colour, does = yellow, "they are asked once: "+string(account.WouldAsk)
	case mentoring.ToHand:
		colour, does = yellow, "a coordinator sees it"
	}
	a.told("decision", a.paint(colour, does)+fmt.Sprintf(" (%.0f %% sure)", 100*account.Certainty))
	for _, reason := range account.Because {
		words := ""
		if reason.Words != "" {
			words = fmt.Sprintf(": “%s”", reason.Words)
		}
		a.told("because", reason.Rule+words)
	}
}

// value is one value of an answer, in words.
type value struct{ name, value string }

// values are what an answer states.
func values(answer *mentoring.Answer) []value {
	var out []value
	add := func(stated bool, name string, v any) {
		if stated {
			out = append(out, value{name, fmt.Sprint(v)})
		}
	}
	yesNo := func(name string, b *bool) {
		if b != nil {
			add(true, name, map[bool]string{true: "yes", false: "no"}[*b])
		}
	}
	yesNo("met", answer.Met)
	add(!answer.HeldOn.IsZero(), "held on", answer.HeldOn)
	add(!answer.When.IsZero(), "when", answer.When)
	add(answer.Rating > 0, "rating", answer.Rating)
	if answer.Recommend != nil {
		add(true, "recommends", *answer.Recommend)
	}
	yesNo("may share", answer.Share)
	yesNo("wants help", answer.WantsHelp)
	yesNo("new partner", answer.Rematch)
	add(answer.Visibility != "", "who sees it", answer.Visibility)
	add(answer.Years > 0, "years", answer.Years)
	add(answer.Capacity > 0, "mentees", answer.Capacity)
	add(answer.Mode != "", "meets", answer.Mode)
	add(answer.Choice > 0, "choice", answer.Choice)
	add(len(answer.Except) > 0, "except", answer.Except)
	add(answer.Email != "", "new address", answer.Email)
	for n := 1; n <= 9; n++ {
		add(answer.Lines[n] != "", fmt.Sprintf("line %d", n), strings.ReplaceAll(answer.Lines[n], "\n", " / "))
	}
	add(answer.HasQuery, "also asks", "something that a person has to answer")
	return out
}
