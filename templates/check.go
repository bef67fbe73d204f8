package templates

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
	"unicode/utf8"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// AskOf returns the ask that a mail belongs to, "" when it belongs to none, and whether the mail itself asks.
func AskOf(name string) (kind mentoring.Kind, asks bool) {
	if stem, ok := strings.CutSuffix(name, ".noted"); ok && slices.Contains(mentoring.Kinds, mentoring.Kind(stem)) {
		return mentoring.Kind(stem), false
	}
	for _, suffix := range []string{".remind", ".clarify", ".partner", ".changed", ".refused", ".overtaken"} {
		name = strings.TrimSuffix(name, suffix)
	}
	for _, name := range []string{name, strings.TrimSuffix(name, ".check")} { // a kind may end so itself
		if slices.Contains(mentoring.Kinds, mentoring.Kind(name)) {
			return mentoring.Kind(name), true
		}
	}
	return "", false
}

// complaint is something wrong with a mail, and words of the source at which it can be found.
type complaint struct {
	at      string // how the line begins
	message string
}

const (
	leastReplies = 2
	mostReplies  = 4
)

// checkForm holds a mail to what every mail is: one ask or none, two to four replies, each with what follows.
func checkForm(name string, blocks []block) []complaint {
	var out []complaint
	questions, offered := 0, repliesIn(blocks)
	for _, b := range blocks {
		if b.Shape == question {
			questions++
		}
	}
	_, asks := AskOf(name)
	switch {
	case asks && questions != 1:
		out = append(out, complaint{"? ", fmt.Sprintf("this mail asks %d things: begin exactly one line with “? ”", questions)})
	case !asks && questions > 0:
		out = append(out, complaint{"? ", "nobody would wait for an answer to this mail: begin no line with “? ”"})
	}
	if asks && len(offered) < leastReplies || len(offered) > mostReplies {
		least := 0
		if asks {
			least = leastReplies
		}
		out = append(out, complaint{"=>", fmt.Sprintf("this mail offers %d replies: offer %d to %d, each in a line such as “=> yes — and you are in”", len(offered), least, mostReplies)})
	}
	seen := map[string]bool{}
	for _, it := range offered {
		switch {
		case it.Mark == "":
			out = append(out, complaint{"=>", "a reply has no words: write them behind the arrow, such as “=> yes — and you are in”"})
		case it.Detail == "":
			out = append(out, complaint{"=> " + it.Mark, fmt.Sprintf("the reply “%s” does not say what follows: write it behind a dash, such as “=> %s — and you are in”", it.Mark, it.Mark)})
		case seen[it.Mark]:
			out = append(out, complaint{"=> " + it.Mark, fmt.Sprintf("the reply “%s” is there twice: keep one", it.Mark)})
		}
		seen[it.Mark] = true
	}
	return out
}

func repliesIn(blocks []block) []item {
	var all []item
	for _, b := range blocks {
		if b.Shape == replies {
			all = append(all, b.Items...)
		}
	}
	return all
}

// checkAnswers sees that what can be answered by our mail can be answered by another wording of it: that each button
// opens words that are understood, that none of ours is missing, and that the numbered questions are ours.
func (l *loader) checkAnswers(name, tag string, own, our draft) []complaint {
	var out []complaint
	if a, b := numbersIn(own.blocks), numbersIn(our.blocks); !slices.Equal(a, b) {
		out = append(out, complaint{"1.", fmt.Sprintf("the numbered questions are %s where ours are %s, and answers are read by their numbers: keep them all, in their order",
			orNone(a), orNone(b))})
	}
	offered, known := repliesIn(own.blocks), map[string]bool{}
	for _, it := range repliesIn(our.blocks) {
		meaning := l.meaning(name, our.in.tag, it)
		i := slices.IndexFunc(offered, func(o item) bool {
			return strings.EqualFold(o.Mark, it.Mark) || meaning != "" && l.meaning(name, tag, o) == meaning
		})
		if i < 0 {
			out = append(out, complaint{"=>", fmt.Sprintf("the reply “%s” of ours is missing, and with it a way to answer: add the line “=> %s — %s”, or another wording of it",
				it.Mark, it.Mark, it.Detail)})
			continue
		}
		known[offered[i].Mark] = true
	}
	for _, it := range offered {
		if !known[it.Mark] && it.Mark != "" && l.meaning(name, tag, it) == "" {
			out = append(out, complaint{"=> " + it.Mark, fmt.Sprintf("the reply “%s” would not be understood when it comes back: write words that are an answer in this mail, such as “%s”",
				it.Mark, example(our.blocks))})
		}
	}
	return out
}

// meaning is what a reply is taken to say as its button opens it; "" for one that is to be completed.
func (l *loader) meaning(name, tag string, it item) string {
	if strings.Contains(it.Mark, "…") {
		return ""
	}
	return l.understand(name, tag, it.Body)
}

func example(blocks []block) string {
	if all := repliesIn(blocks); len(all) > 0 {
		return all[0].Mark
	}
	return "stop"
}

