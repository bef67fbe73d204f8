package programme_test

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// put puts a motion by command and returns its number.
func (w *world) put(words string) int {
	w.t.Helper()
	v, err := w.PutMotion(w.t.Context(), "Spring", words, mentoring.Motion{}, false)
	if err != nil {
		w.t.Fatal(err)
	}
	return v.Number
}

// stands returns how a motion stands.
func (w *world) stands(number int) programme.MotionView {
	w.t.Helper()
	all, err := w.MotionsOf(w.t.Context(), "Spring")
	if err != nil {
		w.t.Fatal(err)
	}
	return all[number-1]
}

// Row 78: a member moves by mail, it is read back, the members vote in words, and as soon as no vote could change it any more it
// is decided, recorded and told to all with its tally.
func TestRow78MotionByReply(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	w.reply(w.askedFor(mentoring.CharterAsk, sue, 1), sue, "Motion: we thank Maria for her work")
	check := w.last(sue, "motion.check")
	if !strings.Contains(check.Body, "we thank Maria for her work") || !strings.Contains(flowing(check.Body), "three members") {
		t.Fatalf("it is read back as:\n%s", check.Body)
	}
	if n := value[int](w, `select count(*) from ask where kind = 'motion'`); n != 0 {
		t.Fatal("members are asked before her yes")
	}
	w.reply(check, sue, "Yes, send it")
	w.last(sue, "motion.check.noted")
	w.reply(w.askedFor(mentoring.MotionAsk, sven, 1), sven, "fine by me if Anna agrees")
	w.last(sven, "motion.clarify")
	w.reply(w.last(sven, "motion.clarify"), sven, "Against, because it is too early.")
	w.last(sven, "motion.noted")
	w.reply(w.last(sven, "motion.noted"), sven, "On second thoughts: yes")
	if got := w.stands(1); got.State != store.MotionOpen || got.Tally.Yes != 1 || got.Tally.No != 0 || len(got.Votes) != 2 {
		t.Fatalf("it stands at %+v", got)
	}
	w.reply(w.askedFor(mentoring.MotionAsk, wes, 1), wes, "In favour!")
	got := w.stands(1)
	if got.State != store.MotionCarried || got.Tally.Yes != 2 || got.Effect != store.EffectNothing || got.Decided == nil {
		t.Fatalf("it stands at %+v", got)
	}
	for _, address := range []string{sven, sue, wes} {
		if told := w.lastOf(address, "motion.decided"); !strings.Contains(told.Subject, "is carried") || !strings.Contains(flowing(told.Body), "resolution") {
			t.Errorf("%s reads %s:\n%s", address, told.Subject, told.Body)
		}
	}
	w.reply(w.last(wes, "motion.noted"), wes, "no") // too late
	if told := w.lastOf(wes, "motion.decided"); !strings.Contains(told.Subject, "otion 1") || w.stands(1).Tally.Yes != 2 {
		t.Error("a vote counted after the decision")
	}
}

// Row 78: a wish for a talk goes to the coordinators and is no vote; an abstention counts for the quorum and not for the majority; a
// tie changes nothing.
func TestRow78TalksAndAbstentions(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	n := w.put("extend by one month")
	w.reply(w.askedFor(mentoring.MotionAsk, sven, n), sven, "Let's talk first: who pays for it?")
	w.last(sven, "motion.noted")
	if told := w.last(carla, "coordinator.steering"); !strings.Contains(told.Body, "who pays for it") {
		t.Errorf("the coordinator reads:\n%s", told.Body)
	}
	w.reply(w.askedFor(mentoring.MotionAsk, sue, n), sue, "I abstain")
	w.reply(w.askedFor(mentoring.MotionAsk, wes, n), wes, "no")
	if got := w.stands(n); got.State != store.MotionOpen || got.Tally.Cast() != 2 {
		t.Fatalf("it stands at %+v", got)
	}
	w.reply(w.last(sven, "motion.noted"), sven, "yes")
	if got := w.stands(n); got.State != store.MotionLost || got.Tally.Yes != 1 || got.Tally.No != 1 || got.Tally.Abstain != 1 {
		t.Fatalf("a tie: %+v", got)
	}
	w.lastOf(sven, "motion.decided")
}

