package templates

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// House is a folder with what an organisation has of its own: how its mails look, and what they say.
//
//	brand.yaml                     name, colours, logo
//	messages/LANGUAGE/KIND.txt     wording, in place of ours of the same name
//	organisations/NAME/…           the same again, for the people of one organisation of a cohort
//
// What it does not have stays as it is: an organisation's is that of the house, and that of the house is ours.
type House struct {
	Set      *Set
	Own      []Own
	Warnings form.Problems // what is in order but perhaps not meant
}

// Own is what there is for everybody, or for one organisation.
type Own struct {
	Organisation string   `json:"organisation"` // its folder's name; "" for everybody
	Look         bool     `json:"look"`
	Files        []string `json:"files"` // of wording, such as "en/invitation.txt"
}

// Understand tells what the answer to a mail of that name is taken to say, in a form that can be compared: "" where it would
// have to be asked back.
type Understand func(mail, language, words string) string

// organisationsFolder holds what single organisations have of their own.
const organisationsFolder = "organisations"

// Load parses every mail over those of a house. Root is what problems call the folder. The error is form.Problems, all of
// them at once: a house with a problem is not to be written from.
func Load(own fs.FS, root string, understand Understand) (House, error) {
	ours, err := New()
	if err != nil {
		return House{}, err
	}
	l := &loader{ours: ours, understand: understand}
	top := layer{own, root}
	if _, err := fs.ReadDir(top, "."); err != nil {
		return House{}, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: "there is no folder " + root + " with mails of your own", Err: err}
	}
	set, look := l.level(layers{top, {messages, ""}}, ours, ourBrand(), "")
	set.organisations = map[string]*Set{}
	entries, err := fs.ReadDir(top, organisationsFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return House{}, err
	}
	for _, e := range entries {
		within := path.Join(organisationsFolder, e.Name())
		if !e.IsDir() {
			l.stray(path.Join(root, within))
			continue
		}
		sub, err := fs.Sub(own, within)
		if err != nil {
			return House{}, err
		}
		theirs, _ := l.level(layers{{sub, path.Join(root, within)}, top, {messages, ""}}, set, look, e.Name())
		set.organisations[foldName(e.Name())] = theirs
	}
	return House{Set: set, Own: l.own, Warnings: l.warnings.Sorted()}, l.problems.Err()
}

// Unknown returns the organisations for which there is something although they are not among these.
func (h House) Unknown(organisations []string) []string {
	var unknown []string
	for _, own := range h.Own {
		if own.Organisation != "" && !slices.ContainsFunc(organisations, func(o string) bool { return foldName(o) == foldName(own.Organisation) }) {
			unknown = append(unknown, own.Organisation)
		}
	}
	return unknown
}

// loader gathers what is wrong with a house.
type loader struct {
	ours       *Set
	understand Understand
	own        []Own
	problems   form.Problems
	warnings   form.Problems
}

// level parses one level of a house, whose own files are in the first layer, over the level below it.
func (l *loader) level(files layers, below *Set, on brand, organisation string) (*Set, brand) {
	top := files[0]
	has := Own{Organisation: organisation}
	if _, err := fs.Stat(top, brandFile); err == nil {
		has.Look = true
	}
	b := readBrand(top, on, &l.problems)
	look, err := b.look()
	if err != nil {
		l.problems.Add(path.Join(top.root, brandFile), 1, "%v", err)
	}
	set := &Set{languages: maps.Clone(below.languages), look: look}
	for _, tag := range l.languages(top, organisation) {
		names, err := fs.Glob(top, path.Join("messages", tag, "*.txt"))
		if err != nil {
			l.problems.Add(path.Join(top.root, "messages", tag), 0, "%v", err)
		}
		for _, name := range names {
			has.Files = append(has.Files, strings.TrimPrefix(name, "messages/"))
		}
		l.language(set, below, tag, names, files)
	}
	l.oneLanguageOnly(top, has.Files)
	l.own = append(l.own, has)
	return set, b
}

// languages returns the folders of wording of a level, and tells of what does not belong there.
func (l *loader) languages(top layer, organisation string) []string {
	var tags []string
	entries, _ := fs.ReadDir(top, ".")
	for _, e := range entries {
		switch name := e.Name(); {
		case name == "messages" && e.IsDir():
			folders, _ := fs.ReadDir(top, name)
			for _, f := range folders {
				if !f.IsDir() || !languageTag.MatchString(f.Name()) {
					l.stray(path.Join(top.root, name, f.Name()))
					continue
				}
				tags = append(tags, f.Name())
				files, _ := fs.ReadDir(top, path.Join(name, f.Name()))
				for _, file := range files {
					if path.Ext(file.Name()) != ".txt" || file.IsDir() {
						l.stray(path.Join(top.root, name, f.Name(), file.Name()))
					}
				}
			}
		case name == organisationsFolder && e.IsDir() && organisation == "":
		case e.IsDir() || strings.HasSuffix(name, ".txt") || strings.HasSuffix(name, ".yml"):
			l.stray(path.Join(top.root, name))
		}
	}
	return tags
}

var languageTag = regexp.MustCompile(`^[a-z]{2,3}$`)

