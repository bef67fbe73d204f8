package programme_test

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// startBoth starts a cohort of two organisations: the usual two people of North, and Sol of South.
func (w *world) startBoth(change func(*mentoring.Cohort)) {
	w.t.Helper()
	two := spec
	two.Organisations = append(two.Organisations[:1:1], mentoring.Organisation{
		Name: "South", Coordinators: []mentoring.NamedPerson{{Name: "Sue South", Email: "sue@south.test"}},
	})
	if change != nil {
		change(&two)
	}
	theirs := people[1]
	theirs.Name, theirs.Email, theirs.Organisation = "Sol South", "sol@south.test", "South"
	id, err := w.Start(w.t.Context(), two, append(people[:2:2], theirs))
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
}

// sven is the sponsor of North, who is asked by an errand.
func (w *world) sven(kind mentoring.Kind, month int) mentoring.Ask {
	w.t.Helper()
	return mentoring.Ask{Kind: kind, To: mentoring.TheSponsor, Person: value[string](w, `select id from person where email = 'sven@north.test'`), Occurrence: month}
}

func (w *world) enrol() {
	w.t.Helper()
	if err := w.Enrol(w.t.Context(), workflows.CohortRef{Cohort: w.cohort}); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) summariseMonth(month int, final bool) {
	w.t.Helper()
	for range 2 { // a step may be done twice
		if err := w.Summarise(w.t.Context(), workflows.MonthRef{Cohort: w.cohort, Month: month, Final: final}); err != nil {
			w.t.Fatal(err)
		}
	}
}

// Row 4: the sponsor is asked on the first day what should come of it, and the final summary comes back to each answer in their
// own words, with the figures that speak of it, or says that none does.
func TestRow4TheLastSummaryAnswersWhatTheSponsorHopedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.enrol()
	w.enrol()
	if n := value[int](w, `select count(*) from ask where kind = 'sponsor.hopes'`); n != 1 {
		t.Fatalf("the sponsor is asked %d times", n)
	}
	w.climb(w.sven(mentoring.Hopes, 0))
	asked := w.last("sven@north.test", "sponsor.hopes")
	for _, want := range []string{"New managers find their feet.", "Which part of your strategy", "worth the time"} {
		if !strings.Contains(asked.Body, want) {
			t.Errorf("the mail lacks %q:\n%s", want, asked.Body)
		}
	}
	w.reply(asked, "sven@north.test", "1. Two new sites, led by our own people\n3. Fewer decisions on my desk")
	noted := w.last("sven@north.test", "sponsor.hopes.noted")
	if !strings.Contains(noted.Body, "3. Fewer decisions on my desk") {
		t.Errorf("he reads back:\n%s", noted.Body)
	}
	w.reply(noted, "sven@north.test", "3. People who stay")
	w.last("sven@north.test", "sponsor.hopes.noted")
	w.summariseMonth(1, false)
	if month := w.last("sven@north.test", "summary"); strings.Contains(month.Body, "People who stay") {
		t.Error("a monthly summary tells of the hopes")
	}
	w.clock.pass(180 * day)
	w.summariseMonth(6, true)
	final := w.last("sven@north.test", "summary.final").Body
	for _, want := range []string{"Two new sites, led by our own people", "People who stay", "Our figures cannot answer this"} {
		if !strings.Contains(final, want) {
			t.Errorf("the final summary lacks %q:\n%s", want, final)
		}
	}
	if strings.Contains(final, "on my desk") || strings.Contains(final, "do differently") {
		t.Errorf("the final summary tells what was taken back, or asks what was not answered:\n%s", final)
	}
}

// Row 4: who says nothing is asked once more and then left alone; who would rather not is left alone at once.
func TestRow4SponsorsMaySayNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.enrol()
	w.climb(w.sven(mentoring.Hopes, 0))
	w.clock.pass(8 * day)
	w.climb(w.sven(mentoring.Hopes, 0))
	reminder := w.last("sven@north.test", "sponsor.hopes.remind")
	w.clock.pass(30 * day)
	if standing := w.climb(w.sven(mentoring.Hopes, 0)); standing.State != mentoring.Silent {
		t.Errorf("it stands at %+v", standing)
	}
	w.reply(reminder, "sven@north.test", "2. Decide more by themselves")
	w.last("sven@north.test", "sponsor.hopes.noted")
	w.summariseMonth(6, true)
	if final := w.last("sven@north.test", "summary.final").Body; !strings.Contains(final, "Decide more by themselves") {
		t.Errorf("what came late does not count:\n%s", final)
	}
}

