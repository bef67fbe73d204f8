package templates

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Entry is a mail as a list of all of them shows it.
type Entry struct {
	Name      string
	Subject   string   // of its sample, in English
	Reader    string   // who it is written to: a participant, a coordinator or a sponsor
	Asks      bool     // an answer to it is waited for
	Languages []string // that it is written in
}

// List returns all mails in the order of a programme: each ask with what belongs to it, then everything else by name.
func (s *Set) List() ([]Entry, error) {
	var all []Entry
	for _, name := range s.Kinds() {
		d, err := s.draft(Sample(name))
		if err != nil {
			return nil, err
		}
		e := Entry{Name: name, Subject: d.subject, Reader: string(d.in.mails[name].to)}
		_, e.Asks = AskOf(name)
		for _, tag := range s.Languages() {
			if s.languages[tag].mails[name] != nil {
				e.Languages = append(e.Languages, tag)
			}
		}
		all = append(all, e)
	}
	slices.SortStableFunc(all, func(a, b Entry) int { return cmp.Compare(place(a.Name), place(b.Name)) })
	return all, nil
}

// place is where in a programme the ask comes to which a mail belongs.
func place(name string) int {
	kind, _ := AskOf(name)
	if i := slices.Index(mentoring.Kinds, kind); i >= 0 {
		return i
	}
	return len(mentoring.Kinds)
}

// Source returns how one of our mails, or a part of several, is written in a language.
func Source(language, name string) (string, error) {
	source, err := fs.ReadFile(messages, path.Join("messages", language, name+".txt"))
	if err != nil {
		names, _ := fs.Glob(messages, path.Join("messages", language, "*.txt"))
		for i := range names {
			names[i] = stem(names[i])
		}
		return "", &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no mail %q in %q%s", name, language, form.DidYouMean(name, names))}
	}
	return string(source), nil
}

// Languages returns the tags of the languages that there are mails in, English first.
func (s *Set) Languages() []string {
	tags := slices.DeleteFunc(slices.Sorted(maps.Keys(s.languages)), func(tag string) bool { return tag == fallback })
	return append([]string{fallback}, tags...)
}
