package programme

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// knownPerson is somebody who is there already.
type knownPerson struct {
	Name    string
	Address mentoring.Address
}

// lookalikes are letters that are drawn like a Latin one, in fonts that people read mail in (Unicode Technical Standard 39).
var lookalikes = strings.NewReplacer(
	"а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "х", "x", "у", "y", "і", "i", "ј", "j", "ѕ", "s", "к", "k", "м", "m", "т", "t", "н", "h", "в", "b",
	"α", "a", "ε", "e", "ο", "o", "ρ", "p", "ν", "v", "ι", "i", "κ", "k", "τ", "t", "ß", "ss", "æ", "ae", "ø", "o", "œ", "oe", "ł", "l", "đ", "d", "ı", "i",
	"0", "o", "1", "l",
)

// alike returns who of those who are there a new person on a list may be, and why in a few words; "" when they look like nobody.
func alike(person mentoring.Person, there []knownPerson) (knownPerson, string) {
	name, local := skeleton(person.Name), skeleton(localOf(person.Email))
	for _, known := range there {
		if known.Address == person.Email {
			continue
		}
		other, at := skeleton(known.Name), skeleton(localOf(known.Address))
		switch {
		case name == other:
			return known, "the same name"
		case skeleton(string(person.Email)) == skeleton(string(known.Address)):
			return known, "an address that looks the same"
		case near(name, other):
			return known, "nearly the same name"
		case local == at && person.Email.Domain() != known.Address.Domain() && strings.ContainsAny(localOf(person.Email), "._-") && len(local) > 5:
			return known, "the same address at another domain"
		case person.Email.Domain() == known.Address.Domain() && near(local, at) && shareAWord(person.Name, known.Name):
			return known, "nearly the same address"
		}
	}
	return knownPerson{}, ""
}

// skeleton is equal for names that look the same: without accents, case, marks and the order of words, and with letters of other scripts
// as the Latin ones that they look like.
func skeleton(name string) string {
	bare := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(name))
	words := strings.FieldsFunc(lookalikes.Replace(bare), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '@' })
	slices.Sort(words)
	return strings.Join(words, " ")
}

func localOf(address mentoring.Address) string {
	local, _, _ := strings.Cut(string(address), "@")
	return local
}

// shareAWord reports whether two names have a word of some length in common.
func shareAWord(one, other string) bool {
	words := strings.Fields(skeleton(other))
	for word := range strings.FieldsSeq(skeleton(one)) {
		if len(word) > 2 && slices.Contains(words, word) {
			return true
		}
	}
	return false
}

// near reports whether two words that are long enough differ by one letter: one more, one less, another, or two exchanged.
func near(one, other string) bool {
	a, b := []rune(one), []rune(other)
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 7 || len(a)-len(b) > 1 || one == other {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) > len(b) {
		return slices.Equal(a[i+1:], b[i:])
	}
	return slices.Equal(a[i+1:], b[i+1:]) || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}
