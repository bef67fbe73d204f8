package cohortfile

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/rapport-mentoring/rapport/internal/form"
)

// languageNames are the names by which people call the languages they would write a tag for.
var languageNames = map[string]string{
	"english": "en", "engels": "en", "anglais": "en", "englisch": "en",
	"dutch": "nl", "nederlands": "nl", "néerlandais": "nl", "niederländisch": "nl",
	"french": "fr", "frans": "fr", "français": "fr", "francais": "fr", "französisch": "fr",
	"german": "de", "duits": "de", "allemand": "de", "deutsch": "de",
	"spanish": "es", "spaans": "es", "español": "es", "espagnol": "es", "spanisch": "es",
	"italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "polish": "pl", "polski": "pl",
	"danish": "da", "dansk": "da", "swedish": "sv", "svenska": "sv", "norwegian": "no", "norsk": "no", "finnish": "fi", "suomi": "fi",
}

// languageTag returns the primary tag (BCP 47) of a tag or of a language's name.
func languageTag(text string) (string, bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	if tag, ok := languageNames[text]; ok {
		return tag, true
	}
	primary, _, _ := strings.Cut(strings.ReplaceAll(text, "_", "-"), "-")
	base, err := language.ParseBase(primary)
	if err != nil || primary == "und" {
		return "", false
	}
	return base.String(), true
}

func languageOr(f *form.Field, fallback string) string {
	text := f.Text()
	if text == "" {
		return fallback
	}
	tag, ok := languageTag(text)
	if !ok {
		f.Problem("%q is not a language: write its two-letter code, such as en or nl", text)
		return fallback
	}
	return tag
}
