package replyaddress

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// golden is the token of testBound under the key of ones, without its prefix.
const golden = "2800000000014sxnnp70z5bggzja08a54gbr06za"

func TestParseIsTolerant(t *testing.T) {
	t.Parallel()
	const token = "r-" + golden
	want := parsed(t, token)
	for _, s := range []string{
		token,
		strings.ToUpper(token),
		token + "@reply.example.org",
		"reply+" + token + "@example.org",
		"Reply+R-" + strings.ToUpper(golden) + "@EXAMPLE.ORG",
		"reply%2B" + token + "@example.org",
		"reply%2b" + token + "%40example.org",
		"reply+r%2D" + golden,
		`"reply+` + token + `"@example.org`,
		"<reply+" + token + "@example.org>",
		"Rapport <reply+" + token + "@example.org>",
		"'reply+" + token + "'",
		"reply+" + token[:20] + "\r\n " + token[20:] + "@example.org",
		"reply+" + token[:20] + "=\r\n" + token[20:] + "@example.org",
		"SRS0=aBcD=XY=example.org=" + token + "@forwarder.example",
		"prvs=1234abcdef=" + token,
		token + " " + strings.ToUpper(token),
		strings.NewReplacer("0", "O", "1", "l").Replace(token),
		strings.NewReplacer("0", "o", "1", "I").Replace(token),
	} {
		t.Run(s, func(t *testing.T) {
			t.Parallel()
			if got, ok := Parse(s); !ok || got != want {
				t.Errorf("got %v, %v", got, ok)
			}
		})
	}
}

func TestParseFindsNothing(t *testing.T) {
	t.Parallel()
	const token = "r-" + golden
	for name, s := range map[string]string{
		"nothing":              "",
		"no token":             "reply@example.org",
		"another prefix":       "x" + token[1:],
		"too short":            token[:Length-1],
		"too long":             token + "0",
		"inside a word":        "our" + token,
		"before a word":        token + "x@example.org",
		"after other letters":  "é" + token,
		"a letter not in use":  token[:Length-1] + "u",
		"two different tokens": token + " b-" + golden,
		"an endless line":      strings.Repeat(" ", longestInput) + token,
		"a fold by a blank":    token[:20] + " " + token[20:],
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, ok := Parse(s); ok {
				t.Errorf("got %v", got)
			}
		})
	}
}

// TestMutations changes letters' case and single characters of an address: the result is the same token, another token
// that does not verify, or none.
func TestMutations(t *testing.T) {
	t.Parallel()
	ring, b := testRing(t, testKey(1)), testBound()
	address := []byte("reply+" + ring.Mint(b) + "@example.org")
	want := parsed(t, string(address))
	r := rand.New(rand.NewPCG(2, 2))
	for range 20_000 {
		cased := []byte(string(address))
		for i := range cased {
			if r.IntN(2) == 0 {
				cased[i] = strings.ToUpper(string(cased[i]))[0]
			}
		}
		if got, ok := Parse(string(cased)); !ok || got != want {
			t.Fatalf("%s: got %v, %v", cased, got, ok)
		}
		cased[r.IntN(len(cased))] = byte(r.IntN(256))
		if got, ok := Parse(string(cased)); ok && got != want && ring.Verify(got, b) {
			t.Fatalf("%q verifies", cased)
		}
	}
}

func FuzzParse(f *testing.F) {
	const token = "r-" + golden
	for _, s := range []string{
		token, "reply+" + token + "@example.org", "reply%2B" + strings.ToUpper(token), "<" + token + ">", token[:9] + "\r\n\t" + token[9:],
		"b-" + golden, "=\r\n%", "r-%", token + token,
	} {
		f.Add(s)
	}
	pattern, err := ParsePattern("reply+{token}@example.org")
	if err != nil {
		f.Fatal(err)
	}
	ring := testRing(f, testKey(9))
	f.Fuzz(func(t *testing.T, s string) {
		token, ok := Parse(s)
		if !ok {
			return
		}
		if ring.Verify(token, testBound()) {
			t.Errorf("%q verifies", s)
		}
		canonical := token.String()
		if len(canonical) != Length {
			t.Errorf("%q has %d characters", canonical, len(canonical))
		}
		if again, ok := Parse(canonical); !ok || again != token {
			t.Errorf("%q does not read as itself", canonical)
		}
		if again, ok := pattern.Match(string(pattern.Address(canonical))); !ok || again != token {
			t.Errorf("the address of %q does not match its pattern", canonical)
		}
	})
}
