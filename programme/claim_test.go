package programme_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// A17, C7, C8: the token names the person, and nobody speaks for another one.
func TestOfSeveralTokensTheWritersCounts(t *testing.T) {
	t.Parallel()
	w, ask, toInes := invited(t)
	other := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("maria@north.test")}
	w.climb(other)
	toMaria := w.last("maria@north.test", "invitation")
	address := func(mail store.Mail) string {
		ours, err := inbox.Parse(mail.Raw)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := ours.Header.Text("Reply-To")
		return text
	}
	all := func(from, text string) int64 {
		return w.arrive(fmt.Sprintf("From: %s\r\nTo: %s\r\nCc: %s\r\nSubject: Re: x\r\nMessage-ID: <all%d@client.test>\r\n\r\n%s\r\n", from, address(toMaria), address(toInes), w.uid, text))
	}
	if got := w.disposition(all("eve@else.test", "Yes")); got != "review" {
		t.Errorf("a stranger's reply to two is %s", got)
	}
	if got := w.disposition(all("ines@north.test", "Yes, count me in!")); got != "applied" {
		t.Errorf("her reply to two is %s", got)
	}
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("hers: %+v", standing)
	}
	if standing := w.climb(other); standing.State != mentoring.Open {
		t.Errorf("the other's: %+v", standing)
	}
	subject := fmt.Sprintf("From: ines@north.test\r\nTo: mentoring@rapport.test\r\nSubject: Re: %s %s\r\nMessage-ID: <subject@client.test>\r\n\r\nYes, for %s <%s>\r\n",
		toMaria.Subject, address(toMaria), address(toMaria), toMaria.MessageID)
	w.arrive(subject)
	if standing := w.climb(other); standing.State != mentoring.Open {
		t.Errorf("the other's, by a subject: %+v", standing)
	}
}

// C6: whatever is done to a token on the way, it is the same token or none.
func TestATokenSurvivesItsTransport(t *testing.T) {
	t.Parallel()
	for name, mangle := range map[string]func(string) string{
		"capitals": strings.ToUpper, "in quotes": func(s string) string { l, d, _ := strings.Cut(s, "@"); return `"` + l + `"@` + d },
		"folded": func(s string) string { return "\r\n " + s }, "tagged": func(s string) string { return "bounce+" + s },
		"escaped": func(s string) string { return "reply%2B" + s },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			ours, err := inbox.Parse(invitation.Raw)
			if err != nil {
				t.Fatal(err)
			}
			replyTo, _ := ours.Header.Text("Reply-To")
			w.arrive("From: ines@north.test\r\nTo: " + mangle(strings.Trim(replyTo, "<>")) + "\r\nSubject: x\r\nMessage-ID: <m@client.test>\r\n\r\nYes\r\n")
			if standing := w.climb(ask); standing.Intent != mentoring.Accept {
				t.Errorf("standing %+v", standing)
			}
		})
	}
}

// C9: what the envelope named counts as the border wrote it down, and not as a sender did.
func TestASenderCannotWriteTheEnvelope(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	ours, err := inbox.Parse(invitation.Raw)
	if err != nil {
		t.Fatal(err)
	}
	replyTo, _ := ours.Header.Text("Reply-To")
	field := "Delivered-To: " + strings.Trim(replyTo, "<>") + "\r\nX-Original-To: " + strings.Trim(replyTo, "<>") + "\r\n"
	id := w.arrive(w.raw(invitation, shown{from: "ines@north.test", below: field, text: "Yes"}))
	if got := value[int](w, `select proof from event where raw_id = $1`, id); got != 1 {
		t.Errorf("a forged envelope shows %d", got)
	}
	id = w.arrive(field + w.raw(invitation, shown{from: "ines@north.test", text: "Yes, as a hidden copy"}))
	if got := value[int](w, `select proof from event where raw_id = $1`, id); got != 4 {
		t.Errorf("the border's envelope shows %d", got)
	}
}

// C10: two people behind one mailbox are told apart by what they answer.
func TestTwoPeopleBehindOneMailbox(t *testing.T) {
	t.Parallel()
	w, ask, toInes := invited(t)
	other := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("maria@north.test")}
	w.climb(other)
	for _, own := range []string{"ines@north.test", "maria@north.test"} {
		w.exec(`insert into alias select 'office@north.test', id from person where email = $1`, own)
	}
	id := w.arrive(w.raw(toInes, shown{from: "office@north.test", text: "Yes"}))
	if got := w.disposition(id); got != "asked_back" {
		t.Errorf("without a token it is %s", got)
	}
	if n := value[int](w, `select count(*) from mail where step = 'anytime.which'`); n != 1 {
		t.Errorf("%d mails ask who writes", n)
	}
	w.reply(toInes, "office@north.test", "Yes, count me in!")
	if mine, theirs := w.climb(ask), w.climb(other); mine.Intent != mentoring.Accept || theirs.State != mentoring.Open {
		t.Errorf("hers %+v, the other's %+v", mine, theirs)
	}
}

// C11: of two open questions none is guessed.
func TestWhoeverIsAskedTwiceIsAskedWhich(t *testing.T) {
	t.Parallel()
	w, ask, _ := invited(t)
	second := spec
	second.Name = "Autumn"
	id, err := w.Start(t.Context(), second, people)
	if err != nil {
		t.Fatal(err)
	}
	name := mentoring.Ask{
		Kind: mentoring.Invitation, To: mentoring.TheParticipant, Cohort: id, Workflow: "workflow",
		Participant: value[string](w, `select t.id from participant t join person p on p.id = t.person_id where p.email = 'ines@north.test' and t.cohort_id = $1`, id),
	}
	if _, err := w.Climb(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	raw := w.arrive(w.raw(w.last("ines@north.test", "invitation"), shown{from: "ines@north.test", dmarc: "pass", text: "Yes, count me in!"}))
	if got := w.disposition(raw); got != "asked_back" {
		t.Errorf("disposition %s", got)
	}
	w.last("ines@north.test", "anytime.which")
	if standing := w.climb(ask); standing.State != mentoring.Open {
		t.Errorf("standing %+v", standing)
	}
}

// C12: a reply may be here before our own row says that the mail was sent.
func TestAReplyMayBeQuickerThanTheWire(t *testing.T) {
	t.Parallel()
	for _, state := range []string{"ready", "claimed", "handed_over"} {
		t.Run(state, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			w.exec(`update mail set state = $1`, state)
			w.reply(invitation, "ines@north.test", "Yes")
			if standing := w.climb(ask); standing.Intent != mentoring.Accept {
				t.Errorf("standing %+v", standing)
			}
		})
	}
}

// C13: after the end there is one neutral answer, and nothing is kept of what was said.
func TestAfterTheEndNothingIsKept(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	w.exec(`update cohort set state = 'closed', closed_at = started_at`)
	for n := range 3 {
		id := w.reply(invitation, "ines@north.test", fmt.Sprintf("A secret word of mine, number %d", n))
		if got := w.disposition(id); got != "closed" {
			t.Errorf("disposition %s", got)
		}
	}
	if n := value[int](w, `select count(*) from mail where class = 'reply'`); n != 1 {
		t.Errorf("%d answers", n)
	}
	w.last("ines@north.test", "anytime.over")
	if n := value[int](w, `select (select count(*) from raw_mail where position('secret' in encode(raw, 'escape')) > 0)
		+ (select count(*) from event where words || coalesce(reading::text, '') like '%secret%')
		+ (select count(*) from mail where body like '%secret%')`); n != 0 {
		t.Errorf("the words are kept in %d places", n)
	}
}
