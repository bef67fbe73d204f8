package replies

import "strings"

// A copied header is how Outlook and others begin a quote: a block of From, Sent, To and Subject, in the language of the
// program, with no quote marks beneath it.

// headerReach is how many lines the block is looked for on.
const headerReach = 8

// headerAt reports whether a copied header begins at line i.
func headerAt(lines []line, i int) bool {
	first := headerRoleOf(lines[i].folded)
	if first == 0 || first == ccRole {
		return false
	}
	roles, count := first, 1
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
	return strong && (count >= 3 || strings.Contains(lines[i].folded, "@") || roles&subjectRole != 0)
}

// headerRoleOf returns what a header field on this line tells, 0 when it is none.
func headerRoleOf(folded string) headerRole {
	folded = strings.Trim(folded, "* \t")
	end := strings.IndexAny(folded, ":：")
	if end < 0 || end > 24 {
		return 0
	}
	return headerNames[strings.Trim(folded[:end], "* \t")]
}

// headerName returns the name on a copied "To" field, "" when there is none.
func headerName(l line) string {
	if headerRoleOf(l.folded) != toRole {
		return ""
	}
	_, value, _ := strings.Cut(l.text, ":")
	value, _, _ = strings.Cut(value, "<")
	value = strings.Trim(value, " *\"'\t")
	if strings.Contains(value, "@") {
		return ""
	}
	return value
}

// isMarker reports whether a line stands above a copied or forwarded mail.
func isMarker(folded string) bool {
	if len(folded) > 120 {
		return false
	}
	bare := strings.Trim(folded, "-_=*#:> \t")
	for _, m := range quoteMarkers {
		if bare == m {
			return true
		}
		if len(bare) < len(folded) && len(bare) < len(m)+40 && (strings.HasPrefix(bare, m) && strings.HasPrefix(folded, "-")) {
			return true
		}
		if strings.HasSuffix(m, "line") && strings.Contains(bare, m) && len(bare) < 90 {
			return true
		}
	}
	return false
}
