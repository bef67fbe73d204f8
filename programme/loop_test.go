package programme_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// mostIntoALoop is how many mails a machine may get from us in a day, whatever it does.
const mostIntoALoop = 5

// responder answers the nth of our mails as a machine does: fields and text of its mail.
type responder func(n int, ours *inbox.Message) (fields, text string)

// responders are ten kinds of machine that answer every mail they get, and some that no header tells (L1, L2, L3, L9).
var responders = map[string]responder{
	"vacation by RFC 3834": func(n int, ours *inbox.Message) (string, string) {
		return "Auto-Submitted: auto-replied\r\nSubject: Automatic reply: " + ours.Subject + "\r\n", "I am away until 1 April."
	},
	"vacation without a header": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", "I am out of the office until 23 March 2026 with limited access to email. Please contact my colleague Ben."
	},
	"a ticket system": func(n int, ours *inbox.Message) (string, string) {
		return fmt.Sprintf("Subject: [Ticket #%d] Re: %s\r\n", 4000+n, ours.Subject), fmt.Sprintf("Your request has been received and has the number %d. We will look into it within the next days.", 4000+n)
	},
	"an echo": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", ours.Text
	},
	"one that quotes and says nothing": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", "> " + strings.ReplaceAll(ours.Text, "\n", "\n> ")
	},
	"one that thanks": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", "Thank you for your message, which is important to us. Somebody of our team will be in touch."
	},
	"one that asks": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", fmt.Sprintf("How can I help you today? Would you tell me more about topic %s of yours?", strings.Repeat("x", n+1))
	},
	"one that says something else each time": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", "The weather of the " + strings.Repeat("very ", n) + "next days is mild."
	},
	"one that asks for help": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", "help" + strings.Repeat("!", n)
	},
	"a daemon with the null sender": func(n int, ours *inbox.Message) (string, string) {
		return "Return-Path: <>\r\nSubject: Re: " + ours.Subject + "\r\n", "Yes"
	},
	"a filter that wants a proof": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Please confirm your message\r\n", "Your message is being held. Please confirm that you are a human by replying to this message."
	},
	"a list": func(n int, ours *inbox.Message) (string, string) {
		return "List-Id: <all.north.test>\r\nPrecedence: list\r\nSubject: [all] " + ours.Subject + "\r\n", "Hello everybody"
	},
	"a bot that says yes": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", "Yes" + strings.Repeat(" indeed", n)
	},
	"one that is confused": func(n int, ours *inbox.Message) (string, string) {
		return "Subject: Re: " + ours.Subject + "\r\n", "Perhaps, or not. " + strings.Repeat("Maybe. ", n)
	},
}

// TestNoMachineIsAnsweredForLong counts what a machine gets in a day that answers every mail of ours within five minutes.
func TestNoMachineIsAnsweredForLong(t *testing.T) {
	t.Parallel()
	for name, answer := range responders {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _, _ := invited(t)
			answered := 0
			for end := w.clock.Now().Add(day); w.clock.Now().Before(end); w.clock.pass(5 * time.Minute) {
				mails := w.mails("ines@north.test")
				if answered == len(mails) {
					break
				}
				for _, mail := range mails[answered:] {
					ours, err := inbox.Parse(mail.Raw)
					if err != nil {
						t.Fatal(err)
					}
					replyTo, _ := ours.Header.Text("Reply-To")
					fields, text := answer(answered, ours)
					w.arrive(fmt.Sprintf("From: ines@north.test\r\nTo: %s\r\nMessage-ID: <%d@machine.test>\r\nIn-Reply-To: <%s>\r\n%s\r\n%s\r\n", replyTo, answered, mail.MessageID, fields, text))
					answered++
				}
			}
			if answered > mostIntoALoop {
				t.Errorf("it got %d mails in a day", answered)
			}
			t.Logf("%d mails", answered)
		})
	}
}

// L1 to L3: what says of itself that no person wrote it changes nothing and is answered by nothing.
func TestAMachineThatSaysSoIsNeverAnswered(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"vacation by RFC 3834", "vacation without a header", "a daemon with the null sender", "a filter that wants a proof", "a list"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, ask, invitation := invited(t)
			ours, err := inbox.Parse(invitation.Raw)
			if err != nil {
				t.Fatal(err)
			}
			replyTo, _ := ours.Header.Text("Reply-To")
			fields, text := responders[name](0, ours)
			w.arrive(fmt.Sprintf("From: ines@north.test\r\nTo: %s\r\nMessage-ID: <1@machine.test>\r\n%s\r\n%s\r\n", replyTo, fields, text))
			if mails := w.mails("ines@north.test"); len(mails) != 1 {
				t.Errorf("it got %d mails", len(mails))
			}
			if standing := w.climb(ask); standing.State != mentoring.Open {
				t.Errorf("standing %+v", standing)
			}
			w.climbMornings("carla@north.test")
			if told := len(w.mails("carla@north.test")) > 0; told != (name == "a filter that wants a proof" || name == "a list") {
				t.Errorf("the coordinator was told: %v (L9)", told)
			}
		})
	}
}

// rename gives a world other addresses to write from.
func (w *world) rename(domain string) {
	w.t.Helper()
	pattern, err := replyaddress.ParsePattern("{token}@reply." + domain)
	if err != nil {
		w.t.Fatal(err)
	}
	w.From = programme.From{Name: "Mentoring", Address: mentoring.Address("mentoring@" + domain), Reply: pattern, Bounce: pattern}
}

