package rehearsal

import (
	"cmp"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

//go:embed index.html
var indexPage string

//go:embed person.html
var personPage string

//go:embed page.css
var style string

//go:embed index.js
var script string

var pages = template.Must(template.Must(template.New("index").Parse(indexPage)).New("person").Parse(personPage))

// page is the gallery's first page, as its template shows it.
type page struct {
	Name, From, Until        string
	Out, In, Readers, Budget int
	Scripted                 bool
	Warnings, Months         []string
	Loads                    []loadRow
	People, Kinds, Languages []string
	Days                     []day
	Style                    template.CSS
	Script                   template.JS
	ScriptHash               string
}

type loadRow struct {
	Name, Part, Page string
	Months           []loadCell
	Total            int
}

type loadCell struct {
	N    int
	Over bool
}

// day is one calendar day: on the first page with rows, on a person's with letters.
type day struct {
	ID, Title string
	Rows      []row
	Letters   []shown
}

type row struct{ Who, Kind, Language, Clock, Subject, Link string }

// shown is a letter on a person's page.
type shown struct {
	Letter
	ID, Clock, Stamp, First, Language, HTML string
}

// writeIndex writes the gallery's first page.
func (r *Record) writeIndex(w io.Writer, scripted bool) error {
	first, last := r.Span()
	out, in := r.Mails()
	sum := sha256.Sum256([]byte(script))
	p := page{
		Name: r.Cohort.Name, From: inWords(first), Until: inWords(last), Out: out, In: in, Budget: r.Cohort.MailsPerMonth, Scripted: scripted,
		Warnings: r.Warnings(), Style: template.CSS(style), Script: template.JS(script),
		ScriptHash: "sha256-" + base64.StdEncoding.EncodeToString(sum[:]),
	}
	for _, m := range r.Months() {
		p.Months = append(p.Months, m.Format("Jan 06"))
	}
	for _, l := range r.Loads() {
		p.Loads = append(p.Loads, r.loadRow(l))
	}
	kinds, languages, readers := map[string]bool{}, map[string]bool{}, map[int]bool{}
	for i, l := range r.Letters {
		if !l.Ours {
			continue
		}
		who := r.People[l.Person]
		kinds[l.Kind], languages[who.Language], readers[l.Person] = true, true, true
		d := &p.Days
		if id := l.At.Format(time.DateOnly); len(*d) == 0 || (*d)[len(*d)-1].ID != id {
			*d = append(*d, day{ID: id, Title: l.At.Format("Monday 2 January 2006")})
		}
		today := &(*d)[len(*d)-1]
		today.Rows = append(today.Rows, row{
			Who: who.Name, Kind: l.Kind, Language: who.Language, Clock: l.At.Format("15:04"), Subject: l.Subject,
			Link: fmt.Sprintf("%s#%s", r.pageOf(l.Person), letterID(i)),
		})
	}
	p.Readers = len(readers)
	p.Kinds, p.Languages = slices.Sorted(maps.Keys(kinds)), slices.Sorted(maps.Keys(languages))
	for i, who := range r.People {
		if readers[i] {
			p.People = append(p.People, who.Name)
		}
	}
	return pages.ExecuteTemplate(w, "index", p)
}

func (r *Record) loadRow(l Load) loadRow {
	who := r.People[l.Person]
	line := loadRow{Name: who.Name, Part: who.Part, Page: r.pageOf(l.Person), Total: l.Total}
	for _, n := range l.Months {
		line.Months = append(line.Months, loadCell{n, who.Takes() && r.Cohort.MailsPerMonth > 0 && n > r.Cohort.MailsPerMonth})
	}
	return line
}

// writePerson writes the page of one person: everything between them and the programme.
func (r *Record) writePerson(ctx context.Context, w io.Writer, person int) error {
	html, err := r.pages(ctx, person)
	if err != nil {
		return err
	}
	who := r.People[person]
	p := struct {
		Cohort, Name, Part, Organisation, Language string
		Partners                                   []loadRow
		Out, In                                    int
		Days                                       []day
		Style                                      template.CSS
	}{Cohort: r.Cohort.Name, Name: who.Name, Part: partNames[who.Part], Organisation: who.Organisation, Language: who.Language, Style: template.CSS(style)}
	for _, pair := range r.Pairs {
		for _, two := range [][2]int{{pair.Mentor, pair.Mentee}, {pair.Mentee, pair.Mentor}} {
			if two[0] == person {
				p.Partners = append(p.Partners, loadRow{Name: r.People[two[1]].Name, Page: "../" + r.pageOf(two[1])})
			}
		}
	}
	for i, l := range r.Letters {
		if l.Person != person {
			continue
		}
		if id := l.At.Format(time.DateOnly); len(p.Days) == 0 || p.Days[len(p.Days)-1].ID != id {
			p.Days = append(p.Days, day{ID: id, Title: l.At.Format("Monday 2 January 2006")})
		}
		s := shown{
			Letter: l, ID: letterID(i), Clock: l.At.Format("15:04"), Stamp: l.At.Format(time.RFC3339), First: mentoring.FirstName(who.Name), HTML: html[i],
		}
		if l.Ours {
			s.Language = who.Language
			p.Out++
		} else {
			s.Outcome = outcomeInWords(l)
			p.In++
		}
		today := &p.Days[len(p.Days)-1]
		today.Letters = append(today.Letters, s)
	}
	return pages.ExecuteTemplate(w, "person", p)
}

// partNames are the words for what somebody is in a cohort.
var partNames = map[string]string{
	"mentor": "mentor", "mentee": "mentee", "both": "mentor and mentee", "coordinator": "coordinator", "sponsor": "sponsor", "concerns": "person for concerns", "manager": "line manager",
}

// outcomes say what was done with a reply.
var outcomes = map[string]string{
	"applied": "understood", "asked_back": "not clear enough: asked once more", "handed_over": "given to a coordinator", "closed": "what it answers was over",
	"calendar": "the answer of their calendar to a date",
}

func outcomeInWords(l Letter) string {
	words := cmp.Or(outcomes[l.Outcome], strings.ReplaceAll(l.Outcome, "_", " "))
	if l.Why != "" {
		words += " (read as " + l.Why + ")"
	}
	return words
}

// pageOf returns the path of a person's page from the first one.
func (r *Record) pageOf(person int) string {
	return fmt.Sprintf("people/%03d-%s.html", person+1, slug(r.People[person].Name))
}

func letterID(i int) string { return fmt.Sprintf("letter-%d", i+1) }

func inWords(t time.Time) string {
	if t.IsZero() {
		return "nowhere"
	}
	return t.Format("2 January 2006")
}
