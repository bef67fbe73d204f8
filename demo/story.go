package demo

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	netmail "net/mail"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Letter is one mail of a story, either way.
type Letter struct {
	At       time.Time // programme time, in the zone of its reader
	From, To string    // a name with an address, or an address
	Subject  string
	Text     string // the text part
	HTML     string // the HTML part, "" when there is none
	Words    string // of a reply: what its writer wrote anew; "" shows the whole text
	Why      string // why the step was taken, in one line
	Ours     bool   // written by the programme
	Raw      []byte
}

// Story is the whole correspondence of one pair.
type Story struct {
	Title   string // "Grace and Martin"
	Lead    string // a sentence on what became of them
	Letters []Letter
}

//go:embed story.html
var storyPage string

var storyTemplate = template.Must(template.New("story.html").Parse(storyPage))

// WriteStory writes a story into a folder, which is made if need be: as story.html, one page that needs nothing else, and
// as story.mbox, which mail programs open. It returns the paths of the two.
func WriteStory(dir string, s Story) (page, mbox string, err error) {
	s.Letters = slices.Clone(s.Letters)
	slices.SortStableFunc(s.Letters, func(a, b Letter) int { return a.At.Compare(b.At) })
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", "", fmt.Errorf("make the folder of the story: %w", err)
	}
	page, mbox = filepath.Join(dir, "story.html"), filepath.Join(dir, "story.mbox")
	var b bytes.Buffer
	if err := storyTemplate.Execute(&b, tell(s)); err != nil {
		return "", "", fmt.Errorf("write the story: %w", err)
	}
	if err := os.WriteFile(page, b.Bytes(), 0o644); err != nil {
		return "", "", fmt.Errorf("write the story: %w", err)
	}
	b.Reset()
	if err := writeMbox(&b, s.Letters); err != nil {
		return "", "", fmt.Errorf("write the mbox: %w", err)
	}
	if err := os.WriteFile(mbox, b.Bytes(), 0o644); err != nil {
		return "", "", fmt.Errorf("write the mbox: %w", err)
	}
	return page, mbox, nil
}

// toldStory is a story as the page shows it.
type toldStory struct {
	Title, Lead string
	Span        string
	Ours        int
	Theirs      int
	Days        []toldDay
}

type toldDay struct {
	Month string // set where a new month begins
	Day   string
	Mails []toldMail
}

type toldMail struct {
	Letter
	Clock   string
	Who     string // first name of whoever is not the programme
	Initial string
	Hue     int // of whoever is not the programme
	Excerpt string
	Rest    string // of a reply: the whole text, where it is more than the words
}

// hues are the colours of the people, in the order in which they appear.
var hues = []int{24, 205, 285, 140, 345}

func tell(s Story) toldStory {
	out := toldStory{Title: s.Title, Lead: s.Lead}
	colours := map[string]int{}
	var month, day string
	for _, l := range s.Letters {
		if d := l.At.Format(time.DateOnly); d != day {
			next := toldDay{Day: l.At.Format("Monday 2 January")}
			if m := l.At.Format("January 2006"); m != month {
				next.Month, month = m, m
			}
			out.Days, day = append(out.Days, next), d
		}
		mail := tellMail(l)
		if _, ok := colours[mail.Who]; !ok {
			colours[mail.Who] = hues[len(colours)%len(hues)]
		}
		mail.Hue = colours[mail.Who]
		last := &out.Days[len(out.Days)-1]
		last.Mails = append(last.Mails, mail)
		if l.Ours {
			out.Ours++
		} else {
			out.Theirs++
		}
	}
	if n := len(s.Letters); n > 0 {
		out.Span = s.Letters[0].At.Format("2 January 2006") + " to " + s.Letters[n-1].At.Format("2 January 2006")
	}
	return out
}

func tellMail(l Letter) toldMail {
	m := toldMail{Letter: l, Clock: l.At.Format("15:04")}
	m.Who = firstNameOf(l.From)
	if l.Ours {
		m.Who, m.Excerpt = firstNameOf(l.To), excerpt(l.Text)
	}
	m.Initial = string([]rune(cmp.Or(m.Who, "?"))[:1])
	if !l.Ours {
		m.Excerpt = strings.TrimSpace(cmp.Or(l.Words, l.Text))
		if strings.TrimSpace(l.Text) != m.Excerpt {
			m.Rest = l.Text
		}
	}
	return m
}

func firstNameOf(who string) string {
	if a, err := netmail.ParseAddress(who); err == nil {
		who = cmp.Or(a.Name, a.Address)
	}
	name, _, _ := strings.Cut(who, "@")
	first, _, _ := strings.Cut(strings.TrimSpace(name), " ")
	return strings.Trim(first, `"<>`)
}

// excerpt returns the first sentences of one of our mails: the paragraphs of running text beneath the greeting.
func excerpt(text string) string {
	const enough = 200
	var kept []string
	length := 0
	for i, p := range strings.Split(strings.TrimSpace(text), "\n\n") {
		listed := strings.HasPrefix(p, "- ") || strings.HasPrefix(p, "|") || strings.Contains(p, "\n- ") || strings.Contains(p, "\n  | ")
		if i == 0 && strings.HasSuffix(p, ",") || listed || strings.HasSuffix(p, ":") {
			continue
		}
		p = strings.Join(strings.Fields(p), " ")
		if length > 0 && length+len(p) > enough {
			break
		}
		kept, length = append(kept, p), length+len(p)
	}
	return strings.Join(kept, "\n")
}
