package templates

import (
	"strings"
	"unicode/utf8"
)

// shape is what a block of a mail is.
type shape string

const (
	paragraph shape = "paragraph"
	question  shape = "question" // the one thing that the mail asks
	heading   shape = "heading"
	bullets   shape = "bullets"
	numbered  shape = "numbered"
	quote     shape = "quote"
	figures   shape = "figures"
	drawn     shape = "drawn" // figures that are a chart in HTML; Text is what they are
	table     shape = "table" // Text is what its rows are called, Columns what its columns are
	replies   shape = "replies"
	small     shape = "small"
)

// block is one part of a mail.
type block struct {
	Shape shape
	Text  string // may hold \n where a line must end; of a quote, the caption above it
	Items []item // of lists, figures, tables and replies; of a quote, its lines

	Columns []string
}

// Spoken is a chart in words.
func (b block) Spoken() string {
	var said []string
	for _, it := range b.Items {
		said = append(said, it.Text+": "+it.Mark)
	}
	return strings.Join(said, "; ")
}

// item is one line of a list.
type item struct {
	Mark   string // numbered: "1."; replies: the words to write; figures: the value
	Text   string // figures: the label
	Detail string // figures: the note; lists: a second line
	Body   string // replies: what the ready-made reply holds
	Cells  []string
}

// marks are the ways in which a line may begin, and what they begin. The markup is described in the package comment.
var marks = []struct {
	mark  string
	shape shape
}{
	{"## ", heading}, {"? ", question}, {"- ", bullets}, {"|", quote}, {"@ ", figures}, {"% ", drawn}, {"%% ", drawn}, {"++ ", table}, {"+ ", table}, {"=> ", replies}, {"=# ", replies}, {"~ ", small},
}

// parseMarkup reads the output of a template. Only what the template itself says can be a mark; values are fenced.
func parseMarkup(source string) []block {
	var p parser
	for line := range strings.SplitSeq(source, "\n") {
		p.line(strings.TrimRight(line, " \r"))
	}
	return p.blocks
}

type parser struct {
	blocks []block
	open   bool // the last line was not empty
}

func (p *parser) line(line string) {
	if line == "" {
		p.open = false
		return
	}
	if rest, ok := strings.CutPrefix(line, "  "); ok && p.detail(strings.TrimSpace(rest)) {
		return
	}
	line = strings.TrimLeft(line, " ")
	if n, rest, ok := cutNumber(line); ok {
		p.add(numbered, item{Mark: n + ".", Text: oneLine(rest)})
		p.open = true
		return
	}
	for _, m := range marks {
		if rest, ok := strings.CutPrefix(line, m.mark); ok {
			p.marked(m.mark, m.shape, rest)
			p.open = true
			return
		}
	}
	p.flow(line)
	p.open = true
}

// marked adds a line that began with a mark.
func (p *parser) marked(mark string, s shape, rest string) {
	switch s {
	case heading, question, small:
		p.blocks = append(p.blocks, block{Shape: s, Text: oneLine(rest)})
	case bullets:
		p.add(s, item{Text: oneLine(rest)})
	case figures:
		label, rest, _ := cutBare(rest, " | ")
		value, note, _ := cutBare(rest, " | ")
		p.add(s, item{Text: oneLine(label), Mark: oneLine(value), Detail: oneLine(note)})
	case drawn:
		if mark == "%% " {
			p.blocks = append(p.blocks, block{Shape: s, Text: oneLine(rest)})
			return
		}
		label, value, _ := cutBare(rest, " | ")
		p.add(s, item{Text: oneLine(label), Mark: oneLine(value)})
	case table:
		name, rest, _ := cutBare(rest, " | ")
		var cells []string
		for more := true; more; {
			var cell string
			cell, rest, more = cutBare(rest, " | ")
			cells = append(cells, oneLine(cell))
		}
		if mark == "++ " {
			p.blocks = append(p.blocks, block{Shape: s, Text: oneLine(name), Columns: cells})
			return
		}
		p.add(s, item{Text: oneLine(name), Cells: cells})
	case replies:
		if mark == "=# " {
			p.add(s, p.numbersReply(rest))
			return
		}
		words, why, _ := cutBare(rest, " — ")
		it := item{Mark: oneLine(words), Detail: oneLine(why)}
		it.Body = strings.TrimSuffix(it.Mark, "…")
		p.add(s, it)
	case quote:
		p.quoted(rest)
	}
}

// quoted adds somebody's own words. A paragraph right above them is their caption.
func (p *parser) quoted(rest string) {
	last := p.last()
	switch {
	case p.open && last.Shape == quote:
	case p.open && last.Shape == paragraph:
		last.Shape = quote
	default:
		p.blocks = append(p.blocks, block{Shape: quote})
		last = p.last()
	}
	for line := range strings.SplitSeq(bare(strings.TrimSpace(rest)), "\n") {
		last.Items = append(last.Items, item{Text: strings.TrimSpace(line)})
	}
}

// flow adds a line of running text. A backslash at its end keeps the line end.
func (p *parser) flow(line string) {
	text, ends := strings.CutSuffix(line, `\`)
	text = oneLine(text)
	if ends {
		text += "\n"
	}
	last := p.last()
	if !p.open || last.Shape != paragraph && last.Shape != small {
		p.blocks = append(p.blocks, block{Shape: paragraph, Text: text})
		return
	}
	if r, _ := utf8.DecodeLastRuneInString(last.Text); r != '\n' {
		last.Text += " "
	}
	last.Text += text
}

// detail adds a second line to the item above, and reports whether there was one.
func (p *parser) detail(text string) bool {
	last := p.last()
	if !p.open || last.Shape != bullets && last.Shape != numbered {
		return false
	}
	it := &last.Items[len(last.Items)-1]
	it.Detail = strings.TrimSpace(it.Detail + " " + oneLine(text))
	return true
}

// add appends it to the last block when that is of the same shape, even across empty lines, which ranges leave behind.
func (p *parser) add(s shape, it item) {
	if last := p.last(); last.Shape == s {
		last.Items = append(last.Items, it)
		return
	}
	p.blocks = append(p.blocks, block{Shape: s, Items: []item{it}})
}

func (p *parser) last() *block {
	if len(p.blocks) == 0 {
		return new(block)
	}
	return &p.blocks[len(p.blocks)-1]
}

// numbersReply is the reply that answers the numbered questions above it: it shows the first numbers and opens with all of
// them, with room to write.
func (p *parser) numbersReply(why string) item {
	it := item{Detail: oneLine(why)}
	for _, b := range p.blocks {
		if b.Shape != numbered {
			continue
		}
		for i, q := range b.Items {
			if i < 3 {
				it.Mark = strings.TrimSpace(it.Mark + " " + q.Mark + " …")
			}
			it.Body += q.Mark + " \n\n"
		}
	}
	return it
}

// cutNumber cuts "12. rest" into its number and the rest.
func cutNumber(line string) (number, rest string, ok bool) {
	number, rest, ok = strings.Cut(line, ". ")
	if !ok || number == "" || len(number) > 3 || strings.Trim(number, "0123456789") != "" {
		return "", "", false
	}
	return number, rest, true
}