// noted returns the mail that asks whether words may go out in the sponsor's name, in the third month.
func (w *world) askForNote() store.Mail {
	w.t.Helper()
	w.enrol()
	w.exec(`update participant set state = 'ready'`)
	w.clock.pass(90 * day)
	w.summariseMonth(3, false)
	if standing := w.climb(w.sven(mentoring.SponsorNote, 3)); standing.LookAgain.Before(w.clock.Now().Add(day)) {
		w.t.Fatalf("it is asked beside the summary: %+v", standing)
	}
	w.clock.pass(2*day + time.Hour)
	w.climb(w.sven(mentoring.SponsorNote, 3))
	return w.last("sven@north.test", "sponsor.note")
}

// Row 57: a draft in the sponsor's name goes out on one word, to each of their people once.
func TestRow57DraftGoesOutOnOneWord(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	draft := w.askForNote()
	if !strings.Contains(flowing(draft.Body), "Thank you for the time that you give each other") || !strings.Contains(draft.Body, "Sven Sponsor") {
		t.Fatalf("the draft reads:\n%s", draft.Body)
	}
	w.reply(draft, "sven@north.test", "ok")
	w.last("sven@north.test", "sponsor.note.noted")
	for _, address := range []string{"maria@north.test", "ines@north.test"} {
		if word := w.last(address, "sponsor.word"); !strings.Contains(flowing(word.Body), "Thank you for the time that you give each other") || !strings.Contains(word.Subject, "Sven Sponsor") {
			t.Errorf("%s reads %s:\n%s", address, word.Subject, word.Body)
		}
	}
	if n := value[int](w, `select count(*) from mail where step = 'sponsor.word'`); n != 2 {
		t.Errorf("%d mails went out, want one each", n)
	}
	w.reply(w.last("ines@north.test", "sponsor.word"), "ines@north.test", "How kind of him. Could I thank him in person?")
	if mails := w.mails("sven@north.test"); mails[len(mails)-1].Step != "sponsor.note.noted" {
		t.Error("what a participant wrote went to the sponsor")
	}
}

// Row 57: the sponsor's own words are shown to them first, and again after a change; only a yes to exactly these sends them.
func TestRow57OwnWordsAreShownFirst(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.reply(w.askForNote(), "sven@north.test", "Dear all, I hear good things. Keep talking, and call me if your diary gets in the way.")
	check := w.last("sven@north.test", "sponsor.note.check")
	w.reply(check, "sven@north.test", "Dear all, I hear good things. Keep talking.")
	check = w.last("sven@north.test", "sponsor.note.check")
	if n := value[int](w, `select count(*) from mail where step = 'sponsor.word'`); n != 0 {
		t.Fatalf("%d mails went out before he said yes", n)
	}
	w.reply(check, "sven@north.test", "Yes, send it")
	if word := w.last("ines@north.test", "sponsor.word"); !strings.Contains(word.Body, "Keep talking.") || strings.Contains(word.Body, "diary") {
		t.Errorf("she reads:\n%s", word.Body)
	}
}

// Row 57: a no, a change of mind in half a sentence and silence send nothing.
func TestRow57NothingGoesOutWithoutAYes(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"no", "No thank you, not this time", "Hmm, not sure about the second sentence?", "skip", ""} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			draft := w.askForNote()
			if words != "" {
				w.reply(draft, "sven@north.test", words)
			} else {
				w.clock.pass(20 * day)
				if standing := w.climb(w.sven(mentoring.SponsorNote, 3)); standing.State != mentoring.Silent {
					t.Errorf("it stands at %+v", standing)
				}
			}
			if n := value[int](w, `select count(*) from mail where step = 'sponsor.word'`); n != 0 {
				t.Errorf("%d mails went out", n)
			}
		})
	}
}

// Row 57: the sponsor of one organisation writes to their own people, and to nobody of another.
func TestRow57OnlyToTheirOwnPeople(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startBoth(nil)
	w.reply(w.askForNote(), "sven@north.test", "send")
	if n := value[int](w, `select count(*) from mail where step = 'sponsor.word' and address like '%south.test'`); n != 0 {
		t.Error("the people of another organisation were written to")
	}
	w.last("ines@north.test", "sponsor.word")
}
