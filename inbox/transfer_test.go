package inbox

import (
	"encoding/base64"
	"strings"
	"testing"
)

func TestBrokenEncodings(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Yes, we met on Tuesday and it was good. ", 10)
	encoded := base64.StdEncoding.EncodeToString([]byte(long))
	latin := base64.StdEncoding.EncodeToString([]byte("caf\xe9 cr\xe8me"))
	for name, tc := range map[string]struct{ encoding, charset, raw, want string }{
		"base64, lines cut anywhere":     {"base64", "", encoded[:33] + "\n" + encoded[33:50] + " \n\n" + encoded[50:], long},
		"base64, no padding":             {"base64", "", "eWVzIQ", "yes!"},
		"base64, cut off":                {"base64", "", encoded[:101], long[:75]},
		"base64, noise":                  {"base64", "", encoded[:40] + "\x00!" + encoded[40:], long},
		"base64, in Latin-1":             {"base64", "iso-8859-1", latin, "café crème"},
		"base64, in Latin-1, unlabelled": {"base64", "", latin, "café crème"},
		"base64, misspelt":               {" BASE-64 (mime)", "", "eWVz", "yes"},
		"base64, a footer of a list":     {"base64", "", "eWVzIQ==\n_______\nlist mailing list\n", "yes!\n_______\nlist mailing list\n"},
		"plain words as base64":          {"base64", "utf-8", "Yes, we met on Tuesday.\nIt was good.\n", "Yes, we met on Tuesday.\nIt was good.\n"},
		"one plain word as base64":       {"base64", "", "yes", "yes"},
		"four plain letters as base64":   {"base64", "", "Okay", "Okay"},
		"plain Latin-1 as base64":        {"base64", "iso-8859-1", "Ja, gr\xfcn ist gut so.", "Ja, grün ist gut so."},
		"QP, lower case":                 {"quoted-printable", "", "gr=c3=bcn", "grün"},
		"QP, spaces after a soft break":  {"quoted-printable", "", "Tues= \t\nday", "Tuesday"},
		"QP, cut off":                    {"quoted-printable", "", "gr=C3=BCn =C", "grün =C"},
		"QP, a letter over two lines":    {"quoted-printable", "", "gr=C3=\n=BCn", "grün"},
		"QP, encoded line ends":          {"Quoted_Printable", "", "one=0D=0Atwo", "one\ntwo"},
		"QP, one sign unencoded":         {"quoted-printable", "", "1 = one, 2=3Dtwo, gr=C3=BCn", "1 = one, 2=two, grün"},
		"plain words as QP":              {"quoted-printable", "", "a=b, c=d and e=10 =)", "a=b, c=d and e=10 =)"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Parse([]byte("Content-Type: text/plain; charset=" + tc.charset + "\nContent-Transfer-Encoding: " + tc.encoding + "\n\n" + tc.raw))
			if err != nil || m.Text != tc.want {
				t.Errorf("got %q (%v), want %q", m.Text, err, tc.want)
			}
		})
	}
}

func FuzzTransfer(f *testing.F) {
	f.Add([]byte("eWVzIQ==\n___\nlist"), "base64", "")
	f.Add([]byte("gr=C3=\n=bcn = "), "quoted-printable", "utf-16")
	f.Fuzz(func(t *testing.T, body []byte, encoding, charset string) {
		if got := decodeTextTransfer(body, encoding, charset); len(got) > len(body)+1 {
			t.Errorf("%d bytes out of %d", len(got), len(body))
		}
	})
}
