package matching

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// set is a set of words, sorted. Merging two takes less than looking words up, and matching does it for every pair.
type set []string

func setOf(words map[string]bool) set { return slices.Sorted(maps.Keys(words)) }

func (s set) common(other set) int {
	n := 0
	for i, j := 0, 0; i < len(s) && j < len(other); {
		switch {
		case s[i] == other[j]:
			n, i, j = n+1, i+1, j+1
		case s[i] < other[j]:
			i++
		default:
			j++
		}
	}
	return n
}

func (s set) within(other set) bool { return s.common(other) == len(s) }

// stemLength is where a word is cut so that "delegating" and "delegation" are one; it serves the languages of Europe
// about equally badly, which is fair.
const stemLength = 5

// words returns the stems of the words in a text that say something.
func words(text string) set {
	found := map[string]bool{}
	for _, w := range split(text) {
		w = fold(w)
		if len(w) < 3 || fillers[w] {
			continue
		}
		w = strings.TrimSuffix(w, "ing")
		found[w[:min(len(w), stemLength)]] = true
	}
	return setOf(found)
}

// split returns the words of a text as written.
func split(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// fold writes a word in small letters without accents, and the German spellings with an e like those with two dots, so
// that Müller, Mueller and MULLER are one. Letters of other scripts stay as they are.
func fold(word string) string {
	return digraphs.Replace(accents.Replace(strings.ToLower(word)))
}

var (
	accents = strings.NewReplacer(
		"à", "a", "á", "a", "â", "a", "ã", "a", "ä", "a", "å", "a", "ą", "a", "ă", "a", "æ", "a",
		"ç", "c", "ć", "c", "č", "c", "ď", "d", "đ", "d", "ð", "d",
		"è", "e", "é", "e", "ê", "e", "ë", "e", "ę", "e", "ě", "e",
		"ğ", "g", "ì", "i", "í", "i", "î", "i", "ï", "i", "ı", "i",
		"ł", "l", "ñ", "n", "ń", "n", "ň", "n",
		"ò", "o", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ø", "o", "ő", "o", "œ", "o",
		"ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s", "ß", "ss", "ť", "t", "ț", "t", "þ", "th",
		"ù", "u", "ú", "u", "û", "u", "ü", "u", "ů", "u", "ű", "u",
		"ý", "y", "ÿ", "y", "ź", "z", "ż", "z", "ž", "z",
		"\u0300", "", "\u0301", "", "\u0302", "", "\u0303", "", "\u0308", "", "\u030a", "", "\u030c", "", "\u0327", "",
	)
	digraphs = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")
)

// fillers are words that two texts may share without having anything in common. They are written as fold leaves them.
var fillers = func() map[string]bool {
	s := map[string]bool{}
	for w := range strings.FieldsSeq(`
		about all also and any are because been being better but can could feel for from get give good great grow have
		help how into just learn less like make manage more most much need not one only other our out over people really
		should some than that the their them then there these they thing things think this those very want was way well
		were what when where which who will with without work would you your
		aber als auch auf aus bei das dem den der des die ein eine einen einer fur gut ich ist mehr mich mir mit nach
		nicht oder sehr sich und von was wie wir zu zum zur
		aux avec bien ces dans des elle est est et etre les leur mais mon nous par pas plus pour que qui sans ses son
		sur tres une vous
		aan beter bij dat een het ik meer met mijn naar niet ook van voor wat zijn`) {
		s[fold(w)] = true
	}
	return s
}()
