package templates

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// sounds says how the vowels of a language make syllables.
type sounds struct {
	vowels  string   // letters that sound
	pairs   []string // vowels that sound together; nil: all that stand together do, but for the ones that part
	parting []string // vowels that stand together and sound apart
	silent  func(word string) int
}

const frenchVowels = "aeiouyàâäéèêëîïôöùûüœæ"

var soundsOf = map[string]sounds{
	"en": {vowels: "aeiouy", parting: []string{"ia", "io", "iu", "eo", "ua", "uo", "iet", "eing", "oing", "uing", "ying", "iest", "ier", "ience", "ual", "uous"}, silent: silentEnglish},
	"de": {vowels: "aeiouyäöü", pairs: []string{"ei", "ie", "eu", "äu", "au", "ai", "aa", "ee", "oo", "ey", "ay"}},
	"nl": {vowels: "aeiouyéëïöüè", pairs: []string{
		"aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ou", "au", "ai", "ey",
	}},
	"fr": {vowels: frenchVowels, parting: []string{"éa", "éo", "éé", "éu", "aï", "oï", "ao", "oo"}, silent: silentFrench},
	"es": {vowels: "aeiouyáéíóúü", parting: []string{
		"aa", "ae", "ao", "ea", "ee", "eo", "oa", "oe", "oo", "ía", "íe", "ío", "úa", "úe", "úo", "aí", "aú", "eí", "eú", "oí", "oú",
		"áe", "áo", "éa", "éo", "óa", "óe", "aé", "aó", "eá", "eó", "oá", "oé",
	}},
}

// syllables counts those of a word, which is at least one.
func syllables(language, word string) int {
	s, ok := soundsOf[language]
	if !ok {
		s = sounds{vowels: "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýąęıő"}
	}
	word = strings.ToLower(word)
	// An ij of Dutch is one sound, and a u behind a q is none.
	if language == "nl" {
		word = strings.ReplaceAll(word, "ij", "y")
	}
	word = strings.ReplaceAll(word, "qu", "q")
	n := 0
	runes := []rune(word)
	for i := 0; i < len(runes); {
		if !strings.ContainsRune(s.vowels, runes[i]) || runes[i] == 'y' && i == 0 && len(runes) > 1 {
			i++
			continue
		}
		n++
		i = s.end(runes, i)
	}
	if s.silent != nil {
		n -= s.silent(word)
	}
	return max(n, 1)
}

// end returns where the sound that begins at i ends.
func (s sounds) end(word []rune, i int) int {
	if s.pairs != nil {
		for _, p := range s.pairs { // longer ones stand first
			if strings.HasPrefix(string(word[i:]), p) {
				return i + len([]rune(p))
			}
		}
		return i + 1
	}
	for i++; i < len(word) && strings.ContainsRune(s.vowels, word[i]); i++ {
		pair := string(word[i-1:])
		if slices.ContainsFunc(s.parting, func(p string) bool { return strings.HasPrefix(pair, p) }) && !fused(word, i) {
			return i
		}
	}
	return i
}

// fused reports whether vowels that usually part sound together here: "nation", "special", "people".
func fused(word []rune, i int) bool {
	return i >= 2 && word[i-1] == 'i' && strings.ContainsRune("tcsgx", word[i-2]) || strings.HasPrefix(string(word[i-1:]), "eop")
}

// silentEnglish counts the e that is not spoken, of "made", "names", "asked", "safely", and the one within "someone".
func silentEnglish(word string) int {
	n := 0
	if rest, ok := strings.CutPrefix(word, "some"); ok && rest != "" {
		n, word = 1, rest
	}
	for _, ending := range []struct{ letters, spokenAfter string }{ // the last is a list
		{"ement", "l"}, {"eful", ""}, {"ely", ""}, {"ed", "t d"}, {"es", "s x z c g ch sh"}, {"e", "bl dl fl gl kl pl tl zl"},
	} {
		stem, ok := strings.CutSuffix(word, ending.letters)
		if !ok {
			continue
		}
		spoken := slices.ContainsFunc(strings.Fields(ending.spokenAfter), func(s string) bool { return strings.HasSuffix(stem, s) })
		if spoken || !endsSilenced(stem, "aeiouy") {
			return n
		}
		return n + 1
	}
	return n
}

// silentFrench counts the final e that is not spoken, of "monde" and "autres".
func silentFrench(word string) int {
	stem, ok := strings.CutSuffix(strings.TrimSuffix(word, "s"), "e")
	if ok && endsSilenced(stem, frenchVowels) {
		return 1
	}
	return 0
}

// endsSilenced reports whether an e behind this stem can be silent: it has a vowel of its own and ends in none.
func endsSilenced(stem, vowels string) bool {
	last, _ := utf8.DecodeLastRuneInString(stem)
	return strings.ContainsAny(stem, vowels) && !strings.ContainsRune(vowels, last)
}
