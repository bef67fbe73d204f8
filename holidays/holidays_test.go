package holidays_test

import (
	"slices"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/holidays"
	"github.com/rapport-mentoring/rapport/mentoring"
)

func day(year int, month time.Month, d int) mentoring.Day {
	return mentoring.Day{Year: year, Month: month, Day: d}
}

func TestRow54RegionsHaveTheirOwnHolidays(t *testing.T) {
	t.Parallel()
	epiphany, boxing := day(2027, time.January, 6), day(2026, time.December, 28)
	for code, want := range map[string]bool{"DE-BY": true, "DE-BW": true, "DE": false, "DE-BE": false, "CH-TI": true, "CH-ZH": false, "AT": true} {
		if got := slices.Contains(holidays.In(code, 2027), epiphany); got != want {
			t.Errorf("6 January is off in %s: %v, want %v", code, got, want)
		}
	}
	if !slices.Contains(holidays.In("GB", 2026), boxing) {
		t.Errorf("the Monday for Boxing Day, a Saturday, is missing in %v", holidays.In("GB", 2026))
	}
}

func TestRow54EveryCodeHasHolidays(t *testing.T) {
	t.Parallel()
	for _, code := range holidays.Codes() {
		for year := 2026; year < 2036; year++ {
			days := holidays.In(code, year)
			if len(days) < 6 || !slices.IsSortedFunc(days, func(a, b mentoring.Day) int { return a.In(time.UTC).Compare(b.In(time.UTC)) }) {
				t.Errorf("%s has %d days off in %d: %v", code, len(days), year, days)
			}
		}
		if known, ok := holidays.Code(code); !ok || known != code {
			t.Errorf("%s is read as %q, %v", code, known, ok)
		}
	}
}

func TestCode(t *testing.T) {
	t.Parallel()
	for written, want := range map[string]string{"nl": "NL", " de-by ": "DE-BY", "DE_BY": "DE-BY", "de/by": "DE-BY", "UK": "GB", "XX": "", "DE-XX": "", "": "", "Germany": ""} {
		code, ok := holidays.Code(written)
		if ok != (want != "") || ok && code != want {
			t.Errorf("%q is %q, %v; want %q", written, code, ok, want)
		}
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	if near := holidays.Nearest("de-xx"); !slices.Contains(near, "DE-BY") || slices.Contains(near, "NL") {
		t.Errorf("beside DE-XX there are %v", near)
	}
	if near := holidays.Nearest("XX"); !slices.Contains(near, "NL") || slices.Contains(near, "DE-BY") {
		t.Errorf("for XX there are %v", near)
	}
}
