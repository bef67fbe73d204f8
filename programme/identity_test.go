package programme_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
)

// climbConfirmation climbs the newest ask whether somebody wrote a mail, and returns its mail.
func (w *world) climbConfirmation(address string) store.Mail {
	w.t.Helper()
	name := value[mentoring.Ask](w, `select name from ask where kind = 'address.confirm' and state = 'open' order by since desc limit 1`)
	if _, err := w.Climb(w.t.Context(), name); err != nil {
		w.t.Fatal(err)
	}
	return w.last(address, "address.confirm")
}

// A5: what answers are sent to, or who is said to have sent it, proves nothing.
func TestReplyToAndSenderAreNobodysIdentity(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	id := w.arrive(w.raw(invitation, shown{from: "eve@else.test", token: true, text: "Yes",
		fields: "Reply-To: ines@north.test\r\nSender: ines@north.test\r\nX-Original-From: ines@north.test\r\nX-Originating-Email: ines@north.test\r\n"}))
	if got := w.disposition(id); got != "held" {
		t.Errorf("disposition %s", got)
	}
	w.arrive(w.raw(invitation, shown{from: "ines@north.test", token: true, text: "What is this about?", fields: "Reply-To: eve@else.test\r\n"}))
	w.last("ines@north.test", "anytime.question")
	if mails := w.mails("eve@else.test"); len(mails) > 0 {
		t.Errorf("%d mails went where a Reply-To said", len(mails))
	}
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v", standing)
	}
}

// A6, A7: one question at the known address, and the other one is known from then on.
func TestAnotherAddressIsLearntAtTheKnownOne(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	first := w.arrive(w.raw(invitation, shown{from: "ines@home.test", token: true, text: "Yes, count me in!"}))
	second := w.arrive(w.raw(invitation, shown{from: "ines@home.test", token: true, text: "I said yes, did you get it?"}))
	if w.disposition(first) != "held" || w.disposition(second) != "held" {
		t.Fatalf("dispositions %s and %s", w.disposition(first), w.disposition(second))
	}
	if n := value[int](w, `select count(*) from ask where kind = 'address.confirm'`); n != 1 {
		t.Errorf("she is asked %d times about one address", n)
	}
	if mails := w.mails("ines@home.test"); len(mails) > 0 {
		t.Error("an address that nobody confirmed is written to")
	}
	w.reply(w.climbConfirmation("ines@north.test"), "ines@north.test", "Yes, that was me")
	if got := w.disposition(first); got != "applied" {
		t.Errorf("after her yes the mail is %s", got)
	}
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
	third := w.arrive(w.raw(invitation, shown{from: "ines@home.test", token: true, text: "Please pause until 1 June 2026."}))
	if got := w.disposition(third); got != "applied" {
		t.Errorf("from the address that is known now a mail is %s", got)
	}
}

func TestADisownedMailEndsItsReplyAddress(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	id := w.arrive(w.raw(invitation, shown{from: "eve@else.test", token: true, text: "Yes"}))
	w.reply(w.climbConfirmation("ines@north.test"), "ines@north.test", "No, it wasn't me")
	if got := w.disposition(id); got != "unknown_sender" {
		t.Errorf("the mail is %s", got)
	}
	again := w.arrive(w.raw(invitation, shown{from: "eve@else.test", token: true, text: "Yes, do it"}))
	if got := w.disposition(again); got != "unknown_sender" {
		t.Errorf("with the revoked address a mail is %s", got)
	}
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v", standing)
	}
}

// A9: what comes too late is refused, kept and answered once; from somebody else it is answered by nothing.
func TestAReplyAddressEnds(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		from, want string
		mails      int
	}{
		"its reader": {"ines@north.test", "expired_token", 1}, "somebody else": {"eve@else.test", "unknown_sender", 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			w.exec(`update mail set reply_until = made_at + interval '1 day'`) // bound into the token, so the token is minted anew
			mail := invitation
			mail.ReplyUntil = value[time.Time](w, `select reply_until from mail where id = $1`, mail.ID)
			token := w.Keys.Mint(replyaddress.Bound{
				Purpose: replyaddress.Reply, Ref: uint64(mail.ID), Step: mail.Step, Address: mail.Address, Expires: mail.ReplyUntil,
				Person: value[string](w, `select person_id from mail where id = $1`, mail.ID),
			})
			w.clock.pass(2 * day)
			for range 2 {
				id := w.arrive(fmt.Sprintf("From: %s\r\nTo: %s@reply.rapport.test\r\nSubject: Re: late\r\nMessage-ID: <late%d@client.test>\r\n\r\nYes, count me in, however late %d\r\n", row.from, token, w.uid, w.uid))
				if got := w.disposition(id); got != row.want {
					t.Errorf("disposition %s, want %s", got, row.want)
				}
			}
			if n := value[int](w, `select count(*) from mail where class = 'reply'`); n != row.mails {
				t.Errorf("%d answers, want %d", n, row.mails)
			}
			if standing := w.climb(ask); standing.State != mentoring.Open {
				t.Errorf("standing %+v", standing)
			}
		})
	}
}

