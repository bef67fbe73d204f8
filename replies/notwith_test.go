package replies

import "testing"

// S23: what a person may read of a survey's answer does not say with whom its writer does not want to be paired.
func TestWithoutNotWith(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"1. delegating\n2. 8\nNot with Tom Berger":                          "1. delegating\n2. 8\n(…)",
		"I lead a team. Please not with Tom Berger or Ann Lee. Is it long?": "I lead a team. (…). Is it long?",
		"Hello,\n\nI'd rather not be paired with Jo, 8 years, trust":        "Hello,\n\n(…), 8 years, trust",
		"Bitte nicht mit Tom Berger.\n8 Jahre Führung":                      "(…).\n8 Jahre Führung",
		"Not with my boss present, but with anybody else":                   "(…)",
		"Nothing of the kind":                                               "Nothing of the kind",
		"":                                                                  "",
	} {
		if got := WithoutNotWith(text, "en", "(…)"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
