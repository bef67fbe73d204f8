package programme_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// report writes a delivery report about a mail of ours; with forged it does not know the envelope sender.
func (w *world) report(about store.Mail, action, status, diagnostic string, forged bool) string {
	w.t.Helper()
	envelope := value[string](w, `select envelope from mail where id = $1`, about.ID)
	if forged {
		envelope = "mentoring@rapport.test"
	}
	return fmt.Sprintf("Return-Path: <>\r\nFrom: MAILER-DAEMON@north.test\r\nTo: %s\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <dsn%d@north.test>\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nYour mail, attempt %d.\r\n--b\r\n"+
		"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; north.test\r\n\r\nFinal-Recipient: rfc822; %s\r\nAction: %s\r\nStatus: %s\r\nDiagnostic-Code: smtp; %s\r\n\r\n"+
		"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <%s>\r\nFrom: mentoring@rapport.test\r\n\r\n--b--\r\n",
		envelope, w.uid, w.uid, about.Address, action, status, diagnostic, about.MessageID)
}

func (w *world) mailState(address string) string {
	w.t.Helper()
	return value[string](w, `select mail_state from person where email = $1`, address)
}

// B1 to B4, B6, B8: what a report counts, when it comes so many times, a day or so apart.
func TestWhatABounceCounts(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		action, status, diagnostic string
		forged                     bool
		times                      int
		apart                      time.Duration
		disposition, state         string
	}{
		"no such mailbox (B1)":           {"failed", "5.1.1", "550 5.1.1 no such user", false, 1, day, "bounce.hard", "bounced"},
		"no such mailbox, Exchange (B1)": {"failed", "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", false, 1, day, "bounce.hard", "bounced"},
		"mailbox disabled (B1)":          {"failed", "5.2.1", "550 5.2.1 mailbox disabled", false, 1, day, "bounce.hard", "bounced"},
		"hard without a reason, twice":   {"failed", "5.0.0", "550 mailbox unavailable", false, 2, day, "bounce.hard", "open"},
		"hard without a reason, thrice":  {"failed", "5.0.0", "550 mailbox unavailable", false, 3, day, "bounce.hard", "bounced"},
		"thrice within a day":            {"failed", "5.0.0", "550 mailbox unavailable", false, 3, time.Hour, "bounce.hard", "open"},
		"thrice, a week apart":           {"failed", "5.0.0", "550 mailbox unavailable", false, 3, 7*day + time.Hour, "bounce.hard", "open"},
		"full, five days (B2)":           {"failed", "5.2.2", "552 5.2.2 mailbox full", false, 5, day, "bounce.soft", "open"},
		"full, six days (B2)":            {"failed", "5.2.2", "552 5.2.2 mailbox full", false, 6, day, "bounce.soft", "bounced"},
		"delayed (B3)":                   {"delayed", "4.4.1", "connection timed out", false, 10, day, "delayed", "open"},
		"relayed (B3)":                   {"relayed", "2.1.5", "250 relayed", false, 10, day, "receipt", "open"},
		"refused by policy (B6)":         {"failed", "5.7.26", "550 5.7.26 unauthenticated mail is rejected", false, 10, day, "bounce.policy", "open"},
		"refused as spam (B6)":           {"failed", "5.7.1", "554 5.7.1 message looks like spam", false, 10, day, "bounce.policy", "open"},
		"forged (B4)":                    {"failed", "5.1.1", "550 5.1.1 no such user", true, 10, day, "bounce.hard", "open"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _, invitation := invited(t)
			for range row.times {
				id := w.arrive(w.report(invitation, row.action, row.status, row.diagnostic, row.forged))
				if got := w.disposition(id); got != row.disposition {
					t.Errorf("disposition %s, want %s", got, row.disposition)
				}
				w.clock.pass(row.apart)
			}
			if got := w.mailState("ines@north.test"); got != row.state {
				t.Errorf("her mail is %s, want %s", got, row.state)
			}
			w.climbMornings("carla@north.test")
			told := 0
			for _, mail := range w.mails("carla@north.test") {
				if mail.Step == "coordinator.bounce" {
					told++
				}
			}
			if want := map[string]int{"bounced": 1, "open": 0}[row.state]; told != want {
				t.Errorf("the coordinator was told %d times, want %d", told, want)
			}
		})
	}
}

