package programme_test

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// letter is a mail as it comes: what was written, and by what way.
type letter struct {
	way, id, date, to, text string
}

func (l letter) raw() string {
	header := "Received: " + l.way + "\r\nFrom: ines@north.test\r\nTo: " + l.to + "\r\nSubject: Re: mentoring\r\n"
	if l.id != "" {
		header += "Message-ID: " + l.id + "\r\n"
	}
	return header + "Date: " + l.date + "\r\n\r\n" + l.text + "\r\n"
}

// I18, I19, I20: a mail that comes by two ways has one effect; one that only looks like another is kept and has its own end.
func TestTwoMailsThatAreAlike(t *testing.T) {
	t.Parallel()
	const at, later = "Mon, 02 Mar 2026 10:00:00 +0000", "Mon, 02 Mar 2026 10:00:01 +0000"
	first := letter{way: "from a", id: "<1@north.test>", date: at, text: "Yes, count me in!"}
	for name, test := range map[string]struct {
		first, second func(letter) letter
		want          string // what comes of the second; "" for an end of its own
	}{
		"by two ways":                       {second: func(l letter) letter { l.way = "from b"; return l }, want: "duplicate"},
		"by two ways, wrapped otherwise":    {second: func(l letter) letter { l.text = "Yes,\r\ncount  me in!"; return l }, want: "duplicate"},
		"the same bytes in another place":   {want: "duplicate"},
		"one Message-ID, other words":       {second: func(l letter) letter { l.text = "No, sorry."; return l }, want: "review"},
		"one Message-ID, another second":    {second: func(l letter) letter { l.date = later; return l }, want: "review"},
		"no Message-ID, by two ways":        {first: noID, second: func(l letter) letter { l.way, l.id = "from b", ""; return l }, want: "duplicate"},
		"no Message-ID, other words":        {first: noID, second: func(l letter) letter { l.id, l.text = "", "What is this about?"; return l }},
		"other Message-IDs, the same words": {second: func(l letter) letter { l.id = "<2@north.test>"; return l }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
			a := first
			a.to = w.replyAddress("ines@north.test", "invitation")
			b := a
			if test.first != nil {
				a = test.first(a)
			}
			if test.second != nil {
				b = test.second(b)
			}
			w.arrive(a.raw())
			mails := len(w.mails("ines@north.test"))
			w.arrive(b.raw())
			if n := value[int](w, `select count(*) from raw_mail`); n != 2 {
				t.Errorf("%d are kept", n)
			}
			got := value[string](w, `select disposition from event order by raw_id desc limit 1`)
			if test.want != "" && got != test.want || test.want == "" && (got == "duplicate" || got == "review") {
				t.Errorf("the second is %s, want %q", got, test.want)
			}
			if answered := len(w.mails("ines@north.test")) - mails; (answered > 0) != (test.want == "") {
				t.Errorf("%d mails answer the second", answered)
			}
			w.checkBooks()
		})
	}
}

func noID(l letter) letter { l.id = ""; return l }

// replyAddress is where an answer to the last mail of a step goes.
func (w *world) replyAddress(address, step string) string {
	w.t.Helper()
	ours, err := inbox.Parse(w.last(address, step).Raw)
	if err != nil {
		w.t.Fatal(err)
	}
	return ours.Header.Get("Reply-To")
}

// checkBooks holds the figures of mail in against each other.
func (w *world) checkBooks() {
	w.t.Helper()
	books, err := programme.NewIntake(w.Programme).Books(w.t.Context())
	if err != nil || !books.Balance() {
		w.t.Errorf("the books do not balance: %+v, %v", books, err)
	}
}

