package programme_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// fenced starts a cohort with a fence in a folder of its own, and writes the invitations.
func fenced(t *testing.T) *world {
	t.Helper()
	w := newWorld(t).start()
	w.Fence = programme.NewFence(t.TempDir())
	w.invite()
	return w
}

// invite writes an invitation to both.
func (w *world) invite() {
	w.t.Helper()
	for _, person := range people {
		w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(string(person.Email))})
	}
}

// claim claims up to n mails with a new sender and returns them.
func (w *world) claim(o *programme.Outbox, n int) []mailer.Parcel {
	w.t.Helper()
	parcels, err := o.Claim(w.t.Context(), n)
	if err != nil {
		w.t.Fatal(err)
	}
	return parcels
}

func (w *world) outbox() *programme.Outbox {
	return programme.NewOutbox(w.Programme, programme.Rates{}, nil)
}

// settle hands a parcel over and settles it.
func (w *world) settle(o *programme.Outbox, id int64, outcome mailer.Outcome) {
	w.t.Helper()
	if outcome.State != mailer.Unsent && outcome.State != mailer.MixedUp {
		if err := o.HandOver(w.t.Context(), id); err != nil {
			w.t.Fatal(err)
		}
	}
	if err := o.Settle(w.t.Context(), id, outcome); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) exec(sql string, args ...any) {
	w.t.Helper()
	if _, err := w.DB.Pool.Exec(w.t.Context(), sql, args...); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) sending() programme.SendingStatus {
	w.t.Helper()
	status, err := w.SendingStatus(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	return status
}

func (w *world) resume(how programme.Resume) programme.Resumed {
	w.t.Helper()
	done, err := w.ResumeSending(w.t.Context(), how)
	if err != nil {
		w.t.Fatal(err)
	}
	return done
}

// S22, D8: what is not the installation that sends sends nothing.
func TestACopySendsNothing(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		happen func(w *world, folder string) // to the installation, after its first mail
		held   string                        // "" means that it goes on sending
	}{
		"nothing happened":       {func(*world, string) {}, ""},
		"a folder that was lost": {func(w *world, folder string) { remove(w.t, folder) }, "data folder was lost"},
		"another data folder":    {func(w *world, _ string) { w.Fence = programme.NewFence(w.t.TempDir()) }, "another installation"},
		"a copied data folder": {func(w *world, folder string) {
			w.Fence = programme.NewFence(copyOf(w.t, folder))
		}, "copy of another"},
		"a restored database":                   {func(w *world, _ string) { w.exec(`update sending set mark = mark - 1`) }, "restored from a backup"},
		"a database from before the upgrade":    {func(w *world, _ string) { w.exec(`update sending set mark = 0, instance = ''`) }, "restored from a backup"},
		"a database that another one took over": {func(w *world, _ string) { w.exec(`update sending set instance = 'iother'`) }, "another one took over"},
		"a database ahead of its file":          {func(w *world, _ string) { w.exec(`update sending set mark = mark + 1`) }, ""},
		"a file that is half there": {func(w *world, folder string) {
			if err := os.WriteFile(filepath.Join(folder, "instance"), []byte("{"), 0o644); err != nil {
				w.t.Fatal(err)
			}
		}, "cannot be read"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			folder := t.TempDir()
			w.Fence = programme.NewFence(folder)
			w.invite()
			o := w.outbox()
			first := w.claim(o, 1)
			if len(first) != 1 {
				t.Fatalf("%d mails, want 1", len(first))
			}
			tc.happen(w, folder)
			rest := w.claim(o, 10)
			status := w.sending()
			if tc.held == "" {
				if len(rest) == 0 || status.State != "open" {
					t.Errorf("%d mails go out, %+v", len(rest), status)
				}
				return
			}
			if len(rest) != 0 || status.State != programme.SendingHeld || !strings.Contains(status.Why, tc.held) || status.Fault() == "" {
				t.Errorf("%d mails go out, %+v; want none, and %q", len(rest), status, tc.held)
			}
			if strings.Contains(name, "took over") { // what was claimed before is not handed over either
				if err := o.HandOver(t.Context(), first[0].ID); err == nil {
					t.Error("the mail in hand was handed over")
				}
			}
			w.clock.pass(10 * time.Minute)
			intake := w.last("ines@north.test", "invitation") // intake goes on
			w.reply(intake, "ines@north.test", "Yes, count me in!")
			w.last("ines@north.test", "invitation.noted")
			if len(w.claim(o, 10)) != 0 {
				t.Error("an answer went out")
			}
			if done := w.resume(programme.Resume{}); !done.TookOver || len(w.claim(o, 10)) == 0 {
				t.Errorf("after %+v nothing goes out", done)
			}
		})
	}
}

func remove(t *testing.T, folder string) {
	t.Helper()
	if err := os.Remove(filepath.Join(folder, "instance")); err != nil {
		t.Fatal(err)
	}
}

