package programme_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// says enters what Ines said on the telephone.
func (w *world) says(words string, dryRun bool) programme.Entered {
	w.t.Helper()
	out, err := w.Enter(asCarla(w.t.Context()), programme.Spoken{Cohort: "Spring", Person: "Ines Mentee", Words: words}, dryRun)
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// footprint is what a command that changes nothing leaves as it was.
func (w *world) footprint() string {
	return value[string](w, `select concat_ws(' ', (select count(*) from mail), (select count(*) from raw_mail), (select count(*) from event),
		(select count(*) from journal), (select string_agg(state || coalesce(answer::text, '') || coalesce(asked_back_at::text, ''), ',' order by id) from ask))`)
}

// TestTelephonedAnswerActsAsAReply: what somebody said on the telephone settles their ask, stands in the journal as entered by an
// account, and is read back to them with who told it.
func TestTelephonedAnswerActsAsAReply(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(ines)}
	w.climb(ask)
	before := w.footprint()
	out := w.says("Yes, she would love to", true)
	if out.Outcome != programme.SpokenApplied || len(out.Mails) == 0 || !strings.Contains(out.Mails[0].Text, "Carla Coord told me") {
		t.Errorf("the dry run says %+v", out)
	}
	if after := w.footprint(); after != before {
		t.Fatalf("the dry run changed %s to %s", before, after)
	}
	if out = w.says("Yes, she would love to", false); out.Outcome != programme.SpokenApplied || out.Understood.Intent != mentoring.Accept {
		t.Fatalf("entered as %+v", out)
	}
	noted := w.last(ines, "invitation.noted")
	has(t, noted, "Carla Coord told me what you said on the telephone", "Reply “no” if that is wrong.")
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("the invitation stands at %+v", standing)
	}
	if n := value[int](w, `select count(*) from journal j join ask a on a.id = j.ask_id where j.what = 'entered on the telephone' and j.account = 'carla' and a.kind = 'invitation'`); n != 1 {
		t.Errorf("%d entries in the journal", n)
	}
	if _, err := w.Enter(asCarla(t.Context()), programme.Spoken{Cohort: "Spring", Person: ines, Words: "yes"}, false); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("a second time: %v", err)
	}
	w.reply(noted, ines, "No")
	if state := value[string](w, `select state from participant where id = $1`, w.participant(ines)); state != "declined" {
		t.Errorf("she said no to what was noted, and is %s", state)
	}
}

// TestTelephonedAnswerThatIsNotPlainChangesNothing: what is not sure, or is only half of what was asked, says so and leaves everything
// as it was.
func TestTelephonedAnswerThatIsNotPlainChangesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	for _, words := range []string{"hm", "The weather is fine", "perhaps yes, if my manager agrees", "she is not sure"} {
		before := w.footprint()
		out := w.says(words, false)
		if out.Outcome != programme.SpokenUnclear || out.Unclear == "" {
			t.Errorf("%q: %+v", words, out)
		}
		if after := w.footprint(); after != before {
			t.Errorf("%q changed %s to %s", words, before, after)
		}
	}
	w.says("yes", false)
	w.climb(mentoring.Ask{Kind: mentoring.Survey, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	before := w.footprint()
	if out := w.says("1. delegation\n2. 12 years", false); out.Outcome != programme.SpokenUnclear || !strings.Contains(out.Unclear, "3") {
		t.Errorf("half a survey: %+v", out)
	}
	if after := w.footprint(); after != before {
		t.Errorf("half a survey changed %s to %s", before, after)
	}
}

// TestTelephonedAnswerChoosesAmongOpenQuestions: of several open questions none is answered before one is named.
func TestTelephonedAnswerChoosesAmongOpenQuestions(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Agreement, To: mentoring.TheMentee, Pair: pair})
	w.clock.pass(30 * day)
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	out := w.says("We met yesterday, 4 out of 5", false)
	if out.Outcome != programme.SpokenWhich || len(out.Open) != 2 {
		t.Fatalf("%+v", out)
	}
	i := slices.IndexFunc(out.Open, func(q programme.OpenQuestion) bool { return strings.Contains(q.About, "session") })
	if i < 0 || out.Open[i].With != "Maria Mentor" {
		t.Fatalf("the session is not listed: %+v", out.Open)
	}
	said := programme.Spoken{Cohort: "Spring", Person: ines, Ask: out.Open[i].Ask, Words: "We met yesterday, 4 out of 5", By: "carla@north.test"}
	if out, err := w.Enter(asCarla(t.Context()), said, false); err != nil || out.Outcome != programme.SpokenApplied || out.Understood.Rating != 4 {
		t.Fatalf("%+v, %v", out, err)
	}
	if state := value[string](w, `select state from session where pair_id = $1 and number = 1`, pair); state != "held" {
		t.Errorf("the session is %s", state)
	}
	w.reply(w.last(ines, "session.noted"), ines, "no")
	w.last(ines, "anytime.instead")
	said.By = "sven@north.test"
	if _, err := w.Enter(asCarla(t.Context()), said, true); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("told to a sponsor: %v", err)
	}
}

