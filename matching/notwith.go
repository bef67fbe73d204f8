package matching

import (
	"slices"
	"strings"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// namedBy returns the indexes, ascending, of the people whom somebody means who wrote entry on their private "not with"
// line; names are the words of their names.
//
// It errs on the side of keeping people apart. An address, or a first and a last name in a row, means that person. What
// is then left of the entry means whoever it is a part of the name of; failing that, it is a sentence, and means
// everybody whose first or last name it mentions.
func namedBy(entry string, people []person, names [][]string) []int {
	left := split(withoutDomains(entry))
	named := make([]bool, len(people))
	for i := range people {
		named[i] = holdsAddress(entry, people[i].Email)
	}
	for _, find := range []func(entry, name []string) (int, int, bool){firstThenLast, lastThenFirst} {
		taken := make([]bool, len(left))
		for i, name := range names {
			if from, to, found := find(left, name); found {
				named[i] = true
				copy(taken[from:to], slices.Repeat([]bool{true}, to-from))
			}
		}
		left = without(left, taken)
	}
	isMeant := mentions
	if slices.ContainsFunc(names, func(name []string) bool { return isPartOf(left, name) }) {
		isMeant = isPartOf
	}
	var found []int
	for i, name := range names {
		if named[i] || isMeant(left, name) {
			found = append(found, i)
		}
	}
	return found
}

// namesOf returns the words of everybody's name.
func namesOf(people []person) [][]string {
	names := make([][]string, len(people))
	for i := range people {
		names[i] = nameWords(people[i].Name)
	}
	return names
}

func without(words []string, taken []bool) []string {
	var left []string
	for i, w := range words {
		if !taken[i] {
			left = append(left, w)
		}
	}
	return left
}

// isBetween reports what may stand before and after an address.
func isBetween(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("<>()[]\"',;:", r) }

// holdsAddress reports whether the whole address is in the entry.
func holdsAddress(entry string, email mentoring.Address) bool {
	for word := range strings.FieldsFuncSeq(entry, isBetween) {
		if email != "" && mentoring.CanonicalAddress(strings.Trim(word, ".")) == email {
			return true
		}
	}
	return false
}

// withoutDomains leaves of each address in the entry what is before the @, for it may be made of a name.
func withoutDomains(entry string) string {
	var kept []string
	for word := range strings.FieldsFuncSeq(entry, isBetween) {
		local, _, _ := strings.Cut(word, "@")
		kept = append(kept, local)
	}
	return strings.Join(kept, " ")
}

// nameWords returns the words of a name without titles, folded.
func nameWords(name string) []string {
	var kept []string
	for _, w := range split(strings.TrimSpace(name)) {
		if !isTitle(w) {
			kept = append(kept, fold(w))
		}
	}
	return kept
}

func isTitle(word string) bool {
	return slices.Contains([]string{"dr", "prof", "mr", "mrs", "ms", "sir", "dame", "herr", "frau", "ir", "drs"}, strings.ToLower(word))
}

// firstThenLast finds the first and the last name in the entry with nothing between them but other words of the name
// and initials. It returns where they begin and end.
func firstThenLast(entry, name []string) (from, to int, found bool) {
	if len(name) < 2 {
		return 0, 0, false
	}
	for i, w := range entry {
		if fold(w) != name[0] {
			continue
		}
		for j, next := range entry[i+1:] {
			if fold(next) == name[len(name)-1] {
				return i, i + 1 + j + 1, true
			}
			if !slices.Contains(name, fold(next)) && len([]rune(next)) > 1 {
				break
			}
		}
	}
	return 0, 0, false
}

// lastThenFirst finds the last name in the entry with the first name right after it.
func lastThenFirst(entry, name []string) (from, to int, found bool) {
	for i := 0; len(name) > 1 && i+1 < len(entry); i++ {
		if fold(entry[i]) == name[len(name)-1] && fold(entry[i+1]) == name[0] {
			return i, i + 2, true
		}
	}
	return 0, 0, false
}

// isPartOf reports whether every word of the entry is a word of the name or an initial in it, and one of them is more
// than an initial.
func isPartOf(entry, name []string) bool {
	whole := false
	for _, w := range entry {
		if isTitle(w) {
			continue
		}
		folded := fold(w)
		switch {
		case slices.Contains(name, folded):
			whole = whole || len([]rune(folded)) > 1
		case len([]rune(folded)) == 1 && slices.ContainsFunc(name, func(n string) bool { return strings.HasPrefix(n, folded) }):
		default:
			return false
		}
	}
	return whole
}

// mentions reports whether the first or last name occurs in the entry, written as a name is: with a capital, unless the
// entry has none.
func mentions(entry, name []string) bool {
	if len(name) == 0 {
		return false
	}
	anyCapital := slices.ContainsFunc(entry, startsCapital)
	for _, w := range entry {
		folded := fold(w)
		if (folded == name[0] || folded == name[len(name)-1]) && len([]rune(folded)) > 1 && (startsCapital(w) || !anyCapital) {
			return true
		}
	}
	return false
}

// startsCapital reports whether a word begins with a capital or with a letter of a script that has none.
func startsCapital(word string) bool {
	for _, r := range word {
		return !unicode.IsLower(r)
	}
	return false
}
