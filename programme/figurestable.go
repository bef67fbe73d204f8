package programme

import (
	"bytes"
	"strconv"

	"github.com/rapport-mentoring/rapport/internal/spreadsheet"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

// figuresTable writes the figures of a summary once more as CSV, a row a figure, in the reader's language. It is made from what the
// mail shows and from nothing else, so that it can tell no more.
func (s step) figuresTable(l templates.Letter) (mailer.Attachment, error) {
	name := mentoring.Say("table.month", mentoring.With{"Month": l.Figures.Month})
	if l.Figures.Final {
		name = mentoring.Say("table.final", nil)
	}
	said, err := s.Letters.SayAll(l.Language, []mentoring.Sentence{
		name, mentoring.Say("table.key", nil), mentoring.Say("table.label", nil), mentoring.Say("table.value", nil),
		mentoring.Say("table.counted", nil), mentoring.Say("table.asked", nil), mentoring.Say("table.note", nil), mentoring.Say("table.of.month", nil),
	})
	if err != nil {
		return mailer.Attachment{}, err
	}
	rows := [][]string{said[1:]}
	for _, f := range l.Figures.Lines {
		rows = append(rows, []string{f.Key, f.Label, f.Value, orNothing(f.Counted), orNothing(f.Asked), f.Note, orNothing(f.Month)})
	}
	for _, t := range l.Figures.Tables {
		for _, row := range t.Rows {
			for i, cell := range row.Cells {
				label := t.Corner + " " + row.Name + ", " + t.Columns[i]
				rows = append(rows, []string{t.Key, label, cell, orNothing(t.Counted), orNothing(t.Asked), t.Note, orNothing(t.Month)})
			}
		}
	}
	var out bytes.Buffer
	out.WriteString(spreadsheet.Mark)
	if err := spreadsheet.Write(&out, rows); err != nil {
		return mailer.Attachment{}, err
	}
	return mailer.Attachment{Name: said[0] + ".csv", Type: "text/csv; charset=utf-8", Content: out.Bytes()}, nil
}

// orNothing writes a number that is told.
func orNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
