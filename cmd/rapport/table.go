package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/width"
)

// table is what a list command prints: aligned columns for people, the same rows as JSON objects for machines.
type table struct {
	columns []string // headings; in JSON they are the keys, with underscores for spaces
	rows    [][]any  // text, numbers, booleans, times; nil is unknown
	empty   string   // what to say to people when there are no rows
}

// add appends a row with a cell for each column.
func (t *table) add(cells ...any) { t.rows = append(t.rows, cells) }

// print prints the table, or with --json a list of objects.
func (a *app) print(t table) error {
	if a.json {
		return a.printJSON(t.objects())
	}
	if len(t.rows) == 0 {
		a.printf("%s", t.empty)
		return nil
	}
	widths := make([]int, len(t.columns))
	lines := make([][]string, len(t.rows))
	for i, heading := range t.columns {
		widths[i] = displayWidth(heading)
	}
	for r, row := range t.rows {
		lines[r] = make([]string, len(row))
		for i, cell := range row {
			lines[r][i] = cellText(cell)
			widths[i] = max(widths[i], displayWidth(lines[r][i]))
		}
	}
	a.printf("%s", a.paint(bold, t.line(t.columns, widths)))
	for _, line := range lines {
		a.printf("%s", t.line(line, widths))
	}
	return nil
}

// line joins cells into a line: numbers to the right, everything else to the left, nothing trailing.
func (t table) line(cells []string, widths []int) string {
	var b strings.Builder
	for i, cell := range cells {
		pad := strings.Repeat(" ", widths[i]-displayWidth(cell))
		if t.isNumeric(i) {
			b.WriteString(pad + cell)
		} else {
			b.WriteString(cell + pad)
		}
		b.WriteString("  ")
	}
	return strings.TrimRight(b.String(), " ")
}

func (t table) isNumeric(column int) bool {
	for _, row := range t.rows {
		switch row[column].(type) {
		case int, int64, float64:
			return true
		}
	}
	return false
}

// object is a row as JSON, with its keys in the order of the columns.
type object struct {
	keys  []string
	cells []any
}

func (t table) objects() []object {
	objects := make([]object, len(t.rows))
	for i, row := range t.rows {
		objects[i] = object{t.columns, row}
	}
	return objects
}

// MarshalJSON keeps the order of the columns, which a map would lose.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, key := range o.keys {
		name, err := json.Marshal(strings.ReplaceAll(key, " ", "_"))
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(o.cells[i])
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, ",%s:%s", name, value)
	}
	return append(append([]byte("{"), bytes.TrimPrefix(b.Bytes(), []byte(","))...), '}'), nil
}

// cellText writes a cell for people.
func cellText(cell any) string {
	switch c := cell.(type) {
	case nil:
		return "–"
	case bool:
		if c {
			return "yes"
		}
		return "no"
	case time.Time:
		if c.IsZero() {
			return "–"
		}
		return c.Format("2 Jan 2006 15:04")
	default:
		return oneLine(fmt.Sprint(c))
	}
}

// oneLine replaces what would break the line, or could drive the terminal: words in a table come from other people.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, text)
}

// displayWidth counts the columns that a text takes on a terminal (Unicode Standard Annex 11).
func displayWidth(text string) int {
	n := 0
	for _, r := range text {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
