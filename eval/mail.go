package main

import (
	"fmt"
	"slices"
	"strings"
)

// mailRow is a whole message and what it is.
type mailRow struct {
	ID     string         `json:"id"`
	Source string         `json:"source"`
	Raw    []byte         `json:"raw_base64"`
	Expect map[string]any `json:"expect"`
}

type mailQuestion struct {
	ID  string `json:"id"`
	Raw []byte `json:"raw_base64"`
}

type mailAnswer struct {
	Kind       string `json:"kind"`
	Text       string `json:"text"`
	FullText   string `json:"full_text"`
	Subject    string `json:"subject"`
	FromEmail  string `json:"from_email"`
	Recipient  string `json:"recipient"`
	Status     string `json:"status"`
	Hard       *bool  `json:"hard"`
	ReturnDate string `json:"return_date"`
}

// automatic are the kinds that no person wrote.
var automatic = []string{"autoreply", "auto_generated", "challenge", "complaint", "bounce", "delayed", "receipt", "reaction", "calendar"}

// measureMail counts right kinds, and the details of bounces and absences.
func measureMail(c corpus) (result, error) {
	rows, err := readRows[mailRow](c.path)
	if err != nil {
		return result{}, err
	}
	questions := make([]mailQuestion, len(rows))
	for i, r := range rows {
		questions[i] = mailQuestion{r.ID, r.Raw}
	}
	answers, err := ask[mailQuestion, mailAnswer](questions)
	if err != nil {
		return result{}, err
	}
	out, kinds, fields := result{}, newTable("kind"), newTable("field")
	var people tally
	for i, r := range rows {
		a := answers[i]
		want, _ := r.Expect["kind"].(string)
		right := isKind(want, a.Kind)
		kinds.at(want).add(right)
		if want == "reply" || want == "message" {
			people.add(!slices.Contains(automatic, a.Kind))
		}
		if !right {
			out.missed(r.ID, 2, "%s is taken for %s: %q, %q", want, a.Kind, a.Subject, a.FullText[:min(80, len(a.FullText))])
		}
		r.checkFields(a, fields, &out)
	}
	out.tables = []table{kinds, fields}
	out.notes = []string{fmt.Sprintf("people taken for machines: %d of %d", people.of-people.right, people.of)}
	out.figures = map[string]float64{"kind": round(kinds.total().percent()), "fields": round(fields.total().percent()), "people": round(people.percent())}
	for _, kind := range []string{"autoreply", "bounce"} {
		if t := kinds.rows[kind]; t != nil {
			out.figures[kind] = round(t.percent())
		}
	}
	return out, nil
}

// isKind compares kinds; some sources tell less than we do.
func isKind(want, got string) bool {
	switch want {
	case "message", "empty":
		return got == "reply" || got == "other"
	case "autoreply_or_auto_generated", "automated", "virus_bounce":
		return slices.Contains(automatic, got)
	case "autoreply":
		return got == "autoreply" || got == "auto_generated"
	case "not_bounce":
		return got != "bounce" && got != "delayed"
	case "delayed":
		return got == "delayed" || got == "bounce"
	}
	return want == got
}

func (r mailRow) checkFields(a mailAnswer, count table, out *result) {
	check := func(name string, right bool, given any) {
		count.at(name).add(right)
		if !right {
			out.missed(r.ID, 1, "%s is not %v but %v", name, r.Expect[name], given)
		}
	}
	is := func(name, given string) {
		if want, ok := r.Expect[name].(string); ok {
			other, _ := r.Expect[name+"_also_ok"].(string)
			check(name, strings.EqualFold(folded(want), folded(given)) || other != "" && other == given, given)
		}
	}
	is("subject", a.Subject)
	is("from_email", a.FromEmail)
	is("recipient", a.Recipient)
	is("status", a.Status)
	is("return_date", a.ReturnDate)
	class, _ := r.Expect["status_class"].(string)
	if status, _ := r.Expect["status"].(string); class == "" && status != "" {
		class = status[:1]
	}
	if class != "" {
		check("status_class", strings.HasPrefix(a.Status, class), a.Status)
	}
	if hard, ok := r.Expect["hard"].(bool); ok {
		check("hard", a.Hard != nil && *a.Hard == hard, a.Hard != nil && *a.Hard)
	}
	if text, ok := r.Expect["full_text"].(string); ok {
		check("full_text", overlap(a.FullText, text) > 0.8, a.FullText[:min(60, len(a.FullText))])
	}
}
