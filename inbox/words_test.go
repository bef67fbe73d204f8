package inbox

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestBrokenEncodedWords(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"=?utf-8?Q?gr=C3?= =?utf-8?Q?=BCn?=":                            "grün",
		"=?utf-8?Q?gr=C3?==?utf-8?Q?=BCn?=":                             "grün",
		"=?utf-8?Q?gr=C3=BCn?=tea":                                      "grüntea",
		"Re:=?utf-8?Q?gr=C3=BCn?=":                                      "Re:grün",
		"=?utf-8?B?Z3LDvA?= =?utf-8?B?bg==?=":                           "grün",
		"=?utf-8?B?Z3L?= =?utf-8?B?DvG4=?=":                             "grün",
		"=?utf-8?b?Z3LD?= =?utf-8?q?=BCn?=":                             "grün",
		"=?utf-8?Q?Did you meet?=":                                      "Did you meet",
		"=?utf-8?Q?Did_you_meet??=":                                     "Did you meet?",
		"=?utf-8?Q?really?=20yes?=":                                     "really? yes",
		"=?utf-8?q?gr=c3=bcn?=":                                         "grün",
		"gr\xc3\xbcn =?utf-8?q?tea?=":                                   "grün tea",
		"gr\xfcn =?utf-8?q?tea?=":                                       "grün tea",
		"=?iso-8859-1?q?gr=FCn?= =?utf-8?q?_gr=C3=BCn?=":                "grün grün",
		"=?utf-8*de?q?gr=C3=BCn?=":                                      "grün",
		"\"=?utf-8?q?gr=C3=BCn?=\"":                                     "\"grün\"",
		"=?utf-8?q?gr=C3=BCn":                                           "grün",
		"=?utf-8?q?gr=C3=BCn and more":                                  "=?utf-8?q?gr=C3=BCn and more",
		"=?utf-8?q?a?= =?broken =?utf-8?q?b?=":                          "a =?broken b",
		"=??q?a?=":                                                      "=??q?a?=",
		"=?ks_c_5601-1987?B?s9c=?=":                                     "네",
		"=?iso-2022-jp?B?GyRCJE8bKEI=?= =?iso-2022-jp?B?GyRCJCQbKEI=?=": "はい",
		"\x1b$B$O$$\x1b(B":                                              "はい",
		"=?utf-8?q?one_?= two":                                          "one  two",
		"=?utf-8?q?=00a=E2=80=AE?=":                                     "a\u202e",
		"=?utf-7?q?gr+APw-n?=":                                          "grün",
	} {
		if got := decodeWords(raw); got != want {
			t.Errorf("%q: got %q, want %q", raw, got, want)
		}
	}
}

func TestNamesOfSenders(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"=?utf-8?Q?Pat_Gr=C3?= =?utf-8?Q?=BCn?= <pat@example.org>": "Pat Grün",
		"\"=?utf-8?Q?Gr=C3=BCn,_Pat?=\" <pat@example.org>":         "Grün, Pat",
		"=?utf-8?Q?Gr=C3=BCn, Pat?= <pat@example.org>":             "Grün, Pat",
		"=?utf-8?q?Pat Gr=C3=BCn?= <pat@example.org>":              "Pat Grün",
		"=?cp850?q?Gr=81n?= <pat@example.org>":                     "Grün",
		"Gr\xfcn <pat@example.org>":                                "Grün",
		"\"Gr\xc3\xbcn\" <pat@example.org>":                        "Grün",
	} {
		m, err := Parse([]byte("From: " + raw + "\r\n\r\nhi"))
		if err != nil || m.FromName != want || len(m.From) != 1 || m.From[0] != "pat@example.org" {
			t.Errorf("%s: got %q of %q (%v), want %q", raw, m.FromName, m.From, err, want)
		}
	}
}

func TestNamesOfFiles(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]string{
		"attachment; filename*=iso-8859-1''Protok%F6ll.pdf":                               "Protoköll.pdf",
		"attachment; filename*=Protok%C3%B6ll.pdf":                                        "Protoköll.pdf",
		"attachment; filename*=UTF-8'de'Protok%C3%B6ll.pdf; filename=Protokoll.pdf":       "Protoköll.pdf",
		"attachment; filename*0*=utf-8''Pro%C3; filename*1*=%B6to; filename*2=koll.pdf":   "Proötokoll.pdf",
		"attachment; filename*1=\"koll.pdf\"; filename*0=\"Proto\"":                       "Protokoll.pdf",
		"attachment; filename*0=\"=?utf-8?q?Protok=C3\"; filename*1=\"=B6ll.pdf?=\"":      "Protoköll.pdf",
		"attachment; filename=\"=?utf-8?b?UHJvdG9rw7ZsbC5wZGY=?=\"":                       "Protoköll.pdf",
		"attachment; filename=my report.pdf":                                              "my report.pdf",
		"attachment; filename=\"my; report.pdf":                                           "my; report.pdf",
		"attachment filename=report.pdf":                                                  "report.pdf",
		"attachment; filename=\"Protok\xf6ll.pdf\"":                                       "Protoköll.pdf",
		"attachment; filename*=utf-8''100%25%.pdf":                                        "100%%.pdf",
		"attachment; filename*99999999999999999999=x; filename*-1=y; filename=report.pdf": "report.pdf",
	} {
		m, err := Parse([]byte("Content-Type: multipart/mixed; boundary*0=\"b\"; boundary*1=c\n\n--bc\nContent-Type: application/pdf\nContent-Disposition: " + header + "\n\nx\n--bc--\n"))
		if err != nil || !slices.Equal(m.Attachments, []string{want}) {
			t.Errorf("%s: got %q (%v), want %q", header, m.Attachments, err, want)
		}
	}
}

func TestBadlyWrittenContentTypes(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]string{
		"text/plain charset=koi8-r":                       "да",
		"text/plain; charset=\"koi8-r\" format=flowed":    "да",
		"text/plain (text); charset=koi8-r (Russian)":     "да",
		"TEXT/PLAIN;CHARSET='KOI8-R'":                     "да",
		"text/plain; charset*=us-ascii''koi8-r":           "да",
		"\"text/plain\"; charset = koi8-r;":               "да",
		"text/plain;;; =; charset=koi8-r; charset=latin1": "да",
	} {
		if m, err := Parse([]byte("Content-Type: " + header + "\n\n\xc4\xc1")); err != nil || m.Text != want {
			t.Errorf("%s: got %q (%v)", header, m.Text, err)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("=?utf-8?b?Z3LD?= =?utf-8?q?=BCn?= =?x")
	f.Add("=?utf-8?q?a?=20?=?==?q?")
	f.Fuzz(func(t *testing.T, v string) {
		if got := decodeWords(v); !utf8.ValidString(got) {
			t.Errorf("%q became %q", v, got)
		}
	})
}

func FuzzParameter(f *testing.F) {
	f.Add("attachment; filename*0*=utf-8''a%20; filename*1=\"b\\\"\"", "filename")
	f.Fuzz(func(t *testing.T, value, name string) {
		if got := parameter(value, name); len(got) > 4*len(value) {
			t.Errorf("%d bytes out of %d", len(got), len(value))
		}
	})
}
