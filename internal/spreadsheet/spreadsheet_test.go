package spreadsheet_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/spreadsheet"
)

func TestNoCellIsAFormula(t *testing.T) {
	t.Parallel()
	rows := [][]string{
		{"=HYPERLINK(\"http://bad.test\")", "+1", "-1", "@SUM(A1)", "\tx", "\nx", "＝1", "＠x"},
		{"7 of 9", "", "Müller, Anna", "a = b", "say \"so\"", "two\nlines", "ＡＢ", "-"},
	}
	var out strings.Builder
	if err := spreadsheet.Write(&out, rows); err != nil {
		t.Fatal(err)
	}
	read, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, cell := range read[0] {
		if cell != "'"+rows[0][i] {
			t.Errorf("%q became %q", rows[0][i], cell)
		}
	}
	for i, cell := range read[1][:7] {
		if cell != rows[1][i] {
			t.Errorf("%q became %q", rows[1][i], cell)
		}
	}
	if read[1][7] != "'-" || rows[1][7] != "-" {
		t.Errorf("a lone mark became %q, and the caller's %q", read[1][7], rows[1][7])
	}
	if !strings.HasSuffix(out.String(), "\r\n") {
		t.Error("a line does not end as RFC 4180 has it")
	}
}
