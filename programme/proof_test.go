package programme_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// border is the server of the tests through which all mail comes.
var border = inbox.Border{AuthservID: "mx.rapport.test", ReceivedBy: "mx.rapport.test"}

// shown is what a mail in a test shows of who wrote it.
type shown struct {
	from       string // a header value
	token      bool   // it was sent to the reply address of our mail
	enveloped  bool   // and the border wrote that down
	references bool   // it names our mail's Message-ID
	dmarc      string // what the border found
	below      string // fields that its sender wrote, below the border's Received
	fields     string // fields of its own
	text       string
}

// raw writes such a mail, as it arrives.
func (w *world) raw(to store.Mail, m shown) string {
	w.t.Helper()
	ours, err := inbox.Parse(to.Raw)
	if err != nil {
		w.t.Fatal(err)
	}
	replyTo, _ := ours.Header.Text("Reply-To")
	var b strings.Builder
	if m.enveloped {
		fmt.Fprintf(&b, "Delivered-To: %s\r\n", strings.Trim(replyTo, "<>"))
	}
	if m.dmarc != "" {
		fmt.Fprintf(&b, "Authentication-Results: mx.rapport.test; dmarc=%s header.from=north.test\r\n", m.dmarc)
	}
	b.WriteString("Received: from out.north.test (out.north.test [192.0.2.7])\r\n by mx.rapport.test (Postfix) with ESMTPS id 1; " + time.RFC1123Z + "\r\n")
	b.WriteString(m.below)
	recipient := "mentoring@rapport.test"
	if m.token {
		recipient = replyTo
	}
	fmt.Fprintf(&b, "From: %s\r\nTo: %s\r\nSubject: Re: %s\r\nMessage-ID: <%d.%s@client.test>\r\nDate: %s\r\n%s",
		m.from, recipient, ours.Subject, w.uid, "x", w.clock.Now().Format(time.RFC1123Z), m.fields)
	if m.references {
		fmt.Fprintf(&b, "In-Reply-To: <%s>\r\n", to.MessageID)
	}
	return b.String() + "\r\n" + m.text + "\r\n"
}

// invited is a world with a border in which Ines has been invited.
func invited(t *testing.T) (*world, mentoring.Ask, store.Mail) {
	t.Helper()
	w := newWorld(t)
	w.Border = border
	w.start()
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
	w.climb(ask)
	return w, ask, w.last("ines@north.test", "invitation")
}

// TestWhatIsDoneFollowsFromWhatIsShown is the table of 3.4: rows A1, A2, A15 and the concern above all rungs.
func TestWhatIsDoneFollowsFromWhatIsShown(t *testing.T) {
	t.Parallel()
	const ines, other = "Ines <ines@north.test>", "Ines <ines@home.test>"
	words := []string{"Yes, count me in!", "stop", "My new address is ines@new.test"} // low, medium, high
	for name, row := range map[string]struct {
		shown shown
		proof int
		want  [3]string
	}{
		"5: token in the envelope, authentic": {shown{from: ines, token: true, enveloped: true, dmarc: "pass"}, 5, [3]string{"applied", "applied", "held"}},
		"4: token":                            {shown{from: ines, token: true}, 4, [3]string{"applied", "applied", "held"}},
		"4: token in To, authentic":           {shown{from: ines, token: true, dmarc: "pass"}, 4, [3]string{"applied", "applied", "held"}},
		"3: Message-ID":                       {shown{from: ines, references: true}, 3, [3]string{"applied", "held", "held"}},
		"3: token, DMARC failed (A15)":        {shown{from: ines, token: true, enveloped: true, dmarc: "fail"}, 3, [3]string{"applied", "held", "held"}},
		"2: authentic, the one question":      {shown{from: ines, dmarc: "pass"}, 2, [3]string{"applied", "held", "held"}},
		"2: Message-ID, DMARC failed":         {shown{from: ines, references: true, dmarc: "fail"}, 2, [3]string{"applied", "held", "held"}},
		"1: token, another address":           {shown{from: other, token: true}, 1, [3]string{"held", "held", "held"}},
		"1: a known address alone (A1)":       {shown{from: ines}, 1, [3]string{"held", "held", "held"}},
		"0: a known address, DMARC failed":    {shown{from: ines, dmarc: "fail"}, 0, [3]string{"review", "review", "review"}},
		"0: a stranger":                       {shown{from: other}, 0, [3]string{"unknown_sender", "unknown_sender", "unknown_sender"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for stake, text := range words {
				w, ask, invitation := invited(t)
				row.shown.text = text
				id := w.arrive(w.raw(invitation, row.shown))
				if got := w.disposition(id); got != row.want[stake] {
					t.Errorf("%q is %s, want %s", text, got, row.want[stake])
				}
				if got := value[int](w, `select proof from event where raw_id = $1`, id); got != row.proof {
					t.Errorf("%q shows %d, want %d", text, got, row.proof)
				}
				changed := w.climb(ask).State != mentoring.Open || value[string](w, `select mail_state from person where email = 'ines@north.test'`) != "open"
				if changed != (row.want[stake] == "applied") {
					t.Errorf("%q: something changed is %v", text, changed)
				}
			}
		})
	}
}

func TestAConcernReachesAPersonFromEveryRung(t *testing.T) {
	t.Parallel()
	const concern = "I have a concern. My mentor has harassed me and I do not feel safe."
	for name, row := range map[string]struct {
		shown shown
		mark  string
	}{
		"5":           {shown{from: "ines@north.test", token: true, enveloped: true, dmarc: "pass"}, "(5 of 5)"},
		"4":           {shown{from: "ines@north.test", token: true}, "(4 of 5)"},
		"3":           {shown{from: "ines@north.test", references: true}, "(3 of 5)"},
		"2":           {shown{from: "ines@north.test", dmarc: "pass"}, "(2 of 5)"},
		"1":           {shown{from: "ines@home.test", token: true}, "(1 of 5)"},
		"1 alone":     {shown{from: "ines@north.test"}, "(1 of 5)"},
		"0":           {shown{from: "ines@home.test"}, "(0 of 5)"},
		"0 forged":    {shown{from: "ines@north.test", dmarc: "fail"}, "(0 of 5)"},
		"no identity": {shown{from: "ines@north.test, maria@north.test", token: true}, "(1 of 5)"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _, invitation := invited(t)
			row.shown.text = concern
			w.arrive(w.raw(invitation, row.shown))
			body := strings.Join(strings.Fields(w.last("olive@north.test", "coordinator.concern").Body), " ")
			if !strings.Contains(body, "harassed me") || !strings.Contains(body, row.mark) {
				t.Errorf("the concern came as:\n%s", body)
			}
		})
	}
}
