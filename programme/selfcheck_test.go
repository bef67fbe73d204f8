package programme_test

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/store"
)

// Row 15: a mentor is offered three questions to ask themselves, once; whatever comes back gets a considered word, and nothing of
// it is kept.
func TestRow15SelfCheckKeepsNoScore(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"2", "A curious question is one that you could be surprised by"},
		{"number 3 please", "Count to ten"},
		{"I talk far too much, I fear. My team would say so.", "Leave the first ten minutes"},
		{"skip", "That is quite all right"},
	} {
		t.Run(c.text, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			w.introduce()
			offered := w.last(maria, "self.check")
			if due := value[time.Time](w, `select not_before from mail where step = 'self.check'`); due.Sub(w.clock.Now()) < 4*24*time.Hour {
				t.Errorf("it is due at %v", due)
			}
			open := value[int](w, `select count(*) from ask where state = 'open'`)
			raw := w.reply(offered, maria, c.text)
			if noted := w.last(maria, "self.check.noted"); !strings.Contains(strings.Join(strings.Fields(noted.Body), " "), c.want) {
				t.Errorf("the word back is\n%s", noted.Body)
			}
			if got := value[int](w, `select count(*) from ask where state = 'open'`); got != open {
				t.Errorf("%d asks are open, %d were", got, open)
			}
			w.exec(`update mail set state = 'sent', sent_at = made_at where step = 'self.check.noted'`)
			if err := w.DB.InTx(t.Context(), func(tx store.Tx) error { return tx.ScrubMail(t.Context()) }); err != nil {
				t.Fatal(err)
			}
			if n := value[int](w, `select (select count(*) from event where raw_id = $1 and (words <> '' or reading is not null)) + (select count(*) from raw_mail where id = $1 and raw <> ''::bytea)
				+ (select count(*) from mail where step = 'self.check.noted' and (body <> '' or raw <> ''::bytea))`, raw); n != 0 {
				t.Errorf("%d rows keep what was answered", n)
			}
			for _, m := range w.mails(ines) {
				if strings.HasPrefix(m.Step, "self.check") {
					t.Error("the mentee got it")
				}
			}
		})
	}
}

// Row 15: what may be said at any time holds in answer to it as well.
func TestRow15SelfCheckAndWordsForUs(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	offered := w.last(maria, "self.check")
	w.reply(offered, maria, "question Can I bring a colleague?")
	w.last(carla, "coordinator.question")
	w.reply(offered, maria, "pause until 1 May")
	w.last(maria, "anytime.paused")
}
