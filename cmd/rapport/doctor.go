package main

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/doctor"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

func newDoctor(a *app) *cobra.Command {
	var probe, dryRun bool
	cmd := &cobra.Command{
		Use:         "doctor",
		Annotations: does(rights.Inspect),
		Short:       "Say in plain words what is right, what is wrong, and what to do about it",
		Long: "Looks at everything that Rapport needs: the configuration and its files, the disk, PostgreSQL, Temporal, the mail server, the\n" +
			"mailbox, the domain and the clocks. It changes nothing and sends no mail.\n\n" +
			"With --probe it also mails Rapport's own addresses and waits for these mails in the mailbox, for a minute at most: that\n" +
			"shows whether mail comes and goes, which kind of reply address works, and what forged mail meets. Its mails are taken out of the mailbox again,\n" +
			"unless a running service reads it, which knows them and passes over them.\n" +
			"When the configuration does not say where replies go, what it finds holds from the next start on.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return examine(cmd.Context(), a, probe, dryRun) },
	}
	cmd.Flags().BoolVar(&probe, "probe", false, "mail Rapport's own addresses, to see which of them work")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "with --probe: show which addresses would be mailed, and mail none")
	return cmd
}

// examination is what doctor prints with --json.
type examination struct {
	OK       bool             `json:"ok"`
	Findings []doctor.Finding `json:"findings"`
	Attempts []doctor.Attempt `json:"attempts,omitempty"` // with --probe --dry-run
}

func examine(ctx context.Context, a *app, probe, dryRun bool) error {
	result := examination{OK: true, Findings: []doctor.Finding{}}
	report := func(f doctor.Finding) {
		result.Findings = append(result.Findings, f)
		if !a.json {
			a.tellFinding(f)
		}
	}
	cfg, err := a.config()
	if problems, ok := errors.AsType[config.Problems](err); ok {
		for _, p := range problems {
			report(doctor.Finding{Part: "configuration", State: doctor.Wrong, Found: p.String(), Advice: "correct that line; the rest is looked at when the configuration can be read"})
		}
		result.OK = false
		return tellExamination(a, result)
	}
	if err != nil {
		return err
	}
	report(doctor.Finding{Part: "configuration", State: doctor.Fine, Found: cfg.Path + " can be read"})
	subject := subjectOf(cfg)
	subject.Probing = probe && !dryRun
	result.OK = doctor.Examine(ctx, subject, report)
	switch {
	case probe && dryRun:
		if result.Attempts, err = doctor.Attempts(cfg); err != nil {
			return err
		}
		for _, attempt := range result.Attempts {
			if !a.json {
				a.printf("A probe would mail %s", attempt.Address)
			}
		}
	case probe && slices.ContainsFunc(result.Findings, ofMail):
		report(doctor.Finding{Part: "probe", State: doctor.Warning, Found: "no mail was sent", Advice: "put right what is said of smtp and imap, and try again"})
	case probe:
		result.OK = doctor.Probe(ctx, subject, report) && result.OK
	}
	return tellExamination(a, result)
}

// ofMail tells a finding with which a probe would come to nothing but one more refused log-in.
func ofMail(f doctor.Finding) bool {
	return f.State == doctor.Wrong && (f.Part == "smtp" || f.Part == "imap")
}

// subjectOf says what is examined, as the service will use it.
func subjectOf(cfg config.Config) doctor.Subject {
	tokens := tokensOf(cfg, slog.New(slog.DiscardHandler))
	s := doctor.Subject{Config: cfg, Relay: relayOf(cfg, tokens), Mailbox: mailboxOf(cfg, tokens), DSN: cfg.Database.DSN.Reveal()}
	if cfg.Database.Private() {
		if dsn, err := postgres.Attach(filepath.Join(cfg.Data, "postgres")); err == nil {
			s.DSN = dsn(database)
		}
	}
	return s
}

// tellFinding prints a finding, and under it what to do.
func (a *app) tellFinding(f doctor.Finding) {
	mark := map[doctor.State]string{doctor.Fine: a.paint(green, "✓"), doctor.Warning: a.paint(yellow, "!"), doctor.Wrong: a.paint(red, "✗")}[f.State]
	a.printf("%s %-13s  %s", mark, f.Part, oneLine(f.Found))
	if f.Advice != "" {
		a.printf("%17s%s", "", a.paint(yellow, f.Advice))
	}
}

func tellExamination(a *app, result examination) error {
	wrong, warnings := 0, 0
	for _, f := range result.Findings {
		switch f.State {
		case doctor.Wrong:
			wrong++
		case doctor.Warning:
			warnings++
		}
	}
	switch {
	case a.json:
		if err := a.printJSON(result); err != nil {
			return err
		}
	case wrong > 0:
		a.printf("\n%s to be put right (✗), and %s could be better (!).", things(wrong), things(warnings))
	case warnings > 0:
		a.printf("\nRapport can work. %s could be better (!).", things(warnings))
	default:
		a.printf("\nAll is well.")
	}
	if !result.OK {
		return afterTelling(mentoring.FaultInvalid)
	}
	return nil
}

func things(n int) string {
	if n == 1 {
		return "1 thing"
	}
	return strconv.Itoa(n) + " things"
}