// TestReflectionIsNotTakenByTelephone: what is for its writer's eyes alone goes through nobody else.
func TestReflectionIsNotTakenByTelephone(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	if out, err := w.Enter(asCarla(t.Context()), programme.Spoken{Cohort: "Spring", Person: ines, Words: "I learnt to listen"}, false); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("%+v, %v", out, err)
	}
}

// TestWhatCannotBeUndoneIsAskedBackAfterACall: somebody who wants to be forgotten says so at their own address first.
func TestWhatCannotBeUndoneIsAskedBackAfterACall(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	if out := w.says("Forget me", false); out.Outcome != programme.SpokenAskedBack {
		t.Fatalf("%+v", out)
	}
	if n := value[int](w, `select count(*) from person where erased_at is not null`); n != 0 {
		t.Error("she is forgotten at a coordinator's word")
	}
	w.reply(w.climbConfirmation(ines), ines, "Yes")
	if n := value[int](w, `select count(*) from person where erased_at is not null`); n != 1 {
		t.Error("she is not forgotten at her own word")
	}
}

// TestWhatMayBeSaidAtAnyTimeMayBeTelephoned: a pause counts whatever the open question is, and the “no” to its read-back ends it. A
// “no” to what a person wrote themselves is read as ever.
func TestWhatMayBeSaidAtAnyTimeMayBeTelephoned(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.clock.pass(30 * day)
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	asked := w.last(ines, "session")
	if out := w.says("please pause until 1 June", false); out.Outcome != programme.SpokenApplied {
		t.Fatalf("%+v", out)
	}
	paused := w.last(ines, "anytime.paused")
	has(t, paused, "Carla Coord told me")
	if w.person(ines).AwayUntil == nil {
		t.Fatal("no pause")
	}
	w.reply(paused, ines, "no")
	w.last(ines, "anytime.back")
	w.reply(asked, ines, "no")
	has(t, w.last(ines, "session.noted"), "have not met yet")
}

// TestReadBackOfACallInFiveLanguages: the line is in the reader's language whatever the coordinator types in, and its “no” is
// understood there.
func TestReadBackOfACallInFiveLanguages(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string][2]string{
		"de": {"am Telefon", "Nein."}, "fr": {"au téléphone", "Non"}, "es": {"por teléfono", "No"}, "nl": {"aan de telefoon", "Nee"}, "en": {"on the telephone", "No, sorry"},
	} {
		w := newWorld(t).start().join()
		pair := w.introduce()
		if _, err := w.DB.Pool.Exec(t.Context(), `update person set language = $1, language_asked = false where email = $2`, tag, ines); err != nil {
			t.Fatal(err)
		}
		w.clock.pass(30 * day)
		w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
		if out := w.says("Yes, the two of them met the day before yesterday and she would give it a 4 out of 5", false); out.Outcome != programme.SpokenApplied {
			t.Errorf("%s: %+v", tag, out)
			continue
		}
		noted := w.last(ines, "session.noted")
		has(t, noted, "Carla Coord", want[0])
		if p := w.person(ines); p.Language != tag {
			t.Errorf("%s: she is written to in %s since somebody else typed in it", tag, p.Language)
		}
		w.clock.pass(time.Hour)
		w.reply(noted, ines, want[1])
		w.last(ines, "anytime.instead")
	}
}
