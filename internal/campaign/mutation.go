package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// mutation takes out one guard, by other words in the sources. A campaign has to notice.
type mutation struct {
	why    string // what the guard is for
	edits  []edit
	faults []plan.Fault  // what the guard is against
	breaks []ledger.Rule // at least one of these promises
	limit  int           // mails a minute that the campaign needs, 0 for as many as it has
}

// edit puts other words in the place of those that stand in a source file once.
type edit struct{ file, old, new string }

// mutations are the guards that can be taken out, by name.
var mutations = map[string]mutation{
	"applied-once": {
		why: "a mail that comes twice, by two ways, acts once",
		edits: []edit{{"programme/twins.go",
			"case err != nil || !found:\n\t\treturn false, err\n\tcase twin.Same:", "case err != nil || !found || found:\n\t\treturn false, err\n\tcase twin.Same:"}},
		faults: times(12, plan.Fault{Kind: plan.Stranger, What: plan.SameAgain, After: time.Second}),
		breaks: []ledger.Rule{ledger.Doubled},
	},
	"handed-over": {
		why:   "a mail whose dot may have been written is not simply sent again",
		edits: []edit{{"store/mail.go", "update mail m set state = 'handed_over' from person p", "update mail m set state = 'claimed' from person p"}},
		faults: times(8, plan.Fault{Kind: plan.Point, What: string(failpoint.SMTPAnswered)},
			plan.Fault{Kind: plan.Point, What: string(failpoint.OutboxSettle)}),
		breaks: []ledger.Rule{ledger.Twice},
	},
	"limit": {
		why:    "no more mails go out than the provider allows",
		edits:  []edit{{"programme/outbox.go", "n = min(n, limit.most-taken)", "n = min(n, max(n, limit.most-taken))"}},
		faults: times(6, plan.Fault{Kind: plan.Kill, After: 3 * time.Second}),
		breaks: []ledger.Rule{ledger.Limit},
		limit:  30,
	},
	"stopped": {
		why: "whoever has stopped gets no more mail",
		edits: []edit{
			{"store/mail.go", "p.mail_state = 'stopped' and m.class <> 'reply'", "p.mail_state = 'stopped' and m.class = 'none'"},
			{"programme/anytime.go", "participations {\n\t\tif err := s.leaveCohort(", "participations[:0] {\n\t\tif err := s.leaveCohort("},
			{"programme/anytime.go", "range open {\n\t\tif open[i].Name.To == mentoring.TheCoordinator { // an office",
				"range open[:0] {\n\t\tif open[i].Name.To == mentoring.TheCoordinator { // an office"},
		},
		faults: times(8, plan.Fault{Kind: plan.Stranger, What: plan.Stops, After: 3 * time.Second}),
		breaks: []ledger.Rule{ledger.Stopped},
	},
	"sent-when-heard": {
		why:   "a mail is called sent when the relay said so, and not before",
		edits: []edit{{"programme/settle.go", "if outcome.State == mailer.Accepted { // whoever", "if outcome.State != mailer.Refused { // whoever"}},
		faults: times(4, plan.Fault{Kind: plan.Trip, What: plan.SMTP, Trip: &wire.Trip{Pattern: wire.Dot, When: wire.Before}},
			plan.Fault{Kind: plan.Trip, What: plan.SMTP, Trip: &wire.Trip{Pattern: "RCPT TO", When: wire.After}}),
		breaks: []ledger.Rule{ledger.Lost},
	},
}

// times repeats faults.
func times(n int, faults ...plan.Fault) []plan.Fault { return slices.Repeat(faults, n) }

// mutate returns the sources that a mutation changes, as an overlay; none when its name is "".
func mutate(ctx context.Context, name string) (map[string]string, error) {
	root, err := moduleRoot(ctx)
	if err != nil {
		return nil, err
	}
	overlay := map[string]string{}
	if name == "" {
		return overlay, nil
	}
	m, ok := mutations[name]
	if !ok {
		return nil, fmt.Errorf("there is no mutation %q; there are %s", name, strings.Join(slices.Sorted(maps.Keys(mutations)), ", "))
	}
	for _, e := range m.edits {
		if err := e.apply(root, overlay); err != nil {
			return nil, err
		}
	}
	return overlay, nil
}

// apply adds the changed source to an overlay.
func (e edit) apply(root string, overlay map[string]string) error {
	source, ok := overlay[e.file]
	if !ok {
		read, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(e.file)))
		if err != nil {
			return err
		}
		source = string(read)
	}
	if n := strings.Count(source, e.old); n != 1 {
		return fmt.Errorf("a change no longer fits %s: the words %q are there %d times; correct mutation.go", e.file, e.old, n)
	}
	overlay[e.file] = strings.Replace(source, e.old, e.new, 1)
	return nil
}

// runMutations takes out each guard in turn. It returns an error when a campaign does not notice.
func runMutations(ctx context.Context, s settings, out io.Writer) error {
	var missed []string
	fmt.Fprintf(out, "| guard taken out | what it is for | promises broken |\n|---|---|---|\n")
	for _, name := range slices.Sorted(maps.Keys(mutations)) {
		m := mutations[name]
		s.mutation, s.limit = name, cmp.Or(m.limit, manyMails)
		r, err := run(ctx, s, numbered(m.faults))
		if err != nil {
			return fmt.Errorf("mutation %s: %w", name, err)
		}
		var found []string
		caught := false
		for _, rule := range ledger.Rules {
			if n := r.Account.Broken[rule]; n > 0 {
				found = append(found, fmt.Sprintf("%s %d", rule, n))
				caught = caught || slices.Contains(m.breaks, rule)
			}
		}
		if !caught {
			missed = append(missed, name)
			found = append(found, "not caught")
		}
		fmt.Fprintf(out, "| %s | %s | %s |\n", name, m.why, strings.Join(found, ", "))
	}
	if len(missed) > 0 {
		return errors.New("the campaign did not notice that these guards were gone: " + strings.Join(missed, ", "))
	}
	return nil
}

// numbered gives faults their places in a plan.
func numbered(faults []plan.Fault) []plan.Fault {
	for i := range faults {
		faults[i].N = i + 1
	}
	return faults
}
