package templates

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestLanguageFallsBackToEnglish(t *testing.T) {
	t.Parallel()
	english, err := fs.ReadFile(messages, "messages/en/_words.txt")
	if err != nil {
		t.Fatal(err)
	}
	german := strings.NewReplacer("Re:", "AW:", "mentee: mentee", "mentee: Mentee", "January", "Januar").Replace(string(english))
	set, err := parseSet(fstest.MapFS{
		"messages/en/_words.txt": {Data: english},
		"messages/en/_frame.txt": {Data: []byte(`{{template "body" .}}`)},
		"messages/en/a.txt":      {Data: []byte("subject: A\npreview: P\n\nEnglish a\n")},
		"messages/en/b.txt":      {Data: []byte("subject: B\npreview: P\n\nEnglish b\n=> yes — why\n")},
		"messages/de/_words.txt": {Data: []byte(german)},
		"messages/de/_frame.txt": {Data: []byte("Guten Tag,\n\n{{template \"body\" .}}")},
		"messages/de/a.txt":      {Data: []byte("subject: A\npreview: P\n\nDeutsch a, {{role .ReaderRole}}\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ language, kind, text, lang string }{
		{"de", "a", "Guten Tag,\n\nDeutsch a, Mentee\n", "de"},
		{"de-AT", "a", "Guten Tag,\n\nDeutsch a, Mentee\n", "de"},
		{"DE", "a", "Guten Tag,\n\nDeutsch a, Mentee\n", "de"},
		{"de", "b", "English b\n\nReply in your own words, or with one of these:\n\n  yes   why\n", "en"},
		{"fr", "a", "English a\n", "en"},
		{"", "a", "English a\n", "en"},
	} {
		m, err := set.Render(Letter{Kind: c.kind, Language: c.language, ReaderRole: mentoring.Mentee})
		if err != nil {
			t.Fatal(err)
		}
		if m.Text != c.text || !strings.Contains(m.HTML, `lang="`+c.lang+`"`) {
			t.Errorf("%s in %q: %q", c.kind, c.language, m.Text)
		}
	}
	if _, err := set.Render(Letter{Kind: "nothing"}); err == nil {
		t.Error("an unknown mail was written")
	}
	if got := set.Kinds(); len(got) != 2 || got[0] != "a" || got[1] != "b" {
		t.Errorf("kinds %v", got)
	}
}

func TestErrorsNameFileAndLine(t *testing.T) {
	t.Parallel()
	english, err := fs.ReadFile(messages, "messages/en/_words.txt")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ file, source, want string }{
		"body":            {"a.txt", "subject: A\npreview: P\n\nfine\n{{if}}\n", "messages/en/a.txt:5"},
		"subject":         {"a.txt", "to: sponsor\nsubject: {{nosuch}}\npreview: P\n", "messages/en/a.txt:2"},
		"header":          {"a.txt", "subject: A\nfrom: x\n", "messages/en/a.txt:2"},
		"audience":        {"a.txt", "subject: A\nto: everybody\n", "messages/en/a.txt:2"},
		"no preview":      {"a.txt", "subject: A\n\nBody\n", "messages/en/a.txt:1"},
		"part":            {"_part.txt", "\n\n{{end}}", "messages/en/_part.txt:3"},
		"word not a pair": {"_words.txt", "direction: ltr\nmonths\n", "messages/en/_words.txt:2"},
		"word missing":    {"_words.txt", "direction: ltr\n", "messages/en/_words.txt"},
		"too few words":   {"_words.txt", strings.Replace(string(english), "January, ", "", 1), "messages/en/_words.txt"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := fstest.MapFS{
				"messages/en/_words.txt": {Data: english},
				"messages/en/_frame.txt": {Data: []byte(`{{template "body" .}}`)},
			}
			files["messages/en/"+c.file] = &fstest.MapFile{Data: []byte(c.source)}
			if _, err := parseSet(files); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	w := mustNew(t).languages["en"].words
	now := time.Date(2026, time.April, 14, 9, 0, 0, 0, time.UTC)
	for want, d := range map[string]any{
		"Monday 18 May":    mentoring.Day{Year: 2026, Month: time.May, Day: 18},
		"May":              mentoring.Day{Year: 2026, Month: time.May},
		"January 2027":     mentoring.Day{Year: 2027, Month: time.January},
		"3 March 2025":     mentoring.Day{Year: 2025, Month: time.March, Day: 3},
		"Tuesday 14 April": now,
		"":                 mentoring.Day{},
	} {
		if got, err := w.date(d, now); err != nil || got != want {
			t.Errorf("date(%v) = %q, %v; want %q", d, got, err, want)
		}
	}
	if _, err := w.date("today", now); err == nil {
		t.Error("a word was taken for a date")
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	w := mustNew(t).languages["en"].words
	for _, c := range []struct{ got, want string }{
		{w.list("and", nil), ""},
		{w.list("and", []string{"a"}), "a"},
		{w.list("and", []string{"a", "", "b"}), "a and b"},
		{w.list("or", []string{"a", "b", "c"}), "a, b or c"},
		{w.ordinal(1), "first"},
		{w.ordinal(13), "13."},
		{w.count(1, "month", "months"), "one month"},
		{w.count(9, "month", "months"), "nine months"},
		{w.count(40, "pair", "pairs"), "40 pairs"},
		{capital("élan"), "Élan"},
		{sentence("so it is"), "So it is."},
		{sentence("Is it?"), "Is it?"},
		{sentence("and …"), "And …"},
		{sentence(""), ""},
		{phrase("So it is. "), "So it is"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
