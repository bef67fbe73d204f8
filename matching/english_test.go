package matching

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

// english writes sentences as an English reader gets them, a line each.
func english(t *testing.T, sentences ...mentoring.Sentence) string {
	t.Helper()
	letters, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	said, err := letters.SayAll("en", sentences)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(said, "\n")
}
