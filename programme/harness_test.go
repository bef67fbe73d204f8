package programme_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

func TestMain(m *testing.M) { testenv.Main(m) }

// handClock stands still until a test moves it.
type handClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *handClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *handClock) Wall(programme time.Time) time.Time { return programme }

func (c *handClock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

const day = 24 * time.Hour

// world is a programme on a real database, without Temporal and without a wire: a test climbs the ladders and writes
// the replies.
type world struct {
	*programme.Programme
	t      *testing.T
	clock  *handClock
	cohort string
	uid    uint32
}

func newWorld(t *testing.T) *world {
	t.Helper()
	clock := &handClock{now: time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)}
	return &world{t: t, clock: clock, Programme: newProgramme(t, clock)}
}

// parsedTemplates are every test's: nobody changes them, and parsing all mails takes longer than most tests.
var parsedTemplates = sync.OnceValues(templates.New)

func newProgramme(t testing.TB, clock mentoring.Clock) *programme.Programme {
	t.Helper()
	pool := testenv.DB(t, store.Migrate)
	letters, err := parsedTemplates()
	if err != nil {
		t.Fatal(err)
	}
	key, err := replyaddress.CreateKey(t.TempDir() + "/key")
	if err != nil {
		t.Fatal(err)
	}
	ring, err := replyaddress.NewRing(key)
	if err != nil {
		t.Fatal(err)
	}
	pattern, err := replyaddress.ParsePattern("{token}@reply.rapport.test")
	if err != nil {
		t.Fatal(err)
	}
	return &programme.Programme{
		DB: &store.DB{Pool: pool}, Clock: clock, Letters: letters, Keys: ring, Log: slog.New(slog.DiscardHandler),
		From: programme.From{Name: "Mentoring", Address: "mentoring@rapport.test", Reply: pattern, Bounce: pattern},
	}
}

var spec = mentoring.Cohort{
	Name: "Spring", Purpose: "New managers find their feet.", Capabilities: []string{"delegation", "feedback"}, Audience: "new managers",
	Months: 6, Start: mentoring.Day{Year: 2026, Month: time.March, Day: 2}, Language: "en", Zone: "UTC", Hours: mentoring.OfficeHours,
	Confidentiality: "What is said stays between the two of you.", Crossing: mentoring.MayCross,
	Concerns: mentoring.NamedPerson{Name: "Olive Care", Email: "olive@north.test"},
	Organisations: []mentoring.Organisation{{
		Name: "North", Coordinators: []mentoring.NamedPerson{{Name: "Carla Coord", Email: "carla@north.test"}},
		Sponsors: []mentoring.NamedPerson{{Name: "Sven Sponsor", Email: "sven@north.test"}},
	}},
}

var people = []mentoring.Person{
	{Name: "Maria Mentor", Email: "maria@north.test", Organisation: "North", Role: mentoring.Mentor, Function: "Finance", Capacity: 1},
	{Name: "Ines Mentee", Email: "ines@north.test", Organisation: "North", Role: mentoring.Mentee, Function: "Care", Capacity: 1},
}

// underKeys has everything that people write be kept under keys.
func (w *world) underKeys() *world {
	w.t.Helper()
	if err := w.DB.UnderKeys(w.t.Context(), contentkey.NewRoot()); err != nil {
		w.t.Fatal(err)
	}
	return w
}

// start starts a cohort of one mentor and one mentee.
func (w *world) start() *world {
	w.t.Helper()
	id, err := w.Start(w.t.Context(), spec, people)
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
	return w
}

// climb climbs an ask once.
func (w *world) climb(a mentoring.Ask) mentoring.Standing {
	w.t.Helper()
	a.Cohort, a.Workflow = w.cohort, "workflow"
	standing, err := w.Climb(w.t.Context(), a)
	if err != nil {
		w.t.Fatal(err)
	}
	return standing
}

