package programme_test

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// morning lets the next working day of a coordinator begin and has its mail written, if there is one to write. It returns the last
// mail to them.
func (w *world) morning(address string) store.Mail {
	w.t.Helper()
	w.climbMornings(address)
	mails := w.mails(address)
	if len(mails) == 0 {
		w.t.Fatalf("nothing was written to %s", address)
	}
	return mails[len(mails)-1]
}

// climbMornings lets time go on to each morning that waits and climbs it.
func (w *world) climbMornings(address string) {
	w.t.Helper()
	for range 3 {
		name := value[*mentoring.Ask](w, `select (select a.name from ask a join person p on p.id = a.person_id
			where p.email = $1 and a.kind = 'morning' and a.state = 'open' and a.rung < 0 order by a.name->>'occurrence' limit 1)`, address)
		if name == nil {
			return
		}
		standing, err := w.Climb(w.t.Context(), *name)
		if err != nil {
			w.t.Fatal(err)
		}
		if standing.Rung == "" && standing.State == mentoring.Open {
			if standing.LookAgain.IsZero() {
				w.t.Fatalf("the morning waits for ever: %+v", standing)
			}
			w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
			if _, err := w.Climb(w.t.Context(), *name); err != nil {
				w.t.Fatal(err)
			}
		}
	}
}

// stuck hands the invitations of two people over to their coordinator, and returns the hand-overs' names.
func (w *world) stuck(addresses ...string) {
	w.t.Helper()
	for _, address := range addresses {
		ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
		w.climb(ask)
		invitation := w.last(address, "invitation")
		w.reply(invitation, address, "Perhaps, let me see how the week goes.")
		w.reply(w.last(address, "invitation.clarify"), address, "It all hangs together somehow, you know.")
		w.climbHandOvers()
	}
}

// climbHandOvers climbs every open hand-over and word on missed months once.
func (w *world) climbHandOvers() {
	w.t.Helper()
	rows, err := w.DB.Pool.Query(w.t.Context(), `select name from ask where kind in ('handover', 'missed') and state = 'open' order by id`)
	if err != nil {
		w.t.Fatal(err)
	}
	var names []mentoring.Ask
	for rows.Next() {
		var name mentoring.Ask
		if err := rows.Scan(&name); err != nil {
			w.t.Fatal(err)
		}
		names = append(names, name)
	}
	for _, name := range names {
		if _, err := w.Climb(w.t.Context(), name); err != nil {
			w.t.Fatal(err)
		}
	}
}

// Row 84: what several people need comes in one mail at the start of the next day, and one reply in plain words does all of it.
func TestRow84TheMorningMailIsAnsweredAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	before := len(w.mails("carla@north.test"))
	w.stuck("maria@north.test", "ines@north.test")
	if n := len(w.mails("carla@north.test")); n != before {
		t.Fatalf("%d mails were written before the morning", n-before)
	}
	mail := w.morning("carla@north.test")
	if mail.Step != "morning" || w.clock.Now().Format("15:04") != "09:30" {
		t.Fatalf("%s at %s", mail.Step, w.clock.Now().Format(time.RFC1123))
	}
	for _, part := range []string{"1. Maria Mentor: the invitation", "2. Ines Mentee: the invitation", "- 1: Ask Maria once more", "Everything else goes on by itself", "you know"} {
		if !strings.Contains(mail.Body, part) {
			t.Errorf("%q is missing in\n%s", part, mail.Body)
		}
	}
	raw := w.reply(mail, "Carla Coord <carla@north.test>", "Hi,\n1: yes please\n2: I'll call her\n\nBest wishes\nCarla")
	if got := w.disposition(raw); got != "applied" {
		t.Errorf("disposition %s", got)
	}
	noted := w.last("carla@north.test", "morning.noted")
	for _, part := range []string{"1: I ask Maria Mentor once more", "2: You speak to Ines Mentee", "nothing else waits for you"} {
		if !strings.Contains(noted.Body+noted.Subject, part) {
			t.Errorf("%q is missing in\n%s", part, noted.Body)
		}
	}
	if n := value[int](w, `select count(*)::int from ask where kind = 'handover' and state = 'answered'`); n != 2 {
		t.Errorf("%d hand-overs are answered", n)
	}
	if state := value[string](w, `select state from ask where kind = 'morning'`); state != "answered" {
		t.Errorf("the morning is %s", state)
	}
	w.reply(mail, "carla@north.test", "1: 3") // it was settled: nothing changes, and one mail says so
	if again := w.last("carla@north.test", "morning.noted"); !strings.Contains(again.Body, "settled already") {
		t.Errorf("a second choice is answered by\n%s", again.Body)
	}
}

