package demo

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html"
	netmail "net/mail"
	"strings"
	"time"

	"github.com/wneessen/go-mail"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// messageID returns the Message-ID of the nth mail by which a person answers another: always the same.
func messageID(person mentoring.Address, key entryKey) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%d", person, key.Answers, key.N))
	return hex.EncodeToString(sum[:12]) + "@" + person.Domain()
}

// privateAddress is the other mailbox of a person.
func privateAddress(person mentoring.Address) mentoring.Address {
	local, _, _ := strings.Cut(string(person), "@")
	return mentoring.Address(local + "@homemail.test")
}

// pages are what a mail consists of: a text, an HTML document, or both.
type pages struct{ text, html string }

// write returns the journal's entry for a reply: its envelope and its bytes, which depend on nothing but the arguments.
func write(actor Actor, loc *time.Location, r reply) (entry, error) {
	from := actor.Email
	if r.private {
		from = privateAddress(actor.Email)
	}
	to, subject, program := r.to.replyTo.Address, replySubject(r.to.subject), actor.Program
	e := entry{entryKey: r.entryKey, From: string(from)}
	msg := mail.NewMsg(mail.WithNoDefaultUserAgent(), mail.WithBoundary("part-"+strings.ReplaceAll(r.id, "@", "-")))
	if r.auto {
		// RFC 3834, 3.1.2 and 4: to the envelope's sender, from the null sender, and no references but the mail itself.
		to, subject, program = cmp.Or(r.to.envelope, to), "Automatic reply: "+r.to.subject, NoQuote
		e.From = ""
		msg.SetGenHeader("Auto-Submitted", "auto-replied")
		msg.SetGenHeader("X-Auto-Response-Suppress", "All")
	}
	e.To = to
	msg.SetMessageIDWithValue(r.id)
	msg.SetDateWithValue(r.due.In(loc))
	msg.FromMailAddress(&netmail.Address{Name: actor.Name, Address: string(from)})
	msg.ToMailAddress(&netmail.Address{Name: r.to.from.Name, Address: to})
	msg.Subject(subject)
	msg.SetGenHeader(mail.HeaderInReplyTo, "<"+r.to.id+">")
	msg.SetGenHeader(mail.HeaderReferences, references(r.to))
	if agent := agents[program]; agent != "" {
		msg.SetGenHeader("X-Mailer", agent)
	}

	if r.click != "" {
		return writeClick(msg, e, actor, r)
	}
	switch p := page(actor, program, loc, r); {
	case p.text == "":
		msg.SetBodyString(mail.TypeTextHTML, p.html)
	default:
		msg.SetBodyString(mail.TypeTextPlain, p.text)
		if p.html != "" {
			msg.AddAlternativeString(mail.TypeTextHTML, p.html)
		}
	}
	var raw bytes.Buffer
	if _, err := msg.WriteTo(&raw); err != nil {
		return entry{}, fmt.Errorf("write a reply: %w", err)
	}
	e.Raw = raw.Bytes()
	return e, nil
}

var agents = map[Program]string{
	Phone: "iPhone Mail (23C55)", Corporate: "Microsoft Outlook 16.0", Desktop: "Apple Mail (2.3826.400)",
}

func replySubject(subject string) string {
	if len(subject) >= 3 && strings.EqualFold(subject[:3], "re:") {
		return subject
	}
	return "Re: " + subject
}

// references returns the references of a reply: those of its parent and the parent (RFC 5322, 3.6.4).
func references(parent incoming) string {
	list := parent.references
	if len(list) == 0 && len(parent.inReplyTo) == 1 {
		list = parent.inReplyTo
	}
	return "<" + strings.Join(append(list[:len(list):len(list)], parent.id), "> <") + ">"
}

// page puts around a person's words what their mail program puts there.
func page(actor Actor, program Program, loc *time.Location, r reply) pages {
	first := mentoring.FirstName(actor.Name)
	when := r.to.date.In(loc)
	wrote := fmt.Sprintf("On %s, %s <%s> wrote:", when.Format("Mon, 2 Jan 2006 at 15:04"), r.to.from.Name, r.to.from.Address)
	quote := quoted(r.to.text)
	asHTML := "<div>" + strings.ReplaceAll(html.EscapeString(r.words), "\n", "<br>\n") + "</div>"
	switch program {
	case Webmail:
		return pages{
			text: r.words + "\n\n" + wrote + "\n\n" + quote,
			html: `<div dir="ltr">` + asHTML + `<br></div><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">` +
				html.EscapeString(wrote) + `<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;` +
				`padding-left:1ex">` + htmlLines(r.to.text) + `</blockquote></div>`,
		}
	case Phone:
		return pages{text: r.words + "\n\nSent from my iPhone\n\n> On " + when.Format("2 Jan 2006, at 15:04") + ", " + r.to.from.Name +
			" <" + r.to.from.Address + "> wrote:\n> \n" + quote}
	case HTMLOnly:
		return pages{html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>` + asHTML +
			`<div><br></div><div>` + html.EscapeString(first) + `</div><blockquote type="cite"><div>` + html.EscapeString(wrote) +
			`</div><br>` + htmlLines(r.to.text) + `</blockquote></body></html>`}
	case BottomPost:
		return pages{text: wrote + "\n" + quote + "\n" + r.words + "\n\n-- \n" + actor.Name + "\n"}
	case Corporate:
		return pages{text: r.words + "\n\nKind regards,\n" + first + "\n\n" + actor.Name + "\n" + actor.Title + "\n" + actor.Company + "\n\n" +
			"________________________________\nFrom: " + r.to.from.Name + " <" + r.to.from.Address + ">\nSent: " +
			when.Format("Monday, 2 January 2006 15:04") + "\nTo: " + actor.Name + "\nSubject: " + r.to.subject + "\n\n" + r.to.text + "\n\n" +
			disclaimer}
	case NoQuote:
		return pages{text: r.words + "\n\n" + first + "\n"}
	default:
		return pages{text: r.words + "\n\n" + first + "\n\n" + wrote + "\n\n" + quote}
	}
}

const disclaimer = "This e-mail and any attachments are confidential and intended solely for the use of the individual to whom they are\n" +
	"addressed. If you are not the intended recipient, please notify the sender and delete this e-mail. Any views are those\n" +
	"of the author. Please consider the environment before printing this e-mail.\n"

func quoted(text string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimRight(text, "\n")) {
		b.WriteString(strings.TrimRight("> "+line, " \n") + "\n")
	}
	return b.String()
}

func htmlLines(text string) string {
	return strings.ReplaceAll(html.EscapeString(text), "\n", "<br>\n")
}
