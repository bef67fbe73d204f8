package evidence

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/spreadsheet"
)

// Pack is the evidence of a programme, sorted.
type Pack struct {
	Name      string
	Made      time.Time
	Standards []Standard
}

// Standard is one of the six, with what speaks for it.
type Standard struct {
	Number   int
	Title    string
	Sections []Section
	Mails    []string // the kinds of mails that show it
}

// Section is one thing that a standard asks for.
type Section struct {
	Asks   string   // in our words
	Did    []string // what the programme did
	Tables []Table
	Gaps   []string // what is not evidenced, or not yet
}

// Table is written as CSV as well.
type Table struct {
	Name  string // of its file, without its ending
	Title string
	Head  []string
	Rows  [][]string
	Note  string
}

// Gap is something that is not evidenced.
type Gap struct {
	Standard int    `json:"standard"`
	Says     string `json:"says"`
}

// File is one file of the folder.
type File struct {
	Name    string // with slashes
	Content []byte
}

// Manifest lists the files, so that whoever got them can see that they are all there, and as they were written.
type Manifest struct {
	Cohort    string    `json:"cohort"`
	Made      time.Time `json:"made"`
	Standards string    `json:"standards"`
	Files     []Listed  `json:"files"`
	Gaps      []Gap     `json:"gaps"`
}

// Listed is a file of a manifest.
type Listed struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// The names of files that stand in the folder itself.
const (
	ManifestName = "manifest.json"
	startName    = "README.txt"
	pageName     = "index.html"
)

// Gaps returns what is not evidenced, in the order of the standards.
func (p Pack) Gaps() []Gap {
	gaps := []Gap{}
	for _, standard := range p.Standards {
		for _, section := range standard.Sections {
			for _, gap := range section.Gaps {
				gaps = append(gaps, Gap{standard.Number, gap})
			}
		}
	}
	return gaps
}

// Kinds returns the kinds of mails that a pack shows, each once.
func (p Pack) Kinds() []string {
	var kinds []string
	for _, standard := range p.Standards {
		for _, kind := range standard.Mails {
			if !slices.Contains(kinds, kind) {
				kinds = append(kinds, kind)
			}
		}
	}
	return kinds
}

// Files writes a pack with its mails. The manifest is the last: a folder that has it has all the others. The same pack gives the same
// bytes.
func (p Pack) Files(mails []Mail) ([]File, Manifest, error) {
	var files []File
	add := func(name string, content []byte) { files = append(files, File{name, content}) }
	add(startName, p.text(mails))
	page, err := p.page(mails)
	if err != nil {
		return nil, Manifest{}, err
	}
	add(pageName, page)
	for _, standard := range p.Standards {
		add(standard.folder()+".txt", standard.text(p.Name, mails))
		for _, table := range standard.tables() {
			content, err := table.csv()
			if err != nil {
				return nil, Manifest{}, err
			}
			add(standard.folder()+"/"+table.Name+".csv", content)
		}
	}
	for _, m := range mails {
		add(m.file(".txt"), []byte("Subject: "+m.Subject+"\n\n"+m.Plain))
		add(m.file(".html"), []byte(m.HTML))
	}
	manifest := Manifest{Cohort: p.Name, Made: p.Made, Standards: "EMCC Global, International Standards for Mentoring and Coaching Programmes (ISMCP)", Gaps: p.Gaps()}
	for _, f := range files {
		sum := sha256.Sum256(f.Content)
		manifest.Files = append(manifest.Files, Listed{f.Name, len(f.Content), hex.EncodeToString(sum[:])})
	}
	listed, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return nil, Manifest{}, fmt.Errorf("write the list of the evidence: %w", err)
	}
	add(ManifestName, append(listed, '\n'))
	return files, manifest, nil
}

// folder is where a standard's tables are.
func (s Standard) folder() string {
	return fmt.Sprintf("%d-%s", s.Number, strings.ReplaceAll(strings.ToLower(s.Title), " ", "-"))
}

func (s Standard) tables() []Table {
	var tables []Table
	for _, section := range s.Sections {
		for _, table := range section.Tables {
			if len(table.Rows) > 0 {
				tables = append(tables, table)
			}
		}
	}
	return tables
}

func (m Mail) file(ending string) string { return "mails/" + m.Language + "/" + m.Name + ending }

func (t Table) csv() ([]byte, error) {
	var out bytes.Buffer
	out.WriteString(spreadsheet.Mark)
	if err := spreadsheet.Write(&out, append([][]string{t.Head}, t.Rows...)); err != nil {
		return nil, fmt.Errorf("write the table %s: %w", t.Name, err)
	}
	return out.Bytes(), nil
}
