package templates

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// textWidth is the width of the plain text. It leaves room for the marks of a few quotings within 78 characters.
const textWidth = 72

// replyColumn is the widest reply whose explanation stands beside it instead of below it.
const replyColumn = 18

// renderText writes blocks as plain text: one empty line between blocks, lists with hanging indents, somebody's own
// words behind a bar. Nothing in it looks like a quotation or a signature mark, which mail programs fold away.
func renderText(blocks []block, repliesTitle string) string {
	var b strings.Builder
	for i, bl := range blocks {
		if i > 0 && blocks[i-1].Shape != heading {
			b.WriteString("\n")
		}
		switch bl.Shape {
		case heading, paragraph, question, small:
			for line := range strings.SplitSeq(bl.Text, "\n") {
				wrap(&b, "", "", line)
			}
		case bullets:
			for _, it := range bl.Items {
				wrap(&b, "- ", "  ", it.Text)
				wrap(&b, "  ", "  ", it.Detail)
			}
		case numbered:
			airy := slices.ContainsFunc(bl.Items, func(it item) bool { return it.Detail != "" })
			for j, it := range bl.Items {
				if j > 0 && airy {
					b.WriteString("\n")
				}
				mark := it.Mark + " "
				indent := strings.Repeat(" ", len(mark))
				wrap(&b, mark, indent, it.Text)
				wrap(&b, indent, indent, it.Detail)
			}
		case quote:
			wrap(&b, "", "", bl.Text)
			for _, it := range bl.Items {
				if it.Text == "" {
					b.WriteString("  |\n")
				}
				wrap(&b, "  | ", "  | ", it.Text)
			}
		case figures:
			for _, it := range bl.Items {
				wrap(&b, "  ", "    ", it.Text+": "+it.Mark)
				wrap(&b, "    ", "    ", it.Detail)
			}
		case drawn:
			wrap(&b, "", "", bl.Text)
			for _, it := range bl.Items {
				wrap(&b, "  ", "    ", it.Text+": "+it.Mark)
			}
		case table: // no columns of spaces: they break where letters have different widths, and are read aloud as nothing
			for _, it := range bl.Items {
				var said []string
				for i, cell := range it.Cells[:min(len(it.Cells), len(bl.Columns))] {
					said = append(said, bl.Columns[i]+": "+cell)
				}
				wrap(&b, "  ", "    ", bl.Text+" "+it.Text+": "+strings.Join(said, "; "))
			}
		case replies:
			textReplies(&b, bl.Items, repliesTitle)
		}
	}
	return b.String()
}

func textReplies(b *strings.Builder, items []item, title string) {
	wrap(b, "", "", title)
	b.WriteString("\n")
	column := 0
	for _, it := range items {
		if n := utf8.RuneCountInString(it.Mark); n <= replyColumn {
			column = max(column, n)
		}
	}
	for _, it := range items {
		n := utf8.RuneCountInString(it.Mark)
		switch {
		case it.Detail == "":
			wrap(b, "  ", "    ", it.Mark)
		case n > column:
			wrap(b, "  ", "    ", it.Mark)
			wrap(b, strings.Repeat(" ", column+5), strings.Repeat(" ", column+5), it.Detail)
		default:
			wrap(b, "  "+it.Mark+strings.Repeat(" ", column-n+3), strings.Repeat(" ", column+5), it.Detail)
		}
	}
}

// wrap writes s in lines of at most textWidth characters where its words allow it. Nothing is written for "".
func wrap(b *strings.Builder, first, rest, s string) {
	line := first
	empty := true
	for word := range strings.FieldsFuncSeq(s, mayBreak) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > textWidth {
			b.WriteString(line + "\n")
			line, empty = rest, true
		}
		if !empty {
			line += " "
		}
		line += word
		empty = false
	}
	if !empty {
		b.WriteString(line + "\n")
	}
}
