package main

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

// demoFlags are how a demo is played.
type demoFlags struct {
	partners bool
	pairs    int
	months   int
	seed     uint64
	pace     time.Duration // wall time of a month of 30 days
	as       string
	list     bool
	keep     string
	story    string
}

func newDemo(a *app) *cobra.Command {
	var flags demoFlags
	cmd := &cobra.Command{
		Use:         "demo",
		Annotations: does(rights.TryOut),
		Short:       "Watch a whole programme run by email, in minutes",
		Long: "Plays a whole mentoring programme on this machine: a private PostgreSQL, Temporal, a post office with SMTP and IMAP, and\n" +
			"made-up people who read their mail and answer in their own words. Months pass in seconds. Nothing leaves this machine.\n\n" +
			"With --as you are one of these people: their mail shows up in the terminal and you type the replies. Or log in to any\n" +
			"mailbox with an ordinary mail program; the addresses are printed at the start.\n\n" +
			"With --keep the demo can be stopped, even killed, and started again on the same folder: it carries on.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			d := &demoRun{app: a, demoFlags: flags, given: cmd.Flags().Changed}
			return d.run(cmd.Context())
		},
	}
	f := cmd.Flags()
	f.BoolVar(&flags.partners, "partners", false, "three organisations: they agree on a charter, decide a motion, and one leaves in month 4")
	f.IntVar(&flags.pairs, "pairs", 6, "how many pairs there are places for")
	f.IntVar(&flags.months, "months", 6, "how many months the programme runs, from 3 to 12")
	f.Uint64Var(&flags.seed, "seed", 1, "who the people are and what they write; equal seeds give equal people")
	f.DurationVar(&flags.pace, "pace", 0, "how long a month takes; 15s, or 3m with --as")
	f.StringVar(&flags.as, "as", "", "be the person with this `ADDRESS`, in this terminal")
	f.BoolVar(&flags.list, "list", false, "list the people whom --as may name, and stop")
	f.StringVar(&flags.keep, "keep", "", "keep everything in this `DIR`, and carry on with what is there")
	f.StringVar(&flags.story, "out", "rapport-demo", "the `DIR` for the story of one pair")
	return cmd
}