func copyOf(t *testing.T, folder string) string {
	t.Helper()
	other := t.TempDir()
	if err := os.CopyFS(other, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	return other
}

// D8: the file is ahead before the first of the claimed mails can go out, so no moment of a restore is missed.
func TestTheFileIsAheadOfEveryEarlierDatabase(t *testing.T) {
	t.Parallel()
	w := fenced(t)
	o := w.outbox()
	for i := range 2 {
		before := value[int64](w, `select mark from sending`)
		if n := len(w.claim(o, 1)); n != 1 {
			t.Fatalf("claim %d took %d mails", i, n)
		}
		w.exec(`update sending set mark = $1`, before)
		if status := w.sending(); status.State != programme.SendingHeld {
			t.Errorf("after claim %d a database of the moment before it is %s", i, status.State)
		}
		w.exec(`update sending set mark = $1`, before+1)
	}
}

// D8: after a restore nothing is doubled without an operator's word, and what is new goes out.
func TestResumeAfterARestore(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		how                  programme.Resume
		dropped, aside, sent int
		goOut                []string
	}{
		"with care":         {programme.Resume{}, 1, 2, 0, []string{"invitation.noted"}},
		"with what waits":   {programme.Resume{SendWaiting: true}, 1, 0, 2, []string{"invitation", "invitation.noted"}},
		"only looked at it": {programme.Resume{DryRun: true}, 1, 2, 0, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := fenced(t)
			o := w.outbox()
			w.claim(o, 0) // the sender looks, and takes the database
			if _, err := w.DB.Pool.Exec(t.Context(), `insert into mail (key, person_id, cohort_id, step, class, address, message_id, envelope, subject, body, raw, reply_until, seal, made_at, not_before)
				select 'again', person_id, cohort_id, 'invitation.remind', 'nudge', address, 'again', envelope, subject, body, raw, reply_until, seal, made_at, not_before from mail limit 1`); err != nil {
				t.Fatal(err)
			}
			w.exec(`update sending set mark = mark - 1`)
			w.exec(`update mail set state = 'handed_over', claimed_by = 5 where id = (select max(id) from mail where class = 'essential')`)
			w.clock.pass(10 * time.Minute)
			w.reply(w.mails("maria@north.test")[0], "maria@north.test", "Yes, count me in!")
			done := w.resume(tc.how)
			if !done.TookOver || done.Count("dropped") != tc.dropped || done.Count("aside") != tc.aside || done.Count("sent") != tc.sent {
				t.Errorf("done %+v", done)
			}
			var steps []string
			w.clock.pass(5 * time.Hour)
			for _, p := range w.claim(o, 10) {
				steps = append(steps, value[string](w, `select step from mail where id = $1`, p.ID))
			}
			if slices.Sort(steps); !slices.Equal(steps, tc.goOut) { // what Maria has answered meanwhile does not go out
				t.Errorf("%q go out, want %q", steps, tc.goOut)
			}
			if tc.how.DryRun {
				return
			}
			if n := value[int](w, `select count(*) from journal where what = 'sending' and detail like 'taken over: 1 dropped%'`); n != 1 {
				t.Error("the journal does not say so")
			}
			if again := w.resume(programme.Resume{SendWaiting: true}); again.TookOver || again.Count("sent") != tc.aside {
				t.Errorf("what was set aside: %+v", again)
			}
		})
	}
}

// One more worker with a data folder of its own sends beside the first, and a restored database cannot be joined.
func TestAWorkerJoins(t *testing.T) {
	t.Parallel()
	w := fenced(t)
	if len(w.claim(w.outbox(), 1)) != 1 {
		t.Fatal("nothing went out")
	}
	first := w.Fence
	w.Fence = programme.NewFence(t.TempDir())
	if done := w.resume(programme.Resume{Join: true}); !done.Joined || len(w.claim(w.outbox(), 1)) != 1 {
		t.Errorf("joined: %+v", done)
	}
	w.Fence = first
	if status := w.sending(); status.State != "open" {
		t.Errorf("the first worker is %+v", status)
	}
	if _, err := w.ResumeSending(t.Context(), programme.Resume{Join: true}); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("joined twice: %v", err)
	}
	w.exec(`update sending set mark = 0`)
	if _, err := w.ResumeSending(t.Context(), programme.Resume{Join: true}); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("joined a restored database: %v", err)
	}
}

func TestAPauseHoldsAllMail(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.invite()
	if err := w.PauseSending(t.Context()); err != nil {
		t.Fatal(err)
	}
	o := w.outbox()
	if n := len(w.claim(o, 10)); n != 0 || w.sending().State != programme.SendingPaused || w.sending().Fault() != "" {
		t.Errorf("%d mails go out, %+v", n, w.sending())
	}
	if done := w.resume(programme.Resume{}); done.TookOver || done.Was != programme.SendingPaused || len(w.claim(o, 10)) != 2 {
		t.Errorf("resumed: %+v", done)
	}
}