// Row 78: without its quorum a motion lapses when the last reminder has passed, and all are told; with it, those who voted decide.
func TestRow78Quorum(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	lapses, carries := w.put("we meet in Lisbon"), w.put("we meet in Porto")
	w.reply(w.askedFor(mentoring.MotionAsk, sven, lapses), sven, "yes")
	w.reply(w.askedFor(mentoring.MotionAsk, sven, carries), sven, "yes")
	w.reply(w.askedFor(mentoring.MotionAsk, sue, carries), sue, "abstain")
	for range 6 {
		for _, n := range []int{lapses, carries} {
			for _, address := range []string{sue, wes} {
				w.climb(w.member(mentoring.MotionAsk, address, n))
			}
		}
		w.clock.pass(5 * day)
	}
	if got := w.stands(lapses); got.State != store.MotionLapsed || got.Tally.Yes != 1 {
		t.Errorf("without a quorum: %+v", got)
	}
	if got := w.stands(carries); got.State != store.MotionCarried || got.Tally.Abstain != 1 {
		t.Errorf("with a quorum: %+v", got)
	}
	if n := value[int](w, `select count(*) from mail where step = 'motion.decided' and subject like '%has lapsed%'`); n != 3 {
		t.Errorf("%d are told that it lapsed, want 3", n)
	}
	if n := value[int](w, `select count(*) from mail where step = 'motion.remind'`); n == 0 {
		t.Error("nobody was reminded")
	}
}

// Row 78, race: two votes that cross the decision are counted one after the other, and it takes effect once.
func TestRow78VotesThatCross(t *testing.T) {
	t.Parallel()
	for range 3 {
		w := newWorld(t).steered(nil)
		n := w.put("we meet in Lisbon")
		mails := map[string]store.Mail{}
		for _, address := range []string{sven, sue, wes} {
			mails[address] = w.askedFor(mentoring.MotionAsk, address, n)
		}
		ids := map[int64][]byte{}
		for address, mail := range mails {
			id, raw := w.keep(mail, address, "yes")
			ids[id] = raw
		}
		var all sync.WaitGroup
		for id, raw := range ids {
			all.Go(func() {
				m, err := inbox.Parse(raw)
				if err == nil {
					err = w.Receive(t.Context(), id, m, inbox.Classify(m, w.From.Own()))
				}
				if err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		got := w.stands(n)
		if got.State != store.MotionCarried || got.Tally.Yes != 2 || len(got.Votes) != 2 {
			t.Errorf("it stands at %+v", got)
		}
		if told := value[int](w, `select count(*) from mail where step = 'motion.decided' and class <> 'reply'`); told != 3 {
			t.Errorf("%d were told, want each once", told)
		}
		if late := value[int](w, `select count(*) from mail where step = 'motion.decided' and class = 'reply'`); late != 1 {
			t.Errorf("%d came too late and were told so, want 1", late)
		}
	}
}

// Row 78: members of an organisation that has left, and who have left themselves, do not count.
func TestRow78WhoHasLeftDoesNotCount(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	n := w.put("we meet in Lisbon")
	w.reply(w.askedFor(mentoring.MotionAsk, wes, n), wes, "no")
	w.reply(w.askedFor(mentoring.MotionAsk, sven, n), sven, "yes")
	mail := w.askedFor(mentoring.MotionAsk, sue, n)
	w.reply(w.last(wes, "motion.noted"), wes, "Unsubscribe me please")
	w.reply(mail, sue, "yes")
	if got := w.stands(n); got.State != store.MotionCarried || got.Tally.Members != 2 || got.Tally.No != 0 {
		t.Errorf("it stands at %+v", got)
	}
}

// Row 78: who has no seat and coordinates nothing puts no motion; what they write goes to a person.
func TestRow78OthersPutNoMotion(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Motion: extend by one month")
	if n := value[int](w, `select count(*) from motion`); n != 0 {
		t.Fatal("a participant put a motion")
	}
	w.last("ines@north.test", "anytime.question")
}

// Row 78: what is the steering group's is refused to a coordinator's command, with how it is put to them; a motion is taken back
// as long as it is open.
func TestRow78WithdrawnByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	would, err := w.PutMotion(t.Context(), "Spring", "extend by one month", mentoring.Motion{}, true)
	if err != nil || would.Motion.Do != mentoring.DoExtend || would.Motion.Months != 1 || value[int](w, `select count(*) from motion`) != 0 {
		t.Fatalf("the preview: %+v, %v", would, err)
	}
	n := w.put("extend by one month")
	w.askedFor(mentoring.MotionAsk, sven, n)
	if _, err := w.WithdrawMotion(t.Context(), "Spring", n, false); err != nil {
		t.Fatal(err)
	}
	w.lastOf(sven, "motion.decided")
	if _, err := w.WithdrawMotion(t.Context(), "Spring", n, false); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("it was taken back twice: %v", err)
	}
	if got := w.stands(n); got.State != store.MotionWithdrawn {
		t.Errorf("it stands at %+v", got)
	}
}

// keep lets a reply come in without applying it, and returns it.
func (w *world) keep(to store.Mail, from, text string) (int64, []byte) {
	w.t.Helper()
	ours, err := inbox.Parse(to.Raw)
	if err != nil {
		w.t.Fatal(err)
	}
	replyTo, _ := ours.Header.Text("Reply-To")
	w.uid++
	raw := fmt.Sprintf("From: %s\r\nTo: %s\r\nSubject: Re: %s\r\nMessage-ID: <%d@client.test>\r\nIn-Reply-To: <%s>\r\nDate: %s\r\n\r\n%s\r\n",
		from, replyTo, ours.Subject, w.uid, to.MessageID, w.clock.Now().Format(time.RFC1123Z), text)
	if err := programme.NewIntake(w.Programme).Keep(w.t.Context(), []inbox.Raw{{
		Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: w.uid}, Size: int64(len(raw)), InternalDate: w.clock.Now(), SHA256: sha256.Sum256([]byte(raw)), Bytes: []byte(raw),
	}}); err != nil {
		w.t.Fatal(err)
	}
	return value[int64](w, `select max(id) from raw_mail`), []byte(raw)
}

