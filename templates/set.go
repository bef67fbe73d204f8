package templates

import (
	"embed"
	"errors"
	"fmt"
	"image/color"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"
)

//go:embed messages/*/*.txt
var messages embed.FS

// fallback is the language that every mail is written in.
const fallback = "en"

// subjectLimit is the most runes of a subject. Ours are far shorter; a name in one can be any length.
const subjectLimit = 120

// Set is every mail in every language, parsed. It does not change and may be used by any number of goroutines.
type Set struct {
	languages     map[string]*language
	look          look
	organisations map[string]*Set // that differ in their look or words, by their folded names
}

type language struct {
	tag       string
	words     words
	mails     map[string]*mail
	sentences map[string]*template.Template
}

type mail struct {
	to      audience
	subject *template.Template
	preview *template.Template
	body    *template.Template
}

// audience is who a mail is written to; it decides how the mail is signed.
type audience string

const (
	participant audience = "participant"
	coordinator audience = "coordinator"
	sponsor     audience = "sponsor"
)

var audiences = []audience{participant, coordinator, sponsor}

// scene is what templates see: the letter and who it goes to.
type scene struct {
	Letter
	To    audience
	House string // whose programme it is, as it signs
}

// New parses every mail, in our own words and look. An error names the file and the line.
func New() (*Set, error) { return parseSet(messages) }

func parseSet(files fs.FS) (*Set, error) {
	look, err := ourBrand().look()
	if err != nil {
		return nil, err
	}
	folders, err := fs.ReadDir(files, "messages")
	if err != nil {
		return nil, fmt.Errorf("list the languages: %w", err)
	}
	s := &Set{languages: map[string]*language{}, look: look}
	for _, folder := range folders {
		l, err := parseLanguage(files, folder.Name())
		if err != nil {
			return nil, err
		}
		s.languages[l.tag] = l
	}
	if s.languages[fallback] == nil {
		return nil, fmt.Errorf("there are no mails in %q, which every other language falls back to", fallback)
	}
	return s, nil
}

// Kinds returns the name of every mail in alphabetical order.
func (s *Set) Kinds() []string { return slices.Sorted(maps.Keys(s.languages[fallback].mails)) }

// Render writes the letter. A language, or a mail in it, that is missing falls back to English. Only an unknown kind or a
// letter without a field that its mail needs is an error.
func (s *Set) Render(l Letter) (Message, error) {
	s = s.of(l.ReaderOrganisation)
	d, err := s.draft(l)
	if err != nil {
		return Message{}, err
	}
	chart, err := d.chart(l)
	if err != nil {
		return Message{}, err
	}
	out := Message{
		Subject: d.subject, Preview: d.preview, Text: renderText(d.blocks, d.in.words["replies"]),
		Sender: s.look.name, Logo: s.look.logo, Chart: chart,
		Accent: color.RGBA{R: s.look.accent.r, G: s.look.accent.g, B: s.look.accent.b, A: 255},
	}
	out.HTML, err = renderHTML(s.look.page, d.blocks, pageData{
		Language: d.in.tag, Direction: d.in.words["direction"], Subject: out.Subject, Preview: out.Preview,
		Head: s.look.head(clean(l.Cohort.Name)), House: s.look.house(), Logo: s.look.logo, Chart: chart,
		RepliesTitle: d.in.words["replies"], ReplyTo: l.ReplyTo, Re: d.in.words["re"],
	})
	return out, err
}

// draft is a mail before it is laid out.
type draft struct {
	in      *language
	subject string
	preview string
	blocks  []block
}

func (s *Set) draft(l Letter) (draft, error) {
	lang, m := s.find(l.Language, l.Kind)
	if m == nil {
		return draft{}, fmt.Errorf("there is no mail %q", l.Kind)
	}
	sc := scene{Letter: l, To: m.to, House: s.look.house()}
	if sc.To == participant && l.ReaderRole == "" { // a coordinator gets what else goes to participants
		sc.To = coordinator
	}
	subject, err := execute(m.subject, sc)
	if err != nil {
		return draft{}, err
	}
	preview, err := execute(m.preview, sc)
	if err != nil {
		return draft{}, err
	}
	body, err := execute(m.body, sc)
	if err != nil {
		return draft{}, err
	}
	return draft{in: lang, subject: subjectLine(subject), preview: oneLine(preview), blocks: parseMarkup(body)}, nil
}

// of returns the mails as readers of an organisation get them.
func (s *Set) of(organisation string) *Set {
	if own := s.organisations[foldName(organisation)]; own != nil {
		return own
	}
	return s
}

// Speaks reports whether there is a mail of a kind in a language, so that Render need not fall back to English.
func (s *Set) Speaks(tag, kind string) bool {
	l := s.languages[primary(tag)]
	return l != nil && l.mails[kind] != nil
}

