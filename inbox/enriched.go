package inbox

import "strings"

// enrichedText returns the words of text/enriched (RFC 1896), with excerpts marked as quotations, or of its forebear
// text/richtext (RFC 1341), in which line ends mean nothing and commands stand for them.
func enrichedText(source string, richtext bool) string {
	w := enrichedWriter{richtext: richtext}
	for source != "" {
		i := strings.IndexByte(source, '<')
		if i < 0 {
			w.write(source)
			break
		}
		w.write(source[:i])
		source = source[i:]
		if strings.HasPrefix(source, "<<") {
			w.write("<")
			source = source[2:]
			continue
		}
		end := strings.IndexByte(source[:min(len(source), maxCommand)], '>')
		if end < 0 {
			w.write("<")
			source = source[1:]
			continue
		}
		w.command(strings.ToLower(source[1:end]))
		source = source[end+1:]
	}
	return w.out.String()
}

// maxCommand is how long a command may be (RFC 1896), with its brackets.
const maxCommand = 62

type enrichedWriter struct {
	out      strings.Builder
	richtext bool
	hidden   int // depth of parameters and comments
	nofill   int
	quoted   int
	breaks   int  // line ends that were read and not yet written
	inLine   bool // something stands on the present line
}

func (w *enrichedWriter) command(name string) {
	name, ending := strings.CutPrefix(name, "/")
	step := 1
	if ending {
		step = -1
	}
	switch name {
	case "param", "comment":
		w.hidden = max(w.hidden+step, 0)
	case "nofill":
		w.flush()
		w.nofill = max(w.nofill+step, 0)
	case "excerpt":
		w.endLine()
		w.quoted = min(max(w.quoted+step, 0), 8)
	case "paragraph", "heading", "footing":
		w.endLine()
	case "nl", "np":
		if w.richtext {
			w.newLine()
		}
	case "lt":
		if w.richtext {
			w.write("<")
		}
	}
}

// write takes text: one line end is a space, and of more than one the first is none.
func (w *enrichedWriter) write(text string) {
	if w.hidden > 0 {
		return
	}
	for i := range len(text) {
		if text[i] == '\n' {
			w.breaks++
			continue
		}
		w.flush()
		if !w.inLine && w.quoted > 0 {
			w.out.WriteString(strings.Repeat(">", w.quoted) + " ")
		}
		w.inLine = true
		w.out.WriteByte(text[i])
	}
}

// flush writes the line ends that were read.
func (w *enrichedWriter) flush() {
	switch {
	case w.breaks == 0:
	case w.richtext || w.breaks == 1 && w.nofill == 0:
		if w.inLine {
			w.out.WriteByte(' ')
		}
	default:
		if w.nofill == 0 {
			w.breaks--
		}
		for range w.breaks {
			w.newLine()
		}
	}
	w.breaks = 0
}

func (w *enrichedWriter) endLine() {
	w.flush()
	if w.inLine {
		w.newLine()
	}
}

func (w *enrichedWriter) newLine() {
	w.out.WriteByte('\n')
	w.inLine = false
}
