package replies

import "testing"

var folds = []string{
	"Grüße aus Łódź, ça va?", "Ærø Straße İstanbul ılık", "Відповідь й ё", "Στάλθηκε ἀπό", "がぎぐ ﾊﾟｿｺﾝ ＡＢ：", "각하 한국",
	"\u200fבתאריך\u200f", "أرسلت", "thế nào", "👍🏽 ok\u200d", "…‑’‘´`", "\xff é", "ﬁn ½ ①", "ordinary words",
}

// FuzzFold compares the quick and the long way of folding.
func FuzzFold(f *testing.F) {
	for _, s := range folds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if quick, slow := fold(s), foldSlowly(s); quick != slow && !isASCII(s) {
			t.Errorf("%q folds to %q and %q", s, quick, slow)
		}
	})
}