// Row 84: what was not plain stays open, and the same mail that reads back the rest says so.
func TestRow84AHalfPlainReplyDoesItsPlainHalf(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.stuck("maria@north.test", "ines@north.test")
	mail := w.morning("carla@north.test")
	w.reply(mail, "carla@north.test", "1: 3, 2: hm, what do you think yourself")
	noted := w.last("carla@north.test", "morning.noted")
	if !strings.Contains(noted.Body, "What you meant for 2 was not plain") || !strings.Contains(noted.Body, "Still open") {
		t.Errorf("read back as\n%s", noted.Body)
	}
	w.reply(noted, "carla@north.test", "2: leave it with me")
	if n := value[int](w, `select count(*)::int from ask where kind = 'handover' and state = 'answered'`); n != 2 {
		t.Errorf("%d hand-overs are answered", n)
	}
	other := newWorld(t).start()
	other.stuck("maria@north.test", "ines@north.test")
	other.reply(other.morning("carla@north.test"), "carla@north.test", "Yes")
	other.last("carla@north.test", "morning.clarify")
	if n := value[int](other, `select count(*)::int from ask where kind = 'handover' and state = 'open'`); n != 2 {
		t.Errorf("a bare yes left %d open", n)
	}
}

// Row 84: one matter comes as the mail that it is; with nothing to ask there is none, and a reminder joins the next morning.
func TestRow84AQuietMorningHasNoMail(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.stuck("ines@north.test")
	mail := w.morning("carla@north.test")
	if mail.Step != "handover" {
		t.Fatalf("one matter came as %s", mail.Step)
	}
	w.stuck("maria@north.test")
	both := w.morning("carla@north.test")
	if both.Step != "morning" || !strings.Contains(both.Body, "(still open)") {
		t.Fatalf("what is open does not stand beside what is new:\n%s", both.Body)
	}
	written := len(w.mails("carla@north.test"))
	w.clock.pass(3 * day)
	w.climbHandOvers() // a reminder of the first is due, and perhaps of the second
	reminded := w.morning("carla@north.test")
	if n := len(w.mails("carla@north.test")); n != written+1 {
		t.Errorf("%d mails for the reminders", n-written)
	}
	w.reply(reminded, "carla@north.test", "all 3")
	if n := value[int](w, `select count(*)::int from ask where kind = 'handover' and state = 'open'`); n != 0 {
		t.Errorf("%d are open", n)
	}
	written = len(w.mails("carla@north.test"))
	w.clock.pass(7 * day)
	w.climbHandOvers()
	w.climbMornings("carla@north.test")
	if n := len(w.mails("carla@north.test")); n != written {
		t.Errorf("%d mails on quiet mornings", n-written)
	}
}

// Row 84: when its people answer before the morning comes, nobody needs the coordinator any more.
func TestRow84WhoAnswersInTimeIsNoMatter(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	before := len(w.mails("carla@north.test"))
	w.stuck("ines@north.test")
	w.reply(w.last("ines@north.test", "anytime.passed"), "ines@north.test", "Yes, count me in!")
	w.climbMornings("carla@north.test")
	if n := len(w.mails("carla@north.test")); n != before {
		t.Errorf("%d mails were written all the same", n-before)
	}
}
