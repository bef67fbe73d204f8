package templates

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// translations are the languages that every mail is written in, besides English.
var translations = []string{"de", "es", "fr", "nl"}

// pending are kinds of mail, and names of sentences, that wait for their translations. The list is empty in a release.
var pending = []string{}

// TestEveryLanguageHasEveryMail is the one test that fails for a mail without its translations. To translate a mail takes
// it off the list of what is pending.
func TestEveryLanguageHasEveryMail(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, kind := range set.Kinds() {
		for _, tag := range translations {
			switch has := set.languages[tag].mails[kind] != nil; {
			case !has && !slices.Contains(pending, kind):
				t.Errorf("messages/%s/%s.txt is missing", tag, kind)
			case has && slices.Contains(pending, kind):
				t.Errorf("%q is pending although %s has it", kind, tag)
			}
		}
	}
	for _, name := range set.Sentences() {
		for _, tag := range translations {
			switch has := set.languages[tag].sentences[name] != nil; {
			case !has && !slices.Contains(pending, name):
				t.Errorf("messages/%s/%s has no %q", tag, sentencesFile, name)
			case has && slices.Contains(pending, name):
				t.Errorf("%q is pending although %s has it", name, tag)
			}
		}
	}
	for _, tag := range translations {
		for name := range set.languages[tag].sentences {
			if !slices.Contains(set.Sentences(), name) {
				t.Errorf("messages/%s/%s has %q, which is no sentence", tag, sentencesFile, name)
			}
		}
		for kind := range set.languages[tag].mails {
			if !slices.Contains(set.Kinds(), kind) {
				t.Errorf("messages/%s/%s.txt translates no mail", tag, kind)
			}
		}
	}
}

// TestEveryMailInEveryLanguage holds the translations to the same rules of form as the English mails.
func TestEveryMailInEveryLanguage(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, tag := range translations {
		for _, kind := range set.Kinds() {
			if set.languages[tag].mails[kind] == nil {
				continue
			}
			for _, v := range Variants(kind) {
				t.Run(tag+"/"+kind+"/"+v.Name, func(t *testing.T) {
					t.Parallel()
					v.Letter.Language = tag
					m, err := set.Render(v.Letter)
					if err != nil {
						t.Fatal(err)
					}
					blocks := blocksOf(t, set, v.Letter)
					checkSubject(t, m)
					checkText(t, m.Text)
					checkHTML(t, m.HTML)
					checkReplies(t, kind, blocks)
					checkSameWords(t, m)
					checkSentences(t, blocks)
				})
			}
		}
	}
}

// checkSentences fails on a sentence that is too long to be read at a glance.
func checkSentences(t *testing.T, blocks []block) {
	for _, text := range prose(blocks) {
		for _, s := range sentencesOf(text) {
			if n := len(strings.Fields(s)); n > 20 {
				t.Errorf("a sentence has %d words: %q", n, s)
			}
		}
	}
}

// forms are how the mails of a language say you.
var forms = map[string]string{"de": "Sie", "fr": "vous", "nl": "je", "es": "tú"}

// otherForms are the words by which a language would say you otherwise than its mails do: German and French say it formally,
// Dutch and Spanish as colleagues do.
var otherForms = map[string]*regexp.Regexp{
	"de": regexp.MustCompile(`(?i)(^|\P{L})(du|dich|dir|dein|deine[mnrs]?|euch|euer|eure[mnrs]?)(\P{L}|$)`),
	"fr": regexp.MustCompile(`(?i)(^|\P{L})(tu|te|toi|ton|ta|tes)(\P{L}|$)`),
	"nl": regexp.MustCompile(`(?i)(^|\P{L})(u|uw|uzelf)(\P{L}|$)`),
	"es": regexp.MustCompile(`(?i)(^|\P{L})(usted|ustedes|vosotros|vosotras|vuestr[oa]s?|os)(\P{L}|$)`),
}

// TestFormOfAddress keeps one way of saying you in each language.
func TestFormOfAddress(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, tag := range translations {
		for _, kind := range set.Kinds() {
			if set.languages[tag].mails[kind] == nil {
				continue
			}
			for _, v := range Variants(kind) {
				v.Letter.Language = tag
				for _, text := range prose(blocksOf(t, set, v.Letter)) {
					if word := otherForms[tag].FindString(text); word != "" {
						t.Errorf("%s %s says %q to the reader; the others say %s: %q", tag, kind, strings.TrimSpace(word), forms[tag], text)
					}
				}
			}
		}
	}
}

func TestWordsOfOtherLanguages(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	words := func(tag string) words { return set.languages[tag].words }
	now := time.Date(2026, time.April, 14, 9, 0, 0, 0, time.UTC)
	date := func(tag string, month time.Month, day int) string {
		text, err := words(tag).date(mentoring.Day{Year: 2026, Month: month, Day: day}, now)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	for _, c := range []struct{ got, want string }{
		{words("es").list("and", []string{"Ana", "Inés"}), "Ana e Inés"},
		{words("es").list("and", []string{"Ana", "Hilario"}), "Ana e Hilario"},
		{words("es").list("and", []string{"fuego", "hielo"}), "fuego y hielo"},
		{words("es").list("and", []string{"Inés", "Ana"}), "Inés y Ana"},
		{words("es").list("or", []string{"Ana", "Óscar"}), "Ana u Óscar"},
		{words("es").list("or", []string{"Óscar", "Ana"}), "Óscar o Ana"},
		{words("fr").list("and", []string{"Ana", "Inés"}), "Ana et Inés"},
		{date("fr", time.May, 1), "vendredi 1er mai"},
		{date("fr", time.May, 21), "jeudi 21 mai"},
		{date("de", time.May, 1), "Freitag, 1. Mai"},
		{date("es", time.May, 1), "viernes 1 de mayo"},
		{date("nl", time.May, 1), "vrijdag 1 mei"},
		{words("fr").count(0, "rencontre", "rencontres"), "zéro rencontre"},
		{words("de").count(0, "Monat", "Monate"), "keine Monate"},
		{words("nl").count(1, "maand", "maanden"), "één maand"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// TestSpacesThatHoldStay keeps the mark behind a French word on its line.
func TestSpacesThatHoldStay(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	wrap(&b, "", "", strings.Repeat("abc ", 17)+"oui\u00A0? non")
	if want := strings.Repeat("abc ", 16) + "abc\noui\u00A0? non\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
	if got := oneLine("  Joindre\u202F ?  \n oui\u00A0! "); got != "Joindre\u202F ? oui\u00A0!" {
		t.Errorf("one line is %q", got)
	}
}
