package cohortfile

import (
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/form"
)

// zone returns the name of an IANA time zone.
func zone(text string) (string, bool) {
	text = strings.ReplaceAll(strings.TrimSpace(text), " ", "_")
	if text == "" || strings.EqualFold(text, "local") {
		return "", false // the zone of whichever machine runs this is nobody's
	}
	if _, err := time.LoadLocation(text); err != nil {
		return "", false
	}
	return text, true
}

func zoneOr(f *form.Field, fallback string) string {
	text := f.Text()
	if text == "" {
		return fallback
	}
	name, ok := zone(text)
	if !ok {
		f.Problem("%q is not a time zone: write its IANA name, such as Europe/Amsterdam", text)
		return fallback
	}
	return name
}
