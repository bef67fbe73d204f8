package programme_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Mail that names no mail of ours in the usual way: what it does is known, or asked, and never guessed.
func TestMailThatNamesOursBadly(t *testing.T) {
	t.Parallel()
	relayed := "In-Reply-To: <rewritten.1@relay.test>\r\nReferences: <other@relay.test> <rewritten.1@relay.test>\r\n"
	for name, row := range map[string]struct {
		mail        shown
		disposition string
		accepted    bool
	}{
		"the relay gave our mail another Message-ID (C3)":                {shown{token: true, fields: relayed}, "applied", true},
		"the same, and the domain is authentic (C3)":                     {shown{token: true, enveloped: true, dmarc: "pass", fields: relayed}, "applied", true},
		"the same, and nothing but the sender is left (C3)":              {shown{fields: relayed}, "held", false},
		"the same, and the domain is authentic but no token left (C3)":   {shown{dmarc: "pass", fields: relayed}, "applied", true},
		"our id is the second of its references (C3)":                    {shown{fields: "In-Reply-To: <rewritten.1@relay.test>\r\nReferences: <OURS> <rewritten.1@relay.test>\r\n"}, "applied", true},
		"a new mail in place of a reply (C5)":                            {shown{}, "held", false},
		"a new mail, and the domain is authentic, one open ask (C2, C5)": {shown{dmarc: "pass"}, "applied", true},
		"a new mail from an address that nobody knows (C5)":              {shown{from: "ines@else.test"}, "unknown_sender", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			row.mail.text = "Yes, count me in!"
			if row.mail.from == "" {
				row.mail.from = "ines@north.test"
			}
			row.mail.fields = strings.ReplaceAll(row.mail.fields, "OURS", invitation.MessageID)
			if got := w.disposition(w.arrive(w.raw(invitation, row.mail))); got != row.disposition {
				t.Errorf("disposition %s, want %s", got, row.disposition)
			}
			if standing := w.climb(ask); (standing.Intent == mentoring.Accept) != row.accepted {
				t.Errorf("standing %+v", standing)
			}
		})
	}
}

// C5: who is asked two things and writes a new mail is asked which of them it is about.
func TestANewMailWithTwoOpenQuestions(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.Border = border
	w.start().join()
	pair := w.introduce()
	asks := []mentoring.Ask{{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}, {Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}}
	for _, ask := range asks {
		w.climb(ask)
	}
	id := w.arrive(w.raw(w.last("ines@north.test", "session"), shown{from: "ines@north.test", dmarc: "pass", text: "Yes"}))
	if got := w.disposition(id); got != "asked_back" {
		t.Errorf("disposition %s", got)
	}
	for _, ask := range asks {
		if standing := w.climb(ask); standing.State != mentoring.Open {
			t.Errorf("%s: %+v", ask.Kind, standing)
		}
	}
}

// C4: an answer to a mail of months ago belongs to what was asked then, and never to what is asked now.
func TestAnAnswerThatIsMonthsLate(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	session := func(n int) mentoring.Ask {
		return mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: n}
	}
	w.climb(session(1))
	first := w.last("ines@north.test", "session")
	w.reply(first, "ines@north.test", "Yes, we met.")
	w.clock.pass(60 * day)
	w.climb(session(3))
	for _, text := range []string{"Yes, we met, on Monday.", "No, we did not meet.", "We will meet on Friday."} {
		w.reply(first, "ines@north.test", text)
		if standing := w.climb(session(3)); standing.State != mentoring.Open {
			t.Errorf("after %q the session of now is %+v", text, standing)
		}
	}
	if n := value[int](w, `select count(*) from session where pair_id = $1 and number <> 1`, pair); n != 0 {
		t.Errorf("%d other sessions are reported", n)
	}
}

