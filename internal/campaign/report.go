package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// report is what a campaign did and found. Every number in it was counted.
type report struct {
	Seed     uint64         `json:"seed"`
	Version  string         `json:"version"`
	When     time.Time      `json:"when"`
	Machine  string         `json:"machine"`
	MailHost string         `json:"mail_servers"`
	Without  string         `json:"without,omitempty"` // why it was not Postfix and Dovecot
	Length   string         `json:"length"`
	Month    string         `json:"month"`
	Took     took           `json:"seconds"`
	Seasons  int            `json:"seasons"`
	Mutation string         `json:"mutation,omitempty"`
	Faults   map[string]int `json:"faults"`
	Missed   map[string]int `json:"faults_that_did_not_come_about,omitempty"`
	Kills    map[string]int `json:"kills_at_points"`
	Points   int            `json:"points_there_are"`
	Ends     int            `json:"ends_of_the_service"`
	Cycle    cycle          `json:"kill_and_restart_seconds"`
	Rate     float64        `json:"mails_in_a_second"`  // while things went wrong, those that came again among them
	Memory   int            `json:"campaign_memory_mb"` // of this program at its most, 0 where the system does not tell
	Account  ledger.Account `json:"account"`
	Plan     []plan.Fault   `json:"plan"`
	Least    []plan.Fault   `json:"least_plan_that_breaks,omitempty"`
	Tries    int            `json:"tries_to_shrink,omitempty"`
}

// took is how long each part took, in seconds.
type took struct {
	Build  float64 `json:"build"`
	Start  float64 `json:"start"`
	Faults float64 `json:"faults"`
	End    float64 `json:"end"` // until everything was over and compared
}

// cycle is how long it took from the end of a service to the next that was well, in seconds.
type cycle struct {
	Counted int     `json:"counted"`
	Median  float64 `json:"median"`
	P99     float64 `json:"p99"`
	Longest float64 `json:"longest"`
}

func newReport(ctx context.Context, s settings, st *stage, b *breaker, account ledger.Account) report {
	for _, times := range st.control.kills() {
		b.counts[string(plan.Point)] += times
	}
	return report{
		Seed: s.seed, Version: version(ctx), When: time.Now().UTC().Truncate(time.Second), MailHost: st.host.Name(), Without: st.without,
		Machine: fmt.Sprintf("%s/%s, %d processors", runtime.GOOS, runtime.GOARCH, runtime.NumCPU()),
		Length:  s.length.String(), Month: s.month.String(), Mutation: s.mutation, Faults: b.counts, Missed: b.missed,
		Kills: st.control.kills(), Points: len(failpoint.All), Ends: st.service.ends(), Cycle: cycleOf(b.cycles), Account: account, Plan: b.done,
	}
}

// mostMemory is how much memory this program has had at its most, in megabytes; 0 where the system does not tell.
func mostMemory() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	var kilobytes int
	if _, err := fmt.Sscan(rest, &kilobytes); err != nil {
		return 0
	}
	return kilobytes >> 10
}

func cycleOf(all []time.Duration) cycle {
	if len(all) == 0 {
		return cycle{}
	}
	sorted := slices.Sorted(slices.Values(all))
	at := func(share float64) float64 {
		return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)].Round(time.Millisecond).Seconds()
	}
	return cycle{Counted: len(sorted), Median: at(0.5), P99: at(0.99), Longest: at(1)}
}

func (r report) failed() bool { return len(r.Account.Violations) > 0 }

// killed is how often the service was killed at a point.
func (r report) killed() (n int) {
	for _, times := range r.Kills {
		n += times
	}
	return n
}

// write prints the report, and writes it to a file and its JSON beside it when a path is given.
func (r report) write(out io.Writer, path string) error {
	if _, err := io.WriteString(out, r.markdown()); err != nil || path == "" {
		return err
	}
	encoded, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(path+".json", append(encoded, '\n'), 0o644); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(r.markdown()), 0o644)
}

