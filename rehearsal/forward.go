package rehearsal

import (
	"context"
	"fmt"
	"html"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Forward is a mail of a rehearsal on its way to whoever rehearses: as its reader would get it, under a line that says who
// that is, and with what they answered in the rehearsal.
type Forward struct {
	Letter Letter
	Reader Person
	says   []string // what they answered, each in one text
}

// Of returns the participants of the pair with that number, from 1 in the order of Pairs.
func (r *Record) Of(pair int) ([]int, error) {
	if pair < 1 || pair > len(r.Pairs) {
		return nil, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no pair %d: this rehearsal has %d, in the order in which they were introduced", pair, len(r.Pairs))}
	}
	p := r.Pairs[pair-1]
	return []int{p.Mentee, p.Mentor}, nil
}

// With returns the person with an address or a whole name.
func (r *Record) With(who string) ([]int, error) {
	for i, p := range r.People {
		if p.Address == mentoring.CanonicalAddress(who) || strings.EqualFold(p.Name, who) {
			return []int{i}, nil
		}
	}
	return nil, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("%q is nobody of this cohort; write the address or the name as in the people file", who)}
}

// Forwards returns the mails to some people, oldest first.
func (r *Record) Forwards(people []int) []Forward {
	var all []Forward
	at := map[int64]int{}
	for _, l := range r.Letters {
		if !slices.Contains(people, l.Person) {
			continue
		}
		if l.Ours {
			at[l.id] = len(all)
			all = append(all, Forward{Letter: l, Reader: r.People[l.Person]})
		} else if i, known := at[l.answers]; known {
			all[i].says = append(all[i].says, fmt.Sprintf("%s answers on %s: “%s”", mentoring.FirstName(r.People[l.Person].Name), l.At.Format("2 January"), strings.TrimSpace(l.Text)))
		}
	}
	return all
}

// Send mails forwards through a gate, one after the other, and stops at the first that is not taken. Sent is told of each
// that was.
func (r *Record) Send(ctx context.Context, all []Forward, gate Gate, now time.Time, sent func()) error {
	written := map[int]map[int]string{}
	for _, f := range all {
		person := slices.IndexFunc(r.People, func(p Person) bool { return p.Address == f.Reader.Address })
		if written[person] == nil {
			htmls, err := r.pages(ctx, person)
			if err != nil {
				return err
			}
			written[person] = htmls
		}
		i := slices.IndexFunc(r.Letters, func(l Letter) bool { return l.Ours && l.id == f.Letter.id })
		if err := gate.send(ctx, f.compose(gate.To.Email, written[person][i], now)); err != nil {
			return err
		}
		sent()
	}
	return nil
}

// compose writes the mail. Its replies go to whoever rehearses, and never into a programme.
func (f Forward) compose(to mentoring.Address, page string, now time.Time) mailer.Message {
	below := slices.Concat(f.says, []string{"Nothing happens when you answer this mail: it is a rehearsal."})
	m := labelled(f.Reader, f.Letter.At, f.Letter.Subject, f.Letter.Text, page, below)
	m.Date, m.ReplyTo = now, string(to)
	return m
}

// labelled is a mail to a person as whoever rehearses gets it: under a line that says for whom it is, and above some more.
func labelled(who Person, at time.Time, subject, text, page string, below []string) mailer.Message {
	banner := Forward{Letter: Letter{At: at}, Reader: who}.Banner()
	if page != "" {
		page = withBanner(page, banner, below)
	}
	return mailer.Message{
		Subject: fmt.Sprintf("[Rehearsal: %s, %s] %s", mentoring.FirstName(who.Name), at.Format("2 Jan"), subject),
		Text:    banner + "\n\n" + text + "\n\n" + strings.Join(below, "\n\n") + "\n", HTML: page,
	}
}

// Banner says to whom the mail would go, and when.
func (f Forward) Banner() string {
	return fmt.Sprintf("Rehearsal: this would go to %s on %s at %s.", f.Reader.Name, f.Letter.At.Format("Monday 2 January 2006"), f.Letter.At.Format("15:04"))
}

// withBanner puts the banner on top of a page, and some lines below it.
func withBanner(page, banner string, below []string) string {
	const box = `<p style="margin:0;padding:12px 16px;background:#fff3d6;color:#4a3300;font:14px/1.5 sans-serif;white-space:pre-line">%s</p>`
	top := fmt.Sprintf(box, html.EscapeString(banner))
	bottom := fmt.Sprintf(box, html.EscapeString(strings.Join(below, "\n")))
	at := strings.Index(page, "<body")
	if at >= 0 {
		if end := strings.IndexByte(page[at:], '>'); end >= 0 {
			at += end + 1
			page = page[:at] + top + page[at:]
		}
	} else {
		page = top + page
	}
	if end := strings.LastIndex(page, "</body>"); end >= 0 {
		return page[:end] + bottom + page[end:]
	}
	return page + bottom
}
