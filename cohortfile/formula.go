package cohortfile

import (
	"strings"
)

// formulaSigns are what a spreadsheet takes the beginning of a formula by (OWASP, CSV Injection), and their wide forms.
const formulaSigns = "+-@＋－＠"

// harmless returns a column's text so that no spreadsheet that it is ever written to takes it for a formula. A real formula is a
// problem, as its value is meant; a mere sign at the beginning is left out, and a warning says so.
func (l *list) harmless(r row, c column) string {
	text := r.cell(c)
	bare := strings.TrimLeft(text, formulaSigns+" ")
	switch {
	case strings.HasPrefix(bare, "=") || strings.HasPrefix(bare, "＝"):
		l.problem(r, "%q is a spreadsheet formula: paste the value that it shows", clip(text))
		return ""
	case bare == "" || bare == text:
		return bare
	}
	l.warn(r.line, "the sign at the beginning of %q is left out, as a spreadsheet would take it for a formula", clip(text))
	return bare
}

// harmlessParts is harmless for a cell that holds several things.
func (l *list) harmlessParts(r row, c column) (all []string) {
	for _, part := range parts(l.harmless(r, c)) {
		if part = strings.TrimLeft(part, formulaSigns+"=＝ "); part != "" {
			all = append(all, part)
		}
	}
	return all
}
