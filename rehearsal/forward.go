package rehearsal

import (
	"context"
	"crypto/rand"
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

// Send mails forwards to one address, one after the other, and stops at the first that is not taken. Sent is told of each
// that was.
func (r *Record) Send(ctx context.Context, all []Forward, from, to mentoring.NamedPerson, transport *mailer.Transport, now time.Time, sent func()) error {
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
		raw, err := f.compose(from, to, written[person][i], now)
		if err != nil {
			return err
		}
		outcome := transport.Send(ctx, mailer.Envelope{From: string(from.Email), To: string(to.Email)}, raw, func(context.Context) error { return nil })
		if outcome.State != mailer.Accepted {
			return &mentoring.Error{Fault: mentoring.FaultAway, Message: fmt.Sprintf("the mail server did not take a mail (%s); “rapport config check” says what to do", outcome.State)}
		}
		sent()
	}
	return nil
}

// compose writes the mail. Its replies go to whoever rehearses, and never into a programme.
func (f Forward) compose(from, to mentoring.NamedPerson, page string, now time.Time) ([]byte, error) {
	banner := f.Banner()
	text := banner + "\n\n" + f.Letter.Text + "\n\n" + strings.Join(f.says, "\n\n") + "\nNothing happens when you answer this mail: it is a rehearsal.\n"
	if page != "" {
		page = withBanner(page, banner, f.says)
	}
	return mailer.Compose(mailer.Message{
		MessageID: "rehearsal." + strings.ToLower(rand.Text()[:20]) + "@" + from.Email.Domain(), Date: now, FromName: from.Name, From: from.Email,
		ToName: to.Name, To: to.Email, ReplyTo: string(to.Email), Subject: fmt.Sprintf("[Rehearsal: %s, %s] %s", mentoring.FirstName(f.Reader.Name),
			f.Letter.At.Format("2 Jan"), f.Letter.Subject), Text: text, HTML: page,
	})
}

// Banner says to whom the mail would go, and when.
func (f Forward) Banner() string {
	return fmt.Sprintf("Rehearsal: this would go to %s on %s at %s.", f.Reader.Name, f.Letter.At.Format("Monday 2 January 2006"), f.Letter.At.Format("15:04"))
}

// withBanner puts the banner on top of a page, and what was answered below it.
func withBanner(page, banner string, says []string) string {
	const box = `<p style="margin:0;padding:12px 16px;background:#fff3d6;color:#4a3300;font:14px/1.5 sans-serif;white-space:pre-line">%s</p>`
	top := fmt.Sprintf(box, html.EscapeString(banner))
	bottom := fmt.Sprintf(box, html.EscapeString(strings.Join(append(slices.Clone(says), "Nothing happens when you answer this mail: it is a rehearsal."), "\n")))
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
