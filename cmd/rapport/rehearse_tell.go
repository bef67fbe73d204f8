package main

import (
	"time"

	"github.com/rapport-mentoring/rapport/rehearsal"
)

// rehearsed is what there is to tell of a rehearsal.
type rehearsed struct {
	record    *rehearsal.Record
	index     string
	took      time.Duration
	Sent      int
	WouldSend int
}

// rehearsedReport is what rehearse prints with --json.
type rehearsedReport struct {
	Cohort    string         `json:"cohort"`
	People    int            `json:"people"`
	Pairs     int            `json:"pairs"`
	Mails     int            `json:"mails"`
	Replies   int            `json:"replies"`
	From      string         `json:"from"`
	Until     string         `json:"until"`
	Seconds   float64        `json:"seconds"`
	Gallery   string         `json:"gallery"`
	Warnings  []string       `json:"warnings"`
	Budget    int            `json:"mails_per_month"`
	Months    []string       `json:"months"`
	Load      []rehearsedFor `json:"load"`
	Sent      int            `json:"sent"`
	WouldSend int            `json:"would_send"`
}

type rehearsedFor struct {
	Name   string `json:"name"`
	Email  string `json:"email"`
	Part   string `json:"part"`
	Months []int  `json:"mails"`
	Most   int    `json:"most"`
}

func (r rehearsed) report() rehearsedReport {
	out, in := r.record.Mails()
	first, last := r.record.Span()
	report := rehearsedReport{
		Cohort: r.record.Cohort.Name, Pairs: len(r.record.Pairs), Mails: out, Replies: in, From: first.Format(time.DateOnly), Until: last.Format(time.DateOnly),
		Seconds: r.took.Seconds(), Gallery: r.index, Warnings: append([]string{}, r.record.Warnings()...), Budget: r.record.Cohort.MailsPerMonth,
		Months: []string{}, Load: []rehearsedFor{}, Sent: r.Sent, WouldSend: r.WouldSend,
	}
	for _, who := range r.record.People {
		if who.Takes() {
			report.People++
		}
	}
	for _, m := range r.record.Months() {
		report.Months = append(report.Months, m.Format("2006-01"))
	}
	for _, l := range r.record.Loads() {
		who := r.record.People[l.Person]
		report.Load = append(report.Load, rehearsedFor{who.Name, string(who.Address), who.Part, l.Months, l.Most})
	}
	return report
}

func (r rehearsed) tell(a *app) error {
	report := r.report()
	if a.json {
		return a.printJSON(report)
	}
	a.printf("%s %s: %s, %s, %s and %d replies from %s to %s, played in %.1f s", a.paint(green, "✓"), a.paint(bold, report.Cohort),
		many(report.People, "participant"), many(report.Pairs, "pair"), many(report.Mails, "mail"), report.Replies, report.From, report.Until, report.Seconds)
	for _, warning := range report.Warnings {
		a.printf("%s %s", a.paint(yellow, "!"), oneLine(warning))
	}
	a.printf("\nMails in a month that a person did not write for, at most:")
	t := table{columns: []string{"person", "part", "most", "in all", "budget"}}
	for _, l := range r.record.Loads() {
		who := r.record.People[l.Person]
		var budget any
		if who.Takes() && report.Budget > 0 {
			budget = report.Budget
		}
		t.add(who.Name, who.Part, l.Most, l.Total, budget)
	}
	const shown = 20
	left := len(t.rows) - shown
	t.rows = t.rows[:min(len(t.rows), shown)]
	if err := a.print(t); err != nil {
		return err
	}
	if left > 0 {
		a.printf("… and %d more; all of them are in load.csv.", left)
	}
	switch {
	case r.WouldSend > 0:
		a.printf("\n%s would be sent. Nothing was.", many(r.WouldSend, "mail"))
	case r.Sent > 0:
		a.printf("\n%s sent to your mailbox.", many(r.Sent, "mail"))
	default:
		a.printf("\nNothing was sent.")
	}
	a.printf("Open %s in a browser.", report.Gallery)
	return nil
}