// P14, P16: a thumb, a read receipt and a delivery receipt answer nothing, whatever they are an answer to.
func TestMarksThatAreNoWords(t *testing.T) {
	t.Parallel()
	part := func(fields, parts string) string {
		return fields + "MIME-Version: 1.0\r\n" + strings.ReplaceAll(parts, "\n", "\r\n")
	}
	for name, row := range map[string]struct{ mail, disposition string }{
		"a Gmail reaction (P14)":    {part("Subject: Re: x\r\nContent-Type: multipart/alternative; boundary=b\r\n", "\n--b\nContent-Type: text/plain\n\n👍\n--b\nContent-Type: text/vnd.google.email-reaction+json\n\n{\"version\":1,\"emoji\":\"👍\"}\n--b--\n"), "reaction"},
		"an Outlook reaction (P14)": {"Subject: Re: x\r\n\r\n👍 Ines Mentee reacted to your message:\r\n\r\nWould you like to take part?\r\n", "reaction"},
		"a read receipt (P16)":      {part("Subject: Read: x\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n", "\n--b\n\nYes, your message was read.\n--b\nContent-Type: message/disposition-notification\n\nReporting-UA: x\nFinal-Recipient: rfc822;ines@north.test\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n"), "receipt"},
		"a delivery receipt (P16)":  {part("Subject: Delivered: x\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n", "\n--b\n\nYes, it was delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; ines@north.test\nAction: delivered\nStatus: 2.0.0\n--b--\n"), "receipt"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			head, _, _ := strings.Cut(w.raw(invitation, shown{from: "ines@north.test", token: true, enveloped: true, references: true, dmarc: "pass"}), "\r\n\r\n")
			var fields []string
			for line := range strings.SplitSeq(head, "\r\n") {
				if !strings.HasPrefix(line, "Subject:") {
					fields = append(fields, line)
				}
			}
			id := w.arrive(strings.Join(fields, "\r\n") + "\r\n" + row.mail)
			if got := w.disposition(id); got != row.disposition {
				t.Errorf("disposition %s, want %s", got, row.disposition)
			}
			if standing := w.climb(ask); standing.State != mentoring.Open {
				t.Errorf("standing %+v", standing)
			}
			if n := value[int](w, `select count(*) from mail`); n != 1 {
				t.Errorf("%d mails", n)
			}
		})
	}
}

// A13: a mail with which some other service lets in whoever reads it, at one of our addresses, is shown to nobody: not when it
// comes to the mailbox, not when it comes to the reply address of somebody who wants it, and not when they say that it is theirs.
func TestNobodySeesTheCodeOfAnotherService(t *testing.T) {
	t.Parallel()
	const code = "482913"
	for name, row := range map[string]struct{ fields, text string }{
		"from nobody who reads replies": {"From: Chat <no-reply@chat.test>\r\nAuto-Submitted: auto-generated\r\n", "Your confirmation code is " + code + ". It lets you join the workspace of rapport.test."},
		"as if a person wrote it":       {"From: Chat <welcome@chat.test>\r\n", "Hello, your confirmation code is " + code + ". Yes, enter it to join the workspace of rapport.test."},
		"that asks who else should see": {"From: Chat <welcome@chat.test>\r\n", "Question: what should my partner know? Tell them the code " + code + "?"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			for n, to := range []string{"mentoring@rapport.test", "anything@reply.rapport.test", w.replyAddress("ines@north.test", "invitation")} {
				w.arrive(fmt.Sprintf("%sTo: %s\r\nSubject: Code %s\r\nMessage-ID: <c%d@chat.test>\r\n\r\n%s\r\n", row.fields, to, code, n, row.text))
			}
			for value[int](w, `select count(*) from ask where kind = 'address.confirm' and state = 'open'`) > 0 {
				w.reply(w.climbConfirmation("ines@north.test"), "ines@north.test", "Yes, that was me")
			}
			w.climb(ask)
			w.reply(invitation, "ines@north.test", "What did you get from me?")
			for _, address := range []string{"ines@north.test", "maria@north.test", "carla@north.test"} {
				for _, mail := range w.mails(address) {
					t.Logf("%s: %s", address, mail.Step)
					if strings.Contains(mail.Subject+mail.Body, code) {
						t.Errorf("%s sees the code in %s", address, mail.Step)
					}
				}
			}
		})
	}
}
