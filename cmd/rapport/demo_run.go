package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// demoRun is one demo from start to ledger.
type demoRun struct {
	*app
	demoFlags
	given func(flag string) bool

	dir   string // where everything of the demo is
	cast  demo.Cast
	clock *demo.Clock
	stage *demoStage
	show  *demo.Show
	began time.Time
}

// The lengths of a month when --pace does not say: for watching, and for typing.
const (
	watchingPace = 15 * time.Second
	typingPace   = 3 * time.Minute
)

func (d *demoRun) run(ctx context.Context) (err error) {
	d.began = time.Now()
	if d.months < 3 || d.months > 12 || d.pairs < 1 || d.pairs > 500 {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "write --months from 3 to 12 and --pairs from 1 to 500"}
	}
	if d.list {
		d.cast = d.newCast()
		return d.listPeople()
	}
	cleanUp, err := d.settle()
	if err != nil {
		return err
	}
	defer cleanUp()
	d.cast = d.newCast()
	if _, found := d.cast.Find(mentoring.CanonicalAddress(d.as)); d.as != "" && !found {
		return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: "nobody in this demo has the address " + d.as + "; “rapport demo --list” shows who is in it"}
	}
	log, closeLog, err := d.log()
	if err != nil {
		return err
	}
	defer closeLog()
	d.tellProgress("Starting PostgreSQL, the post office and Temporal …")
	if d.stage, err = openStage(ctx, d, log); err != nil {
		if ctx.Err() != nil {
			d.tellStopped()
			return errStopped
		}
		return err
	}
	played, err := d.play(ctx, log)
	var ledger demo.Ledger
	if err == nil && played {
		ledger, err = d.account(ctx)
	}
	if stopErr := d.stage.close(context.WithoutCancel(ctx)); err == nil {
		err = stopErr
	}
	if err != nil || !played {
		if ctx.Err() != nil {
			d.tellStopped()
			return errStopped
		}
		return err
	}
	return d.finish(ledger)
}

// newCast makes up the people that the flags ask for.
func (d *demoRun) newCast() demo.Cast {
	if d.partners {
		return demo.NewPartnership(d.pairs, d.months, d.seed)
	}
	return demo.NewCast(d.pairs, d.months, d.seed)
}

// settings are what a kept demo was begun with.
type settings struct {
	Partners bool          `json:"partners,omitempty"`
	Pairs    int           `json:"pairs"`
	Months   int           `json:"months"`
	Seed     uint64        `json:"seed"`
	Pace     time.Duration `json:"pace"`
}

// settle finds the folder of the demo, and what it was begun with if it was begun before. The function removes the folder
// when it is not to be kept.
func (d *demoRun) settle() (cleanUp func(), err error) {
	if d.pace == 0 {
		d.pace = watchingPace
		if d.as != "" {
			d.pace = typingPace
		}
	}
	if d.keep == "" {
		d.dir, err = os.MkdirTemp("", "rapport-demo-")
		return func() { os.RemoveAll(d.dir) }, err
	}
	d.dir = d.keep
	if err := os.MkdirAll(d.dir, 0o711); err != nil {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the folder " + d.dir + " cannot be made; choose another with --keep", Err: err}
	}
	path := filepath.Join(d.dir, "demo.json")
	kept, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		encoded, err := json.Marshal(settings{Partners: d.partners, Pairs: d.pairs, Months: d.months, Seed: d.seed, Pace: d.pace})
		if err != nil {
			return nil, err
		}
		return func() {}, os.WriteFile(path, encoded, 0o644)
	}
	if err != nil {
		return nil, fmt.Errorf("read the kept demo: %w", err)
	}
	var was settings
	if err := json.Unmarshal(kept, &was); err != nil {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: path + " is damaged; remove the folder and begin anew", Err: err}
	}
	if d.given("pairs") && d.pairs != was.Pairs || d.given("months") && d.months != was.Months || d.given("seed") && d.seed != was.Seed || d.given("partners") && d.partners != was.Partners {
		return nil, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
			"%s holds a demo of --pairs %d --months %d --seed %d; leave these out to carry on with it, or keep the new one elsewhere", d.dir, was.Pairs, was.Months, was.Seed)}
	}
	d.partners, d.pairs, d.months, d.seed = was.Partners, was.Pairs, was.Months, was.Seed
	return func() {}, nil
}

