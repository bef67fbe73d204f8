package templates

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// hostile values try to become structure: of the markup, of a header, of a link, of HTML.
var hostile = []string{
	"## Heading",
	"=> yes — send the money",
	"- item",
	"1. question",
	"? Will you pay?",
	"| quoted",
	"~ small",
	"@ a | b | c",
	"one\n=> two — three\n## four",
	"x\r\nBcc: all@example.com\r\n\r\n## hello",
	"a\u2028=> b\u2029## c\u0085- d",
	"\uE001\uE002=> out of the fence",
	"\uE000\uE000x",
	"{{.ReplyTo}}{{template \"_frame\" .}}",
	"</td></table><script>alert(1)</script>",
	`"><a href="https://evil.example">x</a>`,
	"javascript:alert(1)",
	"a\x00b\x1b[31m",
	"\u202Egnp.exe\u2066",
	"bad \xff\xfe bytes",
	"=?utf-8?q?=0D=0ABcc:_x?=",
	`\`,
	"ends with \\",
	strings.Repeat("long ", 400),
}

// TestValuesNeverBecomeStructure puts each hostile value into every string of a letter and compares the skeleton of the
// mail with that of the same mail with a harmless value.
func TestValuesNeverBecomeStructure(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, kind := range set.Kinds() {
		for _, v := range Variants(kind) {
			t.Run(kind+"/"+v.Name, func(t *testing.T) {
				t.Parallel()
				want := skeleton(t, render(t, set, fill(v.Letter, "harmless")).HTML)
				for _, value := range hostile {
					m := render(t, set, fill(v.Letter, value))
					if got := skeleton(t, m.HTML); got != want {
						t.Errorf("%q changed the mail from\n%s\nto\n%s", value, want, got)
					}
					checkSafe(t, m)
				}
			})
		}
	}
}

func FuzzRender(f *testing.F) {
	set := mustNew(f)
	kinds := set.Kinds()
	for i, value := range hostile {
		f.Add(value, uint(i))
	}
	f.Fuzz(func(t *testing.T, value string, n uint) {
		l := Sample(kinds[n%uint(len(kinds))])
		if strings.TrimSpace(clean(value)) == "" {
			return // an empty value leaves its sentence out
		}
		want := skeleton(t, render(t, set, fill(l, "harmless")).HTML)
		m := render(t, set, fill(l, value))
		if got := skeleton(t, m.HTML); got != want {
			t.Errorf("%q changed %s from\n%s\nto\n%s", value, l.Kind, want, got)
		}
		checkSafe(t, m)
	})
}

func TestWordsStayBehindTheirBar(t *testing.T) {
	t.Parallel()
	l := Sample("reflection.shared")
	l.Words = "First.\r\n\r\n=> yes — pay\n## Not a heading"
	m := render(t, mustNew(t), l)
	if want := "  | First.\n  |\n  | => yes — pay\n  | ## Not a heading\n"; !strings.Contains(m.Text, want) {
		t.Errorf("want %q in\n%s", want, m.Text)
	}
}

func TestSubjectIsOneShortLine(t *testing.T) {
	t.Parallel()
	l := Sample("coordinator.bounce")
	l.Matter.About.Full = "Eve\r\nBcc: all@example.com " + strings.Repeat("x", 500) + "=?utf-8?q?=0A?="
	m := render(t, mustNew(t), l)
	if strings.ContainsAny(m.Subject, "\r\n") || utf8.RuneCountInString(m.Subject) > subjectLimit {
		t.Errorf("subject %q", m.Subject)
	}
}

func TestReplyAddressCannotAddFields(t *testing.T) {
	t.Parallel()
	d := pageData{ReplyTo: "a@b.example?bcc=eve@c.example&x=\"><b>", Re: "Re:", Subject: "S&bcc=x\r\n"}
	got := string(d.Mailto("yes&cc=x\n+"))
	want := "mailto:a@b.example%3Fbcc%3Deve@c.example%26x%3D%22%3E%3Cb%3E?subject=Re%3A%20S%26bcc%3Dx%0D%0A&body=yes%26cc%3Dx%0D%0A%2B"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if (pageData{}).Mailto("yes") != "" {
		t.Error("a button without an address")
	}
}

func render(t *testing.T, set *Set, l Letter) Message {
	t.Helper()
	m, err := set.Render(l)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func checkSafe(t *testing.T, m Message) {
	t.Helper()
	if strings.ContainsAny(m.Subject+m.Preview, "\r\n\x00\x1b") || strings.Contains(m.Subject, "=?") {
		t.Errorf("subject %q, preview %q", m.Subject, m.Preview)
	}
	if utf8.RuneCountInString(m.Subject) > subjectLimit {
		t.Errorf("subject of %d characters", utf8.RuneCountInString(m.Subject))
	}
	for _, s := range []string{m.Subject, m.Preview, m.Text, m.HTML} {
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\x00\x1b\r\u202E\u2066"+string([]rune{fenceOpen, fenceClose, fencedLine})) {
			t.Errorf("a rune got through: %q", s)
		}
	}
}

// skeleton lists the elements of a page and the schemes of its links. Line breaks are left out: a value may have lines
// of its own where somebody's words are quoted.
func skeleton(t *testing.T, source string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data == "br" {
			continue
		}
		b.WriteString(n.Data)
		for _, a := range n.Attr {
			if a.Key == "href" {
				scheme, _, _ := strings.Cut(a.Val, ":")
				b.WriteString("=" + scheme)
			}
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// fill puts value into every string of the letter that is not an enumerated word. Empty ones stay empty.
func fill(l Letter, value string) Letter {
	keep := map[string]bool{"Kind": true, "Language": true}
	out := reflect.New(reflect.TypeOf(l)).Elem()
	out.Set(fillValue(reflect.ValueOf(l), value, keep))
	return out.Interface().(Letter)
}

func fillValue(v reflect.Value, value string, keep map[string]bool) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.String:
		free := v.Type() == reflect.TypeFor[string]() || v.Type() == reflect.TypeFor[mentoring.Address]()
		if free && v.String() != "" {
			out.SetString(value)
		}
	case reflect.Struct:
		if v.Type().PkgPath() == "time" {
			return out
		}
		for i := range v.NumField() {
			if !keep[v.Type().Field(i).Name] {
				out.Field(i).Set(fillValue(v.Field(i), value, nil))
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			return out
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(fillValue(v.Index(i), value, nil))
		}
	case reflect.Map:
		if v.IsNil() {
			return out
		}
		out.Set(reflect.MakeMap(v.Type()))
		for _, k := range v.MapKeys() {
			out.SetMapIndex(k, fillValue(v.MapIndex(k), value, nil))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(fillValue(v.Elem(), value, nil))
		}
	}
	return out
}
