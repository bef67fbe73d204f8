package form

import (
	"slices"
	"strings"
	"testing"
)

// read parses text and returns its form, and a function that returns the problems so far.
func read(text string) (*Field, func() string) {
	var problems Problems
	return Parse("f", []byte(text), &problems), func() string { return problems.Sorted().Error() }
}

func TestFields(t *testing.T) {
	t.Parallel()
	f, problems := read("# a comment\nSome_Name: \" x \"\nnumber: 7\nempty:\nlist: [a, 2]\nwords: a, b,\nlong: >\n  one\n  two\nsection:\n  - key: on\n  - b\n")
	list, section := f.Key("list").Texts(), f.Key("section").List()
	switch {
	case f.Key("some-name").Text() != "x",
		f.Key("number").Number(1, 1, 9) != 7,
		f.Key("empty").Given(), f.Key("none").Given(), f.Key("none").Key("below").Given(),
		f.Key("none").Number(3, 4, 5) != 3,
		!slices.Equal(list, []string{"a", "2"}),
		!slices.Equal(f.Key("words").Texts(), []string{"a", "b"}),
		f.Key("long").Text() != "one two",
		len(section) != 2, section[0].Key("key").Choice("off", "on") != "on", section[1].Text() != "b",
		section[1].Line() != 12:
		t.Errorf("read %+v", f)
	}
	f.Done()
	if problems() != "" {
		t.Errorf("problems:\n%s", problems())
	}
}

func TestEachProblemIsToldOnce(t *testing.T) {
	t.Parallel()
	f, problems := read("a: [x]\nb: text\ncde: 1\n")
	for range 2 {
		f.Key("a").Text()
		f.Key("b").Key("inside").Text()
	}
	f.Key("b").Missing("never told, because b is wrong already")
	f.Done()
	want := "f:1: a should be one text, not a list\n" +
		"f:2: b should have keys of its own, such as \"inside: …\"\n" +
		"f:3: there is no key \"cde\": the keys here are a, b"
	if got := problems(); got != want {
		t.Errorf("problems:\n%s\nwant:\n%s", got, want)
	}
}

func TestHostileFiles(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"- ", "? ", "&a ", "!a ", "\"", "'a' ", "a: ", "a: b\n", "a\n", "---\n", "[", "{a: ", "a: [a,", "%a\n", "\x00", "\xff", "|\n ", "*a"} {
		for _, size := range []int{1, 8 << 10, maxBytes + 1} {
			f, problems := read(strings.Repeat(unit, size/len(unit)+1))
			f.Key("a").Texts()
			f.Done()
			if problems() == "" && size > len(unit) && unit != "---\n" { // which is many empty documents
				t.Errorf("%d bytes of %q have no problem", size, unit)
			}
		}
	}
}

func TestSuggest(t *testing.T) {
	t.Parallel()
	keys := []string{"name", "purpose", "capabilities", "organisations", "to"}
	for word, want := range map[string]string{
		"nmae": "name", "Name": "name", "names": "name", "capabilites": "capabilities", "organizations": "organisations",
		"ot": "to", "x": "", "": "", "address": "", strings.Repeat("name", 100): "",
	} {
		if got, ok := Suggest(word, keys); got != want || ok != (want != "") {
			t.Errorf("%q suggests %q, want %q", word, got, want)
		}
	}
	if _, ok := Suggest("x", nil); ok {
		t.Error("nothing can be suggested from nothing")
	}
}

func TestMailbox(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][2]string{
		"anna@example.org":                     {"", "anna@example.org"},
		"  Anna.Berg@Example.ORG ":             {"", "anna.berg@example.org"},
		"Anna Berg <anna@example.org>":         {"Anna Berg", "anna@example.org"},
		`"Berg, Anna" <anna@example.org>`:      {"Berg, Anna", "anna@example.org"},
		"Berg, Anna <anna@example.org>":        {"Berg, Anna", "anna@example.org"},
		"=?utf-8?q?Zo=C3=AB?= <z@example.org>": {"Zoë", "z@example.org"},
		"<anna@example.org>":                   {"", "anna@example.org"},
		"mailto:anna+x@example.org":            {"", "anna+x@example.org"},
		"o'connor@example.org":                 {"", "o'connor@example.org"},
		"anna@bücher.example":                  {"", "anna@xn--bcher-kva.example"},
		"":                                     {},
		"anna":                                 {},
		"anna@":                                {},
		"@example.org":                         {},
		"anna@example":                         {},
		"anna@example.org.":                    {},
		"anna@@example.org":                    {},
		"anna berg@example.org":                {},
		"anna..berg@example.org":               {},
		"anna@exa mple.org":                    {},
		"anna@example.org, tom@example.org":    {},
		"anna@example.org\r\nBcc: x@y.org":     {},
		`"anna berg"@example.org`:              {},
		"anna@[127.0.0.1]":                     {},
		"zoë@example.org":                      {},
		strings.Repeat("a", 65) + "@a.org":     {},
		"a@" + strings.Repeat("a", 64) + ".nl": {},
	} {
		name, addr, err := Mailbox(text)
		if name != want[0] || string(addr) != want[1] || (err == nil) != (want[1] != "") {
			t.Errorf("%q is %q, %q, %v", text, name, addr, err)
		}
	}
}

func FuzzMailbox(f *testing.F) {
	for _, seed := range []string{"anna@example.org", "A B <a@b.nl>", "<>", "=?utf-8?b?AAA?= <a@b.nl>", "a@b.nl>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		name, addr, err := Mailbox(text)
		if err != nil {
			return
		}
		if strings.ContainsAny(string(addr), " \r\n<>,\"") || strings.Count(string(addr), "@") != 1 || strings.ToLower(string(addr)) != string(addr) {
			t.Errorf("%q is the address %q", text, addr)
		}
		if strings.ContainsAny(name, "\r\n\x00") {
			t.Errorf("%q is the name %q", text, name)
		}
		if _, again, err := Mailbox(string(addr)); err != nil || again != addr {
			t.Errorf("%q is %q and then %q, %v", text, addr, again, err)
		}
	})
}