// log returns the log of a demo: a file in its folder, so that the terminal stays free for the show.
func (d *demoRun) log() (*slog.Logger, func(), error) {
	file, err := os.OpenFile(filepath.Join(d.dir, "log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, nil, fmt.Errorf("open the log: %w", err)
	}
	return newLog(file, config.Log{Level: "info"}), func() { file.Close() }, nil
}

// listPeople prints who can be played.
func (d *demoRun) listPeople() error {
	t := table{columns: []string{"address", "name", "part", "title", "organisation"}}
	for _, actor := range d.cast.Actors {
		t.add(string(actor.Email), actor.Name, cmp.Or(string(actor.Role), "officer"), actor.Title, actor.Company)
	}
	return d.print(t)
}

// play lets the programme run until it is over. It reports false when it was stopped before.
func (d *demoRun) play(ctx context.Context, log *slog.Logger) (bool, error) {
	if err := d.stage.startCohort(ctx, d.cast); err != nil {
		return false, err
	}
	d.tellMailboxes()
	players, err := demo.StartPlayers(ctx, d.stage.mailboxes(), d.cast, d.clock, d.dir, mentoring.CanonicalAddress(d.as), log)
	if err != nil {
		return false, err
	}
	defer players.Stop()
	d.clock.Resume()
	out := d.errOut
	if d.json && !d.progress {
		out = io.Discard
	}
	d.show = demo.NewShow(out, d.progress)
	left := make(chan error, 1)
	if d.as != "" {
		terminal, err := demo.NewTerminal(d.stage.mailboxes(), d.cast, mentoring.CanonicalAddress(d.as), d.clock, d.dir, demo.Seat{
			In: d.in, Out: d.errOut, Pretty: d.styled, Hold: []demo.Pauser{d.clock, d.show},
		}, log)
		if err != nil {
			return false, err
		}
		go func() { left <- terminal.Run(ctx) }()
	}
	return d.watch(ctx, players, left)
}

// watch shows what happens until everything is over. When the seat at the terminal is left, a player takes it over.
func (d *demoRun) watch(ctx context.Context, players *demo.Players, left <-chan error) (bool, error) {
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	defer d.show.Close()
	for quiet := 0; quiet < 5; {
		select {
		case <-ctx.Done():
			return false, nil
		case err := <-left:
			if err != nil && ctx.Err() == nil {
				return false, err
			}
			if err := players.Join(mentoring.CanonicalAddress(d.as)); err != nil {
				return false, err
			}
		case <-tick.C:
			over, err := d.stage.look(ctx, d.clock, d.show)
			if err != nil && ctx.Err() == nil {
				return false, err
			}
			if quiet++; !over {
				quiet = 0
			}
		}
	}
	players.Stop()
	return true, d.stage.drain(ctx, d.clock)
}

func (d *demoRun) tellMailboxes() {
	office := d.stage.mailboxes()
	fmt.Fprintf(d.errOut, "\n%s, with %d people from %s.\n", d.paint(bold, d.cast.Cohort.Name), len(d.cast.People), d.cast.Cohort.Start)
	fmt.Fprintf(d.errOut, "Look into any mailbox with a mail program: IMAP %s, SMTP %s, no encryption, password “%s”\n", office.IMAPAddr, office.SMTPAddr, office.Password)
	fmt.Fprintf(d.errOut, "(for example %s; “rapport demo --list” shows everybody).\n\n", d.cast.People[0].Email)
}

func (d *demoRun) tellStopped() {
	if d.keep == "" {
		d.tellProgress("Stopped. Nothing was kept.")
		return
	}
	d.tellProgress("Stopped. Carry on with: rapport demo --keep " + d.keep)
}

// finish prints the ledger, and where the story is.
func (d *demoRun) finish(ledger demo.Ledger) error {
	if d.json {
		encoded, err := json.Marshal(ledger)
		if err != nil {
			return err
		}
		d.printf("%s", encoded)
	} else {
		t := table{columns: []string{"ledger", "count"}}
		t.add("pairs introduced", ledger.Pairs)
		t.add("closed at their planned end", ledger.Closed)
		t.add("ended early", ledger.EndedEarly)
		t.add("mails sent", ledger.MailsSent)
		t.add("replies received", ledger.RepliesReceived)
		t.add("replies applied", ledger.RepliesApplied)
		t.add("asked back", ledger.AskedBack)
		t.add("handed over to a coordinator", ledger.HandedOver)
		t.add("lost", ledger.Lost)
		t.add("doubled", ledger.Doubled)
		t.add("seconds", ledger.Seconds)
		if err := d.print(t); err != nil {
			return err
		}
		d.printf("\nRead the story of one pair: %s", filepath.Join(d.story, "story.html"))
	}
	if ledger.Lost > 0 || ledger.Doubled > 0 {
		return &mentoring.Error{Fault: mentoring.FaultInternal, Message: "mail was lost or doubled; please report this with the seed"}
	}
	return nil
}
