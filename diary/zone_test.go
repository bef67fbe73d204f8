package diary

import (
	"testing"
	"time"
	_ "time/tzdata" // so that the names are known wherever the test runs
)

func TestRow45ZonesAsOutlookNamesThem(t *testing.T) {
	t.Parallel()
	summer := time.Date(2026, time.July, 1, 12, 0, 0, 0, time.UTC)
	for name, hours := range map[string]int{
		"W. Europe Standard Time": 2, "Romance Standard Time": 2, "GMT Standard Time": 1, "UTC": 0, "Europe/Berlin": 2, "Eastern Standard Time": -4,
	} {
		loc, known := Location(name)
		if !known {
			t.Errorf("%q is not known", name)
			continue
		}
		if _, offset := summer.In(loc).Zone(); offset != hours*3600 {
			t.Errorf("%q is %d seconds from UTC in July, want %d hours", name, offset, hours)
		}
	}
	for _, name := range []string{"", "Local", "Mars Standard Time", "../../etc/passwd"} {
		if _, known := Location(name); known {
			t.Errorf("%q is guessed", name)
		}
	}
	for name, place := range windowsZones {
		if _, err := time.LoadLocation(place); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
