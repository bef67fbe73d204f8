package replyaddress

import (
	"strings"
	"testing"
)

func TestRemove(t *testing.T) {
	t.Parallel()
	ring := testRing(t, testKey(1))
	token := ring.Mint(Bound{Purpose: Reply, Ref: 7, Step: "session", Person: "h", Address: "a@b.nl"})
	for name, row := range map[string][2]string{
		"an address":       {"write to " + token + "@reply.own.test please", "write to … please"},
		"in brackets":      {"<" + token + "@reply.own.test>", "<…>"},
		"a link":           {"<mailto:" + token + "@reply.own.test?subject=yes>", "<…>"},
		"with a tag":       {"mentoring+" + token + "@own.test, thanks", "… thanks"},
		"in capitals":      {strings.ToUpper(token) + "@OWN.TEST", "…"},
		"folded in quotes": {"> " + token[:25] + "\n> " + token[25:] + "@own.test", "> …"},
		"alone":            {token, "…"},
		"no token":         {"a user-friendly word, r-2, and b-sides", "a user-friendly word, r-2, and b-sides"},
	} {
		if got := Remove(row[0], "…"); got != row[1] {
			t.Errorf("%s: %q, want %q", name, got, row[1])
		}
	}
}

// FuzzRemove holds that no token is left, wherever it stands in whatever words.
func FuzzRemove(f *testing.F) {
	f.Add("write to ", "@reply.own.test please")
	f.Add("> <mailto:", "?subject=yes>")
	ring := testRing(f, testKey(1))
	token := ring.Mint(Bound{Purpose: Reply, Ref: 7, Step: "session", Person: "h", Address: "a@b.nl"})
	f.Fuzz(func(t *testing.T, before, after string) {
		if left := Remove(before+" "+token+after, "…"); strings.Contains(strings.ToLower(left), token) {
			t.Errorf("left: %q", left)
		}
	})
}
