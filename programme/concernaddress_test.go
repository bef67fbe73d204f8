package programme_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

const concernAddress = "concern@reply.rapport.test"

// write is a new mail of somebody to an address.
func (w *world) write(from, to, subject, text, header string) int64 {
	w.t.Helper()
	return w.arrive(fmt.Sprintf("From: %s\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <w%d@client.test>\r\nDate: %s\r\n%s\r\n%s\r\n",
		from, to, subject, w.uid, w.clock.Now().Format(time.RFC1123Z), header, text))
}

func TestRow90AWordToItsOwnAddressReachesTheNamedPersonAlone(t *testing.T) {
	t.Parallel()
	const canary = "xylophone"
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	w.clock.pass(5*day + 13*time.Hour) // a Saturday, eleven at night
	w.write("ines@north.test", concernAddress, "About our talk", "He played the "+canary+" at me for an hour.", "")
	brought := w.last("olive@north.test", "coordinator.concern")
	if !strings.Contains(brought.Body, canary) || !strings.Contains(brought.Body, "Ines Mentee") {
		t.Errorf("the named person reads\n%s", brought.Body)
	}
	if late := value[bool](w, `select not_before > made_at from mail where step = 'coordinator.concern'`); late {
		t.Error("it waits for office hours")
	}
	noted := w.last("ines@north.test", "anytime.concern")
	if !strings.Contains(noted.Body, "Olive Care") || strings.Contains(noted.Body, canary) {
		t.Errorf("the writer reads\n%s", noted.Body)
	}
	if n := w.seen(canary, "olive@north.test"); n != 0 {
		t.Errorf("%d mails to others show it", n)
	}
	if n := value[int](w, `select count(*) from event where position($1 in words || coalesce(reading::text, '')) > 0`, canary); n != 0 {
		t.Error("its words are kept beside the mail")
	}
	if state := value[string](w, `select state from ask where kind = 'reflection'`); state != "open" {
		t.Errorf("the open question is %s", state)
	}
	if n := value[int](w, `select count(*) from reflection`); n != 0 {
		t.Error("it is kept as a reflection")
	}
	timeline, err := w.Timeline(t.Context(), pair)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range timeline {
		if strings.Contains(strings.ToLower(fmt.Sprint(entry)), "concern") {
			t.Errorf("the timeline of the pair tells of it: %+v", entry)
		}
	}
}

func TestRow90AConcernFromAnAddressThatNobodyKnows(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.introduce()
	w.write("ines.at.home@elsewhere.test", concernAddress, "Hello", "I would rather not write this from work.", "")
	if body := w.last("olive@north.test", "coordinator.concern").Body; !strings.Contains(body, "rather not write this") {
		t.Errorf("the named person reads\n%s", body)
	}
	if n := len(w.mails("ines.at.home@elsewhere.test")); n != 0 {
		t.Errorf("%d mails go to an address that nobody knows", n)
	}
	if n := w.seen("rather not write this", "olive@north.test"); n != 0 {
		t.Errorf("%d mails to others show it", n)
	}
}

func TestRow90TheAnswerGoesWhereTheyWriteFrom(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	if _, err := w.DB.Pool.Exec(t.Context(), `insert into alias (address, person_id) select 'ines@home.test', id from person where email = 'ines@north.test'`); err != nil {
		t.Fatal(err)
	}
	w.write("ines@home.test", concernAddress, "", "Somebody may be in danger.", "")
	w.last("olive@north.test", "coordinator.concern")
	w.last("ines@home.test", "anytime.concern")
}

func TestRow90AutomaticMailToItGetsNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	before := value[int](w, `select count(*) from mail`)
	w.write("ines@north.test", concernAddress, "Out of office", "I am away until 9 March.", "Auto-Submitted: auto-replied\r\n")
	if after := value[int](w, `select count(*) from mail`); after != before {
		t.Errorf("%d mails answer a machine", after-before)
	}
}

func TestRow90TheFooterNamesTheAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	body := strings.Join(strings.Fields(w.last("ines@north.test", "invitation").Body), " ")
	if !strings.Contains(body, "Only Olive Care reads what goes to "+concernAddress) {
		t.Errorf("the footer is\n%s", body)
	}
	for pattern, want := range map[string]mentoring.Address{
		"mentoring+{token}@example.org": "mentoring+concern@example.org", "{token}@reply.example.org": "concern@reply.example.org", "mentoring@example.org": "",
	} {
		from := w.From
		var err error
		if from.Reply, err = replyaddress.ParsePattern(pattern); err != nil {
			t.Fatal(err)
		}
		if got := from.Concern(); got != want {
			t.Errorf("with %s concerns go to %q, want %q", pattern, got, want)
		}
	}
}