// A8: nobody gets anywhere by guessing, and nobody is shut out by guessers.
func TestGuessingEndsInSilence(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	for n := range 30 {
		id := w.arrive(fmt.Sprintf("Received: from x (x [192.0.2.%d]) by mx.rapport.test; x\r\nFrom: ines@north.test\r\nTo: r-2%039d@reply.rapport.test\r\nSubject: x\r\nMessage-ID: <g%d@client.test>\r\n\r\nYes %d\r\n", n%2, n, n, n))
		if got := w.disposition(id); got != "bad_token" {
			t.Fatalf("guess %d is %s", n, got)
		}
	}
	if n := value[int](w, `select count(*) from event where why = 'guessed too often'`); n != 0 {
		t.Errorf("%d of fifteen guesses of a peer were too many", n)
	}
	for n := 30; n < 60; n++ {
		w.arrive(fmt.Sprintf("Received: from x (x [192.0.2.0]) by mx.rapport.test; x\r\nFrom: ines@north.test\r\nTo: r-2%039d@reply.rapport.test\r\nSubject: x\r\nMessage-ID: <g%d@client.test>\r\n\r\nYes %d\r\n", n, n, n))
	}
	if n := value[int](w, `select count(*) from event where why = 'guessed too often'`); n != 25 {
		t.Errorf("%d guesses were too many, want 25", n)
	}
	if n := value[int](w, `select count(*) from mail where class = 'reply'`); n != 0 {
		t.Errorf("%d answers to guesses", n)
	}
	w.reply(invitation, "ines@north.test", "Yes, count me in!")
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v: guessers shut her out", standing)
	}
}

// A10: who lost an office cannot act in it any more, even by answering what they were asked in it.
func TestAnOfficeIsLookedAtWhenItIsUsed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ask := w.propose()
	proposal := w.last("carla@north.test", "match.proposal")
	other := value[string](w, `insert into person (id, email, name) values ('h_dora', 'dora@north.test', 'Dora Coord') returning id`)
	w.exec(`update officer set person_id = $1 where office = 'coordinator'`, other)
	id := w.reply(proposal, "carla@north.test", "approve")
	if got := w.disposition(id); got != "closed" {
		t.Errorf("disposition %s", got)
	}
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v: a former coordinator approved", standing)
	}
	w.last("dora@north.test", "coordinator.late")
}

// A11: an address is equal to the one on file or it is another one.
func TestLookAlikesAreStrangers(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	for _, from := range []string{
		"іnes@north.test", "ines@nоrth.test", "ines@north.test.", "i.nes@north.test", "ines+x@north.test", "ines@xn--nrth-fpd.test",
		"ines@north.tеst", "\u200bines@north.test", "ines@north\u3002test", "ínes@north.test", "ines@NORTH.TEST.else.test",
	} {
		id := w.arrive(w.raw(invitation, shown{from: from, references: true, text: "Yes " + from}))
		if got := w.disposition(id); got == "applied" {
			t.Errorf("%q is %s", from, got)
		}
	}
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v", standing)
	}
	id := w.arrive(w.raw(invitation, shown{from: "INES@North.TEST", token: true, text: "Yes"}))
	if got := w.disposition(id); got != "applied" {
		t.Errorf("her own address in capitals is %s", got)
	}
}

// A12: a change of address needs the old one and the new one.
func TestAChangeOfAddressNeedsBoth(t *testing.T) {
	t.Parallel()
	email := func(w *world) string { return value[string](w, `select email from person where name = 'Ines Mentee'`) }
	begun := func(t *testing.T) (*world, store.Mail) {
		w, _, invitation := invited(t)
		id := w.reply(invitation, "ines@north.test", "My new address is ines@new.test")
		if got := w.disposition(id); got != "held" {
			t.Fatalf("the wish is %s", got)
		}
		return w, w.climbConfirmation("ines@north.test")
	}
	t.Run("both say yes", func(t *testing.T) {
		t.Parallel()
		w, old := begun(t)
		if body := strings.Join(strings.Fields(old.Body), " "); !strings.Contains(body, "write to ines@new.test") {
			t.Errorf("she is asked:\n%s", body)
		}
		w.reply(old, "ines@north.test", "yes")
		if len(w.mails("ines@new.test")) > 0 || email(w) != "ines@north.test" {
			t.Fatal("one yes was enough")
		}
		w.reply(w.climbConfirmation("ines@new.test"), "ines@new.test", "Yes")
		if email(w) != "ines@new.test" {
			t.Errorf("her address is %s", email(w))
		}
		w.last("ines@new.test", "address.confirm.noted")
	})
	t.Run("the old one says no", func(t *testing.T) {
		t.Parallel()
		w, old := begun(t)
		w.reply(old, "ines@north.test", "No, it wasn't me")
		if n := value[int](w, `select count(*) from moving`); n != 0 || email(w) != "ines@north.test" {
			t.Error("the new address is asked all the same")
		}
	})
	t.Run("the new one says no", func(t *testing.T) {
		t.Parallel()
		w, old := begun(t)
		w.reply(old, "ines@north.test", "yes")
		w.reply(w.climbConfirmation("ines@new.test"), "ines@new.test", "No")
		if email(w) != "ines@north.test" {
			t.Errorf("her address is %s", email(w))
		}
	})
	t.Run("the old one cannot speak for the new one", func(t *testing.T) {
		t.Parallel()
		w, old := begun(t)
		w.reply(old, "ines@north.test", "yes")
		w.arrive(w.raw(w.climbConfirmation("ines@new.test"), shown{from: "eve@else.test", token: true, text: "yes"}))
		if email(w) != "ines@north.test" {
			t.Errorf("her address is %s", email(w))
		}
	})
	t.Run("an address that is somebody's", func(t *testing.T) {
		t.Parallel()
		w, _, invitation := invited(t)
		w.reply(invitation, "ines@north.test", "My new address is maria@north.test")
		w.reply(w.climbConfirmation("ines@north.test"), "ines@north.test", "yes")
		if n := value[int](w, `select count(*) from moving`); n != 0 {
			t.Error("somebody else's address is asked")
		}
		w.last("carla@north.test", "coordinator.question")
	})
}