// find returns the mail in the language of the tag, else in English, and the language that it was found in.
func (s *Set) find(tag, kind string) (*language, *mail) {
	if l := s.languages[primary(tag)]; l != nil && l.mails[kind] != nil {
		return l, l.mails[kind]
	}
	l := s.languages[fallback]
	return l, l.mails[kind]
}

func execute(t *template.Template, sc scene) (string, error) {
	var b strings.Builder
	if err := t.Execute(&b, sc); err != nil {
		return "", fmt.Errorf("write a mail %q: %w", sc.Kind, err)
	}
	return b.String(), nil
}

// subjectLine makes a header value of s: one line of bounded length, without the start of an encoded word, which a mail
// program would decode into something else.
func subjectLine(s string) string {
	s = strings.ReplaceAll(oneLine(s), "=?", "= ?")
	if r := []rune(s); len(r) > subjectLimit {
		s = strings.TrimSpace(string(r[:subjectLimit-1])) + "…"
	}
	return s
}

// parseLanguage reads a folder: _words.txt, the parts that mails share (_name.txt), and the mails. The error joins what is
// wrong with each of those.
func parseLanguage(files fs.FS, tag string) (*language, error) {
	folder := path.Join("messages", tag)
	names, err := fs.Glob(files, path.Join(folder, "*.txt"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", folder, err)
	}
	wordsFile := path.Join(folder, "_words.txt")
	source, err := fs.ReadFile(files, wordsFile)
	if err != nil {
		return nil, fmt.Errorf("read the words of a language: %w", err)
	}
	l := &language{tag: tag, mails: map[string]*mail{}}
	if l.words, err = parseWords(wordsFile, string(source)); err != nil {
		return nil, err
	}
	// The parts call "body", which each mail then defines in its own copy.
	functions := l.words.functions(tag)
	if l.sentences, err = parseSentences(files, folder, functions); err != nil {
		return nil, err
	}
	base := template.New(folder).Funcs(functions).Option("missingkey=error")
	isPart := func(name string) bool { return strings.HasPrefix(path.Base(name), "_") }
	for _, name := range names {
		if !isPart(name) || name == wordsFile || path.Base(name) == sentencesFile || path.Base(name) == talksFile {
			continue
		}
		if err := parsePart(base, files, name); err != nil {
			return nil, err
		}
	}
	if base.Lookup("_frame") == nil {
		return nil, fmt.Errorf("%s: there is no _frame.txt", folder)
	}
	done := map[*parse.Tree]bool{}
	fenceAll(base, done)
	var wrong []error
	for _, name := range names {
		if isPart(name) {
			continue
		}
		m, err := parseMail(base, done, files, name)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		l.mails[stem(name)] = m
	}
	return l, errors.Join(wrong...)
}

// parsePart adds a file that mails share under its own name without the ending.
func parsePart(base *template.Template, files fs.FS, name string) error {
	source, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("read a part of mails: %w", err)
	}
	t, err := base.New(name).Parse(strings.TrimRight(string(source), "\n"))
	if err != nil {
		return err
	}
	_, err = base.AddParseTree(stem(name), t.Tree)
	return err
}

// parseMail reads the header lines of a mail and then its body. Each is padded with empty lines so that errors show the
// line of the file.
func parseMail(base *template.Template, done map[*parse.Tree]bool, files fs.FS, name string) (*mail, error) {
	source, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read a mail: %w", err)
	}
	set, err := base.Clone()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	m := &mail{to: participant}
	lines := strings.Split(string(source), "\n")
	head := 0
	for ; head < len(lines) && lines[head] != ""; head++ {
		key, value, _ := strings.Cut(lines[head], ":")
		value = strings.TrimSpace(value)
		padded := strings.Repeat("\n", head) + value
		switch key {
		case "subject":
			m.subject, err = set.New(name).Parse(padded)
		case "preview":
			m.preview, err = set.New(name).Parse(padded)
		case "to":
			m.to = audience(value)
			if !slices.Contains(audiences, m.to) {
				err = fmt.Errorf("%s:%d: a mail is to one of %v, not to %q", name, head+1, audiences, value)
			}
		default:
			err = fmt.Errorf("%s:%d: a header is one of subject, preview and to, not %q", name, head+1, key)
		}
		if err != nil {
			return nil, err
		}
	}
	if m.subject == nil || m.preview == nil {
		return nil, fmt.Errorf("%s:1: a mail begins with a subject and a preview", name)
	}
	body, err := set.New(name).Parse(strings.Repeat("\n", head) + strings.Join(lines[head:], "\n"))
	if err != nil {
		return nil, err
	}
	if _, err := set.AddParseTree("body", body.Tree); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	fenceAll(set, done)
	fenceTree(m.subject, done)
	fenceTree(m.preview, done)
	m.body = set.Lookup("_frame")
	return m, nil
}

func stem(name string) string { return strings.TrimSuffix(path.Base(name), ".txt") }