// B4: a report that knows the envelope sender of one mail cannot speak of another one.
func TestAReportSpeaksOfItsOwnMail(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	raw := strings.Replace(w.report(invitation, "failed", "5.1.1", "550 no such user", false), "Message-ID: <"+invitation.MessageID, "Message-ID: <another@else.test", 1)
	w.arrive(raw)
	if got := w.mailState("ines@north.test"); got != "open" {
		t.Errorf("her mail is %s", got)
	}
}

// B5: a bounce that follows no standard is known by where it came to.
func TestABounceInWordsAloneCounts(t *testing.T) {
	t.Parallel()
	w, _, invitation := invited(t)
	envelope := value[string](w, `select envelope from mail where id = $1`, invitation.ID)
	id := w.arrive("Return-Path: <>\r\nFrom: MAILER-DAEMON@qmail.test\r\nTo: " + envelope + "\r\nSubject: failure notice\r\nMessage-ID: <q@qmail.test>\r\n\r\n" +
		"Hi. This is the qmail-send program at qmail.test.\r\nI'm afraid I wasn't able to deliver your message to the following addresses.\r\n\r\n<ines@north.test>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n")
	if got := w.disposition(id); got != "bounce.hard" || w.mailState("ines@north.test") != "bounced" {
		t.Errorf("disposition %s, her mail is %s", got, w.mailState("ines@north.test"))
	}
}

// B1: the pair waits for a better address, and not for ever.
func TestAPairWaitsForABetterAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	toMentor := mentoring.Ask{Kind: mentoring.Agreement, To: mentoring.TheMentor, Pair: pair}
	before := w.climb(toMentor)
	session := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.climb(session)
	w.arrive(w.report(w.last("ines@north.test", "session"), "failed", "5.1.1", "550 no such user", false))
	began := w.clock.Now()
	w.clock.pass(20 * day)
	for _, ask := range []mentoring.Ask{session, toMentor} {
		standing := w.climb(ask)
		if standing.State != mentoring.Open || standing.Rung != before.Rung || !standing.LookAgain.Equal(began.Add(30*day)) {
			t.Errorf("%s after 20 days: %+v", ask.Kind, standing)
		}
	}
	w.clock.pass(11 * day)
	for range 6 { // then its ladder goes on to its end
		if standing := w.climb(session); !standing.Over() && standing.LookAgain.After(w.clock.Now()) {
			w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
		}
	}
	if standing := w.climb(session); standing.State == mentoring.Open {
		t.Errorf("after two months: %+v", standing)
	}
}

// B7: a report of spam stops mail at once, and a person is told; who only says so stops nobody's mail.
func TestAComplaintStopsMailAtOnce(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		id    func(store.Mail) string
		state string
	}{
		"with our mail":    {func(m store.Mail) string { return m.MessageID }, "stopped"},
		"with another one": {func(store.Mail) string { return "else@else.test" }, "open"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _, invitation := invited(t)
			w.arrive("From: feedback@provider.test\r\nTo: mentoring@rapport.test\r\nSubject: FW: complaint\r\nMessage-ID: <arf@provider.test>\r\nMIME-Version: 1.0\r\n" +
				"Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nA complaint.\r\n--b\r\n" +
				"Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x\r\nVersion: 1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" +
				"From: mentoring@rapport.test\r\nTo: ines@north.test\r\nMessage-ID: <" + row.id(invitation) + ">\r\nSubject: x\r\n\r\nHello\r\n--b--\r\n")
			if got := w.mailState("ines@north.test"); got != row.state {
				t.Errorf("her mail is %s, want %s", got, row.state)
			}
			w.climbMornings("carla@north.test")
			if told := len(w.mails("carla@north.test")) == 1; told != (row.state == "stopped") {
				t.Errorf("the coordinator was told: %v", told)
			}
		})
	}
}

// Of an officer whom mail does not reach another one hears.
func TestAnOfficerWhoCannotBeReached(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.propose()
	w.exec(`insert into person (id, email, name) values ('h_dora', 'dora@north.test', 'Dora Coord')`)
	w.exec(`insert into officer (cohort_id, person_id, organisation, office) select cohort_id, 'h_dora', organisation, office from officer where office = 'coordinator'`)
	w.arrive(w.report(w.last("carla@north.test", "match.proposal"), "failed", "5.1.1", "550 no such user", false))
	if got := w.mailState("carla@north.test"); got != "bounced" {
		t.Errorf("her mail is %s", got)
	}
	w.last("dora@north.test", "coordinator.unreachable")
}