// L5, L6: two programmes which have one another as a participant fall silent, with every mark that one of us bears, and
// with those taken off by a gateway between them.
func TestTwoProgrammesFallSilent(t *testing.T) {
	t.Parallel()
	for name, without := range map[string][]string{
		"as they are":                   nil,
		"without our mark":              {"Rapport-Step"},
		"without a mark of any machine": {"Rapport-Step", "Auto-Submitted", "X-Auto-Response-Suppress", "List-Unsubscribe"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			domains := []string{"one.test", "two.test"}
			worlds := []*world{newWorld(t), newWorld(t)}
			for i, w := range worlds {
				w.rename(domains[i])
				cast := append([]mentoring.Person{}, people...)
				cast[1].Email = mentoring.Address("mentoring@" + domains[1-i])
				id, err := w.Start(t.Context(), spec, cast)
				if err != nil {
					t.Fatal(err)
				}
				w.cohort = id
				w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("mentoring@" + domains[1-i])})
			}
			seen, wire := []int{0, 0}, 0
			for range 200 {
				moved := false
				for i, w := range worlds {
					there := worlds[1-i]
					mails := w.mails("mentoring@" + domains[1-i])
					for _, mail := range mails[seen[i]:] {
						there.arrive(strip(string(mail.Raw), without...))
						seen[i]++
						wire++
						moved = true
					}
					w.clock.pass(time.Minute)
				}
				if !moved {
					break
				}
			}
			if wire > mostIntoALoop {
				t.Errorf("%d mails went between the two", wire)
			}
			t.Logf("%d mails", wire)
		})
	}
}

// strip takes fields out of a mail.
func strip(raw string, fields ...string) string {
	header, body, _ := strings.Cut(raw, "\r\n\r\n")
	var kept []string
	dropping := false
	for line := range strings.SplitSeq(header, "\r\n") {
		if line[0] != ' ' && line[0] != '\t' {
			name, _, _ := strings.Cut(line, ":")
			dropping = false
			for _, f := range fields {
				dropping = dropping || strings.EqualFold(f, name)
			}
		}
		if !dropping {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\r\n") + "\r\n\r\n" + body
}

// L6: our own mail that comes back is known by its mark, or by where it is from.
func TestOurOwnMailIsNotAnswered(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	for _, raw := range []string{string(invitation.Raw), strip(string(invitation.Raw), "Rapport-Step")} {
		if got := w.disposition(w.arrive(raw)); got != "own" && got != "duplicate" {
			t.Errorf("disposition %s", got)
		}
	}
	if n := value[int](w, `select count(*) from mail`); n != 1 {
		t.Errorf("%d mails", n)
	}
}

// L10: no stranger gets a mail, however many write.
func TestStrangersGetNothing(t *testing.T) {
	t.Parallel()
	w, _, _ := invited(t)
	before := value[int](w, `select count(*) from mail`)
	for n := range 50 {
		w.arrive(fmt.Sprintf("From: victim%d@else.test\r\nReply-To: victim@else.test\r\nTo: mentoring@rapport.test\r\nSubject: hello\r\nMessage-ID: <%d@else.test>\r\n\r\nWhat is this? Please help me, number %d\r\n", n, n, n))
	}
	if n := value[int](w, `select count(*) from mail`); n != before {
		t.Errorf("%d mails were made", n-before)
	}
}

// 3.5, 6: a storm of answers stops answering, and nothing else.
func TestABreakerStopsAnsweringAlone(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	w.exec(`insert into mail (key, person_id, step, class, address, message_id, envelope, subject, body, raw, reply_until, seal, made_at, not_before, state)
		select 'storm' || n, person_id, step, 'reply', address, 'storm' || n, envelope, '', '', '', reply_until, seal, $1, $1, 'sent'
		from mail, generate_series(1, 102) n`, w.clock.Now())
	w.exec(`update mail set address = 'maria@north.test', person_id = (select id from person where email = 'maria@north.test') where key like 'storm%'`)
	id := w.reply(invitation, "ines@north.test", "Yes, count me in!")
	if got := w.disposition(id); got != "applied" {
		t.Errorf("disposition %s", got)
	}
	if standing := w.climb(ask); standing.Intent != mentoring.Accept {
		t.Errorf("standing %+v", standing)
	}
	if n := len(w.mails("ines@north.test")); n != 1 {
		t.Errorf("she got %d mails in the storm", n)
	}
	if n := value[int](w, `select count(*) from journal where what = 'answer withheld'`); n != 1 {
		t.Errorf("%d answers are known to be withheld", n)
	}
	since, err := w.AnsweringStopped(t.Context())
	if err != nil || !since.Equal(w.clock.Now()) {
		t.Errorf("answering stopped at %s, %v", since, err)
	}
	w.clock.pass(61 * time.Minute)
	w.reply(invitation, "ines@north.test", "How long does a talk take?")
	w.last("ines@north.test", "anytime.question")
	if since, err := w.AnsweringStopped(t.Context()); err != nil || !since.IsZero() {
		t.Errorf("an hour later it is still stopped: %s, %v", since, err)
	}
}

// L4, S18: to an address that is dead nothing goes out on any path.
func TestADeadAddressIsMutedOnEveryPath(t *testing.T) {
	t.Parallel()
	w, ask, invitation := invited(t)
	w.reply(invitation, "ines@north.test", "What is this about?")
	w.exec(`update person set mail_state = 'bounced', bounced_at = $1 where email = 'ines@north.test'`, w.clock.Now())
	outbox := programme.NewOutbox(w.Programme, programme.Rates{}, nil)
	for range 10 {
		w.climb(ask)
		parcels, err := outbox.Claim(t.Context(), 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range parcels {
			if p.To == "ines@north.test" {
				t.Errorf("mail %d goes to a dead address", p.ID)
			}
		}
		w.clock.pass(day)
	}
}
