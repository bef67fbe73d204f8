package programme

import (
	"context"
	"regexp"
	"strings"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// reachable matches what somebody can be reached by: a mail address, an address of the web, a number of seven digits or more.
var reachable = regexp.MustCompile(`(?i)\S@\S+\.\S|https?://|\bwww\.|\+?\d(?:[ ().\-/]?\d){6,}`)

// tells reports whether words may tell who wrote them or whom they are about: they name somebody of the cohort, one of its
// organisations, or say how somebody can be reached. A person looks at them then. What a reader could guess beyond that is for
// the coordinator's eyes.
func (s step) tells(ctx context.Context, cohort store.Cohort, words string) (bool, error) {
	if reachable.MatchString(words) {
		return true, nil
	}
	names, err := s.NamesIn(ctx, cohort.ID)
	if err != nil {
		return false, err
	}
	written := namesWritten(words)
	for _, name := range names {
		first := mentoring.FirstName(name)
		last := name[strings.LastIndexByte(name, ' ')+1:]
		if written[first] || written[last] {
			return true, nil
		}
	}
	for _, o := range cohort.Spec.Organisations {
		if strings.Contains(strings.ToLower(words), strings.ToLower(o.Name)) {
			return true, nil
		}
	}
	return false, nil
}

// namesWritten returns the words that are written as names are, with a capital.
func namesWritten(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "s'")
		if r := []rune(w); len(r) > 1 && unicode.IsUpper(r[0]) {
			set[w] = true
		}
	}
	return set
}
