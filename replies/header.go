package replies

import "strings"

// A copied header is how Outlook and others begin a quote: a block of From, Sent, To and Subject, in the language of the
// program, with no quote marks beneath it.

// headerReach is how many lines the block is looked for on, and longestHeaderName how many bytes a field's name has.
const (
	headerReach       = 8
	longestHeaderName = 48
)

// headerAt reports whether a copied header begins at line i.
func headerAt(lines []line, i int) bool {
	name, value, ok := headerField(lines[i].folded)
	if !ok {
		return false
	}
	first := headerNames[name]
	if first == ccRole {
		return false
	}
	if first == 0 {
		return unknownHeaderAt(lines, i, value)
	}
	roles, count := first|rolesWithin(value), 1
	if roles&fromRole != 0 && roles != first && roles&(dateRole|subjectRole) != 0 && roles&toRole != 0 {
		return true
	}
	for _, l := range lines[i+1 : min(i+headerReach, len(lines))] {
		if l.depth != lines[i].depth {
			break
		}
		if role := headerRoleOf(l.folded); role != 0 && roles&role == 0 {
			roles |= role
			count++
		}
	}
	strong := roles&fromRole != 0 && roles&(dateRole|subjectRole) != 0
	strong = strong || first == toRole && roles&subjectRole != 0 && roles&ccRole != 0
	return strong && (count >= 3 || strings.Contains(lines[i].folded, "@") || roles&subjectRole != 0) ||
		unknownHeaderAt(lines, i, value)
}

// headerField splits a line into the name and the value of a field.
func headerField(folded string) (name, value string, ok bool) {
	end := strings.IndexByte(folded[:min(len(folded), longestHeaderName)], ':')
	if end < 1 {
		return "", "", false
	}
	return strings.Trim(folded[:end], "* \t_"), strings.Trim(folded[end+1:], "* \t"), true
}

// headerRoleOf returns what a header field on this line tells, 0 when it is none.
func headerRoleOf(folded string) headerRole {
	name, _, ok := headerField(folded)
	if !ok {
		return 0
	}
	return headerNames[name]
}

// rolesWithin returns the fields that follow within one line, as where a program lost the ends of the lines.
func rolesWithin(value string) headerRole {
	var roles headerRole
	for word := range strings.FieldsSeq(value) {
		if name, ok := strings.CutSuffix(strings.Trim(word, "*"), ":"); ok {
			roles |= headerNames[strings.Trim(name, "*")]
		}
	}
	return roles
}

// unknownHeaderAt reports whether a header in a language that is not listed begins at line i: fields in a row, the first
// with an address, then one with a date and a time.
func unknownHeaderAt(lines []line, i int, value string) bool {
	if !strings.HasSuffix(value, ">") && !strings.HasSuffix(value, "]") || strings.IndexByte(value, '@') < 0 {
		return false
	}
	fields, dated := 1, false
	for _, l := range lines[i+1 : min(i+4, len(lines))] {
		_, value, ok := headerField(l.folded)
		if !ok {
			break
		}
		fields++
		dated = dated || figures(value) >= 6 && clockTime(value)
	}
	return fields >= 3 && dated
}

// headerName returns the name on a copied "To" field, "" when there is none.
func headerName(l line) string {
	if headerRoleOf(l.folded) != toRole {
		return ""
	}
	_, value, _ := strings.Cut(l.text, ":")
	value, _, _ = strings.Cut(value, "<")
	value, _, _ = strings.Cut(value, "[")
	value = strings.Trim(value, " *\"'\t")
	if strings.Contains(value, "@") {
		return ""
	}
	return value
}

// markerLength is how long a line above a copied mail is at most.
const markerLength = 160

// isMarker reports whether a line stands above a copied or forwarded mail.
func isMarker(folded string) bool {
	if hiddenDetails.begins(folded) {
		return true
	}
	if len(folded) > markerLength {
		return false
	}
	bare := trimLead(trimTail(folded))
	if strings.Contains(bare, "&nbsp;") {
		bare = strings.TrimSpace(strings.ReplaceAll(bare, "&nbsp;", " "))
	}
	if bare == "" {
		return false
	}
	if quoteMarkers.whole(bare) {
		return true
	}
	c := folded[0]
	framed := len(bare) < len(folded) && (c == '-' || c == '_' || c == '=' || c == '*')
	if m := quoteMarkers.prefix(bare); m != "" && framed && len(bare) < len(m)+100 {
		return true
	}
	if framed && isFramed(folded) && wordCount(bare) <= 8 && framedWords.wordWithin(bare) {
		return true
	}
	return isReplyLine(folded)
}

// isReplyLine reports whether a line asks, between signs, to reply above it.
func isReplyLine(folded string) bool {
	return folded != "" && len(folded) < 90 && folded[0] < 0x80 && !isWordByte(folded[0]) && replyLines.within(folded)
}

// isFramed reports whether a title stands between drawn lines, as in "-----Title-----".
func isFramed(folded string) bool {
	const frame = "-_="
	return len(folded) > 8 && strings.Trim(folded[:4], frame) == "" && strings.Trim(folded[max(0, len(folded)-4):], frame) == ""
}
