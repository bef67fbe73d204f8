package templates

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"text/template"

	tags "golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// sentencesFile holds the sentences that code puts into letters, a line each: "name: the sentence". Each is run as a template
// on the values that came with it, and may be called by others as {{template "name" .}}.
const sentencesFile = "_sentences.txt"

// talksFile holds the questions of talks, by what the mentee wants to grow in, in the same form.
const talksFile = "_talks.txt"

// Sentences returns the names of all sentences in alphabetical order.
func (s *Set) Sentences() []string { return slices.Sorted(maps.Keys(s.languages[fallback].sentences)) }

// Tongue returns which of our languages is used for the language of a tag: that one, or English.
func (s *Set) Tongue(tag string) string {
	if l := s.languages[primary(tag)]; l != nil {
		return l.tag
	}
	return fallback
}

// Language returns the language in which a kind of mail is written to a reader of the language of a tag: that one, or
// English. What is said in a letter is said in it.
func (s *Set) Language(tag, kind string) string {
	l, _ := s.find(tag, kind)
	return l.tag
}

// Say writes a sentence in the language of a tag, or in English where it does not have it. A sentence that is written
// already stays as it is, and a zero one is "". The error is a name that is not known, or a value that is missing.
func (s *Set) Say(tag string, sentence mentoring.Sentence) (string, error) {
	if sentence.Name == "" {
		return sentence.Written, nil
	}
	l := s.languages[primary(tag)]
	if l == nil || l.sentences[sentence.Name] == nil {
		l = s.languages[fallback]
	}
	t := l.sentences[sentence.Name]
	if t == nil {
		return "", fmt.Errorf("there is no sentence %q", sentence.Name)
	}
	values := map[string]any{}
	for name, value := range sentence.With {
		var err error
		if values[name], err = s.sayValue(tag, value); err != nil {
			return "", err
		}
	}
	var b strings.Builder
	if err := t.Execute(&b, values); err != nil {
		return "", fmt.Errorf("write the sentence %q: %w", sentence.Name, err)
	}
	return b.String(), nil
}

// sayValue writes the sentences that are a value of another one, and leaves other values as they are.
func (s *Set) sayValue(tag string, value any) (any, error) {
	switch value := value.(type) {
	case mentoring.Sentence:
		return s.Say(tag, value)
	case []mentoring.Sentence:
		return s.SayAll(tag, value)
	}
	return value, nil
}

// SayAll writes sentences like Say.
func (s *Set) SayAll(tag string, sentences []mentoring.Sentence) ([]string, error) {
	var said []string
	for _, sentence := range sentences {
		text, err := s.Say(tag, sentence)
		if err != nil {
			return nil, err
		}
		said = append(said, text)
	}
	return said, nil
}

// parseSentences reads a language's files of sentences, as far as it has them.
func parseSentences(files fs.FS, folder string, functions template.FuncMap) (map[string]*template.Template, error) {
	sentences := map[string]*template.Template{}
	for _, file := range []string{sentencesFile, talksFile} {
		name := path.Join(folder, file)
		source, err := fs.ReadFile(files, name)
		if errors.Is(err, fs.ErrNotExist) { // it says them in English
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read the sentences of a language: %w", err)
		}
		set := template.New(name).Funcs(functions).Option("missingkey=error")
		for i, line := range strings.Split(string(source), "\n") {
			if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			key, text, ok := strings.Cut(line, ": ")
			if !ok || sentences[key] != nil {
				return nil, fmt.Errorf("%s:%d: not of the form \"name: sentence\", or there twice", name, i+1)
			}
			t, err := set.New(key).Parse(strings.TrimSpace(text))
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
			}
			sentences[key] = t
		}
	}
	return sentences, nil
}

// quoted puts each text between the quotation marks of the language.
func (w words) quoted(texts []string) []string {
	before, after, _ := strings.Cut(w["quote"], "…")
	var out []string
	for _, text := range texts {
		out = append(out, before+text+after)
	}
	return out
}

// spoken returns how the language calls the languages of tags.
func spoken(in string) func(list []string) []string {
	return func(list []string) []string {
		var names []string
		for _, tag := range list {
			name := ""
			if parsed, err := tags.Parse(tag); err == nil {
				name = display.Languages(tags.Make(in)).Name(parsed)
			}
			if name == "" {
				name = tag
			}
			names = append(names, name)
		}
		return names
	}
}

func primary(tag string) string {
	first, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return first
}
