package replies

import "testing"

func TestNumberAt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang, text string
		want       int
	}{
		{"en", "12", 12}, {"en", "thirty-five", 35}, {"en", "twenty", 20}, {"es", "treinta y cinco", 35}, {"fr", "vingt et un", 21},
		{"fr", "soixante-dix", 70}, {"fr", "soixante et onze", 71}, {"fr", "quatre-vingts", 80}, {"fr", "quatre-vingt-dix", 90},
		{"fr", "quatre-vingt-trois", 83}, {"de", "fünfundzwanzig", 25}, {"nl", "vijfentwintig", 25}, {"it", "trentacinque", 35},
		{"it", "ventotto", 28}, {"pt", "trinta e cinco", 35}, {"sv", "tjugofem", 25},
	} {
		lex := lexiconFor(c.lang)
		tokens := lex.tokenise(c.text)
		if n, to, ok := lex.numberAt(tokens, 0); !ok || n != c.want || to != len(tokens) {
			t.Errorf("%s %q: %d, up to %d of %d, %v", c.lang, c.text, n, to, len(tokens), ok)
		}
	}
}
