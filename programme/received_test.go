package programme_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// TestAMailIsAssigned has a coordinator say whose mail it is that a stranger seemed to have written.
func TestAMailIsAssigned(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	id := w.arrive(w.raw(invitation, shown{from: "ines@phone.test", text: "Yes, count me in!"}))
	if got := w.disposition(id); got != "unknown_sender" {
		t.Fatalf("disposition %s", got)
	}
	if _, _, err := w.Assign(t.Context(), id, "nobody@north.test", false); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("for an address that nobody has: %v", err)
	}
	if _, name, err := w.Assign(t.Context(), id, "ines@north.test", true); err != nil || name == "" || w.disposition(id) != "unknown_sender" {
		t.Errorf("tried first: %q, %v, then %s", name, err, w.disposition(id))
	}
	if _, _, err := w.Assign(t.Context(), id, "ines@north.test", false); err != nil {
		t.Fatal(err)
	}
	w.sort()
	if got := w.disposition(id); got != "applied" {
		t.Errorf("disposition %s", got)
	}
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
	if _, _, err := w.Assign(t.Context(), id, "ines@north.test", false); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("what has had its effect was assigned once more: %v", err)
	}
	if _, err := w.Retry(t.Context(), id, false); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("what has had its effect was retried: %v", err)
	}
}

// TestAnAssignedMailCannotErase keeps what cannot be undone for the person's own address.
func TestAnAssignedMailCannotErase(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	id := w.arrive(w.raw(invitation, shown{from: "ines@phone.test", text: "Please delete all my data."}))
	if _, _, err := w.Assign(t.Context(), id, "ines@north.test", false); err != nil {
		t.Fatal(err)
	}
	w.sort()
	if got := w.disposition(id); got != "held" {
		t.Errorf("disposition %s", got)
	}
}

// TestM4BreakingTheGlass shows what came without its words, and the words only for a reason that is kept; their writer and whoever
// looks after them are told.
func TestM4BreakingTheGlass(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	id := w.arrive(w.raw(invitation, shown{from: "ines@north.test", token: true, text: "Yes, and my boss must never know."}))
	mails, err := w.Received(t.Context(), store.ReceivedFilter{})
	if err != nil || len(mails) != 1 || mails[0].ID != id || mails[0].Disposition != "applied" || mails[0].Who == "" {
		t.Errorf("received %+v, %v", mails, err)
	}
	ctx := programme.As(t.Context(), rights.Actor{Account: "it-anna", Operator: true})
	if _, _, _, err := w.ReadReceived(ctx, id, " "); mentoring.FaultOf(err) != mentoring.FaultInvalid || w.got("ines@north.test", "words.read") != 0 {
		t.Errorf("without a reason: %v", err)
	}
	raw, _, told, err := w.ReadReceived(ctx, id, "she asked whether it came")
	if err != nil || !strings.Contains(string(raw), "my boss") || !slices.Equal(told, []string{"Ines Mentee", "Carla Coord"}) {
		t.Errorf("%v, %d bytes, told %v", err, len(raw), told)
	}
	if kept := value[string](w, `select account || ': ' || because from look`); kept != "it-anna: she asked whether it came" {
		t.Errorf("kept %q", kept)
	}
	for address, step := range map[string]string{"ines@north.test": "words.read", "carla@north.test": "coordinator.looked"} {
		mail := w.last(address, step)
		if !strings.Contains(mail.Body, "it-anna") || !strings.Contains(mail.Body, "she asked whether it came") || strings.Contains(mail.Body, "my boss") {
			t.Errorf("%s was told:\n%s", address, mail.Body)
		}
	}
	if _, _, _, err := w.ReadReceived(ctx, id, "once more"); err != nil || w.got("ines@north.test", "words.read") != 1 {
		t.Errorf("a second look the same day: %v, told %d times", err, w.got("ines@north.test", "words.read"))
	}
	if n := value[int](w, `select count(*)::int from journal where what = 'words read'`); n != 2 {
		t.Errorf("the journal has %d looks", n)
	}
}
