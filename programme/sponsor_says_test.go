package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 73: every word of a sponsor to a summary has one answer, and none of them is the yes to a question that waits beside it.
func TestRow73EachWordToASummaryHasOneAnswer(t *testing.T) {
	t.Parallel()
	for language, words := range map[string][4]string{
		"en": {"Approve.\n\nBest regards\nSven", "Send my note, please", "name us", "Do not name us any more"},
		"de": {"Einverstanden!", "Schicken Sie meine Nachricht", "Nennen Sie uns", "Nennen Sie uns nicht"},
		"fr": {"J’approuve", "Envoyez mon mot", "Nommez-nous", "Ne nous nommez plus"},
		"es": {"Aprobado", "Envía mi nota", "Nómbranos", "No nos nombres"},
		"nl": {"Akkoord!", "Stuur mijn bericht", "Noem ons maar", "Noem ons niet"},
	} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			w.exec(`update person set language = $1 where email = 'sven@north.test'`, language)
			w.summariseMonth(1, false)
			summary := w.last("sven@north.test", "summary")
			w.reply(summary, "sven@north.test", words[0])
			w.last("sven@north.test", "anytime.sponsor.nothing")
			w.reply(summary, "sven@north.test", words[2])
			w.last("sven@north.test", "anytime.sponsor.named")
			if may := value[bool](w, `select may from recognisable where organisation = 'North' order by id desc limit 1`); !may {
				t.Error("it was not noted")
			}
			w.reply(summary, "sven@north.test", words[3])
			w.last("sven@north.test", "anytime.sponsor.named")
			if may := value[bool](w, `select may from recognisable where organisation = 'North' order by id desc limit 1`); may {
				t.Error("it was not taken back")
			}
			w.reply(summary, "sven@north.test", words[1])
			check := w.last("sven@north.test", "sponsor.note.check")
			if n := value[int](w, `select count(*) from mail where step = 'sponsor.word'`); n != 0 {
				t.Fatal("words went out that he has not seen")
			}
			w.reply(summary, "sven@north.test", words[0]) // approves of the summary, not of the words
			w.last("sven@north.test", "sponsor.note.check")
			if n := value[int](w, `select count(*) from mail where step = 'sponsor.word'`); n != 0 {
				t.Fatal("a yes to the summary sent the words")
			}
			w.exec(`update participant set state = 'ready'`)
			w.reply(check, "sven@north.test", "ok")
			if n := value[int](w, `select count(*) from mail where step = 'sponsor.word'`); n != 2 {
				t.Errorf("%d mails went out", n)
			}
		})
	}
}

// Row 73: where sponsors see the proposed pairs, their approval reaches the coordinator, who decides; it approves nothing by itself.
func TestRow73ApprovingPairsReachesTheCoordinator(t *testing.T) {
	t.Parallel()
	open := spec
	open.SponsorSeesPairs = true
	w := tableOf(t, open)
	w.reply(w.last("sven@north.test", "sponsor.pairs"), "sven@north.test", "Approved, thanks!")
	w.last("sven@north.test", "anytime.sponsor.approved")
	if got := w.last(carla, "coordinator.question"); !strings.Contains(got.Body, "Approved") {
		t.Errorf("the coordinator reads:\n%s", got.Body)
	}
	if n := value[int](w, `select count(*) from pair where state <> 'proposed'`); n != 0 {
		t.Error("a sponsor approved the pairs")
	}
}

// Row 73: anybody else's "approve" is a word for the coordinator.
func TestRow73OnlySponsorsApprove(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	if err := w.Notify(t.Context(), mentoring.Notice{Mail: "introduction", To: mentoring.TheMentee, Cohort: w.cohort, Pair: pair}); err != nil {
		t.Fatal(err)
	}
	w.reply(w.last("ines@north.test", "introduction"), "ines@north.test", "name us")
	w.last("ines@north.test", "anytime.question")
	if n := value[int](w, `select count(*) from recognisable`); n != 0 {
		t.Error("a participant spoke for an organisation")
	}
}
