package cohortfile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/rapport-mentoring/rapport/internal/form"
)

// Files beyond these limits are not lists of people.
const (
	maxListBytes = 8 << 20
	maxCells     = 200
)

// record is a row of a file as a spreadsheet wrote it, with the line on which it starts.
type record struct {
	line  int
	cells []string
}

// readTable reads the rows of a CSV file that hold anything at all.
func readTable(file string, data []byte, problems *form.Problems) []record {
	if len(data) > maxListBytes {
		problems.Add(file, 0, "the file is larger than %d MiB: is it the right one?", maxListBytes>>20)
		return nil
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte{0xD0, 0xCF, 0x11, 0xE0}) {
		problems.Add(file, 0, "this is a spreadsheet's own file: save it as CSV first")
		return nil
	}
	text := decode(data)
	if strings.ContainsRune(text, 0) {
		problems.Add(file, 0, "this is not a text file: save the list as CSV")
		return nil
	}
	text, separator, line := separatorOf(text)
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma = separator
	reader.FieldsPerRecord = -1
	var records []record
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return records
		}
		if parse, ok := errors.AsType[*csv.ParseError](err); ok {
			problems.Add(file, parse.StartLine+line, "a quotation mark stands alone here: put it twice, or put the whole cell in quotation marks")
			continue
		}
		at, _ := reader.FieldPos(0)
		switch {
		case strings.TrimSpace(strings.Join(cells, "")) == "":
		case len(cells) > maxCells:
			problems.Add(file, at+line, "this line has %d cells: is it the right file?", len(cells))
		default:
			records = append(records, record{line: at + line, cells: cells})
		}
	}
}

// decode returns the text of a file in UTF-8 with or without a byte order mark, in UTF-16 with one, or else in
// Windows-1252, which is what spreadsheets write that do not write Unicode. Bare carriage returns become line feeds.
func decode(data []byte) string {
	fallback := encoding.Nop.NewDecoder()
	if !utf8.Valid(data) {
		fallback = charmap.Windows1252.NewDecoder()
	}
	decoder := encoding.Decoder{Transformer: unicode.BOMOverride(fallback)}
	text, err := decoder.Bytes(data)
	if err != nil {
		text = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	lines := strings.ReplaceAll(string(text), "\r\n", "\n")
	return strings.ReplaceAll(lines, "\r", "\n")
}

// separatorOf returns the text below a "sep=;" line, the separator, and how many lines were taken away. The separator
// is the one that the first line with text has most often outside of quotation marks.
func separatorOf(text string) (rest string, separator rune, lines int) {
	first, below, _ := strings.Cut(text, "\n")
	if named, ok := strings.CutPrefix(strings.ToLower(first), "sep="); ok && len(named) == 1 && strings.Contains(",;\t", named) {
		return below, rune(named[0]), 1
	}
	header := text
	for header != "" && strings.Trim(first, " ,;\t") == "" {
		header = below
		first, below, _ = strings.Cut(header, "\n")
	}
	count, quoted := map[rune]int{}, false
	for _, r := range first {
		if r == '"' {
			quoted = !quoted
		}
		if !quoted {
			count[r]++
		}
	}
	separator = ','
	for _, r := range ";\t" {
		if count[r] > count[separator] {
			separator = r
		}
	}
	return text, separator, 0
}

// Row is a row of a CSV file, with the line on which it starts.
type Row struct {
	Line  int
	Cells []string
}

// ReadRows reads the rows of a CSV file that hold anything at all, as spreadsheets write it: with commas, semicolons or
// tabs, in UTF-8, UTF-16 or Windows-1252.
func ReadRows(file string, data []byte, problems *form.Problems) []Row {
	var rows []Row
	for _, r := range readTable(file, data, problems) {
		rows = append(rows, Row{Line: r.line, Cells: r.cells})
	}
	return rows
}
