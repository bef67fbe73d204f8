package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// A19: an operator whose reply key was stolen takes a new one, and puts the open questions once more.
func TestCohortAskAgain(t *testing.T) {
	t.Parallel()
	folder, path, dsn := installation(t)
	invite(t, path, dsn)
	for _, step := range []struct {
		cohort, flags string
		before        func()
		status        int
		told          string
	}{
		{"Spring", "", nil, 0, "Every open question can be answered as it is"},
		{"Spring", "--dry-run", func() {
			if err := os.Remove(filepath.Join(folder, "data", "reply.key")); err != nil {
				t.Fatal(err)
			}
		}, 0, "Nothing was changed"},
		{"Spring", "--dry-run", nil, 0, "ines@north.test"},
		{"Spring", "--dry-run --json", nil, 0, `"dry_run": true`},
		{"Spring", "--json", nil, 0, `"about": "invitation"`},
		{"Spring", "--json", nil, 0, `"questions": []`},
		{"Summer", "", nil, 3, ""},
	} {
		if step.before != nil {
			step.before()
		}
		args := append([]string{"cohort", "ask-again", step.cohort, "--config", path}, strings.Fields(step.flags)...)
		out, errOut, status := rapport(t, args...)
		if status != step.status || !strings.Contains(out, step.told) {
			t.Errorf("%s %s: status %d, out %q, err %q; want %d, %q", step.cohort, step.flags, status, out, errOut, step.status, step.told)
		}
		if strings.Contains(step.flags, "--json") && !json.Valid([]byte(out)) {
			t.Errorf("%s: %q", step.flags, out)
		}
	}
}

// invite starts a cohort in which somebody has been invited.
func invite(t *testing.T, path, dsn string) {
	t.Helper()
	cfg, err := config.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newProgramme(t.Context(), cfg, dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer p.DB.Close()
	now := time.Now()
	cohort, err := p.Start(t.Context(), mentoring.Cohort{
		Name: "Spring", Purpose: "New managers find their feet.", Audience: "new managers", Months: 6, Start: mentoring.DayOf(now), Language: "en", Zone: "UTC",
		Hours: allHours, Confidentiality: "It stays between the two.", Crossing: mentoring.MayCross,
		Concerns: mentoring.NamedPerson{Name: "Olive Care", Email: "olive@north.test"},
		Organisations: []mentoring.Organisation{{
			Name: "North", Coordinators: []mentoring.NamedPerson{{Name: "Carla Coord", Email: "carla@north.test"}},
			Sponsors: []mentoring.NamedPerson{{Name: "Sven Sponsor", Email: "sven@north.test"}},
		}},
	}, []mentoring.Person{{Name: "Ines Mentee", Email: "ines@north.test", Organisation: "North", Role: mentoring.Mentee, Capacity: 1}})
	if err != nil {
		t.Fatal(err)
	}
	var participant string
	if err := p.DB.Pool.QueryRow(t.Context(), `select id from participant`).Scan(&participant); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Climb(t.Context(), mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: participant, Cohort: cohort}); err != nil {
		t.Fatal(err)
	}
}

// allHours lets mail go out whenever the test is run.
var allHours = mentoring.Hours{From: 0, To: 24 * 60, Days: []time.Weekday{
	time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday,
}}
