package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

func TestMain(m *testing.M) { testenv.Main(m) }

// sample is a play of the sample cohort, which every clone has.
func sample(t testing.TB) Play {
	t.Helper()
	cohort, _, err := cohortfile.ReadCohort("cohort.yaml", strings.NewReader(cohortfile.ExampleCohort))
	if err != nil {
		t.Fatal(err)
	}
	people, _, err := cohortfile.ReadPeople("people.csv", strings.NewReader(cohortfile.ExamplePeople), cohort)
	if err != nil {
		t.Fatal(err)
	}
	letters, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	key, err := replyaddress.CreateKey(filepath.Join(t.TempDir(), "key"))
	if err != nil {
		t.Fatal(err)
	}
	keys, err := replyaddress.NewRing(key)
	if err != nil {
		t.Fatal(err)
	}
	return Play{Cohort: cohort, People: people, Letters: letters, Keys: keys, Seed: 1}
}

// pair is a play of one mentor and one mentee from a day on.
func pair(t *testing.T, start mentoring.Day) Play {
	t.Helper()
	p := sample(t)
	p.Cohort.Start = start
	p.People = slices.DeleteFunc(p.People, func(q mentoring.Person) bool {
		return q.Name != "Anna Berg" && q.Name != "Daniel Weiss"
	})
	if len(p.People) != 2 {
		t.Fatal("the sample's people have changed")
	}
	return p
}

// run plays on a database that the play has to itself.
func run(t testing.TB, p Play) *Record {
	t.Helper()
	db, err := store.Alone(t.Context(), testenv.DB(t, store.Migrate))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return runOn(t, db, p)
}

func runOn(t testing.TB, db *store.DB, p Play) *Record {
	t.Helper()
	p.DB = db
	record, err := p.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return record
}

// lines tells what was written, a line for each letter.
func (r *Record) lines() []string {
	var lines []string
	for _, l := range r.Letters {
		lines = append(lines, fmt.Sprintf("%s %s %v %s %s %s\n%s", l.At.Format(time.DateTime), r.People[l.Person].Name, l.Ours, l.Kind, l.Outcome, l.Subject, l.Text))
	}
	return lines
}

// got returns the kinds of mail that somebody got.
func (r *Record) got(name string) []string {
	var kinds []string
	for _, l := range r.Letters {
		if l.Ours && r.People[l.Person].Name == name {
			kinds = append(kinds, l.Kind)
		}
	}
	return kinds
}

func TestRow10RehearsalPlaysTheWholeProgramme(t *testing.T) {
	t.Parallel()
	p := sample(t)
	var days []time.Time
	p.Progress = func(day time.Time, _ int) { days = append(days, day) }
	r := run(t, p)
	if r.Cut {
		t.Error("something still waits at the end")
	}
	if len(r.Pairs) < 3 {
		t.Errorf("%d pairs were introduced", len(r.Pairs))
	}
	for _, two := range r.Pairs {
		if n := len(two.Sessions); n < p.Cohort.Months || n > p.Cohort.Months+1 { // some agree on one month more
			t.Errorf("%s was asked about %d sessions in %d months", r.People[two.Mentee].Name, len(two.Sessions), p.Cohort.Months)
		}
		for _, person := range []int{two.Mentee, two.Mentor} {
			kinds := r.got(r.People[person].Name)
			for _, want := range []string{"invitation", "survey", "match.confirmation", "introduction", "checkin", "closing", "closed"} {
				if !slices.Contains(kinds, want) {
					t.Errorf("%s never gets %s", r.People[person].Name, want)
				}
			}
		}
	}
	replies := 0
	for _, l := range r.Letters {
		if !l.Ours {
			if replies++; l.Outcome != "applied" && l.Outcome != "asked_back" && l.Outcome != "calendar" {
				t.Errorf("what came of “%s” is %s", l.Text, l.Outcome)
			}
		}
	}
	if replies < 50 {
		t.Errorf("only %d replies came", replies)
	}
	if !slices.IsSortedFunc(days, time.Time.Compare) || len(days) < 50 {
		t.Errorf("progress was told of %d days", len(days))
	}
	first, last := r.Span()
	if want := p.Cohort.Start; mentoring.DayOf(first) != want || last.Before(first.AddDate(0, p.Cohort.Months, 0)) {
		t.Errorf("from %v to %v", first, last)
	}
}

