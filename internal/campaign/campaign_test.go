package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

func TestMain(m *testing.M) {
	if dsn := os.Getenv(envEngine); dsn != "" {
		os.Exit(runEngine(dsn))
	}
	os.Exit(m.Run())
}

// TestShortCampaign is a campaign of the length that a change can wait for. Where there is no Postfix and Dovecot it runs on
// the project's own post office, which is said in the log of the test.
func TestShortCampaign(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("starts five servers and takes a minute or two")
	}
	s := settings{length: 20 * time.Second, month: 5 * time.Second, seed: 1, pairs: 3, months: 3, limit: manyMails}
	r, err := run(t.Context(), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.Without != "" {
		t.Log("without Postfix and Dovecot: " + r.Without)
	}
	if r.failed() {
		t.Errorf("promises were broken; go run ./internal/campaign --seed 1 --length 20s --month 5s --pairs 3 --months 3 --shrink\n%s", r.markdown())
	}
	// On the slowest machine it is still something: the service was killed, and mail went both ways.
	if r.Ends < 3 || len(r.Plan) < 5 || r.Account.PutIn < 5 || r.Account.TakenOut < 10 || r.Account.Acted == 0 {
		t.Errorf("hardly anything happened:\n%s", r.markdown())
	}
}

func TestMutationsFitTheSources(t *testing.T) {
	t.Parallel()
	for name, m := range mutations {
		overlay, err := mutate(t.Context(), name)
		if err != nil {
			t.Error(err)
		}
		if len(overlay) == 0 || len(m.faults) == 0 || len(m.breaks) == 0 || m.why == "" {
			t.Errorf("%s changes %d files", name, len(overlay))
		}
	}
	if _, err := mutate(t.Context(), "no such guard"); err == nil {
		t.Error("a guard that does not exist was taken out")
	}
}

func TestTheClockStaysBehindTheMailServers(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 23, 17, 0, 0, 0, time.UTC)
	for length, years := range map[time.Duration][2]float64{2 * time.Minute: {2, 3}, 20 * time.Minute: {14, 15}, 168 * time.Hour: {50, 51}} {
		from := opening(settings{length: length, month: 15 * time.Second}, now)
		if got := now.Sub(from).Hours() / 24 / 365; from.Weekday() != time.Monday || from.Hour() != 8 || got < years[0] || got > years[1] {
			t.Errorf("a campaign of %v begins at %v, %.1f years ago", length, from, got)
		}
	}
}

func TestReportSaysWhatWasCounted(t *testing.T) {
	t.Parallel()
	r := report{
		Seed: 7, Version: "v1", MailHost: "Postfix and Dovecot", Length: "2m0s", Month: "15s", Seasons: 2, Points: len(failpoint.All),
		Faults: map[string]int{"kill": 3}, Kills: map[string]int{"smtp.dot": 2, "sort.taken": 1}, Ends: 5, Rate: 61.5, Memory: 99,
		Cycle:   cycleOf([]time.Duration{time.Second, 3 * time.Second, 2 * time.Second}),
		Account: ledger.Account{PutIn: 11, TakenOut: 22, Violations: []ledger.Violation{}},
		Plan:    plan.Points(1, failpoint.All[:3]),
	}
	path := filepath.Join(t.TempDir(), "report.md")
	var out strings.Builder
	if err := r.write(&out, path); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"seed 7", "Every promise was kept", "2 seasons", "put in by people and machines | 11 |", "taken out | 22 |", "kills at a named point | 3 |",
		"61.5 mails came in a second", "99 MB of memory", "median 2.00 s", "longest 3.00 s, counted 3 times", "| smtp.dot | 2 |", "| lost | 0 |",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report does not say %q:\n%s", want, out.String())
		}
	}
	written, err := os.ReadFile(path)
	if err != nil || string(written) != out.String() {
		t.Errorf("the file is not what was printed: %v", err)
	}
	again, err := readPlan(path + ".json")
	if err != nil || len(again) != 3 || again[0] != r.Plan[0] {
		t.Errorf("the plan is read as %v, %v", again, err)
	}
	r.Account.Violations = []ledger.Violation{{Rule: ledger.Lost, What: "a mail"}}
	r.Account.Broken = map[ledger.Rule]int{ledger.Lost: 1}
	r.Least, r.Tries = r.Plan[:1], 9
	if err := r.write(io.Discard, path); err != nil {
		t.Fatal(err)
	}
	if least, err := readPlan(path + ".json"); err != nil || len(least) != 1 || least[0] != r.Plan[0] {
		t.Errorf("the least plan is read as %v, %v", least, err)
	}
	none := r
	none.Least = nil
	if err := none.write(io.Discard, path); err != nil || !strings.Contains(none.markdown(), "No fault is needed") {
		t.Errorf("without a least plan it says %v:\n%s", err, none.markdown())
	}
	if least, err := readPlan(path + ".json"); err != nil || least == nil || len(least) != 0 {
		t.Errorf("no fault is read as %v, %v", least, err)
	}
	for _, want := range []string{"1 times a promise was broken", "`--seed 7`", "- lost: a mail", "| lost | 1 |", "after 9 tries"} {
		if !strings.Contains(r.markdown(), want) {
			t.Errorf("the report does not say %q:\n%s", want, r.markdown())
		}
	}
}
