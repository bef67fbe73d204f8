package replyaddress

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// testKey is the key of a secret that is one byte, over and over.
func testKey(b byte) Key { return keyOf(bytes.Repeat([]byte{b}, secretSize)) }

func testRing(t testing.TB, keys ...Key) Ring {
	t.Helper()
	r, err := NewRing(keys...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func testBound() Bound {
	return Bound{
		Purpose: Reply, Ref: 4711, Step: "session/3", Person: "018f-person", Address: "anna@example.org",
		Expires: time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC),
	}
}

func parsed(t testing.TB, s string) Token {
	t.Helper()
	token, ok := Parse(s)
	if !ok {
		t.Fatalf("no token in %q", s)
	}
	return token
}

func TestMintedTokenIsStable(t *testing.T) {
	t.Parallel()
	got := testRing(t, testKey(1)).Mint(testBound())
	// Addresses live in other people's mailboxes for a year: this value may change only with the version.
	if want := "r-" + golden; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(got) != Length || Length != 42 || got != strings.ToLower(got) {
		t.Errorf("%q has %d characters", got, len(got))
	}
}

func TestMintParseVerify(t *testing.T) {
	t.Parallel()
	ring := testRing(t, testKey(1))
	for _, purpose := range []Purpose{Reply, Bounce} {
		for _, ref := range []uint64{0, 1, 1 << 40, 1<<64 - 1} {
			b := testBound()
			b.Purpose, b.Ref = purpose, ref
			token := parsed(t, ring.Mint(b))
			if token.Ref() != ref || token.Purpose() != purpose || token.String() != ring.Mint(b) || !ring.Verify(token, b) {
				t.Errorf("%c %d: got %s, ref %d", purpose, ref, token, token.Ref())
			}
		}
	}
}

func TestVerifyRefusesEveryOtherBinding(t *testing.T) {
	t.Parallel()
	ring := testRing(t, testKey(1))
	b := testBound()
	token := parsed(t, ring.Mint(b))
	same := b
	same.Address = " Anna@Example.ORG"
	same.Expires = b.Expires.Add(999 * time.Millisecond).In(time.FixedZone("", 3600))
	if !ring.Verify(token, same) {
		t.Error("the same binding, written otherwise, is refused")
	}
	for name, change := range map[string]func(*Bound){
		"purpose":            func(b *Bound) { b.Purpose = Bounce },
		"row":                func(b *Bound) { b.Ref++ },
		"step":               func(b *Bound) { b.Step = "session/4" },
		"person":             func(b *Bound) { b.Person = "somebody else" },
		"address":            func(b *Bound) { b.Address = "anna@example.net" },
		"expiry":             func(b *Bound) { b.Expires = b.Expires.Add(time.Second) },
		"a shifted boundary": func(b *Bound) { b.Step, b.Person = b.Step+b.Person[:1], b.Person[1:] },
		"no row":             func(b *Bound) { *b = Bound{} },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			other := b
			change(&other)
			if ring.Verify(token, other) {
				t.Error("accepted")
			}
		})
	}
}

func TestATokenOfOnePurposeIsNotForTheOther(t *testing.T) {
	t.Parallel()
	ring := testRing(t, testKey(1))
	b := testBound()
	swapped := parsed(t, "b"+ring.Mint(b)[1:])
	if ring.Verify(swapped, b) {
		t.Error("accepted with the row's purpose")
	}
	b.Purpose = Bounce
	if ring.Verify(swapped, b) {
		t.Error("accepted with its own purpose")
	}
}

func TestGuessesAreRefused(t *testing.T) {
	t.Parallel()
	ring := testRing(t, testKey(1), testKey(2))
	b := testBound()
	right := parsed(t, ring.Mint(b))
	for bit := range size * 8 {
		token := right
		token.content[bit/8] ^= 1 << (bit % 8)
		b := b
		b.Ref = token.Ref()
		if ring.Verify(token, b) {
			t.Errorf("accepted with bit %d turned", bit)
		}
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 20_000 {
		token := right
		for i := 9; i < size; i++ {
			token.content[i] = byte(r.Uint32())
		}
		if ring.Verify(token, b) {
			t.Fatalf("accepted a guess: %s", token)
		}
	}
}

func TestKeyRotation(t *testing.T) {
	t.Parallel()
	first, second, third := testKey(1), testKey(2), testKey(3)
	b := testBound()
	old := parsed(t, testRing(t, first).Mint(b))
	both := testRing(t, second, first)
	if !both.Verify(old, b) || !both.Verify(parsed(t, both.Mint(b)), b) {
		t.Error("with two keys live, one of their tokens is refused")
	}
	if both.Mint(b) != testRing(t, second).Mint(b) {
		t.Error("it is not the newest key that mints")
	}
	if testRing(t, third, second).Verify(old, b) {
		t.Error("a key that was taken off the ring still verifies")
	}
	if (Ring{}).Verify(old, b) {
		t.Error("an empty ring verifies")
	}
}

func TestRingsThatCannotBe(t *testing.T) {
	t.Parallel()
	for name, keys := range map[string][]Key{
		"no key":            nil,
		"three keys":        {testKey(1), testKey(2), testKey(3)},
		"a short secret":    {{ID: 1, Secret: []byte("short")}},
		"a number too high": {{ID: 16, Secret: bytes.Repeat([]byte{1}, secretSize)}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := NewRing(keys...); mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestExpiry(t *testing.T) {
	t.Parallel()
	sent := time.Date(2026, 1, 1, 9, 0, 0, 5, time.UTC)
	for name, test := range map[string]struct{ deadline, want time.Time }{
		"45 days after the deadline": {sent.AddDate(0, 0, 20), time.Date(2026, 3, 7, 9, 0, 0, 0, time.UTC)},
		"at most 400 days":           {sent.AddDate(2, 0, 0), time.Date(2027, 2, 5, 9, 0, 0, 0, time.UTC)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := Expiry(sent, test.deadline)
			if !got.Equal(test.want) {
				t.Errorf("got %s, want %s", got, test.want)
			}
			b := Bound{Expires: got}
			if !b.Live(got.Add(-time.Second)) || b.Live(got) {
				t.Error("the end is not where it should be")
			}
		})
	}
}
