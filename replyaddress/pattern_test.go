package replyaddress

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestPatterns(t *testing.T) {
	t.Parallel()
	const token = "r-" + golden
	for _, test := range []struct {
		pattern, address string
		others           []string // addresses that must not match
	}{
		{" Reply+{token}@Example.ORG ", "reply+" + token + "@example.org", []string{
			"reply+" + token + "@example.org.evil.example", "reply+" + token + "@notexample.org", "reply@example.org", token, "",
			"reply+" + token + "@sub.example.org", `"reply+` + token + `@example.org"@evil.example`,
		}},
		{"{token}@reply.example.org", token + "@reply.example.org", []string{token + "@example.org", "reply.example.org"}},
		{"rapport-{token}_in@xn--mnchen-3ya.example", "rapport-" + token + "_in@xn--mnchen-3ya.example", []string{token + "@münchen.example"}},
	} {
		t.Run(test.pattern, func(t *testing.T) {
			t.Parallel()
			p, err := ParsePattern(test.pattern)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Address(token); got != mentoring.Address(test.address) {
				t.Errorf("got %q", got)
			}
			if want := strings.ToLower(strings.TrimSpace(test.pattern)); p.String() != want {
				t.Errorf("the pattern is written %q", p)
			}
			for _, s := range []string{test.address, strings.ToUpper(test.address), "<" + test.address + ">", strings.Replace(test.address, "+", "%2B", 1)} {
				if got, ok := p.Match(s); !ok || got != parsed(t, token) {
					t.Errorf("%q does not match", s)
				}
			}
			for _, s := range test.others {
				if _, ok := p.Match(s); ok {
					t.Errorf("%q matches", s)
				}
			}
		})
	}
}

// C1: a mail server with neither tags nor a catch-all.
func TestAPlainPattern(t *testing.T) {
	t.Parallel()
	p, err := ParsePattern(" Mentoring@Example.org ")
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Address("r-" + golden); got != "mentoring@example.org" || p.String() != "mentoring@example.org" {
		t.Errorf("the address is %q, the pattern %q", got, p)
	}
	if _, ok := p.Match("mentoring@example.org"); ok {
		t.Error("there is a token in the plain address")
	}
	if got, ok := p.Match("mentoring+r-" + golden + "@example.org"); !ok || got != parsed(t, "r-"+golden) {
		t.Error("a mail that went out with a tag is not known any more")
	}
}

func TestModes(t *testing.T) {
	t.Parallel()
	for pattern, want := range map[string]Mode{
		"reply+{token}@example.org": Tagged, "reply-{token}@example.org": Tagged, "{token}@reply.example.org": CatchAll, "mentoring@example.org": Plain,
	} {
		if p, err := ParsePattern(pattern); err != nil || p.Mode() != want {
			t.Errorf("%s is %s, %v; want %s", pattern, p.Mode(), err, want)
		}
	}
}

func TestPatternsThatCannotBe(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"", "{token}", "reply", "@example.org", ".reply@example.org", "réply@example.org", "reply+token@example.org", "reply@localhost", strings.Repeat("a", 65) + "@example.org", "reply+{token}", "{token}@", "{token}@localhost", "{token}+{token}@example.org",
		"reply{token}@example.org", "{token}x@example.org", "réply+{token}@example.org", "a b+{token}@example.org", ".{token}@example.org",
		"{token}@exa mple.org", "{token}@-example.org", "{token}@example..org", "{token}@münchen.example",
		strings.Repeat("a", 22) + "+{token}@example.org", "{token}@a@example.org",
	} {
		t.Run(s, func(t *testing.T) {
			t.Parallel()
			if p, err := ParsePattern(s); mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Errorf("got %q, %v", p, err)
			}
		})
	}
	if _, ok := (Pattern{}).Match("r-" + golden + "@"); ok {
		t.Error("an empty pattern matches")
	}
}
