package programme_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// floodVar is how many automatic mails come in place of three hundred.
const floodVar = "RAPPORT_FLOOD"

// L7: thousands of automatic replies come at once. All are taken in, none is answered, and what people write among them has
// its effect within a minute.
func TestAFloodOfAutomaticReplies(t *testing.T) {
	t.Parallel()
	most := 300
	if n, err := strconv.Atoi(os.Getenv(floodVar)); err == nil {
		most = n
	}
	w, ask, invitation := invited(t)
	intake := programme.NewIntake(w.Programme)
	mails := value[int](w, `select count(*) from mail`)
	keep := func(raws ...string) {
		t.Helper()
		var batch []inbox.Raw
		for _, raw := range raws {
			w.uid++
			batch = append(batch, inbox.Raw{
				Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: w.uid}, Size: int64(len(raw)), InternalDate: w.clock.Now(), SHA256: sha256.Sum256([]byte(raw)), Bytes: []byte(raw),
			})
		}
		if err := intake.Keep(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	machine := func(n int) string {
		raw := w.raw(invitation, shown{from: "ines@north.test", token: true, references: true, dmarc: "pass", fields: "Auto-Submitted: auto-replied\r\n",
			text: fmt.Sprintf("Thank you for your mail number %d. Yes, somebody will be in touch.", n)})
		return strings.Replace(raw, "@client.test>", fmt.Sprintf("%d@machine.test>", n), 1)
	}
	for n := 0; n < most; n += 100 {
		var batch []string
		for i := range 100 {
			batch = append(batch, machine(n+i))
		}
		keep(batch...)
	}
	keep(w.raw(invitation, shown{from: "ines@north.test", token: true, references: true, dmarc: "pass", text: "Yes, count me in!"}))
	wrote := time.Now()

	ctx, cancel := context.WithCancel(t.Context())
	arrived, sorted := make(chan struct{}, 1), make(chan error, 1)
	arrived <- struct{}{}
	go func() {
		sorted <- inbox.NewSorter(intake, inbox.Here{}, w.Programme, w.From.Own(), slog.New(slog.DiscardHandler)).Run(ctx, arrived)
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-sorted; err != nil && ctx.Err() == nil {
			t.Error(err)
		}
	})
	for deadline := time.Now().Add(5 * time.Minute); w.unsorted() > 0; {
		if time.Now().After(deadline) {
			t.Fatalf("%d mails still wait", w.unsorted())
		}
	}
	took := time.Since(wrote)
	t.Logf("%d automatic mails and one that a person wrote last had an end after %s", most, took.Round(time.Millisecond))
	if took > time.Minute {
		t.Errorf("what a person wrote waited for %s", took)
	}
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
	if n := value[int](w, `select count(*) from mail where class = 'reply'`); n != 1 {
		t.Errorf("%d answers to one person's mail", n)
	}
	if n := value[int](w, `select count(*) from mail where class <> 'reply'`); n != mails {
		t.Errorf("%d mails came of the flood", n-mails)
	}
	if n := value[int](w, `select count(*) from event where disposition = 'autoreply'`); n != most {
		t.Errorf("%d of %d are known for what they are", n, most)
	}
	w.checkBooks()
}

func (w *world) unsorted() int {
	w.t.Helper()
	return value[int](w, `select count(*) from unsorted`)
}