// A18: what is passed on holds no address that its reader could write in the first one's name with.
func TestWhatIsPassedOnHoldsNoTokenOfOurs(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	ours, err := inbox.Parse(invitation.Raw)
	if err != nil {
		t.Fatal(err)
	}
	replyTo, _ := ours.Header.Text("Reply-To")
	token := strings.Trim(replyTo, "<>")
	local, _, _ := strings.Cut(token, "@")
	w.reply(invitation, "ines@north.test", "Question: why do you write from "+token+" and <mailto:"+strings.ToUpper(token)+"?subject=yes> and <"+invitation.MessageID+
		">? And what is\r\n"+local[:20]+"\r\n"+local[20:]+" for?")
	body := w.last("carla@north.test", "coordinator.question").Body
	flat := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(body, "|", "")), ""))
	for _, secret := range []string{local, invitation.MessageID} {
		if strings.Contains(flat, secret) {
			t.Errorf("%s is passed on in\n%s", secret, body)
		}
	}
	if !strings.Contains(body, "why do you write from") {
		t.Errorf("the question is gone:\n%s", body)
	}
}

// A19: a stolen key speaks for nobody once it is out of the ring, and nobody's reply is lost by that.
func TestAKeyIsRotated(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	fresh := newKey(t)
	old := w.Keys
	var err error
	if w.Keys, err = replyaddress.NewRing(fresh); err != nil {
		t.Fatal(err)
	}
	forged := w.arrive(w.raw(invitation, shown{from: "ines@north.test", token: true, text: "stop"})) // its token is of the old key
	if got := w.disposition(forged); got != "bad_token" {
		t.Errorf("with a token of the stolen key a mail is %s", got)
	}
	id := w.arrive(w.raw(invitation, shown{from: "ines@north.test", token: true, references: true, text: "Yes, count me in!"}))
	if got := w.disposition(id); got != "applied" {
		t.Errorf("a reply that also names our mail is %s", got)
	}
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
	survey := ask
	survey.Kind = mentoring.Survey
	w.climb(survey)
	w.Keys = old
	if got := w.disposition(w.arrive(w.raw(w.last("ines@north.test", "survey"), shown{from: "ines@north.test", token: true, text: "1. delegation"}))); got != "bad_token" {
		t.Errorf("with the new key's token the old ring says %s", got)
	}
}

// P9: encrypted mail is not passed over in silence.
func TestWhatCannotBeOpenedIsSaidOnceADay(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	for n := range 3 {
		raw := w.raw(invitation, shown{from: "ines@north.test", token: true, fields: "MIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n",
			text: fmt.Sprintf("--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA%d\r\n-----END PGP MESSAGE-----\r\n--b--", n)})
		if got := w.disposition(w.arrive(raw)); got != "unread_letter" {
			t.Errorf("disposition %s", got)
		}
	}
	if n := value[int](w, `select count(*) from mail where step = 'anytime.sealed'`); n != 1 {
		t.Errorf("she was told %d times", n)
	}
	w.clock.pass(25 * time.Hour)
	w.arrive(w.raw(invitation, shown{from: "ines@north.test", token: true, text: "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA4\r\n-----END PGP MESSAGE-----"}))
	if n := value[int](w, `select count(*) from mail where step = 'anytime.sealed'`); n != 2 {
		t.Errorf("the next day she was told %d times in all", n)
	}
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v", standing)
	}
}

// newKey returns a fresh reply key.
func newKey(t *testing.T) replyaddress.Key {
	t.Helper()
	key, err := replyaddress.CreateKey(t.TempDir() + "/key")
	if err != nil {
		t.Fatal(err)
	}
	return key
}
