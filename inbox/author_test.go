package inbox

import (
	netmail "net/mail"
	"strings"
	"testing"
)

// TestAuthor holds P17, P18 and A11: one plain mailbox is somebody, everything that can be read in two ways is nobody.
func TestAuthor(t *testing.T) {
	t.Parallel()
	for from, want := range map[string]string{
		"From: anna@north.test":                                "anna@north.test",
		"From: Anna Berg <ANNA@North.Test>":                    "anna@north.test",
		`From: "Berg, Anna (Finance)" <anna@north.test>`:       "anna@north.test",
		"From: =?utf-8?q?Zo=C3=AB?= <zoe@north.test>":          "zoe@north.test",
		"From: Zoë <zoe@north.test>":                           "zoe@north.test",
		"From: anna+x@bücher.example":                          "anna+x@xn--bcher-kva.example",
		"From: anna@XN--BCHER-KVA.example":                     "anna@xn--bcher-kva.example",
		"From: <anna@north.test>":                              "anna@north.test",
		"To: anna@north.test":                                  "",
		"From: anna@north.test\r\nFrom: anna@north.test":       "",
		"From: anna@north.test, eve@else.test":                 "",
		"From: Anna <anna@north.test>, Eve <eve@else.test>":    "",
		"From: Team: anna@north.test;":                         "",
		"From: anna@north.test (eve@else.test)":                "",
		"From: (anna@north.test) eve@else.test":                "",
		"From: anna(x)@north.test":                             "",
		"From: anna@(eve@else.test)north.test":                 "",
		"From: anna@north.test <eve@else.test>":                "",
		`From: "anna@north.test" <eve@else.test>`:              "eve@else.test",
		"From: <anna@north.test> <eve@else.test>":              "",
		"From: =?utf-8?q?anna=40north.test?=":                  "",
		"From: =?utf-8?q?anna?=@north.test":                    "",
		"From: =?utf-8?q?anna=40north.test=3E?= <e@else.test>": "e@else.test",
		`From: "anna"@north.test`:                              "",
		"From: anna@[192.0.2.1]":                               "",
		"From: anna@north":                                     "",
		"From: anna@north.test.":                               "",
		"From: anna@north\u3002test":                           "",
		"From: anna@ｎorth.test":                                "",
		"From: zoë@north.test":                                 "",
		"From: <@else.test:anna@north.test>":                   "",
		"From: mailto:anna@north.test":                         "",
		"From: anna@north.test\x00":                            "anna@north.test",
		"From: anna @north.test":                               "",
		"From: \"Anna <anna@north.test>":                       "",
		"From:":                                                "",
	} {
		m, err := Parse([]byte(from + "\r\nSubject: x\r\n\r\nx\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		author, doubt := m.Author()
		if string(author) != want || (doubt == "") != (want != "") {
			t.Errorf("%q is from %q (%s), want %q", from, author, doubt, want)
		}
	}
}

// FuzzAuthor holds that two parsers never read another identity than ours: net/mail either agrees or fails.
func FuzzAuthor(f *testing.F) {
	for _, seed := range []string{"a@b.nl", "A <a@b.nl>", "a(c)@b.nl", `"a,b" <a@b.nl>`, "g: a@b.nl;", "=?utf-8?q?a?= <a@b.nl>", "<a@b.nl>,c@d.nl"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, from string) {
		if strings.ContainsAny(from, "\r\n") {
			return
		}
		m, err := Parse([]byte("From: " + from + "\r\n\r\nx\r\n"))
		if err != nil {
			return
		}
		author, _ := m.Author()
		if author == "" {
			return
		}
		if strings.Count(string(author), "@") != 1 || strings.ContainsAny(string(author), " <>()\",;:\\") || strings.ToLower(string(author)) != string(author) {
			t.Errorf("%q is from %q", from, author)
		}
		if list, err := netmail.ParseAddressList(from); err == nil && len(list) != 1 {
			t.Errorf("%q has %d authors", from, len(list))
		}
	})
}