// mails returns what was written to an address, oldest first.
func (w *world) mails(address string) []store.Mail {
	w.t.Helper()
	rows, err := w.DB.Pool.Query(w.t.Context(), `select id from mail where address = $1 order by id`, address)
	if err != nil {
		w.t.Fatal(err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		w.t.Fatal(err)
	}
	var mails []store.Mail
	if err := w.DB.InTx(w.t.Context(), func(tx store.Tx) error {
		mails = nil
		for _, id := range ids {
			mail, _, err := tx.Mail(w.t.Context(), id)
			if err != nil {
				return err
			}
			mails = append(mails, mail)
		}
		return nil
	}); err != nil {
		w.t.Fatal(err)
	}
	return mails
}

// came returns the bytes of a mail that came.
func (w *world) came(id int64) (raw []byte) {
	w.t.Helper()
	if err := w.DB.InTx(w.t.Context(), func(tx store.Tx) (err error) {
		raw, err = tx.RawOf(w.t.Context(), id)
		return err
	}); err != nil {
		w.t.Fatal(err)
	}
	return raw
}

// last returns the newest mail to an address and checks what it is.
func (w *world) last(address, step string) store.Mail {
	w.t.Helper()
	if waitsForMorning(step) {
		w.climbMornings(address)
	}
	mails := w.mails(address)
	if len(mails) == 0 {
		w.t.Fatalf("nothing was written to %s; want %s", address, step)
	}
	last := mails[len(mails)-1]
	if last.Step != step {
		w.t.Fatalf("the last mail to %s is %s, want %s", address, last.Step, step)
	}
	return last
}

// waitsForMorning reports whether a mail to a coordinator is written at the start of their next day.
func waitsForMorning(step string) bool {
	switch step {
	case "handover", "handover.remind", "missed", "missed.remind", "coordinator.bounce", "coordinator.filtered", "coordinator.complaint", "coordinator.ended", "coordinator.in.turn":
		return true
	}
	return false
}

// reply answers one of our mails as a mail program would.
func (w *world) reply(to store.Mail, from, text string) int64 {
	w.t.Helper()
	ours, err := inbox.Parse(to.Raw)
	if err != nil {
		w.t.Fatal(err)
	}
	replyTo, _ := ours.Header.Text("Reply-To")
	raw := fmt.Sprintf("From: %s\r\nTo: %s\r\nSubject: Re: %s\r\nMessage-ID: <%d@client.test>\r\nIn-Reply-To: <%s>\r\nDate: %s\r\n\r\n%s\r\n\r\n%s\r\n",
		from, replyTo, ours.Subject, w.uid, to.MessageID, w.clock.Now().Format(time.RFC1123Z), text,
		"> "+strings.ReplaceAll(strings.TrimSpace(to.Body), "\n", "\r\n> "))
	return w.arrive(raw)
}

// arrive lets a raw mail come in and be applied. It returns its id.
func (w *world) arrive(raw string) int64 {
	w.t.Helper()
	ctx := w.t.Context()
	w.uid++
	intake := programme.NewIntake(w.Programme)
	if err := intake.Keep(ctx, []inbox.Raw{{
		Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: w.uid}, Size: int64(len(raw)), InternalDate: w.clock.Now(), SHA256: sha256.Sum256([]byte(raw)), Bytes: []byte(raw),
	}}); err != nil {
		w.t.Fatal(err)
	}
	return w.sort()
}

// sort brings every mail that waits to its end and returns the last.
func (w *world) sort() (last int64) {
	w.t.Helper()
	ctx, intake := w.t.Context(), programme.NewIntake(w.Programme)
	for {
		waiting, err := intake.Next(ctx, 1)
		if err != nil {
			w.t.Fatal(err)
		}
		if len(waiting) == 0 {
			return last
		}
		last = waiting[0].ID
		w.receive(last, waiting[0].Raw)
	}
}

func (w *world) receive(id int64, raw []byte) {
	w.t.Helper()
	m, err := inbox.Parse(raw)
	if err != nil {
		w.t.Fatal(err)
	}
	class := inbox.Classify(m, w.From.Own())
	if err := w.Receive(w.t.Context(), id, m, class); err != nil {
		w.t.Fatal(err)
	}
}

// disposition returns what came of a mail.
func (w *world) disposition(raw int64) string {
	w.t.Helper()
	return value[string](w, `select disposition from event where raw_id = $1`, raw)
}

func value[T any](w *world, sql string, args ...any) (v T) {
	w.t.Helper()
	if err := w.DB.Pool.QueryRow(context.Background(), sql, args...).Scan(&v); err != nil {
		w.t.Fatal(err)
	}
	return v
}

// participant returns the id of a participant by address.
func (w *world) participant(address string) string {
	w.t.Helper()
	return value[string](w, `select t.id from participant t join person p on p.id = t.person_id where p.email = $1`, address)
}

// join brings both to the point where they can be matched.
func (w *world) join() *world {
	w.t.Helper()
	for _, person := range people {
		address := string(person.Email)
		ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
		w.climb(ask)
		w.reply(w.last(address, "invitation"), address, "Yes, count me in!")
		if standing := w.climb(ask); standing.Intent != mentoring.Accept {
			w.t.Fatalf("invitation of %s: %+v", address, standing)
		}
		ask.Kind = mentoring.Survey
		w.climb(ask)
		w.reply(w.last(address, "survey"), address, "1. delegation and feedback\n2. 12 years\n3. honesty\n4. video, one mentee at most\n5. 3")
		if standing := w.climb(ask); !standing.Over() {
			w.t.Fatalf("survey of %s: %+v", address, standing)
		}
	}
	return w
}

// introduce brings both to a running pair and returns its id.
func (w *world) introduce() string {
	w.t.Helper()
	ctx := w.t.Context()
	proposed, err := w.Propose(ctx, workflows.RoundRef{Cohort: w.cohort, Round: 10})
	if err != nil || proposed.Pairs != 1 {
		w.t.Fatalf("proposed %d pairs, %v", proposed.Pairs, err)
	}
	w.climb(mentoring.Ask{Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Occurrence: 10})
	w.reply(w.last("carla@north.test", "match.proposal"), "carla@north.test", "approve")
	pair := value[string](w, `select id from pair`)
	for to, address := range map[mentoring.Party]string{mentoring.TheMentor: "maria@north.test", mentoring.TheMentee: "ines@north.test"} {
		ask := mentoring.Ask{Kind: mentoring.Confirmation, To: to, Pair: pair}
		w.climb(ask)
		w.reply(w.last(address, "match.confirmation"), address, "Yes please")
		if standing := w.climb(ask); standing.Intent != mentoring.Accept {
			w.t.Fatalf("confirmation of %s: %+v", address, standing)
		}
	}
	plan, err := w.Introduce(ctx, workflows.PairRef{Cohort: w.cohort, Pair: pair})
	if err != nil || plan.Sessions != 6 {
		w.t.Fatalf("introduced with %+v, %v", plan, err)
	}
	return pair
}
