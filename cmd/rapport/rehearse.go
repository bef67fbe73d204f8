package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rehearsal"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// rehearseFlags are how a cohort is rehearsed.
type rehearseFlags struct {
	cohortPaths
	out     string
	replies string
	tempers bool
	seed    uint64
	forwardFlags
}

func newRehearse(a *app) *cobra.Command {
	var flags rehearseFlags
	cmd := &cobra.Command{
		Use:         "rehearse FILE --people CSV",
		Annotations: does(rights.TryOut),
		Short:       "Play a whole cohort in seconds, and read every mail before one is sent",
		Long: "Plays a cohort from its invitations to its last question in seconds: the true steps and rules on a private PostgreSQL\n" +
			"that is thrown away afterwards, the true mails, and made-up answers of the people on the list. It needs no configuration,\n" +
			"sends nothing and changes nothing but the folder that it writes:\n\n" +
			"  index.html     every mail to everybody, by day and by person, with the replies between; what to look at before the start\n" +
			"  calendar.ics   what goes out when, for a calendar\n" +
			"  load.csv       how many mails each person gets in each month\n" +
			"  replies.csv    what everybody answered: change a line and rehearse again with --replies\n\n" +
			"Everybody answers within a day or so, unless --tempers or a file of replies says otherwise. Such a file has the columns\n" +
			"who, mail, number, says and after; “silence” is an answer too:\n\n" +
			"  who,mail,number,says,after\n" +
			"  Anna Berg,session,2,\"We met on Tuesday, 4 out of 5\",2 days\n" +
			"  Lars Jensen,invitation,,silence,\n\n" +
			"With --mail-to the mails of one pair are sent to your own mailbox, each under a line that says to whom it would go and\n" +
			"when, and with the answer that was given. What you answer to them does nothing, unless you add --answer: then you play\n" +
			"the pair, each of your replies moves the rehearsal on, “next” lets time go on and “stop” ends it.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			flags.cohort = args[0]
			return rehearse(cmd.Context(), a, flags)
		},
	}
	flags.cohortPaths.flags(cmd)
	cmd.MarkFlagRequired("people")
	f := cmd.Flags()
	f.StringVar(&flags.out, "out", "", "the `DIR` to write to; rehearsal-NAME of the cohort in this folder")
	f.StringVar(&flags.replies, "replies", "", "a `FILE` of what some people answer, as CSV or YAML")
	f.BoolVar(&flags.tempers, "tempers", false, "let some people be late, vague, away or silent")
	f.Uint64Var(&flags.seed, "seed", 1, "what people write and when; equal seeds give equal rehearsals")
	flags.forwardFlags.flags(cmd)
	return cmd
}

func rehearse(ctx context.Context, a *app, flags rehearseFlags) error {
	began := time.Now()
	play, err := readPlay(a, flags)
	if err != nil {
		return err
	}
	if err := flags.check(a); err != nil {
		return err
	}
	if flags.out == "" {
		flags.out = rehearsal.DefaultFolder(play.Cohort.Name)
	}
	folder, err := rehearsal.OpenFolder(flags.out)
	if err != nil {
		return err
	}
	rehearsal.SpareCollector()
	closeStage, err := a.openStageOf(ctx, &play)
	if err != nil {
		return err
	}
	defer closeStage()
	bar := newProgressBar(a)
	play.Progress = func(day time.Time, mails int) {
		done, all := int(day.Sub(play.Cohort.Start.In(day.Location())).Hours()/24), 31*play.Cohort.Months+60
		bar.draw(min(max(done, 0), all), all, day.Format("2 January 2006")+", "+many(mails, "mail"))
	}
	record, err := play.Run(ctx)
	bar.clear()
	if err != nil {
		if ctx.Err() != nil {
			a.tell("Stopped. Nothing was written.")
			return errStopped
		}
		return err
	}
	index, err := folder.Write(ctx, record, len(play.Script) > 0, time.Now())
	if err != nil {
		return err
	}
	told := rehearsed{record: record, index: index, took: time.Since(began)}
	if flags.answer && !flags.dryRun {
		if err := told.tell(a); err != nil {
			return err
		}
		return flags.live(ctx, a, play, record)
	}
	if told.Sent, told.WouldSend, err = flags.forward(ctx, a, record); err != nil {
		return err
	}
	return told.tell(a)
}

// readPlay reads the files of a rehearsal. What is wrong with them is told all at once.
func readPlay(a *app, flags rehearseFlags) (rehearsal.Play, error) {
	files, err := readCohortFiles(flags.cohortPaths)
	if err != nil {
		return rehearsal.Play{}, err
	}
	play := rehearsal.Play{
		Cohort: files.Cohort, People: files.People, Exclusions: files.Exclusions, Tempers: flags.tempers, Seed: flags.seed,
	}
	if flags.replies != "" {
		if err := withFile(flags.replies, func(r io.Reader) (err error) {
			play.Script, err = play.ReadScript(flags.replies, r)
			return files.keep(err)
		}); err != nil {
			return play, err
		}
	}
	if len(files.Problems) > 0 {
		tellProblems(&app{out: a.errOut}, files.Problems)
		a.tell("%d to correct. Nothing was rehearsed.", len(files.Problems))
		return play, afterTelling(mentoring.FaultInvalid)
	}
	for _, warning := range files.Warnings {
		a.tell("! %s", warning)
	}
	return play, nil
}

// openStageOf gives a play its own PostgreSQL, keys and mails. The function removes them.
func (a *app) openStageOf(ctx context.Context, play *rehearsal.Play) (func(), error) {
	own, _, err := a.openHouse("")
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "rapport-rehearsal-")
	if err != nil {
		return nil, err
	}
	undo := func() { os.RemoveAll(dir) }
	server, err := a.startPostgres(ctx, filepath.Join(dir, "postgres"), nil)
	if err != nil {
		undo()
		return nil, err
	}
	undo = func() { server.Stop(context.WithoutCancel(ctx)); os.RemoveAll(dir) }
	db, err := store.Open(ctx, server.DSN(database))
	if err != nil {
		undo()
		return nil, err
	}
	if play.DB, err = store.Alone(ctx, db.Pool); err != nil { // nothing in it outlives this process
		db.Close()
		undo()
		return nil, err
	}
	db, play.Letters = play.DB, own.Set
	if play.Keys, err = keyRing(filepath.Join(dir, "reply.key"), ""); err != nil {
		db.Close()
		undo()
		return nil, err
	}
	return func() { db.Close(); undo() }, nil
}
