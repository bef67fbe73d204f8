package inbox

import "strings"

// unflow puts the lines of format=flowed (RFC 3676) together to paragraphs. Quoted lines keep their marks; the line "-- "
// before a signature is joined with nothing. DelSp says that the space before a soft break is not a part of the text.
func unflow(text string, delSp bool) string {
	var out strings.Builder
	out.Grow(len(text))
	open, openDepth := false, 0 // a paragraph waits for its next line
	for line := range strings.Lines(text) {
		line, ended := strings.CutSuffix(line, "\n")
		depth := len(line) - len(strings.TrimLeft(line, ">"))
		words := strings.TrimPrefix(line[depth:], " ") // space-stuffing
		signature := words == "-- "
		if open && (signature || depth != openDepth) {
			out.WriteByte('\n')
			open = false
		}
		if !open {
			out.WriteString(flowedStart(depth, words))
		}
		soft := ended && !signature && strings.HasSuffix(words, " ") && strings.TrimLeft(words, " ") != ""
		if soft && delSp {
			words = words[:len(words)-1]
		}
		out.WriteString(words)
		if open, openDepth = soft, depth; !soft && ended {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// flowedStart is what stands before a line. Words of the writer's own that begin with ">" keep the space that tells
// them from a quotation.
func flowedStart(depth int, words string) string {
	switch {
	case depth == 0 && strings.HasPrefix(words, ">"):
		return " "
	case depth == 0 || words == "":
		return strings.Repeat(">", depth)
	}
	return strings.Repeat(">", depth) + " "
}
