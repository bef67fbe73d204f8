package evidence

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// width is how long a line of text is at most.
const width = 96

// intro says what the folder is and how to read it.
func (p Pack) intro() []string {
	return []string{
		fmt.Sprintf("This folder sorts what the mentoring programme %s did by the six standards of EMCC Global's International Standards for Mentoring and Coaching Programmes (ISMCP). It was made on %s by Rapport, which runs the programme, from its records. Nothing in it was written by hand.", p.Name, day(p.Made)),
		"What each standard asks for is put in our words here. The wording that counts is EMCC Global's own.",
		"No participant is named in it, and nothing that anybody wrote is quoted. Figures about people are those that sponsors were told, or went through the same check: none is about fewer than five people, or lets anything about so few be worked out. So some say “at least” or “fewer than”, and where no number can be told, that is said.",
		"The mails are those that the programme sends. The people in them are made up.",
		"What is not evidenced stands under each standard, and all together below.",
	}
}

// text writes the start page for reading without a browser.
func (p Pack) text(mails []Mail) []byte {
	var b strings.Builder
	title(&b, "Evidence of "+p.Name, "=")
	for _, words := range p.intro() {
		paragraph(&b, "", words)
	}
	title(&b, "What is here", "-")
	item(&b, pageName+": all of it as one page, to be read in a browser or printed")
	for _, s := range p.Standards {
		name := s.folder() + ".txt"
		if len(s.tables()) > 0 {
			name += ", and tables in " + s.folder() + "/"
		}
		item(&b, name)
	}
	if len(mails) > 0 {
		item(&b, "mails/: the mails of the programme with made-up people, as text and as HTML")
	}
	item(&b, ManifestName+": every file with its SHA-256, to see that they are all there and as they were written")
	b.WriteByte('\n')
	title(&b, "What is not evidenced", "-")
	for _, s := range p.Standards {
		gaps := s.gaps()
		if len(gaps) == 0 {
			continue
		}
		paragraph(&b, "", fmt.Sprintf("%d. %s", s.Number, s.Title))
		for _, gap := range gaps {
			item(&b, gap)
		}
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

// text writes a standard for reading without a browser.
func (s Standard) text(programme string, mails []Mail) []byte {
	var b strings.Builder
	title(&b, fmt.Sprintf("%s, standard %d: %s", programme, s.Number, s.Title), "=")
	for _, section := range s.Sections {
		title(&b, section.Asks, "-")
		for _, did := range section.Did {
			paragraph(&b, "", did)
		}
		for _, t := range section.Tables {
			t.text(&b, s.folder())
		}
		for _, gap := range section.Gaps {
			paragraph(&b, "  ", "Not evidenced: "+gap)
		}
	}
	if shown := s.shown(mails); len(shown) > 0 {
		title(&b, "Mails that show it, with made-up people", "-")
		for _, m := range shown {
			item(&b, fmt.Sprintf("%s: “%s”", m.file(".txt"), m.Subject))
		}
	}
	return []byte(strings.TrimRight(b.String(), "\n") + "\n")
}

// text writes a table as a list, since columns of spaces break in letters of different widths and are read aloud as nothing.
func (t Table) text(b *strings.Builder, folder string) {
	paragraph(b, "", t.Title+":")
	for _, row := range t.Rows {
		var rest []string
		for i, cell := range row[1:] {
			if cell != "" {
				rest = append(rest, strings.ToLower(t.Head[i+1])+": "+cell)
			}
		}
		said := row[0]
		if len(t.Head) == 2 && len(rest) == 1 {
			said += ": " + row[1]
		} else if len(rest) > 0 {
			said += " (" + strings.Join(rest, "; ") + ")"
		}
		item(b, said)
	}
	b.WriteByte('\n')
	if t.Note != "" {
		paragraph(b, "", t.Note)
	}
	paragraph(b, "", "As a table: "+folder+"/"+t.Name+".csv")
}

// gaps returns what is not evidenced of a standard.
func (s Standard) gaps() (gaps []string) {
	for _, section := range s.Sections {
		gaps = append(gaps, section.Gaps...)
	}
	return gaps
}

// shown returns the mails that show a standard.
func (s Standard) shown(mails []Mail) (shown []Mail) {
	for _, m := range mails {
		if isOneOf(m.Name, s.Mails) {
			shown = append(shown, m)
		}
	}
	return shown
}

func title(b *strings.Builder, words, line string) {
	lines := fold(words, width)
	long := 0
	for _, l := range lines {
		long = max(long, utf8.RuneCountInString(l))
	}
	fmt.Fprintf(b, "%s\n%s\n\n", strings.Join(lines, "\n"), strings.Repeat(line, long))
}

func paragraph(b *strings.Builder, indent, words string) {
	for _, l := range fold(words, width-len(indent)) {
		b.WriteString(indent + l + "\n")
	}
	b.WriteByte('\n')
}

func item(b *strings.Builder, words string) {
	for i, l := range fold(words, width-2) {
		b.WriteString([]string{"- ", "  "}[min(i, 1)] + l + "\n")
	}
}

// fold breaks words into lines.
func fold(words string, width int) (lines []string) {
	line := ""
	for _, word := range strings.Fields(words) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
