package programme_test

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
)

// A19: a reply key was stolen. The new one is in place at once, what the old one signs counts for nothing, and open questions
// go out once more, each with an address that can be answered to.
func TestReplyKeyIsStolen(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	asks := map[string]mentoring.Ask{}
	for _, person := range people {
		address := string(person.Email)
		asks[address] = mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
		w.climb(asks[address])
	}
	ines := asks["ines@north.test"]
	stolen, invitation := w.Keys, w.last("ines@north.test", "invitation")
	again := func(dryRun bool) []programme.AskedAgain {
		t.Helper()
		questions, err := w.AskAgain(t.Context(), "Spring", dryRun)
		if err != nil {
			t.Fatal(err)
		}
		return questions
	}
	if questions := again(false); len(questions) != 0 {
		t.Errorf("before the theft: %+v", questions)
	}

	w.Keys = ringOf(t, newKey(t))
	// Without the mail itself, which names no secret, the thief has what the key signs and nothing else.
	forged := stolen.Mint(w.bound(invitation))
	for n := range 3 {
		id := w.arrive(fmt.Sprintf("From: ines@north.test\r\nTo: %s@reply.rapport.test\r\nSubject: Re: x\r\nMessage-ID: <t%d@client.test>\r\n\r\nYes, count me in %d\r\n", forged, n, n))
		if got := w.disposition(id); got != "bad_token" {
			t.Errorf("what the old key signed is %s", got)
		}
	}
	if standing := w.climb(ines); standing.State != mentoring.Open {
		t.Fatalf("standing %+v", standing)
	}

	if questions := again(true); len(questions) != 2 || len(w.mails("ines@north.test")) != 1 {
		t.Fatalf("a dry run tells %+v", questions)
	}
	if questions := again(false); len(questions) != 2 || questions[0].Kind != mentoring.Invitation || questions[0].At.Before(w.clock.Now()) {
		t.Fatalf("asked again: %+v", questions)
	}
	for address, ask := range asks {
		w.climb(ask)
		w.climb(ask)
		mails := w.mails(address)
		if len(mails) != 2 || mails[0].State != "dropped" {
			t.Fatalf("%s has %d mails, the first is %s", address, len(mails), mails[0].State)
		}
		if bytes.Contains(mails[1].Raw, []byte(stolen.Mint(w.bound(mails[1])))) {
			t.Error("the new mail bears an address of the old key")
		}
	}
	for range 3 { // once more does nothing more
		if questions := again(false); len(questions) != 0 {
			t.Errorf("asked for the second time: %+v", questions)
		}
	}
	w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "Yes, count me in!")
	if standing := w.climb(ines); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
}

// A19: while the key before is still named, what it signed can be answered, and nobody is asked again.
func TestReplyKeyIsChanged(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	old := newKey(t)
	w.Keys = ringOf(t, old)
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
	w.Keys = ringOf(t, newKey(t), old)
	if questions, err := w.AskAgain(t.Context(), "Spring", false); err != nil || len(questions) != 0 {
		t.Errorf("asked again: %+v, %v", questions, err)
	}
	w.Keys = ringOf(t, newKey(t))
	if questions, err := w.AskAgain(t.Context(), "Spring", true); err != nil || len(questions) != 1 {
		t.Errorf("without the old key: %+v, %v", questions, err)
	}
}

// A19: a person with several questions gets them one a day; who has stopped or does not exist any more gets none; and where
// no key signs there is nothing to ask again.
func TestAskingAgainIsSparing(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	for kind := range map[mentoring.Kind]bool{mentoring.Goals: true, mentoring.FirstMeeting: true, mentoring.Agreement: true} {
		w.climb(mentoring.Ask{Kind: kind, To: mentoring.TheMentee, Pair: pair})
	}
	w.Keys = ringOf(t, newKey(t))
	questions, err := w.AskAgain(t.Context(), "Spring", true)
	if err != nil || len(questions) != 3 {
		t.Fatalf("asked again: %+v, %v", questions, err)
	}
	for i := range questions[1:] {
		if apart := questions[i+1].At.Sub(questions[i].At); apart < day/2 {
			t.Errorf("%s after the one before", apart)
		}
	}
	w.exec(`update person set mail_state = 'stopped' where email = 'ines@north.test'`)
	if questions, err := w.AskAgain(t.Context(), "Spring", false); err != nil || len(questions) != 0 {
		t.Errorf("who has stopped is asked %+v, %v", questions, err)
	}
	plain, err := replyaddress.ParsePattern("mentoring@rapport.test")
	if err != nil {
		t.Fatal(err)
	}
	w.From.Reply = plain
	if _, err := w.AskAgain(t.Context(), "Spring", false); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("without codes: %v", err)
	}
}

// bound is what the reply address of a mail stands for.
func (w *world) bound(m store.Mail) replyaddress.Bound {
	b := replyaddress.Bound{Purpose: replyaddress.Reply, Ref: uint64(m.ID), Step: m.Step, Address: m.Address}
	b.Person = value[string](w, `select person_id from mail where id = $1`, m.ID)
	b.Expires = value[time.Time](w, `select reply_until from mail where id = $1`, m.ID)
	return b
}

func ringOf(t *testing.T, keys ...replyaddress.Key) replyaddress.Ring {
	t.Helper()
	ring, err := replyaddress.NewRing(keys...)
	if err != nil {
		t.Fatal(err)
	}
	return ring
}
