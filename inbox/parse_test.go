package inbox

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// read parses a mail that is written with LF.
func read(t *testing.T, raw string) *Message {
	t.Helper()
	m, err := Parse([]byte(strings.ReplaceAll(raw, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestAnOrdinaryReply(t *testing.T) {
	t.Parallel()
	m := read(t, `Return-Path: <pat@example.org>
Delivered-To: rapport+r-0123@mentoring.example
X-Original-To: r-0123@reply.mentoring.example
Received: from a by b; Wed, 12 Mar 2025 10:22:00 +0000
From: =?utf-8?q?Pat_Gr=C3=BCn?= <Pat@Example.org>
To: "Bridgeway, mentoring" <rapport@mentoring.example>, other@example.org
Cc: (the boss) Boss@Example.Org
Subject: =?utf-8?q?Re:_caf=C3?= =?utf-8?q?=A9_in?=
	=?iso-8859-1?q?_M=E4rz?= (no)
Date: Wed, 12 Mar 2025 11:22:00 +0100 (CET)
Message-ID: <abc@mail.example.org>
In-Reply-To: <k3v9.17@mentoring.example>
References: <k3v9.16@mentoring.example>
	<k3v9.17@
 mentoring.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_outer"

--=_outer
Content-Type: multipart/alternative; boundary="=_inner"

--=_inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Yes, we met on the 4=
th. It was gr=C3=BCn.
--=_inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+WWVzPC9wPg==
--=_inner--
--=_outer
Content-Type: application/pdf; name*=utf-8''Protok%C3%B6ll.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--=_outer--
`)
	if m.MessageID != "abc@mail.example.org" || m.InReplyTo != "k3v9.17@mentoring.example" ||
		!slices.Equal(m.References, []string{"k3v9.16@mentoring.example", "k3v9.17@mentoring.example"}) {
		t.Errorf("ids %q %q %q", m.MessageID, m.InReplyTo, m.References)
	}
	if !slices.Equal(m.From, []mentoring.Address{"pat@example.org"}) || m.FromName != "Pat Grün" || m.ReturnPath != "pat@example.org" {
		t.Errorf("from %v %q %q", []string{string(m.From[0])}, m.FromName, m.ReturnPath)
	}
	recipients := []mentoring.Address{
		"rapport+r-0123@mentoring.example", "r-0123@reply.mentoring.example", "rapport@mentoring.example", "other@example.org", "boss@example.org",
	}
	if !slices.Equal(m.Recipients, recipients) {
		t.Errorf("recipients %q", m.Recipients)
	}
	if m.Subject != "Re: café in März (no)" || !m.Date.Equal(time.Date(2025, 3, 12, 10, 22, 0, 0, time.UTC)) {
		t.Errorf("subject %q at %v", m.Subject, m.Date)
	}
	if m.Text != "Yes, we met on the 4th. It was grün." || m.HTML != "<p>Yes</p>" || !slices.Equal(m.Attachments, []string{"Protoköll.pdf"}) {
		t.Errorf("text %q, HTML %q, attachments %q", m.Text, m.HTML, m.Attachments)
	}
	if m.Encrypted || m.Delivery != nil || m.Header.Get("received") == "" {
		t.Errorf("%+v", m)
	}
}

func TestTextOfMailAsItIs(t *testing.T) {
	t.Parallel()
	alone := func(header, body string) string { return header + "\n\n" + body }
	for name, tc := range map[string]struct{ raw, text string }{
		"no header":               {"\nhello", "hello"},
		"no header at all":        {"Hello Ann\nhow are you", "Hello Ann\nhow are you"},
		"no empty line":           {"Subject: x\nHello Ann,\nhow are you", "Hello Ann,\nhow are you"},
		"UTF-8 without a label":   {alone("Subject: x", "grün"), "grün"},
		"Latin-1 without a label": {alone("Subject: x", "gr\xfcn"), "grün"},
		"UTF-8 labelled Latin-1":  {alone("Content-Type: text/plain; charset=iso-8859-1", "grün"), "grün"},
		"Latin-1 labelled UTF-8":  {alone("Content-Type: text/plain; charset=utf-8", "gr\xfcn \x80"), "grün €"},
		"Cyrillic":                {alone("Content-Type: text/plain; charset=koi8-r", "\xc4\xc1"), "да"},
		"Japanese, shifting":      {alone("Content-Type: text/plain; charset=ISO-2022-JP", "\x1b$B$O$$\x1b(B"), "はい"},
		"unknown charset":         {alone("Content-Type: text/plain; charset=klingon", "yes \xe9"), "yes é"},
		"NUL":                     {alone("Subject: x", "y\x00es"), "yes"},
		"byte order mark":         {alone("Subject: x", "\ufeffyes"), "yes"},
		"broken base64":           {alone("Content-Transfer-Encoding: base64", "eWVz!LCB3\nZSBtZXQ"), "yes, we met"},
		"base64 with a footer":    {alone("Content-Transfer-Encoding: base64", "eWVzCg==\n"), "yes\n"},
		"two base64 in one":       {alone("Content-Transfer-Encoding: base64", "eWVz\nCg==bm8="), "yes\nno"},
		"broken QP":               {alone("Content-Transfer-Encoding: quoted-printable", "100 =% of us=3d=ZZ met=\n."), "100 =% of us==ZZ met."},
		"unknown encoding":        {alone("Content-Transfer-Encoding: x-rot13", "lrf"), "lrf"},
		"bad content type":        {alone("Content-Type: text", "yes"), "yes"},
		"worse content type":      {alone("Content-Type: ;;=\"", "yes"), "yes"},
		"two content types":       {alone("Content-Type: text/plain\nContent-Type: text/html", "yes"), "yes"},
		"boundary missing":        {alone("Content-Type: multipart/mixed", "yes"), "yes"},
		"boundary never comes":    {alone("Content-Type: multipart/mixed; boundary=b", "yes"), "yes"},
		"no last boundary":        {alone("Content-Type: multipart/mixed; boundary=b", "--b\n\nyes"), "yes"},
		"text around a picture": {alone("Content-Type: multipart/mixed; boundary=b",
			"--b\n\none\n--b\nContent-Type: image/png\n\nx\n--b\n\ntwo\n--b--"), "one\n\ntwo"},
		"a mail is attached": {alone("Content-Type: multipart/mixed; boundary=b",
			"--b\n\nyes\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nno\n--b--"), "yes"},
		"a text is attached": {alone("Content-Type: multipart/mixed; boundary=b",
			"--b\n\nyes\n--b\nContent-Disposition: attachment; filename=a.txt\n\nno\n--b--"), "yes"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Parse([]byte(tc.raw))
			if err != nil || m.Text != tc.text {
				t.Errorf("got %q (%v), want %q", m.Text, err, tc.text)
			}
		})
	}
}

func TestHeadersOfMailAsTheyAre(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ from, want string }{
		"plain":                {"pat@example.org", "pat@example.org"},
		"without brackets":     {"Pat Smith pat@example.org", "pat@example.org"},
		"raw Latin-1":          {"Gr\xfcn <pat@example.org>", "pat@example.org"},
		"unquoted comma":       {"Smith, Pat <pat@example.org>", "pat@example.org"},
		"two people":           {"pat@example.org, eve@example.net", "pat@example.org eve@example.net"},
		"a group":              {"us: pat@example.org, eve@example.net;", "pat@example.org eve@example.net"},
		"address in the name":  {`"ann@example.org" <eve@example.net>`, "eve@example.net"},
		"two in doubt":         {"ann@example.org <eve@example.net>", ""},
		"encoded address":      {"=?utf-8?q?ann=40example.org?=", ""},
		"comment":              {"pat@(or not)example.org", ""},
		"nobody":               {"undisclosed", ""},
		"only an at":           {"@", ""},
		"broken angle bracket": {"Pat <pat@example.org", "pat@example.org"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Parse([]byte("From: " + tc.from + "\r\n\r\nhi"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, a := range m.From {
				got = append(got, string(a))
			}
			if strings.Join(got, " ") != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
	m := read(t, "From: a@example.org\nFrom: b@example.org\nReturn-Path: <>\nMessage-ID: no-brackets@example.org\nDate: mer., 12 mars 2025\n\nhi")
	if len(m.From) != 2 || m.ReturnPath != "<>" || m.MessageID != "no-brackets@example.org" || !m.Date.IsZero() {
		t.Errorf("%v %q %q %v", len(m.From), m.ReturnPath, m.MessageID, m.Date)
	}
}

func TestSubjects(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"plain":                              "plain",
		"=?utf-8?b?Z3LDvG4=?=":               "grün",
		"=?UTF-8?Q?gr=C3=BCn_tea?=":          "grün tea",
		"=?iso-8859-1?q?gr\xfcn?=":           "grün",
		"=?utf-8?b?Z3LD?= =?utf-8?b?vG4=?=":  "grün",
		"=?utf-8?q?a?= b =?utf-8?q?c?=":      "a b c",
		"=?klingon?q?a?=":                    "a",
		"=?utf-8?q?a=0D=0AB:_c?=":            "a B: c",
		"=?utf-8?x?a?=":                      "=?utf-8?x?a?=",
		"=?iso-2022-jp?b?GyRCJE8kJBsoQg==?=": "はい",
		"2+2=?":                              "2+2=?",
	} {
		if got := decodeWords(raw); got != want {
			t.Errorf("%q: got %q, want %q", raw, got, want)
		}
	}
}

func TestEncryptedMail(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]bool{
		"Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--": true,
		"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG":                                                                                   true,
		"\n-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----":                                                                                                                                               true,
		"Content-Type: multipart/signed; boundary=b\n\n--b\n\nyes\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--":                                                                                           false,
		"\nsee -----BEGIN PGP MESSAGE-----": false,
	} {
		if m := read(t, raw); m.Encrypted != want {
			t.Errorf("%q: encrypted is %v", raw, m.Encrypted)
		}
	}
}

func TestOnlyTheBeginningOfALongTextIsUsed(t *testing.T) {
	t.Parallel()
	m := read(t, "Content-Transfer-Encoding: base64\n\n"+base64.StdEncoding.EncodeToString([]byte(strings.Repeat("ü", 4<<20))))
	if len(m.Text) > maxText || len(m.Text) < maxText-4 || !utf8.ValidString(m.Text) {
		t.Errorf("%d bytes", len(m.Text))
	}
}

// seeds are mails that had something to teach.
var seeds = []string{
	"From: pat@example.org\r\nSubject: =?utf-8?b?eA==?=\r\n\r\nyes\r\n",
	"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <a@b>\r\n\r\n--b--",
	"From: MAILER-DAEMON\r\nReturn-Path: <>\r\nSubject: failure notice\r\n\r\n<a@b.example>: user unknown 550 5.1.1\r\nMessage-ID: <x@y>",
	"Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n",
	"Auto-Submitted: auto-replied\r\nSubject: Abwesend: x\r\n\r\nbis 3.4.",
	"Content-Type: multipart/digest; boundary=\"\r\n\r\n--\r\n\r\nSubject: x\r\n",
	"\xff\x00:\r\n =?x?b?\r\n\r\n",
	"Content-Type: text/calendar; method=\xff\r\n\r\nBEGIN:VEVENT\r\nATTENDEE;CN=\xff:mailto:a@b.example\r\n",
	"Content-Type: application/pkcs7-mime; name=\"smime.p7m\"\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHAqCAMIACAQExADCABgkqhkiG9w0BBwGggCSABAYKWWVzCgAAAAAAAA==",
	"Content-Type: application/ms-tnef\r\n\r\n\x78\x9f\x3e\x22\x01\x00\x01\x0c\x80\x02\x00\x03\x00\x00\x00Yes",
	"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; format=flowed\r\n\r\nhttps://a.example \r\n--b\r\nContent-Type: text/html\r\n\r\n<meta charset=utf-16><p>yes yes</p>\r\n--b--",
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := Parse(raw)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "the mail has more than") {
				t.Fatal(err)
			}
			return
		}
		texts := append([]string{m.MessageID, m.InReplyTo, m.FromName, m.Subject, m.Text, m.HTML, m.Calendar}, slices.Concat(m.References, m.Attachments, m.Types)...)
		if e := m.Event; e != nil {
			texts = append(texts, e.Method, e.UID, e.Status, e.Summary, e.Comment, e.Zone, string(e.Organizer))
			for _, a := range e.Attendees {
				texts = append(texts, string(a.Address), a.Name, a.Status, a.Comment)
			}
		}
		for _, a := range append(m.From, m.Recipients...) {
			texts = append(texts, string(a))
		}
		if m.Delivery != nil {
			texts = append(texts, string(m.Delivery.Recipient), m.Delivery.Diagnostic, m.Delivery.MessageID)
		}
		for _, s := range texts {
			if !utf8.ValidString(s) || strings.Contains(s, "\x00") {
				t.Errorf("%q is no text for a database", s)
			}
		}
	})
}
