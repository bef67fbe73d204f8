// Package spreadsheet writes tables as CSV (RFC 4180) that may be opened in a spreadsheet whoever wrote their cells.
package spreadsheet

import (
	"encoding/csv"
	"io"
	"strings"
)

// Mark is what a file begins with so that Excel reads it as UTF-8.
const Mark = "\uFEFF"

// Write writes rows whose lines end as RFC 4180 has it, with no cell that a spreadsheet would take for a formula. The error is that
// of out.
func Write(out io.Writer, rows [][]string) error {
	w := csv.NewWriter(out)
	w.UseCRLF = true
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = harmless(cell)
		}
		if err := w.Write(safe); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// harmless keeps a spreadsheet from taking a cell for a formula (OWASP, CSV injection). Some read the wide forms of East Asia
// as the marks that they are.
func harmless(cell string) string {
	if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + cell
	}
	return cell
}
