package replies

// Line is one line of a mail, and why it was not read.
type Line struct {
	Text string `json:"text"`
	Cut  string `json:"cut,omitempty"` // "" for what the person wrote now, and for blank lines
}

// Lines returns every line of a mail, with the reason why it was cut. It is NewText, explained.
func Lines(m Message) []Line {
	lines := splitLines(source(m))
	t := make(trace, len(lines))
	newFragments(m, t)
	out := make([]Line, len(lines))
	for i, l := range lines {
		out[i] = Line{Text: marks(l.depth) + l.text}
		if !l.blank() || l.depth > 0 {
			out[i].Cut = t[i]
		}
	}
	return out
}

// marks are the quote marks of a line.
func marks(depth int) string {
	const most = "> > > > > > > > "
	return most[:2*min(depth, len(most)/2)]
}

// trace tells why lines were cut, by the number of the line. A nil trace notes nothing.
type trace []string

func (t trace) mark(l line, why string) {
	if t != nil {
		t[l.n] = why
	}
}

// cut notes why the lines that are in before and not in after were cut. Both are in the order of the mail; blank lines do
// not matter.
func (t trace) cut(before, after []line, why string) {
	if t == nil {
		return
	}
	for _, l := range before {
		for len(after) > 0 && after[0].blank() {
			after = after[1:]
		}
		if len(after) > 0 && after[0].n == l.n {
			after = after[1:]
			continue
		}
		t[l.n] = why
	}
}
