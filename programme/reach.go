package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/summaries"
	"github.com/rapport-mentoring/rapport/templates"
)

// letterTable puts who mentors whom into words.
func (s step) letterTable(m summaries.Matrix, month int, language string) (templates.Table, error) {
	table := templates.Table{Key: string(m.Key), Counted: m.Of, Month: m.Month}
	var err error
	say := func(id string, with mentoring.With) (said string) {
		if err == nil {
			said, err = s.Letters.Say(language, mentoring.Say(id, with))
		}
		return said
	}
	name := func(name string) string {
		if name != "" {
			return name
		}
		return say("reach.others."+string(m.Key), nil)
	}
	table.Title, table.Corner = say("reach."+string(m.Key), nil), say("reach.mentees", nil)
	if m.OwnOrAnother {
		table.Columns = []string{say("reach.own."+string(m.Key), nil), say("reach.another."+string(m.Key), nil)}
	} else {
		for _, column := range m.Columns {
			table.Columns = append(table.Columns, say("reach.mentors", mentoring.With{"Name": name(column)}))
		}
	}
	for i, cells := range m.Cells {
		row := templates.Row{Name: name(m.Rows[i])}
		for _, cell := range cells {
			id, count := cellOf(cell)
			row.Cells = append(row.Cells, say(id, mentoring.With{"Count": count}))
		}
		table.Rows = append(table.Rows, row)
	}
	with := mentoring.With{"Of": m.Of, "Asked": m.Asked, "Cells": say("reach.signs", nil)}
	if table.Note = say("reach.note", with); m.Asked > m.Of {
		table.Asked, table.Note = m.Asked, say("reach.note.some", with)
	}
	if m.Month != month {
		table.Note += " " + say("reach.month", mentoring.With{"Month": m.Month})
	}
	if err != nil {
		return table, fmt.Errorf("say who mentors whom: %w", err)
	}
	return table, nil
}

// cellOf returns how a cell is told.
func cellOf(c summaries.Cell) (id string, count int) {
	switch {
	case c.Least == c.Most:
		return "cell.exact", c.Least
	case c.Least > 0:
		return "cell.at.least", c.Least
	case c.Most < c.Of:
		return "cell.fewer.than", c.Most + 1
	}
	return "cell.withheld", 0
}

// agreed returns the organisations that the sponsors of others may recognise in figures: by the cohort file, or by the last word of one
// of their own sponsors.
func (s step) agreed(ctx context.Context, cohort store.Cohort) (agreed []string, err error) {
	said, err := s.Recognisable(ctx, cohort.ID)
	if err != nil {
		return nil, err
	}
	for _, o := range cohort.Spec.Organisations {
		if may, is := said[o.Name]; may || !is && o.NamedInFigures {
			agreed = append(agreed, o.Name)
		}
	}
	return agreed, nil
}
