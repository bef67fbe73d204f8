// Package gallery writes every mail that a programme can send into a folder, filled with made-up people, to be looked at
// in a browser: as HTML on a telephone and on a desk, on light and on dark screens, and as plain text.
//
// The pages of the mails are those that are sent, but for two things: a picture that goes with a mail stands in its page,
// and each page is there a second time for dark screens, since a browser has only one of the two.
package gallery

import (
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

//go:embed index.html
var indexSource string

var index = template.Must(template.New("index.html").Parse(indexSource))

// Options say what a gallery shows.
type Options struct {
	Languages     []string // nil means all
	Organisations []string // whose mails are shown besides those of everybody: readers' organisations
	Progress      func(done, of int)
}

// card is a mail in the index.
type card struct {
	Name         string `json:"name"`
	Variant      string `json:"variant"`
	Language     string `json:"language"`
	Organisation string `json:"organisation"`
	Subject      string `json:"subject"`
	Preview      string `json:"preview"`
	Reader       string `json:"reader"`
	Light        string `json:"light"` // files, from the folder of the index
	Dark         string `json:"dark"`
	Text         string `json:"text"`
}

// Write fills a folder, which is made when it is not there, and returns how many mails it shows. The page to open is
// index.html.
func Write(dir string, set *templates.Set, o Options) (int, error) {
	entries, err := set.List()
	if err != nil {
		return 0, err
	}
	languages := o.Languages
	if languages == nil {
		languages = set.Languages()
	}
	if i := slices.IndexFunc(languages, func(tag string) bool { return !slices.Contains(set.Languages(), tag) }); i >= 0 {
		return 0, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("there are no mails in %q: take %s", languages[i], strings.Join(set.Languages(), ", "))}
	}
	organisations := append([]string{""}, o.Organisations...)
	var cards []card
	for i, language := range languages {
		for j, e := range entries {
			for _, organisation := range organisations {
				more, err := write(dir, set, e, language, organisation, o.Organisations)
				if err != nil {
					return 0, err
				}
				cards = append(cards, more...)
			}
			if o.Progress != nil {
				o.Progress(i*len(entries)+j+1, len(languages)*len(entries))
			}
		}
	}
	file, err := os.Create(filepath.Join(dir, "index.html"))
	if err != nil {
		return 0, cannot(dir, err)
	}
	defer file.Close()
	if err := index.Execute(file, map[string]any{"Cards": cards, "Languages": languages, "Organisations": organisations}); err != nil {
		return 0, cannot(dir, err)
	}
	return len(cards), file.Close()
}

// write writes everything that one mail can say to the readers of an organisation. Mails to which a language has no
// words of its own are left out: they are shown in English already. Own are the organisations that have something of their own:
// where a sample's reader is of one of them, and everybody's mail is to be shown, the reader is of none.
func write(dir string, set *templates.Set, e templates.Entry, language, organisation string, own []string) ([]card, error) {
	if !slices.Contains(e.Languages, language) {
		return nil, nil
	}
	var cards []card
	for _, v := range templates.Variants(e.Name) {
		v.Letter.Language = language
		if organisation != "" || slices.Contains(own, v.Letter.ReaderOrganisation) {
			v.Letter.ReaderOrganisation = organisation
		}
		m, err := set.Render(v.Letter)
		if err != nil {
			return nil, err
		}
		name := e.Name
		if v.Name != "" {
			name += "+" + strings.ReplaceAll(v.Name, " ", "-")
		}
		folder := filepath.Join(language, fileName(organisation))
		c := card{
			Name: e.Name, Variant: v.Name, Language: language, Organisation: organisation, Subject: m.Subject, Preview: m.Preview, Reader: e.Reader,
			Light: filepath.ToSlash(filepath.Join(folder, name+".html")), Dark: filepath.ToSlash(filepath.Join(folder, name+".dark.html")),
			Text: filepath.ToSlash(filepath.Join(folder, name+".txt")),
		}
		page := WithPictures(m)
		for file, content := range map[string]string{c.Light: page, c.Dark: onDark(page), c.Text: byteOrder + "Subject: " + m.Subject + "\n\n" + m.Text} {
			path := filepath.Join(dir, filepath.FromSlash(file))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return nil, cannot(dir, err)
			}
			if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
				return nil, cannot(dir, err)
			}
		}
		cards = append(cards, c)
	}
	return cards, nil
}

// byteOrder tells a browser that a text is UTF-8.
const byteOrder = "\uFEFF"

// fileName makes a folder's name of an organisation's.
func fileName(organisation string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|.`, r) || r < ' ' {
			return '-'
		}
		return r
	}, organisation)
}

// WithPictures puts the pictures into the page.
func WithPictures(m templates.Message) string {
	page := m.HTML
	for _, p := range m.Pictures() {
		page = strings.ReplaceAll(page, "cid:"+p.ID, "data:"+p.Type+";base64,"+base64.StdEncoding.EncodeToString(p.Content))
	}
	return page
}

// onDark lets the rules for dark screens hold everywhere.
func onDark(page string) string {
	return strings.Replace(page, "@media (prefers-color-scheme: dark)", "@media all", 1)
}

func cannot(dir string, err error) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the gallery cannot be written to " + dir + "; name another folder with --out", Err: err}
}