// markdown is the report for people.
func (r report) markdown() string {
	var b strings.Builder
	verdict := "**Every promise was kept.**"
	if r.failed() {
		verdict = fmt.Sprintf("**%d times a promise was broken.** Run it again with `--seed %d`.", len(r.Account.Violations), r.Seed)
	}
	fmt.Fprintf(&b, "# Campaign report, seed %d\n\n%s\n\n", r.Seed, verdict)
	fmt.Fprintf(&b, "Version %s, %s, on %s. %s. Things went wrong for %s; a month of the programme took %s; %s played.\n", r.Version,
		r.When.Format(time.DateOnly), r.Machine, r.MailHost, r.Length, r.Month, counted(r.Seasons, "season"))
	if r.Without != "" {
		fmt.Fprintf(&b, "\nThis ran without Postfix and Dovecot: %s. Faults of theirs are not in it.\n", r.Without)
	}
	if r.Mutation != "" {
		fmt.Fprintf(&b, "\nThe guard “%s” was taken out on purpose.\n", r.Mutation)
	}
	a := r.Account
	fmt.Fprintf(&b, "\n## What was counted\n\n| | |\n|---|---:|\n")
	for _, row := range []struct {
		name string
		n    int
	}{
		{"mails put in by people and machines", a.PutIn}, {"different mails in the mailbox, on the disk of its server", a.Came},
		{"places in the mailbox that were read (rows)", a.Rows}, {"replies that had an effect", a.Acted}, {"mails taken out", a.TakenOut},
		{"answers of the relay lost on the wire after it had taken the mail", a.Lost250}, {"mails sent once more after such a loss", a.Repeated},
		{"mails left in doubt (nudges count as sent)", a.Ambiguous}, {"faults", len(r.Plan)}, {"kills at a named point", r.killed()},
		{"named points hit, of " + fmt.Sprint(r.Points), len(r.Kills)}, {"ends of the service in all", r.Ends},
	} {
		fmt.Fprintf(&b, "| %s | %d |\n", row.name, row.n)
	}
	fmt.Fprintf(&b, "\nFrom the end of a service to the next that was well: median %.2f s, 99 %% within %.2f s, longest %.2f s, counted %d times.\n",
		r.Cycle.Median, r.Cycle.P99, r.Cycle.Longest, r.Cycle.Counted)
	fmt.Fprintf(&b, "While things went wrong %.1f mails came in a second. The campaign itself needed %d MB of memory at most.\n", r.Rate, r.Memory)
	fmt.Fprintf(&b, "Building took %.0f s, the start of the servers %.0f s, the end %.0f s.\n", r.Took.Build, r.Took.Start, r.Took.End)
	fmt.Fprintf(&b, "\n## Promises\n\n| promise | broken |\n|---|---:|\n")
	for _, rule := range ledger.Rules {
		fmt.Fprintf(&b, "| %s | %d |\n", rule, a.Broken[rule])
	}
	for i, v := range a.Violations {
		if i == 0 {
			b.WriteString("\n")
		}
		if i == mostListed {
			fmt.Fprintf(&b, "- … and %d more, in the JSON\n", len(a.Violations)-i)
			break
		}
		fmt.Fprintf(&b, "- %s: %s\n", v.Rule, v.What)
	}
	if r.Tries > 0 {
		fmt.Fprintf(&b, "\n## The least plan that breaks it, after %d tries\n\n", r.Tries)
		if len(r.Least) == 0 {
			b.WriteString("No fault is needed.\n")
		}
		for _, f := range r.Least {
			encoded, _ := json.Marshal(f) // a fault holds nothing that JSON does not know
			fmt.Fprintf(&b, "- `%s`\n", encoded)
		}
	}
	table(&b, "What came of the mails that came", a.Disposed)
	table(&b, "Faults", r.Faults)
	table(&b, "Kills at named points", r.Kills)
	table(&b, "Faults that did not come about", r.Missed)
	return b.String()
}

// mostListed is how many violations stand in the report for people.
const mostListed = 40

func table(b *strings.Builder, title string, counts map[string]int) {
	if len(counts) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n| | times |\n|---|---:|\n", title)
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(b, "| %s | %d |\n", strings.ReplaceAll(name, "|", "/"), counts[name])
	}
}

func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
