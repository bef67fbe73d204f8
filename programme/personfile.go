package programme

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// PersonFile is everything held on a person, as they may see it: all of their own, and of what others said only what they were
// written. Text is for reading, in their language; the fields are the same for a program.
type PersonFile struct {
	Name      string         `json:"name"`
	Email     string         `json:"email"`
	Language  string         `json:"language,omitempty"`
	Zone      string         `json:"zone,omitempty"`
	Holidays  string         `json:"holidays,omitempty"`
	TakesPart []TakingPart   `json:"takes_part"`
	Pairs     []store.Paired `json:"pairs"`
	Answers   []NotedAnswer  `json:"answers"` // what was noted of them
	Letters   []store.Letter `json:"letters"`
	Opened    []OpenedBy     `json:"opened_by"` // who at the machine looked at their words
	Text      string         `json:"-"`

	title    string // in their language
	language string // that the text is in
	zone     *time.Location
}

// TakingPart is somebody's part in a cohort.
type TakingPart struct {
	Cohort       string         `json:"cohort"`
	Organisation string         `json:"organisation"`
	Role         mentoring.Role `json:"role"`
	Function     string         `json:"function,omitempty"`
	Title        string         `json:"title,omitempty"`
	Manager      string         `json:"manager,omitempty"`
	State        string         `json:"state"`
}

// NotedAnswer is what was noted of an answer.
type NotedAnswer struct {
	store.Said
	Noted mentoring.Answer `json:"noted"`
}

// OpenedBy is who opened their words, when and why.
type OpenedBy struct {
	At      time.Time `json:"at"`
	Account string    `json:"account"`
	Why     string    `json:"why"`
}

// ExportPerson returns everything held on a participant of a cohort, named by whole name or address. Their words were written in
// confidence, so the reason is kept, and they and their coordinator are told, whose names it returns: see look.
func (p *Programme) ExportPerson(ctx context.Context, cohort, person, because string) (file PersonFile, told []string, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		who, err := s.participantNamed(ctx, row.ID, person)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.ReadWords, row.ID, who.Organisation); err != nil {
			return err
		}
		sc, err := s.sceneFor(ctx, row.ID, who.PersonID, who.ID, "")
		if err != nil {
			return err
		}
		if told, err = s.look(ctx, opened{person: who.PersonID}, because); err != nil {
			return err
		}
		file, err = s.personFile(ctx, sc)
		return err
	})
	return file, told, err
}

// personFile gathers everything held on the scene's reader.
func (s step) personFile(ctx context.Context, sc scene) (f PersonFile, err error) {
	r := sc.reader
	f = PersonFile{
		Name: r.Name, Email: string(r.Email), Language: r.Language, Zone: r.Zone, Holidays: r.Country,
		TakesPart: []TakingPart{}, Answers: []NotedAnswer{}, Opened: []OpenedBy{}, zone: sc.zone(), language: sc.language(),
	}
	participations, err := s.ParticipationsOf(ctx, r.ID)
	if err != nil {
		return f, err
	}
	for _, p := range participations {
		cohort, err := s.Cohort(ctx, p.CohortID)
		if err != nil {
			return f, err
		}
		f.TakesPart = append(f.TakesPart, TakingPart{
			Cohort: cohort.Name, Organisation: p.Organisation, Role: p.Role, Function: p.Function, Title: p.Title, Manager: string(p.Manager), State: p.State,
		})
	}
	if f.Pairs, err = s.PairedWith(ctx, r.ID); err != nil {
		return f, err
	}
	said, err := s.SaidBy(ctx, r.ID)
	if err != nil {
		return f, err
	}
	for _, a := range said {
		f.Answers = append(f.Answers, NotedAnswer{Said: a, Noted: a.Answer})
	}
	if f.Letters, err = s.LettersOf(ctx, r.ID); err != nil {
		return f, err
	}
	looks, err := s.LooksAt(ctx, r.ID)
	if err != nil {
		return f, err
	}
	for _, l := range looks {
		f.Opened = append(f.Opened, OpenedBy{At: l.At, Account: l.Account, Why: l.Because})
	}
	f.Text, err = s.personText(&f)
	return f, err
}

// personText writes the file for reading, in the person's language.
func (s step) personText(f *PersonFile) (string, error) {
	var b strings.Builder
	var wrong error
	say := func(name string, with mentoring.With) string {
		said, err := s.Letters.Say(f.language, mentoring.Say(name, with))
		if err != nil && wrong == nil {
			wrong = err
		}
		return said
	}
	head := func(name string) { fmt.Fprintf(&b, "\n\n%s\n\n", strings.ToUpper(say(name, nil))) }
	now := s.now.In(f.zone)
	f.title = say("file.title", mentoring.With{"Name": f.Name})
	b.WriteString(f.title)
	head("file.you")
	for _, line := range []string{f.Name, f.Email, f.Language, f.Zone, f.Holidays} {
		if line != "" {
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	for _, p := range f.TakesPart {
		parts := slices.DeleteFunc([]string{p.Cohort, p.Organisation, p.Title, p.Function, p.Manager}, func(s string) bool { return s == "" })
		fmt.Fprintf(&b, "  %s\n", strings.Join(parts, ", "))
	}
	if len(f.Pairs) > 0 {
		head("file.pairs")
	}
	for _, p := range f.Pairs {
		fmt.Fprintf(&b, "  %s\n", say("file.pair", mentoring.With{"Who": p.Partner, "Cohort": p.Cohort, "Held": p.Held, "Due": p.Due}))
	}
	head("file.looks")
	for _, o := range f.Opened {
		fmt.Fprintf(&b, "  %s\n", say("file.look", mentoring.With{"Who": o.Account, "On": o.At.In(f.zone), "Today": now, "Why": o.Why}))
	}
	if len(f.Opened) == 0 {
		fmt.Fprintf(&b, "  %s\n", say("file.nobody", nil))
	}
	head("file.letters")
	fmt.Fprintf(&b, "%s\n", say("file.concerns", nil))
	for _, l := range f.Letters {
		name := "file.theirs"
		if l.Ours {
			name = "file.ours"
		}
		title := say(name, mentoring.With{"On": l.At.In(f.zone), "Today": now, "Subject": l.Subject})
		fmt.Fprintf(&b, "\n%s\n%s\n\n%s\n", title, strings.Repeat("-", len([]rune(title))), strings.TrimSpace(l.Words))
	}
	return b.String(), wrong
}

// Files returns it twice: for reading, and for a program.
func (f PersonFile) Files() ([]mailer.Attachment, error) {
	data, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write what is held on a person: %w", err)
	}
	return []mailer.Attachment{
		{Name: f.title + ".txt", Type: "text/plain; charset=utf-8", Content: []byte(f.Text)},
		{Name: f.title + ".json", Type: "application/json", Content: data},
	}, nil
}
