package replies

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// tongueNames are how the languages of our mail are called in each of them, folded.
var tongueNames = map[string]string{
	"english": "en", "englisch": "en", "englische": "en", "anglais": "en", "ingles": "en", "engels": "en",
	"german": "de", "deutsch": "de", "deutsche": "de", "allemand": "de", "aleman": "de", "duits": "de",
	"french": "fr", "franzosisch": "fr", "franzosische": "fr", "francais": "fr", "frances": "fr", "frans": "fr",
	"spanish": "es", "spanisch": "es", "spanische": "es", "espagnol": "es", "espanol": "es", "castellano": "es", "spaans": "es",
	"dutch": "nl", "niederlandisch": "nl", "niederlandische": "nl", "hollandisch": "nl", "neerlandais": "nl", "neerlandes": "nl", "holandes": "nl",
	"nederlands": "nl", "nederlandse": "nl",
}

// Parts of a wish for a language, each with the blank behind it. A name alone is no wish: it may be an answer.
var (
	tongueName  = `(?P<name>` + strings.Join(slices.Sorted(maps.Keys(tongueNames)), "|") + `) `
	tongueAsks  = `(?:please|bitte|graag|alsjeblieft|alstublieft|aub|svp|s'il vous plait|s'il te plait|por favor|porfa|instead|merci|danke|gracias|thanks|thank you|bedankt) `
	tongueWrite = `(?:write|answer|reply|schreiben sie|schreib|schreibe|schreiben|antworten sie|ecrivez|ecrire|m'ecrire|repondez|repondre|me repondre|escribe|` +
		`escribeme|escribirme|escribir|responde|schrijf|schrijven) `
)

const (
	tongueIn   = `(?:in het|in|auf|en) `
	tongueAble = `(?:could you|can you|would you|konnen sie|konnten sie|kannst du|pouvez vous|pourriez vous|puedes|podrias|puede|podria|kun je|kunt u|kan je|wil je|` +
		`i would like you to|i'd like you to|merci de) `
	tongueTo = `(?:me|mir|moi|mij|to me|m') `
	tongueOn = `(?:from now on|ab jetzt|kunftig|desormais|a partir de ahora|voortaan) `
)

// The sentences by which people ask for a language: in so many words, or by its name with a please.
var (
	tongueShort = regexp.MustCompile(`^(?:` + tongueAsks + `)?(?:` + tongueIn + `)?` + tongueName + `(?:` + tongueAsks + `)+$|^` + tongueAsks + tongueIn + tongueName + `$`)
	tongueLong  = regexp.MustCompile(`^(?:` + tongueAble + `|` + tongueAsks + `|` + tongueTo + `)*(?:` + tongueWrite + `)?(?:` + tongueTo + `|` + tongueAsks + `|gern |gerne )*` +
		tongueIn + tongueName + `(?:` + tongueWrite + `|` + tongueOn + `|` + tongueAsks + `)*$`)
	tongueWrites = regexp.MustCompile(`(?:^|.* )` + tongueWrite)
)

// longestWish is more than a sentence that asks for a language takes, in bytes.
const longestWish = 120

// tongueWish finds the wish for a language among the sentences of a text. It returns its tag and the text without it, or "".
func tongueWish(text string, ask Ask) (tag, rest string) {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		from := 0
		for from < len(line) {
			to := from + sentenceLength(line[from:])
			if found, plainly := wishedTongue(line[from:to]); found != "" {
				lines[i] = line[:from] + line[to:]
				rest = strings.Join(lines, "")
				if plainly || !asksForLines(ask.Kind) || strings.TrimSpace(rest) == "" {
					return found, rest
				}
				return "", text
			}
			from = to
		}
	}
	return "", text
}

// sentenceLength is how much of s its first sentence takes, with what ends it.
func sentenceLength(s string) int {
	if i := strings.IndexAny(s, ".!?"); i >= 0 {
		return i + 1
	}
	return len(s)
}

// asksForLines reports whether a language may be a part of the answer: how they want to talk.
func asksForLines(kind mentoring.Kind) bool {
	return kind == mentoring.Survey || kind == mentoring.Agreement || kind == mentoring.Goals || kind == mentoring.Hopes || kind == mentoring.PartnerFit
}

// wishedTongue returns the language that a sentence asks for, and whether it says that it is for writing.
func wishedTongue(sentence string) (tag string, plainly bool) {
	if len(sentence) > longestWish {
		return "", false
	}
	words := strings.Join(strings.FieldsFunc(fold(sentence), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	}), " ") + " "
	if wish := tongueLong.FindStringSubmatch(words); wish != nil && tongueWrites.MatchString(words) {
		return tongueNames[wish[tongueLong.SubexpIndex("name")]], true
	}
	if wish := tongueShort.FindStringSubmatch(words); wish != nil {
		return tongueNames[wish[1]+wish[2]], false
	}
	return "", false
}
