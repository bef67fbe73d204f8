package cohortfile_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// nasty are the ways in which the lists of 200 files go wrong, or look as if they did.
type nasty struct {
	name string
	// spoil changes the rows of a list; it returns whether the list can still be read, and the line of the first problem when not.
	spoil func(rng *rand.Rand, rows [][]string) (out [][]string, fine bool, line int)
}

var nasties = []nasty{
	{"plain", func(_ *rand.Rand, rows [][]string) ([][]string, bool, int) { return rows, true, 0 }},
	{"empty lines", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		return slices.Insert(rows, 1+rng.IntN(len(rows)-1), []string{"", "", "", "", ""}, []string{""}), true, 0
	}},
	{"mixed case addresses", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at := 1 + rng.IntN(len(rows)-1)
		rows[at][1] = "  " + strings.ToUpper(rows[at][1])
		return rows, true, 0
	}},
	{"duplicate row in another case", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		twice := slices.Clone(rows[1+rng.IntN(len(rows)-1)])
		twice[1] = strings.ToUpper(twice[1])
		return append(rows, twice), false, len(rows) + 1
	}},
	{"quoted newline", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		rows[1+rng.IntN(len(rows)-1)][4] = "Head of\nPacking, \"Line 2\""
		return rows, true, 0
	}},
	{"formula", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at, cell := 1+rng.IntN(len(rows)-1), []int{0, 4}[rng.IntN(2)]
		rows[at][cell] = []string{`=HYPERLINK("http://x.test","y")`, "=1+1", "\t=cmd|' /C calc'!A0", "+=1", "@=SUM(A1)", "＝1"}[rng.IntN(6)]
		return rows, false, at + 1
	}},
	{"sign at the beginning", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		rows[1+rng.IntN(len(rows)-1)][4] = []string{"+Sales", "- Operations", "@Legal", "-2+3+cmd|' /C calc'!A0", "＋Sales", "\t+Sales", "\r@Legal"}[rng.IntN(7)]
		return rows, true, 0
	}},
	{"homoglyphs", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at := 1 + rng.IntN(len(rows)-1)
		rows[at][0] = strings.NewReplacer("a", "а", "e", "е", "o", "о").Replace(rows[at][0])
		return rows, true, 0
	}},
	{"hidden characters", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at := 1 + rng.IntN(len(rows)-1)
		rows[at][0] = "\u202E" + rows[at][0]
		return rows, false, at + 1
	}},
	{"no address", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at := 1 + rng.IntN(len(rows)-1)
		rows[at][1] = ""
		return rows, false, at + 1
	}},
	{"broken address", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at := 1 + rng.IntN(len(rows)-1)
		rows[at][1] = []string{"ines", "ines@", "@north.test", "ines@north..test", "a b@north.test"}[rng.IntN(5)]
		return rows, false, at + 1
	}},
	{"unknown role", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at := 1 + rng.IntN(len(rows)-1)
		rows[at][3] = "boss"
		return rows, false, at + 1
	}},
	{"short row", func(rng *rand.Rand, rows [][]string) ([][]string, bool, int) {
		at := 1 + rng.IntN(len(rows)-1)
		rows[at] = rows[at][:2]
		return rows, false, at + 1
	}},
}

// written writes rows as a spreadsheet of some kind would.
func written(rng *rand.Rand, rows [][]string) (data []byte, how string) {
	separator := []string{",", ";", "\t"}[rng.IntN(3)]
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteString(separator)
			}
			if strings.ContainsAny(cell, ",;\t\r\n\"") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString([]string{"\n", "\r\n"}[len(rows)%2])
	}
	text := b.String()
	switch rng.IntN(4) {
	case 0:
		return append([]byte("\xEF\xBB\xBF"), text...), "UTF-8 with a mark"
	case 1:
		if data, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text)); err == nil {
			return data, "Latin-1"
		}
	case 2:
		data = []byte{0xFF, 0xFE}
		for _, unit := range utf16.Encode([]rune(text)) {
			data = append(data, byte(unit), byte(unit>>8))
		}
		return data, "UTF-16"
	}
	return []byte(text), "UTF-8"
}

// M6: 200 nasty lists. Nothing that a list brings in begins as a formula does, every problem names its line, and a list with a problem
// brings in nobody at all.
func TestM6NastyLists(t *testing.T) {
	t.Parallel()
	cohort := mentoring.Cohort{Zone: "UTC", Language: "en", Organisations: []mentoring.Organisation{{Name: "North"}}}
	rng := rand.New(rand.NewPCG(7, 86))
	read, refused, neutralised := 0, 0, 0
	for n := range 200 {
		way := nasties[n%len(nasties)]
		rows := [][]string{{"name", "email", "organisation", "role", "title"}}
		for i := range 3 + rng.IntN(5) {
			role := []string{"mentor", "mentee"}[i%2]
			rows = append(rows, []string{fmt.Sprintf("Zoë Ångström %c", 'A'+i), fmt.Sprintf("zoe.%d@north.test", i), "North", role, "Leiterin Müller & Söhne"})
		}
		people := len(rows) - 1
		rows, fine, line := way.spoil(rng, rows)
		data, how := written(rng, rows)
		got, warnings, err := cohortfile.ReadPeople("list.csv", strings.NewReader(string(data)), cohort)
		where := fmt.Sprintf("list %d, %s, %s", n, way.name, how)
		if problems, told := errors.AsType[cohortfile.Problems](err); told {
			refused++
			if fine || len(got) > 0 || !slices.ContainsFunc(problems, func(p cohortfile.Problem) bool { return p.Line == line }) {
				t.Errorf("%s: %v, with %d people; want line %d\n%s", where, err, len(got), line, data)
			}
			continue
		}
		if read++; err != nil || !fine || len(got) != people {
			t.Errorf("%s: %d people, %v; want %d\n%s", where, len(got), err, people, data)
		}
		for _, p := range got {
			for _, text := range append([]string{p.Name, string(p.Email), p.Title, p.Function, p.Named.By, p.Named.For, p.Facts.Values}, slices.Concat(p.Facts.Goals, p.Facts.Offers)...) {
				if text != "" && strings.ContainsAny(text[:1], "=+-@\t\r") {
					t.Errorf("%s: %q begins as a formula does", where, text)
				}
			}
			if string(p.Email) != strings.ToLower(string(p.Email)) || !strings.HasPrefix(p.Name, "Z") {
				t.Errorf("%s: %q <%s>", where, p.Name, p.Email)
			}
		}
		if way.name == "sign at the beginning" {
			neutralised++
			if !slices.ContainsFunc(warnings, func(p cohortfile.Problem) bool {
				return strings.Contains(p.Message, "the sign at the beginning") && p.Line > 1
			}) {
				t.Errorf("%s: nobody is told: %v", where, warnings)
			}
		}
	}
	if read < 80 || refused < 80 || neutralised < 10 {
		t.Errorf("%d read, %d refused, %d neutralised", read, refused, neutralised)
	}
}