// Once more with the same seed, and on a database as the service has it: the mails are the same, to the byte.
func TestRow9EqualSeedsGiveEqualMails(t *testing.T) {
	t.Parallel()
	p := sample(t)
	p.Tempers = true
	one, other := run(t, p).lines(), runOn(t, &store.DB{Pool: testenv.DB(t, store.Migrate)}, p).lines()
	for i := range min(len(one), len(other)) {
		if one[i] != other[i] {
			t.Fatalf("letter %d is\n%s\n\nand the second time\n%s", i, one[i], other[i])
		}
	}
	if len(one) != len(other) {
		t.Errorf("%d letters, and the second time %d", len(one), len(other))
	}
}

// A start on the last of January, on 29 February, in the nights in which clocks change, and on holidays: there is a session
// in each month, and nobody is written to outside of their working hours.
func TestRow10RehearsalOfAwkwardStarts(t *testing.T) {
	t.Parallel()
	for _, start := range []mentoring.Day{
		{Year: 2027, Month: time.January, Day: 31}, {Year: 2028, Month: time.February, Day: 29}, {Year: 2027, Month: time.March, Day: 28},
		{Year: 2027, Month: time.October, Day: 31}, {Year: 2027, Month: time.December, Day: 25}, {Year: 2027, Month: time.April, Day: 27},
	} {
		t.Run(start.String(), func(t *testing.T) {
			t.Parallel()
			p := pair(t, start)
			r := run(t, p)
			if len(r.Pairs) != 1 || len(r.Pairs[0].Sessions) != p.Cohort.Months || r.Cut {
				t.Fatalf("pairs: %+v; cut: %v", r.Pairs, r.Cut)
			}
			hours := p.Cohort.Hours
			for _, l := range r.Letters {
				if !l.Unasked {
					continue
				}
				minute := l.At.Hour()*60 + l.At.Minute()
				if minute < hours.From || minute >= hours.To || !slices.Contains(hours.Days, l.At.Weekday()) ||
					slices.Contains(r.People[l.Person].holidays, mentoring.DayOf(l.At)) {
					t.Errorf("%s goes to %s on %s", l.Kind, r.People[l.Person].Name, l.At.Format("Monday 2006-01-02 15:04 MST"))
				}
			}
		})
	}
}

func TestRow10RehearsalWithoutMentors(t *testing.T) {
	t.Parallel()
	p := sample(t)
	p.People = slices.DeleteFunc(p.People, func(q mentoring.Person) bool { return q.Role != mentoring.Mentee })
	r := run(t, p)
	if len(r.Pairs) != 0 || len(r.Alone) != len(p.People) || r.Cut {
		t.Errorf("%d pairs, %d alone, cut %v", len(r.Pairs), len(r.Alone), r.Cut)
	}
	if !slices.ContainsFunc(r.Warnings(), func(w string) bool { return strings.Contains(w, "Without a partner") }) {
		t.Errorf("nothing warns of it: %q", r.Warnings())
	}
}

func TestARehearsalCanBeStopped(t *testing.T) {
	t.Parallel()
	p := sample(t)
	p.DB = &store.DB{Pool: testenv.DB(t, store.Migrate)}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	p.Progress = func(_ time.Time, mails int) {
		if mails > 10 {
			cancel()
		}
	}
	if _, err := p.Run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("the rehearsal ended with %v", err)
	}
}

// BenchmarkFiftyPairs is how long nine months of fifty pairs take: less than half a minute on two processors.
func BenchmarkFiftyPairs(b *testing.B) {
	cast := demo.NewCast(50, 9, 1)
	for b.Loop() {
		p := sample(b)
		p.Cohort, p.People = cast.Cohort, cast.People
		r := run(b, p)
		out, in := r.Mails()
		b.ReportMetric(float64(out), "mails")
		b.ReportMetric(float64(in), "replies")
	}
}

// Row 19: a rehearsal shows the line to a manager who is on no list.
func TestRow19RehearsalShowsTheManagersMail(t *testing.T) {
	t.Parallel()
	p := pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1})
	p.DB = &store.DB{Pool: testenv.DB(t, store.Migrate)}
	p.Cohort.TellManagers = true
	p.People[1].Manager = "boss@harbourfoods.example"
	record, err := p.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	for _, l := range record.Letters {
		if record.People[l.Person].Part == "manager" && l.Kind == store.ManagerTold {
			told++
		}
	}
	if told != 1 {
		t.Errorf("the manager was told %d times", told)
	}
}