// stray tells of a file that nothing would read. Notes, and what systems leave in folders, may lie anywhere.
func (l *loader) stray(name string) {
	if base := path.Base(name); strings.HasPrefix(base, "README") || strings.HasPrefix(base, ".") {
		return
	}
	l.problems.Add(name, 0, "nothing would read this: a look is in %s, wording in messages/LANGUAGE/MAIL.txt such as messages/en/invitation.txt, and what one organisation has of its own in %s/NAME/",
		brandFile, organisationsFolder)
}

// language parses the wording of one language over that of the level below, and checks every mail that it changes.
func (l *loader) language(set, below *Set, tag string, names []string, files layers) {
	for _, name := range names {
		if base := path.Base(name); base == sentencesFile || base == talksFile {
			l.problems.Add(files.display(name), 0, "these sentences are chosen by the program, and stay as they are: take the file away")
			continue
		}
		if kind := stem(name); !strings.HasPrefix(kind, "_") && !slices.Contains(l.ours.Kinds(), kind) {
			l.problems.Add(files.display(name), 1, "there is no mail %q%s. “rapport templates list” shows all of them", kind, form.DidYouMean(kind, l.ours.Kinds()))
		}
	}
	if below.languages[tag] == nil {
		for _, part := range []string{"_words.txt", "_frame.txt"} {
			if !slices.Contains(names, path.Join("messages", tag, part)) {
				l.problems.Add(path.Join(files[0].root, "messages", tag), 0, "the language %q is new, and needs a %s: copy that of another language and translate it", tag, part)
				return
			}
		}
	}
	parsed, err := parseLanguage(files, tag)
	if err != nil {
		l.tell(err, files)
	}
	if parsed == nil {
		return
	}
	set.languages[tag] = parsed
	for _, kind := range slices.Sorted(maps.Keys(parsed.mails)) {
		if file := l.changedBy(parsed.mails[kind], path.Join("messages", tag, kind+".txt"), files); file != "" {
			l.checkMail(set, tag, kind, file, files)
		}
	}
	if l.ours.languages[tag] == nil {
		l.falling(parsed, files)
	}
}

// changedBy returns the file of the first layer to which it is due that a mail is another one, "" when it is not.
func (l *loader) changedBy(m *mail, file string, files layers) string {
	candidates := []string{file}
	for _, part := range calls(m.body, "body", "_frame") {
		candidates = append(candidates, path.Join(path.Dir(file), part+".txt"))
	}
	for _, name := range candidates {
		if _, err := fs.Stat(files[0], name); err == nil {
			return name
		}
	}
	return ""
}

// oneLanguageOnly warns of wording that readers of other languages do not get.
func (l *loader) oneLanguageOnly(top layer, names []string) {
	in := map[string][]string{}
	for _, name := range names {
		in[path.Base(name)] = append(in[path.Base(name)], path.Dir(name))
	}
	for _, base := range slices.Sorted(maps.Keys(in)) {
		var without []string
		for _, tag := range slices.Sorted(maps.Keys(l.ours.languages)) {
			if !slices.Contains(in[base], tag) {
				without = append(without, tag)
			}
		}
		if len(without) > 0 && !strings.HasPrefix(base, "_") {
			l.warnings.Add(path.Join(top.root, "messages", in[base][0], base), 1, "this is in %s alone: readers of %s get the usual words", strings.Join(in[base], ", "), strings.Join(without, ", "))
		}
	}
}

// falling warns of a new language that lacks mails.
func (l *loader) falling(parsed *language, files layers) {
	var missing []string
	for _, kind := range l.ours.Kinds() {
		if parsed.mails[kind] == nil {
			missing = append(missing, kind)
		}
	}
	if len(missing) > 0 {
		few := missing[:min(3, len(missing))]
		l.warnings.Add(path.Join(files[0].root, "messages", parsed.tag), 0, "%d mails are missing in this language and go out in English, such as %s", len(missing), strings.Join(few, ", "))
	}
}

// placed is how templates, and we, say where an error is.
var placed = regexp.MustCompile(`(?s)(?:template: )?(messages/[^:]+\.txt)(?::(\d+))?(?::\d+)?: (.*)`)

// tell makes problems of what parsing said.
func (l *loader) tell(err error, files layers) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			l.tell(e, files)
		}
		return
	}
	l.place(err.Error(), files)
}

// place notes a problem that says where it is, or else the first layer's folder.
func (l *loader) place(message string, files layers) {
	m := placed.FindStringSubmatch(message)
	if m == nil {
		l.problems.Add(files[0].root, 0, "%s", message)
		return
	}
	line, _ := strconv.Atoi(m[2])
	l.problems.Add(files.display(m[1]), max(line, 1), "%s", readable(m[3]))
}

// readable says in place of what a template engine says what to do about it, where that can be known.
func readable(message string) string {
	if _, rest, ok := strings.Cut(message, ": can't evaluate field "); ok {
		name, _, _ := strings.Cut(rest, " ")
		return fmt.Sprintf("a letter has no .%s: take the names that our own mails use", name)
	}
	if _, name, ok := strings.Cut(message, "function "); ok && strings.HasSuffix(message, "not defined") {
		return fmt.Sprintf("there is no function %s: take those that our own mails use", strings.TrimSuffix(name, " not defined"))
	}
	if strings.HasPrefix(message, "unexpected EOF") || strings.HasPrefix(message, "unclosed action") {
		return message + ": a {{ or an {{if}} is not closed with }} or {{end}}"
	}
	return message
}
