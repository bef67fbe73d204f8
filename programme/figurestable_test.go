package programme_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/disclosure"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/summaries"
)

// figuresIn returns the rows of the figures that come with a summary.
func figuresIn(t *testing.T, m store.Mail) [][]string {
	t.Helper()
	files := attached(t, m, "text/csv")
	if len(files) != 1 {
		t.Fatalf("%d tables come with %s", len(files), m.Step)
	}
	content, marked := bytes.CutPrefix(files[0], []byte("\xEF\xBB\xBF"))
	if !marked {
		t.Error("Excel would not read it as UTF-8")
	}
	if bytes.Count(content, []byte("\r\n")) != bytes.Count(content, []byte("\n")) {
		t.Error("a line does not end as RFC 4180 has it")
	}
	rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Row 69: the figures of a summary come as CSV as well, which tells exactly what the mail shows: no number more, and of a figure
// that is withheld not even which it is.
func TestRow69FiguresAsCSVTellWhatTheMailShows(t *testing.T) {
	t.Parallel()
	w := newWorld(t).twoOrganisations()
	w.exec(`update person set language = 'de' where email = 'sofia@south.test'`)
	for month, joined := range []int{14, 15, 23} {
		w.joined(joined)
		w.summarise(month + 1)
		for address, header := range map[string][]string{
			"sven@north.test":  {"key", "figure", "value", "counted", "asked", "note", "month"},
			"sofia@south.test": {"Kennung", "Zahl", "Wert", "gezählt", "gefragt", "Anmerkung", "Monat"},
		} {
			m := w.last(address, "summary")
			body := strings.Join(strings.Fields(m.Body), " ")
			rows := figuresIn(t, m)
			if !slices.Equal(rows[0], header) {
				t.Errorf("the columns are %q", rows[0])
			}
			shown := 0
			for _, row := range rows[1:] {
				label, value, counted, asked, note, of := row[1], row[2], row[3], row[4], row[5], row[6]
				figure := strings.TrimSpace(label + ": " + value + " " + note)
				if !strings.Contains(body, figure) {
					t.Errorf("the table tells %q, and the mail does not:\n%s", figure, m.Body)
				}
				words := strings.Fields(value + " " + note)
				for _, n := range []string{counted, asked} {
					if n != "" && !slices.Contains(words, n) {
						t.Errorf("%q tells %s", row, n)
					}
				}
				if of != "" && of != string(rune('1'+month)) && !strings.HasSuffix(note, " "+of) {
					t.Errorf("%q tells the month %s", row, of)
				}
				shown += strings.Count(body, figure)
			}
			if shown < 3 || len(rows)-1 > shown {
				t.Errorf("%d rows for %d figures", len(rows)-1, shown)
			}
		}
	}
	rows := figuresIn(t, w.last("sven@north.test", "summary"))
	if i := slices.IndexFunc(rows, func(row []string) bool { return row[0] == "joined" && row[1] == "People who joined, of those invited" }); i < 0 || rows[i][2] != "at least 20 of 24" || rows[i][3] != "24" || rows[i][4] != "" || rows[i][6] != "3" {
		t.Errorf("the rows are %q", rows)
	}
}

// Row 70: a chart is drawn from figures that were released, and none of figures that are withheld.
func TestRow70OnlyReleasedFiguresAreDrawn(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	for month := 1; month <= 3; month++ { // one pair: its sessions are nobody's to know
		w.exec(`insert into session (pair_id, number, state) select id, $1, 'held' from pair on conflict do nothing`, month)
		w.summariseMonth(month, false)
		m := w.last("sven@north.test", "summary")
		if strings.Contains(string(m.Raw), "image/png") || strings.Contains(m.Body, "month by month") {
			t.Errorf("month %d draws what is withheld:\n%s", month, m.Body)
		}
	}
	var told []disclosure.Release
	for month, units := range []int{12, 24} {
		r := disclosure.Release{Statistic: string(summaries.Sessions), Month: month + 1, Asked: units, Counted: units - 2, Least: units - 4, Most: units}
		for i := range units {
			r.Units, r.People = append(r.Units, fmt.Sprintf("u%02d", i)), append(r.People, fmt.Sprintf("p%02d", i))
		}
		told = append(told, r)
	}
	if err := w.DB.InTx(t.Context(), func(tx store.Tx) error { return tx.KeepReleased(t.Context(), w.cohort, told, w.clock.Now()) }); err != nil {
		t.Fatal(err)
	}
	w.summariseMonth(4, false)
	m := w.last("sven@north.test", "summary")
	if !strings.Contains(string(m.Raw), "image/png") || !strings.Contains(strings.ToLower(string(m.Raw)), "content-id: <months>") {
		t.Error("no chart goes with the mail")
	}
	for _, want := range []string{"Month 1: at least 8 of 12", "Month 2: at least 20 of 24"} {
		if !strings.Contains(m.Body, want) {
			t.Errorf("the mail lacks %q:\n%s", want, m.Body)
		}
	}
}
