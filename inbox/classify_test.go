package inbox

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestClassify(t *testing.T) {
	t.Parallel()
	own := Own{Addresses: []mentoring.Address{"rapport@mentoring.example"}, Domains: []string{"reply.mentoring.example"}}
	report := func(fields string) string {
		return "Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nAuto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n" +
			"--b\n\nsorry\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n" + fields +
			"\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <k3v9.17@mentoring.example>\nRapport-Step: session\n\nhello\n--b--\n"
	}
	automatic := func(header string) string { return "From: pat@example.org\n" + header + "\n\nthank you\n" }
	answer := func(subject, words string) string {
		return "From: pat@example.org\nTo: rapport@mentoring.example\nIn-Reply-To: <1@mentoring.example>\nSubject: " + subject + "\n\n" + words + "\n"
	}
	subject := func(s string) string { return "From: pat@example.org\nSubject: " + s + "\n\nyes\n" }
	for name, tc := range map[string]struct {
		raw  string
		want Class
	}{
		"a reply":                      {subject("Re: Did you meet?"), Human},
		"a reply past a gateway":       {subject("[EXTERNAL] Re: Did you meet?"), Human},
		"a person about an absence":    {subject("Out of office next week, can we move it?"), Human},
		"a person about a bounce":      {subject("Undelivered mail returned to me"), Human},
		"a reply asks for silence":     {automatic("X-Auto-Response-Suppress: All"), Human},
		"not automatic":                {automatic("Auto-Submitted: no"), Human},
		"a rule forwarded it":          {automatic("X-MS-Exchange-Inbox-Rules-Loop: a@example.org"), Human},
		"a person sends a thumb":       {"From: pat@example.org\n\n👍", Human},
		"a person is away":             {answer("Re: Shall we find a date?", "I'm away until the 14th, with no access to mail. Please ask Sam to pick a date after that."), Human},
		"a person on holiday asks":     {answer("Vacation", "I'm on vacation until 18 August. Could you move our session?"), Human},
		"a person with an odd address": {strings.Replace(answer("Re: A note", "My only address. Count me in!"), "pat@", "noreply.jones@", 1), Human},
		"a person attaches a calendar": {"From: pat@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhere\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:PUBLISH\n--b--", Human},

		"our own address":    {"From: Rapport <rapport@mentoring.example>\n\nhello", OwnMail},
		"our plus address":   {"From: rapport+r-01@mentoring.example\n\nhello", OwnMail},
		"our reply domain":   {"From: r-01@reply.mentoring.example\n\nhello", OwnMail},
		"our header":         {"From: pat@example.org\nRapport-Step: session\n\nhello", OwnMail},
		"a colleague of us":  {"From: ann@mentoring.example\n\nhello", Human},
		"no such person":     {report("Final-Recipient: rfc822; pat@example.org\nAction: failed\nStatus: 5.1.1\n"), BounceHard},
		"mailbox full":       {report("Final-Recipient: rfc822; pat@example.org\nAction: failed\nStatus: 5.2.2\n"), BounceSoft},
		"gave up after days": {report("Final-Recipient: rfc822; pat@example.org\nAction: failed\nStatus: 4.4.7\n"), BounceSoft},
		"still trying":       {report("Final-Recipient: rfc822; pat@example.org\nAction: delayed\nStatus: 4.4.1\n"), Delayed},
		"delivered":          {report("Final-Recipient: rfc822; pat@example.org\nAction: delivered\nStatus: 2.0.0\n"), Receipt},
		"relayed":            {report("Final-Recipient: rfc822; pat@example.org\nAction: relayed\nStatus: 2.0.0\n"), Receipt},
		"bounce in words": {"Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nSubject: failure notice\n\n" +
			"I wasn't able to deliver your message.\n<pat@example.org>:\nuser does not exist\n--- Below this line is a copy of the message.\nFrom: x", BounceHard},
		"full in words": {"From: Mail Delivery System <Mailer-Daemon@example.org>\nSubject: Mail delivery failed: returning message to sender\n\n" +
			"  pat@example.org\n    mailbox is full: retry timeout exceeded\n", BounceSoft},
		"delay in words": {"From: Mail Delivery System <Mailer-Daemon@example.org>\nSubject: Warning: message 1Kx delayed 24 hours\n\n" +
			"has not yet been delivered\nNo action is required on your part.\n  pat@example.org\n", Delayed},

		"complaint": {"From: fbl@example.org\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n--b--", Complaint},
		"read receipt": {"From: pat@example.org\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nread\n--b\n" +
			"Content-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--", Receipt},
		"calendar reply":   {"From: pat@example.org\nSubject: Accepted: coffee\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nyes\n--b\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\n--b--", Calendar},
		"Gmail reaction":   {"From: pat@example.org\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n👍\n--b\nContent-Type: text/vnd.google.email-reaction+json\n\n{}\n--b--", Reaction},
		"Spanish reaction": {answer("Pat Ruiz reaccionó a su mensaje", "😆  Pat Ruiz reaccionó a su mensaje:\n____\nDe: x"), Reaction},
		"French reaction":  {answer("Re: x", "👍 Pat Roy a réagi à votre message :"), Reaction},
		"German reaction":  {answer("Re: x", "Pat Roth hat auf Ihre Nachricht reagiert:"), Reaction},
		"sender address":   {answer("Re: x - Sender Address Verification", "To ensure delivery of your message, please reply to this one-time request."), Challenge},
		"French challenge": {answer("Demande d'authentification", "Votre message a été mis en attente. Merci de vous authentifier en cliquant sur ce lien."), Challenge},
		"Outlook reaction": {"From: pat@example.org\nSubject: Re: x\n\n👍 Pat Smith reacted to your message:\n\nfrom us\n", Reaction},

		"RFC 3834":               {automatic("Auto-Submitted: auto-generated"), Notification},
		"X-Autoreply":            {automatic("X-Autoreply: yes"), AutoReply},
		"X-Autorespond":          {automatic("X-Autorespond: Re: x"), AutoReply},
		"precedence":             {automatic("Precedence: auto_reply"), AutoReply},
		"bulk":                   {automatic("Precedence: bulk"), Notification},
		"null sender":            {automatic("Return-Path: <>"), Notification},
		"no-reply address":       {"From: no-reply@example.org\n\nthank you", Notification},
		"automatic by subject":   {subject("Automatic reply: Did you meet?"), AutoReply},
		"past a gateway":         {subject("[External] Automatic reply: Did you meet?"), AutoReply},
		"French":                 {subject("=?utf-8?q?R=C3=A9ponse_automatique_=3A?= x"), AutoReply},
		"list":                   {automatic("List-Id: <people.example.org>"), List},
		"old list":               {automatic("Precedence: list"), List},
		"absence":                {"From: pat@example.org\nAuto-Submitted: auto-replied\n\nI am on annual leave until 17 March.", OutOfOffice},
		"absence without header": {subject("Out of Office: Did you meet?"), OutOfOffice},
		"German absence":         {subject("Abwesenheitsnotiz: Did you meet?"), OutOfOffice},
		"Dutch absence":          {subject("Afwezig: Did you meet?"), OutOfOffice},
		"Spanish absence":        {"From: pat@example.org\nX-Autoreply: yes\n\nEstoy de vacaciones hasta el 21 de marzo.", OutOfOffice},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := Classify(read(t, tc.raw), own); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

func TestDeliveryReports(t *testing.T) {
	t.Parallel()
	standard := read(t, `Return-Path: <>
From: postmaster@example.org
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Your mail was not delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ann@example.org
Action: delivered
Status: 2.0.0

Original-Recipient: rfc822;pat@example.org
Final-Recipient: rfc822;Patricia@Internal.example.org
Action: Failed (permanently)
Status: 5.0.0
Diagnostic-Code: smtp; 550 5.1.1
	no such user
--b
Content-Type: text/rfc822-headers

From: rapport@mentoring.example
Message-ID: <k3v9.17@mentoring.example>
--b--
`).Delivery
	want := DeliveryReport{
		Recipient: "patricia@internal.example.org", Action: "failed", Status: "5.1.1", Diagnostic: "550 5.1.1 no such user",
		MessageID: "k3v9.17@mentoring.example",
	}
	if standard == nil || *standard != want {
		t.Errorf("got %+v, want %+v", standard, want)
	}

	words := read(t, `Return-Path: <>
From: MAILER-DAEMON@example.org
Subject: failure notice

Hi. This is the qmail-send program.
<pat@example.org>:
192.0.2.1 does not like recipient.
Remote host said: 550 sorry, no mailbox here by that name

--- Below this line is a copy of the message.

From: rapport@mentoring.example
Message-ID: <k3v9.17@mentoring.example>
`).Delivery
	want = DeliveryReport{
		Recipient: "pat@example.org", Action: "failed", Status: "5.1.1",
		Diagnostic: "Remote host said: 550 sorry, no mailbox here by that name", MessageID: "k3v9.17@mentoring.example",
	}
	if words == nil || *words != want {
		t.Errorf("got %+v, want %+v", words, want)
	}
}

func FuzzClassify(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	known := map[Class]bool{
		Human: true, OutOfOffice: true, AutoReply: true, BounceHard: true, BounceSoft: true, Delayed: true, Receipt: true, Calendar: true,
		Reaction: true, List: true, Complaint: true, Challenge: true, Notification: true,
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := Parse(raw)
		if err != nil {
			return
		}
		if class := Classify(m, Own{}); !known[class] && !m.Header.Has("Rapport-Step") {
			t.Errorf("class %q", class)
		}
		// Whatever else is in it, the header of RFC 3834 keeps a mail from being answered.
		if m, err := Parse(append([]byte("Auto-Submitted: auto-replied\r\n"), raw...)); err == nil && !strings.HasPrefix(string(raw), " ") && !strings.HasPrefix(string(raw), "\t") {
			if class := Classify(m, Own{}); class == Human {
				t.Error("an automatic mail became a person's")
			}
		}
	})
}