// I16: of mail from long before the mailbox was first read nothing comes, whether its date on the server is old or new;
// an answer to a mail of ours is none, whatever the clock of its writer.
func TestOldMailOfAMovedMailbox(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		date     time.Time
		internal time.Duration // before now
		answers  bool
		want     string
	}{
		"old":                              {date: time.Date(2025, time.June, 2, 10, 0, 0, 0, time.UTC), internal: 270 * day, want: "review"},
		"old with a new date":              {date: time.Date(2025, time.June, 2, 10, 0, 0, 0, time.UTC), want: "review"},
		"without a date":                   {internal: 270 * day, want: "review"},
		"came in between":                  {date: time.Date(2026, time.February, 27, 10, 0, 0, 0, time.UTC), internal: 3 * day},
		"answers, with a clock of its own": {date: time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC), answers: true, want: "applied"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			if _, err := programme.NewIntake(w.Programme).Known(t.Context(), "INBOX", 1, 1); err != nil {
				t.Fatal(err)
			}
			w.clock.pass(time.Minute)
			w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
			l := letter{way: "from a", id: "<1@north.test>", date: test.date.Format(time.RFC1123Z), to: "mentoring@rapport.test", text: "Yes, count me in!"}
			if test.answers {
				l.to = w.replyAddress("ines@north.test", "invitation")
			}
			raw := l.raw()
			if test.date.IsZero() {
				raw = strings.Replace(raw, "Date: "+l.date+"\r\n", "", 1)
			}
			before := len(w.mails("ines@north.test"))
			id := w.arriveAt(raw, w.clock.Now().Add(-test.internal))
			got := w.disposition(id)
			if test.want != "" && got != test.want || test.want == "" && got == "review" {
				t.Errorf("it is %s, want %q", got, test.want)
			}
			if test.want == "review" && len(w.mails("ines@north.test")) != before {
				t.Error("it was answered")
			}
			w.checkBooks()
		})
	}
}

// arriveAt lets one mail come in that the server got at another time.
func (w *world) arriveAt(raw string, internal time.Time) int64 {
	w.t.Helper()
	intake := programme.NewIntake(w.Programme)
	w.uid++
	if err := intake.Keep(w.t.Context(), []inbox.Raw{{
		Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: w.uid}, Size: int64(len(raw)), InternalDate: internal,
		SHA256: sha256.Sum256([]byte(raw)), Bytes: []byte(raw),
	}}); err != nil {
		w.t.Fatal(err)
	}
	waiting, err := intake.Next(w.t.Context(), 1)
	if err != nil || len(waiting) != 1 {
		w.t.Fatalf("%d mails wait (%v)", len(waiting), err)
	}
	w.receive(waiting[0].ID, waiting[0].Raw)
	return waiting[0].ID
}

// The books tell each way in which a mail can get lost on the way from the server to its end.
func TestBooksTellWhatIsLost(t *testing.T) {
	t.Parallel()
	for name, loss := range map[string]string{
		"a kept mail vanishes":             `delete from raw_mail where id = (select max(id) from raw_mail)`,
		"one is never looked at":           `update raw_mail set next_wall = 'infinity' where id = (select max(id) from raw_mail)`,
		"one came that nobody had fetched": `insert into raw_mail (mailbox, uidvalidity, uid, sha256, size, internal_date, raw) values ('INBOX', 1, 99, 'x', 1, now(), 'x')`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			intake := programme.NewIntake(w.Programme)
			for i := range 3 {
				w.arrive(fmt.Sprintf("From: x@else.test\r\nMessage-ID: <%d@else.test>\r\n\r\nhello\r\n", i))
			}
			raw := []byte("From: x@else.test\r\n\r\nwaits\r\n")
			if err := intake.Keep(t.Context(), []inbox.Raw{{Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: 50}, SHA256: sha256.Sum256(raw), Bytes: raw, InternalDate: w.clock.Now()}}); err != nil {
				t.Fatal(err)
			}
			w.checkBooks()
			if _, err := w.DB.Pool.Exec(t.Context(), loss); err != nil {
				t.Fatal(err)
			}
			books, err := intake.Books(t.Context())
			if err != nil || books.Balance() {
				t.Errorf("the books balance: %+v (%v)", books, err)
			}
		})
	}
}
