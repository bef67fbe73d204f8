package mentoring

import (
	"slices"
	"strings"
)

var titles = []string{
	"Dr", "Dr.", "Prof", "Prof.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Sir", "Dame", "Herr", "Frau", "ir.", "drs.",
}

// FirstName returns the name by which a mail greets the person: the first word that is not a title.
func FirstName(name string) string {
	for word := range strings.FieldsSeq(name) {
		if !slices.Contains(titles, word) {
			return word
		}
	}
	return name
}
