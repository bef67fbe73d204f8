package inbox

import (
	"strings"
	"testing"
)

func TestFlowedText(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		raw   string
		delSp bool
		want  string
	}{
		"a paragraph":              {"Yes, we met on \nTuesday and it \nwas good.\n", false, "Yes, we met on Tuesday and it was good.\n"},
		"two paragraphs":           {"one \ntwo\n\nthree \nfour", false, "one two\n\nthree four"},
		"hard line ends":           {"one\ntwo\n", false, "one\ntwo\n"},
		"deleted spaces":           {"はい、会い \nました。\n", true, "はい、会いました。\n"},
		"a space-stuffed line":     {" From here on\n", false, "From here on\n"},
		"a stuffed mark":           {" > is a sign\n", false, " > is a sign\n"},
		"quotes keep their depth":  {">> deep \n>> er\n> less \n> so\nmine \nis this\n", false, ">> deep er\n> less so\nmine is this\n"},
		"depth ends a paragraph":   {"> quoted \nmy answer\n", false, "> quoted \nmy answer\n"},
		"an attribution":           {"On Tuesday, Rapport \n<rapport@mentoring.example> wrote:\n> Did you meet?\n", false, "On Tuesday, Rapport <rapport@mentoring.example> wrote:\n> Did you meet?\n"},
		"the mark of a signature":  {"Yes \n-- \nPat \nSmith\n", false, "Yes \n-- \nPat Smith\n"},
		"a quoted signature":       {"> Yes\n> -- \n> Ann\n", false, "> Yes\n> -- \n> Ann\n"},
		"empty quoted lines":       {"> one\n>\n> two\n", false, "> one\n>\n> two\n"},
		"a line of spaces":         {"one\n  \ntwo\n", false, "one\n \ntwo\n"},
		"the last line is flowed":  {"one \ntwo ", false, "one two "},
		"nothing":                  {"", false, ""},
		"quote marks in the words": {">a > b\n", false, "> a > b\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := unflow(tc.raw, tc.delSp); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
	m := read(t, "Content-Type: text/plain; charset=utf-8; Format=Flowed; DelSp=Yes\nContent-Transfer-Encoding: quoted-printable\n\nWe will me=20\net soon.=\n \n")
	if m.Text != "We will meet soon.\n" {
		t.Errorf("got %q", m.Text)
	}
}

func FuzzFlowed(f *testing.F) {
	f.Add("> one \n> two \nthree \n-- \nfour\n", true)
	f.Add(" \n >\n>>>> > x \n\n \n", false)
	f.Fuzz(func(t *testing.T, text string, delSp bool) {
		text = toText([]byte(text), "")
		got := unflow(text, delSp)
		if len(got) > 2*len(text)+1 {
			t.Errorf("%d bytes out of %d", len(got), len(text))
		}
		bare := func(s string) string {
			return strings.Map(func(r rune) rune {
				if r == ' ' || r == '\n' || r == '>' {
					return -1
				}
				return r
			}, s)
		}
		if bare(got) != bare(text) {
			t.Errorf("%q became %q", text, got)
		}
	})
}