func numbersIn(blocks []block) []string {
	var all []string
	for _, b := range blocks {
		if b.Shape == numbered {
			for _, it := range b.Items {
				all = append(all, strings.TrimSuffix(it.Mark, "."))
			}
		}
	}
	return all
}

func orNone(numbers []string) string {
	if len(numbers) == 0 {
		return "none"
	}
	return strings.Join(numbers, ", ")
}

// What is wise in a mail but not needed for it to work.
const (
	longSubject = 70
	longPreview = 100
)

var webAddress = regexp.MustCompile(`(?i)\b(https?://|www\.)\S+`)

// unwise returns what may not be meant in a mail.
func unwise(d draft) []complaint {
	var out []complaint
	if n := utf8.RuneCountInString(d.subject); n > longSubject {
		out = append(out, complaint{"subject:", fmt.Sprintf("the subject has %d letters, and a phone shows about %d: shorten it", n, longSubject)})
	}
	if n := utf8.RuneCountInString(d.preview); n > longPreview {
		out = append(out, complaint{"preview:", fmt.Sprintf("the preview has %d letters, and a mailbox shows about %d: shorten it", n, longPreview)})
	}
	for _, text := range prose(d.blocks) {
		if address := webAddress.FindString(text); address != "" {
			out = append(out, complaint{address, "it sends readers to the web, where nobody can answer by replying"})
		}
	}
	if r := reading(d.in.tag, d.blocks); r.Words >= 40 && r.Ease < easy {
		out = append(out, complaint{"", fmt.Sprintf("it is hard to read, %.0f on Flesch's scale where ours reach %.0f: write shorter words and sentences", r.Ease, easy)})
	}
	return out
}

// checkMail notes what is wrong with a mail that a house has changed by a file.
func (l *loader) checkMail(set *Set, tag, name, file string, files layers) {
	m := set.languages[tag].mails[name]
	before := len(l.problems)
	for _, t := range []*template.Template{m.subject, m.preview, m.body} {
		checkFields(t, func(at, message string) { l.place(at+": "+message, files) })
	}
	source, _ := fs.ReadFile(files, file)
	for _, v := range Variants(name) {
		if len(l.problems) > before {
			return // one sample is enough to mend by
		}
		v.Letter.Language, v.Letter.ReaderOrganisation = tag, ""
		own, err := set.draft(v.Letter)
		if err != nil {
			l.place(err.Error(), files)
			return
		}
		our, err := l.ours.draft(v.Letter)
		if err != nil {
			l.place(err.Error(), files)
			return
		}
		if own.subject == "" || own.preview == "" {
			l.problems.Add(files.display(file), 1, "the subject or the preview is empty: write both in the first lines")
		}
		for _, c := range slices.Concat(checkForm(name, own.blocks), l.checkAnswers(name, tag, own, our)) {
			l.problems.Add(files.display(file), lineOf(string(source), c.at), "%s", about(name, file)+c.message)
		}
		for _, c := range unwise(own) {
			l.warnings.Add(files.display(file), lineOf(string(source), c.at), "%s", about(name, file)+c.message)
		}
	}
}

// about names the mail where the file is a part of several.
func about(name, file string) string {
	if stem(file) == name {
		return ""
	}
	return "in the mail " + strconv.Quote(name) + ": "
}

// lineOf returns the line that begins with these words or holds them, else the last that begins in the same way, else 1.
func lineOf(source, words string) int {
	lines := strings.Split(source, "\n")
	for _, fits := range []func(string) bool{
		func(s string) bool { return strings.HasPrefix(s, words) },
		func(s string) bool { return len(words) > 3 && strings.Contains(s, words) },
	} {
		if i := slices.IndexFunc(lines, fits); i >= 0 && words != "" {
			return i + 1
		}
	}
	last := 1
	for i, s := range lines {
		if len(words) >= 2 && strings.HasPrefix(s, words[:2]) {
			last = i + 1
		}
	}
	return last
}

// calls returns the names of the templates that one calls, and those call, besides some; what is called often comes last.
func calls(t *template.Template, besides ...string) []string {
	var order []string
	seen := map[string]bool{}
	var walk func(name string)
	var within func(n parse.Node)
	within = func(n parse.Node) {
		switch n := n.(type) {
		case *parse.ListNode:
			if n != nil {
				for _, child := range n.Nodes {
					within(child)
				}
			}
		case *parse.IfNode:
			within(n.List)
			within(n.ElseList)
		case *parse.RangeNode:
			within(n.List)
			within(n.ElseList)
		case *parse.WithNode:
			within(n.List)
			within(n.ElseList)
		case *parse.TemplateNode:
			walk(n.Name)
		}
	}
	walk = func(name string) {
		called := t.Lookup(name)
		if seen[name] || called == nil || called.Tree == nil {
			return
		}
		seen[name] = true
		if !slices.Contains(besides, name) {
			order = append(order, name)
		}
		within(called.Root)
	}
	walk(t.Name())
	if seen["_frame"] {
		order = append(order, "_frame")
	}
	return order
}