// Row 78: a motion that is carried takes effect once, in the transaction that decides it; what is the steering group's is refused to
// a coordinator's command with how it is put to them, and what the service cannot do by itself is asked of a coordinator.
func TestRow78TakesEffect(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(func(c *mentoring.Cohort) {
		c.Steering = &mentoring.Steering{Decides: []mentoring.Do{mentoring.DoExtend}}
	})
	_, err := w.Decide(t.Context(), "Spring", programme.Decision{Kind: programme.ExtendIt, Months: 1}, false)
	if mentoring.FaultOf(err) != mentoring.FaultConflict || !strings.Contains(err.Error(), "rapport motion put") {
		t.Fatalf("a coordinator decides alone: %v", err)
	}
	n := w.put("extend by one month")
	for _, address := range []string{sven, sue} {
		w.reply(w.askedFor(mentoring.MotionAsk, address, n), address, "yes")
	}
	if got := w.stands(n); got.State != store.MotionCarried || got.Effect != store.EffectDone {
		t.Fatalf("it stands at %+v", got)
	}
	if months := value[int](w, `select (spec->>'months')::int from cohort`); months != 7 {
		t.Errorf("the cohort has %d months, want 7", months)
	}
	if told := w.lastOf(wes, "motion.decided"); !strings.Contains(flowing(told.Body), "one month longer") {
		t.Errorf("Wes reads:\n%s", told.Body)
	}
	n = w.put("pause everything")
	for _, address := range []string{sven, sue} {
		w.reply(w.askedFor(mentoring.MotionAsk, address, n), address, "yes")
	}
	if got := w.stands(n); got.State != store.MotionCarried || got.Effect != store.EffectToDo {
		t.Fatalf("it stands at %+v", got)
	}
	if told := w.last(carla, "coordinator.steering"); !strings.Contains(told.Body, "pause everything") {
		t.Errorf("the coordinator reads:\n%s", told.Body)
	}
}
