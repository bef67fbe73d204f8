package main

import (
	"encoding/csv"
	"io"
	"strings"
)

// writeCSV writes rows as CSV (RFC 4180) that is safe to open in a spreadsheet.
func writeCSV(out io.Writer, rows [][]string) error {
	for _, row := range rows {
		for i, cell := range row {
			row[i] = harmless(cell)
		}
	}
	return csv.NewWriter(out).WriteAll(rows)
}

// harmless keeps a spreadsheet from taking a cell for a formula (OWASP, CSV injection).
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
